import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import adapter from '../../src/frameworks/express.ts';
import { answersOf, casesOf, program } from './cases.ts';
import { claimsOn, findingsDue, outcomeClaimed } from './claims.ts';
import { observe, receive } from './observe.ts';
import { startServer, type Question, type Server } from './servers.ts';

const require = createRequire(import.meta.url);

describe.each([
  { version: 4, express: require('express-4') as unknown },
  { version: 5, express: require('express') as unknown },
])('Express $version', ({ version, express }) => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer({ express });
  });
  afterAll(() => server.close());

  const received = (statements: string, question?: Question) =>
    receive(server, program('express', statements), question);
  const claimed = (statements: string) =>
    claimsOn(program('express', statements), { express: version });

  describe('facts, verdict and behaviour agree', () => {
    for (const one of casesOf('express')) {
      it(one.statements, async () => {
        const outcome = await observe(server, one);
        const { sites, findings } = claimed(one.statements);
        expect(sites.map(outcomeClaimed)).toEqual([outcome]);
        expect(findings).toEqual(findingsDue(one, outcome));
      });
    }
  });

  it.each(answersOf('express'))(
    'claims no content that it lacks, nor the reverse: %s',
    async (statements) => {
      const response = await received(statements);
      const present = response?.content === '' ? 'no' : 'yes';
      const [site] = claimed(statements).sites;
      expect([present, 'unknown']).toContain(site?.content.present);
    },
  );

  it('falls back to 200', async () => {
    expect(adapter.fallback.status).toBe(200);
    expect(await received('res.send()')).toMatchObject({ status: 200 });
  });

  it('sends a response at its end, whatever comes later', async () => {
    expect(adapter.leaves).toBe('at its end');
    expect(await received('res.send(); res.status(404)')).toMatchObject({ status: 200 });
  });

  it('sends a phrase of its own with sendStatus', async () => {
    expect(await received('res.sendStatus(200)')).toMatchObject({ content: 'OK' });
  });

  it('replaces every status by that of redirect', async () => {
    const statements = "res.status(301).redirect('/')";
    const redirects = claimed(statements).sites.filter(({ status }) => status.kind === 'implied');
    expect(redirects).toMatchObject([{ status: { code: 302 } }]);
    expect(await received(statements)).toMatchObject({ status: 302 });
  });

  it('answers HEAD without the content', async () => {
    const response = await received("res.send('content')", { method: 'HEAD' });
    expect(response).toMatchObject({ status: 200, content: '' });
  });

  it('lets the client wait behind an interim status', async () => {
    const asked = performance.now();
    expect(await received('res.status(102).end()', { patience: 250 })).toBeNull();
    expect(performance.now() - asked).toBeGreaterThan(200);
  });
});
