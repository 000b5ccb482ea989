import { argument, code, defineFramework, property } from './language/framework.ts';
import { responseClassRuntime, toReturn } from './shared/fetch.ts';
import { routeMethods, toThrow } from './shared/node.ts';

const overlooks = [{ argument: 1, like: 'status' }, argument(1)] as const;

/** The slots that the helpers for a `Response` share. */
const made = {
  invoke: true,
  status: [property(1, 'status'), code(200)],
  phrase: property(1, 'statusText'),
  fields: { object: property(1, 'headers') },
  ...toReturn,
  runtime: responseClassRuntime,
} as const;

const failed = { content: { always: true, argument: 1 } } as const;

export default defineFramework({
  name: 'itty-router',
  title: 'itty-router',
  homepage: 'https://itty.dev/itty-router/responses',
  packages: ['itty-router'],
  values: {
    router: [
      { export: ['Router', 'AutoRouter', 'IttyRouter'], made: 'either' },
      { type: ['RouterType', 'AutoRouterType', 'IttyRouterType'] },
    ],
    request: [{ type: ['IRequest', 'IRequestStrict'] }],
    serialised: [{ export: ['json', 'text'] }],
    formatted: [
      { export: ['html', 'jpeg', 'png', 'webp'] },
      { export: 'createResponse', made: 'call' },
    ],
    status: [{ export: 'status' }],
    error: [{ export: 'error' }],
    StatusError: [{ export: 'StatusError' }],
  },
  handlers: [{ parameters: ['request'] }],
  handlerTypes: ['RequestHandler'],
  requests: ['request'],
  routes: [{ on: 'router', call: routeMethods, path: 0, returns: 'router' }],
  responses: [
    { ...made, on: 'serialised', overlooks, content: { always: true, argument: 0 } },
    {
      ...made,
      on: 'formatted',
      overlooks,
      content: { ...argument(0), emptyStringIs: 'content', none: 'null' },
    },
    {
      ...made,
      on: 'status',
      status: argument(0),
      content: { never: true },
    },
    { ...made, ...failed, on: 'error', arity: 0, status: code(500), phrase: [], fields: [] },
    // An error may stand there too, which has its own status.
    {
      ...made,
      ...failed,
      on: 'error',
      where: { argument: 0, is: 'number' },
      status: argument(0),
      phrase: [],
      fields: [],
    },
    {
      ...toThrow,
      ...failed,
      on: 'StatusError',
      construct: true,
      status: [argument(0), code(500)],
      runtime: { nothing: 500 },
    },
  ],
  leaves: 'at its end',
  fallback: { status: 200 },
  // The code that catches an error decides what is sent.
  runtime: {},
});
