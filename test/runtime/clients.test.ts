/** What clients make of a status: a number, under the name that the adapters read, and no other. */
import { once } from 'node:events';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import { Hono } from 'hono';
import { StatusCodes } from 'http-status-codes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frameworks } from '../../src/frameworks/index.ts';

const server = createServer((_, response) => {
  response.writeHead(StatusCodes.NOT_FOUND).end();
});
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.close();
});
const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

async function message(): Promise<IncomingMessage> {
  const [response] = (await once(get(address()), 'response')) as [IncomingMessage];
  return response.resume();
}

async function injected(): Promise<object> {
  const app = fastify();
  app.get('/', (_, reply) => reply.code(StatusCodes.NOT_FOUND).send());
  return app.inject('/');
}

const requested = () => new Hono().request('/');

describe('a response', () => {
  it.each<{ framework: string; value: string; ask: () => Promise<object> | object }>([
    { framework: 'fetch', value: 'response', ask: () => fetch(address()) },
    { framework: 'node-http-client', value: 'response', ask: message },
    { framework: 'light-my-request', value: 'response', ask: injected },
    { framework: 'fastify', value: 'answer', ask: injected },
    { framework: 'hono', value: 'answer', ask: requested },
  ])('of $framework has its status as a number', async ({ framework, value, ask }) => {
    const response = new Map(Object.entries(readable(await ask())));
    const { responses = [] } = frameworks.find(({ name }) => name === framework) ?? {};
    const names = responses.flatMap((row) => ('read' in row && row.on === value ? row.read : []));
    expect(names.length).toBeGreaterThan(0);
    expect(names.map((name) => response.get(name))).toEqual(names.map(() => 404));
    for (const other of ['status', 'statusCode'])
      if (!names.includes(other)) expect(response.get(other)).toBeUndefined();
  });
});

/** The members of an object that are asked for here, its own or inherited. */
function readable(object: object): Readonly<Record<string, unknown>> {
  const given = object as Readonly<Record<string, unknown>>;
  return { status: given['status'], statusCode: given['statusCode'] };
}

describe('a redirection that was withdrawn', () => {
  it.each([305, 306])('is followed by no browser: %i', async (code) => {
    const withdrawn = createServer((request, response) => {
      const status = request.url === '/' ? code : StatusCodes.OK;
      response.writeHead(status, { Location: '/elsewhere' }).end();
    });
    withdrawn.listen(0, '127.0.0.1');
    await once(withdrawn, 'listening');
    const { port } = withdrawn.address() as AddressInfo;
    const { status, redirected } = await fetch(`http://127.0.0.1:${port}/`);
    withdrawn.close();
    expect({ status, redirected }).toEqual({ status: code, redirected: false });
  });
});
