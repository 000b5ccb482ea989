import { argument, defineFramework } from './language/framework.ts';
import { received } from './shared/clients.ts';

const methods = [
  ...['onGet', 'onHead', 'onPost', 'onPut', 'onPatch', 'onDelete', 'onOptions', 'onAny'],
  ...['onLink', 'onUnlink', 'onList'],
];

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
  },
  responses: [
    {
      on: 'handler',
      call: ['reply', 'replyOnce'],
      where: { ...argument(0), is: 'number' },
      role: 'stub',
      status: argument(0),
      returns: 'mock',
    },
    { on: 'handler', call: ['reply', 'replyOnce'], returns: 'mock' },
  ],
});
