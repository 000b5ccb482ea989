import { argument, assigned, code, defineFramework, property } from './language/framework.ts';
import { allBut, finalCodes } from './shared/clients.ts';
import { documented, documentedResponses } from './shared/documents.ts';
import { numberResult } from './shared/results.ts';
import { contentOfResponse, toReturn } from './shared/fetch.ts';
import { routeMethods } from './shared/node.ts';

const { get, head, post, put, patch, delete: remove, options, connect, all } = routeMethods;

/** Without `use`, which is given other applications and not handlers. */
const methods = { get, head, post, put, patch, delete: remove, options, connect, all } as const;

/** The phrases that Elysia takes for a status, as its `StatusMap` spells them. */
const words: Readonly<Record<string, number>> = {
  Continue: 100,
  'Switching Protocols': 101,
  Processing: 102,
  'Early Hints': 103,
  OK: 200,
  Created: 201,
  Accepted: 202,
  'Non-Authoritative Information': 203,
  'No Content': 204,
  'Reset Content': 205,
  'Partial Content': 206,
  'Multi-Status': 207,
  'Already Reported': 208,
  'Multiple Choices': 300,
  'Moved Permanently': 301,
  Found: 302,
  'See Other': 303,
  'Not Modified': 304,
  'Temporary Redirect': 307,
  'Permanent Redirect': 308,
  'Bad Request': 400,
  Unauthorized: 401,
  'Payment Required': 402,
  Forbidden: 403,
  'Not Found': 404,
  'Method Not Allowed': 405,
  'Not Acceptable': 406,
  'Proxy Authentication Required': 407,
  'Request Timeout': 408,
  Conflict: 409,
  Gone: 410,
  'Length Required': 411,
  'Precondition Failed': 412,
  'Payload Too Large': 413,
  'URI Too Long': 414,
  'Unsupported Media Type': 415,
  'Range Not Satisfiable': 416,
  'Expectation Failed': 417,
  "I'm a teapot": 418,
  'Enhance Your Calm': 420,
  'Misdirected Request': 421,
  'Unprocessable Content': 422,
  Locked: 423,
  'Failed Dependency': 424,
  'Too Early': 425,
  'Upgrade Required': 426,
  'Precondition Required': 428,
  'Too Many Requests': 429,
  'Request Header Fields Too Large': 431,
  'Unavailable For Legal Reasons': 451,
  'Internal Server Error': 500,
  'Not Implemented': 501,
  'Bad Gateway': 502,
  'Service Unavailable': 503,
  'Gateway Timeout': 504,
  'HTTP Version Not Supported': 505,
  'Variant Also Negotiates': 506,
  'Insufficient Storage': 507,
  'Loop Detected': 508,
  'Not Extended': 510,
  'Network Authentication Required': 511,
};

/** The fields that go with a status, as properties are called by which they are set. */
const fieldNames = [
  ...['Allow', 'Cache-Control', 'Content-Length', 'Content-Location', 'Content-Range'],
  ...['Content-Type', 'ETag', 'Transfer-Encoding'],
  ...['Last-Modified', 'Link', 'Location', 'Proxy-Authenticate', 'Retry-After', 'Upgrade'],
  ...['Vary', 'WWW-Authenticate'],
];

const hooks = {
  onError: 'any',
  onBeforeHandle: 'any',
  onAfterHandle: 'any',
  onRequest: 'any',
} as const;

/** What may set a status, answer, or declare statuses, for the routes that are registered behind it. */
const extending = [
  ...['onRequest', 'onParse', 'onTransform', 'onBeforeHandle', 'onAfterHandle', 'mapResponse'],
  ...['derive', 'resolve', 'mapDerive', 'mapResolve', 'macro', 'guard', 'group', 'on', 'trace'],
  'wrap',
];

