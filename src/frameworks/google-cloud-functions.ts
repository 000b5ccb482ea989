import { defineFramework } from './language/framework.ts';
import { handlerMembers } from './shared/requests.ts';
import { handlerResponses, requestHandlers, statusRedirects } from './shared/node.ts';

const framework = ['@google-cloud/functions-framework'];
const firebase = ['firebase-functions', 'firebase-functions/v1', 'firebase-functions/v2'];
const firebaseHttps = ['https', 'v1/https', 'v2/https'].map((name) => `firebase-functions/${name}`);

export default defineFramework({
  name: 'google-cloud-functions',
  title: 'Google Cloud Functions',
  homepage: 'https://cloud.google.com/functions/docs/writing/write-http-functions',
  packages: [...framework, ...firebase, ...firebaseHttps],
  values: {
    http: [{ export: 'http', from: framework }],
    onRequest: [{ export: 'onRequest', from: firebaseHttps }],
    // A builder gives the same functions, configured: `region('europe-west1').https`.
    builder: [
      { export: ['region', 'runWith'], from: firebase, made: 'call' },
      { on: 'builder', call: ['region', 'runWith'] },
    ],
    https: [
      { export: 'https', from: firebase },
      { on: 'builder', property: 'https' },
    ],
    request: [{ type: ['Request', 'https.Request'] }],
    response: [{ type: ['Response'] }],
  },
  handlers: requestHandlers,
  handlerTypes: ['HttpFunction'],
  requests: ['request'],
  requestMembers: handlerMembers,
  routes: [{ on: 'http' }, { on: 'onRequest' }, { on: 'https', call: { onRequest: 'any' } }],
  responses: [...handlerResponses, ...statusRedirects],
  leaves: 'at its end',
  unanswered: 'hangs',
  fallback: { status: 200 },
  // Express answers, in a version that the platform chooses.
  runtime: {
    accepts: [100, 999],
    interim: 'unanswered',
    content: { 204: 'dropped', 205: 'dropped', 304: 'dropped' },
  },
});
