import { defineFramework } from './language/framework.ts';
import { received } from './shared/clients.ts';
import {
  fetchAnswers,
  fetchAnswersIf,
  fetchMockRoutes,
  fetchMocks,
  mockedResponse,
  unknownFetchMocks,
} from './shared/mocks.ts';

export default defineFramework({
  ...received,
  name: 'jest-fetch-mock',
  title: 'jest-fetch-mock',
  homepage: 'https://github.com/jefflau/jest-fetch-mock#api',
  packages: ['jest-fetch-mock'],
  values: {
    fetchMock: [
      { export: ['default', 'fetchMock', 'enableFetchMocks'] },
      { export: 'createFetchMock', made: 'call' },
      { type: ['FetchMock'] },
      { global: 'fetchMock', listed: ['jest-fetch-mock'] },
    ],
    answer: [{ everywhere: fetchAnswers }],
    answerIf: [{ everywhere: fetchAnswersIf }],
    result: [],
  },
  routes: [...fetchMockRoutes, { on: 'answer' }, { on: 'answerIf' }],
  responses: [...fetchMocks, ...unknownFetchMocks],
  runtime: mockedResponse,
  // Its `Response` is that of a polyfill.
  versions: { 3: {} },
});
