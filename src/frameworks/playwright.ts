import { defineFramework, property } from './language/framework.ts';
import {
  allBut,
  anyCode,
  faking,
  promisedResponse,
  received,
  sendingMethods,
} from './shared/clients.ts';

export default defineFramework({
  ...received,
  name: 'playwright',
  title: 'Playwright',
  homepage: 'https://playwright.dev/docs/api/class-response#response-status',
  packages: ['@playwright/test', 'playwright', 'playwright-core'],
  values: {
    test: [{ export: ['test', 'default', 'it'], from: ['@playwright/test'] }],
    fixtures: [],
    page: [{ on: 'fixtures', property: ['page', 'context'] }, { type: ['Page', 'BrowserContext'] }],
    request: [
      { on: 'fixtures', property: 'request' },
      { on: 'page', property: 'request' },
      { type: ['APIRequestContext'] },
    ],
    response: [
      { on: 'page', call: ['goto', 'reload', 'goBack', 'goForward', 'waitForResponse'] },
      { on: 'request', call: [...sendingMethods, 'fetch'] },
      { on: 'route', call: ['fetch'] },
      { type: ['Response', 'APIResponse'] },
    ],
    route: [{ type: ['Route'] }],
  },
  callbacks: [
    ...promisedResponse,
    { on: 'test', parameters: ['fixtures'] },
    {
      on: 'test',
      call: ['only', 'skip', 'fixme', 'fail', 'beforeEach', 'afterEach'],
      parameters: ['fixtures'],
    },
    { on: 'page', call: ['on', 'once'], event: 'response', parameters: ['response'] },
    { on: 'page', call: ['waitForResponse'], argument: 0, parameters: ['response'] },
    { on: 'page', call: ['route'], argument: 1, parameters: ['route'] },
  ],
  responses: [
    {
      on: 'response',
      read: ['status'],
      called: true,
      codes: anyCode,
      unless: faking,
      lacks: allBut('status'),
    },
    { on: 'route', call: ['fulfill'], role: 'stub', status: property(0, 'status') },
  ],
});
