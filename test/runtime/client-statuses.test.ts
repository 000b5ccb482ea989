/** Where clients have the status: on responses, on the errors that they throw, and in what their hooks are given. */
import { once } from 'node:events';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import feathers from '@feathersjs/rest-client';
import { QueryClient } from '@tanstack/query-core';
import axios, { AxiosError, isAxiosError } from 'axios';
import got, * as gotExports from 'got';
import ky, { HTTPError, isHTTPError } from 'ky';
import { FetchError, ofetch } from 'ofetch';
import createClient from 'openapi-fetch';
import superagent from 'superagent';
import { request, stream, type Dispatcher } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frameworks } from '../../src/frameworks/index.ts';
import type { BirthOrigin } from '../../src/frameworks/language/framework.ts';

/** A server that answers with the status in the path, after an interim response; 302 leads to a 200. */
const server = createServer(({ url = '' }, response) => {
  const status = Number(/\d+/u.exec(url));
  response.writeEarlyHints({ link: '</style.css>; rel=preload; as=style' });
  response.writeHead(status, { ...(status === 302 && { location: '/200' }) }).end();
});
let address = '';
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
});

type Ask = (url: string) => PromiseLike<unknown>;

const none = { retry: 0 } as const;
const gotNone = { retry: { limit: 0 } };
async function streamed(url: string): Promise<Dispatcher.StreamData | undefined> {
  let head;
  await stream(url, { method: 'GET' }, (data) => {
    head = data;
    return new Writable({
      write: (_, __, done) => {
        done();
      },
    });
  });
  return head;
}

async function received(url: string): Promise<IncomingMessage> {
  const [message] = (await once(get(url), 'response')) as [IncomingMessage];
  return message.resume();
}

/** By adapter, how a response comes about, and whether an error in its place. */
const clients: Readonly<Record<string, { readonly ask: Ask; readonly throws: boolean }>> = {
  fetch: { ask: (url) => fetch(url), throws: false },
  'node-http-client': { ask: received, throws: false },
  undici: { ask: (url) => request(url), throws: false },
  'openapi-fetch': {
    ask: async (url) => {
      const { pathname, origin } = new URL(url);
      const client = createClient<Record<string, { get: object }>>({ baseUrl: origin });
      return (await client.GET(pathname)).response;
    },
    throws: false,
  },
  axios: { ask: (url) => axios.get(url), throws: true },
  got: { ask: (url) => got(url, gotNone), throws: true },
  ky: { ask: (url) => ky(url, none), throws: true },
  ofetch: { ask: (url) => ofetch.raw(url, none), throws: true },
  superagent: { ask: (url) => superagent.get(url), throws: true },
};

/** What a promise rejects with; null where it does not. */
async function rejection(asked: PromiseLike<unknown>): Promise<unknown> {
  return asked.then(
    () => null,
    (reason: unknown) => reason,
  );
}

const frameworkOf = (name: string) => frameworks.find((each) => each.name === name);

/** The names under which an adapter reads the status of a value. */
function namesOf(framework: string, value: string): readonly string[] {
  const { responses = [] } = frameworkOf(framework) ?? {};
  return responses.flatMap((row) => ('read' in row && row.on === value ? row.read : []));
}

function originsOf(framework: string): readonly (readonly [string, BirthOrigin])[] {
  return Object.entries(frameworkOf(framework)?.values ?? {}).flatMap(([value, origins]) =>
    origins.map((origin) => [value, origin] as const),
  );
}

/** The value of a member of another value, by an adapter. */
function memberOf(framework: string, on: string, name: string): string | undefined {
  return originsOf(framework).find(
    ([, origin]) => 'property' in origin && origin.on === on && origin.property.includes(name),
  )?.[0];
}

const member = (object: unknown, name: string) => (object as Record<string, unknown>)[name];

/** Checks that a value has the status where an adapter reads it, and nowhere else. */
function check(framework: string, value: string, given: unknown, status: number): void {
  const names = namesOf(framework, value);
  expect(names.map((name) => member(given, name))).toEqual(names.map(() => status));
  for (const other of ['status', 'statusCode'])
    if (!names.includes(other)) expect(member(given, other)).toBeUndefined();
}

describe.each(Object.entries(clients))('%s', (framework, { ask, throws }) => {
  it.each([200, 204])('has %i on the response, and never the interim status', async (status) => {
    check(framework, 'response', await ask(`${address}/${status}`), status);
  });

  it('has the status of a redirect that it does not follow', async () => {
    const isFollowing = !['node-http-client', 'undici'].includes(framework);
    check(framework, 'response', await ask(`${address}/302`), isFollowing ? 200 : 302);
  });

  it.each([404, 500])(`${throws ? 'throws' : 'gives'} %i`, async (status) => {
    const asked = ask(`${address}/${status}`);
    if (!throws) {
      check(framework, 'response', await asked, status);
      return;
    }
    const error = await rejection(asked);
    check(framework, 'failed', error, status);
    const response = memberOf(framework, 'failed', 'response') ?? '';
    expect(namesOf(framework, response)).not.toEqual([]);
    check(framework, response, member(error, 'response'), status);
  });
});

