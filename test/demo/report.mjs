import { statSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import httpStatus from '../../dist/src/index.js';
import { brokenManifests, filesIn } from './files.mjs';

const config = [
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

/** Lints files one by one, and tells `progress` about each. A file on which a rule fails is told of as one with an error. */
async function lint(eslint, files, progress) {
  const results = [];
  for (const [index, { path, text }] of files.entries()) {
    progress(`Linting ${index + 1} of ${files.length}: ${path}`);
    try {
      results.push(...(await eslint.lintText(text, { filePath: path, warnIgnored: false })));
    } catch (error) {
      const [message] = error.message.split('\n');
      const failure = { ruleId: null, fatal: true, severity: 2, line: 1, column: 1, message };
      results.push({ filePath: path, messages: [failure], suppressedMessages: [] });
    }
  }
  progress('');
  return results;
}

/** A heading and a line for each place; nothing where there are none. */
const list = (heading, lines) =>
  lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `  ${line}`)];

/** The lists of what was not linted, or not read. */
function leftOut(results, passed, unreadable, viewpoint) {
  const seen = (place) => relative(viewpoint, place) || '.';
  const unparsed = results.flatMap(({ filePath, messages }) =>
    messages
      .filter(({ fatal }) => fatal)
      .map(({ line, column, message }) => `${seen(filePath)}:${line}:${column}  ${message}`),
  );
  const named = ({ place, reason }) => `${seen(place)}  ${reason}`;
  const broken = brokenManifests(results.map(({ filePath }) => filePath)).map(named);
  return [
    ...list(`${pluralised(unparsed.length, 'file')} could not be linted:`, unparsed),
    ...list('Passed over, since a tool makes them:', passed.map(seen)),
    ...list('Could not be read:', unreadable.map(named)),
    ...list('No package.json that can be understood, so that it was passed over:', broken),
  ];
}

/**
 * Lints a folder or file with the recommended preset; gives ESLint's usual output, with paths as seen from `viewpoint`,
 * and a summary per rule.
 * @param {string} path
 * @param {string} viewpoint
 * @param {(text: string) => void} progress told of the file that is linted now, and of nothing at the end
 * @returns {Promise<{ text: string, isLinted: boolean }>} whether there was any file to lint
 */
export async function report(path, viewpoint, progress) {
  const { files, passed, unreadable } = filesIn(path);
  const eslint = new ESLint({
    cwd: statSync(path).isDirectory() ? path : dirname(path),
    overrideConfigFile: true,
    overrideConfig: config,
  });
  const results = await lint(eslint, files, progress);
  const own = results.map(ownPart);
  const messages = own.flatMap((result) => result.messages);
  const shown = own.map((result) => ({
    ...result,
    filePath: relative(viewpoint, result.filePath),
  }));
  const formatter = await eslint.loadFormatter('stylish');
  const total =
    `${pluralised(results.length, 'file')} linted with http-status/recommended: ` +
    `${pluralised(count(messages, isError), 'error')}, ${pluralised(count(messages, isWarning), 'warning')}.`;
  const why =
    passed.length + unreadable.length > 0
      ? '.'
      : ': no file whose name ends in .js, .mjs, .cjs, .jsx, .ts, .mts, .cts or .tsx.';

  const text = [
    await formatter.format(shown),
    ...(messages.length > 0 ? [...summary(messages), ''] : []),
    files.length > 0 ? total : `Nothing to lint in ${path}${why}`,
    ...leftOut(results, passed, unreadable, viewpoint),
  ].join('\n');
  return { text, isLinted: files.length > 0 };
}
