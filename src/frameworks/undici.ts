import { argument, defineFramework, member } from './language/framework.ts';
import { allBut, anyCode, faking, promisedResponse, received } from './shared/clients.ts';

const dispatchers = [
  ...['Client', 'Pool', 'Agent', 'BalancedPool', 'ProxyAgent', 'RetryAgent', 'EnvHttpProxyAgent'],
  'H2CClient',
];

/** The facts of the mock, which answers with what it is given. */
const runtime = {
  nothing: 'throws',
  numericString: 'kept',
  fraction: 'sent',
  interim: 'throws',
  switching: 'throws',
} as const;

const reply = {
  on: 'interceptor',
  call: ['reply'],
  role: 'stub',
  status: argument(0),
  content: argument(1),
  runtime,
} as const;

export default defineFramework({
  ...received,
  name: 'undici',
  title: 'undici',
  homepage: 'https://undici.nodejs.org/#/docs/api/Dispatcher?id=parameter-responsedata',
  packages: ['undici'],
  inTests: true,
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
    // Where another file makes the agent, `intercept({ path }).reply(404)` tells.
    intercept: [{ everywhere: 'intercept' }],
    result: [],
  },
  routes: [{ on: 'interceptor', call: { reply: 'any' }, handler: 0 }],
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
      parses: ['body.json'],
    },
    { ...reply, where: { ...argument(0), is: 'number' } },
    { ...reply, where: { ...argument(0), is: 'text' } },
    { on: 'intercept', invoke: true, returns: 'interceptor' },
    {
      on: 'result',
      returned: true,
      role: 'stub',
      status: member('statusCode'),
      content: member('data'),
      runtime,
    },
  ],
});
