import { defineFramework } from './language/framework.ts';
import {
  allBut,
  caughtCallbacks,
  caughtOrigins,
  caughtRead,
  faking,
  finalCodes,
  promisedResponse,
  received,
} from './shared/clients.ts';

/** Packages whose default export is a `fetch`, and those that export it by its name. */
const clients = [
  'node-fetch',
  'cross-fetch',
  'isomorphic-fetch',
  'isomorphic-unfetch',
  'make-fetch-happen',
];
const named = ['undici', 'cross-fetch', 'node-fetch-native', 'expo/fetch'];

export default defineFramework({
  ...received,
  name: 'fetch',
  title: '`fetch`',
  homepage: 'https://fetch.spec.whatwg.org/#fetch-method',
  packages: [...clients, ...named.filter((name) => !clients.includes(name))],
  client: '\\bfetch',
  values: {
    global: [{ global: ['globalThis', 'self', 'window'] }],
    response: [
      { global: 'fetch', made: 'call' },
      { on: 'global', call: ['fetch'] },
      { export: 'default', from: clients, made: 'call' },
      { export: 'fetch', from: named, made: 'call' },
      { on: 'response', call: ['clone', 'finally'] },
      { global: 'Response', made: 'construct' },
      { globalType: 'Response' },
      { type: ['Response'], from: [...clients, ...named] },
    ],
    caught: caughtOrigins,
  },
  callbacks: [...promisedResponse, ...caughtCallbacks],
  responses: [
    {
      on: 'response',
      read: ['status'],
      codes: finalCodes,
      unless: faking,
      fixed: true,
      zero: ['no-cors', 'manual', 'Response.error'],
      lacks: allBut('status'),
      plainErrors: true,
      success: 'ok',
      parses: ['json', 'formData'],
    },
    caughtRead,
  ],
});
