import { argument, assigned, code, defineFramework, property } from './language/framework.ts';
import { responseClassRuntime, toReturn } from './shared/fetch.ts';
import { errorNames, methodExports, toThrow } from './shared/node.ts';

/** The names that RFC 9110, and Astro with it, gave to two codes, and two names that Astro does not have. */
const others: Readonly<Record<string, string | null>> = {
  PAYLOAD_TOO_LARGE: 'CONTENT_TOO_LARGE',
  UNPROCESSABLE_ENTITY: 'UNPROCESSABLE_CONTENT',
  BANDWIDTH_LIMIT_EXCEEDED: null,
  NOT_EXTENDED: null,
};

const words = Object.fromEntries(
  Object.entries(errorNames).flatMap(([name, status]) => {
    const upper = name.replaceAll(/[A-Z]/gu, (letter) => `_${letter}`).toUpperCase();
    const word = upper in others ? others[upper] : upper;
    return word == null ? [] : [[word, status]];
  }),
) as Readonly<Record<string, number>>;

const redirect = {
  status: [argument(1), code(302)],
  content: { never: true },
  fields: { name: 'location', value: argument(0) },
  redirects: true,
  ...toReturn,
} as const;

export default defineFramework({
  name: 'astro',
  title: 'Astro',
  homepage: 'https://docs.astro.build/en/reference/api-reference/',
  packages: ['astro', 'astro:actions', 'astro:middleware'],
  listed: ['astro'],
  values: {
    context: [{ type: ['APIContext', 'AstroGlobal'] }, { global: 'Astro', listed: ['astro'] }],
    request: [{ on: 'context', property: 'request' }],
    response: [{ on: 'context', property: 'response' }],
    redirect: [{ on: 'context', property: 'redirect' }],
    defineMiddleware: [{ export: 'defineMiddleware' }],
    ActionError: [{ export: 'ActionError' }],
  },
  handlers: [{ parameters: ['context', 'next'] }],
  handlerTypes: ['APIRoute', 'MiddlewareHandler'],
  requests: ['request'],
  exports: { ...methodExports, ALL: 'any', onRequest: 'any' },
  routes: [{ on: 'defineMiddleware' }],
  responses: [
    { ...redirect, on: 'context', call: ['redirect'] },
    { ...redirect, on: 'redirect', invoke: true },
    { on: 'response', assign: ['status'], status: assigned },
    { ...toThrow, on: 'ActionError', construct: true, status: { ...property(0, 'code'), words } },
  ],
  leaves: 'at its end',
  fallback: { status: 200 },
  runtime: responseClassRuntime,
});
