// package: {"moleculer": "^0.14.0", "moleculer-web": "^0.10.0"}
// every: framework moleculer, evidence import
import { Errors, type Context, type ServiceSchema } from 'moleculer';
import ApiGateway from 'moleculer-web';
import { audit, users } from './users.js';

const { MoleculerClientError, ValidationError } = require('moleculer').Errors;
const { ForbiddenError, UnAuthorizedError, ERR_NO_TOKEN } = ApiGateway.Errors;

interface Meta {
  $statusCode?: number;
  $location?: string;
}

export const UsersService: ServiceSchema = {
  name: 'users',
  actions: {
    async get(ctx: Context<{ id: string }, Meta>) {
      if (!ctx.params.id) throw new MoleculerClientError('No id', 422, 'NO_ID'); //~ throw 422
      const user = await users.find(ctx.params.id);
      if (!user) throw new Errors.MoleculerError('No such user', 404, 'NOT_FOUND', { id: 1 }); //~ throw 404
      if (user.isLocked) throw new MoleculerClientError('Locked'); //~ throw 400, implied
      if (user.isBroken) throw new Errors.MoleculerServerError('Broken'); //~ throw 500, implied
      if (user.isOdd) throw new ValidationError('Odd', 'ODD'); //~ throw 422, implied
      throw new Errors.ServiceNotFoundError({ action: 'users.get' }); //~ throw 404, implied
    },

    // moleculer-web sends the status in the context's `meta`
    create: {
      rest: 'POST /',
      async handler(ctx: Context<object, Meta>) {
        const user = await users.create(ctx.params);
        ctx.meta.$statusCode = 201; //~ send 201, evidence type, content yes, location yes
        ctx.meta.$location = `/users/${user.id}`;
        return { id: user.id };
      },
    },
    queue: {
      rest: 'PUT /:id',
      handler(ctx) {
        ctx.meta.$statusCode = users.isBusy ? 202 : 200; //~ send 202, evidence project, content yes, location no; send 200, evidence project
        return { isQueued: true };
      },
    },
    move: {
      async handler(ctx) {
        ctx.meta.$statusCode = 301; //~ send 301, evidence project, content yes, location yes, content-type yes, phrase 'Gone elsewhere'
        ctx.meta.$statusMessage = 'Gone elsewhere';
        ctx.meta.$responseHeaders = { Location: '/elsewhere' };
        ctx.meta.$responseType = 'text/plain';
        return 'Moved';
      },
    },
    remove: {
      async handler(ctx) {
        await ctx.call('posts.removeAll', { user: ctx.params.id });
        ctx.meta.$statusCode = 204; //~ send 204, evidence project, content unknown, location unknown
        return null;
      },
    },
    list: {
      async handler(ctx) {
        ctx.meta.$statusCode = await audit(ctx); //~ send ?, evidence project
        return [];
      },
    },
  },

  methods: {
    authorize(ctx: Context, route: object, req: { headers: Record<string, string> }) {
      const { authorization } = req.headers;
      if (!authorization) throw new UnAuthorizedError(ERR_NO_TOKEN, null); //~ throw 401, implied
      if (authorization === 'Basic') throw new ForbiddenError('BASIC', route); //~ throw 403, implied
      return Promise.reject(new ApiGateway.Errors.NotFoundError()); //~ throw 404, implied
    },
  },
};

class QuotaError extends Errors.MoleculerRetryableError {
  constructor(message: string) {
    super(message, 507, 'QUOTA'); //~ throw 507
  }
}
export const full = () => new QuotaError('Full');

// Codes of the project's own, and other contexts

export const own = (code: number) => [
  new Errors.MoleculerError('Lost node', 1042, 'LOST_NODE'),
  new Errors.MoleculerError('Any', code),
];

interface Canvas {
  meta: { $statusCode: number };
}
export const draw = (ctx: Canvas) => {
  ctx.meta.$statusCode = 404;
};
export const paint = (ctx) => {
  ctx.fill(404);
};
class MoleculerError extends Error {}
export const lost = () => new MoleculerError('Lost', { cause: 404 });
