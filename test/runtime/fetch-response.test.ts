import { describe, expect, it } from 'vitest';
import adapter from '../../src/frameworks/fetch-response.ts';
import { answersOf, casesOf, program } from './cases.ts';
import { claimsOn, findingsDue, outcomeClaimed } from './claims.ts';
import { observeResponse, respond } from './observe.ts';

describe('Fetch Response', () => {
  const received = (statements: string) => respond(program('fetch-response', statements));
  const claimed = (statements: string) => claimsOn(program('fetch-response', statements));

  describe('facts, verdict and behaviour agree', () => {
    for (const one of casesOf('fetch-response')) {
      it(one.statements, async () => {
        const outcome = await observeResponse(one);
        const { sites, findings } = claimed(one.statements);
        expect(sites.map(outcomeClaimed)).toEqual([outcome]);
        expect(findings).toEqual(findingsDue(one, outcome));
      });
    }
  });

  it.each(answersOf('fetch-response'))(
    'claims no content that it lacks, nor the reverse: %s',
    (statements) => {
      const present = received(statements).body === null ? 'no' : 'yes';
      const [site] = claimed(statements).sites;
      expect([present, 'unknown']).toContain(site?.content.present);
    },
  );

  it('falls back to 200', () => {
    expect(adapter.fallback.status).toBe(200);
    expect(received('return new Response()').status).toBe(200);
  });

  it.each([204, 205, 304])('takes empty text for content with %i', (status) => {
    const statements = `return new Response('', { status: ${status} })`;
    expect(() => received(statements)).toThrow(TypeError);
    expect(claimed(statements).findings).toEqual(['contentThrows']);
  });

  it('redirects with 302 where no status is named', () => {
    const statements = "return Response.redirect('https://example.org/')";
    expect(received(statements).status).toBe(302);
    expect(claimed(statements).sites).toMatchObject([{ status: { kind: 'implied', code: 302 } }]);
  });

  it.each(['new Response(null, { status: 101 })', 'Response.json(null, { status: 101 })'])(
    'rejects 101, as is reported: %s',
    (expression) => {
      expect(() => received(`return ${expression}`)).toThrow(RangeError);
      expect(claimed(`return ${expression}`).findings).toContain('switchingRejected');
    },
  );

  // The platforms that take it are not here to be asked.
  it.each([
    'return new Response(null, { status: 101, webSocket })',
    'return new Response(null, { ...init, status: 101 })',
    'if (server.upgrade(request)) return new Response(null, { status: 101 })',
    'Deno.serve(() => new Response(null, { status: 101 }))',
    'Bun.serve({ fetch: () => new Response(null, { status: 101 }) })',
  ])('leaves 101 alone where it may upgrade a connection: %s', (statements) => {
    expect(claimed(statements).findings).toEqual([]);
  });
});
