/** The fenced blocks of a page: what a reader copies. */

export interface Block {
  readonly language: string;
  readonly code: string;
  /** The name of the file, in the comment that the block begins with: `// eslint.config.mjs`. */
  readonly file: string | undefined;
}

export function blocksOf(page: string): readonly Block[] {
  return [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = '', code = '']) => ({
    language,
    code,
    file: /^(?:\/\/|#) (\S+\.\w+)\n/u.exec(code)?.[1],
  }));
}

/** Whether a block is a whole configuration of ESLint. */
export const isConfig = ({ file, code }: Block): boolean =>
  file?.startsWith('eslint.config.') === true && code.includes('export default');
