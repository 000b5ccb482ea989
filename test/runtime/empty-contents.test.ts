/** What clients make of a response without content, as the word `parses` of their adapters says. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import axios from 'axios';
import got from 'got';
import ky from 'ky';
import { request as playwright, type APIRequestContext } from 'playwright-core';
import superagent from 'superagent';
import * as undici from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const statuses = [204, 205, 304];

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

const addressOf = (status: number) =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}/${status}`;
const any = { throwHttpErrors: false, retry: 0 };

/** The method is deprecated in the types of Node.js alone, since servers get forms that it is too slow for. */
const formData = async (response: object) =>
  (response as { formData: () => Promise<unknown> }).formData();

type Read = (address: string) => Promise<unknown>;

describe.each(statuses)('content of a %i', (status) => {
  it.each<[name: string, read: Read]>([
    ['json() of fetch', async (url) => (await fetch(url)).json()],
    ['formData() of fetch', async (url) => formData(await fetch(url))],
    ['json() of Ky', async (url) => (await ky.get(url, any)).json()],
    ['formData() of Ky', async (url) => formData(await ky.get(url, any))],
    ['body.json() of undici', async (url) => (await undici.request(url)).body.json()],
    ['json() of Playwright', async (url) => (await context.get(url)).json() as Promise<unknown>],
  ])('is none, so that %s throws', async (_, read) => {
    await expect(read(addressOf(status))).rejects.toThrow();
  });

  it.each<[name: string, read: Read, given: unknown]>([
    ['text() of fetch', async (url) => (await fetch(url)).text(), ''],
    [
      'arrayBuffer() of fetch',
      async (url) => (await (await fetch(url)).arrayBuffer()).byteLength,
      0,
    ],
    ['blob() of fetch', async (url) => (await (await fetch(url)).blob()).size, 0],
    ['json() on the promise of Ky', (url) => ky.get(url, any).json(), ''],
    ['body.text() of undici', async (url) => (await undici.request(url)).body.text(), ''],
    [
      'data of axios',
      async (url) => (await axios.get(url, { validateStatus: null })).data as unknown,
      '',
    ],
    ['body of Got', async (url) => (await got(url, { throwHttpErrors: false })).body, ''],
    ['json() on the promise of Got', (url) => got(url, { throwHttpErrors: false }).json(), ''],
    [
      'body of SuperAgent',
      async (url) => (await superagent.get(url).ok(() => true)).body as unknown,
      {},
    ],
  ])('is none, and %s gives something empty', async (_, read, given) => {
    expect(await read(addressOf(status))).toEqual(given);
  });
});
