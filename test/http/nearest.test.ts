import { describe, expect, it } from 'vitest';

import { nearestRegistered } from '../../src/http/nearest.ts';
import { classOf, statusCodes } from '../../src/http/status-codes.ts';

function nearest(code: number): readonly number[] {
  return nearestRegistered(code).map((statusCode) => statusCode.code);
}

describe('nearestRegistered', () => {
  it.each([
    { name: 'the closest of its class first', code: 209, expected: [208, 207, 206] },
    { name: 'no deprecated or unused code', code: 309, expected: [308, 307, 304] },
    { name: 'its own class before a swap in another', code: 244, expected: [204, 424] },
    { name: 'no temporary code', code: 105, expected: [103, 101, 100] },
    { name: 'both neighbours, the lower first', code: 427, expected: [426, 428, 425] },
    { name: 'no unused code beside 419', code: 419, expected: [417, 421, 416] },
    { name: 'swapped digits', code: 520, expected: [502, 500] },
    { name: 'no code of the next class, though it is as near', code: 299, expected: [200] },
    { name: 'the x00 of the class if no code is near', code: 599, expected: [500] },
    { name: 'one wrong digit beyond the range', code: 600, expected: [500, 400, 300] },
    { name: 'no code for a number outside the range', code: 999, expected: [] },
    { name: 'no code for a number of another length', code: 4040, expected: [] },
  ])('suggests $name: $code', ({ code, expected }) => {
    expect(nearest(code)).toEqual(expected);
  });

  it('suggests registered codes for every number from 100 to 599, and never the number itself', () => {
    for (let code = 100; code < 600; code += 1) {
      const suggested = nearest(code);
      expect(suggested.length, String(code)).toBeGreaterThan(0);
      expect(suggested.length).toBeLessThanOrEqual(3);
      expect(suggested).not.toContain(code);
      expect(suggested.every((near) => statusCodes.get(near)?.state === 'registered')).toBe(true);
    }
  });

  it('puts the class of the code before other classes', () => {
    for (let code = 100; code < 600; code += 1) {
      const sameClass = nearest(code).map((near) => classOf(near) === classOf(code));
      expect(sameClass, String(code)).toEqual([...sameClass].sort((a, b) => Number(b) - Number(a)));
    }
  });
});
