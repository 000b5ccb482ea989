/** The mocks that are run and linted: their APIs with a status, and how a client is answered by them. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { mock } from 'node:test';
import { compileFunction } from 'node:vm';
import { isAxiosError, type AxiosInstance } from 'axios';
import fetchMock from 'fetch-mock';
import { http, HttpResponse, type HttpResponseResolver } from 'msw';
import { setupServer } from 'msw/node';
import { MockAgent, request } from 'undici';
import { vi } from 'vitest';
import createVitestFetchMock from 'vitest-fetch-mock';

const require = createRequire(import.meta.url);
// These packages are CommonJS.
const axios = require('axios') as { readonly create: () => AxiosInstance };
const MockAdapter = require('axios-mock-adapter') as new (client: AxiosInstance) => object;
const { default: createJestFetchMock } = require('jest-fetch-mock/factory') as {
  readonly default: (test: typeof vi) => typeof fetch;
};
const { default: MockHttpBackend } = require('matrix-mock-request') as {
  readonly default: new () => {
    readonly fetchFn: (address: string) => Promise<{ status: unknown; text: () => string }>;
    readonly flushAllExpected: () => Promise<void>;
  };
};

/** What a client gets of a mock: the status as it is given, which may be text, or `rejected`, and the content. */
export interface Answer {
  readonly status: unknown;
  readonly content: string;
}

/** A mock that answers a client. */
export interface MockTest {
  readonly name: string;
  /** The imports of the linted program, and what it makes of them. */
  readonly program: string;
  /** Expressions, where `S` stands for the status; those with content give `'content'`. */
  readonly apis: readonly string[];
  /** What a client gets where the mock was given each of these expressions. */
  readonly ask: (expressions: readonly string[]) => Promise<readonly Answer[]> | readonly Answer[];
}

const origin = 'http://mock.test';
const url = `${origin}/`;
const rejected: Answer = { status: 'rejected', content: '' };

async function answerOf(response: Pick<Response, 'status' | 'text'>): Promise<Answer> {
  return { status: response.status, content: await response.text() };
}

/** The value of an expression, or what becomes of statements, with these names. */
function evaluate(program: string, names: Readonly<Record<string, unknown>>): unknown {
  const compiled = compileFunction(program, Object.keys(names)) as (
    ...given: readonly unknown[]
  ) => unknown;
  return compiled(...Object.values(names));
}

/** Evaluates each expression with these names, and asks a client after it. */
function askEach<Names extends Readonly<Record<string, unknown>>>(
  named: () => Names,
  ask: (names: Names, given: unknown) => Promise<Answer> | Answer,
): MockTest['ask'] {
  return async (expressions) => {
    const answers: Answer[] = [];
    for (const expression of expressions) {
      const names = named();
      const answer = async () => ask(names, evaluate(`return ${expression};`, names));
      answers.push(await answer().catch(() => rejected));
    }
    return answers;
  };
}

const server = setupServer();
const msw: MockTest = {
  name: 'Mock Service Worker',
  program: "import { HttpResponse } from 'msw';",
  apis: [
    "() => HttpResponse.text('content', { status: S })",
    "() => HttpResponse.json('content', { status: S })",
    "() => HttpResponse.xml('content', { status: S })",
    "() => HttpResponse.html('content', { status: S })",
    "() => new HttpResponse('content', { status: S })",
    '() => new HttpResponse(null, { status: S })',
  ],
  async ask(expressions) {
    server.listen();
    const names = () => ({ HttpResponse });
    const answers = await askEach(names, async (_, resolver) => {
      (resolver as () => void)();
      server.resetHandlers(http.get(url, resolver as HttpResponseResolver));
      return answerOf(await fetch(url, { redirect: 'manual' }));
    })(expressions);
    server.close();
    return answers;
  },
};

