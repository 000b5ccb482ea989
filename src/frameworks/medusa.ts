import { defineFramework } from './language/framework.ts';
import { handlerMembers } from './shared/requests.ts';
import {
  handlerResponses,
  methodExports,
  requestHandlers,
  requestParameterNames,
  statusRedirects,
} from './shared/node.ts';

const http = ['@medusajs/framework/http', '@medusajs/framework', '@medusajs/medusa'];

/** Medusa runs its handlers on Express 4. */
export default defineFramework({
  name: 'medusa',
  title: 'Medusa',
  homepage: 'https://docs.medusajs.com/learn/fundamentals/api-routes',
  packages: http,
  values: {
    request: [
      {
        type: [
          ...['MedusaRequest', 'AuthenticatedMedusaRequest', 'MedusaStoreRequest'],
          'MaybeAuthenticatedMedusaRequest',
        ],
      },
    ],
    response: [{ type: ['MedusaResponse'] }],
  },
  handlers: requestHandlers,
  handlerTypes: ['MedusaRequestHandler', 'MiddlewareFunction'],
  parameterNames: requestParameterNames,
  requests: ['request'],
  requestMembers: handlerMembers,
  exports: methodExports,
  responses: [...handlerResponses, ...statusRedirects],
  leaves: 'at its end',
  unanswered: 'hangs',
  fallback: { status: 200 },
  runtime: {
    accepts: [100, 999],
    numericString: 'sent',
    fraction: 'truncated',
    interim: 'unanswered',
    content: { 204: 'dropped', 205: 'dropped', 304: 'dropped' },
    errorContent: 'sent',
  },
});
