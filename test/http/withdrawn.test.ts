import { describe, expect, it } from 'vitest';

import { isInterim, statusCodes } from '../../src/http/status-codes.ts';
import { withdrawalOf, withdrawals } from '../../src/http/withdrawn.ts';

describe('withdrawals', () => {
  it('are the registered codes that are deprecated or unused, with their state', () => {
    const withdrawn = [...statusCodes.values()]
      .filter(({ state }) => state !== 'registered' && state !== 'temporary')
      .map(({ code, state }) => ({ code, state }));
    expect(withdrawals.map(({ code, state }) => ({ code, state }))).toEqual(withdrawn);
  });

  it.each([
    { code: 102, instead: [202] },
    { code: 305, instead: [] },
    { code: 306, instead: [] },
    { code: 418, instead: [400, 403] },
    { code: 510, instead: [500] },
  ])('offer $instead for $code', ({ code, instead }) => {
    expect(withdrawalOf(code)?.instead).toEqual(instead);
  });

  it('leave out the temporary 104 and codes in force', () => {
    expect(withdrawalOf(104)).toBeUndefined();
    expect(withdrawalOf(402)).toBeUndefined();
  });

  it('offer final codes in force only', () => {
    for (const code of withdrawals.flatMap(({ instead }) => instead)) {
      expect(statusCodes.get(code)?.state).toBe('registered');
      expect(isInterim(code)).toBe(false);
    }
  });

  it('give a reason that fits into a message', () => {
    expect(withdrawals.filter(({ because }) => !/^(?!A )\S.*[^.]$/.test(because))).toEqual([]);
  });

  it('cite a section by number and by address', () => {
    for (const { reference } of withdrawals) {
      expect(reference.section).toMatch(/^\d+(?:\.\d+)*$/);
      expect(reference.url).toContain(`#section-${reference.section}`);
    }
  });
});
