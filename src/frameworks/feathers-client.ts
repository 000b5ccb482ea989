import { defineFramework } from './language/framework.ts';
import { faking, received } from './shared/clients.ts';

const classes = [
  ...['BadRequest', 'NotAuthenticated', 'PaymentError', 'Forbidden', 'NotFound', 'Conflict'],
  ...['MethodNotAllowed', 'NotAcceptable', 'Timeout', 'Gone', 'LengthRequired', 'Unprocessable'],
  ...['TooManyRequests', 'GeneralError', 'NotImplemented', 'BadGateway', 'Unavailable'],
];

export default defineFramework({
  ...received,
  name: 'feathers-client',
  title: 'Feathers as a client',
  homepage: 'https://feathersjs.com/api/errors.html',
  packages: ['@feathersjs/errors', '@feathersjs/feathers', '@feathersjs/client'],
  values: {
    failed: [
      { type: ['FeathersError', 'errors.FeathersError'] },
      { type: classes.flatMap((name) => [name, `errors.${name}`]) },
    ],
  },
  responses: [{ on: 'failed', read: ['code'], codes: [[0, 999]], unless: faking, optional: true }],
});
