import { argument, defineFramework } from './language/framework.ts';
import { received } from './shared/clients.ts';
import { answeredTuples } from './shared/mocks.ts';

const methods = [
  ...['onGet', 'onHead', 'onPost', 'onPut', 'onPatch', 'onDelete', 'onOptions', 'onAny'],
  ...['onLink', 'onUnlink', 'onList'],
];

const reply = {
  on: 'handler',
  call: ['reply', 'replyOnce'],
  role: 'stub',
  status: argument(0),
  content: { ...argument(1), none: 'null' },
  fields: { object: argument(2) },
  returns: 'mock',
} as const;

export default defineFramework({
  ...received,
  name: 'axios-mock-adapter',
  title: 'axios-mock-adapter',
  homepage: 'https://github.com/ctimmerm/axios-mock-adapter#example',
  packages: ['axios-mock-adapter'],
  values: {
    mock: [
      { export: ['default', 'AxiosMockAdapter'], made: 'construct' },
      { type: ['default', 'MockAdapter', 'AxiosMockAdapter'] },
    ],
    handler: [{ on: 'mock', call: methods }],
    result: [],
  },
  routes: [{ on: 'handler', call: { reply: 'any', replyOnce: 'any' }, handler: 0 }],
  responses: [
    { ...reply, where: { ...argument(0), is: 'number' } },
    { ...reply, where: { ...argument(0), is: 'text' } },
    { on: 'handler', call: ['reply', 'replyOnce'], returns: 'mock' },
    ...answeredTuples,
  ],
  runtime: {
    numericString: 'kept',
    fraction: 'sent',
    content: { 204: 'sent', 205: 'sent', 304: 'sent' },
  },
});
