import { argument, code, defineFramework } from './language/framework.ts';
import { fetchRequest } from './shared/requests.ts';
import { toThrow } from './shared/node.ts';

const errors = {
  FileUploadError: 400,
  MissingFile: 400,
  QueryError: 400,
  ValidationError: 400,
  AuthenticationError: 401,
  LockedAuth: 401,
  UnauthorizedError: 401,
  Forbidden: 403,
  UnverifiedEmail: 403,
  NotFound: 404,
  Locked: 423,
  ErrorDeletingFile: 500,
  FileRetrievalError: 500,
} as const;

export default defineFramework({
  name: 'payload',
  title: 'Payload',
  homepage: 'https://payloadcms.com/docs/rest-api/overview#custom-endpoints',
  packages: ['payload', 'payload/errors', 'payload/types'],
  values: {
    APIError: [{ export: 'APIError' }],
    named: [{ export: Object.keys(errors) }],
    request: [{ type: ['PayloadRequest'] }],
  },
  handlers: [{ parameters: ['request'] }],
  handlerTypes: ['PayloadHandler'],
  requests: ['request'],
  requestMembers: { request: fetchRequest },
  routeObjects: true,
  responses: [
    {
      ...toThrow,
      on: 'APIError',
      construct: true,
      status: [argument(1), code(500)],
      runtime: { nothing: 500 },
    },
    { ...toThrow, on: 'named', construct: true, status: { named: errors } },
  ],
  leaves: 'when returned',
  fallback: { status: 200 },
  // Payload answers with whatever status an error has.
  runtime: {},
});
