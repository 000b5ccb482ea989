// package: {"fastify": "^5.0.0"}
// every: framework fastify, evidence import
import Fastify, {
  fastify as named,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifySchema,
  type RouteHandlerMethod,
  type RouteShorthandOptions,
} from 'fastify';
import { StatusCodes } from 'http-status-codes';
import { createReadStream } from 'node:fs';
import { Type } from '@sinclair/typebox';
import { audit, guard, isMember, users, wrap, type Reply } from './services.ts';

const app = Fastify({ logger: true });
const other = named();
const required = require('fastify')();

// Status and content

app.get('/users', (request, reply) => {
  reply.code(200).send([]); //~ send 200, content yes, location no, GET /users
});

app.get('/users/:id', async (request, reply) => {
  const user = await users.find(request.params.id);
  if (!user) return reply.code(404).send({ message: 'No such user' }); //~ send 404, content yes, GET /users/:id
  if (user.isHidden) return reply.status(StatusCodes.FORBIDDEN).send(); //~ send 403, content no, notation constant
  if (user.isOdd) return reply.code(user.status).send(user); //~ send ?
  return reply.status(user.isNew ? 201 : 200).send(user); //~ send 201, content unknown; send 200
});

app.delete('/users/:id', async (request, reply) => {
  await users.remove(request.params.id);
  return reply.code(204).send(); //~ send 204, content no, DELETE /users/:id
});

app.put('/nothing', (req, reply) => {
  if (req.query.kind === 'undefined')
    reply.code(200).send(undefined); //~ send 200, content no, PUT /nothing
  else if (req.query.kind === 'null')
    reply.code(200).send(null); //~ send 200, content unknown
  else if (req.query.kind === 'empty')
    reply.code(200).send(''); //~ send 200, content unknown
  else reply.code(200).send('ok'); //~ send 200, content yes
});

app.put('/assigned', (_, reply) => {
  reply.statusCode = 201; //~ send 201, content yes
  reply.send({ ok: true });
});

app.put('/apart', (request, reply) => {
  reply.code(202); //~ send 202, content yes, retry-after yes
  reply.header('Retry-After', 30);
  reply.send({ ok: true });
});

app.get('/stream', (request, reply) => {
  reply.code(200).type('text/plain').send(createReadStream('/srv/a.txt')); //~ send 200, content unknown, content-type yes
});

app.get('/view', (request, reply) => reply.code(404).view('missing', {})); //~ send 404, content yes
app.get('/file', (request, reply) => reply.code(200).sendFile('report.pdf')); //~ send 200, content unknown

// The value that the handler returns is the content

app.post('/users', async (request, reply) => {
  reply.code(201); //~ send 201, content yes, location no, POST /users
  return { id: 1 };
});

app.post('/users/located', async (request, reply) => {
  reply.code(201).header('Location', '/users/1'); //~ send 201, content yes, location yes
  return { id: 1 };
});

app.post('/users/unknown', async (request, reply) => {
  reply.code(201); //~ send 201, content unknown
  return users.create(request.body);
});

app.put('/returned', async (request, reply) => {
  reply.code(202); //~ send 202, content unknown
  return reply;
});

app.put('/thrown', async (request, reply) => {
  reply.code(409); //~ send 409, content unknown
  throw new Error('Taken');
});

app.put('/forgotten', (request, reply) => {
  reply.code(200); //~ send 200, content unknown
});

app.put('/callback', (request, reply) => {
  reply.code(200); //~ send 200, content unknown
  users.all((error, all) => reply.send(all));
});

app.put('/handed', async (request, reply) => {
  reply.code(200); //~ send 200, content unknown, location unknown
  await audit(reply);
  return { ok: true };
});

// Fields

app.post('/fields', (request, reply) => {
  if (request.query.by === 'object')
    reply.code(201).headers({ Location: '/x', ETag: '"1"' }).send(); //~ send 201, location yes, etag yes
  else if (request.query.by === 'cookie')
    reply.code(201).setCookie('a', 'b').send({}); //~ send 201, content yes, location no
  else if (request.query.by === 'unknown')
    reply.code(201).headers(request.headers).send(); //~ send 201, location unknown
  else reply.code(405).header('Allow', 'GET').send(); //~ send 405, allow yes, content no
});

