import { argument, code, defineFramework } from './language/framework.ts';
import {
  contextMembers,
  contextResponses,
  contextValues,
  koaRuntime,
  telling,
} from './shared/koa.ts';
import { routeMethods } from './shared/node.ts';

const routers = ['@koa/router', 'koa-router'];

export default defineFramework({
  name: 'koa',
  title: 'Koa',
  homepage: 'https://koajs.com/#response',
  packages: ['koa', ...routers],
  values: {
    app: [
      { export: 'default', from: ['koa'], made: 'construct' },
      { type: ['default'], from: ['koa'] },
    ],
    router: [
      { export: 'default', from: routers, made: 'either' },
      { export: 'Router', from: routers, made: 'construct' },
      { type: ['default', 'Router'], from: routers },
    ],
    context: [
      { type: ['Context', 'ParameterizedContext', 'ExtendableContext'] },
      { type: ['BaseContext', 'RouterContext', 'IRouterContext'] },
    ],
    ...contextValues,
  },
  handlers: [{ parameters: ['context', 'next'] }],
  handlerTypes: ['Middleware', 'IMiddleware'],
  parameterNames: { context: ['ctx', 'context'] },
  conventional: 'in a route',
  telling,
  requests: ['context', 'request'],
  requestMembers: contextMembers,
  routes: [
    { on: 'app', call: { use: 'any' }, returns: 'app' },
    { on: 'router', call: { ...routeMethods, del: 'DELETE' }, path: 0, returns: 'router' },
  ],
  responses: [
    ...contextResponses,
    {
      on: 'router',
      call: ['redirect'],
      status: [argument(2), code(301)],
      content: { never: true },
      fields: { name: 'location', value: argument(1) },
      whole: true,
      redirects: true,
    },
  ],
  leaves: 'on return',
  fallback: { status: 404, withContent: 200 },
  runtime: koaRuntime,
});
