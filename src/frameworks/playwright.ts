import { defineFramework, property } from './language/framework.ts';
import {
  allBut,
  anyCode,
  faking,
  promisedResponse,
  received,
  sendingMethods,
} from './shared/clients.ts';

const fulfilled = {
  on: 'route',
  call: ['fulfill'],
  role: 'stub',
  status: property(0, 'status'),
  overlooks: [{ argument: 0, like: 'status' }],
} as const;

export default defineFramework({
  ...received,
  name: 'playwright',
  title: 'Playwright',
  homepage: 'https://playwright.dev/docs/api/class-response#response-status',
  packages: ['@playwright/test', 'playwright', 'playwright-core'],
  inTests: true,
  values: {
    test: [
      { export: ['test', 'default', 'it', 'setup', 'base'], from: ['@playwright/test'] },
      // Fixtures of the project's own are given to the tests of other files by the same name.
      { export: ['test', 'setup'], from: ['.'] },
      { on: 'test', call: ['extend'] },
    ],
    fixtures: [],
    playwright: [
      { export: 'default', from: ['playwright', 'playwright-core'] },
      { on: 'fixtures', property: 'playwright' },
    ],
    browserType: [
      { export: ['chromium', 'firefox', 'webkit'] },
      { on: 'playwright', property: ['chromium', 'firefox', 'webkit'] },
    ],
    browser: [
      { on: 'fixtures', property: 'browser' },
      { on: 'browserType', call: ['launch', 'connect', 'connectOverCDP'] },
      { type: ['Browser'] },
    ],
    page: [
      { on: 'fixtures', property: ['page', 'context'] },
      { on: 'browser', call: ['newPage', 'newContext'] },
      { on: 'browserType', call: ['launchPersistentContext'] },
      { on: 'page', call: ['newPage', 'context', 'page'] },
      { type: ['Page', 'BrowserContext'] },
    ],
    requests: [{ export: 'request' }, { on: 'playwright', property: 'request' }],
    request: [
      { on: 'requests', call: ['newContext'] },
      { on: 'fixtures', property: 'request' },
      { on: 'page', property: 'request' },
      { type: ['APIRequestContext'] },
    ],
    // What a page asks a server for, whose response comes later.
    sent: [{ on: 'page', call: ['waitForRequest'] }, { type: ['Request'] }],
    response: [
      { on: 'page', call: ['goto', 'reload', 'goBack', 'goForward', 'waitForResponse'] },
      { on: 'page', call: ['waitForEvent'], first: '^response$' },
      { on: 'request', call: [...sendingMethods, 'fetch'] },
      { on: 'route', call: ['fetch'] },
      { on: 'sent', call: ['response'] },
      { type: ['Response', 'APIResponse'] },
    ],
    route: [{ type: ['Route'] }],
  },
  callbacks: [
    ...promisedResponse,
    { on: 'test', parameters: ['fixtures'] },
    {
      on: 'test',
      call: [
        ...['only', 'skip', 'fixme', 'fail', 'slow'],
        ...['beforeEach', 'afterEach', 'beforeAll', 'afterAll'],
      ],
      parameters: ['fixtures'],
    },
    { on: 'test', call: ['extend'], argument: 0, members: true, parameters: ['fixtures'] },
    { on: 'page', call: ['on', 'once'], event: 'response', parameters: ['response'] },
    { on: 'page', call: ['waitForResponse'], argument: 0, parameters: ['response'] },
    { on: 'page', call: ['waitForEvent'], event: 'response', parameters: ['response'] },
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
      success: 'ok',
      parses: ['json'],
    },
    { ...fulfilled, having: ['json'], content: property(0, 'json') },
    { ...fulfilled, content: property(0, 'body') },
  ],
});
