// Statuses with and without fields, as they should be or as nobody can tell: no rule may report anything.
import express, { type Request, type Response as Reply } from 'express';
import { defineEventHandler, sendRedirect } from 'h3';
import { StatusCodes } from 'http-status-codes';
import Koa from 'koa';

const app = express();

// A proxy hands on what it got.
app.get('/proxy', async (req, res) => {
  const upstream = await fetch(req.url);
  res.set(Object.fromEntries(upstream.headers));
  res.status(StatusCodes.MOVED_TEMPORARILY).end(); //~ send 302, location unknown
});

export const copy = (upstream: Response) =>
  new Response(upstream.body, { status: StatusCodes.MOVED_TEMPORARILY, headers: upstream.headers }); //~ send 302, location unknown

// Pages are counted with Content-Range, and an answer tells where its twin is.
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

// A handler of all methods says which it takes.
app.all('/orders', (req, res) => {
  res.set('Allow', 'GET, POST').status(StatusCodes.METHOD_NOT_ALLOWED).end(); //~ send 405, allow yes
});

// What a helper sends was prepared by its caller.
export function fail(message: string, req: Request, res: Reply) {
  res.status(StatusCodes.METHOD_NOT_ALLOWED).json({ message }); //~ send 405, allow unknown
}

// Lifetimes of what is found, and none of what is refused.
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
  (event) => sendRedirect(event, '/login', StatusCodes.UNAUTHORIZED), //~ send 401
);

// Node's response is at hand.
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
