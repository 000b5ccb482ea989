import { createRequire } from 'node:module';
import { defineRuntime, type Listener } from './define-runtime.ts';

const require = createRequire(import.meta.url);

interface WithServer {
  readonly server: { emit(event: 'request', ...parts: Parameters<Listener>): boolean };
}

export const restify = defineRuntime({
  framework: 'restify',
  packages: { restify: require('restify') as unknown },
  apis: [
    'res.send(N); next()',
    "res.send(N, 'content'); next()",
    "res.json(N, 'content'); next()",
    'res.redirect(N, "/", next)',
    "res.status(N); res.send('content'); next()",
  ],
  plain: 'res.send(); next()',
  program: (statements) => `
    const restify = require('restify');
    const server = restify.createServer();
    server.get('/', (req, res, next) => { ${statements}; });
    module.exports = server;`,
  asked: {
    listener:
      ({ server }: WithServer): Listener =>
      (request, response) =>
        server.emit('request', request, response),
  },
});
