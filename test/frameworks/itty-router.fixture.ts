// every: framework itty-router, evidence import
import { AutoRouter, error, json, status, StatusError, text } from 'itty-router';

const router = AutoRouter();

router
  .get('/users/:id', ({ params }) => {
    if (!params.id) return error(404, 'No such user'); //~ send 404, content yes, GET /users/:id
    return json({ id: params.id }); //~ send 200, implied, content yes, GET /users/:id
  })
  .put('/users/:id', () => json({ ok: true }, { status: 200 })) //~ send 200, content yes, PUT /users/:id
  .post('/users', () => text('Created', { status: 201, headers: { location: '/1' } })) //~ send 201, content yes, location yes, POST /users
  .delete('/users/:id', () => status(204)); //~ send 204, content no, DELETE /users/:id

export const refuse = () => {
  throw new StatusError(403, 'No'); //~ throw 403
};

// An error that brings its own status.
export const pass = (problem: Error) => error(problem);
