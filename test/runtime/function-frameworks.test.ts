import { describe, expect, it } from 'vitest';
import { claimed, expectAgreement, fallbackOf } from './agreement.ts';
import { casesOf, emptyAnswers } from './cases.ts';
import { ask, observeCall } from './observe.ts';
import { functions } from './runtimes/functions.ts';

describe.each(functions)('$name', (test) => {
  describe('the adapter and the rules agree with the response', () => {
    for (const one of casesOf(test))
      it(one.statements, async () => {
        expectAgreement(test, one, await observeCall(test, one));
      });
  });

  it.each(emptyAnswers(test))(
    'tells an empty response from one with content, where it claims either: %s',
    async (statements) => {
      const program = test.program(statements);
      const given = (await ask(test, program)) as { body?: unknown; content?: string } | Error;
      const [site] = claimed(test, program).sites;
      if (given instanceof Error) throw given;
      // The body '' of a `Response` is content: with 204 it makes the constructor throw.
      const isEmpty = given.body === null || given.content === '';
      expect([isEmpty ? 'no' : 'yes', 'unknown']).toContain(site?.content.present);
    },
  );

  const { plain } = test;
  if (plain !== undefined)
    it(`falls back to ${fallbackOf(test)}`, async () => {
      const asked = { program: test.program(plain), hasContent: true };
      expect((await observeCall(test, asked)).answer).toBe(fallbackOf(test));
    });
});
