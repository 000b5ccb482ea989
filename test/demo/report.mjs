import { statSync } from 'node:fs';
import { basename, dirname, relative } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import httpStatus from '../../dist/src/index.js';

const config = [
  { ignores: ['**/{dist,build,.next,coverage}/', '**/*.min.{js,mjs,cjs}'] },
  {
    ...httpStatus.configs.recommended,
    files: ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}'],
    languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
  },
  { files: ['**/*.{ts,mts,cts,tsx}'], languageOptions: { parser: tseslint.parser } },
];

const count = (messages, holds) => messages.filter(holds).length;
const isError = ({ severity }) => severity === 2;
const isWarning = ({ severity }) => severity === 1;
const isFixable = ({ fix }) => fix !== undefined;
const hasSuggestions = ({ suggestions }) => suggestions !== undefined;

/** A lint result with this plugin's messages only: comments of the linted project may name rules that are not loaded here. */
function ownPart(result) {
  const messages = result.messages.filter(({ ruleId }) => ruleId?.startsWith('http-status/'));
  return {
    ...result,
    messages,
    errorCount: count(messages, isError),
    warningCount: count(messages, isWarning),
    fixableErrorCount: count(messages.filter(isError), isFixable),
    fixableWarningCount: count(messages.filter(isWarning), isFixable),
  };
}

const pluralised = (amount, noun) => `${amount} ${noun}${amount === 1 ? '' : 's'}`;

/** One line per rule, most reports first, with a column for each kind of report. */
function summary(messages) {
  const byRule = new Map(messages.map(({ ruleId }) => [ruleId, []]));
  for (const message of messages) byRule.get(message.ruleId).push(message);
  const rows = [...byRule]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([rule, own]) => [
      rule,
      ...[isError, isWarning, isFixable, hasSuggestions].map((kind) => count(own, kind)),
    ]);
  const table = [['rule', 'errors', 'warnings', 'fixable', 'with suggestions'], ...rows];
  const widths = table[0].map((_, column) =>
    Math.max(...table.map((row) => String(row[column]).length)),
  );
  return table.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0]) : String(cell).padStart(widths[column]),
      )
      .join('  '),
  );
}

/**
 * Lints a folder or file with the recommended preset; gives ESLint's usual output, with paths as seen from `viewpoint`,
 * and a summary per rule.
 */
export async function report(path, viewpoint) {
  const isFolder = statSync(path).isDirectory();
  const eslint = new ESLint({
    cwd: isFolder ? path : dirname(path),
    overrideConfigFile: true,
    overrideConfig: config,
    errorOnUnmatchedPattern: false,
    warnIgnored: false,
  });
  const results = await eslint.lintFiles(isFolder ? '.' : basename(path));
  const own = results.map(ownPart);
  const messages = own.flatMap((result) => result.messages);
  const shown = own.map((result) => ({
    ...result,
    filePath: relative(viewpoint, result.filePath),
  }));
  const unparsed = count(results, ({ fatalErrorCount }) => fatalErrorCount > 0);
  const formatter = await eslint.loadFormatter('stylish');

  return [
    await formatter.format(shown),
    ...(messages.length > 0 ? [...summary(messages), ''] : []),
    `${pluralised(results.length, 'file')} linted with http-status/recommended: ` +
      `${pluralised(count(messages, isError), 'error')}, ${pluralised(count(messages, isWarning), 'warning')}.`,
    ...(unparsed > 0 ? [`${pluralised(unparsed, 'file')} could not be parsed.`] : []),
  ].join('\n');
}
