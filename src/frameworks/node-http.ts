import { defineFramework } from './language/framework.ts';
import { anyResponse, nodeRequest } from './shared/requests.ts';
import { nodeResponses } from './shared/node.ts';

export default defineFramework({
  name: 'node-http',
  title: 'node:http',
  homepage: 'https://nodejs.org/api/http.html#class-httpserverresponse',
  packages: ['node:http', 'http', 'node:https', 'https'],
  values: {
    createServer: [{ export: 'createServer' }],
    server: [
      { export: 'createServer', made: 'call' },
      { export: 'Server', made: 'construct' },
      { type: ['Server'] },
    ],
    request: [{ type: ['IncomingMessage'] }],
    response: [{ type: ['ServerResponse'] }],
  },
  handlers: [{ parameters: ['request', 'response'] }],
  handlerTypes: ['RequestListener'],
  requests: ['request'],
  requestMembers: { request: nodeRequest, response: anyResponse },
  routes: [
    { on: 'createServer' },
    { on: 'server', call: { on: 'any', addListener: 'any' }, returns: 'server' },
  ],
  // The request that a server gets has no status code, but the response that a client gets is of the same class.
  responses: [...nodeResponses, { on: 'request', read: ['statusCode'] }],
  hooks: ['prependListener'],
  expecting: ['checkContinue', 'checkExpectation'],
  responseClasses: ['ServerResponse'],
  leftFlags: ['headersSent', 'writableEnded', 'writableFinished', 'finished'],
  leaves: 'at its end',
  unanswered: 'hangs',
  fallback: { status: 200 },
  runtime: {
    accepts: [100, 999],
    numericString: 'sent',
    fraction: 'truncated',
    interim: 'unanswered',
    content: { 204: 'dropped', 205: 'sent', 304: 'dropped' },
  },
});
