import { createRequire } from 'node:module';
import { parse, resolve } from 'node:path';
import {
  RuleTester,
  type InvalidTestCase,
  type ValidTestCase,
} from '@typescript-eslint/rule-tester';
import * as typescriptParser from '@typescript-eslint/parser';
import type { TSESLint } from '@typescript-eslint/utils';
import { Linter } from 'eslint';
import { afterAll, describe, expect, it } from 'vitest';
import plugin from '../src/index.ts';
import type { HttpStatusRule } from '../src/rule/create-rule.ts';

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.describeSkip = describe.skip;
RuleTester.it = it;
RuleTester.itOnly = it.only;
RuleTester.itSkip = it.skip;

// ESLint's own parser, in the version that the installed ESLint brings along.
const espree = createRequire(createRequire(import.meta.url).resolve('eslint'))(
  'espree',
) as TSESLint.Parser.LooseParserModule;

/** Lints cases as TypeScript. */
const tsTester = new RuleTester();

/** Lints cases as JavaScript with ESLint's own parser. */
const jsTester = new RuleTester({
  languageOptions: { parser: espree },
  defaultFilenames: { ts: 'file.js', tsx: 'file.jsx' },
});

/** Options as users write them: absent ones have their defaults. */
type Given<Options extends readonly unknown[]> = {
  [Index in keyof Options]: { readonly [Key in keyof Options[Index]]?: Options[Index][Key] };
};

interface Cases<Options extends readonly unknown[], MessageIds extends string> {
  readonly valid: readonly ValidTestCase<Given<Options>>[];
  readonly invalid: readonly InvalidTestCase<MessageIds, Given<Options>>[];
}

/**
 * Runs a rule's table with both parsers; a case in TypeScript's own syntax says so by its `filename`.
 * Then every fix and suggestion is applied and its output is linted again, and every message has to say whose demand it is.
 */
export function run<Options extends readonly unknown[], MessageIds extends string>(
  { name }: HttpStatusRule<Options, MessageIds>,
  { valid, invalid }: Cases<NoInfer<Options>, NoInfer<MessageIds>>,
): void {
  const ruleModule = plugin.rules[name] as unknown as TSESLint.RuleModule<
    MessageIds,
    Given<Options>
  >;
  const assertionOptions = { requireLocation: true, requireData: true };
  tsTester.run(`${name} with the TypeScript parser`, ruleModule, {
    valid,
    invalid,
    assertionOptions,
  });
  jsTester.run(`${name} with espree`, ruleModule, {
    valid: valid.filter(isJavaScript),
    invalid: invalid.filter(isJavaScript),
    assertionOptions,
  });
  describe(`${name}: messages, and programs after the edits`, () => {
    for (const testCase of invalid) {
      it(testCase.name ?? testCase.code, () => {
        checkSources(name, testCase);
        checkSuggestions(name, testCase);
        checkFixes(name, testCase);
      });
    }
  });
}

/** Statements as the lines of a function's body. */
export function bodyOf(statements: readonly string[]): string {
  return statements.map((line) => `  ${line}\n`).join('');
}

/** The place of a report within one line. */
export function at(line: number, column: number, endColumn: number) {
  return { line, column, endLine: line, endColumn };
}

type Case = ValidTestCase<readonly unknown[]>;

function isJavaScript({ filename = 'file.js' }: Case): boolean {
  return !/\.[cm]?tsx?$/.test(filename);
}

/**
 * The end of a message: a section with its requirement word, a section from which the message follows, or a convention, a
 * runtime or the project.
 */
export const source = (() => {
  const section = String.raw`(?:RFC \d+|draft-[\w-]+), [\w.-]+`;
  const endings = [
    `${section}: (?:(?:MUST|SHOULD)(?: NOT)?|MAY|by definition)`,
    `Convention(?:; ${section})?`,
    'Fetch, [^()]+',
    'ECMAScript, [^()]+: by definition',
    'Runtime behaviour',
    'Policy of this project',
  ];
  return new RegExp(String.raw`[.?] \((?:${endings.join('|')})\.\)$`, 'u');
})();

