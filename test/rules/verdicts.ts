/** Whole programs with every report of all rules together. */
import { dirname, join } from 'node:path';
import { Linter } from 'eslint';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, describe, expect, it } from 'vitest';
import plugin from '../../src/index.ts';
import { languages, nowhere, type Parser } from '../frameworks/expectations.ts';

/** A program on as many lines as it has, and its reports: each a rule with the line, `valid-status-code 2`. */
export interface Verdict {
  readonly code: string;
  readonly reports?: readonly string[];
  /** The program is TypeScript, and only its parser reads it. */
  readonly typescript?: true;
  /** The dependencies in the package.json beside the file. */
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** The rules that would report most of these programs, which are no examples for them. */
const besides: ReadonlySet<string> = new Set([
  'http-status/prefer-status-constant',
  'http-status/prefer-precise-success-status',
  'http-status/require-status-fields',
  'http-status/require-conditional-request',
  'http-status/no-misplaced-status-code',
]);
const rules = Object.fromEntries(
  Object.entries(plugin.configs.all.rules ?? {}).filter(([rule]) => !besides.has(rule)),
);

/** Tests the programs with every parser that reads their language. @param more rules that are on as well. */
export function judge(
  title: string,
  verdicts: readonly Verdict[],
  more: readonly string[] = [],
): void {
  const folder = mkdtempSync(join(tmpdir(), 'http-status-verdicts-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  describe(title, () => {
    for (const [index, verdict] of verdicts.entries()) {
      const parsers: readonly Parser[] =
        verdict.typescript === true ? ['typescript'] : ['espree', 'typescript'];
      it.each(parsers)(`${verdict.code.trim().split('\n').at(-1) ?? ''} with %s`, (parser) => {
        const project = join(folder, String(index));
        expect(reportsOn(verdict, parser, project, more)).toEqual(verdict.reports ?? []);
      });
    }
  });
}

function reportsOn(
  { code, dependencies }: Verdict,
  parser: Parser,
  project: string,
  more: readonly string[],
): readonly string[] {
  const name = parser === 'typescript' ? 'file.ts' : 'file.js';
  const filename = join(dependencies === undefined ? nowhere : project, name);
  if (dependencies !== undefined) {
    mkdirSync(project, { recursive: true });
    writeFileSync(join(project, 'package.json'), JSON.stringify({ dependencies }));
  }
  const messages = new Linter({ cwd: dirname(filename) }).verify(
    code,
    [
      {
        ...plugin.configs.all,
        files: ['**/*.{js,ts}'],
        languageOptions: languages[parser],
        rules: {
          ...rules,
          ...Object.fromEntries(more.map((rule) => [`http-status/${rule}`, 'warn'])),
        },
      },
    ],
    { filename },
  );
  return messages.map(
    ({ ruleId, line, message }) => `${ruleId?.replace('http-status/', '') ?? message} ${line}`,
  );
}
