// every: framework msw-rest, evidence import
import { http, HttpResponse, rest } from 'msw';

export const handlers = [
  rest.get('/users', (req, res, ctx) => res(ctx.status(404), ctx.json([]))), //~ stub 404
  rest.post('/users', (req, res, ctx) => {
    if (req.params.id === '404') return res(ctx.json({ status: 404 }));
    return res.once(ctx.status(req.params.id ? 201 : 202)); //~ stub 201; stub 202
  }),
  rest.get('/x', (ctx, req, res) => res(ctx.status(404))),
  http.get('/users', () => new HttpResponse(null, {})),
];
