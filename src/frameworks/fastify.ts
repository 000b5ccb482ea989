import { argument, assigned, code, defineFramework } from './language/framework.ts';
import { allBut, answeredCodes } from './shared/clients.ts';
import { numberResult } from './shared/results.ts';
import { anyResponse, nodeRequest } from './shared/requests.ts';
import {
  fieldCall,
  nodeResponsesOf,
  redirect,
  sensibleErrors,
  sensibleNames,
  sensibleRuntime,
} from './shared/node.ts';

const methods = {
  get: 'GET',
  head: 'HEAD',
  post: 'POST',
  put: 'PUT',
  patch: 'PATCH',
  delete: 'DELETE',
  options: 'OPTIONS',
  all: 'any',
} as const;

/** Methods that give the reply back. Behind `send()` they still count where hooks run, or a stream is sent. */
const chained = { on: 'response', returns: 'response' } as const;
/** Of two answers one is sent: the first, unless it is a stream, or hooks take longer over it. */
const answer = { ...chained, ends: true, late: 'competes' } as const;

/** Packages whose types of plugins know the types of routes by their schemas. */
const typeProviders = [
  '@fastify/type-provider-typebox',
  '@fastify/type-provider-json-schema-to-ts',
  'fastify-type-provider-zod',
];
const plugins = ['FastifyPluginAsync', 'FastifyPluginCallback'];
const providers = ['', 'Typebox', 'JsonSchemaToTs', 'Zod'];

const declared = {
  on: 'schema',
  described: true,
  role: 'declare',
  entry: { text: 'description', content: 'itself', added: "{ description: '{phrase}' }" },
  whole: true,
} as const;
/** The registration of the plugin that makes documents of the routes. */
const documenting = {
  on: 'app',
  call: ['register'],
  from: '^(?:@fastify/|fastify-)swagger$',
} as const;
/** Its options by which a program changes what it reads of the schemas, or leaves routes out. */
const changing = ['transform', 'transformObject', 'hiddenTag', 'hideUntagged'];
/** The modules whose plugins may have hooks of the program. */
const ownPlugins = '^(?:(?!@fastify/)|@fastify/autoload$)';
/** Properties of a route's schema beside its responses. */
const besideResponse = [
  ...['body', 'querystring', 'params', 'headers', 'summary', 'description', 'tags'],
  ...['operationId', 'security', 'consumes', 'produces', 'deprecated', 'hide'],
];

const asserted = { on: 'assert', role: 'throw', whole: true, runtime: sensibleRuntime } as const;

