// every: framework msw, evidence import
import { graphql, http, HttpResponse as Answer, passthrough, type ResponseResolver } from 'msw';
import * as msw from 'msw';

const notFound: ResponseResolver = () => Answer.text('x', { status: 404 }); //~ stub 404, content yes, GET /a

export const handlers = [
  http.get('/a', notFound),
  http.get('/users', () => Answer.json([{ id: 1 }])), //~ stub 200, implied, content yes, GET /users
  http.post('/users', async ({ request }) => {
    if (!request.body)
      return Answer.json({ error: 'x' }, { status: 400, statusText: 'Bad Request' }); //~ stub 400, phrase 'Bad Request', POST /users
    return new Answer(null, { status: 204 }); //~ stub 204, content no, POST /users
  }),
  http.put('/users', () => Answer.json(undefined, { status: 201 })), //~ stub 201, content no
  http.put('/users', () => Answer.json(null, { status: 204 })), //~ stub 204, content unknown
  http.all('/x', () => Answer.xml('<x/>', { status: 500 })), //~ stub 500, content yes, any /x
  http.all('/x', () => Answer.html('', { status: 500 })), //~ stub 500, content no
  http.all('/x', () => Answer.arrayBuffer(new ArrayBuffer(2), { status: 206 })), //~ stub 206
  http.all('/x', () => Answer.formData(new FormData(), { status: 200 })), //~ stub 200
  http.all('/x', () => Answer.redirect('/y', 308)), //~ stub 308, redirects yes, content no
  http.all('/x', () => Answer.redirect('/y')), //~ stub 302, implied, redirects yes
  http.all('/x', () => Answer.error()),
  http.all('/x', () => passthrough()),
  graphql.query('User', () => Answer.json({ errors: [{ status: 404 }] }, { status: 418 })), //~ stub 418
  msw.http.get('/y', () => new msw.HttpResponse('x', { status: 503 })), //~ stub 503, content yes
];

// What Mock Service Worker does not read.
Answer.json({ error: 'x' }, 409); //~ stub 200, implied; stub 409
Answer.json({ error: 'x' }, { statusCode: 404 }); //~ stub 200, implied; stub 404

export const resolver: ResponseResolver = () => {
  const status = Math.random() > 0.5 ? 401 : 403;
  return Answer.json({}, { status }); //~ stub 401, maybe; stub 403, maybe
};

// A standard response in a handler of the mock.
http.get('/z', () => new Response('x', { status: 404 })); //~ stub 404, framework fetch-response, content yes
http.get('/z', () => Response.json({}, { status: 500 })); //~ stub 500, framework fetch-response, content yes
