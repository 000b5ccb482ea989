/** `Response` and `NextResponse`: empty content, redirects, and 101. */
import { describe, expect, it } from 'vitest';
import { claimed } from './agreement.ts';
import { respond } from './observe.ts';
import { fetchResponse, next } from './runtimes/responses.ts';

describe.each([
  { test: fetchResponse, made: 'Response', redirect: 302 },
  { test: next, made: 'NextResponse', redirect: 307 },
])('$made', ({ test, made, redirect }) => {
  it.each([204, 205, 304])('takes empty text for content with %i', (status) => {
    const program = test.program(`return new ${made}('', { status: ${status} })`);
    expect(() => respond(test, program)).toThrow(TypeError);
    expect(claimed(test, program).findings).toEqual(['contentThrows']);
  });

  it(`redirects with ${redirect} where no status is named`, () => {
    const program = test.program(`return ${made}.redirect('https://example.org/')`);
    expect(respond(test, program).status).toBe(redirect);
    const implied = { kind: 'implied', code: redirect };
    expect(claimed(test, program).sites).toMatchObject([{ status: implied }]);
  });
});

describe('Response with 101', () => {
  it.each(['new Response(null, { status: 101 })', 'Response.json(null, { status: 101 })'])(
    'is rejected, as is reported: %s',
    (expression) => {
      const program = fetchResponse.program(`return ${expression}`);
      expect(() => respond(fetchResponse, program)).toThrow(RangeError);
      expect(claimed(fetchResponse, program).findings).toContain('switchingRejected');
    },
  );

  // Cloudflare, Deno and Bun take it; they do not run in these tests.
  it.each([
    'return new Response(null, { status: 101, webSocket })',
    'return new Response(null, { ...init, status: 101 })',
    'if (server.upgrade(request)) return new Response(null, { status: 101 })',
    'Deno.serve(() => new Response(null, { status: 101 }))',
    'Bun.serve({ fetch: () => new Response(null, { status: 101 }) })',
  ])('is left alone where it may upgrade a connection: %s', (statements) => {
    expect(claimed(fetchResponse, fetchResponse.program(statements)).findings).toEqual([]);
  });
});
