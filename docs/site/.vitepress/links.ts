/** Links of the Markdown in docs/ and of README.md, which are written for the repository, as links of the site. */
import { posix } from 'node:path';
import type { MarkdownOptions } from 'vitepress';
import { documentUrl } from '../../../src/homepage.ts';

type MarkdownIt = Parameters<NonNullable<MarkdownOptions['config']>>[0];

/** The site's page of the README, by its place in the repository. */
const start = 'docs/site/pages/start.md';

/** Rewrites the relative links and images of each page. */
export function siteLinks(markdown: MarkdownIt): void {
  markdown.core.ruler.push('site-links', ({ tokens, env }) => {
    const page = `docs/${(env as { readonly relativePath: string }).relativePath}`;
    for (const { children } of tokens)
      for (const token of children ?? []) {
        const name = { link_open: 'href', image: 'src' }[token.type];
        const address = name === undefined ? null : token.attrGet(name);
        if (name !== undefined && address !== null) token.attrSet(name, onSite(address, page));
      }
  });
}

/** An address as the site has it. @param page the place of the page in the repository, as the site's pages are moved. */
function onSite(address: string, page: string): string {
  if (/^(?:[a-z]+:|#|\/)/u.test(address)) return address;
  const [path = '', ...fragment] = address.split('#');
  const isStart = page === 'docs/start.md';
  const target = posix.join(isStart ? '.' : posix.dirname(page), path);
  const anchor = fragment.length === 0 ? '' : `#${fragment.join('#')}`;
  if (target === 'README.md') return `/start${anchor}`;
  if (!target.startsWith('docs/')) return `${documentUrl(target)}${anchor}`;
  if (!isStart) return address;
  // The page is built from another folder than the one that its text is written for.
  return target.endsWith('.md')
    ? `/${target.slice('docs/'.length)}${anchor}`
    : posix.relative(posix.dirname(start), target);
}
