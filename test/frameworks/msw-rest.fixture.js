// every: framework msw-rest, evidence import
import { http, rest } from 'msw';

export const handlers = [
  rest.get('/users', (req, res, ctx) => res(ctx.status(404), ctx.json([]))), //~ stub 404, content yes
  rest.post('/users', (req, res, ctx) => {
    if (req.params.id === '404') return res(ctx.json({ status: 404 }));
    return res.once(ctx.status(req.params.id ? 201 : 202)); //~ stub 201; stub 202
  }),
  rest.put(
    '/users',
    async (req, res, ctx) => res(ctx.delay(), ctx.status(500, 'Oh no'), ctx.text('x')), //~ stub 500, content yes, phrase 'Oh no'
  ),
  rest.put('/users', (req, res, { status, json }) => res(status(404), json({}))),
  rest.delete('/users', (req, res, ctx) => res(ctx.status(204), ctx.body(null))), //~ stub 204, content unknown
  rest.get('/x', (ctx, req, res) => res(ctx.status(404))),
  http.get('/users', () => [404]),
];
