import { argument, code, defineFramework, property } from './language/framework.ts';
import { allBut, finalCodes } from './shared/clients.ts';
import { documentedResponses } from './shared/documents.ts';
import { contentOfResponse } from './shared/fetch.ts';
import { routeMethods, toThrow } from './shared/node.ts';

const runtime = { accepts: [100, 999] } as const;
/** Both tell the types of the answers, as long as each response has content. */
const typed = { words: ['createRoute', 'describeResponse'], contents: true } as const;
const sent = { on: 'context', ends: true, leaves: 'when returned', typed, runtime } as const;
const status = [property(1, 'status'), argument(1)];
const overlooks = [{ argument: 1, like: 'status' }] as const;
/** A string in the place of the status has no meaning. */
const textStatus = {
  ...sent,
  where: { argument: 1, is: 'text' },
  overlooks: [argument(1)],
} as const;
/** A `Response` is made of the content, which takes a text of no characters for content. */
const content = { ...argument(0), emptyStringIs: 'content' } as const;
const fields = [{ object: argument(2) }, { object: property(1, 'headers') }];

/** Members of the context that read nothing of the request. */
const responding = [
  ...['json', 'text', 'html', 'body', 'newResponse', 'redirect', 'notFound', 'render', 'status'],
  ...['header', 'set', 'env', 'executionCtx'],
];
/** Members of the request that read no fields. */
const reading = [
  ...['param', 'query', 'queries', 'path', 'url', 'method', 'json', 'text', 'formData'],
  ...['parseBody', 'arrayBuffer', 'blob', 'routePath'],
];

const { role, entry, whole } = documentedResponses('operation');
const documented = { role, entry, whole };

const validators = ['zod', 'standard', 'valibot', 'typebox', 'arktype'];

