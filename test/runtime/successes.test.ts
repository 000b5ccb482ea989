/** Of which statuses `ok` is true, as the word `success` of the clients' adapters says. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import got from 'got';
import ky from 'ky';
import { ofetch } from 'ofetch';
import createClient from 'openapi-fetch';
import { request as playwright, type APIRequestContext } from 'playwright-core';
import superagent from 'superagent';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { frameworks } from '../../src/frameworks/index.ts';

const statuses = [200, 201, 202, 204, 206, 226, 299, 300, 304, 399, 400, 404, 500, 599];

const server = createServer(({ url = '' }, response) => {
  response.writeHead(Number(url.slice(1))).end();
});
let context: APIRequestContext;
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  context = await playwright.newContext();
});
afterAll(async () => {
  await context.dispose();
  server.close();
});

const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

/** The statuses of which `ok` is true. */
async function successes(isOk: (address: string) => Promise<boolean>): Promise<readonly number[]> {
  const answers = await Promise.all(statuses.map((status) => isOk(`${address()}${status}`)));
  return statuses.filter((_, index) => answers[index]);
}

const clients: Readonly<Record<string, (address: string) => Promise<boolean>>> = {
  fetch: async (url) => (await fetch(url)).ok,
  ky: async (url) => (await ky.get(url, { throwHttpErrors: false, retry: 0 })).ok,
  superagent: async (url) => (await superagent.get(url).ok(() => true)).ok,
  playwright: async (url) => (await context.get(url)).ok(),
  ofetch: async (url) => (await ofetch.raw(url, { ignoreResponseError: true, retry: 0 })).ok,
  'openapi-fetch': async (url) => {
    const { origin: baseUrl, pathname } = new URL(url);
    const client = createClient<Record<string, { get: { responses: object } }>>({ baseUrl });
    return (await client.GET(pathname)).response.ok;
  },
};

it.each(Object.entries(clients))(
  'ok of %s is true of every 2xx and of no other',
  async (_, isOk) => {
    expect(await successes(isOk)).toEqual(statuses.filter((status) => status < 300));
  },
);

it('ok of Got is true of 304 too, and the adapter does not name it', async () => {
  const isOk = async (url: string) =>
    (await got(url, { throwHttpErrors: false, retry: { limit: 0 } })).ok;
  expect(await successes(isOk)).toEqual(
    statuses.filter((status) => status < 300 || status === 304),
  );
});

it('is what the adapters of these clients name', () => {
  const named = frameworks.filter(({ responses }) =>
    responses.some((pattern) => 'read' in pattern && pattern.success === 'ok'),
  );
  // Angular's client does not run without its compiler.
  const known = [...Object.keys(clients), 'angular'];
  expect(named.map(({ name }) => name).toSorted()).toEqual(known.toSorted());
});
