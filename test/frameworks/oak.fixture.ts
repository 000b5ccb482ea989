// every: framework oak, evidence import
import { Application, createHttpError, httpErrors, Router, Status } from 'jsr:@oak/oak@^17';
import type { Context, Middleware, RouterContext } from 'https://deno.land/x/oak@v12.6.1/mod.ts';
import { books, renderPage, router as other } from './services.ts';

const app = new Application();
const router = new Router();

router
  .get('/books/:id', async (ctx) => {
    const book = await books.find(ctx.params.id);
    if (!book) {
      ctx.response.status = Status.NotFound; //~ send 404, content yes, location no, notation constant, GET /books/:id
      ctx.response.body = { error: 'No such book' };
      return;
    }
    ctx.response.headers.set('ETag', book.version);
    ctx.response.status = 203; //~ send 203, content unknown, etag yes
    ctx.response.body = await renderPage(book);
  })
  .put('/books/:id', ({ response }) => {
    response.status = 204; //~ send 204, content no, PUT /books/:id
  })
  .delete('/books/:id', ({ response }) => {
    response.body = null;
    response.status = 202; //~ send 202, content no, DELETE /books/:id
  })
  .post('books', '/books', async (ctx) => {
    const body = await ctx.request.body.json();
    ctx.assert(body.title, Status.UnprocessableEntity, 'No title'); //~ throw 422, POST /books
    ctx.assert(body.author); //~ throw 500, implied
    if (body.old) ctx.throw(410, 'Too old'); //~ throw 410
    if (body.other) return ctx.response.redirect('/others'); //~ send 302, implied, content no, location yes, redirects yes
    ctx.response.status = 301; //~ send 301, content no, location yes
    ctx.response.redirect('/books');
  })
  .redirect('/old', '/books', Status.MovedPermanently); //~ send 301, location yes, content no
router.add(['GET', 'HEAD'], '/ping', (ctx) => {
  ctx.response.status = 206; //~ send 206, GET,HEAD /ping
  ctx.response.body = 'pong';
});

app.use(async (ctx, next) => {
  await next();
  if (ctx.response.status === 404) ctx.response.body = 'Nothing here'; //~ compare 404
});
app.use(() => {
  throw createHttpError(503, 'Asleep'); //~ throw 503, any
});
app.use((ctx) => {
  if (ctx.request.method === 'PUT') throw new httpErrors.MethodNotAllowed(); //~ throw 405, implied, PUT
  throw new httpErrors.ProxyAuthRequired(); //~ throw 407, implied, any
});

// Types

export const guard: Middleware = ({ response }) => {
  response.status = 401; //~ send 401, evidence type
};
export function refuse(ctx: Context) {
  ctx.throw(403); //~ throw 403, evidence type, no route
}
export function show(context: RouterContext<'/books'>) {
  context.response.status = 418; //~ send 418, evidence type
}

// Other objects of the same names

other.redirect('/old', '/new', 301);
export const changed = (order: { response: { status: number } }) => {
  order.response.status = 404;
};
export class Door {
  throw(code: number) {}
  close() {
    this.throw(404);
  }
}
