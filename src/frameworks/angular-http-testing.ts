import { argument, defineFramework, property } from './language/framework.ts';
import { received } from './shared/clients.ts';

export default defineFramework({
  ...received,
  name: 'angular-http-testing',
  title: "Angular's HttpTestingController",
  homepage: 'https://angular.dev/guide/http/testing',
  packages: ['@angular/common/http/testing'],
  values: {
    expectOne: [{ everywhere: 'expectOne' }],
    request: [{ type: ['TestRequest'] }],
  },
  responses: [
    { on: 'expectOne', invoke: true, returns: 'request' },
    {
      on: 'request',
      call: ['flush'],
      role: 'stub',
      status: property(1, 'status'),
      phrase: property(1, 'statusText'),
      content: argument(0),
    },
  ],
});
