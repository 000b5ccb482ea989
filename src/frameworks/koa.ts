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
/** Routers that take a route as an object, with schemas of what it answers. */
const joiRouters = ['koa-joi-router', '@koa-better-modules/joi-router'];

export default defineFramework({
  name: 'koa',
  title: 'Koa',
  homepage: 'https://koajs.com/#response',
  packages: ['koa', ...routers, ...joiRouters],
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
    joiRouter: [
      { export: 'default', from: joiRouters, made: 'either' },
      { type: ['default', 'Router'], from: joiRouters },
    ],
    route: [],
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
    { on: 'joiRouter', call: { route: 'any' }, description: 0, returns: 'joiRouter' },
    { on: 'joiRouter', call: { ...routeMethods, del: 'DELETE' }, path: 0, returns: 'joiRouter' },
    { on: 'joiRouter', call: { use: 'any' }, returns: 'joiRouter' },
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
    {
      on: 'route',
      described: true,
      role: 'declare',
      status: { member: 'validate.output', keys: true },
      entry: { content: ['body'], members: ['body', 'headers'] },
      whole: true,
    },
  ],
  leaves: 'on return',
  fallback: { status: 404, withContent: 200 },
  runtime: koaRuntime,
});
