import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import adapter from '../../src/frameworks/koa.ts';
import { answersOf, casesOf, program } from './cases.ts';
import { claimsOn, findingsDue, outcomeClaimed } from './claims.ts';
import { observe, receive } from './observe.ts';
import { startServer, type Question, type Server } from './servers.ts';

const require = createRequire(import.meta.url);

describe('Koa', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer({
      koa: require('koa') as unknown,
      '@koa/router': require('@koa/router') as unknown,
    });
  });
  afterAll(() => server.close());

  const received = (statements: string, question?: Question) =>
    receive(server, program('koa', statements), question);
  const claimed = (statements: string) => claimsOn(program('koa', statements));

  describe('facts, verdict and behaviour agree', () => {
    for (const one of casesOf('koa')) {
      it(one.statements, async () => {
        const outcome = await observe(server, one);
        const { sites, findings } = claimed(one.statements);
        expect(sites.map(outcomeClaimed)).toEqual([outcome]);
        expect(findings).toEqual(findingsDue(one, outcome));
      });
    }
  });

  it.each(answersOf('koa'))(
    'claims no content that it lacks, nor the reverse: %s',
    async (statements) => {
      const response = await received(statements);
      const present = response?.content === '' ? 'no' : 'yes';
      const [site] = claimed(statements).sites;
      expect([present, 'unknown']).toContain(site?.content.present);
    },
  );

  it('falls back to 404', async () => {
    expect(adapter.fallback.status).toBe(404);
    expect(await received('')).toMatchObject({ status: 404 });
  });

  it('sends a response on return, with everything that came after the content', async () => {
    expect(adapter.leaves).toBe('on return');
    const response = await received("ctx.body = 'content'; ctx.status = 404");
    expect(response).toMatchObject({ status: 404, content: 'content' });
  });

  it.each(['404', 'Not found'])('takes %j for the message of what is thrown', async (text) => {
    const statements = `ctx.throw('${text}')`;
    const response = await received(statements);
    const { sites, findings } = claimed(statements);
    expect(response).toMatchObject({ status: 500 });
    expect(sites).toMatchObject([{ status: { kind: 'implied', code: 500 } }]);
    expect(findings).toEqual([]);
  });

  it.each([200, 300, 301, 302, 303, 304, 305, 306, 307, 308, 404])(
    'keeps %i before redirect where that is claimed',
    async (status) => {
      const redirect = adapter.responses.find(
        (pattern) => 'call' in pattern && pattern.call.includes('redirect'),
      );
      const keeps: unknown = redirect !== undefined && 'keeps' in redirect && redirect.keeps;
      const isKept = Array.isArray(keeps) && keeps.includes(status);
      const response = await received(`ctx.status = ${status}; ctx.redirect('/')`);
      expect(response).toMatchObject({ status: isKept ? status : 302 });
    },
  );

  it('answers HEAD without the content', async () => {
    const response = await received("ctx.body = 'content'", { method: 'HEAD' });
    expect(response).toMatchObject({ status: 200, content: '' });
  });

  it('lets the client wait behind an interim status', async () => {
    const asked = performance.now();
    expect(await received('ctx.status = 102', { patience: 250 })).toBeNull();
    expect(performance.now() - asked).toBeGreaterThan(200);
  });
});
