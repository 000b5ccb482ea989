// every: framework restify, evidence import
import restify, { createServer } from 'restify';
import errors, {
  BadRequestError,
  HttpError,
  InvalidArgumentError,
  makeConstructor,
  makeErrFromCode,
  NotFoundError,
  RestError,
} from 'restify-errors';
import { Router } from 'restify-router';
import { StatusCodes } from 'http-status-codes';
import { mailer, queue, users } from './services.ts';

const server = createServer({ name: 'users' });
const router = new Router();

// The status stands first, and counts only where it is a number

server.put('/users/:id', (req, res, next) => {
  if (!req.body) return next(new BadRequestError('No body')); //~ throw 400, implied, PUT /users/:id
  res.send(200, { ok: true }); //~ send 200, content yes, location no, PUT /users/:id
  next();
});

server.del('/users/:id', (_req, res, next) => {
  res.send(204); //~ send 204, content no, DELETE /users/:id
  next();
});

server.post({ path: '/users', version: '1.0.0' }, async (req, res) => {
  const user = await users.create(req.body);
  res.header('Location', `/users/${user.id}`);
  res.json(201, user); //~ send 201, content unknown, location yes, POST /users
});

server.patch('/users/:id', (req, res) => {
  if (!req.body) return res.json(StatusCodes.BAD_REQUEST, { error: 'No body' }); //~ send 400, content yes, notation constant
  res.send(req.query.quiet ? 202 : 200, { ok: true }, { ETag: '"1"' }); //~ send 202, etag yes; send 200, etag yes, location no, PATCH /users/:id
});

server.head('/users', (_req, res) => {
  res.send(200); //~ send 200, content no, HEAD /users
});

server.opts('/users', (_req, res) => {
  res.header('Allow', 'GET, POST');
  res.send(204); //~ send 204, content no, allow yes, OPTIONS /users
});

server.get('/bodies', async (req, res) => {
  if (req.query.kind === 'null')
    res.send(200, null); //~ send 200, content unknown
  else if (req.query.kind === 'undefined')
    res.send(200, undefined); //~ send 200, content no
  else if (req.query.kind === 'raw')
    res.sendRaw(203, 'raw'); //~ send 203, content yes
  else res.json(200); //~ send 200, content no
});

server.get('/no-status', async (req, res) => {
  const code = await users.codeFor(req.params.id);
  if (req.query.kind === 'content') res.send({ ok: true });
  else if (req.query.kind === 'text') res.send('200', { 'Content-Type': 'text/plain' });
  else if (req.query.kind === 'error')
    res.send(new NotFoundError('Nobody')); //~ throw 404, implied
  else res.send(code, { ok: true });
});

// `res.status()`, which returns the number

server.get('/users', (_req, res, next) => {
  res.status(206); //~ send 206, content yes, content-range yes, GET /users
  res.set({ 'Content-Range': 'users 0-1/2' });
  res.send([{ id: 1 }]);
  next();
});

server.get('/chained', (_req, res) => {
  res.set('ETag', '"1"').set('X-Took', '1').json(200, []); //~ send 200, content yes, etag yes, x-took yes
});

server.get('/below', (_req, res) => {
  res.contentType = 'text/plain';
  res.statusCode = 404; //~ send 404, content yes, content-type yes
  res.end('No such page');
});

server.get('/head', (_req, res) => {
  res.cache('public', { maxAge: 60 });
  res.writeHead(304); //~ send 304, content no, cache-control yes
  res.end();
});

server.get('/read', (_req, res) => {
  res.status(200); //~ send 200, content no, etag no
  if (!res.header('ETag')) res.charSet('utf-8');
  res.end();
});

// Redirects

server.get('/old', (_req, res, next) => res.redirect(301, '/new', next)); //~ send 301, content no, location yes, GET /old
server.get('/older', (_req, res, next) => res.redirect('/new', next)); //~ send 302, implied, location yes
server.get('/oldest', (req, res, next) => res.redirect(req.query.code, '/new', next)); //~ send ?, location yes
server.get('/moved', (_req, res, next) =>
  res.redirect({ pathname: '/new', permanent: true }, next),
);

// Other registrations

server.pre((req, res, next) => {
  if (!req.accepts('json')) return res.send(406); //~ send 406, content no, any
  next();
});

server.use(function authorize(req, res, next) {
  if (!req.authorization) {
    res.header('WWW-Authenticate', 'Basic');
    res.send(401, { error: 'Sign in' }); //~ send 401, content yes, www-authenticate yes, any
    return next(false);
  }
  next();
});

server.on('NotFound', (req, res, err, callback) => {
  res.send(404, { error: 'No such page' }); //~ send 404, content yes, any
  callback();
});

server.on('uncaughtException', (_req, res) => {
  res.send(500, { error: 'Broken' }); //~ send 500, content yes
});

router.get('/orders', (_req, res) => res.send(200, [])); //~ send 200, content yes, GET /orders

const late = restify.createServer();
late.get('/late', list);
function list(_req, res) {
  res.send(200, []); //~ send 200, content yes, GET /late
}

// Errors

server.get('/errors', (req, _res, next) => {
  if (req.query.kind === 'http') return next(new HttpError({ statusCode: 502 }, 'No answer')); //~ throw 502
  if (req.query.kind === 'rest') return next(new RestError({ statusCode: 418, restCode: 'Tea' })); //~ throw 418
  if (req.query.kind === 'named') return next(new InvalidArgumentError('id')); //~ throw 409, implied
  if (req.query.kind === 'other') return next(new NotFoundError({ statusCode: 410 }, 'Gone')); //~ throw 410
  if (req.query.kind === 'code') return next(makeErrFromCode(429, 'Slowly')); //~ throw 429
  if (req.query.kind === 'server') return next(new errors.InternalServerError('Broken')); //~ throw 500, implied
  next(new errors.HttpError('Nothing is said'));
});

export const ExecutionError = makeConstructor('ExecutionError', { statusCode: 406 }); //~ declare 406

// Types

export function typed(_req: restify.Request, res: restify.Response, next: restify.Next) {
  res.send(404, { error: 'Nobody' }); //~ send 404, content yes, evidence type
  next();
}

export const handler: restify.RequestHandler = (_req, res) => {
  res.send(403); //~ send 403, content no, evidence type
};

// Other objects with the same names

export async function others() {
  await mailer.send(404, { ok: true });
  queue.status(503);
  users.on('NotFound', (user, res) => res.send(404));
}
