import { argument, defineFramework } from './language/framework.ts';
import { allBut, anyCode, faking, promisedResponse, received } from './shared/clients.ts';

const dispatchers = [
  ...['Client', 'Pool', 'Agent', 'BalancedPool', 'ProxyAgent', 'RetryAgent', 'EnvHttpProxyAgent'],
  'H2CClient',
];

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
      { export: 'getGlobalDispatcher', made: 'call' },
      { on: 'dispatcher', call: ['compose'] },
      { type: ['Dispatcher', ...dispatchers] },
    ],
    response: [
      { export: 'request', made: 'call' },
      { on: 'dispatcher', call: ['request'] },
      { type: ['Dispatcher.ResponseData', 'Dispatcher.StreamData'] },
    ],
    // It is given the head of a response, and makes the stream for its content.
    stream: [{ export: 'stream' }, { on: 'dispatcher', property: 'stream' }],
    pipeline: [{ export: 'pipeline' }, { on: 'dispatcher', property: 'pipeline' }],
    failed: [{ type: ['errors.ResponseError', 'errors.ResponseStatusCodeError'] }],
    mock: [
      { export: ['MockAgent', 'MockPool', 'MockClient'], made: 'construct' },
      { type: ['MockAgent', 'MockPool', 'MockClient', 'Interceptable'] },
      { on: 'mock', call: ['get'] },
    ],
    interceptor: [{ on: 'mock', call: ['intercept'] }],
  },
  callbacks: [
    ...promisedResponse,
    { on: 'stream', parameters: ['response'] },
    { on: 'pipeline', parameters: ['response'] },
    { on: 'dispatcher', call: ['stream', 'pipeline'], parameters: ['response'] },
  ],
  responses: [
    { on: 'failed', read: ['statusCode', 'status'] },
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
