import { argument, defineFramework, property } from './language/framework.ts';
import { received } from './shared/clients.ts';

const routes = [
  ...['mock', 'mockGlobal', 'route', 'get', 'post', 'put', 'delete', 'head', 'patch', 'once'],
  ...['getOnce', 'postOnce', 'putOnce', 'deleteOnce', 'headOnce', 'patchOnce', 'any', 'catch'],
];
const answers = ['mockResponse', 'mockResponseOnce'];
const whole = { on: 'fetchMock', role: 'stub', returns: 'fetchMock' } as const;

/** fetch-mock, and jest-fetch-mock with its copy for Vitest. */
export default defineFramework({
  ...received,
  name: 'fetch-mock',
  title: 'fetch-mock, jest-fetch-mock',
  homepage: 'https://www.wheresrhys.co.uk/fetch-mock/docs/API/route/response',
  packages: ['fetch-mock', 'fetch-mock-jest', '@fetch-mock/vitest', 'jest-fetch-mock'],
  values: {
    fetchMock: [
      { export: ['default', 'fetchMock', 'enableFetchMocks'] },
      { on: 'fetchMock', call: ['sandbox', 'createInstance'] },
      { global: 'fetchMock', listed: ['jest-fetch-mock', 'vitest-fetch-mock'] },
    ],
  },
  responses: [
    { ...whole, call: answers, status: property(1, 'status') },
    {
      ...whole,
      call: routes,
      where: { ...argument(1), is: 'status' },
      status: argument(1),
    },
    {
      ...whole,
      call: routes,
      where: { ...property(1, 'status'), is: 'number' },
      status: property(1, 'status'),
    },
    { on: 'fetchMock', call: routes, returns: 'fetchMock' },
  ],
});
