import { argument, defineFramework, property } from './language/framework.ts';
import { chainWords, promisedResponse, received, sendingMethods } from './shared/clients.ts';

/** What is said of a request or its response, by the beginning of `with…` and `expect…`; each gives the request back. */
const saying = [
  ...['sleep', 'name', 'setState', 'use', 'useInteraction', 'useDataMap', 'useResponseHandler'],
  ...['trace', 'withMethod', 'withPath', 'withPathParams', 'withQueryParams', 'withGraphQLQuery'],
  ...['withGraphQLVariables', 'withJson', 'withHeaders', 'withCookies', 'withBody', 'withForm'],
  ...['withMultiPartFormData', 'withFile', 'withCore', 'withAuth', 'withBearerToken'],
  ...['withFollowRedirects', 'withCompression', 'withRequestTimeout', 'retry', 'useLogLevel'],
  ...['expect', 'expectHeader', 'expectHeaderContains', 'expectCookies', 'expectCookiesLike'],
  ...['expectBody', 'expectBodyContains', 'expectJson', 'expectJsonAt', 'expectJsonLike'],
  ...['expectJsonLikeAt', 'expectJsonSchema', 'expectJsonSchemaAt', 'expectJsonMatch'],
  ...['expectJsonMatchAt', 'expectJsonMatchStrict', 'expectJsonMatchStrictAt', 'expectError'],
  ...['expectJsonSnapshot', 'expectJsonLength', 'updateSnapshot', 'expectResponseTime', 'save'],
  ...['returns', 'stores', 'records', 'wait', 'inspect', 'end', 'toss'],
];

export default defineFramework({
  ...received,
  name: 'pactum',
  title: 'Pactum',
  homepage: 'https://pactumjs.github.io/api/assertions/expectStatus.html',
  packages: ['pactum'],
  values: {
    mock: [{ export: 'mock' }],
    flow: [{ export: 'e2e', made: 'call' }],
    step: [{ on: 'flow', call: ['step'] }],
    response: [
      { export: ['spec', 'flow'], made: 'call' },
      { on: 'step', call: ['spec'] },
      { on: 'response', call: [...sendingMethods, ...saying] },
    ],
    chain: [
      { on: 'response', call: ['response'] },
      { on: 'chain', property: chainWords },
    ],
  },
  callbacks: promisedResponse,
  responses: [
    {
      on: 'response',
      call: ['expectStatus'],
      role: 'expect',
      status: argument(0),
      runsBy: ['toss', 'then', 'catch', 'finally'],
      returns: 'response',
    },
    { on: 'chain', call: ['status'], role: 'expect', status: argument(0) },
    { on: 'mock', call: ['addInteraction'], role: 'stub', status: property(0, 'response.status') },
    { on: 'response', read: ['statusCode'] },
  ],
});
