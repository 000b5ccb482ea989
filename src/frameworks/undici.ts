import { argument, defineFramework } from './language/framework.ts';
import { allBut, anyCode, faking, promisedResponse, received } from './shared/clients.ts';

const dispatchers = ['Client', 'Pool', 'Agent', 'BalancedPool', 'ProxyAgent', 'RetryAgent'];

export default defineFramework({
  ...received,
  name: 'undici',
  title: 'undici',
  homepage: 'https://undici.nodejs.org/#/docs/api/Dispatcher?id=parameter-responsedata',
  packages: ['undici'],
  client: 'undici',
  values: {
    dispatcher: [
      { export: dispatchers, made: 'construct' },
      { type: ['Dispatcher', ...dispatchers] },
    ],
    response: [
      { export: 'request', made: 'call' },
      { on: 'dispatcher', call: ['request'] },
      { type: ['Dispatcher.ResponseData'] },
    ],
    mock: [
      { export: ['MockAgent', 'MockPool', 'MockClient'], made: 'construct' },
      { type: ['MockAgent', 'MockPool', 'MockClient', 'Interceptable'] },
      { on: 'mock', call: ['get'] },
    ],
    interceptor: [{ on: 'mock', call: ['intercept'] }],
  },
  callbacks: promisedResponse,
  responses: [
    {
      on: 'response',
      read: ['statusCode'],
      codes: anyCode,
      unless: faking,
      lacks: allBut('statusCode'),
    },
    {
      on: 'interceptor',
      call: ['reply'],
      where: { ...argument(0), is: 'number' },
      role: 'stub',
      status: argument(0),
    },
  ],
});
