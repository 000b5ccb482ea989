import http from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import adapter from '../../src/frameworks/node-http.ts';
import { answersOf, casesOf, program } from './cases.ts';
import { claimsOn, findingsDue, outcomeClaimed } from './claims.ts';
import { observe, receive } from './observe.ts';
import { startServer, type Question, type Server } from './servers.ts';

describe('node:http', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer({ 'node:http': http });
  });
  afterAll(() => server.close());

  const received = (statements: string, question?: Question) =>
    receive(server, program('node-http', statements), question);
  const claimed = (statements: string) => claimsOn(program('node-http', statements));

  describe('facts, verdict and behaviour agree', () => {
    for (const one of casesOf('node-http')) {
      it(one.statements, async () => {
        const outcome = await observe(server, one);
        const { sites, findings } = claimed(one.statements);
        expect(sites.map(outcomeClaimed)).toEqual([outcome]);
        expect(findings).toEqual(findingsDue(one, outcome));
      });
    }
  });

  it.each(answersOf('node-http'))(
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
    expect(await received('res.end()')).toMatchObject({ status: 200 });
  });

  it('sends a response at its end, whatever comes later', async () => {
    expect(adapter.leaves).toBe('at its end');
    expect(await received('res.end(); res.statusCode = 404')).toMatchObject({ status: 200 });
  });

  it('answers HEAD without the content', async () => {
    const response = await received("res.end('content')", { method: 'HEAD' });
    expect(response).toMatchObject({ status: 200, content: '' });
  });

  it('lets the client wait behind an interim status', async () => {
    const asked = performance.now();
    expect(await received('res.writeHead(102).end()', { patience: 250 })).toBeNull();
    expect(performance.now() - asked).toBeGreaterThan(200);
  });
});
