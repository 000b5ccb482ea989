import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../rules/index.ts';
import { frameworks } from '../src/frameworks/index.ts';
import { examplesUnder, sectionsOf, type Example } from './documents/examples.ts';
import { renderFrameworksDocument } from './documents/frameworks-document.ts';
import { renderHostsDocument } from './documents/hosts-document.ts';
import { renderLlms } from './documents/llms.ts';
import { exampleRun, renderReadme } from './documents/readme.ts';
import { renderRuleOptions } from './documents/rule-options.ts';
import { optionsOf, renderRulePage, type Rule } from './documents/rule-page.ts';
import { asPicture } from './documents/terminal.ts';
import { lint, source } from './rule-tester.ts';

const root = join(import.meta.dirname, '..');
const all: readonly Rule[] = Object.values(rules);

/** The messages of the rule on an example. It fails if the example cannot be parsed. */
function findings(
  { name }: Rule,
  { language, code, settings = {} }: Example,
  options: Example['options'],
): string[] {
  const messages = lint(code, {
    filename: `example.${language}`,
    rules: { [`http-status/${name}`]: options === undefined ? 'error' : ['error', options] },
    settings: { 'http-status': settings },
  });
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  return messages.map(({ message }) => message);
}

/** The rows of the tables in a text, each as its cells. */
function cellsIn(text: string): readonly (readonly string[])[] {
  return [...text.matchAll(/^\|(.*)\|$/gm)].map(([, row = '']) =>
    row.split(/(?<!\\)\|/).map((cell) => cell.trim()),
  );
}

const rfcLinks =
  /\[([^\]]+)\]\(https:\/\/www\.rfc-editor\.org\/rfc\/rfc\d+#(?:section|appendix)-([\w.]+)\)/g;

/** The rules whose pages need the table _What it decides_: they decide on several statements of specifications and runtimes. */
const tabled: ReadonlySet<string> = new Set([
  'no-content-of-no-content',
  'no-contradictory-fields',
  'no-deprecated-status-code',
  'no-deprecated-status-signature',
  'no-ignored-status',
  'no-lost-status-assertion',
  'no-legacy-status-signature',
  'no-method-status-mismatch',
  'no-misplaced-status-code',
  'no-overridden-status',
  'no-restricted-status-codes',
  'no-status-in-content',
  'no-unanswered-declaration',
  'no-undeclared-status',
  'no-undefined-status',
  'no-unreachable-status-check',
  'no-unsupported-status',
  'no-unused-response',
  'require-conditional-request',
  'require-status-fields',
  'valid-redirect-status',
  'prefer-response-ok',
  'valid-status-property',
]);

describe.each(all)('the page of $name', (rule) => {
  const path = join(root, 'docs/rules', `${rule.name}.md`);
  const page = readFileSync(path, 'utf8');
  const options = optionsOf(rule);

  it('has its generated parts up to date', async () => {
    await expect(await renderRulePage(rule, page)).toMatchFileSnapshot(path);
  });

  it('has its sections in order, and the reason for the rule before them', () => {
    const expected = [
      'Incorrect',
      'Correct',
      ...(options.length > 0 ? ['Options'] : []),
      'When not to use it',
      'What it leaves alone',
      'References',
    ];
    const titles = sectionsOf(page).map(({ title }) => title);
    expect(titles.slice(titles.indexOf('Incorrect'))).toEqual(expected);
    expect(page).toMatch(/<!-- end generated header -->\n\n[A-Z]/);
  });

  it.each(examplesUnder(page, 'Incorrect'))(
    'has an incorrect example that is reported: $code',
    (example) => {
      const texts = findings(rule, example, example.options);
      expect(texts).not.toEqual([]);
      for (const text of texts) expect(text).toMatch(source);
    },
  );

  it.each(examplesUnder(page, 'Correct'))(
    'has a correct example that is not reported: $code',
    (example) => {
      expect(findings(rule, example, example.options)).toEqual([]);
    },
  );

  it.each(examplesUnder(page, 'What it leaves alone'))(
    'has an example that is left alone: $code',
    (example) => {
      expect(findings(rule, example, example.options)).toEqual([]);
    },
  );

  it.each(examplesUnder(page, 'Options'))(
    'has an example in which the option makes the difference: $code',
    (example) => {
      const isReported = (given: Example['options']) => findings(rule, example, given).length > 0;
      expect(example.options).toBeDefined();
      expect(isReported(example.options)).toBe(!isReported(undefined));
    },
  );

  it('has a table with the source of every statement, and what the rule makes of it', () => {
    const text = sectionsOf(page).find(({ title }) => title === 'What it decides')?.text ?? '';
    const [header, , ...rows] = cellsIn(text);
    if (header === undefined && !tabled.has(rule.name)) return;
    expect(header).toEqual(['Statement', 'Where', 'Decided']);
    for (const [statement, where, decided] of rows) {
      expect(statement).toMatch(/^\S.*\.$/);
      expect(where).toMatch(/^\[[^\]]+\]\([^)]+\)/);
      expect(decided).toMatch(/^\S.*[^.]$/);
    }
    expect(rows.filter(([, , decided = '']) => /^left (?:alone|to)\b/.test(decided))).not.toEqual(
      [],
    );
    expect(rows.filter(([, , decided = '']) => !/^left\b/.test(decided))).not.toEqual([]);
  });

  it('names a section of an RFC by its number', () => {
    for (const [, text = '', section] of page.matchAll(rfcLinks))
      expect(text.split(/,? /)).toContain(section);
  });

  it('has examples of several frameworks, and one for every option', () => {
    for (const title of ['Incorrect', 'Correct'])
      expect(examplesUnder(page, title).length).toBeGreaterThan(1);
    const shown = examplesUnder(page, 'Options').flatMap((example) =>
      Object.keys(example.options ?? {}),
    );
    expect([...new Set(shown)].sort()).toEqual(options.map(({ key }) => key).sort());
  });
});