export default defineFramework({
  name: 'elysia',
  title: 'Elysia',
  homepage: 'https://elysiajs.com/essential/handler',
  packages: ['elysia'],
  values: {
    app: [
      { export: ['Elysia', 'default'], made: 'construct' },
      { export: 'Elysia', from: ['.'], made: 'construct' },
      { type: ['Elysia'] },
      {
        on: 'app',
        call: [
          'use',
          'model',
          'decorate',
          'state',
          'as',
          'listen',
          'mount',
          'ws',
          'headers',
          'error',
        ],
      },
      {
        on: 'app',
        call: ['onParse', 'onTransform', 'mapResponse', 'onAfterResponse', 'trace', 'wrap'],
      },
      {
        on: 'app',
        call: ['on', 'onStart', 'onStop', 'mapDerive', 'mapResolve', 'parser', 'compile'],
      },
      { on: 'app', call: ['prefix', 'suffix', 'affix', 'env'] },
    ],
    answer: [{ on: 'app', call: ['handle', 'fetch'] }],
    context: [{ type: ['Context'] }],
    // The values that these functions return are no responses, unless they have a status of their own.
    extender: [],
    result: [],
    schema: [],
    request: [{ on: 'context', property: 'request' }],
    set: [{ on: 'context', property: 'set' }],
    headers: [{ on: 'set', property: 'headers' }],
    status: [
      { on: 'context', property: 'status' },
      { on: 'extender', property: 'status' },
      { export: 'status' },
    ],
    redirect: [
      { on: 'context', property: 'redirect' },
      { on: 'extender', property: 'redirect' },
      { export: 'redirect' },
    ],
  },
  handlers: [{ parameters: ['context'] }],
  requests: ['request'],
  callbacks: [{ on: 'answer', call: ['then'], argument: 0, parameters: ['answer'] }],
  routes: [
    { on: 'app', call: methods, path: 0, handlers: 'members', returns: 'app' },
    { on: 'app', call: { route: 'any' }, methods: 0, path: 1, handlers: 'members', returns: 'app' },
    { on: 'app', call: hooks, returns: 'app' },
    {
      on: 'app',
      call: { derive: 'any', resolve: 'any' },
      parameters: ['extender'],
      returns: 'app',
    },
    {
      on: 'app',
      call: { macro: 'any' },
      handlers: 'members',
      parameters: ['extender'],
      returns: 'app',
    },
    { on: 'app', call: { group: 'any', guard: 'any' }, parameters: ['app'], returns: 'app' },
  ],
  prefixes: [
    { on: 'app', prefix: [property(0, 'prefix')] },
    { on: 'app', call: ['group'], prefix: [argument(0)], within: true },
  ],
  extensions: [
    { on: 'app', call: extending },
    { on: 'app', call: ['use'], plugin: true },
    { on: 'app', call: ['onError', 'onAfterResponse'], apart: true },
    { on: 'app', apart: true },
  ],
  responses: [
    numberResult,
    {
      on: 'set',
      assign: ['status'],
      status: { ...assigned, words },
      overlooks: [{ like: 'status' }],
    },
    { on: 'set', read: ['status'] },
    {
      on: 'answer',
      read: ['status'],
      codes: finalCodes,
      fixed: true,
      lacks: allBut('status'),
    },
    {
      on: 'schema',
      described: true,
      role: 'declare',
      status: { member: 'response', keys: true },
      entry: { content: 'itself' },
      whole: true,
    },
    {
      ...documentedResponses('schema'),
      status: { member: 'detail.responses', keys: true },
      // Beside `response`, a schema for 200 or several by their statuses, the document leaves these out.
      entry: { ...documented.entry, covers: [{ range: [100, 599], member: 'response' }] },
    },
    { on: 'set', assign: ['headers'], fields: { object: assigned } },
    ...fieldNames.map((name) => ({
      on: 'headers' as const,
      assign: [name, name.toLowerCase()],
      fields: { name, value: assigned },
    })),
    // `status(404)` without content sends the phrase of the status, and fails for a status that allows no content.
    {
      on: 'status',
      invoke: true,
      arity: 1,
      status: { ...argument(0), words },
      content: { never: true, filled: true },
      ...toReturn,
      typed: {},
    },
    {
      on: 'status',
      invoke: true,
      status: { ...argument(0), words },
      content: { ...argument(1), serialised: true, emptyStringIs: 'content' },
      ...toReturn,
      typed: {},
    },
    {
      on: 'redirect',
      invoke: true,
      status: [argument(1), code(302)],
      content: { never: true },
      fields: { name: 'location', value: argument(0) },
      ...toReturn,
      redirects: true,
      runtime: { only: [301, 302, 303, 307, 308], nothing: 302 },
    },
  ],
  afterwards: ['onAfterHandle', 'afterHandle', 'mapResponse'],
  // The status that was set replaces that of a returned `Response`, but only a 200.
  yieldsTo: { elysia: ['status'], 'fetch-response': 'another' },
  errorHandlers: ['onError'],
  hides: ['hide'],
  leaves: 'with the returned value',
  fallback: { status: 200 },
  runtime: {
    accepts: [200, 599],
    nothing: 200,
    fraction: 'truncated',
    content: contentOfResponse,
  },
});
