import { argument, defineFramework, property } from './language/framework.ts';
import { received } from './shared/clients.ts';

const stub = { on: 'respondWith', invoke: true, role: 'stub' } as const;

/** `[404, {}, 'No such user']` in the argument at this index. */
const tuple = (index: number) =>
  ({
    ...stub,
    where: { ...property(index, '0'), is: 'number' },
    status: property(index, '0'),
    content: property(index, '2'),
  }) as const;

const object = {
  status: property(0, 'status'),
  phrase: property(0, 'statusText'),
  content: property(0, 'responseText'),
} as const;

/** What jasmine-ajax and Sinon's fake server put in the place of XMLHttpRequest. */
export default defineFramework({
  ...received,
  name: 'fake-xhr',
  title: 'The fake XMLHttpRequest',
  homepage: 'https://jasmine.github.io/tutorials/mocking_ajax',
  packages: ['sinon', 'nise'],
  values: {
    respondWith: [{ everywhere: 'respondWith' }],
    stubRequest: [{ everywhere: 'stubRequest' }],
    stub: [],
    server: [
      { export: ['fakeServer.create', 'default.fakeServer.create'], made: 'call' },
      { export: ['createFakeServer', 'default.createFakeServer'], made: 'call' },
    ],
    requests: [{ on: 'server', property: ['requests'] }],
    request: [{ on: 'requests', property: ['0', '1', '2', '3'] }],
  },
  responses: [
    { ...stub, where: { ...property(0, 'status'), is: 'number' }, ...object },
    tuple(2),
    tuple(1),
    tuple(0),
    { on: 'stubRequest', invoke: true, returns: 'stub' },
    {
      on: 'stub',
      call: ['andReturn'],
      role: 'stub',
      where: { ...property(0, 'status'), is: 'number' },
      ...object,
    },
    {
      on: 'request',
      call: ['respond'],
      role: 'stub',
      where: { ...argument(0), is: 'number' },
      status: argument(0),
      content: argument(2),
    },
  ],
});
