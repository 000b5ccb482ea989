// package: {"koa": "^3.0.0", "@koa/router": "^15.0.0"}
// every: framework koa, evidence import
import Router, { type RouterContext } from '@koa/router';
import Koa, { type Context, type Middleware, type Next, type ParameterizedContext } from 'koa';
import { audit, users } from './services.ts';

const app = new Koa();
const router = new Router({ prefix: '/api' });
const called = Router();

// Status, content and fields, in any order: a context leaves when the handlers have returned

router.get('/users', async (ctx) => {
  ctx.status = 200; //~ send 200, content yes, location no, GET /users
  ctx.body = [];
});

router.post('/users', async (ctx) => {
  ctx.body = { id: 1 };
  ctx.status = 201; //~ send 201, content yes, location no, POST /users
});

router.post('/users/located', async (ctx) => {
  ctx.status = 201; //~ send 201, content no, location yes
  ctx.set('Location', '/users/1');
});

router.post('/users/object', async (ctx) => {
  ctx.set({ Location: '/users/1' });
  ctx.status = 201; //~ send 201, location yes, etag no
});

router.post('/users/append', async (ctx) => {
  ctx.append('Link', '</users>; rel="up"');
  ctx.status = 201; //~ send 201, link yes, location no
});

router.get('/type', async (ctx) => {
  ctx.type = 'text/plain';
  ctx.status = 200; //~ send 200, content yes, content-type yes
  ctx.body = 'ok';
});

router.delete('/users/:id', async (ctx) => {
  ctx.status = 204; //~ send 204, content no, DELETE /users/:id
});

router.delete('/users/:id/null', async (ctx) => {
  ctx.status = 204; //~ send 204, content no
  ctx.body = null;
});

router.delete('/users/:id/undefined', async (ctx) => {
  ctx.status = 204; //~ send 204, content no
  ctx.body = undefined;
});

router.put('/users/:id', async (ctx) => {
  ctx.body = await users.replace(ctx.params.id);
  ctx.status = 200; //~ send 200, content unknown, PUT /users/:id
});

router.get('/response', async (ctx) => {
  ctx.response.status = 404; //~ send 404, content yes
  ctx.response.body = 'No such page';
});

router.get('/mixed', async (ctx) => {
  ctx.response.status = 404; //~ send 404, content yes
  ctx.body = 'No such page';
});

router.get('/destructured', async ({ response }) => {
  response.status = 404; //~ send 404
  response.body = {};
});

router.get('/taken', async (ctx) => {
  const { response } = ctx;
  response.status = 404; //~ send 404
  response.body = {};
});

router.get('/last-wins', async (ctx) => {
  ctx.status = 404; //~ send 404
  ctx.status = 200; //~ send 200, content yes
  ctx.body = {};
});

router.get('/last-body-wins', async (ctx) => {
  ctx.status = 404; //~ send 404, content unknown
  ctx.body = {};
  ctx.body = null;
});

router.get('/branches', async (ctx) => {
  if (ctx.query.created)
    ctx.status = 201; //~ send 201, content yes
  else ctx.status = 200; //~ send 200, content yes
  ctx.body = {};
});

router.get('/some-branches', async (ctx) => {
  ctx.status = 200; //~ send 200, content unknown
  if (ctx.query.verbose) ctx.body = {};
});

router.get('/early', async (ctx) => {
  if (!ctx.query.id) {
    ctx.status = 400; //~ send 400, content no
    return;
  }
  ctx.status = 200; //~ send 200, content yes
  ctx.body = {};
});

// The handlers behind `next` may change status, content and fields

router.get('/next', async (ctx, next) => {
  ctx.status = 200; //~ send 200, content unknown, location unknown
  await next();
});

router.get('/next/before', async (ctx, next) => {
  await next();
  ctx.status = 404; //~ send 404, content unknown, location unknown
});

router.get('/next/body', async (ctx, next) => {
  await next();
  ctx.status = 404; //~ send 404, content yes, location unknown
  ctx.body = {};
});

router.get('/helper', async (ctx) => {
  ctx.status = 200; //~ send 200, content unknown
  await audit(ctx);
});

router.get('/callback', async (ctx) => {
  ctx.status = 200; //~ send 200, content unknown
  users.on('all', (all) => {
    ctx.body = all;
  });
});

// Redirects: 302, unless the status is already a redirect

router.get('/old', async (ctx) => {
  ctx.redirect('/new'); //~ send 302, implied, location yes, redirects yes, content no
});

router.get('/older', async (ctx) => {
  ctx.status = 301; //~ send 301, location yes, redirects yes, content no
  ctx.redirect('/new');
});

router.get('/kept', async (ctx) => {
  ctx.status = ctx.query.many ? 300 : 308; //~ send 300, location yes, redirects yes; send 308, location yes, redirects yes
  ctx.redirect('/new');
});

router.get('/not-kept', async (ctx) => {
  ctx.status = ctx.query.same ? 304 : 308; //~ send 304; send 308
  ctx.redirect('/new'); //~ send 302, implied, location yes
});

router.get('/oldest', async (ctx) => {
  ctx.redirect('/new');
  ctx.status = 308; //~ send 308, location yes
});

