import { describe, expect, it } from 'vitest';
import { frameworks } from '../../src/frameworks/index.ts';
import { expectAgreement, titled } from './agreement.ts';
import { runtimeCases } from './cases.ts';
import { observeCall } from './observe.ts';
import { functions } from './runtimes/functions.ts';

describe.each(titled(functions))('$name', ({ test }) => {
  describe('facts, verdict and behaviour agree', () => {
    for (const one of runtimeCases(test))
      it(one.statements, async () => {
        expectAgreement(test, one, await observeCall(test, one));
      });
  });

  const { plain } = test;
  if (plain !== undefined)
    it('falls back to what the adapter says', async () => {
      const adapter = frameworks.find(({ name }) => name === test.framework);
      const asked = { program: test.program(plain), hasContent: true };
      expect((await observeCall(test, asked)).answer).toBe(adapter?.fallback.status);
    });
});