/** What is used of version 1, which is CommonJS. */
type Resolver = (request: unknown, response: unknown, context: unknown) => unknown;
interface Rest {
  readonly get: (address: string, resolver: Resolver) => object;
}
interface OldServer {
  readonly listen: () => void;
  readonly close: () => void;
  readonly resetHandlers: (handler: object) => void;
}
const { rest } = require('msw-1') as { readonly rest: Rest };
const { setupServer: setupOldServer } = require('msw-1/node') as {
  readonly setupServer: () => OldServer;
};

const oldServer = setupOldServer();
const mswRest: MockTest = {
  name: 'Mock Service Worker 1',
  program: "import { rest } from 'msw';",
  apis: [
    "rest.get('/', (req, res, ctx) => res(ctx.status(S), ctx.json('content')))",
    "rest.get('/', (req, res, ctx) => res(ctx.status(S), ctx.text('content')))",
    "rest.get('/', (req, res, ctx) => res(ctx.status(S)))",
  ],
  async ask(expressions) {
    oldServer.listen();
    const names = () => ({ rest: { get: (_: string, resolver: Resolver) => resolver } });
    const answers = await askEach(names, async (_, resolver) => {
      oldServer.resetHandlers(rest.get(url, resolver as Resolver));
      return answerOf(await fetch(url, { redirect: 'manual' }));
    })(expressions);
    oldServer.close();
    return answers;
  },
};

const nock: MockTest = {
  name: 'Nock',
  program: "import nock from 'nock';",
  apis: [
    `nock('${origin}').get('/').reply(S, 'content')`,
    `nock('${origin}').get('/').reply(S)`,
    `nock('${origin}').get('/').reply(() => [S, 'content'])`,
  ],
  ask(expressions) {
    const script = resolve(import.meta.dirname, 'nock-answers.mjs');
    const printed = execFileSync(process.execPath, [script, JSON.stringify(expressions)], {
      encoding: 'utf8',
    });
    return JSON.parse(printed) as readonly Answer[];
  },
};

const undici: MockTest = {
  name: 'MockAgent of undici',
  program: "import { MockAgent } from 'undici'; const agent = new MockAgent();",
  apis: [
    `agent.get('${origin}').intercept({ path: '/' }).reply(S, 'content')`,
    `agent.get('${origin}').intercept({ path: '/' }).reply(S)`,
    `agent.get('${origin}').intercept({ path: '/' }).reply(() => ({ statusCode: S, data: 'content' }))`,
  ],
  ask: askEach(
    () => {
      const agent = new MockAgent();
      agent.disableNetConnect();
      return { agent };
    },
    async ({ agent }) => {
      const { statusCode, body } = await request(url, { dispatcher: agent });
      return { status: statusCode, content: await body.text() };
    },
  ),
};

const fetchMocked: MockTest = {
  name: 'fetch-mock',
  program: "import fetchMock from 'fetch-mock'; const mocked = fetchMock.createInstance();",
  apis: [
    `mocked.route('${url}', { status: S, body: 'content' })`,
    `mocked.route('${url}', { status: S })`,
    `mocked.get('${url}', () => ({ status: S, body: 'content' }))`,
    `mocked.get('${url}', S)`,
  ],
  ask: askEach(
    () => ({ mocked: fetchMock.createInstance() }),
    async ({ mocked }) => answerOf(await mocked.fetchHandler(url)),
  ),
};

const answersOfFetchMocks = [
  "fetchMock.mockResponseOnce('content', { status: S })",
  'fetchMock.mockResponseOnce(null, { status: S })',
  "fetchMock.mockResponseOnce(() => ({ body: 'content', status: S }))",
  `fetchMock.doMockIf('${url}', 'content', { status: S })`,
];

const vitestFetchMock: MockTest = {
  name: 'vitest-fetch-mock',
  program: "import create from 'vitest-fetch-mock'; const fetchMock = create(vi);",
  apis: answersOfFetchMocks,
  ask: askEach(
    () => ({ fetchMock: createVitestFetchMock(vi) }),
    async ({ fetchMock: mocked }) => answerOf(await mocked(url)),
  ),
};

