import { defineFramework } from './define-framework.ts';
import { handlerResponses, requestHandlers, statusRedirects } from './define-rows.ts';

export default defineFramework({
  name: 'google-cloud-functions',
  title: 'Google Cloud Functions',
  homepage: 'https://cloud.google.com/functions/docs/writing/write-http-functions',
  packages: [
    '@google-cloud/functions-framework',
    'firebase-functions',
    'firebase-functions/v1',
    'firebase-functions/v2',
    'firebase-functions/https',
    'firebase-functions/v2/https',
  ],
  values: {
    functions: [{ export: 'default' }],
    https: [{ export: 'https' }],
    http: [{ export: ['http', 'onRequest'] }],
    request: [{ type: ['Request'] }],
    response: [{ type: ['Response'] }],
  },
  handlers: requestHandlers,
  handlerTypes: ['HttpFunction'],
  requests: ['request'],
  routes: [
    { on: 'functions', call: { http: 'any' } },
    { on: 'https', call: { onRequest: 'any' } },
    { on: 'http' },
  ],
  responses: [...handlerResponses, ...statusRedirects],
  leaves: 'at its end',
  fallback: { status: 200 },
  // Express answers, in a version that the platform chooses.
  runtime: {
    accepts: [100, 999],
    interim: 'unanswered',
    content: { 204: 'dropped', 205: 'dropped', 304: 'dropped' },
  },
});