// Redirects

app.get('/old', (request, reply) => reply.redirect('/new')); //~ send 302, implied, location yes, redirects yes, content no
app.get('/older', (request, reply) => reply.redirect('/new', 301)); //~ send 301, location yes, redirects yes
app.get('/oldest', (request, reply) => reply.redirect(request.query.to, 308)); //~ send 308, location yes, redirects yes
app.get('/version/4', (request, reply) => reply.redirect(307, '/new')); //~ send 307, location yes, redirects yes
app.get('/unknown', (request, reply) => reply.redirect('/new', request.query.code)); //~ send ?, location yes
app.get('/version/4/unknown', (request, reply) => reply.redirect(request.query.code, '/new')); //~ send ?, location yes
app.get('/kept', (request, reply) => reply.code(303).redirect('/new')); //~ send 303, location yes, redirects yes, content no
app.get('/kept/other', (request, reply) => {
  reply.code(404); //~ send 404, location yes
  return reply.redirect('/new');
});

// Below the framework

app.get('/events', (request, reply) => {
  reply.raw.writeHead(200, { 'Content-Type': 'text/event-stream' }); //~ send 200, content yes, content-type yes
  reply.raw.write('data: 1\n\n');
  reply.raw.end();
});

app.get('/raw', async (request, reply) => {
  reply.raw.setHeader('Location', '/x');
  reply.raw.statusCode = 201; //~ send 201, content yes, location yes
  return { ok: true };
});

app.get('/hijacked', (request, reply) => {
  reply.hijack();
  reply.raw.statusCode = 200; //~ send 200, content unknown
});

// With @fastify/sensible

app.get('/sensible', async (request, reply) => {
  if (request.query.kind === 'reply') return reply.notFound('No such user'); //~ throw 404, implied, content unknown, GET /sensible
  if (request.query.kind === 'code') return reply.getHttpError(410, 'Gone'); //~ throw 410
  if (request.query.kind === 'thrown') throw app.httpErrors.conflict(); //~ throw 409, implied
  if (request.query.kind === 'made') throw app.httpErrors.createError(423, 'Locked'); //~ throw 423
  if (request.query.kind === 'server') throw request.server.httpErrors.gone(); //~ throw 410, implied
  app.assert(request.query.id, 400, 'Which?'); //~ throw 400
  app.assert.ok(isMember(request), 401); //~ throw 401
  app.assert.equal(request.query.version, 2, 412); //~ throw 412
  return reply.code(200).send({}); //~ send 200, content yes
});

// Routes

app.route({
  method: 'PUT',
  url: '/items/:id',
  preHandler: (request, reply, done) => {
    if (!isMember(request)) reply.code(401).send({ message: 'Sign in first' }); //~ send 401, content yes, evidence project
    done();
  },
  handler: async (request, reply) => {
    reply.code(200).send({}); //~ send 200, content yes, PUT /items/:id
  },
});

app.route({ method: ['GET', 'HEAD'], url: '/items', handler: listItems });
async function listItems(q, r) {
  return r.code(200).send([]); //~ send 200, content yes, GET,HEAD /items
}

app.get('/options', { schema: {}, onRequest: [guard] }, async (request, reply) => {
  return reply.code(200).send({}); //~ send 200, content yes, GET /options
});

app.put('/options/handler', {
  schema: {},
  handler: async (request, reply) => reply.code(200).send({}), //~ send 200, content yes, evidence import
});

app
  .get('/chained', (request, reply) => reply.code(200).send({})) //~ send 200, GET /chained
  .all('/chained', (request, reply) => reply.code(405).send({})); //~ send 405, any /chained

other.patch('/other', (request, reply) => reply.code(200).send({})); //~ send 200, PATCH /other
required.head('/required', (request, reply) => reply.code(200).send()); //~ send 200, content no, HEAD /required
app.put(
  '/wrapped',
  wrap(async (request, reply) => {
    return reply.code(200).send({}); //~ send 200, PUT /wrapped, evidence project
  }),
);

