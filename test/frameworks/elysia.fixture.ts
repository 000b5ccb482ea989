// every: framework elysia, evidence import
import { Elysia, redirect, status as answer, t } from 'elysia';

declare const users: { find(id: string): object | undefined };

const app = new Elysia()
  .get('/users/:id', ({ params, status }) => users.find(params.id) ?? status(404)) //~ send 404, content no, GET /users/:id
  .post('/users', ({ set }) => {
    set.status = 201; //~ send 201, content yes, POST /users
    return { id: 1 };
  })
  .put('/users/:id', (context) => {
    context.set.status = 'No Content'; //~ send 204, notation word, PUT /users/:id
  })
  .delete('/users/:id', ({ set }) => {
    set.status = 204; //~ send 204, content yes, DELETE /users/:id
    return { ok: true };
  })
  .patch('/users/:id', ({ status }) => status('Conflict', { error: 'Twice' })) //~ send 409, notation word, content yes, PATCH /users/:id
  .get('/old', ({ redirect }) => redirect('/new', 301)) //~ send 301, content no, location yes, redirects yes, GET /old
  .get('/older', () => redirect('/new')); //~ send 302, implied, location yes, redirects yes

app.onError(({ code, set }) => {
  if (code === 'NOT_FOUND') set.status = 404; //~ send 404
  return 'Not here';
});

export const refused = () => answer(403, 'No'); //~ send 403, content yes

// Fields, which stand in an object of their own

app
  .post('/found', ({ set }) => {
    set.status = 201; //~ send 201, content yes, location yes, etag no, POST /found
    set.headers['Location'] = '/users/1';
    return { id: 1 };
  })
  .get('/length', ({ set }) => {
    set.headers['Content-Length'] = '7';
    set.headers['transfer-encoding'] = 'chunked';
    set.status = 203; //~ send 203, content yes, content-length yes, transfer-encoding yes, GET /length
    return 'content';
  })
  .put('/allowed', ({ set }) => {
    set.headers.allow = 'GET';
    set.status = 405; //~ send 405, content yes, allow yes, location no
    return 'Only to be read';
  })
  .put('/handed', ({ set }) => {
    set.status = 401; //~ send 401, www-authenticate unknown
    Object.assign(set.headers, { 'www-authenticate': 'Basic' });
    return 'Who is it?';
  });

// The object that an extension returns is added to the context, unless it is a response.

app
  .resolve(async ({ headers, status }) => {
    if (!headers.authorization) return status(401, 'Who is it?'); //~ send 401, content yes, any
    return { user: users.find(headers.authorization) };
  })
  .derive(({ set }) => {
    set.status = 500;
    return { started: true };
  })
  .onBeforeHandle(({ set, user }) => {
    if (user) return;
    set.status = 403; //~ send 403, content yes, any
    return 'Not yours';
  })
  .get('/own', ({ request, status }) => {
    if (request.method === 'HEAD') throw status("I'm a teapot"); //~ send 418, notation word, content no
    return status(users ? 200 : 503, { ok: true }); //~ send 200, content yes, GET /own; send 503
  })
  .put('/hooked', ({ body }) => body, {
    beforeHandle: ({ status, user }) => (user ? undefined : status(402)), //~ send 402, content no, PUT /hooked
    detail: { responses: { 200: { description: 'What was put' } } }, //~ declare 200, text 'What was put', content no
  })
  .macro({
    isAdmin: (isNeeded: boolean) => ({
      resolve: ({ status }) => (isNeeded ? status('Forbidden', 'No') : {}), //~ send 403, content yes, notation word
    }),
  })
  .all('/any', ({ redirect }) => redirect('/new', 308)); //~ send 308, any /any

const part = new Elysia().put('/part', ({ status }) => status(200, 'Saved')); //~ send 200, PUT /part
app.use(part).put('/whole', ({ status }) => status(200, 'Saved')); //~ send 200, PUT /whole

const { Elysia: Required } = require('elysia');
new Required().put('/required', ({ status }) => status('Accepted')); //~ send 202, PUT /required

// A word that the framework does not know is no status.
export const unknown = (word: string) => answer(word as 'Found'); //~ send ?
export const other = ({ set }: { set: { status: number } }) => {
  set.status = 1;
};

// Responses that a route declares: schemas, or the names of schemas.

const failures = { 401: t.Literal('Who is it?'), 403: 'refusal' } as const; //~ declare 401, content yes; declare 403, content unknown
new Elysia()
  .model({ user: t.Object({ id: t.Number() }), refusal: t.String() })
  .guard({ response: failures })
  .guard({
    params: t.Object({ id: t.Number() }),
    response: {
      200: 'user', //~ declare 200, text none
      204: t.Void(), //~ declare 204, content no
      '404': t.Optional(t.String()), //~ declare 404, content unknown
    },
  });

// Objects of the same look.
export const client = { interceptors: { response: { use: () => 404 } } };
export const recorded = { response: { status: 404, body: 'None' } };
export const mocked = { response: { 200: ['a'], 404: `none` } };
