import { argument, defineFramework } from './language/framework.ts';
import { received } from './shared/clients.ts';
import { answeredTuple } from './shared/mocks.ts';

const verbs = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'JSONP', 'Route'];
const conditions = ['when', ...verbs.flatMap((verb) => [`when${verb}`, `expect${verb}`])] as const;

/** `$httpBackend` of AngularJS, which tests get under any name, and matrix-mock-request, which is made like it. */
export default defineFramework({
  ...received,
  name: 'http-backend',
  title: 'The HTTP backend mock',
  homepage: 'https://docs.angularjs.org/api/ngMock/service/$httpBackend',
  packages: ['matrix-mock-request'],
  values: {
    when: [{ everywhere: conditions }],
    backend: [{ export: 'default', made: 'construct' }, { type: ['default'] }],
    expectation: [{ on: 'backend', call: ['when'] }],
    result: [],
  },
  routes: [{ on: 'expectation', call: { respond: 'any' }, handler: 0 }],
  responses: [
    { on: 'when', invoke: true, returns: 'expectation' },
    {
      on: 'expectation',
      call: ['respond'],
      role: 'stub',
      where: { ...argument(0), is: 'number' },
      status: argument(0),
      content: argument(1),
      returns: 'expectation',
    },
    answeredTuple,
  ],
});
