import { describe, expect, it } from 'vitest';
import { claimed, expectAgreement, fallbackOf } from './agreement.ts';
import { casesOf, emptyAnswers } from './cases.ts';
import { observe, receive } from './observe.ts';
import type { RuntimeTest } from './runtimes/define-runtime.ts';
import { failure, serverOf } from './servers.ts';

/** The tests of frameworks that answer by a server. */
export function describeServers(tests: readonly RuntimeTest[]): void {
  describe.each(tests)('$name', (test) => {
    const server = serverOf(test);

    describe('the adapter and the rules agree with the response', () => {
      for (const one of casesOf(test))
        it(one.statements, async () => {
          expectAgreement(test, one, await observe(server, one));
        });
    });

    it.each(emptyAnswers(test))(
      'tells an empty response from one with content, where it claims either: %s',
      async (statements) => {
        const received = await receive(server, test.program(statements));
        const [site] = claimed(test, test.program(statements)).sites;
        // `c.html(null)` of Hono throws.
        if (received?.status === failure && test.isExact !== true) return;
        const { present, isEmpty } = site?.content ?? {};
        expect([received?.content === '' ? 'no' : 'yes', 'unknown']).toContain(
          isEmpty === true ? 'no' : present,
        );
      },
    );

    it(`falls back to ${fallbackOf(test)}`, async () => {
      const received = await receive(server, test.program(test.plain ?? ''));
      expect(received?.status).toBe(fallbackOf(test));
    });
  });
}