app.put('/destructured/:id', async ({ params }, reply) => {
  return reply.code(200).send({ id: params.id }); //~ send 200, content yes, PUT /destructured/:id
});

app.setNotFoundHandler((request, reply) => {
  reply.code(404).send({ message: 'No such page' }); //~ send 404, content yes, any
});

app.setErrorHandler((error, request, reply) => {
  if (error.validation) return reply.status(422).send(error.validation); //~ send 422, any
  reply.status(error.statusCode ?? 500).send({ message: error.message }); //~ send ?, content yes; send 500
});

app.register(async (instance) => {
  instance.put('/nested', async (request, reply) => {
    return reply.code(200).send({}); //~ send 200, content yes, PUT /nested
  });
});

// Types

export async function routes(server: FastifyInstance) {
  server.put('/typed/:id', async (request, reply) => {
    return reply.code(200).send({}); //~ send 200, content yes, PUT /typed/:id, evidence type
  });
  server.withTypeProvider<Zod>().delete('/typed/:id', async (request, reply) => {
    return reply.code(204).send(); //~ send 204, content no, DELETE /typed/:id, evidence type
  });
}

export const typed: RouteHandlerMethod = async function (r, answer) {
  answer.code(201); //~ send 201, content yes, evidence type, no route
  return { ok: true };
};

export default class UserController {
  async show(r: FastifyRequest<{ Params: { id: string } }>, answer: FastifyReply) {
    return answer.code(200).send({ id: r.params.id }); //~ send 200, content yes, evidence type
  }
}

// Other objects of the same name

export const own = (request: FastifyRequest, reply: Reply) => reply.text(404);

export function answer(ticket, reply) {
  reply.code(404).send({ ticket });
}

export function drain(queue: { code(code: number): void; send(text: string): void }) {
  queue.code(204);
  queue.send('x');
}

// The handler among the options of a route.
app.put('/options/:id', {
  schema: { params: { type: 'object' } },
  handler: async (_request, reply) => reply.code(204).send(), //~ send 204, content no, PUT /options/:id
});

// A whole response is sent with a status of its own.
app.get('/whole', async (_request, reply) => {
  reply.code(404); //~ send 404, content unknown
  return new URLSearchParams();
});

// An exported function with both types is a handler that another file registers; one that returns a boolean is a helper.
export const remove = async (_request: FastifyRequest, reply: FastifyReply) => {
  reply.code(204); //~ send 204, content yes, evidence type
  return { deleted: true };
};

export const isFresh = async (_request: FastifyRequest, reply: FastifyReply) => {
  reply.code(304); //~ send 304, content unknown, evidence type
  return true;
};

// Responses that a route declares

const failure = { type: 'object', properties: { message: { type: 'string' } } };
const failures = { 404: failure, '5xx': { description: 'Broken' } }; //~ declare 404, text none, content yes
app.get(
  '/declared/:id',
  {
    schema: {
      response: {
        200: { description: 'A user', type: 'object' }, //~ declare 200, text 'A user', content unknown
        [StatusCodes.NO_CONTENT]: { type: 'null', description: 'None' }, //~ declare 204, notation constant, text 'None', content no
        default: failure,
        ...failures,
      },
    },
  },
  async (request, reply) => reply.code(200).send({}), //~ send 200, GET /declared/:id
);
app.route({
  method: 'DELETE',
  url: '/declared/:id',
  schema: { response: failures },
  handler: async (request, reply) => reply.code(404).send({}), //~ send 404, DELETE /declared/:id
});

export const options: RouteShorthandOptions = {
  schema: { response: { 201: { $ref: 'user#' }, 422: wrong } }, //~ declare 201, content unknown; declare 422, content unknown
};
export const userSchema = {
  params: { type: 'object' },
  response: { 200: { type: 'object' }, 409: Type.Object({}) }, //~ declare 200, content unknown; declare 409, content unknown
} satisfies FastifySchema;

// Objects of the same look: mocks, recorded responses, hooks and schemas of other things.
export const mock = { response: { 200: { id: 1 } } };
export const recorded = { headers: {}, response: { 200: '{}', 404: 'None' } };
export const hooks = { schema: { response: { use: 404 } } };
export const byName = { schema: { response: { ok: { type: 'object' } } } };
