// every: framework koa, evidence convention
import { canvas } from './canvas.js';
import { routes } from './routes.js';

routes.put('/users/:id', async (ctx) => {
  ctx.status = 200; //~ send 200, content yes, PUT /users/:id
  ctx.body = {};
});

routes.del('/users/:id', remove);
async function remove(ctx) {
  ctx.status = 204; //~ send 204, content no, DELETE /users/:id
}

// The name of a parameter alone does not make it a context.
export function draw(ctx) {
  ctx.status = 404;
  ctx.body = 'x';
}

canvas.on('draw', (ctx) => {
  ctx.status = 404;
});
