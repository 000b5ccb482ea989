import { defineFramework, property } from './define-framework.ts';
import { nodeResponses, requestHandlers } from './define-rows.ts';

const status = property(0, ':status');

const runtime = {
  accepts: [200, 599],
  fraction: 'truncated',
  interim: 'throws',
  content: { 204: 'dropped', 205: 'dropped', 304: 'dropped' },
} as const;

export default defineFramework({
  name: 'node-http2',
  title: 'node:http2',
  homepage: 'https://nodejs.org/api/http2.html',
  packages: ['node:http2', 'http2'],
  values: {
    createServer: [{ export: ['createServer', 'createSecureServer'] }],
    server: [
      { export: ['createServer', 'createSecureServer'], made: 'call' },
      { type: ['Http2Server', 'Http2SecureServer'] },
    ],
    request: [{ type: ['Http2ServerRequest'] }],
    response: [{ type: ['Http2ServerResponse'] }],
    stream: [{ type: ['ServerHttp2Stream'] }, { on: 'response', property: 'stream' }],
  },
  handlers: requestHandlers,
  requests: ['request'],
  routes: [
    { on: 'createServer' },
    {
      on: 'server',
      call: { on: 'any' },
      event: 'stream',
      parameters: ['stream'],
      returns: 'server',
    },
    { on: 'server', call: { on: 'any', addListener: 'any' }, event: 'request', returns: 'server' },
  ],
  responses: [
    ...nodeResponses.map((row) => ({ ...row, runtime })),
    {
      on: 'stream',
      call: ['respond', 'respondWithFile', 'respondWithFD'],
      status,
      fields: { object: { argument: 0 } },
    },
    {
      on: 'stream',
      call: ['additionalHeaders'],
      status,
      whole: true,
      runtime: { accepts: [100, 199] },
    },
    { on: 'stream', call: ['end', 'write'], content: { argument: 0 } },
    { on: 'stream', call: ['on', 'once', 'setTimeout', 'pushStream'] },
  ],
  leaves: 'at its end',
  fallback: { status: 200 },
  runtime,
});
