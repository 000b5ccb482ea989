import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frameworks } from '../../src/frameworks/index.ts';
import { claimed, expectAgreement, titled } from './agreement.ts';
import { contentAnswers, runtimeCases } from './cases.ts';
import { observe, receive } from './observe.ts';
import type { RuntimeTest } from './runtimes/define-runtime.ts';
import { startServer, type Server } from './servers.ts';

/** The tests of frameworks that answer by a server. */
export function describeServers(tests: readonly RuntimeTest[]): void {
  describe.each(titled(tests))('$name', ({ test }) => {
    let server: Server;
    beforeAll(async () => {
      server = await startServer(test.packages, test);
    });
    afterAll(() => server.close());

    describe('facts, verdict and behaviour agree', () => {
      for (const one of runtimeCases(test))
        it(one.statements, async () => {
          expectAgreement(test, one, await observe(server, one));
        });
    });

    it.each(contentAnswers(test))(
      'claims no content that it lacks, nor the reverse: %s',
      async (statements) => {
        const received = await receive(server, test.program(statements));
        const [site] = claimed(test, test.program(statements)).sites;
        if (received?.status !== 200) return;
        expect([received.content === '' ? 'no' : 'yes', 'unknown']).toContain(
          site?.content.present,
        );
      },
    );

    it('falls back to what the adapter says', async () => {
      const adapter = frameworks.find(({ name }) => name === test.framework);
      const received = await receive(server, test.program(test.plain ?? ''));
      expect(received?.status).toBe(adapter?.fallback.status);
    });
  });
}
