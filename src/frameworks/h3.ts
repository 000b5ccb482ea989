import { defineFramework } from './language/framework.ts';
import {
  h3Afterwards,
  h3Responses,
  h3Routes,
  h3Runtime,
  h3Values,
  h3Versions,
} from './shared/h3.ts';

export default defineFramework({
  name: 'h3',
  title: 'h3',
  homepage: 'https://h3.dev/utils/response',
  packages: ['h3', 'nitro/h3'],
  values: h3Values((names) => ({ export: names })),
  handlers: [{ parameters: ['event'] }],
  handlerTypes: ['EventHandler'],
  parameterNames: { event: ['event', 'e'] },
  requests: ['event', 'request'],
  routes: h3Routes,
  responses: h3Responses,
  afterwards: h3Afterwards,
  yieldsTo: { 'fetch-response': 'any', h3: ['redirect'] },
  errorHandlers: ['onError'],
  leaves: 'with the returned value',
  fallback: { status: 200 },
  runtime: h3Runtime,
  versions: h3Versions,
});
