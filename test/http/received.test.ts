import { describe, expect, it } from 'vitest';
import { whyUnreceived } from '../../src/http/received.ts';

describe('whyUnreceived', () => {
  it.each([100, 101, 103, 199])(
    'says that clients wait for the final status after an interim one: %s',
    (code) => {
      expect(whyUnreceived(code).reference.section).toBe('15.2');
      expect(whyUnreceived(code).because).toContain('interim');
    },
  );

  it.each([-1, 0, 99, 1000, 404.5, NaN])(
    'says that a number without three digits is no status code: %s',
    (code) => {
      expect(whyUnreceived(code).reference.section).toBe('15');
      expect(whyUnreceived(code).because).toContain('three digits');
    },
  );
});
