// every: framework hono, evidence import
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { Hono, type Context, type Handler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { StatusCodes } from 'http-status-codes';

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

// What is set before goes with the next content, and another status with it wins.
app.patch('/users/:id', (c) => {
  c.status(202); //~ send 202, content yes, x-queue yes
  c.header('x-queue', 'users');
  return c.html('<p>Queued</p>');
});

// Several methods, all of them, and redirects.
app.on(['PUT', 'POST'], '/both', (c) => c.text('Created', 201)); //~ send 201, POST,PUT /both
app.all('/any', (c) => c.newResponse('Gone', 410)); //~ send 410, content yes, any /any
app.get('/old', (c) => c.redirect('/new')); //~ send 302, implied, content no, location yes
app.get('/older', (c) => c.redirect('/new', 301)); //~ send 301, location yes
app.get('/nothing', (c) => c.notFound()); //~ send 404, implied

app.use(async (c, next) => {
  if (!c.req.header('authorization')) throw new HTTPException(401, { message: 'Who is it?' }); //~ throw 401, any
  await next();
});
app.onError((error, c) => c.json({ error: error.message }, error instanceof TypeError ? 400 : 500)); //~ send 400, any; send 500, any

// A route that is described, by name or on the spot.
const route = createRoute({
  method: 'put',
  path: '/books/{id}',
  responses: { 200: { description: 'Saved' } },
});
const api = new OpenAPIHono();
api.openapi(route, (c) => c.json({ saved: true }, 200)); //~ send 200, PUT /books/{id}

// Handlers by their types.
export const show: Handler = (c) => c.json({ error: 'Teapot' }, 418); //~ send 418, evidence type, no route
export const list = async (context: Context) => {
  return context.json([], Math.random() > 0.5 ? 200 : 206); //~ send 200, evidence type, no route; send 206, evidence type, no route
};

// Other things called c, and JSON of another kind.
export const compare = (c: { json(code: number, schema: unknown): void }) => {
  c.json(200, {});
};
