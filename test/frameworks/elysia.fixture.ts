// every: framework elysia, evidence import
import { Elysia, redirect, status as answer } from 'elysia';

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
  .get('/old', ({ redirect }) => redirect('/new', 301)) //~ send 301, content no, location yes, GET /old
  .get('/older', () => redirect('/new')); //~ send 302, implied, location yes

app.onError(({ code, set }) => {
  if (code === 'NOT_FOUND') set.status = 404; //~ send 404
  return 'Not here';
});

export const refused = () => answer(403, 'No'); //~ send 403, content yes

// A word that is none of the framework's says nothing.
export const unknown = (word: string) => answer(word as 'Found'); //~ send ?
export const other = ({ set }: { set: { status: number } }) => {
  set.status = 1;
};
