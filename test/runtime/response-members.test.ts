/** The members by which the responses of clients give their status, those that they lack, and errors without a status. */
import { once } from 'node:events';
import { createServer, get, type IncomingMessage } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import hapi from '@hapi/hapi';
import axios from 'axios';
import { use } from 'chai';
import chaiHttp, { request as chaiRequest } from 'chai-http';
import fastify from 'fastify';
import got from 'got';
import { Hono } from 'hono';
import { StatusCodes } from 'http-status-codes';
import ky from 'ky';
import { ofetch } from 'ofetch';
import createClient from 'openapi-fetch';
import { request as playwright } from 'playwright-core';
import superagent from 'superagent';
import { request as undici } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frameworks } from '../../src/frameworks/index.ts';

use(chaiHttp);
// It has no types of its own.
const supertest = createRequire(import.meta.url)('supertest') as typeof chaiRequest.execute;

const server = createServer((_, response) => {
  response.writeHead(StatusCodes.OK).end('{');
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

async function message(): Promise<IncomingMessage> {
  const [response] = (await once(get(address), 'response')) as [IncomingMessage];
  return response.resume();
}

async function viaBrowserApi(): Promise<object> {
  const context = await playwright.newContext();
  const response = await context.get(address);
  await context.dispose();
  return response;
}

const fastifyApp = fastify();
fastifyApp.get('/', () => ({}));
const hapiServer = hapi.server();
hapiServer.route({ method: 'GET', path: '/', handler: () => ({}) });

/** By adapter and the value that is its response, a response. */
const responses: Readonly<Record<string, () => Promise<object> | object>> = {
  'fetch response': () => fetch(address),
  'axios response': () => axios.get(address),
  'axios refused': async () => {
    const asked = axios.get(address, { validateStatus: () => false });
    const error = await asked.catch((reason: unknown) => reason);
    return axios.isAxiosError(error) ? (error.response ?? {}) : {};
  },
  'ofetch response': () => ofetch.raw(address),
  'openapi-fetch response': async () => {
    const client = createClient<{ '/': { get: { responses: object } } }>({ baseUrl: address });
    const { response } = await client.GET('/', { parseAs: 'text' });
    return response;
  },
  'got response': () => got(address),
  'ky response': () => ky(address),
  'undici response': async () => {
    const response = await undici(address);
    await response.body.dump();
    return response;
  },
  'node-http-client response': message,
  'superagent response': () => superagent.get(address).buffer(false),
  'supertest response': () => supertest(address).get('/'),
  'chai-http response': () => chaiRequest.execute(address).get('/'),
  'playwright response': viaBrowserApi,
  'light-my-request response': () => fastifyApp.inject('/'),
  'fastify answer': () => fastifyApp.inject('/'),
  'hapi answer': () => hapiServer.inject('/'),
  'hono answer': () => new Hono().get('/', (c) => c.text('')).request('/'),
};

/** Adapters whose responses are those of another one here, or that need a browser or Angular's compiler. */
const alike = [
  ...['elysia answer', 'superagent answered'],
  ...['angular response', 'angular failed', 'xml-http-request request'],
];

const patterns = frameworks.flatMap(({ name, responses: rows }) =>
  rows.flatMap((row) => ('read' in row && row.lacks ? [{ of: `${name} ${row.on}`, row }] : [])),
);

describe('a response', () => {
  it('of each adapter that names members which it lacks is looked at', () => {
    const named = patterns.map(({ of }) => of).filter((name) => !alike.includes(name));
    expect(named.toSorted()).toEqual(Object.keys(responses).toSorted());
  });

  it.each(patterns.filter(({ of }) => !alike.includes(of)))(
    'has its status by the names of $of, and none by the others',
    async ({ of, row }) => {
      const response = (await responses[of]?.()) as Readonly<Record<string, unknown>>;
      const right = row.called === true ? 'function' : 'number';
      expect(row.read.map((name) => typeof response[name])).toEqual(row.read.map(() => right));
      expect(row.lacks?.filter((name) => response[name] !== undefined)).toEqual([]);
    },
  );
});

describe('an error of fetch', () => {
  it.each([
    { of: 'a server that is not there', ask: () => fetch('http://127.0.0.1:1/') },
    { of: 'a wrong address', ask: () => fetch('http://') },
    { of: 'an aborted request', ask: () => fetch(address, { signal: AbortSignal.abort() }) },
    { of: 'content that is no JSON', ask: async () => (await fetch(address)).json() },
    { of: 'content that was read', ask: readTwice },
  ])('has no status: $of', async ({ ask }) => {
    const error = await ask().then(
      () => null,
      (reason: unknown) => reason as Readonly<Record<string, unknown>>,
    );
    expect(error).toBeInstanceOf(Error);
    for (const name of ['status', 'statusCode', 'response']) expect(error?.[name]).toBeUndefined();
  });
});

async function readTwice(): Promise<unknown> {
  const response = await fetch(address);
  await response.text();
  return response.text();
}