export default defineFramework({
  name: 'fastify',
  title: 'Fastify',
  homepage: 'https://fastify.dev/docs/latest/Reference/Reply/',
  packages: ['fastify', 'fastify-plugin', ...typeProviders],
  values: {
    app: [
      { export: ['default', 'fastify'], from: ['fastify'], made: 'call' },
      { type: ['FastifyInstance'] },
      { on: 'app', call: ['register', 'withTypeProvider'] },
      { on: 'request', property: 'server' },
    ],
    plugin: [{ export: 'default', from: ['fastify-plugin'] }],
    request: [{ type: ['FastifyRequest'] }],
    response: [{ type: ['FastifyReply'] }],
    answer: [{ on: 'app', call: ['inject'] }],
    raw: [{ on: 'response', property: 'raw' }],
    result: [],
    schema: [],
    failed: [{ type: ['FastifyError'] }, { type: ['FastifyError'], from: ['@fastify/error'] }],
    errors: [{ on: 'app', property: 'httpErrors' }],
    assert: [{ on: 'app', property: 'assert' }],
  },
  handlers: [
    { parameters: ['request', 'response', 'next'] },
    { parameters: ['failure', 'request', 'response'], arity: 3 },
    { parameters: ['app'] },
    {
      parameters: ['app'],
      types: [
        'FastifyPlugin',
        ...plugins.flatMap((name) => providers.map((provider) => `${name}${provider}`)),
      ],
    },
  ],
  handlerTypes: ['RouteHandlerMethod', 'RouteHandler'],
  parameterNames: {
    app: ['fastify', 'instance'],
    request: ['request', 'req', '_request', '_req', '_'],
    response: ['reply', '_reply', 'rep'],
  },
  requests: ['request'],
  requestMembers: { request: nodeRequest, response: anyResponse },
  routes: [
    { on: 'app', call: methods, path: 0, description: 1, returns: 'app' },
    { on: 'app', call: { route: 'any' }, description: 0, returns: 'app' },
    { on: 'app', call: { setErrorHandler: 'any', setNotFoundHandler: 'any' }, returns: 'app' },
  ],
  extensions: [
    { on: 'app', call: ['addHook'], event: 'onRoute', apart: true, declares: true },
    { ...documenting, apart: true, declares: true, changedBy: changing },
    // The plugins of the makers leave statuses alone, but for the one that loads files of the program.
    { on: 'app', call: ['register'], plugin: true, encapsulated: 'plugin', from: ownPlugins },
  ],
  routeObjects: true,
  callbacks: [
    { on: 'app', call: ['register'], argument: 0, parameters: ['app'] },
    { on: 'plugin', argument: 0, parameters: ['app'] },
    { on: 'app', call: ['inject'], parameters: [null, 'answer'] },
    { on: 'answer', call: ['then'], argument: 0, parameters: ['answer'] },
  ],
  responses: [
    {
      ...chained,
      call: ['code', 'status'],
      status: argument(0),
      typed: {
        words: ['TypeProvider', 'Typebox', 'FastifyPluginAsyncZod', 'FastifyPluginCallbackZod'],
      },
      runtime: { nothing: 'throws' },
    },
    {
      on: 'response',
      assign: ['statusCode'],
      status: assigned,
      overlooks: [{ like: 'statusCode' }],
      runtime: { nothing: 'throws' },
    },
    { on: 'response', read: ['statusCode'] },
    { on: 'failed', read: ['statusCode'] },
    { on: 'answer', read: ['statusCode'], codes: answeredCodes, lacks: allBut('statusCode') },
    {
      ...answer,
      call: ['send'],
      overlooks: [argument(1), { argument: 1, like: 'status' }],
      content: { ...argument(0), serialised: true, emptyStringIs: 'content', none: 'omit' },
    },
    { on: 'response', call: ['view'], content: { always: true }, ends: true },
    { on: 'response', call: ['sendFile', 'download', 'callNotFound'], ends: true },
    { ...chained, call: ['header'], fields: { name: argument(0), value: argument(1) } },
    { ...chained, call: ['headers'], fields: { object: argument(0) } },
    { ...fieldCall(['type'], 'content-type'), ...chained },
    { ...fieldCall(['vary'], 'vary'), ...chained },
    {
      on: 'response',
      call: ['serializer', 'setCookie', 'cookie', 'clearCookie'],
      returns: 'response',
    },
    { on: 'response', call: ['getHeader', 'getHeaders', 'hasHeader', 'jwtSign'] },
    { ...redirect(1, code(302), 0), ...answer, preserves: 'any' },
    { ...redirect(2, argument(1), 0), ...answer, where: { argument: 0, is: 'text' } },
    // Up to version 4 the status may come first.
    { ...redirect(2, argument(0), 1), ...answer, where: { argument: 0, is: 'number' } },
    { ...redirect(2, argument(0), 1), ...answer, where: { argument: 1, is: 'text' } },
    { ...redirect(2, argument(1), 0), ...answer, runtime: { nothing: 302 } },
    numberResult,
    ...nodeResponsesOf('raw'),
    // With @fastify/sensible: an error that an error handler of any file may answer.
    {
      on: 'response',
      call: Object.keys(sensibleNames),
      role: 'throw',
      status: { named: sensibleNames },
      ends: true,
    },
    {
      on: 'response',
      call: ['getHttpError'],
      role: 'throw',
      status: argument(0),
      ends: true,
      runtime: sensibleRuntime,
    },
    ...sensibleErrors('errors'),
    { ...declared, status: { member: 'schema.response', keys: true } },
    // A schema that stands by itself, for a route of another file.
    { ...declared, having: besideResponse, status: { member: 'response', keys: true } },
    { ...asserted, invoke: true, status: argument(1) },
    { ...asserted, call: ['ok'], status: argument(1) },
    {
      ...asserted,
      call: ['equal', 'notEqual', 'strictEqual', 'notStrictEqual', 'deepEqual', 'notDeepEqual'],
      status: argument(2),
    },
  ],
  decorators: ['decorateReply'],
  hooks: ['addHook'],
  leftFlags: ['sent'],
  afterwards: ['onSend', 'preSerialization'],
  yieldsTo: { 'fetch-response': 'any' },
  errorHandlers: ['setErrorHandler', 'errorHandler'],
  hides: ['hide', 'X-HIDDEN'],
  leaves: 'with the returned value',
  unanswered: 'hangs',
  sentWithNothing: [204],
  fallback: { status: 200, empty: true },
  runtime: {
    accepts: [100, 599],
    checks: 'at once',
    numericString: 'sent',
    fraction: 'checked',
    interim: 'unanswered',
    content: { 204: 'dropped', 205: 'sent', 304: 'dropped' },
    errorContent: 'answered',
  },
});
