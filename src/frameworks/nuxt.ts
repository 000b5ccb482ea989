import { argument, defineFramework, property, type WrittenOrigin } from './language/framework.ts';
import { h3Versions } from './shared/h3.ts';
import { thrown } from './shared/node.ts';

const listed = ['nuxt', 'nuxt-nightly'];

/** An export of Nuxt, which its build also imports by itself. */
function named(name: string) {
  return [
    { export: name },
    { global: name, listed },
  ] as const satisfies readonly WrittenOrigin<never>[];
}

/** An error that another function made, and that is passed on, has a status already. */
const error = {
  ...thrown,
  having: ['statusCode', 'status'],
  invoke: true,
  status: [property(0, 'statusCode'), property(0, 'status')],
  phrase: [property(0, 'statusMessage'), property(0, 'statusText')],
  runtime: { outside: 500 },
} as const;

/** The composables of the application; those of its server are Nitro's. */
export default defineFramework({
  name: 'nuxt',
  title: 'Nuxt',
  homepage: 'https://nuxt.com/docs/api/utils/navigate-to',
  packages: ['#app', '#imports', 'nuxt/app'],
  listed,
  values: {
    createError: [{ export: 'createError' }],
    showError: named('showError'),
    abortNavigation: named('abortNavigation'),
    navigateTo: named('navigateTo'),
    setResponseStatus: [{ export: 'setResponseStatus' }],
  },
  responses: [
    { ...error, on: 'createError', leaves: 'when thrown' },
    { ...error, on: 'showError' },
    { ...error, on: 'abortNavigation' },
    {
      // Without a status the call may as well be meant for the browser, where no response is sent.
      on: 'navigateTo',
      invoke: true,
      status: property(1, 'redirectCode'),
      content: { never: true },
      fields: { name: 'location', value: argument(0) },
      whole: true,
      runtime: { outside: 302 },
    },
    {
      on: 'setResponseStatus',
      invoke: true,
      where: { argument: 0, is: 'number' },
      status: argument(0),
      phrase: argument(1),
    },
    {
      on: 'setResponseStatus',
      invoke: true,
      response: argument(0),
      status: argument(1),
      phrase: argument(2),
    },
  ],
  leaves: 'at its end',
  fallback: { status: 200 },
  runtime: { ...h3Versions[1], outside: 200, numericString: 'sent' },
});
