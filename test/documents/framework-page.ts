/** The site's page of one framework: its section of docs/frameworks.md, and the rules whose pages have an example of it. */
import type { Framework } from '../../src/frameworks/language/framework.ts';
import { ruleLinks } from '../http/status-codes-document.ts';
import { isSending } from './framework-forms.ts';
import { clientSectionOf, sectionOf } from './frameworks-document.ts';

/**
 * The page in Markdown, whose links start in docs/.
 * @param shown the names of the rules whose pages have an incorrect example of the framework.
 */
export function renderFrameworkPage(framework: Framework, shown: readonly string[]): string {
  const section = isSending(framework) ? sectionOf(framework) : clientSectionOf(framework);
  return [
    section.replace(/^#+/u, '#'),
    ...(shown.length === 0 ? [] : ['## Rules with an example', ruleLinks(shown)]),
  ].join('\n\n');
}
