import { argument, defineFramework, property } from './language/framework.ts';
import { received } from './shared/clients.ts';
import { answeredObject, mockedResponse } from './shared/mocks.ts';

const verbs = ['get', 'post', 'put', 'delete', 'head', 'patch'];
/** The methods that are given an address and then what to answer with. */
const routes = [
  ...['mock', 'mockGlobal', 'route', 'once', 'sticky'],
  ...verbs,
  ...verbs.map((verb) => `${verb}Once`),
];
/** The methods that are given what to answer with alone. */
const fallbacks = [
  ...['catch', 'any', 'anyOnce'],
  ...verbs.flatMap((verb) => [`${verb}Any`, `${verb}AnyOnce`]),
];
const whole = { on: 'fetchMock', role: 'stub', returns: 'fetchMock' } as const;

/** A status by itself. */
const number = (call: readonly string[], at: number) =>
  ({
    ...whole,
    call,
    where: { ...argument(at), is: 'number' },
    status: argument(at),
    content: { never: true },
  }) as const;

/** An object with a status, and perhaps with content. */
const object = (call: readonly string[], at: number, before = '') =>
  ({
    ...whole,
    call,
    where: { ...property(at, `${before}status`), is: 'number' },
    status: property(at, `${before}status`),
    content: { ...property(at, `${before}body`), emptyStringIs: 'content' },
  }) as const;

const unmeasured = {};

export default defineFramework({
  ...received,
  name: 'fetch-mock',
  title: 'fetch-mock',
  homepage: 'https://www.wheresrhys.co.uk/fetch-mock/docs/API/route/response',
  packages: ['fetch-mock', 'fetch-mock-jest', '@fetch-mock/vitest', '@fetch-mock/jest'],
  values: {
    fetchMock: [
      { export: ['default', 'fetchMock', 'manageFetchMockGlobally'] },
      { on: 'fetchMock', call: ['sandbox', 'createInstance'] },
      { on: 'fetchMock', property: 'fetchMock' },
    ],
    result: [],
  },
  routes: [
    {
      on: 'fetchMock',
      call: Object.fromEntries([...routes, ...fallbacks].map((name) => [name, 'any'])),
    },
  ],
  responses: [
    number(routes, 1),
    object(routes, 1),
    number(fallbacks, 0),
    object(fallbacks, 0),
    {
      ...whole,
      call: routes,
      where: { ...property(0, 'response'), is: 'status' },
      status: property(0, 'response'),
      content: { never: true },
    },
    object(routes, 0, 'response.'),
    { on: 'fetchMock', call: [...routes, ...fallbacks], returns: 'fetchMock' },
    {
      on: 'result',
      returned: true,
      role: 'stub',
      where: { result: true, is: 'status' },
      status: { result: true },
      content: { never: true },
    },
    answeredObject,
  ],
  // It answers with 0 by a response of an error.
  runtime: { ...mockedResponse, accepts: [0, 599] },
  versions: { 9: unmeasured, 10: unmeasured, 11: unmeasured },
});
