import { argument, assigned, code, defineFramework } from './language/framework.ts';
import { allBut, answeredCodes } from './shared/clients.ts';
import { documentedResponses } from './shared/documents.ts';
import { fieldCall } from './shared/node.ts';

const made = { on: 'toolkit', leaves: 'when returned' } as const;
/** Each takes one argument, and `code()` the status. */
const overlooks = [argument(1), { argument: 1, like: 'statusCode' }] as const;

/** `response.schema` is for all successes without a schema of their own, and no error has to have one. */
const ofValidation = (before: string) =>
  ({
    content: 'itself',
    covers: [{ range: [200, 299], member: `${before}response.schema` }, { range: [400, 599] }],
  }) as const;

export default defineFramework({
  name: 'hapi',
  title: 'hapi',
  homepage: 'https://hapi.dev/api/#response-object',
  packages: ['@hapi/hapi', 'hapi'],
  values: {
    server: [
      { export: ['server', 'Server'], made: 'either' },
      { type: ['Server'] },
      // Of a plugin: `{ name, register(server) {} }`.
      { option: 'register', parameter: 0 },
    ],
    answer: [{ on: 'server', call: ['inject'] }],
    request: [{ type: ['Request'] }],
    toolkit: [{ type: ['ResponseToolkit'] }],
    options: [],
    response: [
      { on: 'toolkit', call: ['response', 'redirect', 'view', 'file'] },
      { type: ['ResponseObject'] },
    ],
  },
  handlers: [{ parameters: ['request', 'toolkit'] }],
  handlerTypes: ['Lifecycle.Method'],
  parameterNames: {
    request: ['request', 'req', '_request', '_req', '_'],
    toolkit: ['h', 'toolkit', 'responseToolkit'],
  },
  requests: ['request'],
  routes: [
    { on: 'server', call: { route: 'any' }, description: 0 },
    { on: 'server', call: { ext: 'any' } },
  ],
  extensions: [{ on: 'server' }, { on: 'server', call: ['register'], plugin: true }],
  routeObjects: true,
  callbacks: [{ on: 'answer', call: ['then'], argument: 0, parameters: ['answer'] }],
  responses: [
    {
      ...made,
      call: ['response'],
      overlooks,
      content: { ...argument(0), none: 'omit' },
      runtime: { errorContent: 'throws' },
    },
    {
      ...made,
      call: ['redirect'],
      status: code(302),
      overlooks,
      content: { never: true },
      fields: { name: 'location', value: argument(0) },
      redirects: true,
    },
    { ...made, call: ['view', 'file'], content: { always: true } },
    {
      on: 'response',
      call: ['code'],
      status: argument(0),
      returns: 'response',
      runtime: { nothing: 'throws' },
    },
    { on: 'response', read: ['statusCode'] },
    { on: 'answer', read: ['statusCode'], codes: answeredCodes, lacks: allBut('statusCode') },
    {
      on: 'response',
      assign: ['statusCode'],
      status: assigned,
      overlooks: [{ like: 'statusCode' }],
      runtime: { nothing: 200, numericString: 'sent', fraction: 'truncated' },
    },
    {
      on: 'response',
      call: ['created'],
      status: code(201),
      fields: { name: 'location', value: argument(0) },
      returns: 'response',
    },
    {
      on: 'response',
      call: ['redirect'],
      status: code(302),
      fields: { name: 'location', value: argument(0) },
      redirects: true,
      returns: 'response',
    },
    // With an argument the status may become another one, which also depends on the one before.
    { on: 'response', call: ['permanent'], arity: 0, status: code(301), returns: 'response' },
    { on: 'response', call: ['temporary'], arity: 0, status: code(302), returns: 'response' },
    {
      on: 'response',
      call: ['permanent', 'temporary', 'rewritable'],
      status: argument(0),
      returns: 'response',
      // The argument is true or false, and no status.
      runtime: { nothing: 'ignored' },
    },
    {
      on: 'response',
      call: ['header'],
      fields: { name: argument(0), value: argument(1) },
      returns: 'response',
    },
    // Options of a route, in versions before 17 its `config`, or those that stand by themselves.
    ...['options.', 'config.', ''].flatMap((before) => [
      {
        ...documentedResponses('options'),
        status: { member: `${before}response.status`, keys: true } as const,
        entry: ofValidation(before),
      },
      {
        ...documentedResponses('options'),
        status: { member: `${before}plugins.hapi-swagger.responses`, keys: true } as const,
      },
    ]),
    fieldCall(['type'], 'content-type'),
    fieldCall(['location'], 'location'),
    fieldCall(['vary'], 'vary'),
    fieldCall(['etag'], 'etag'),
    fieldCall(['bytes'], 'content-length'),
    {
      on: 'response',
      call: ['message'],
      phrase: argument(0),
      returns: 'response',
      runtime: { invalidPhrase: 'throws' },
    },
    {
      on: 'response',
      call: ['charset', 'encoding', 'ttl', 'state', 'unstate', 'takeover'],
      returns: 'response',
    },
    {
      on: 'response',
      call: ['compressed', 'spaces', 'replacer', 'suffix', 'escape', 'passThrough'],
      returns: 'response',
    },
  ],
  decorators: ['decorate'],
  hooks: ['ext'],
  failing: ['isBoom'],
  afterwards: ['onPreResponse'],
  leaves: 'when returned',
  returnsContent: true,
  fallback: { status: 200 },
  runtime: {
    accepts: [100, 999],
    outside: 500,
    checks: 'at once',
    numericString: 'throws',
    fraction: 'throws',
    interim: 'unanswered',
    content: { 204: 'dropped', 205: 'sent', 304: 'dropped' },
    errorContent: 'answered',
  },
});
