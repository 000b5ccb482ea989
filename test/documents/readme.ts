/** The tables of README.md. */
import plugin from '../../src/index.ts';
import type { Framework, Origin, ResponsePattern } from '../../src/frameworks/define-framework.ts';
import { code, formatted, table, withPart } from './markdown.ts';
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
    frameworks.map((framework) => [
      `[${framework.title}](${framework.homepage})`,
      signsOf(framework).join(', '),
      formsOf(framework).join(', '),
    ]),
  );
}

/** What a file must show for the framework to be recognised. */
function signsOf({ packages, values, conventional, ...framework }: Framework): readonly string[] {
  const globals = (Object.values(values) as readonly (readonly Origin[])[])
    .flat()
    .flatMap((origin) =>
      'global' in origin && /^[A-Z]/.test(origin.global) ? [origin.global] : [],
    );
  const names = framework.handlers?.[0]?.parameters.map((value) =>
    value === null || value === 'next' ? value : framework.parameterNames?.[value]?.[0],
  );
  const shape = code(`(${(names ?? []).filter(Boolean).join(', ')})`);
  return [
    ...packages.map(code),
    ...globals.map((name) => `the global ${code(name)}`),
    ...(conventional === undefined
      ? []
      : [`handlers ${shape}${conventional === 'in a route' ? ' of a route' : ''}`]),
  ];
}

/** Every form in which the framework takes a status that a program writes. */
function formsOf(framework: Framework): readonly string[] {
  const forms = framework.responses
    .filter(({ status }) => [status ?? []].flat().some((slot) => !('code' in slot)))
    .flatMap((pattern) => patternForms(pattern, receiverOf(framework, pattern.on)));
  return [...new Set(forms)].map(code);
}

function patternForms(pattern: ResponsePattern, receiver: string): readonly string[] {
  if ('call' in pattern) return pattern.call.map((name) => `${receiver}.${name}()`);
  if ('assign' in pattern) return pattern.assign.map((name) => `${receiver}.${name} =`);
  return [`new ${receiver}()`];
}

/** What a program usually calls a value of the framework: `res`, `ctx.response`. */
function receiverOf(framework: Framework, value: string): string {
  const [name] = framework.parameterNames?.[value] ?? [];
  if (name !== undefined) return name;
  for (const origin of framework.values[value] ?? [])
    if ('property' in origin) return `${receiverOf(framework, origin.on)}.${origin.property}`;
  return value === 'response' ? 'res' : value;
}
