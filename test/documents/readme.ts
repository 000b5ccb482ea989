/** The tables of README.md, and the run that it shows. */
import wrapAnsi from 'wrap-ansi';
import plugin from '../../src/index.ts';
import type { Framework } from '../../src/frameworks/language/framework.ts';
import { blocksOf } from './blocks.ts';
import { isAnswering, isSending } from './framework-forms.ts';
import { formatted, table, withPart } from './markdown.ts';
import type { Rule } from './rule-page.ts';
import { asText, printed } from './terminal.ts';

/**
 * README.md as it should be: the given text with its generated parts made anew.
 * @throws {Error} if the text lacks the markers of a part.
 */
export async function renderReadme(
  text: string,
  rules: readonly Rule[],
  frameworks: readonly Framework[],
): Promise<string> {
  const parts = {
    output: `\`\`\`text\n${asText(await exampleRun(text))}\n\`\`\``,
    rules: `${await formatted(rulesTable(rules))}\n${addresses(rules)}`,
    frameworks: await formatted(frameworksList(frameworks)),
  };
  return Object.entries(parts).reduce((page, [name, part]) => withPart(page, name, part), text);
}

/** The lines that ESLint prints for the program in README.md. */
export function exampleRun(text: string): Promise<readonly string[]> {
  const { file = '', code = '' } = blocksOf(text).find(({ file }) => file === 'server.js') ?? {};
  const dependencies = { express: '^5.0.0' };
  const files = {
    [file]: code,
    'package.json': JSON.stringify({ type: 'module', dependencies }),
  };
  return printed(files, 'recommended');
}

/** Names of rules are links by reference, so that no row is wider than a window. */
function rulesTable(rules: readonly Rule[]): string {
  return table(
    ['Rule', 'What it does', 'Level', 'Edits'],
    rules.map((rule) => [
      `[${rule.name}]`,
      rule.meta.docs.description,
      levelOf(rule),
      [
        ...(rule.meta.fixable === undefined ? [] : ['🔧']),
        ...(rule.meta.hasSuggestions === true ? ['💡'] : []),
      ].join(' '),
    ]),
  );
}

/** The severity in `recommended`, else the first preset that has the rule. */
function levelOf({ name }: Rule): string {
  const entryIn = (preset: keyof typeof plugin.configs) =>
    plugin.configs[preset].rules?.[`http-status/${name}`];
  const entry = entryIn('recommended');
  if (entry !== undefined) return String(Array.isArray(entry) ? entry[0] : entry);
  return entryIn('strict') === undefined ? '`all`' : '`strict`';
}

function addresses(rules: readonly Rule[]): string {
  return rules.map(({ name }) => `[${name}]: docs/rules/${name}.md`).join('\n');
}

function frameworksList(frameworks: readonly Framework[]): string {
  const named = frameworks.filter(({ name }) => !nameless.has(name));
  const titles = (holds: (framework: Framework) => boolean) =>
    named.filter(holds).map(({ title }) => title);
  const isServer = (framework: Framework) => isSending(framework) && isAnswering(framework);
  const isDocument = (framework: Framework) => isSending(framework) && !isAnswering(framework);
  return [
    `- **Servers and what they answer with**: ${titles(isServer).join(', ')}.`,
    `- **Documents of what routes answer with**: ${titles(isDocument).join(', ')}.`,
    `- **Clients, tests and mocks**: ${titles((framework) => !isSending(framework)).join(', ')}.`,
  ]
    .map((entry) => wrapAnsi(entry, width).replaceAll('\n', '\n  '))
    .join('\n');
}

/** Adapters for code without a framework, and for one that another adapter names. */
const nameless: ReadonlySet<string> = new Set([
  'error-status',
  'node-http-client',
  'request-response',
]);

/** The most characters in a line of a list. */
const width = 110;
