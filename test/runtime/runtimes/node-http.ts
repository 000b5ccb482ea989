import nodeHttp from 'node:http';
import { defineRuntime, type Listener } from './define-runtime.ts';

export const nodeServer = defineRuntime({
  framework: 'node-http',
  packages: { 'node:http': nodeHttp },
  isExact: true,
  apis: [
    'res.statusCode = S; res.end()',
    "res.statusCode = S; res.end('content')",
    "res.statusCode = S; res.write('content'); res.end()",
    'res.writeHead(S); res.end()',
    "res.writeHead(S).end('content')",
  ],
  plain: 'res.end()',
  program: (statements) => `
    const http = require('node:http');
    const server = http.createServer((req, res) => { ${statements}; });
    module.exports = (req, res) => server.emit('request', req, res);`,
  asked: { listener: (listener: Listener) => listener },
});
