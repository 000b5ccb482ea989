// every: evidence import
import express from 'express';
import { server } from '@hapi/hapi';

const app = express();

// A name that is given the response which it has goes on being that response.

app.get('/type', (req, res) => {
  res = res.type('json').vary('accept');
  res.status(404).json({}); //~ send 404, content yes, vary yes, GET /type
});
app.get('/status', (req, res) => {
  if (req.query.old) res = res.status(410); //~ send 410, content yes
  res.send('x');
});

const { route } = server();

server().route({
  method: 'GET',
  path: '/',
  handler(request, h) {
    let response = h.response('x');
    response = response.header('a', 'b');
    return response.code(404); //~ send 404
  },
});

// Any other value may be any response.

app.get('/other', (req, res) => {
  res = route(res);
  res.status(404).json({});
});
app.get('/some', (req, res) => {
  [res] = [res.status(404)];
  res.status(404).json({});
});
server().route({
  method: 'GET',
  path: '/other',
  handler(request, h) {
    let response = h.response('x');
    response = route(response);
    return response.code(404);
  },
});
