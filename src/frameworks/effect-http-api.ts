import { argument, defineFramework, property } from './language/framework.ts';

/** The modules of version 3, and those of version 4, which are parts of `effect`. */
const modules = [
  ...['@effect/platform', 'effect/unstable/httpapi', 'effect/http-api'],
  ...['HttpApi', 'HttpApiEndpoint', 'HttpApiError', 'HttpApiGroup', 'HttpApiSchema'].map(
    (name) => `@effect/platform/${name}`,
  ),
];

/** Schemas with a status of their own. */
const schemas = {
  'HttpApiSchema.Created': 201,
  'HttpApiSchema.Accepted': 202,
  'HttpApiSchema.NoContent': 204,
  'HttpApiError.HttpApiDecodeError': 400,
  'HttpApiError.BadRequest': 400,
  'HttpApiError.Unauthorized': 401,
  'HttpApiError.Forbidden': 403,
  'HttpApiError.NotFound': 404,
  'HttpApiError.MethodNotAllowed': 405,
  'HttpApiError.NotAcceptable': 406,
  'HttpApiError.RequestTimeout': 408,
  'HttpApiError.Conflict': 409,
  'HttpApiError.Gone': 410,
  'HttpApiError.InternalServerError': 500,
  'HttpApiError.NotImplemented': 501,
  'HttpApiError.ServiceUnavailable': 503,
} as const;

/** What makes endpoints, groups and whole interfaces, and what gives them back. */
const making = ['get', 'post', 'put', 'patch', 'del', 'delete', 'head', 'options', 'make'];
const chaining = [
  ...['annotate', 'annotateContext', 'annotateMerge', 'setPath', 'setUrlParams', 'setPayload'],
  ...['setHeaders', 'middleware', 'middlewareEndpoints', 'prefix', 'add', 'addHttpApi'],
  ...['annotateEndpoints', 'annotateEndpointsContext', 'addSuccess', 'addError'],
];

const declared = { role: 'declare', whole: true } as const;

export default defineFramework({
  name: 'effect-http-api',
  title: 'HttpApi of Effect',
  homepage: 'https://effect-ts.github.io/effect/platform/HttpApiEndpoint.ts.html',
  packages: modules,
  values: {
    maker: [{ export: ['HttpApi', 'HttpApiEndpoint', 'HttpApiGroup'] }],
    part: [
      { export: making, made: 'call' },
      { on: 'maker', call: making },
      { on: 'part', call: chaining },
    ],
    schema: [{ export: 'HttpApiSchema' }],
  },
  responses: [
    // The path may be a template: `HttpApiEndpoint.get('show')` is the tag of one.
    { on: 'part', invoke: true, returns: 'part' },
    {
      ...declared,
      on: 'part',
      call: ['addSuccess', 'addError'],
      status: [property(1, 'status'), { ...argument(0), exports: schemas }],
    },
    { ...declared, on: 'schema', call: ['annotations'], status: property(0, 'status') },
    { ...declared, on: 'schema', call: ['Empty', 'status'], status: argument(0) },
  ],
  leaves: 'at its end',
  fallback: { status: 200 },
  runtime: {},
});