it('README.md has its tables up to date', async () => {
  const path = join(root, 'README.md');
  const text = readFileSync(path, 'utf8');
  await expect(await renderReadme(text, all, frameworks)).toMatchFileSnapshot(path);
});

it('README.md has no line that a window cannot hold', () => {
  const lines = readFileSync(join(root, 'README.md'), 'utf8').split('\n');
  expect(lines.filter((line) => [...line].length > 130)).toEqual([]);
});

it('README.md has a picture of the run that it shows', async () => {
  const lines = await exampleRun(readFileSync(join(root, 'README.md'), 'utf8'));
  const title = 'npx eslint server.js';
  await expect(asPicture(title, lines)).toMatchFileSnapshot(join(root, 'docs/example.svg'));
});

it('docs/frameworks.md is up to date', async () => {
  const path = join(root, 'docs/frameworks.md');
  await expect(await renderFrameworksDocument(frameworks)).toMatchFileSnapshot(path);
});

it('src/rule-options.cts is up to date', async () => {
  const path = join(root, 'src/rule-options.cts');
  await expect(await renderRuleOptions(all)).toMatchFileSnapshot(path);
});

it('docs/hosts.md is up to date', async () => {
  const path = join(root, 'docs/hosts.md');
  await expect(await renderHostsDocument(readFileSync(path, 'utf8'))).toMatchFileSnapshot(path);
});

it('docs/llms.txt is up to date, and its links lead to pages', async () => {
  const text = renderLlms(all);
  await expect(text).toMatchFileSnapshot(join(root, 'docs/llms.txt'));
  const linked = [...text.matchAll(/\]\(([^)]+)\)/gu)].map(([, page = '']) => page);
  expect(linked.length).toBeGreaterThan(all.length);
  expect(linked.filter((page) => !existsSync(join(root, 'docs', page)))).toEqual([]);
});
