/** What mocks answer with is checked as what servers send is, without the advice that is for servers. */
import { judge, type Verdict } from './verdicts.ts';

/** The advice that is for servers alone. */
const forServers = [
  ...['prefer-precise-success-status', 'require-status-fields', 'require-conditional-request'],
  ...['no-misplaced-status-code', 'no-unfinished-response', 'no-success-status-on-error'],
];

const on = (setup: string, answers: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(answers).map(([code, reports]): Verdict => ({
    code: `${setup}\n${code}`,
    reports: reports.map((rule) => `${rule} ${setup.split('\n').length + 1}`),
  }));

const content = ['no-forbidden-content'];
const invalid = ['valid-status-code'];
const unregistered = ['no-unregistered-status-code'];
const ignored = ['no-ignored-status'];
const phrase = ['consistent-reason-phrase'];

const msw = "import { graphql, http, HttpResponse } from 'msw';";
const handler = (answer: string, method = 'delete') => `http.${method}('/users', () => ${answer});`;

judge(
  'Mock Service Worker',
  on(msw, {
    [handler("HttpResponse.text('done', { status: 204 })")]: content,
    [handler("HttpResponse.xml('<x/>', { status: 304 })")]: content,
    [handler("new HttpResponse('x', { status: 205 })")]: content,
    [handler("HttpResponse.json({ error: 'full' }, 409)")]: ignored,
    [handler("HttpResponse.json({ error: 'x' }, { statusCode: 404 })")]: ignored,
    [handler("HttpResponse.text('x', '404')")]: ignored,
    [handler('HttpResponse.json({}, { status: 4040 })')]: invalid,
    [handler('HttpResponse.json({}, { status: 99 })')]: invalid,
    [handler('HttpResponse.json({}, { status: 404.5 })')]: invalid,
    [handler("HttpResponse.redirect('/x', 404)")]: invalid,
    [handler('HttpResponse.json({}, { status: 209 })')]: unregistered,
    [handler("HttpResponse.json({}, { status: 404, statusText: 'Bad Request' })")]: phrase,
    [handler("HttpResponse.json({}, { status: 404, statusText: 'a\\nb' })")]: invalid,
    [handler("new Response('x', { status: 204 })")]: content,
    "graphql.query('User', () => HttpResponse.json({}, { status: 2040 }));": invalid,
    // As servers answer, or vendors do, or on purpose.
    [handler('new HttpResponse(null, { status: 204 })')]: [],
    [handler("HttpResponse.text('', { status: 204 })")]: [],
    [handler('HttpResponse.json(null, { status: 204 })')]: [],
    [handler("HttpResponse.json({}, { status: '404' })")]: [],
    [handler('HttpResponse.json({}, { status: 499 })')]: [],
    [handler('HttpResponse.json({}, { status: 526 })')]: [],
    [handler('HttpResponse.json({}, { status: 599 })')]: [],
    [handler('HttpResponse.json({}, { status: 299 })')]: [],
    [handler('HttpResponse.json({}, { status: 0 })')]: [],
    [handler('HttpResponse.error()')]: [],
    // Advice for servers.
    [handler('HttpResponse.json({ deleted: true })')]: [],
    [handler('HttpResponse.json({ saved: true })', 'put')]: [],
    [handler("HttpResponse.json({ error: 'x' }, { status: 200 })", 'post')]: [],
    [handler('new HttpResponse(null, { status: 401 })')]: [],
    [handler('new HttpResponse(null, { status: 412 })', 'get')]: [],
    [handler('new HttpResponse(null, { status: 504 })', 'get')]: [],
    [handler('new HttpResponse(null, { status: 405 })', 'get')]: [],
    [handler('new HttpResponse(null, { status: 304 })', 'post')]: [],
    [handler('new Response(null, { status: 401 })')]: [],
    [handler('new Response(null, { status: 304 })', 'post')]: [],
    [handler('Response.json({ deleted: true })')]: [],
  }),
  forServers,
);

judge(
  'Mock Service Worker 1',
  on("import { rest } from 'msw';", {
    "rest.get('/x', (req, res, ctx) => res(ctx.status(204), ctx.json({ a: 1 })));": content,
    "rest.get('/x', (req, res, ctx) => res(ctx.text('x'), ctx.status(304)));": content,
    "rest.get('/x', (req, res, ctx) => res.once(ctx.status(4040)));": invalid,
    "rest.get('/x', (req, res, ctx) => res(ctx.status(209)));": unregistered,
    "rest.get('/x', (req, res, ctx) => res(ctx.status(204)));": [],
    "rest.get('/x', (req, res, ctx) => res(ctx.status(404), ctx.json({ a: 1 })));": [],
  }),
  forServers,
);

judge(
  'Nock',
  on("import nock from 'nock';\nconst scope = nock('https://example.org');", {
    "scope.delete('/').reply(204, 'x');": content,
    "scope.delete('/').reply(() => [204, 'x']);": content,
    "scope.get('/').reply('404', 'x');": invalid,
    "scope.get('/').reply(600);": invalid,
    "scope.get('/').reply(101);": invalid,
    "scope.get('/').reply(209);": unregistered,
    "scope.delete('/').reply(204);": [],
    "scope.get('/').reply(520, 'x').get('/').reply(404, 'x');": [],
  }),
  forServers,
);

judge(
  'fetch-mock, jest-fetch-mock and vitest-fetch-mock',
  [
    ...on("import fetchMock from 'fetch-mock';", {
      "fetchMock.get('/', { status: 204, body: 'x' });": content,
      "fetchMock.get('/', () => ({ status: 304, body: 'x' }));": content,
      "fetchMock.get('/', { status: 204, body: '' });": content,
      "fetchMock.get('/', { status: 204, body: null });": [],
      "fetchMock.get('/', 4040);": invalid,
      "fetchMock.get('/', { status: 100 });": invalid,
      "fetchMock.get('/', 209);": unregistered,
      "fetchMock.get('/', 204).get('/', { status: 404, body: 'x' });": [],
    }),
    ...on("import create from 'vitest-fetch-mock';\nconst mocked = create(vi);", {
      "mocked.mockResponse('{}', { status: 204 });": content,
      "mocked.mockResponse('', { status: 204 });": content,
      "mocked.mockResponse({ status: 204, body: 'x' });": content,
      "mocked.mockResponse({ status: 700, body: '' });": invalid,
      'mocked.mockResponse({ status: 204 });': [],
      "mocked.mockResponse(() => ({ body: 'x', status: 205 }));": content,
      "mocked.mockResponse('{}', { status: 2040 });": invalid,
      "mocked.mockResponse('{}', { status: 209 });": unregistered,
      'mocked.mockResponse(null, { status: 204 });': [],
      "mocked.mockResponse('{}', { status: 404 });": [],
    }),
    ...on("import fetchMock from 'jest-fetch-mock';", {
      "fetchMock.mockResponseOnce('{}', { status: 204 });": content,
      "fetchMock.mockResponseOnce('{}', { status: 99 });": invalid,
      "fetchMock.mockResponseOnce('{}', { status: 500 });": [],
    }),
  ],
  forServers,
);

judge(
  'undici and axios-mock-adapter',
  [
    ...on(
      "import { MockAgent } from 'undici';\nconst pool = new MockAgent().get('http://x.test');",
      {
        "pool.intercept({ path: '/' }).reply(204, 'x');": content,
        "pool.intercept({ path: '/' }).reply(() => ({ statusCode: 304, data: 'x' }));": content,
        "pool.intercept({ path: '/' }).reply('404');": invalid,
        "pool.intercept({ path: '/' }).reply(4040);": invalid,
        "pool.intercept({ path: '/' }).reply(209);": unregistered,
        "pool.intercept({ path: '/' }).reply(204);": [],
      },
    ),
    ...on("import Adapter from 'axios-mock-adapter';\nconst mock = new Adapter(axios);", {
      "mock.onDelete('/').reply(204, { deleted: true });": content,
      "mock.onDelete('/').reply(() => [204, 'x']);": content,
      "mock.onGet('/').reply(4040);": invalid,
      "mock.onGet('/').replyOnce('404', 'x');": invalid,
      "mock.onGet('/').reply(209);": unregistered,
      "mock.onDelete('/').reply(204, '');": [],
      "mock.onDelete('/').reply(0);": [],
    }),
  ],
  forServers,
);

judge(
  'Playwright and Cypress',
  [
    ...on("import { test } from '@playwright/test';", {
      "test('a', ({ page }) => page.route('/', (route) => route.fulfill({ status: 204, json: {} })));":
        content,
      "test('a', ({ page }) => page.route('/', (route) => route.fulfill({ status: 204, body: 'x' })));":
        content,
      "test('a', ({ page }) => page.route('/', (route) => route.fulfill({ statusCode: 404 })));":
        ignored,
      "test('a', ({ page }) => page.route('/', (route) => route.fulfill({ status: 204 })));": [],
    }),
    ...on("describe('a', () => {});", {
      "cy.intercept('/', { statusCode: 204, body: { a: 1 } });": content,
      "cy.intercept('GET', '/', { statusCode: 204, body: { a: 1 } });": content,
      "cy.intercept('/', (req) => { req.reply(204, { a: 1 }); });": content,
      "cy.intercept('/', (req) => { req.reply({ statusCode: 204, body: 'x' }); });": content,
      "cy.intercept('/', (req) => { req.reply(204); });": [],
      "cy.intercept('/', { statusCode: 404, body: { a: 1 } });": [],
    }),
  ],
  forServers,
);

judge(
  'functions and requests that stand in',
  on("import { vi } from 'vitest';", {
    'axios.delete.mockResolvedValue({ status: 204, data: { deleted: true } });': content,
    'axios.get.mockResolvedValue({ status: 4040, data: {} });': invalid,
    'axios.get.mockRejectedValue({ response: { status: 219 } });': unregistered,
    "vi.mocked(fetch).mockResolvedValue(new Response('x', { status: 204 }));": content,
    'vi.fn(async () => ({ ok: false, status: 40, json: load }));': invalid,
    "vi.fn(async () => ({ ok: false, status: 404, statusText: 'Gone', json: load }));": phrase,
    "request.respondWith({ status: 204, responseText: 'x' });": content,
    "server.respondWith('GET', '/x', [204, {}, 'x']);": content,
    "$httpBackend.whenGET('/x').respond(204, 'x');": content,
    "controller.expectOne('/x').flush('x', { status: 204, statusText: 'No Content' });": content,
    'axios.get.mockResolvedValue({ status: 200, data: {} });': [],
    'const NOT_FOUND = 400; fetch.mockResolvedValue(new Response(null, { status: NOT_FOUND }));':
      [],
    'axios.delete.mockResolvedValue({ status: 204, data: undefined });': [],
    'vi.fn(async () => ({ ok: false, status: 499, json: load }));': [],
    'vi.mocked(fetch).mockResolvedValue(new Response(null, { status: 401 }));': [],
    'load.mockResolvedValue({ status: 4040 });': [],
    "load.mockResolvedValue({ status: 'open', data: {} });": [],
    // Clients by their names, their modules and what stands in their place.
    'mockedAxios.get.mockResolvedValue({ status: 4040, data: {} });': invalid,
    "vi.spyOn(globalThis, 'fetch').mockResolvedValue({ status: 4040, body: null, data: {} });":
      invalid,
    "sinon.stub(axios, 'get').resolves({ status: 209, data: {} });": unregistered,
    'globalThis.fetch = vi.fn(async () => ({ status: 4040, data: {} }));': invalid,
    'const fetchMock = vi.fn(async () => ({ status: 4040, data: {} }));': invalid,
    "vi.stubGlobal('fetch', vi.fn(() => ({ status: 4040, data: {} })));": invalid,
    "vi.mock('axios', () => ({ default: { get: vi.fn(() => ({ status: 4040, data: {} })) } }));":
      invalid,
    "import load from 'axios'; vi.mocked(load).mockResolvedValue({ status: 4040, data: {} });":
      invalid,
    'load.mockResolvedValue({ status: 4040, data: {}, headers: {} });': invalid,
    'load.mockResolvedValue({ status: 4040, json: () => ({}) });': invalid,
    // Objects of other kinds.
    "prisma.comment.findUnique.mockResolvedValue({ id: 1, status: 1, body: 'Hello' });": [],
    'vi.mocked(api.login).mockResolvedValue({ status: 1, data: {} });': [],
    'vi.mocked(api.login).mockResolvedValue({ status: 20000, data: {} });': [],
    'vi.mocked(api.login).mockResolvedValue({ status: -1, data: {} });': [],
    "load.mockReturnValue({ title: 'a', status: 2, body: 'b' });": [],
    "load.mockReturnValue({ status: 2, text: 'b', json: {} });": [],
    'vi.fn(() => ({ status: 1, data: [] }));': [],
    "vi.mock('./orders', () => ({ load: vi.fn(() => ({ status: 1, data: [] })) }));": [],
    "sinon.stub(plc, 'read').returns({ status: 12, data: [1] });": [],
    "smtp.send.mockResolvedValue({ status: 250, data: 'queued' });": [],
    'camera.poll.mockReturnValue({ status: 304, data: [1] });': [],
    'jobs.get.mockResolvedValue({ status: 204, data: [1] });': [],
    'jobs.get.mockRejectedValue({ response: { status: 1000 } });': [],
    'expect(() => HttpResponse.json({}, { status: 4040 })).toThrow();': [],
  }),
  forServers,
);
