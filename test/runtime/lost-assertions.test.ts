/** What becomes of assertions that nobody waits for, or that compare a status with nothing. */
import assert from 'node:assert';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { assert as chaiAssert, expect as chaiExpect } from 'chai';
import { StatusCodes } from 'http-status-codes';
import { spec } from 'pactum';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

interface Chain extends PromiseLike<unknown> {
  readonly expect: (status: number, end?: unknown) => Chain;
  readonly end: (end?: (error: unknown) => void) => Chain;
}

// It has no types of its own.
const request = createRequire(import.meta.url)('supertest') as (server: string) => {
  readonly get: (path: string) => Chain;
};

let requests = 0;
const server = createServer((_, response) => {
  requests += 1;
  response.writeHead(StatusCodes.INTERNAL_SERVER_ERROR).end();
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
beforeEach(() => {
  requests = 0;
});

/** A chain whose assertion fails. */
const chain = () => request(address).get('/').expect(StatusCodes.OK);

describe('a chain of SuperTest', () => {
  it('sends no request unless it is awaited or ended', async () => {
    chain();
    // A request that were sent before the next one would have come before it.
    await expect(chain()).rejects.toThrow('expected 200 "OK", got 500');
    expect(requests).toBe(1);
  });

  it('gives its failure to the function at its end, and does not throw it', async () => {
    const error = await new Promise((resolve) => {
      chain().end(resolve);
    });
    expect(String(error)).toContain('expected 200 "OK", got 500');
    expect(requests).toBe(1);
  });

  it('gives it to nobody where there is no function, as behind `end(done())`', async () => {
    chain().end();
    chain().end(undefined);
    while (requests < 2) await setTimeout(5);
    expect(requests).toBe(2);
  });
});

it('a chain of Pactum sends no request unless it is awaited or tossed', async () => {
  const dropped = spec().get(address).expectStatus(StatusCodes.INTERNAL_SERVER_ERROR);
  expect(dropped).toBeDefined();
  await spec().get(address).expectStatus(StatusCodes.INTERNAL_SERVER_ERROR);
  await spec().get(address).expectStatus(StatusCodes.INTERNAL_SERVER_ERROR).toss();
  expect(requests).toBe(2);
});

describe('an assertion that holds for any status', () => {
  const [status, other] = [StatusCodes.INTERNAL_SERVER_ERROR, StatusCodes.OK];

  it.each<readonly [name: string, passes: () => unknown]>([
    ['expect(status)', () => expect(status)],
    ['expect(status).toBe', () => expect(status).toBe],
    [
      'expect(status).toBeTruthy()',
      () => {
        expect(status).toBeTruthy();
      },
    ],
    ['expect(status).to.be.ok', () => chaiExpect(status).to.be.ok],
    [
      "expect(status).not.toBe('500')",
      () => {
        expect(status).not.toBe('500');
      },
    ],
    ["expect(status).not.to.equal('500')", () => chaiExpect(status).not.to.equal('500')],
    [
      'assert(status, 200)',
      () => {
        assert(status, String(other));
      },
    ],
    [
      'assert.ok(status, 200)',
      () => {
        assert.ok(status, String(other));
      },
    ],
    [
      'assert.ok(status, 200) of chai',
      () => {
        chaiAssert.ok(status, String(other));
      },
    ],
    [
      "assert.notStrictEqual(status, '500')",
      () => {
        assert.notStrictEqual(status, '500');
      },
    ],
  ])('does not throw: %s', (_, passes) => {
    expect(passes).not.toThrow();
  });

  it('is none of the loose ones of Node.js and chai, which convert text', () => {
    expect(() => {
      assert.notEqual(status, '500');
    }).toThrow();
    expect(() => {
      chaiAssert.notEqual<unknown>(status, '500');
    }).toThrow();
  });
});
