/** The status that a client's response has: a number, under the name that the adapter reads, and under no other. */
import { once } from 'node:events';
import { createServer, get, request, type IncomingMessage } from 'node:http';
import { createServer as createRawServer, type AddressInfo } from 'node:net';
import { server as hapi, type Lifecycle } from '@hapi/hapi';
import axios from 'axios';
import fastify from 'fastify';
import { Hono } from 'hono';
import { StatusCodes } from 'http-status-codes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CodeRange } from '../../src/frameworks/language/framework.ts';
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

/** A server that sends the path as the status: `/4O4` is answered by `HTTP/1.1 4O4 X`. */
const raw = createRawServer((socket) => {
  socket.on('error', () => undefined);
  socket.once('data', (request) => {
    const [, path = ''] = request.toString().split(' ');
    socket.end(`HTTP/1.1 ${path.slice(1)} X\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
  });
});
beforeAll(async () => {
  raw.listen(0, '127.0.0.1');
  await once(raw, 'listening');
});
afterAll(() => {
  raw.close();
});

/** Statuses of three digits, as servers may send them, and statuses that a client may refuse. */
const lines = ['000', '001', '099', '100', '101', '102', '103', '199', '200', '404', '599'];
const strange = ['600', '999', '1000', '-1', '404.5', '4O4'];
const readers: Readonly<Record<string, (address: string) => Promise<unknown>>> = {
  fetch: async (url) => (await fetch(url)).status,
  axios: async (url) => (await axios.get(url, { validateStatus: () => true })).status,
  'node-http-client': async (url) => {
    const [response] = (await once(get(url), 'response')) as [IncomingMessage];
    return response.resume().statusCode;
  },
};

describe.each(Object.entries(readers))('a status that %s receives', (framework, ask) => {
  const codes = codesOf(framework, 'response');

  it.each([...lines, ...strange])(
    'is in the range of codes that the adapter names, or is refused: %s',
    async (line) => {
      const { port } = raw.address() as AddressInfo;
      const status = await ask(`http://127.0.0.1:${port}/${line}`).catch(() => null);
      if (status === null) return;
      expect(status).toBe(Number(line));
      expect(codes.some(([least, most]) => Number(line) >= least && Number(line) <= most)).toBe(
        true,
      );
    },
  );

  it('may be 600 or 999, but never interim', async () => {
    const { port } = raw.address() as AddressInfo;
    const given = async (line: string) =>
      ask(`http://127.0.0.1:${port}/${line}`).catch(() => 'rejected');
    expect(await given('600')).toBe(600);
    expect(await given('999')).toBe(999);
    for (const line of ['1000', '100', '102', '103', '199', '-1', '404.5', '4O4'])
      expect(await given(line)).toBe('rejected');
  });
});

it('a proxy may answer CONNECT with an interim status', async () => {
  const proxy = createRawServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => socket.end('HTTP/1.1 100 X\r\n\r\n'));
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const { port } = proxy.address() as AddressInfo;
  const sent = request({ host: '127.0.0.1', port, method: 'CONNECT', path: 'example.org:443' });
  const [message] = (await once(sent.end(), 'connect')) as [IncomingMessage];
  proxy.close();
  expect(message.statusCode).toBe(100);
  expect(codesOf('node-http-client', 'response')).toEqual([[0, 999]]);
});

describe('the status of an injected request', () => {
  it.each(['404', 100, 101, 103, 199, 200, 404.5, 599, 600, 999])(
    'is an integer of three digits where the handler sets %s',
    async (status) => {
      const app = fastify();
      app.get('/', (_, reply) => {
        (reply.raw as { statusCode: unknown }).statusCode = status;
        return reply.send('x');
      });
      const server = hapi();
      const handler: Lifecycle.Method = (_, toolkit) =>
        Object.assign(toolkit.response('x'), { statusCode: status });
      server.route({ method: 'GET', path: '/', handler });
      const expected = Math.trunc(Number(status));
      expect((await app.inject('/')).statusCode).toBe(expected);
      expect((await server.inject('/')).statusCode).toBe(expected);
      for (const [framework, value] of injecting)
        expect(codesOf(framework, value)).toEqual([[100, 999]]);
    },
  );
});

const injecting = [
  ['light-my-request', 'response'],
  ['fastify', 'answer'],
  ['hapi', 'answer'],
] as const;

function codesOf(framework: string, value: string): readonly CodeRange[] {
  const { responses = [] } = frameworks.find(({ name }) => name === framework) ?? {};
  return responses.find((row) => 'read' in row && row.on === value)?.codes ?? [];
}

/** `status` and `statusCode` of a response, its own or inherited. */
function readable(object: object): Readonly<Record<string, unknown>> {
  const given = object as Readonly<Record<string, unknown>>;
  return { status: given['status'], statusCode: given['statusCode'] };
}

describe('a withdrawn redirect', () => {
  it.each([305, 306])('is not followed by fetch: %i', async (code) => {
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
