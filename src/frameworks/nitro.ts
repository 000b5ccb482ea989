import { defineFramework } from './language/framework.ts';
import { h3Afterwards, h3Responses, h3Routes, h3Runtime, h3Values } from './shared/h3.ts';

const listed = ['nuxt', 'nitropack', 'nitro', 'nuxt-nightly'];

/** The names that Nitro and Nuxt import by themselves into the files of a server. */
export default defineFramework({
  name: 'nitro',
  title: 'Nitro',
  homepage: 'https://nitro.build/docs/routing',
  packages: ['nitropack/runtime', '#imports', 'nitro/runtime'],
  listed,
  values: h3Values((names) => ({ global: names, listed })),
  handlers: [{ parameters: ['event'] }],
  parameterNames: { event: ['event'] },
  requests: ['event', 'request'],
  files:
    '/(?:server/)?(?:api|routes)/(?<path>.+?)(?:\\.(?<method>connect|delete|get|head|options|patch|post|put|trace))?(?:\\.(?:dev|prod|prerender))?\\.[cm]?[jt]sx?$',
  routes: h3Routes,
  responses: h3Responses,
  hooks: ['hook'],
  afterwards: h3Afterwards,
  yieldsTo: { 'fetch-response': 'any', nitro: ['redirect'] },
  leaves: 'with the returned value',
  fallback: { status: 200 },
  runtime: h3Runtime,
});
