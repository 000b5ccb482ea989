// every: framework node-http2, evidence import
import http2, {
  createSecureServer,
  type Http2ServerRequest,
  type Http2ServerResponse,
  type ServerHttp2Stream,
} from 'node:http2';
import { files, report } from './services.ts';

const options = { key: files.key, cert: files.cert };

// The interface of node:http

createSecureServer(options, (req, res) => {
  if (req.method === 'PUT') {
    res.writeHead(201, { location: '/1' }); //~ send 201, content no, location yes, PUT
    res.end();
  } else if (req.method === 'HEAD') {
    res.writeHead(200).end(); //~ send 200, content no, HEAD
  } else {
    res.setHeader('content-type', 'text/plain');
    res.statusCode = 404; //~ send 404, content yes, content-type yes, etag no
    res.end('Not here');
  }
});

const server = http2.createServer(options);

server.on('request', (_request, response) => {
  response.statusMessage = 'It has no effect';
  response.statusCode = 503; //~ send 503, content no, phrase none
  response.end();
});

// Streams

server.on('stream', (stream, headers) => {
  if (headers[':path'] === '/none')
    stream.respond({ ':status': 204 }, { endStream: true }); //~ send 204, content unknown
  else if (headers[':path'] === '/early') {
    stream.additionalHeaders({ ':status': 103, link: '</a.css>; rel=preload' }); //~ send 103, link yes
    stream.respond({ ':status': 200, etag: '"1"' }); //~ send 200, content yes, etag yes
    stream.end('content');
  } else if (headers[':path'] === '/written') {
    stream.respond({ ':status': 200 }); //~ send 200, content yes
    stream.write('first');
    stream.end();
  } else if (headers[':path'] === '/empty') {
    stream.respond({ ':status': 404 }); //~ send 404, content no
    stream.end();
  } else if (headers[':path'] === '/file') {
    stream.respondWithFile('/srv/a.txt', { ':status': 206, 'content-type': 'text/plain' }); //~ send 206, content unknown, content-type yes
  } else if (headers[':path'] === '/open') {
    stream.respondWithFD(files.open, { ':status': 203 }); //~ send 203, content unknown
  } else stream.respond({ 'content-type': 'text/plain' });
});

server.on('stream', answer);
function answer(stream: ServerHttp2Stream) {
  const head = { ':status': 403, 'content-type': 'text/plain' }; //~ send 403, content yes, content-type yes, evidence type
  stream.respond(head);
  stream.end('No');
}

// Other events

server.on('session', (session) => {
  session.respond({ ':status': 404 });
});
server.on('error', (error) => report(error));

// Types

export const typed = (stream: ServerHttp2Stream) => {
  stream.respond({ ':status': 404 }); //~ send 404, evidence type
};

export function compatible(_request: Http2ServerRequest, response: Http2ServerResponse) {
  response.writeHead(200, { 'content-type': 'text/plain' }); //~ send 200, content yes, evidence type
  response.end('content');
}

export function below(_request: http2.Http2ServerRequest, response: http2.Http2ServerResponse) {
  response.stream.respond({ ':status': 200 }); //~ send 200, evidence type
}

// Statuses that a client reads

const client = http2.connect('https://example.org');
const request = client.request({ ':path': '/' });
request.on('response', (headers) => {
  if (headers[':status'] !== 200) report(headers);
});
