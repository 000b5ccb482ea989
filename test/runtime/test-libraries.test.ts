/**
 * What the libraries of tests do with a status: which member of a response has it, which responses are thrown, what
 * expectations in another type do, and which requests nobody sends where nobody waits for them.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { server as hapi } from '@hapi/hapi';
import { expect as chaiExpect, use } from 'chai';
import chaiHttp, { request as chai } from 'chai-http';
import fastify from 'fastify';
import { Hono } from 'hono';
import { StatusCodes } from 'http-status-codes';
import pactum from 'pactum';
import { request as playwright } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { frameworks } from '../../src/frameworks/index.ts';

/** The parts of two packages without types that are used here. */
interface Asked extends PromiseLike<object> {
  readonly expect: (name: 'status', status: unknown) => Asked;
  readonly expectNot: (name: 'status', status: unknown) => Asked;
}
interface Frisby {
  readonly get: (url: string) => Asked;
  readonly globalSetup: (settings: object) => void;
}
interface Tested extends PromiseLike<object> {
  readonly expect: (status: unknown, done?: () => void) => Tested;
  readonly end: (done: () => void) => void;
}
type Supertest = (url: string) => { readonly get: (path: string) => Tested };
const require = createRequire(import.meta.url);
const frisby = require('frisby') as Frisby;
const supertest = require('supertest') as Supertest;

use(chaiHttp);

/** The paths that were asked for: the server answers `/404` with 404. */
const asked: string[] = [];
const server = createServer(({ url = '' }, response) => {
  asked.push(url);
  const status = Number(url.slice(1));
  response.writeHead(status, status === 302 ? { Location: '/200' } : {}).end();
});
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  pactum.settings.setLogLevel('SILENT');
  frisby.globalSetup({ request: { inspectOnFailure: false } });
});
beforeEach(() => {
  asked.length = 0;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});
/** Where the server is. One that is given itself would be closed by its first test. */
const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const address = (status: number) => `${origin()}/${status}`;

interface Library {
  readonly framework: string;
  /** The value of the adapter that a response is. */
  readonly value: string;
  readonly follows: boolean;
  readonly ask: (status: number) => PromiseLike<object>;
}

const inject = (status: number) => {
  const app = fastify();
  app.get('/', (_, reply) => reply.code(status).send());
  return app.inject('/');
};
const injectHapi = (status: number) => {
  const app = hapi();
  app.route({ method: 'GET', path: '/', handler: (_, toolkit) => toolkit.response().code(status) });
  return app.inject('/');
};
const requestHono = async (status: number) =>
  new Hono().get('/', (context) => context.body(null, status as 200)).request('/');
const askPlaywright = async (status: number) => {
  const context = await playwright.newContext();
  const response = await context.get(address(status));
  await context.dispose();
  return response;
};

const libraries: readonly Library[] = [
  {
    framework: 'supertest',
    value: 'response',
    follows: false,
    ask: (status) => supertest(origin()).get(`/${status}`),
  },
  {
    framework: 'chai-http',
    value: 'response',
    follows: true,
    ask: (status) => chai.execute(origin()).get(`/${status}`),
  },
  {
    framework: 'pactum',
    value: 'response',
    follows: false,
    ask: (status) => pactum.spec().get(address(status)),
  },
  {
    framework: 'frisby',
    value: 'response',
    follows: true,
    ask: (status) => frisby.get(address(status)),
  },
  { framework: 'playwright', value: 'response', follows: true, ask: askPlaywright },
  { framework: 'light-my-request', value: 'answer', follows: false, ask: inject },
  { framework: 'light-my-request', value: 'answer', follows: false, ask: injectHapi },
  { framework: 'app-request', value: 'answer', follows: false, ask: requestHono },
];

describe.each(libraries)('a response of $framework', ({ framework, value, follows, ask }) => {
  const rows = frameworks
    .filter(({ name }) => name === framework)
    .flatMap(({ responses }) => responses)
    .flatMap((row) => ('read' in row && row.on === value ? [row] : []));

  it.each([200, 204, 302, 304, 404, 500])('with %i is given to the test', async (status) => {
    const response = (await ask(status)) as Readonly<Record<string, unknown>>;
    const expected = follows && status === 302 ? StatusCodes.OK : status;
    expect(rows).toHaveLength(1);
    for (const { read, called } of rows) {
      for (const name of read) {
        const member = response[name];
        const given = called === true ? (member as () => unknown).call(response) : member;
        expect(given).toBe(expected);
      }
      for (const name of ['status', 'statusCode'])
        if (!read.includes(name)) expect(response[name]).toBeUndefined();
    }
  });
});

/** Whether an expectation of a 404 holds. */
const expectations: Readonly<Record<string, (expected: never) => PromiseLike<unknown>>> = {
  "supertest's expect()": (expected) => supertest(origin()).get('/404').expect(expected),
  "Chai HTTP's status()": async (expected) => {
    chaiExpect(await chai.execute(origin()).get('/404')).to.have.status(expected);
  },
  "Pactum's expectStatus()": (expected) => pactum.spec().get(address(404)).expectStatus(expected),
  "Frisby's expect()": (expected) => frisby.get(address(404)).expect('status', expected),
};
const holds = async (ask: () => PromiseLike<unknown>) => {
  try {
    await ask();
    return true;
  } catch {
    return false;
  }
};

describe('an expected status', () => {
  it.each(Object.entries(expectations))('is compared by %s', async (name, check) => {
    expect(await holds(() => check(404 as never))).toBe(true);
    for (const other of [200, 4040, '200', undefined])
      expect(await holds(() => check(other as never))).toBe(false);
    // A text is content to supertest, and the same as its number to Chai HTTP alone.
    const isText = name.startsWith('Chai');
    expect(await holds(() => check('404' as never))).toBe(isText);
  });

  it('is never there as a text that Frisby denies', async () => {
    const denied = (status: unknown) => frisby.get(address(404)).expectNot('status', status);
    expect(await holds(() => denied(404))).toBe(false);
    expect(await holds(() => denied('404'))).toBe(true);
  });
});

/** What was asked for, some requests later. */
const askedSince = async (act: () => unknown) => {
  act();
  for (const status of [200, 204]) await fetch(address(status));
  return asked.filter((path) => path === '/404');
};

describe('a request that nobody waits for', () => {
  it.each([
    { library: 'supertest', ask: () => supertest(origin()).get('/404').expect(200) },
    { library: 'Chai HTTP', ask: () => chai.execute(origin()).get('/404') },
    { library: 'Pactum', ask: () => pactum.spec().get(address(404)).expectStatus(200) },
  ])('is not sent by $library, so that it expects nothing', async ({ ask }) => {
    expect(await askedSince(ask)).toEqual([]);
  });

  it('is sent by Frisby', async () => {
    expect(await askedSince(() => frisby.get(address(404)))).toEqual(['/404']);
  });

  it.each<readonly [form: string, ask: (done: () => void) => unknown]>([
    [
      'end()',
      (done) => {
        supertest(origin()).get('/404').expect(200).end(done);
      },
    ],
    ['expect()', (done) => supertest(origin()).get('/404').expect(200, done)],
  ])('is sent with a callback of %s, which alone is told of the failure', async (_, ask) => {
    const given = await new Promise((resolve) => {
      ask((...all: readonly unknown[]) => {
        resolve(all[0]);
      });
    });
    expect(given).toBeInstanceOf(Error);
  });
});