function checkSources(name: string, testCase: Case): void {
  for (const text of texts(reportsOf(name, testCase, testCase.code))) expect(text).toMatch(source);
}

/** Each suggestion, applied by itself, removes its report and adds neither a report nor an error of another rule. */
function checkSuggestions(name: string, testCase: Case): void {
  const { code } = testCase;
  const reports = reportsOf(name, testCase, code);
  for (const report of reports) {
    const others = texts(reports.filter((other) => other !== report));
    for (const { desc, fix } of report.suggestions ?? []) {
      const output = code.slice(0, fix.range[0]) + fix.text + code.slice(fix.range[1]);
      expect(texts(reportsOf(name, testCase, output)), desc).toEqual(others);
      expect(errorsAdded(testCase, output), desc).toEqual([]);
    }
  }
}

/** The fixes, applied as `eslint --fix` does, leave only reports without a fix, and a second run changes nothing. */
function checkFixes(name: string, testCase: Case): void {
  const { code } = testCase;
  const fixed = outputOf(name, testCase, code);
  if (fixed === code) return;
  const unfixable = reportsOf(name, testCase, code).filter(({ fix }) => fix === undefined);
  expect(texts(reportsOf(name, testCase, fixed))).toEqual(texts(unfixable));
  expect(outputOf(name, testCase, fixed)).toBe(fixed);
  expect(errorsAdded(testCase, fixed)).toEqual([]);
}

function reportsOf(name: string, testCase: Case, code: string): Linter.LintMessage[] {
  return lint(code, { ...testCase, rules: rulesOf(name, testCase) });
}

function outputOf(name: string, testCase: Case, code: string): string {
  const { config, filename } = setup({ ...testCase, rules: rulesOf(name, testCase) });
  return linterFor(filename).verifyAndFix(code, config, { filename }).output;
}

function rulesOf(name: string, { options = [] }: Case): Linter.RulesRecord {
  return { [`http-status/${name}`]: ['error', ...options] };
}

/** The errors of the recommended preset that an edit has added; an error of the same rule on another status is not new. */
function errorsAdded(testCase: Case, output: string): string[] {
  const rules = plugin.configs.recommended.rules ?? {};
  const errorsIn = (code: string) =>
    texts(lint(code, { ...testCase, rules }).filter(({ severity }) => severity === 2)).map((text) =>
      text.replaceAll(/\b\d{3} \([^)]+\)/gu, 'a status'),
    );
  const before = new Set(errorsIn(testCase.code));
  return errorsIn(output).filter((text) => !before.has(text));
}

function texts(reports: readonly Linter.LintMessage[]): string[] {
  return reports.map(({ message }) => message);
}

interface LintOptions {
  readonly rules: Partial<Linter.RulesRecord>;
  /** Decides on the parser; `file.ts` if not given. */
  readonly filename?: string;
  readonly settings?: TSESLint.SharedConfigurationSettings;
}

/** Lints a text with rules of the plugin, outside of any project. */
export function lint(code: string, options: LintOptions): Linter.LintMessage[] {
  const { config, filename } = setup(options);
  return linterFor(filename).verify(code, config, { filename });
}

/** ESLint lints what lies below its working directory only. */
function linterFor(filename: string): Linter {
  return new Linter({ cwd: parse(resolve(filename)).root });
}

function setup({ rules, filename = 'file.ts', settings = {} }: LintOptions): {
  config: Linter.Config;
  filename: string;
} {
  const languageOptions = isJavaScript({ code: '', filename }) ? {} : { parser: typescriptParser };
  const config = {
    files: ['**'],
    plugins: { 'http-status': plugin },
    languageOptions,
    rules,
    settings,
  };
  return { config, filename };
}
