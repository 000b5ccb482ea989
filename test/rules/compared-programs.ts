/** Programs of which one is left alone by the rules on declarations, and another one, which differs in one fact, is not. */
import { describe, expect, it } from 'vitest';
import { lint } from '../rule-tester.ts';

/** The rules on declarations, with all that they report. */
export const declarationRules: Parameters<typeof lint>[1]['rules'] = {
  'http-status/no-undeclared-status': ['error', { report: 'all' }],
  'http-status/no-unanswered-declaration': 'error',
};

const messagesOf = (code: string, filename: string) =>
  lint(code, { rules: declarationRules, filename }).map(({ message }) => message);

/** A program that is left alone, and one that is not. */
export type Pair = readonly [silent: string, reported: string];

/** Tests pairs of programs. @param program writes a whole program around each text of a pair. */
export function compared(
  title: string,
  program: (text: string) => string,
  pairs: readonly Pair[],
  filename = 'file.ts',
): void {
  describe(title, () => {
    it.each(pairs)('%s, and not %s', (silent, reported) => {
      expect(messagesOf(program(silent), filename)).toEqual([]);
      expect(messagesOf(program(reported), filename)).toHaveLength(1);
    });
  });
}

/** The same with programs in JavaScript. */
export function comparedScripts(
  title: string,
  program: (text: string) => string,
  pairs: readonly Pair[],
): void {
  compared(title, program, pairs, 'file.js');
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
