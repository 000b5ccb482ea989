import { defineFramework } from './language/framework.ts';
import { allBut, faking, finalCodes, received } from './shared/clients.ts';

const events = ['load', 'loadend', 'loadstart', 'progress', 'error', 'abort', 'timeout'];

export default defineFramework({
  ...received,
  name: 'xml-http-request',
  title: '`XMLHttpRequest`',
  homepage: 'https://xhr.spec.whatwg.org/#the-status-attribute',
  packages: ['xmlhttprequest', 'xmlhttprequest-ssl', 'xhr2'],
  client: 'XMLHttpRequest',
  values: {
    request: [
      { global: 'XMLHttpRequest', made: 'construct' },
      { export: ['default', 'XMLHttpRequest'], made: 'construct' },
      { globalType: 'XMLHttpRequest' },
      { on: 'event', property: ['target', 'currentTarget', 'srcElement'] },
    ],
    event: [],
  },
  callbacks: [
    {
      on: 'request',
      assign: [...events, 'readystatechange'].map((name) => `on${name}`),
      parameters: ['event'],
      self: 'request',
    },
    {
      on: 'request',
      call: ['addEventListener'],
      argument: 1,
      parameters: ['event'],
      self: 'request',
    },
  ],
  responses: [
    {
      on: 'request',
      read: ['status'],
      // Internet Explorer gave 1223 for a 204, which programs still look for.
      codes: [...finalCodes, [1223, 1223]],
      unless: faking,
      fixed: true,
      zero: 'always',
      lacks: allBut('status', 'response'),
    },
  ],
});
