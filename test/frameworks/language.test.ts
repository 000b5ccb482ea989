import { describe, expect, it } from 'vitest';
import { frameworks } from '../../src/frameworks/index.ts';
import { declaredFramework } from '../../src/frameworks/language/declared.ts';
import type { WrittenPattern } from '../../src/frameworks/language/framework.ts';

describe('the types of patterns', () => {
  it('refuse what the settings refuse, which the comments below have the compiler check', () => {
    const accepted: readonly WrittenPattern<'response'>[] = [
      { on: 'response', assign: ['status'], status: { assigned: true } },
      { on: 'response', read: ['status'], called: true },
      { on: 'next', invoke: true, status: { argument: 0, property: 'status' } },
    ];
    const refused: readonly WrittenPattern<'response'>[] = [
      // @ts-expect-error A word of another trigger.
      { on: 'response', assign: ['status'], called: true },
      // @ts-expect-error A place that this trigger does not have.
      { on: 'response', assign: ['status'], status: { argument: 0 } },
      // @ts-expect-error What is read is looked at, and that is all.
      { on: 'response', read: ['status'], ends: true },
      // @ts-expect-error Nothing comes behind a whole response.
      { on: 'response', call: ['send'], whole: true, commits: true },
      // @ts-expect-error Nothing but a call is possible with the function that hands over.
      { on: 'next', call: ['status'], status: { argument: 0 } },
      // @ts-expect-error No trigger.
      { on: 'response', status: { code: 200 } },
    ];
    const check = (pattern: WrittenPattern) => () =>
      declaredFramework({ name: 'x', values: { response: [] }, responses: [pattern] }, '');
    for (const pattern of accepted) expect(check(pattern)).not.toThrow();
    for (const pattern of refused) expect(check(pattern)).toThrow('Wrong setting');
  });
});

it.each(frameworks)('$name passes the check of the settings', (framework) => {
  expect(() => declaredFramework(JSON.parse(JSON.stringify(framework)), '')).not.toThrow();
});
