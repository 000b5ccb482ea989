import { argument, defineFramework, member, property } from './language/framework.ts';
import { toThrow } from './shared/node.ts';

const serverless = ['aws', 'azure', 'fetch', 'next'].map((name) => `@ts-rest/serverless/${name}`);
const registrars = [
  'tsRestHandler',
  'createExpressEndpoints',
  'createNextRoute',
  'createNextRouter',
  'createSingleRouteHandler',
  'createNextHandler',
  'createFetchHandler',
  'fetchRequestHandler',
  'createLambdaHandler',
  'createAzureFunctionHandler',
];

const declared = {
  role: 'declare',
  entry: { content: 'itself', members: ['contentType', 'body'] },
  whole: true,
} as const;

export default defineFramework({
  name: 'ts-rest',
  title: 'ts-rest',
  homepage: 'https://ts-rest.com/docs/core/errors',
  packages: [
    ...['core', 'express', 'fastify', 'nest', 'next'].map((name) => `@ts-rest/${name}`),
    '@ts-rest/serverless',
    ...serverless,
  ],
  values: {
    server: [{ export: 'initServer', made: 'call' }, { export: 'tsr' }],
    registrar: [{ export: registrars }],
    decorator: [{ export: ['TsRest', 'Api'] }],
    maker: [{ export: 'initContract', made: 'call' }],
    contract: [],
    result: [{ type: ['ServerInferResponses'] }],
    response: [{ export: ['TsRestException', 'TsRestResponseError'] }],
    TsRestHttpError: [{ export: 'TsRestHttpError' }],
  },
  handlers: [{ parameters: [] }],
  handlerTypes: [
    'AppRouteImplementation',
    'AppRouteQueryImplementation',
    'AppRouteMutationImplementation',
  ],
  routes: [
    { on: 'server', call: { router: 'any', route: 'any' }, handlers: 'members' },
    { on: 'registrar', handlers: 'members' },
    { on: 'decorator', decorate: { TsRest: 'any', Api: 'any' } },
  ],
  prefixes: [{ on: 'maker', call: ['router'], prefix: [property(1, 'pathPrefix')] }],
  responses: [
    {
      on: 'result',
      returned: true,
      status: member('status'),
      content: { ...member('body'), serialised: true },
      typed: { words: ['strictStatusCodes'] },
      ends: true,
    },
    {
      ...{ ...declared, on: 'contract', described: true, having: ['path'] },
      status: { member: 'responses', keys: true },
    },
    // Options of a router, and responses that routes share.
    {
      ...{ ...declared, on: 'contract', described: true },
      status: { member: 'commonResponses', keys: true },
    },
    { ...declared, on: 'maker', call: ['responses'], status: { ...argument(0), keys: true } },
    { ...toThrow, on: 'response', construct: true, status: property(1, 'status') },
    { ...toThrow, on: 'TsRestHttpError', construct: true, status: argument(0) },
  ],
  errorHandlers: ['errorHandler'],
  leaves: 'at its end',
  fallback: { status: 200 },
  // Express, Fastify, Nest, Next.js or a `Response` answers.
  runtime: {},
});
