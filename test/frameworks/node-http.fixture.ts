// every: framework node-http, evidence import
import http, { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import * as https from 'node:https';
import { createServer as create } from 'http';
import { find } from './services.ts';

createServer((request, response) => {
  response.writeHead(200, { 'Content-Type': 'text/plain' }); //~ send 200, content yes, content-type yes, location no, any
  response.end('ok');
}).listen(8080);

http.createServer(function (req, res) {
  res.statusCode = 404; //~ send 404, content no, phrase none
  res.end();
});

https.createServer({ key: '', cert: '' }, (req, res) => {
  res.statusCode = 200; //~ send 200, content yes, x-took yes
  res.setHeader('X-Took', '1');
  res.write('first');
  res.end();
});

create(listen);
function listen(req, res) {
  res.writeHead(204, 'No Content'); //~ send 204, content no, phrase 'No Content'
  res.end();
}

const server = http.createServer();
server.on('request', (q, a) => {
  a.writeHead(404).end('No such page'); //~ send 404, content yes
});

createServer((req, res) => {
  res.setHeader('Location', '/new');
  res.writeHead(301, 'Moved', { 'Cache-Control': 'no-store' }).end(); //~ send 301, location yes, cache-control yes, etag no, phrase 'Moved'
});

createServer((req, res) => {
  res.statusCode = 500; //~ send 500, content unknown
  res.end(http.STATUS_CODES[500]);
});

createServer((req, res) => {
  res.statusCode = 405; //~ send 405, allow yes, content no, phrase 'No way'
  res.statusMessage = 'No way';
  res.appendHeader('Allow', 'GET').end();
});

createServer((req, res) => {
  res.statusCode = find(req.url)?.status; //~ send ?, content no
  res.end();
});

createServer((req, res) => {
  find(req.url, (error, page) => {
    if (error) {
      res.writeHead(500).end('Broken'); //~ send 500, content yes, location unknown, any
      return;
    }
    res.statusCode = 200; //~ send 200, content unknown
    page.pipe(res);
  });
});

// One handler for all methods, which it tells apart

createServer((req, res) => {
  if (req.method === 'PUT') {
    res.writeHead(200).end(); //~ send 200, PUT
  } else if (req.method === 'POST' || req.method === 'PATCH') {
    res.writeHead(201).end(); //~ send 201, PATCH,POST
  } else {
    res.writeHead(405).end(); //~ send 405, any
  }
  if ('DELETE' === req.method && req.url === '/users') res.writeHead(204).end(); //~ send 204, DELETE
  if (!(req.method !== 'HEAD')) res.writeHead(200).end(); //~ send 200, HEAD
  if (req.method == 'GET') res.writeHead(200).end(); //~ send 200, GET
});

createServer((req, res) => {
  if (req.method !== 'PUT') {
    res.writeHead(405).end(); //~ send 405, any
    return;
  }
  res.writeHead(200).end(); //~ send 200, PUT
});

createServer((req, res) => {
  if (req.method !== 'PUT' && req.method !== 'POST') return res.writeHead(405).end(); //~ send 405, any
  res.writeHead(200).end(); //~ send 200, POST,PUT
});

createServer((req, res) => {
  if (req.method !== 'PUT') {
    if (req.url === '/') return;
  }
  res.writeHead(200).end(); //~ send 200, any
});

createServer((req, res) => {
  switch (req.method) {
    case 'GET':
      res.writeHead(200).end('ok'); //~ send 200, GET
      break;
    case 'PUT':
    case 'PATCH':
      res.writeHead(204).end(); //~ send 204, PATCH,PUT
      break;
    case 'DELETE': {
      res.writeHead(202).end(); //~ send 202, DELETE
      return;
    }
    case 'POST':
      res.setHeader('X-Created', '1');
    case 'OPTIONS':
      res.writeHead(200).end(); //~ send 200, any
      break;
    default:
      res.writeHead(405).end(); //~ send 405, any
  }
});

createServer((req, res) => {
  const { method, url } = req;
  if (method === 'PUT') res.writeHead(200).end(); //~ send 200, PUT
});

createServer((req, res) => {
  const method = req.method;
  if (method === 'PUT') res.writeHead(200).end(); //~ send 200, PUT
});

createServer(({ method }, res) => {
  if (method === 'PUT') res.writeHead(200).end(); //~ send 200, PUT
});

createServer((req, res) => {
  res.statusCode = req.method === 'PUT' ? 201 : 200; //~ send 201, PUT; send 200, any
  res.end();
});

createServer((req, res) => {
  const form = { method: 'PUT' };
  if (form.method === 'PUT') res.writeHead(200).end(); //~ send 200, any
  if (req.method === 'put') res.writeHead(200).end(); //~ send 200, any
});

createServer((req, res) => {
  const send = () => res.writeHead(200).end(); //~ send 200, content no, any
  if (req.method === 'PUT') send();
});

// Types

export function respond(res: ServerResponse, status: number, data: unknown) {
  res.writeHead(status, { 'Content-Type': 'application/json' }); //~ send ?, content unknown, content-type yes, evidence type
  res.end(JSON.stringify(data));
}

export function notFound(res: http.ServerResponse<IncomingMessage>) {
  res.statusCode = 404; //~ send 404, content yes, evidence type
  res.end('No such page');
}

export const listener: RequestListener = (req, res) => {
  res.statusCode = 404; //~ send 404, content no, evidence type
  res.end();
};

export const attached = (target: http.Server) =>
  target.on('request', (req, res) => {
    res.statusCode = 404; //~ send 404, content no, evidence type
    res.end();
  });

// Reason phrases

createServer((req, res) => {
  res.statusMessage = `Nothing here`;
  res.writeHead(404, { 'Content-Type': 'text/plain' }).end('No'); //~ send 404, phrase 'Nothing here'
});

createServer((req, res) => {
  res.statusMessage = 'First';
  res.writeHead(404, 'Second').end(); //~ send 404, phrase 'Second'
});

createServer((req, res) => {
  res.statusCode = 400; //~ send 400, phrase none
  res.statusMessage = 'First';
  if (req.url === '/') res.statusMessage = 'Second';
  res.end();
});

createServer((req, res) => {
  res.statusMessage = 'Shared';
  if (req.url === '/')
    res.statusCode = 403; //~ send 403, phrase none
  else res.statusCode = 404; //~ send 404, phrase none
  res.end();
});

createServer((req, res) => {
  res.statusMessage = 'Shared with what is not seen';
  if (req.url === '/') return void find(res);
  res.writeHead(404).end(); //~ send 404, phrase none
});

createServer((req, res) => {
  res.statusMessage = 'Shared with the status of others';
  if (req.url === '/') res.statusCode = 404; //~ send 404, phrase none
  res.end();
});

createServer((req, res) => {
  res.statusMessage = 'Of this path';
  if (req.url === '/') return res.writeHead(403).end(); //~ send 403, phrase 'Of this path'
  res.statusMessage = 'Of that path';
  res.writeHead(404).end(); //~ send 404, phrase 'Of that path'
});

createServer((req, res) => {
  res.writeHead(206, 'Part'); //~ send 206, phrase 'Part', content unknown
  find(req.url).pipe(res);
});

createServer((req, res) => {
  res.statusMessage = 'First';
  res.writeHead(404, find(req.url)).end(); //~ send 404, phrase none
});

createServer((req, res) => {
  res.statusMessage = 'First';
  res.writeHead(404, ...find(req.url)).end(); //~ send 404, phrase none
});

createServer((req, res) => {
  res.writeHead(req.url ? 404 : 400, 'Either').end(); //~ send 404, phrase none; send 400, phrase none
});
