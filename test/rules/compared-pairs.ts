/** Programs of which one is left alone by the rules about declarations, beside one that differs little and is reported. */
import { describe, expect, it } from 'vitest';
import { lint } from '../rule-tester.ts';

const rules: Parameters<typeof lint>[1]['rules'] = {
  'http-status/no-undeclared-status': ['error', { report: 'all' }],
  'http-status/no-unanswered-declaration': 'error',
};

const messagesOf = (code: string, filename: string) =>
  lint(code, { rules, filename }).map(({ message }) => message);

/** A program that is left alone, and one that is not. */
export type Pair = readonly [silent: string, reported: string];

/** Expects no report for the first program of each pair, and one for the second. */
export function compared(
  title: string,
  program: (text: string) => string,
  pairs: readonly Pair[],
  filename = 'file.js',
): void {
  describe(title, () => {
    it.each(pairs)('%s, and not %s', (silent, reported) => {
      expect(messagesOf(program(silent), filename)).toEqual([]);
      expect(messagesOf(program(reported), filename)).toHaveLength(1);
    });
  });
}

/** A comment that documents a path with one status. */
export const commented = (path: string, code: number, method = 'get'): string => `
/**
 * @openapi
 * ${path}:
 *   ${method}:
 *     responses:
 *       ${code}: { description: ok }
 */
`;