const jestFetchMock: MockTest = {
  name: 'jest-fetch-mock',
  program: "import fetchMock from 'jest-fetch-mock';",
  apis: answersOfFetchMocks,
  ask: askEach(
    () => ({ fetchMock: createJestFetchMock(vi) }),
    async ({ fetchMock: mocked }) => answerOf(await mocked(url)),
  ),
};

const axiosMockAdapter: MockTest = {
  name: 'axios-mock-adapter',
  program: "import Adapter from 'axios-mock-adapter'; const adapter = new Adapter(axios);",
  apis: [
    "adapter.onGet('/').reply(S, 'content')",
    "adapter.onGet('/').reply(S)",
    "adapter.onGet('/').reply(() => [S, 'content'])",
  ],
  ask: askEach(
    () => {
      const client = axios.create();
      return { adapter: new MockAdapter(client), client };
    },
    async ({ client }) => {
      const caught = (error: unknown) => (isAxiosError(error) ? error.response : undefined);
      const given: unknown = await client.get('/').catch(caught);
      const response = given as { readonly status: unknown; readonly data?: string } | undefined;
      if (response === undefined) return rejected;
      return { status: response.status, content: response.data ?? '' };
    },
  ),
};

/** A request of jasmine-ajax, which runs in a page. */
interface AjaxRequest {
  readonly status: unknown;
  readonly responseText: string;
}
interface PageRequest {
  readonly open: (method: string, address: string) => void;
  readonly send: () => void;
}
interface Ajax {
  readonly requests: { readonly mostRecent: () => AjaxRequest };
  readonly install: () => void;
  readonly uninstall: () => void;
}

const jasmineAjax: MockTest = {
  name: 'jasmine-ajax',
  program: '',
  apis: [
    "jasmine.Ajax.requests.mostRecent().respondWith({ status: S, responseText: 'content' })",
    'jasmine.Ajax.requests.mostRecent().respondWith({ status: S })',
  ],
  ask: askEach(
    () => {
      const page = { XMLHttpRequest: Object as unknown as new () => PageRequest, document: {} };
      const jasmine = {} as { Ajax: Ajax };
      const source = readFileSync(require.resolve('jasmine-ajax'), 'utf8');
      evaluate(source, { window: page, jasmine });
      jasmine.Ajax.install();
      const sent = new page.XMLHttpRequest();
      sent.open('GET', url);
      sent.send();
      return { jasmine };
    },
    ({ jasmine }) => {
      const { status, responseText } = jasmine.Ajax.requests.mostRecent();
      return { status, content: responseText };
    },
  ),
};

const matrixMockRequest: MockTest = {
  name: 'matrix-mock-request',
  program: "import Backend from 'matrix-mock-request'; const backend = new Backend();",
  apis: ["backend.when('GET', '/').respond(S, 'content')", "backend.when('GET', '/').respond(S)"],
  ask: askEach(
    () => ({ backend: new MockHttpBackend() }),
    async ({ backend }) => {
      const quiet = vi.spyOn(console, 'log').mockReturnValue();
      const asked = backend.fetchFn(url);
      await backend.flushAllExpected();
      const response = await asked;
      quiet.mockRestore();
      return { status: response.status, content: response.text() };
    },
  ),
};

const nodeMock: MockTest = {
  name: 'mock of node:test',
  program: "import { mock } from 'node:test';",
  apis: [
    "mock.fn(async () => new Response('content', { status: S }))",
    'mock.fn(async () => new Response(null, { status: S }))',
    "mock.fn(async () => ({ status: S, headers: {}, data: 'content' }))",
  ],
  ask: askEach(
    () => ({ mock }),
    async (_, mocked) => {
      const response = await (
        mocked as () => Promise<Response | { status: unknown; data: string }>
      )();
      return 'data' in response
        ? { status: response.status, content: response.data }
        : answerOf(response);
    },
  ),
};

/** Every mock that is installed. */
export const mocks: readonly MockTest[] = [
  ...[msw, mswRest, nock, undici, fetchMocked, vitestFetchMock, jestFetchMock],
  ...[axiosMockAdapter, jasmineAjax, matrixMockRequest, nodeMock],
];
