import {
  argument,
  assigned,
  defineFramework,
  property,
  type WrittenPattern,
} from './language/framework.ts';
import { received } from './shared/clients.ts';

/** Chains of commands end in assertions by their names in Chai: `.should('eq', 200)`, `.and('not.equal', 500)`. */
const asserting = { on: 'status', call: ['should', 'and'], role: 'expect' } as const;

/** `req.reply(404, 'missing')`, `req.reply({ statusCode: 404 })`; a function is given the response of the server. */
function answering<const Value extends string>(on: Value, names: readonly string[]) {
  const stub = { on, call: names, role: 'stub' } as const;
  return [
    { ...stub, where: { argument: 0, is: 'number' }, status: argument(0), content: argument(1) },
    { ...stub, status: property(0, 'statusCode'), content: property(0, 'body') },
  ] as const satisfies readonly WrittenPattern<Value>[];
}

export default defineFramework({
  ...received,
  name: 'cypress',
  title: 'Cypress',
  homepage: 'https://docs.cypress.io/api/commands/request',
  packages: ['cypress'],
  values: {
    cy: [{ global: 'cy' }],
    answer: [
      { on: 'cy', call: ['request'] },
      { on: 'exchange', call: ['its'], first: '^response$' },
      { on: 'answer', call: ['as', 'should', 'and', 'then'] },
    ],
    // A name may stand for a response, or for an intercepted request with its response.
    exchange: [
      { on: 'cy', call: ['wait', 'get'], first: '^@' },
      { on: 'exchange', call: ['should', 'and', 'then'] },
    ],
    status: [
      { on: 'answer', call: ['its'], first: '^status(?:Code)?$' },
      { on: 'exchange', call: ['its'], first: '^(?:status|response\\.(?:status|statusCode))$' },
    ],
    response: [{ on: 'exchange', property: 'response' }],
    request: [],
    reply: [],
  },
  callbacks: [
    { on: 'answer', call: ['then', 'should', 'and'], argument: 0, parameters: ['response'] },
    { on: 'exchange', call: ['then', 'should', 'and'], argument: 0, parameters: ['exchange'] },
    { on: 'cy', call: ['intercept'], parameters: ['request'] },
    { on: 'request', call: ['reply', 'continue'], argument: 0, parameters: ['reply'] },
    {
      on: 'request',
      call: ['on'],
      event: 'response',
      argument: 1,
      parameters: ['reply'],
    },
  ],
  responses: [
    {
      ...asserting,
      first: '(?:^|\\.)(?:eq|equal|equals|eql|eqls)$',
      status: argument(1),
      returns: 'status',
    },
    {
      ...asserting,
      first: '(?:^|\\.)oneOf$',
      status: { argument: 1, elements: true },
      returns: 'status',
    },
    {
      on: 'cy',
      call: ['intercept'],
      role: 'stub',
      where: { ...property(1, 'statusCode'), is: 'number' },
      status: property(1, 'statusCode'),
      content: property(1, 'body'),
    },
    {
      on: 'cy',
      call: ['intercept'],
      role: 'stub',
      content: property(2, 'body'),
      status: [property(1, 'statusCode'), property(2, 'statusCode')],
    },
    { on: 'cy', call: ['route'], role: 'stub', status: property(0, 'status') },
    ...answering('request', ['reply']),
    ...answering('reply', ['send']),
    { on: 'reply', assign: ['statusCode'], role: 'stub', status: assigned },
    { on: 'response', read: ['status', 'statusCode'] },
    { on: 'reply', read: ['statusCode'] },
    { on: 'exchange', read: ['status'] },
  ],
});