router.get('/overridden', async (ctx) => {
  ctx.status = 404; //~ send 404, redirects no
  ctx.redirect('/new'); //~ send 302, implied, location yes
});

router.get('/back', async (ctx) => {
  ctx.back('/'); //~ send 302, implied, location yes, content no
});

router.get('/response/redirect', async (ctx) => {
  ctx.response.status = 307; //~ send 307, location yes
  ctx.response.redirect('/new');
});

router.redirect('/old', '/new'); //~ send 301, implied, location yes, redirects yes, content no
router.redirect('/older', '/new', 308); //~ send 308, location yes, redirects yes

// Fields of the response itself

router.get('/response/fields', async (ctx) => {
  ctx.response.status = 201; //~ send 201, location yes, content-type yes, content yes
  ctx.response.set('Location', '/users/1');
  ctx.response.type = 'text/plain';
  ctx.body = 'ok';
});

// Errors

router.get('/errors', async (ctx) => {
  if (ctx.query.kind === 'plain') ctx.throw(404); //~ throw 404, GET /errors
  if (ctx.query.kind === 'message') ctx.throw(404, 'No such user'); //~ throw 404
  if (ctx.query.kind === 'properties') ctx.throw(422, 'Wrong', { field: 'name' }); //~ throw 422
  if (ctx.query.kind === 'only message') ctx.throw('Broken'); //~ throw 500, implied
  if (ctx.query.kind === 'error') ctx.throw(new Error('Broken'));
  if (ctx.query.kind === 'unknown') ctx.throw(ctx.query.code); //~ throw ?
  ctx.assert(ctx.state.user, 401, 'Sign in first'); //~ throw 401
  ctx.assert.ok(ctx.state.user, 403); //~ throw 403
  ctx.assert.equal(ctx.state.user.id, ctx.query.id, 409, 'Not yours'); //~ throw 409
});

// Routes

router.get('user', '/users/:id', async (ctx) => {
  ctx.status = 200; //~ send 200, GET /users/:id
  ctx.body = {};
});

router
  .get('/chained', async (ctx) => {
    ctx.status = 200; //~ send 200, GET /chained
  })
  .del('/chained', async (ctx) => {
    ctx.status = 204; //~ send 204, DELETE /chained
  });

called.patch('/called', audit, async (ctx) => {
  ctx.status = 200; //~ send 200, PATCH /called
  ctx.body = {};
});

router.all('/all', (ctx) => {
  ctx.status = 405; //~ send 405, any /all
});

router.put('/named', update);
async function update(ctx) {
  ctx.status = 200; //~ send 200, content yes, PUT /named
  ctx.body = {};
}

app.use(async (ctx, next) => {
  try {
    await next();
  } catch (error) {
    ctx.status = 500; //~ send 500, content yes, any
    ctx.body = { message: error.message };
  }
});

app.use(async (ctx) => {
  if (ctx.method === 'PUT') ctx.status = 200; //~ send 200, PUT
  if (ctx.request.method === 'DELETE') ctx.status = 204; //~ send 204, DELETE
});

// Types

export async function typed(ctx: Context, next: Next) {
  ctx.status = 200; //~ send 200, content yes, evidence type, no route
  ctx.body = {};
}

export async function parameterized(context: ParameterizedContext<State>) {
  context.status = 200; //~ send 200, evidence type
}

export async function qualified(c: Koa.Context) {
  c.status = 200; //~ send 200, evidence type
}

export async function routerContext(ctx: RouterContext) {
  ctx.status = 200; //~ send 200, evidence type
}

export const middleware: Middleware = async (ctx, next) => {
  ctx.status = 200; //~ send 200, evidence type
};

export const routerMiddleware: Router.Middleware = async (ctx) => {
  ctx.status = 200; //~ send 200, evidence type
};

interface AppContext extends Context {
  user: User;
}
export async function extended(ctx: AppContext) {
  ctx.status = 200; //~ send 200, evidence type
}

export default class UserController {
  static async show(ctx: Context) {
    ctx.status = 200; //~ send 200, content yes, evidence type
    ctx.body = {};
  }
}

// In a project that has Koa, the shape is enough

export const untyped = async (ctx) => {
  ctx.status = 200; //~ send 200, content yes, evidence project
  ctx.body = {};
};

// Reason phrases: a status that is set brings its own along

router.get('/phrases/status-first', (ctx) => {
  ctx.status = 404; //~ send 404, phrase 'No such order', evidence import
  ctx.message = 'No such order';
});

router.get('/phrases/response', (ctx) => {
  ctx.response.status = 404; //~ send 404, phrase 'No such order', evidence import
  ctx.response.message = 'No such order';
});

router.get('/phrases/message-first', (ctx) => {
  ctx.message = 'No such order';
  ctx.status = 404; //~ send 404, phrase none, evidence import
});

router.get('/phrases/redirect', (ctx) => {
  ctx.message = 'Over there';
  ctx.redirect('/new'); //~ send 302, implied, phrase none, evidence import
});

router.get('/phrases/kept', (ctx) => {
  ctx.status = 301; //~ send 301, phrase 'Over there', evidence import
  ctx.message = 'Over there';
  ctx.redirect('/new');
});
