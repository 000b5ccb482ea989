// every: framework hono, evidence import
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { zValidator } from '@hono/zod-validator';
import { Hono, type Context, type Handler } from 'hono';
import { setCookie } from 'hono/cookie';
import { createFactory, createMiddleware } from 'hono/factory';
import { HTTPException } from 'hono/http-exception';
import { validator } from 'hono/validator';
import { describeRoute, resolver } from 'hono-openapi';
import { StatusCodes } from 'http-status-codes';
import { cart } from './schemas.ts';

declare const users: { find(id: string): Promise<{ name: string } | undefined> };

const app = new Hono<{ Bindings: { KEY: string } }>().basePath('/v1');

app.get('/users/:id', async (c) => {
  const user = await users.find(c.req.param('id'));
  if (!user) return c.json({ error: 'No such user' }, 404); //~ send 404, content yes, GET /users/:id
  return c.json(user);
});

app.post('/users', (c) => c.json({ ok: true }, StatusCodes.CREATED, { location: '/users/1' })); //~ send 201, notation constant, content yes, location yes, POST /users
app.put('/users/:id', (c) => c.text('Saved', { status: 200, headers: { etag: '"1"' } })); //~ send 200, content yes, etag yes, PUT /users/:id
app.delete('/users/:id', (c) => c.body(null, 204)); //~ send 204, content no, DELETE /users/:id

// A status that is set before goes with the content, unless the call with the content has its own.
app.patch('/users/:id', (c) => {
  c.status(202); //~ send 202, content yes, x-queue yes
  c.header('x-queue', 'users');
  return c.html('<p>Queued</p>');
});

// Several methods, all of them, and redirects.
app.on(['PUT', 'POST'], '/both', (c) => c.text('Created', 201)); //~ send 201, POST,PUT /both
app.all('/any', (c) => c.newResponse('Gone', 410)); //~ send 410, content yes, any /any
app.get('/old', (c) => c.redirect('/new')); //~ send 302, implied, content no, location yes, redirects yes
app.get('/older', (c) => c.redirect('/new', 301)); //~ send 301, location yes, redirects yes
app.get('/nothing', (c) => c.notFound()); //~ send 404, implied

app.use(async (c, next) => {
  if (!c.req.header('authorization')) throw new HTTPException(401, { message: 'Who is it?' }); //~ throw 401, any
  await next();
});
app.onError((error, c) => c.json({ error: error.message }, error instanceof TypeError ? 400 : 500)); //~ send 400, any; send 500, any

// A route with a description, in a variable or in the call.
const route = createRoute({
  method: 'put',
  path: '/books/{id}',
  responses: { 200: { description: 'Saved' } }, //~ declare 200, text 'Saved', content no
});
const api = new OpenAPIHono();
api.openapi(route, (c) => c.json({ saved: true }, 200)); //~ send 200, PUT /books/{id}

// Validators call back when the input is wrong, and middleware stands before the handlers.

app.post(
  '/carts',
  zValidator('json', cart, (result, c) => {
    if (!result.success) return c.json({ error: 'No cart' }, 422); //~ send 422, content yes, POST /carts
  }),
  validator('query', (value, c) => (value.page ? value : c.text('No page', 400))), //~ send 400, content yes, POST /carts
  (c) => c.json({ ok: true }, 201), //~ send 201, location no, POST /carts
);
const guard = createMiddleware(async (c, next) => {
  if (c.req.method === 'PUT') return c.body(null, { status: 405, headers: { allow: 'GET' } }); //~ send 405, content no, allow yes, PUT
  await next();
});
const factory = createFactory();
const handlers = factory.createHandlers(guard, (c) => c.html('', 203)); //~ send 203, content yes, any
const carts = factory.createApp().put('/carts/:id', ...handlers, (c) => c.text('Saved', 200)); //~ send 200, PUT /carts/:id
app.route('/more', carts).notFound((c) => c.text('Nothing here', 404)); //~ send 404, any

// Fields that are set on the response itself, and a response that middleware may change.
app.post('/fields', async (c) => {
  c.res.headers.append('Location', '/fields/1');
  return c.json({}, 201); //~ send 201, location yes, POST /fields
});
app.post('/handed', (c) => {
  setCookie(c, 'seen', '1');
  return c.body('Welcome', 201, { 'x-kind': 'new' }); //~ send 201, content yes, x-kind yes, location unknown
});

const { Hono: Required } = require('hono');
new Required().put('/required', (c) => c.json({ ok: true }, 200)); //~ send 200, PUT /required

// Handlers by their types.
export const show: Handler = (c) => c.json({ error: 'Teapot' }, 418); //~ send 418, evidence type, no route
export const list = async (context: Context) => {
  return context.json([], Math.random() > 0.5 ? 200 : 206); //~ send 200, evidence type, no route; send 206, evidence type, no route
};

// The status of an error, and what may be options.
export const failed = async (context: Context) => {
  try {
    return context.json(await load(context), 200); //~ send 200, evidence type, no route
  } catch (error: any) {
    if (error.options) return context.json([], error.options); //~ send ?, evidence type, no route
    return context.json([], error.status); //~ send ?, evidence type, no route
  }
};
declare function load(context: Context): Promise<object>;

// Other objects called c, and JSON of other objects.
export const compare = (c: { json(code: number, schema: unknown): void }) => {
  c.json(200, {});
};

// Responses that a route declares

const failures = {
  404: { description: 'No such user' }, //~ declare 404, text 'No such user', content no
  [StatusCodes.CONFLICT]: { description: 'Taken' }, //~ declare 409, notation constant, text 'Taken'
} as const;
export const described = createRoute({
  method: 'post',
  path: '/described',
  responses: {
    201: { description: 'Created', content: { 'application/json': { schema: cart } } }, //~ declare 201, content yes
    ...failures,
    '5XX': { description: 'Broken' },
    default: { description: 'Another answer' },
  },
});
app.get(
  '/told',
  describeRoute({
    responses: {
      '200': { description: 'A cart', content: { 'application/json': { schema: resolver(cart) } } }, //~ declare 200, content yes
      401: { description: 'Who is it?' }, //~ declare 401, content no
    },
  }),
  (c) => c.json({}, 200), //~ send 200, GET /told
);
export const withOptions = { ...described, responses: { 429: jsonContent(cart, 'Later') } }; //~ declare 429, text none, content unknown
declare function jsonContent(schema: object, description: string): { description: string };

// Objects of the same look: a mock, counts by status, a recorder's file and a bot.
export const mock = { responses: { 200: '{}', 404: () => null } };
export const counts = { responses: { 200: 12, 404: 3 } };
export const recorder = { responses: { 200: { body: '{}', delay: 12 }, 404: { body: '' } } };
export const bot = { responses: { hello: { description: 'Says hello' } } };
