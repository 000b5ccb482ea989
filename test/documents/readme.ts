/** The tables of README.md. */
import plugin from '../../src/index.ts';
import type { Framework } from '../../src/frameworks/language/framework.ts';
import { impliedForms, isSending, signsOf, writtenForms } from './framework-forms.ts';
import { formatted, table, withPart } from './markdown.ts';
import type { Rule } from './rule-page.ts';

/**
 * README.md as it should be: the given text with its tables made anew.
 * @throws {Error} if the text lacks the markers of a table.
 */
export async function renderReadme(
  text: string,
  rules: readonly Rule[],
  frameworks: readonly Framework[],
): Promise<string> {
  const withRules = withPart(text, 'rules', await formatted(rulesTable(rules)));
  return withPart(withRules, 'frameworks', await formatted(frameworksTable(frameworks)));
}

function rulesTable(rules: readonly Rule[]): string {
  const severity = (preset: 'recommended' | 'strict', { name }: Rule) =>
    String(plugin.configs[preset].rules?.[`http-status/${name}`] ?? '');
  return [
    '🔧 `eslint --fix` corrects what it can. 💡 Your editor offers corrections to choose from.',
    table(
      ['Rule', 'What it does', '`recommended`', '`strict`', '🔧', '💡'],
      rules.map((rule) => [
        `[${rule.name}](docs/rules/${rule.name}.md)`,
        rule.meta.docs.description,
        severity('recommended', rule),
        severity('strict', rule),
        rule.meta.fixable === undefined ? '' : '🔧',
        rule.meta.hasSuggestions === true ? '💡' : '',
      ]),
    ),
  ].join('\n\n');
}

function frameworksTable(frameworks: readonly Framework[]): string {
  return table(
    ['Framework', 'Recognised by', 'Where a status stands'],
    frameworks
      .filter(isSending)
      .map((framework) => [
        `[${framework.title}](${framework.homepage})`,
        shortened(signsOf(framework)),
        shortened([...writtenForms(framework), ...impliedForms(framework)]),
      ]),
  );
}

/** The most that a cell shows; docs/frameworks.md has the rest. */
const most = 5;

function shortened(items: readonly string[]): string {
  return [...items.slice(0, most), ...(items.length > most ? ['…'] : [])].join(', ');
}
