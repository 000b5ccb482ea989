import { defineFramework } from './language/framework.ts';
import { allBut, faking, received } from './shared/clients.ts';

export default defineFramework({
  ...received,
  name: 'angular',
  title: 'Angular `HttpClient`',
  homepage: 'https://angular.dev/api/common/http/HttpErrorResponse',
  packages: ['@angular/common/http'],
  client: 'HttpClient',
  values: {
    response: [
      {
        type: ['HttpResponse', 'HttpHeaderResponse', 'HttpResponseBase'],
      },
    ],
    // Its `ok` is false, also where a success could not be parsed.
    failed: [{ type: ['HttpErrorResponse'] }],
  },
  responses: [
    {
      on: 'response',
      read: ['status'],
      codes: [[0, 999]],
      unless: faking,
      fixed: true,
      zero: 'always',
      success: 'ok',
      lacks: allBut('status'),
    },
    {
      on: 'failed',
      read: ['status'],
      codes: [[0, 999]],
      unless: faking,
      fixed: true,
      lacks: allBut('status'),
    },
  ],
});