export default defineFramework({
  name: 'hono',
  title: 'Hono',
  homepage: 'https://hono.dev/docs/api/context',
  packages: [
    ...['hono', 'hono/tiny', 'hono/quick', 'hono/http-exception', 'hono/factory'],
    ...['@hono/hono', '@hono/zod-openapi', 'hono-openapi'],
  ],
  values: {
    app: [
      { export: ['Hono', 'OpenAPIHono'], made: 'construct' },
      { type: ['Hono', 'OpenAPIHono'] },
      { on: 'factory', call: ['createApp'] },
      { on: 'app', call: ['route', 'basePath', 'mount'] },
    ],
    factory: [
      { export: 'createFactory', made: 'call' },
      { export: 'Factory', made: 'construct' },
    ],
    createMiddleware: [{ export: 'createMiddleware' }],
    validator: [
      { export: 'validator', from: ['hono/validator'] },
      {
        export: ['zValidator', 'sValidator', 'vValidator', 'tbValidator', 'arktypeValidator'],
        from: validators.map((name) => `@hono/${name}-validator`),
      },
    ],
    context: [{ type: ['Context'] }],
    request: [{ on: 'context', property: 'req' }],
    response: [{ on: 'context', property: 'res' }],
    answer: [{ on: 'app', call: ['request', 'fetch'] }],
    headers: [{ on: 'response', property: 'headers' }],
    operation: [],
    // Both know the statuses of all routes: the one is given more of them, the other those of its handler.
    specification: [
      {
        export: ['openAPIRouteHandler', 'openAPISpecs', 'generateSpecs'],
        from: ['hono-openapi'],
      },
    ],
    documentedValidator: [{ export: 'validator', from: ['hono-openapi'] }],
    describeResponse: [{ export: 'describeResponse', from: ['hono-openapi'] }],
    document: [{ export: 'createRoute', from: ['@hono/zod-openapi'], made: 'call' }],
    HTTPException: [{ export: 'HTTPException' }],
  },
  handlers: [{ parameters: ['context', 'next'] }],
  handlerTypes: ['Handler', 'MiddlewareHandler', 'RouteHandler'],
  parameterNames: { context: ['c', 'ctx', 'context'] },
  telling: ['json', 'text', 'html', 'newResponse', 'req', 'redirect', 'notFound', 'header', 'env'],
  requests: ['request'],
  callbacks: [{ on: 'answer', call: ['then'], argument: 0, parameters: ['answer'] }],
  requestMembers: {
    context: { apart: responding },
    request: { asking: ['header'], apart: reading },
    response: { apart: 'any' },
  },
  routes: [
    { on: 'app', call: routeMethods, path: 0, returns: 'app' },
    { on: 'app', call: { on: 'any' }, methods: 0, path: 1, returns: 'app' },
    { on: 'app', call: { openapi: 'any' }, description: 0, document: 'document', returns: 'app' },
    { on: 'app', call: { notFound: 'any' }, returns: 'app' },
    { on: 'app', call: { onError: 'any' }, parameters: ['failure', 'context'], returns: 'app' },
    { on: 'validator', parameters: [null, 'context'] },
    { on: 'documentedValidator', parameters: [null, 'context'] },
    { on: 'factory', call: { createMiddleware: 'any', createHandlers: 'any' } },
    { on: 'createMiddleware' },
    { on: 'describeResponse', handler: 0 },
  ],
  prefixes: [{ on: 'app', call: ['basePath'], prefix: [argument(0)] }],
  extensions: [
    { on: 'app', call: ['use'], middleware: true },
    { on: 'app', call: ['onError'], apart: true },
    { on: 'specification', apart: true },
  ],
  responses: [
    { ...textStatus, call: ['json'], content: { always: true, argument: 0 }, fields },
    { ...textStatus, call: ['text', 'html'], content, fields },
    {
      ...textStatus,
      call: ['body', 'newResponse'],
      content: { ...content, none: 'null' },
      fields,
    },
    { ...sent, call: ['json'], status, overlooks, content: { always: true, argument: 0 }, fields },
    { ...sent, call: ['text', 'html'], status, overlooks, content, fields },
    {
      ...sent,
      call: ['body', 'newResponse'],
      status,
      overlooks,
      content: { ...content, none: 'null' },
      fields,
    },
    {
      ...textStatus,
      call: ['redirect'],
      content: { never: true },
      fields: { name: 'location', value: argument(0) },
    },
    {
      ...sent,
      call: ['redirect'],
      status: [argument(1), code(302)],
      room: 1,
      content: { never: true },
      fields: { name: 'location', value: argument(0) },
      redirects: true,
      runtime: { ...runtime, nothing: 302 },
    },
    // The program's own handler may answer, with the status that was set before.
    { ...sent, call: ['notFound'], status: code(404), mayPreserve: true },
    { ...sent, call: ['render'], content: { always: true } },
    {
      on: 'context',
      call: ['status'],
      status: argument(0),
      overlooks: [{ like: 'status' }],
      runtime: { ...runtime, numericString: 'sent' },
    },
    { on: 'context', call: ['header'], fields: { name: argument(0), value: argument(1) } },
    { on: 'headers', call: ['set', 'append'], fields: { name: argument(0), value: argument(1) } },
    { on: 'context', call: ['get', 'set'] },
    { on: 'response', read: ['status'], codes: finalCodes, fixed: true },
    {
      on: 'answer',
      read: ['status'],
      codes: finalCodes,
      fixed: true,
      lacks: allBut('status'),
    },
    documentedResponses('operation'),
    { on: 'documentedValidator', invoke: true, role, status: code(400), whole },
    {
      ...documented,
      on: 'describeResponse',
      invoke: true,
      status: { ...argument(1), keys: true },
    },
    {
      ...toThrow,
      on: 'HTTPException',
      construct: true,
      status: argument(0),
      // A response in its options is sent with the status of the exception.
      overlooks: [property(1, 'res')],
      runtime: { nothing: 500 },
    },
  ],
  yieldsTo: { 'fetch-response': 'any' },
  errorHandlers: ['onError'],
  hides: ['hide'],
  leaves: 'at its end',
  unanswered: 'fails',
  fallback: { status: 200 },
  runtime: {
    nothing: 200,
    fraction: 'truncated',
    content: contentOfResponse,
    errorContent: 'sent',
  },
});
