import { argument, code, defineFramework, property } from './language/framework.ts';
import { responseClassRuntime, toReturn } from './shared/fetch.ts';

/** The helpers that an action or a server route of Analog returns; everything else is h3's. */
export default defineFramework({
  name: 'analog',
  title: 'Analog',
  homepage: 'https://analogjs.org/docs/features/data-fetching/forms',
  packages: ['@analogjs/router/server/actions'],
  listed: ['@analogjs/router'],
  values: {
    fail: [{ export: 'fail' }],
    json: [{ export: 'json' }],
    redirect: [{ export: 'redirect' }],
  },
  responses: [
    {
      on: 'fail',
      invoke: true,
      status: argument(0),
      content: { always: true, argument: 1 },
      fields: [],
      ...toReturn,
    },
    {
      on: 'json',
      invoke: true,
      status: [property(1, 'status'), code(200)],
      overlooks: [{ argument: 1, like: 'status' }, argument(1)],
      phrase: property(1, 'statusText'),
      content: { always: true, argument: 0 },
      fields: { object: property(1, 'headers') },
      ...toReturn,
    },
    {
      on: 'redirect',
      invoke: true,
      arity: 1,
      status: code(302),
      content: { never: true },
      fields: { name: 'location', value: argument(0) },
      ...toReturn,
      redirects: true,
    },
    {
      on: 'redirect',
      invoke: true,
      where: { argument: 1, is: 'number' },
      status: argument(1),
      content: { never: true },
      fields: { name: 'location', value: argument(0) },
      ...toReturn,
      redirects: true,
    },
    // An init takes the place of the address with its headers, and has the status of a `Response` where it names none.
    {
      on: 'redirect',
      invoke: true,
      status: property(1, 'status'),
      phrase: property(1, 'statusText'),
      content: { never: true },
      ...toReturn,
      redirects: true,
    },
  ],
  leaves: 'when returned',
  fallback: { status: 200 },
  runtime: responseClassRuntime,
});
