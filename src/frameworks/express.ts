import { argument, defineFramework, type WrittenPattern } from './language/framework.ts';
import { handlerMembers } from './shared/requests.ts';
import {
  handlerResponses,
  optionsAt,
  redirect,
  requestHandlers,
  requestParameterNames,
  routeMethods,
  statusRedirects,
} from './shared/node.ts';

const older = {
  on: 'response',
  ends: true,
  late: 'throws',
  ignored: true,
  returns: 'response',
} as const;
const statusIs = (index: number) => ({ argument: index, is: 'status' }) as const;

/** Up to version 4, a number among the arguments was the status; version 4 says that this is deprecated. */
const deprecated = { until: 4, deprecated: 4 } as const;
const chained = { ...deprecated, since: 'ignored', now: { chain: 'status' } } as const;
const alone = { ...deprecated, since: 'content', now: { call: 'sendStatus' } } as const;
const swapped = { ...deprecated, since: 'throws', now: { swap: true } } as const;

const statusFirst = {
  ...older,
  arity: 2,
  where: statusIs(0),
  status: argument(0),
  content: argument(1),
  legacy: { ...chained, since: 'content' },
} as const;
const statusSecond = {
  ...older,
  arity: 2,
  where: statusIs(1),
  status: argument(1),
  content: argument(0),
  legacy: chained,
} as const;

const needed = { runtime: { nothing: 'throws' } } as const;
const swappedRedirect = { ...redirect(2, argument(1), 0), ...needed, legacy: swapped } as const;

const legacyResponses = [
  {
    ...older,
    call: ['send'],
    arity: 1,
    where: statusIs(0),
    status: argument(0),
    content: { never: true },
    legacy: alone,
  },
  { ...statusFirst, call: ['send'] },
  { ...statusSecond, call: ['send'] },
  { ...statusSecond, call: ['json', 'jsonp'], legacy: { ...chained, anyContent: true } },
  { ...statusFirst, call: ['json', 'jsonp'] },
  { ...swappedRedirect, where: { argument: 0, is: 'text' } },
  { ...swappedRedirect, where: statusIs(1) },
  // Beside a path, every version throws at a status that is none: `res.redirect({ status: 301 }, '/new')`.
  { ...redirect(2, argument(0), 1), ...needed },
] as const satisfies readonly WrittenPattern<'response'>[];

export default defineFramework({
  name: 'express',
  title: 'Express',
  homepage: 'https://expressjs.com/en/5x/api.html#res',
  packages: ['express', 'express-serve-static-core'],
  values: {
    app: [{ export: 'default', made: 'call' }, { type: ['Application', 'Express'] }],
    router: [{ export: 'Router', made: 'either' }, { type: ['Router', 'IRouter'] }],
    route: [
      { on: 'app', call: ['route'] },
      { on: 'router', call: ['route'] },
    ],
    wrapper: [{ export: 'default', from: ['express-async-handler', 'express-async-wrap'] }],
    request: [{ type: ['Request'] }],
    response: [{ type: ['Response'] }],
  },
  handlers: requestHandlers,
  handlerTypes: ['RequestHandler', 'Handler', 'ErrorRequestHandler'],
  parameterNames: requestParameterNames,
  requests: ['request'],
  requestMembers: handlerMembers,
  routes: [
    { on: 'app', call: routeMethods, path: 0, returns: 'app' },
    { on: 'router', call: routeMethods, path: 0, returns: 'router' },
    { on: 'route', call: routeMethods, returns: 'route' },
    { on: 'wrapper' },
  ],
  extensions: [
    { on: 'app', call: ['use'], middleware: true },
    { on: 'router', call: ['use'], middleware: true },
    { on: 'route', call: ['all'], middleware: true },
  ],
  responses: [
    ...legacyResponses,
    ...handlerResponses,
    ...statusRedirects,
    { on: 'response', call: ['sendFile'], overlooks: [optionsAt(1)], ends: true },
    { on: 'response', call: ['download'], overlooks: [optionsAt(1), optionsAt(2)], ends: true },
    { on: 'response', call: ['format'], ends: true },
    {
      on: 'response',
      call: ['location'],
      fields: { name: 'location', value: argument(0) },
      late: 'throws',
      returns: 'response',
    },
    { on: 'response', call: ['links', 'attachment'], late: 'throws', returns: 'response' },
    { on: 'response', call: ['get'] },
  ],
  afterwards: ['onHeaders'],
  documentedBy: {
    member: 'apiDoc',
    listed: ['express-openapi'],
    middleware: 'x-express-openapi-additional-middleware',
  },
  leaves: 'at its end',
  unanswered: 'hangs',
  fallback: { status: 200 },
  runtime: {
    accepts: [100, 999],
    interim: 'unanswered',
    content: { 204: 'dropped', 205: 'dropped', 304: 'dropped' },
    errorContent: 'sent',
  },
  versions: {
    4: { numericString: 'sent', fraction: 'truncated' },
    5: { checks: 'at once', numericString: 'throws', fraction: 'throws' },
  },
});
