import { defineFramework, property } from './language/framework.ts';
import { received } from './shared/clients.ts';
import { fetchAnswers, fetchMockRoutes, fetchMocks, mockedResponse } from './shared/mocks.ts';

export default defineFramework({
  ...received,
  name: 'vitest-fetch-mock',
  title: 'vitest-fetch-mock',
  homepage: 'https://github.com/IanVS/vitest-fetch-mock#api',
  packages: ['vitest-fetch-mock'],
  values: {
    fetchMock: [
      { export: ['default', 'createFetchMock'], made: 'call' },
      { type: ['FetchMock', 'FetchMockObject'] },
      { global: 'fetchMock', listed: ['vitest-fetch-mock'] },
    ],
    result: [],
  },
  routes: fetchMockRoutes,
  responses: [
    {
      ...{ on: 'fetchMock', call: [...fetchAnswers, 'once', 'mockOnce'], returns: 'fetchMock' },
      role: 'stub',
      where: { ...property(0, 'status'), is: 'number' },
      status: property(0, 'status'),
      phrase: property(0, 'statusText'),
      content: { ...property(0, 'body'), emptyStringIs: 'content' },
    },
    ...fetchMocks,
  ],
  runtime: mockedResponse,
});
