import { argument, defineFramework } from './language/framework.ts';
import { received, sendingMethods } from './shared/clients.ts';
import { answeredTuples } from './shared/mocks.ts';

const settings = [
  ...['persist', 'defaultReplyHeaders', 'matchHeader', 'replyContentLength', 'replyDate'],
  ...['filteringPath', 'filteringRequestBody', 'log'],
];
const refinements = [
  ...['query', 'matchHeader', 'basicAuth', 'times', 'once', 'twice', 'thrice', 'optionally'],
  ...['delay', 'delayBody', 'delayConnection', 'socketDelay'],
];

const reply = {
  on: 'interceptor',
  call: ['reply', 'replyWithFile'],
  role: 'stub',
  status: argument(0),
  content: { ...argument(1), none: 'null' },
  fields: { object: argument(2) },
  returns: 'scope',
} as const;

export default defineFramework({
  ...received,
  name: 'nock',
  title: 'Nock',
  homepage: 'https://github.com/nock/nock#specifying-replies',
  packages: ['nock'],
  values: {
    scope: [
      { export: 'default', made: 'call' },
      { type: ['Scope', 'nock.Scope'] },
      { on: 'scope', call: settings },
    ],
    interceptor: [
      { on: 'scope', call: [...sendingMethods, 'merge', 'intercept'] },
      { on: 'interceptor', call: refinements },
      { type: ['Interceptor', 'nock.Interceptor'] },
    ],
    result: [],
  },
  routes: [{ on: 'interceptor', call: { reply: 'any' }, handler: 0 }],
  responses: [
    { ...reply, where: { ...argument(0), is: 'number' } },
    { ...reply, where: { ...argument(0), is: 'text' } },
    { on: 'interceptor', call: ['reply', 'replyWithFile', 'replyWithError'], returns: 'scope' },
    ...answeredTuples,
  ],
  runtime: {
    accepts: [200, 599],
    nothing: 200,
    numericString: 'throws',
    fraction: 'throws',
    interim: 'throws',
    switching: 'throws',
    content: { 204: 'dropped', 205: 'dropped', 304: 'dropped' },
  },
  // These were not measured.
  versions: { 11: {}, 12: {}, 13: {} },
});
