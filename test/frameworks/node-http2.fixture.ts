// every: framework node-http2, evidence import
import http2, { createSecureServer, type ServerHttp2Stream } from 'node:http2';

createSecureServer((req, res) => {
  if (req.method === 'PUT') {
    res.writeHead(201, { location: '/1' }); //~ send 201, content no, location yes, PUT (no path)
    res.end();
  } else {
    res.statusCode = 404; //~ send 404, content yes
    res.end('Not here');
  }
});

const server = http2.createServer();
server.on('stream', (stream, headers) => {
  if (headers[':path'] === '/') return stream.respond({ ':status': 204 }, { endStream: true }); //~ send 204
  stream.additionalHeaders({ ':status': 103, link: '</a.css>' }); //~ send 103
  stream.respond({ ':status': 200, etag: '"1"' }); //~ send 200
  stream.end('content');
});
server.on('request', (_request, response) => {
  response.statusCode = 503; //~ send 503, content no
  response.end();
});

export const typed = (stream: ServerHttp2Stream) => {
  stream.respond({ ':status': 404 }); //~ send 404, evidence type
};