it('a stream of undici is given the status with the head', async () => {
  check('undici', 'response', await streamed(`${address}/404`), 404);
});

it('a client of Feathers throws an error whose code is the status', async () => {
  const { FetchClient } = feathers;
  const settings = { name: '404', base: address, connection: fetch, options: {} };
  const client = new FetchClient(settings);
  const error = await rejection(client.find({}) as Promise<unknown>);
  const names = namesOf('feathers-client', 'failed');
  expect(names.map((name) => member(error, name))).toEqual([404]);
});

describe('the error', () => {
  it('is of the class, and passes the guard, that the adapter names', async () => {
    const url = `${address}/404`;
    const ofAxios = await rejection(axios.get(url));
    expect(ofAxios instanceof AxiosError && isAxiosError(ofAxios)).toBe(true);
    const ofKy = await rejection(ky(url, none));
    expect(ofKy instanceof HTTPError && isHTTPError(ofKy)).toBe(true);
    expect(await rejection(ofetch(url, none))).toBeInstanceOf(FetchError);
    expect(await rejection(got(url, gotNone))).toBeInstanceOf(gotExports.HTTPError);
    const types = originsOf('got').flatMap(([value, origin]) =>
      value === 'failed' && 'type' in origin ? origin.type : [],
    );
    expect(types.filter((name) => !(name in gotExports))).toEqual([]);
  });

  it('has no status where no response came', async () => {
    const url = 'http://127.0.0.1:1/';
    for (const framework of ['axios', 'ofetch', 'superagent']) {
      const error = await rejection(clients[framework]?.ask(url) ?? Promise.resolve());
      expect(error).toBeInstanceOf(Error);
      for (const name of namesOf(framework, 'failed')) expect(member(error, name)).toBeUndefined();
    }
  });
});

it('a query hands on the error that its function throws', async () => {
  const client = new QueryClient();
  const asked: unknown[] = [];
  const retry = (_: number, error: unknown) => {
    asked.push(error);
    return false;
  };
  const queryFn = async () => axios.get(`${address}/404`);
  const error = await rejection(client.query({ queryKey: ['users'], queryFn, retry }));
  client.clear();
  expect(asked).toEqual([error]);
  expect(isAxiosError(error) && error.response?.status).toBe(404);
});

type Hook = (...given: readonly unknown[]) => undefined;

describe('the function in an option', () => {
  const hooks: readonly {
    readonly framework: string;
    readonly option: string;
    readonly ask: (url: string, hook: Hook) => PromiseLike<unknown>;
  }[] = [
    {
      framework: 'got',
      option: 'afterResponse',
      ask: (url, hook) =>
        got(url, {
          ...gotNone,
          hooks: { afterResponse: [(response, retry) => (hook(response, retry), response)] },
        }),
    },
    {
      framework: 'got',
      option: 'beforeError',
      ask: (url, hook) =>
        got(url, { ...gotNone, hooks: { beforeError: [(error) => (hook(error), error)] } }),
    },
    {
      framework: 'ky',
      option: 'afterResponse',
      ask: (url, hook) => ky(url, { ...none, hooks: { afterResponse: [hook] } }),
    },
    {
      framework: 'ky',
      option: 'beforeError',
      ask: (url, hook) =>
        ky(url, { ...none, hooks: { beforeError: [(error) => (hook(error), error)] } }),
    },
    ...['onResponse', 'onResponseError'].map((option) => ({
      framework: 'ofetch',
      option,
      ask: (url: string, hook: Hook) => ofetch(url, { ...none, [option]: hook }),
    })),
    {
      framework: 'openapi-fetch',
      option: 'onResponse',
      ask: (url, hook) => {
        const client = createClient<Record<string, { get: object }>>({ baseUrl: url });
        client.use({ onResponse: hook });
        return client.GET('');
      },
    },
  ];

  it.each(hooks)('$option of $framework is given what the adapter says', async (row) => {
    const { framework, option, ask } = row;
    const origins = originsOf(framework).filter(
      ([, origin]) => 'option' in origin && origin.option.includes(option),
    );
    const [value, origin] = origins[0] ?? ['', null];
    let given: readonly unknown[] = [];
    await ask(`${address}/404`, (...all) => void (given = all)).then(undefined, () => null);
    const index = origin !== null && 'option' in origin ? origin.parameter : NaN;
    const response = memberOf(framework, value, 'response');
    if (response === undefined) check(framework, value, given[index], 404);
    else check(framework, response, member(given[index], 'response'), 404);
  });

  it('validateStatus of axios is given the status', async () => {
    let given: readonly unknown[] = [];
    const validateStatus = (...all: readonly unknown[]) => (given = all).length > 0;
    await axios.get(`${address}/404`, { validateStatus });
    expect(given).toEqual([404]);
  });
});
