import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import adapter from '../../src/frameworks/next.ts';
import { answersOf, casesOf, program } from './cases.ts';
import { claimsOn, findingsDue, outcomeClaimed } from './claims.ts';
import { observeResponse, respond } from './observe.ts';

const require = createRequire(import.meta.url);

describe('NextResponse', () => {
  const packages = { 'next/server': require('next/server') as unknown };
  const received = (statements: string) => respond(program('next', statements), packages);
  const claimed = (statements: string) => claimsOn(program('next', statements));

  describe('facts, verdict and behaviour agree', () => {
    for (const one of casesOf('next')) {
      it(one.statements, async () => {
        const outcome = await observeResponse(one, packages);
        const { sites, findings } = claimed(one.statements);
        expect(sites.filter(({ ignored }) => !ignored).map(outcomeClaimed)).toEqual([outcome]);
        expect(findings).toEqual(findingsDue(one, outcome));
      });
    }
  });

  it.each(answersOf('next'))(
    'claims no content that it lacks, nor the reverse: %s',
    (statements) => {
      const present = received(statements).body === null ? 'no' : 'yes';
      const [site] = claimed(statements).sites;
      expect([present, 'unknown']).toContain(site?.content.present);
    },
  );

  it('falls back to 200', () => {
    expect(adapter.fallback.status).toBe(200);
    expect(received('return new NextResponse()').status).toBe(200);
  });

  it.each([204, 205, 304])('takes empty text for content with %i', (status) => {
    const statements = `return new NextResponse('', { status: ${status} })`;
    expect(() => received(statements)).toThrow(TypeError);
    expect(claimed(statements).findings).toEqual(['contentThrows']);
  });

  it('redirects with 307 where no status is named', () => {
    const statements = "return NextResponse.redirect('https://example.org/')";
    expect(received(statements).status).toBe(307);
    expect(claimed(statements).sites).toMatchObject([{ status: { kind: 'implied', code: 307 } }]);
  });
});
