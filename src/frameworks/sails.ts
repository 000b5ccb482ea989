import { argument, defineFramework } from './language/framework.ts';
import { handlerMembers } from './shared/requests.ts';
import {
  handlerResponses,
  requestHandlers,
  requestParameterNames,
  statusRedirects,
} from './shared/node.ts';

const names = {
  ok: 200,
  created: 201,
  badRequest: 400,
  forbidden: 403,
  notFound: 404,
  serverError: 500,
};

export default defineFramework({
  name: 'sails',
  title: 'Sails',
  homepage: 'https://sailsjs.com/documentation/reference/response-res',
  packages: ['sails'],
  values: { request: [], response: [] },
  handlers: requestHandlers,
  parameterNames: requestParameterNames,
  telling: Object.keys(names),
  requests: ['request'],
  requestMembers: handlerMembers,
  responses: [
    ...handlerResponses,
    ...statusRedirects,
    {
      on: 'response',
      call: Object.keys(names),
      status: { named: names },
      // In the project, each of these responses has a file, which may set another status.
      mayPreserve: true,
      content: { ...argument(0), none: 'omit' },
      ends: true,
    },
  ],
  leaves: 'at its end',
  unanswered: 'hangs',
  fallback: { status: 200 },
  // Express 4 answers over HTTP, and an emulation over sockets.
  runtime: { accepts: [100, 999], interim: 'unanswered' },
});
