import { argument, defineFramework } from './language/framework.ts';
import { received, sendingMethods } from './shared/clients.ts';

const settings = [
  ...['persist', 'defaultReplyHeaders', 'matchHeader', 'replyContentLength', 'replyDate'],
  ...['filteringPath', 'filteringRequestBody', 'log'],
];
const refinements = [
  ...['query', 'matchHeader', 'basicAuth', 'times', 'once', 'twice', 'thrice', 'optionally'],
  ...['delay', 'delayBody', 'delayConnection', 'socketDelay'],
];

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
  },
  responses: [
    {
      on: 'interceptor',
      call: ['reply', 'replyWithFile'],
      where: { ...argument(0), is: 'number' },
      role: 'stub',
      status: argument(0),
      returns: 'scope',
    },
    { on: 'interceptor', call: ['reply', 'replyWithFile', 'replyWithError'], returns: 'scope' },
  ],
});
