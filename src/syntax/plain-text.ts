/** The text of a file to search for names: an escape may stand for any letter of a name, and of a text in quotes. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { oncePer } from './once-per.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** The text of a file with letters for their escapes: `res.st\u0061tus` reads `res.status`. Places in it are other ones. */
export function plainText(sourceCode: SourceCode): string {
  return readPlainly(sourceCode.ast, sourceCode);
}

const readPlainly = oncePer((_: TSESTree.Program, { text }: SourceCode) =>
  text.includes(String.raw`\u`) || text.includes(String.raw`\x`)
    ? text.replaceAll(escapes, (_escape, ...digits: readonly (string | undefined)[]) =>
        String.fromCodePoint(Number.parseInt(digits.find(Boolean) ?? '', 16)),
      )
    : text,
);

/** The escapes of ASCII, which all names of APIs are written in: `\u0061`, `\u{61}`, `\x61`. */
const escapes = /\\(?:u00([2-7][\da-f])|u\{0*([2-7][\da-f])\}|x([2-7][\da-f]))/giu;
