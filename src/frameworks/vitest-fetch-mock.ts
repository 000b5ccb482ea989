import { defineFramework } from './language/framework.ts';
import { received } from './shared/clients.ts';
import { fetchMockRoutes, fetchMocks, mockedResponse } from './shared/mocks.ts';

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
  responses: fetchMocks,
  runtime: mockedResponse,
});
