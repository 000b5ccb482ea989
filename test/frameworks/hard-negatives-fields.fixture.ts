// Statuses with and without fields that are right, or may be: no rule may report them.
import express, { type Request, type Response as Reply } from 'express';
import { defineEventHandler, sendRedirect } from 'h3';
import { StatusCodes } from 'http-status-codes';
import Koa from 'koa';

const app = express();

// A proxy passes on the response of another server.
app.get('/proxy', async (req, res) => {
  const upstream = await fetch(req.url);
  res.set(Object.fromEntries(upstream.headers));
  res.status(StatusCodes.MOVED_TEMPORARILY).end(); //~ send 302, location unknown
});

export const copy = (upstream: Response) =>
  new Response(upstream.body, { status: StatusCodes.MOVED_TEMPORARILY, headers: upstream.headers }); //~ send 302, location unknown

// Content-Range counts the pages of a list, and Content-Location names the same content.
app.get('/orders', (req, res) => {
  res.set('Content-Range', 'orders 0-9/100');
  res.status(StatusCodes.OK).json([]); //~ send 200, content-range yes
});

app.get('/reports', (req, res) => {
  res.status(StatusCodes.OK).location('/reports/1').json([]); //~ send 200, location yes
});

app.post('/jobs', (req, res) => {
  res.status(StatusCodes.ACCEPTED).location('/jobs/1').end(); //~ send 202, location yes
});

// A handler for all methods lists those that it takes.
app.all('/orders', (req, res) => {
  res.set('Allow', 'GET, POST').status(StatusCodes.METHOD_NOT_ALLOWED).end(); //~ send 405, allow yes
});

// The caller of a helper prepares the response.
export function fail(message: string, req: Request, res: Reply) {
  res.status(StatusCodes.METHOD_NOT_ALLOWED).json({ message }); //~ send 405, allow unknown
}

// Lifetimes of found resources, and none of refusals.
app.get('/pictures', (req, res) => {
  res.set('Cache-Control', 'public, max-age=60');
  if (req.query.slow)
    res.set('Cache-Control', 'no-store').sendStatus(StatusCodes.TOO_MANY_REQUESTS); //~ send 429
  else res.send('picture');
});

app.get('/busy', (req, res) => {
  res.set('Retry-After', new Date(Date.now() + 60_000).toUTCString());
  res.sendStatus(StatusCodes.SERVICE_UNAVAILABLE); //~ send 503, retry-after yes
});

app.get('/later', (req, res) => {
  res.set('Retry-After', String(Math.ceil(Number(req.query.ms) / 1000)));
  res.sendStatus(StatusCodes.TOO_MANY_REQUESTS); //~ send 429, retry-after yes
});

// The page that h3 sends along takes browsers on with any status.
export const login = defineEventHandler(
  (event) => sendRedirect(event, '/login', StatusCodes.FORBIDDEN), //~ send 403
);

// The response of Node.js is within reach.
new Koa().use((ctx) => {
  ctx.res.setHeader('Allow', 'GET');
  ctx.status = StatusCodes.METHOD_NOT_ALLOWED; //~ send 405, allow unknown
});

// Several parts have a range each.
app.get('/parts', (req, res) => {
  if (req.range(8) === undefined) return res.send('');
  res.type('multipart/byteranges; boundary=next');
  res.status(StatusCodes.PARTIAL_CONTENT).send('--next'); //~ send 206, content-range no
});
