import { argument, defineFramework, property } from './language/framework.ts';
import { anyResponse, nodeRequest } from './shared/requests.ts';
import { nodeResponses, requestHandlers } from './shared/node.ts';

const status = property(0, ':status');
const creators = ['createServer', 'createSecureServer'];

/** HTTP/2 has no reason phrase, and Node.js drops content even with 205. */
const compatible = {
  phrase: [],
  runtime: { content: { 204: 'dropped', 205: 'dropped', 304: 'dropped' } },
} as const;

export default defineFramework({
  name: 'node-http2',
  title: 'node:http2',
  homepage: 'https://nodejs.org/api/http2.html',
  packages: ['node:http2', 'http2'],
  values: {
    createServer: [{ export: creators }],
    server: [{ export: creators, made: 'call' }, { type: ['Http2Server', 'Http2SecureServer'] }],
    request: [{ type: ['Http2ServerRequest'] }],
    response: [{ type: ['Http2ServerResponse'] }],
    stream: [{ type: ['ServerHttp2Stream'] }, { on: 'response', property: 'stream' }],
  },
  handlers: requestHandlers,
  requests: ['request'],
  requestMembers: { request: nodeRequest, response: anyResponse },
  routes: [
    { on: 'createServer' },
    ...['stream', 'request'].map((event) => ({
      on: 'server' as const,
      call: { on: 'any', once: 'any', addListener: 'any' } as const,
      event,
      ...(event === 'stream' ? { parameters: ['stream'] as const } : {}),
      returns: 'server' as const,
    })),
  ],
  responses: [
    ...nodeResponses.map((row) => ('read' in row ? row : { ...row, ...compatible })),
    {
      on: 'stream',
      call: ['respond'],
      status,
      fields: { object: argument(0) },
    },
    {
      on: 'stream',
      call: ['respondWithFile', 'respondWithFD'],
      status: property(1, ':status'),
      fields: { object: argument(1) },
      ends: true,
    },
    {
      on: 'stream',
      call: ['additionalHeaders'],
      status,
      fields: { object: argument(0) },
      whole: true,
      runtime: { accepts: [100, 199] },
    },
    { on: 'stream', call: ['write'], content: argument(0) },
    { on: 'stream', call: ['end'], content: { ...argument(0), none: 'omit' }, ends: true },
    { on: 'stream', call: ['on', 'once', 'setTimeout', 'pushStream'] },
  ],
  expecting: ['checkContinue'],
  responseClasses: ['Http1ServerResponse', 'Http2ServerResponse'],
  leaves: 'at its end',
  fallback: { status: 200 },
  runtime: {
    accepts: [200, 599],
    numericString: 'sent',
    fraction: 'truncated',
    switching: 'throws',
  },
});
