import { argument, code, defineFramework, property } from './language/framework.ts';
import { responseClassRuntime, toReturn } from './shared/fetch.ts';
import { methodExports } from './shared/node.ts';

const init = property(1, 'status');
const fields = { object: property(1, 'headers') };

export default defineFramework({
  name: 'sveltekit',
  title: 'SvelteKit',
  homepage: 'https://svelte.dev/docs/kit/@sveltejs-kit',
  packages: ['@sveltejs/kit'],
  values: {
    error: [{ export: 'error' }],
    redirect: [{ export: 'redirect' }],
    fail: [{ export: 'fail' }],
    json: [{ export: 'json' }],
    text: [{ export: 'text' }],
    request: [{ on: 'event', property: 'request' }],
    event: [{ type: ['RequestEvent', 'ServerLoadEvent'] }],
  },
  handlers: [{ parameters: ['event'] }],
  handlerTypes: ['RequestHandler', 'Actions', 'Action', 'ServerLoad', 'Load', 'Handle'],
  requests: ['request'],
  exports: { ...methodExports, fallback: 'any', load: ['GET', 'HEAD'], actions: 'POST' },
  responses: [
    {
      on: 'error',
      invoke: true,
      role: 'throw',
      status: argument(0),
      whole: true,
      runtime: { accepts: [400, 599], nothing: 'throws', fraction: 'checked' },
    },
    {
      on: 'redirect',
      invoke: true,
      role: 'throw',
      status: argument(0),
      content: { never: true },
      fields: { name: 'location', value: argument(1) },
      whole: true,
      redirects: true,
      runtime: {
        accepts: [300, 308],
        nothing: 'throws',
        numericString: 'throws',
        fraction: 'throws',
      },
    },
    {
      on: 'fail',
      invoke: true,
      status: argument(0),
      content: { ...argument(1), serialised: true },
      ...toReturn,
    },
    {
      on: 'json',
      invoke: true,
      status: [init, code(200)],
      overlooks: [{ argument: 1, like: 'status' }, argument(1)],
      content: { always: true, argument: 0 },
      fields,
      ...toReturn,
      runtime: responseClassRuntime,
    },
    {
      on: 'text',
      invoke: true,
      status: [init, code(200)],
      overlooks: [{ argument: 1, like: 'status' }, argument(1)],
      // Its bytes are content, also those of a text of no characters.
      content: { always: true, argument: 0 },
      fields,
      ...toReturn,
      runtime: responseClassRuntime,
    },
  ],
  handsOver: ['resolve'],
  leaves: 'at its end',
  fallback: { status: 200 },
  runtime: {},
});
