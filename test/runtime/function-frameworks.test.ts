import { describe, expect, it } from 'vitest';
import { frameworks } from '../../src/frameworks/index.ts';
import { claimed, expectAgreement, titled } from './agreement.ts';
import { contentAnswers, runtimeCases } from './cases.ts';
import { ask, observeCall } from './observe.ts';
import { functions } from './runtimes/functions.ts';

describe.each(titled(functions))('$name', ({ test }) => {
  describe('facts, verdict and behaviour agree', () => {
    for (const one of runtimeCases(test))
      it(one.statements, async () => {
        expectAgreement(test, one, await observeCall(test, one));
      });
  });

  it.each(contentAnswers(test))(
    'claims no content that it lacks, nor the reverse: %s',
    async (statements) => {
      const program = test.program(statements);
      const given = await ask(test, program);
      const [site] = claimed(test, program).sites;
      if (typeof given !== 'object' || given === null || !('body' in given)) return;
      // Content of length 0 is content: with 204 it makes the constructor throw.
      expect([given.body === null ? 'no' : 'yes', 'unknown']).toContain(site?.content.present);
    },
  );

  const { plain } = test;
  if (plain !== undefined)
    it('falls back to what the adapter says', async () => {
      const adapter = frameworks.find(({ name }) => name === test.framework);
      const asked = { program: test.program(plain), hasContent: true };
      expect((await observeCall(test, asked)).answer).toBe(adapter?.fallback.status);
    });
});
