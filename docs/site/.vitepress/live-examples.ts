/** Puts the examples on the pages of the rules into elements with which a reader can edit and lint them. */
import { basename } from 'node:path';
import type { MarkdownOptions } from 'vitepress';
import { rules } from '../../../rules/index.ts';
import { examplesUnder } from '../../../test/documents/examples.ts';

type MarkdownIt = Parameters<NonNullable<MarkdownOptions['config']>>[0];

/** The headings of a rule's page below which the blocks are examples of the rule. */
const headings = ['Incorrect', 'Correct', 'Options', 'What it leaves alone'];

const languages: ReadonlySet<string> = new Set(['js', 'jsx', 'ts', 'tsx']);

export function liveExamples(markdown: MarkdownIt): void {
  const block = markdown.renderer.rules.fence;
  if (block === undefined) throw new Error('VitePress renders no fenced blocks.');
  markdown.renderer.rules.fence = (tokens, index, options, env, self) => {
    const rendered = block(tokens, index, options, env, self);
    const token = tokens[index];
    const { relativePath } = env as { readonly relativePath: string };
    const rule = basename(relativePath, '.md');
    if (token === undefined || !relativePath.startsWith('rules/') || !(rule in rules))
      return rendered;
    if (!languages.has(token.info) || !headings.includes(headingAbove(tokens, index)))
      return rendered;
    const [example] = examplesUnder(
      `## Example\n\`\`\`${token.info}\n${token.content}\`\`\`\n`,
      'Example',
    );
    const attributes = {
      rule,
      language: token.info,
      code: token.content,
      options: example?.options && JSON.stringify(example.options),
      settings: example?.settings && JSON.stringify(example.settings),
    };
    const written = Object.entries(attributes)
      .flatMap(([name, value]) =>
        value === undefined ? [] : `data-${name}="${markdown.utils.escapeHtml(value)}"`,
      )
      .join(' ');
    // Vue would take double braces in an attribute for text alone, and leaves it as it is.
    return `<live-example ${written}>${rendered}</live-example>`;
  };
}

/** The text of the second-level heading above a token. */
function headingAbove(
  tokens: readonly { readonly type: string; readonly tag: string; readonly content: string }[],
  index: number,
): string {
  const at = tokens
    .slice(0, index)
    .findLastIndex(({ type, tag }) => type === 'heading_open' && tag === 'h2');
  return tokens[at + 1]?.content ?? '';
}
