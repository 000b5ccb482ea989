import { argument, code, defineFramework, property, type Origin } from './define-framework.ts';
import { thrown } from './define-rows.ts';

const packages = ['#app', '#imports', 'nuxt/app'];
const listed = ['nuxt', 'nuxt-nightly'];

/** A name of Nuxt, which its build also imports by itself. */
function named(name: string) {
  return [{ export: name }, { global: name, listed }] as const satisfies readonly Origin<never>[];
}

/** The composables of the application; those of its server are Nitro's. */
export default defineFramework({
  name: 'nuxt',
  title: 'Nuxt',
  homepage: 'https://nuxt.com/docs/api/utils/navigate-to',
  packages,
  listed,
  values: {
    createError: [{ export: 'createError' }],
    showError: named('showError'),
    abortNavigation: named('abortNavigation'),
    navigateTo: named('navigateTo'),
    event: [
      { export: 'useRequestEvent', made: 'call' },
      { global: 'useRequestEvent', listed, made: 'call' },
    ],
    setResponseStatus: [{ export: 'setResponseStatus' }],
  },
  responses: [
    {
      ...thrown,
      on: 'createError',
      invoke: true,
      status: [property(0, 'statusCode'), property(0, 'status')],
    },
    {
      ...thrown,
      on: 'showError',
      invoke: true,
      status: [property(0, 'statusCode'), property(0, 'status')],
    },
    {
      ...thrown,
      on: 'abortNavigation',
      invoke: true,
      status: [property(0, 'statusCode'), property(0, 'status')],
    },
    {
      on: 'navigateTo',
      invoke: true,
      status: [property(1, 'redirectCode'), code(302)],
      content: { never: true },
      fields: { name: 'location', value: argument(0) },
      whole: true,
    },
    {
      on: 'setResponseStatus',
      invoke: true,
      where: { argument: 0, is: 'number' },
      status: argument(0),
      whole: true,
    },
    { on: 'setResponseStatus', invoke: true, status: argument(1), whole: true },
  ],
  leaves: 'at its end',
  fallback: { status: 200 },
  runtime: {},
});
