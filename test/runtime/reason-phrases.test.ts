import { describe, expect, it } from 'vitest';
import { claimed } from './agreement.ts';
import { respond } from './observe.ts';
import type { RuntimeTest } from './runtimes/define-runtime.ts';
import { express } from './runtimes/express.ts';
import { koa } from './runtimes/koa.ts';
import { nodeServer } from './runtimes/node-http.ts';
import { fetchResponse } from './runtimes/responses.ts';
import { serverOf } from './servers.ts';

interface Phrases {
  readonly test: RuntimeTest;
  /** Statements that send 404, or a redirect, with the phrase `OK`. */
  readonly arriving: readonly string[];
  /** Statements in which the status that is set later brings its own phrase along. */
  readonly replaced?: readonly string[];
}

describe.each<Phrases>([
  {
    test: nodeServer,
    arriving: [
      "res.writeHead(404, 'OK').end()",
      "res.statusMessage = 'OK'; res.writeHead(404).end()",
      "res.statusMessage = 'No'; res.writeHead(404, 'OK').end()",
      "res.statusMessage = 'OK'; res.statusCode = 404; res.end()",
    ],
  },
  ...express.map((test) => ({
    test,
    arriving: [
      "res.statusMessage = 'OK'; res.status(404).json({})",
      "res.statusMessage = 'OK'; res.sendStatus(404)",
      "res.status(404); res.statusMessage = 'OK'; res.end()",
      "res.statusMessage = 'OK'; res.redirect('/')",
    ],
  })),
  {
    test: koa,
    arriving: [
      "ctx.status = 404; ctx.message = 'OK'",
      "ctx.status = 404; ctx.response.message = 'OK'",
      "ctx.status = 301; ctx.message = 'OK'; ctx.redirect('/')",
    ],
    replaced: ["ctx.message = 'OK'; ctx.status = 404", "ctx.message = 'OK'; ctx.redirect('/')"],
  },
])('$test.name', ({ test, arriving, replaced = [] }) => {
  const server = serverOf(test);
  const sent = async (statements: string) =>
    /^HTTP\/1\.1 \d{3} (.*)\r\n/u.exec(await server.ask(test.program(statements)))?.[1];
  const phraseOf = (statements: string) => claimed(test, test.program(statements)).sites[0]?.phrase;

  it.each(arriving)('sends the phrase, as is claimed: %s', async (statements) => {
    expect(await sent(statements)).toBe('OK');
    expect(phraseOf(statements)).toMatchObject({ value: 'OK' });
  });

  it.each(replaced)('sends the phrase of the status, as is claimed: %s', async (statements) => {
    expect(await sent(statements)).not.toBe('OK');
    expect(phraseOf(statements)).toBeNull();
  });
});

describe('fetch-response', () => {
  it.each([
    "return new Response(null, { status: 404, statusText: 'OK' })",
    "return Response.json({}, { status: 404, statusText: 'OK' })",
  ])('has the phrase, as is claimed: %s', (statements) => {
    const program = fetchResponse.program(statements);
    expect(respond(fetchResponse, program)).toMatchObject({ status: 404, statusText: 'OK' });
    expect(claimed(fetchResponse, program).sites).toMatchObject([{ phrase: { value: 'OK' } }]);
  });
});
