// every: framework restify, evidence import
import restify, { createServer } from 'restify';
import { BadRequestError, HttpError } from 'restify-errors';

const server = createServer();

server.put('/users/:id', (req, res, next) => {
  if (!req.body) return next(new BadRequestError('No body')); //~ throw 400, implied
  res.send(200, { ok: true }); //~ send 200, content yes, PUT /users/:id
  next();
});

server.del('/users/:id', (_req, res, next) => {
  res.send(204); //~ send 204, content no, DELETE /users/:id
  next();
});

server.get('/users', (_req, res, next) => {
  res.status(206); //~ send 206, content yes, GET /users
  res.send([{ id: 1 }]);
  next();
});

server.post('/users', (_req, res, next) => {
  res.header('location', '/users/1');
  res.json(201, { id: 1 }); //~ send 201, content yes, location yes, POST /users
  next();
});

server.get('/old', (_req, res, next) => res.redirect(301, '/new', next)); //~ send 301, content no, location yes, GET /old
server.get('/older', (_req, res, next) => res.redirect('/new', next)); //~ send 302, implied, location yes
server.get('/raw', (_req, res: restify.Response) => res.sendRaw(203, 'raw')); //~ send 203, content yes, evidence type

export const failure = () => new HttpError({ statusCode: 502 }, 'No answer'); //~ throw 502
