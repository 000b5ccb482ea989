import { createRequire } from 'node:module';
import http from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { program, type Framework } from './cases.ts';
import { claimsOn } from './claims.ts';
import { respond } from './observe.ts';
import { startServer, type Packages, type Server } from './servers.ts';

const require = createRequire(import.meta.url);

interface Written {
  readonly framework: Framework;
  readonly packages: Packages;
  /** Ways to send 404, or a redirect, with the phrase `OK`. */
  readonly arriving: readonly string[];
  /** Ways in which the status brings its own phrase along. */
  readonly replaced?: readonly string[];
}

const expressWays = [
  "res.statusMessage = 'OK'; res.status(404).json({})",
  "res.statusMessage = 'OK'; res.sendStatus(404)",
  "res.status(404); res.statusMessage = 'OK'; res.end()",
  "res.statusMessage = 'OK'; res.redirect('/')",
];

const written: readonly Written[] = [
  {
    framework: 'node-http',
    packages: { 'node:http': http },
    arriving: [
      "res.writeHead(404, 'OK').end()",
      "res.statusMessage = 'OK'; res.writeHead(404).end()",
      "res.statusMessage = 'No'; res.writeHead(404, 'OK').end()",
      "res.statusMessage = 'OK'; res.statusCode = 404; res.end()",
    ],
  },
  ...['express-4', 'express'].map((name) => ({
    framework: 'express' as const,
    packages: { express: require(name) as unknown },
    arriving: expressWays,
  })),
  {
    framework: 'koa',
    packages: {
      koa: require('koa') as unknown,
      '@koa/router': require('@koa/router') as unknown,
    },
    arriving: [
      "ctx.status = 404; ctx.message = 'OK'",
      "ctx.status = 404; ctx.response.message = 'OK'",
      "ctx.status = 301; ctx.message = 'OK'; ctx.redirect('/')",
    ],
    replaced: ["ctx.message = 'OK'; ctx.status = 404", "ctx.message = 'OK'; ctx.redirect('/')"],
  },
];

describe.each(written)('$framework', ({ framework, packages, arriving, replaced = [] }) => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer(packages);
  });
  afterAll(() => server.close());

  const sent = async (statements: string) =>
    /^HTTP\/1\.1 \d{3} (.*)\r\n/u.exec(await server.ask(program(framework, statements)))?.[1];
  const claimed = (statements: string) => claimsOn(program(framework, statements)).sites[0]?.phrase;

  it.each(arriving)('sends the phrase, as is claimed: %s', async (statements) => {
    expect(await sent(statements)).toBe('OK');
    expect(claimed(statements)).toMatchObject({ value: 'OK' });
  });

  it.each(replaced)('sends another, as is claimed: %s', async (statements) => {
    expect(await sent(statements)).not.toBe('OK');
    expect(claimed(statements)).toBeNull();
  });
});

describe('fetch-response', () => {
  it.each([
    "return new Response(null, { status: 404, statusText: 'OK' })",
    "return Response.json({}, { status: 404, statusText: 'OK' })",
  ])('has the phrase, as is claimed: %s', (statements) => {
    const text = program('fetch-response', statements);
    expect(respond(text)).toMatchObject({ status: 404, statusText: 'OK' });
    expect(claimsOn(text).sites).toMatchObject([{ phrase: { value: 'OK' } }]);
  });
});
