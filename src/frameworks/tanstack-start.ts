import { argument, code, defineFramework, property } from './language/framework.ts';
import { responseClassRuntime, toReturn } from './shared/fetch.ts';
import { fetchRequest } from './shared/requests.ts';
import { thrown } from './shared/node.ts';

const routers = ['react', 'solid', 'vue'].map((name) => `@tanstack/${name}-router`);
const starts = [
  '@tanstack/start',
  ...['react', 'solid', 'vue'].map((name) => `@tanstack/${name}-start`),
];
const servers = starts.map((name) => `${name}/server`);

const redirected = {
  on: 'redirect',
  invoke: true,
  status: [property(0, 'statusCode'), property(0, 'code'), code(307)],
  content: { never: true },
  // The router knows the address of a route that is named by `to`.
  fields: { name: 'location', value: argument(0) },
  whole: true,
  redirects: true,
  runtime: { ...responseClassRuntime, nothing: 307 },
} as const;

export default defineFramework({
  name: 'tanstack-start',
  title: 'TanStack Start',
  homepage: 'https://tanstack.com/start/latest/docs/framework/react/guide/server-routes',
  packages: [...routers, '@tanstack/router-core', ...starts, ...servers],
  values: {
    redirect: [{ export: 'redirect' }],
    notFound: [{ export: 'notFound' }],
    json: [{ export: 'json', from: starts }],
    setResponseStatus: [{ export: 'setResponseStatus', from: servers }],
    route: [
      { export: ['createFileRoute', 'createRootRoute'], made: 'call' },
      {
        export: ['createAPIFileRoute', 'createAPIRoute'],
        from: starts.map((name) => `${name}/api`),
        made: 'call',
      },
    ],
    serverRoute: [
      { export: ['createServerFileRoute', 'createServerRoute'], made: 'call' },
      { on: 'serverRoute', call: ['middleware'] },
    ],
    event: [],
    request: [{ on: 'event', property: 'request' }],
  },
  handlers: [{ parameters: ['event'] }],
  requests: ['request'],
  requestMembers: { request: fetchRequest },
  routes: [
    { on: 'route', handlers: 'members' },
    { on: 'serverRoute', call: { methods: 'any' }, handlers: 'members', returns: 'serverRoute' },
  ],
  responses: [
    // It throws by itself where it is told to.
    { ...redirected, having: ['throw'] },
    { ...redirected, leaves: 'when returned' },
    { ...thrown, on: 'notFound', invoke: true, status: code(404) },
    {
      on: 'json',
      invoke: true,
      status: [property(1, 'status'), code(200)],
      overlooks: [{ argument: 1, like: 'status' }, argument(1)],
      phrase: property(1, 'statusText'),
      content: { always: true, argument: 0 },
      fields: { object: property(1, 'headers') },
      ...toReturn,
      runtime: responseClassRuntime,
    },
    // Versions of 2025 may be given the event first.
    {
      on: 'setResponseStatus',
      invoke: true,
      where: { argument: 0, is: 'status' },
      status: argument(0),
      phrase: argument(1),
      whole: true,
    },
  ],
  leaves: 'when returned',
  fallback: { status: 200 },
  runtime: {},
});
