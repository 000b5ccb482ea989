import { argument, code, defineFramework } from './language/framework.ts';
import { toThrow } from './shared/node.ts';

export default defineFramework({
  name: 'vike',
  title: 'Vike',
  homepage: 'https://vike.dev/abort',
  packages: ['vike/abort'],
  listed: ['vike'],
  values: { render: [{ export: 'render' }], redirect: [{ export: 'redirect' }] },
  responses: [
    // The address of another page has the status that the page has.
    { ...toThrow, on: 'render', invoke: true, where: { argument: 0, is: 'text' } },
    { ...toThrow, on: 'render', invoke: true, status: argument(0) },
    {
      ...toThrow,
      on: 'redirect',
      invoke: true,
      status: [argument(1), code(302)],
      content: { never: true },
      fields: { name: 'location', value: argument(0) },
      redirects: true,
      runtime: { nothing: 302 },
    },
  ],
  leaves: 'at its end',
  fallback: { status: 200 },
  // It warns of codes other than those it names, and sends them.
  runtime: {},
});
