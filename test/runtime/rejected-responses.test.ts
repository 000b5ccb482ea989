/** The statuses of responses that clients give, and those that they reject, without an option and with it. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import axios from 'axios';
import got from 'got';
import ky from 'ky';
import { ofetch } from 'ofetch';
import superagent from 'superagent';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frameworks } from '../../src/frameworks/index.ts';

/** A server that answers with the status in the path. */
const server = createServer(({ url = '' }, response) => {
  const [, status = ''] = /^\/(\d{3})/u.exec(url) ?? [];
  response.writeHead(Number(status)).end();
});
let address = '';
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => {
  server.close();
});

const codes = [
  ...[200, 201, 202, 203, 204, 205, 206, 226, 299],
  ...[300, 301, 302, 303, 304, 305, 307, 308, 399],
  ...[400, 401, 404, 409, 418, 422, 429, 499, 500, 502, 503, 599, 600, 999],
];

interface Ways {
  readonly plain: (url: string) => PromiseLike<unknown>;
  readonly withOption: (url: string) => PromiseLike<unknown>;
  /** With the option where the adapter says that it has no effect. */
  readonly misplaced: readonly ((url: string) => PromiseLike<unknown>)[];
}

const fails = { throwHttpErrors: false };
const always = { validateStatus: () => true };
const named = { validateStatus: 'always' };
const ignores = { ignoreResponseError: true };
const once404 = { retry: { limit: 0 } };
const clients: Readonly<Record<string, Ways>> = {
  axios: {
    plain: (url) => axios.get(url),
    withOption: (url) => axios.get(url, always),
    misplaced: [
      (url) => axios.get(url, { params: always }),
      (url) => axios.get(url, { headers: named }),
      (url) => axios.get(url, { data: always }),
      (url) => axios.post(url, always),
      (url) => axios.create({ params: always }).get(url),
    ],
  },
  got: {
    plain: (url) => got(url, once404),
    withOption: (url) => got(url, { ...once404, ...fails }),
    misplaced: [
      (url) => got.post(url, { ...once404, json: fails }),
      (url) => got(url, { ...once404, searchParams: fails }),
    ],
  },
  ky: {
    plain: (url) => ky(url, { retry: 0 }),
    withOption: (url) => ky(url, { retry: 0, ...fails }),
    misplaced: [
      (url) => ky.post(url, { retry: 0, json: fails }),
      (url) => ky(url, { retry: 0, searchParams: fails }),
    ],
  },
  ofetch: {
    plain: (url) => ofetch.raw(url, { retry: 0 }),
    withOption: (url) => ofetch.raw(url, { retry: 0, ...ignores }),
    misplaced: [
      (url) => ofetch.raw(url, { retry: 0, query: ignores }),
      (url) => ofetch.raw(url, { retry: 0, method: 'POST', body: ignores }),
    ],
  },
  superagent: {
    plain: (url) => superagent.get(url),
    withOption: (url) => superagent.get(url).ok(() => true),
    misplaced: [],
  },
};

const unasked: Ways = {
  plain: () => Promise.reject(new Error('Not asked.')),
  withOption: () => Promise.reject(new Error('Not asked.')),
  misplaced: [],
};

async function isGiven(asked: PromiseLike<unknown>): Promise<boolean> {
  return asked.then(
    () => true,
    () => false,
  );
}

const rejecting = frameworks.flatMap(({ name, responses }) =>
  responses.flatMap(({ rejects }) =>
    rejects === undefined ? [] : [{ name, rejects, ways: clients[name] }],
  ),
);

it('each client whose adapter says that it rejects is asked', () => {
  expect(rejecting.map(({ name }) => name).toSorted()).toEqual(Object.keys(clients).toSorted());
});

describe.each(rejecting)('$name', ({ rejects, ways }) => {
  const { plain, withOption, misplaced } = ways ?? unasked;
  const isNamed = (code: number) =>
    rejects.except.some(([least, most]) => code >= least && code <= most);

  it.each(codes)('gives %i as its adapter says', async (code) => {
    expect(await isGiven(plain(`${address}${code}`))).toBe(isNamed(code));
  });

  it('gives 404 and 500 by the option', async () => {
    for (const code of [404, 500])
      expect(await isGiven(withOption(`${address}${code}`))).toBe(true);
  });

  it('rejects 404 where the option stands in a place that has no effect', async () => {
    for (const ask of misplaced) expect(await isGiven(ask(`${address}404`))).toBe(false);
  });
});

it('got takes the options in the place of the URL', async () => {
  const url = `${address}404`;
  const asked = [got.get, got.post, got.put].map((send) => send({ url, ...fails }));
  for (const { statusCode } of await Promise.all(asked)) expect(statusCode).toBe(404);
});

it('axios gives a status of 0', async () => {
  const fetch = () => Promise.resolve(Response.error());
  const { status } = await axios.get(address, { adapter: 'fetch', env: { fetch } });
  expect(status).toBe(0);
});

it('superagent gives a callback the response that it rejects otherwise', async () => {
  const status = await new Promise<unknown>((resolve) => {
    superagent.get(`${address}404`).end((_, response) => {
      resolve(response.status);
    });
  });
  expect(status).toBe(404);
});
