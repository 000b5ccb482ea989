// package: {"polka": "^0.5.2", "@polka/send": "^0.4.0"}
// every: framework polka, evidence import
import type { ServerResponse } from 'node:http';
import polka, { type Middleware, type Request, type Response } from 'polka';
import send from '@polka/send';
import sendType from '@polka/send-type';
import { StatusCodes } from 'http-status-codes';
import { mailer, users } from './services.ts';

const app = polka({
  onNoMatch: (_req, res) => {
    res.statusCode = 404; //~ send 404, content yes, any
    res.end('No such page');
  },
  onError(error, _req, res, _next) {
    send(res, 500, { message: error.message }); //~ send 500, content yes, any
  },
});

// Methods that Polka inherits from node:http

polka()
  .get('/users/:id', (_req, res) => {
    res.statusCode = 404; //~ send 404, content yes, location no, GET /users/:id
    res.end('No such user');
  })
  .put('/users/:id', (req, res) => {
    res.statusCode = req.query.created ? 201 : 200; //~ send 201, content no; send 200, content no, PUT /users/:id
    res.end();
  })
  .head('/users/:id', (_req, res) => {
    res.writeHead(200, { ETag: '"1"' }).end(); //~ send 200, content no, etag yes, HEAD /users/:id
  });

app.get('/stream', async (_req, res) => {
  res.writeHead(200, { 'Content-Type': 'text/plain' }); //~ send 200, content yes, content-type yes
  res.write('first');
  res.end();
});

app.patch('/users/:id', update);
function update(_req, res) {
  res.setHeader('Location', '/users/1');
  res.statusCode = 201; //~ send 201, content no, location yes, PATCH /users/:id
  res.end();
}

// @polka/send

app.delete('/users/:id', (_req, res) => {
  send(res, 204); //~ send 204, content no, DELETE /users/:id
});

app.post('/users', async (req, res) => {
  if (!req.body) return send(res, StatusCodes.BAD_REQUEST, 'No body'); //~ send 400, content yes, notation constant
  if (req.body.kind === 'empty') return send(res, 200, ''); //~ send 200, content unknown
  if (req.body.kind === 'call') return send(res, 200, await users.all()); //~ send 200, content unknown
  send(res, 201, { id: 1 }, { Location: '/users/1' }); //~ send 201, content yes, location yes, POST /users
});

app.all('/typed', (_req, res) => {
  sendType(res, 405, { error: 'No' }, { Allow: 'GET' }); //~ send 405, content yes, allow yes, any /typed
});

app.get('/unknown', async (req, res) => {
  send(res, await users.codeFor(req.params.id), 'x'); //~ send ?, content yes
});

// Errors: Polka sends their code or their status

app.use('/api', (req, _res, next) => {
  if (req.query.kind === 'status') return next({ status: 401, message: 'Sign in' }); //~ throw 401, any /api
  if (req.query.kind === 'code') return next({ code: 409, message: 'Busy' }); //~ throw 409
  if (req.query.kind === 'word') return next({ code: 'ENOENT', message: 'Nothing' });
  if (req.query.kind === 'error') return next(new Error('Broken'));
  next();
});

// Types

export const guard: Middleware = (_req, res, next) => {
  res.statusCode = 403; //~ send 403, content yes, evidence type
  res.end('No');
};

export function typed(_req: Request, res: Response) {
  res.statusCode = 403; //~ send 403, content no, evidence type
  res.end();
}

// Objects that are no response of Polka

export function other(_req: Request, res: ServerResponse) {
  res.statusCode = 404; //~ send 404, content no, framework node-http, evidence type
  res.end();
}

app.get('/others', (_req, res) => {
  res.status(404).json({});
  mailer.send(res, 404, 'x');
});
