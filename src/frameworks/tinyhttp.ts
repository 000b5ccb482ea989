import { argument, code, defineFramework } from './language/framework.ts';
import { handlerMembers } from './shared/requests.ts';
import { handlerResponses, redirect, requestParameterNames, routeMethods } from './shared/node.ts';

export default defineFramework({
  name: 'tinyhttp',
  title: 'tinyhttp',
  homepage: 'https://tinyhttp.v1rtl.site/docs#response',
  packages: ['@tinyhttp/app'],
  values: {
    app: [{ export: 'App', made: 'construct' }, { type: ['App'] }, { on: 'app', call: ['route'] }],
    request: [{ type: ['Request'] }],
    response: [{ type: ['Response'] }],
  },
  handlers: [{ parameters: ['request', 'response', 'next'] }],
  handlerTypes: ['Handler', 'AsyncHandler', 'SyncHandler', 'Middleware'],
  parameterNames: requestParameterNames,
  requests: ['request'],
  requestMembers: handlerMembers,
  routes: [{ on: 'app', call: routeMethods, path: 0, returns: 'app' }],
  responses: [
    // The order of Express, in which the status is taken for the target.
    {
      on: 'response',
      call: ['redirect'],
      where: { argument: 0, is: 'status' },
      overlooks: [{ ...argument(0), throws: true }],
    },
    { ...redirect(1, code(302), 0), room: 1 },
    redirect(2, argument(1), 0),
    ...handlerResponses,
    { on: 'response', call: ['sendFile', 'download', 'format'], ends: true },
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
  errorHandlers: ['onError'],
  leaves: 'at its end',
  unanswered: 'hangs',
  fallback: { status: 200 },
  runtime: {
    accepts: [100, 999],
    numericString: 'sent',
    fraction: 'truncated',
    interim: 'unanswered',
    content: { 204: 'dropped', 205: 'sent', 304: 'dropped' },
  },
});
