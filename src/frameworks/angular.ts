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
        type: ['HttpErrorResponse', 'HttpResponse', 'HttpHeaderResponse', 'HttpResponseBase'],
      },
    ],
  },
  responses: [
    {
      on: 'response',
      read: ['status'],
      codes: [[0, 999]],
      unless: faking,
      fixed: true,
      success: 'ok',
      lacks: allBut('status'),
    },
  ],
});
