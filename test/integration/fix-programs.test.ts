/**
 * Every fix and suggestion of every rule, applied to programs made of the forms of each framework, with the status, the
 * response and the statements written in all the ways that the grammar has: the edited program parses, has no new
 * report, and fixing comes to an end.
 */
import { join } from 'node:path';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../../src/index.ts';
import type { Family, Form } from '../demands/demands.ts';
import { errorFamilies } from '../demands/error-families.ts';
import { nodeFamilies } from '../demands/node-families.ts';
import { otherFamilies } from '../demands/other-families.ts';
import { responseFamilies } from '../demands/response-families.ts';
import { languages, nowhere } from '../frameworks/expectations.ts';
import { mistakes } from './mistakes.ts';

const families = [...nodeFamilies, ...otherFamilies, ...responseFamilies, ...errorFamilies];

/** Stands for the status in the statements of a form. */
const place = '__STATUS__';

/** A way to write the statements of a handler; null where the statements have no room for it. */
type Writing = (statements: string, status: string) => string | null;

const spelt =
  (write: (status: string) => string): Writing =>
  (statements, status) =>
    statements.replaceAll(place, write(status));

/** The response, written as `write` does: `(res as any)`. */
const received =
  (write: (name: string) => string): Writing =>
  (statements, status) => {
    const name = /(?<![\w.$])(?:res|reply|ctx|context|event|response|c|h|set)(?=\.)/gu;
    const text = statements.replaceAll(name, write);
    return text === statements ? null : text.replaceAll(place, status);
  };

const argumentsWith =
  (write: (argument: string) => string): Writing =>
  (statements, status) => {
    const text = statements.replaceAll(/'[^']*'(?=[,)])|\{ name: 'content' \}(?=[,)])/gu, write);
    return text === statements ? null : text.replaceAll(place, status);
  };

const alone: Writing = (statements, status) =>
  /;./u.test(statements) || !statements.endsWith(';')
    ? null
    : `if (a) ${statements} else ${statements}`.replaceAll(place, status);

/** Without semicolons, before a line that would continue the statement: `;[first].map(String)`. */
const unended =
  (before: string, after: string): Writing =>
  (statements, status) =>
    `${before}\n${statements
      .replaceAll(place, status)
      .split(/;\s*/u)
      .filter((line) => line !== '')
      .map((line) => `${line}\n`)
      .join('')}${after}`;

const writings: Readonly<Record<string, Writing>> = {
  'as it is': spelt((status) => status),
  'in parentheses': spelt((status) => `(${status})`),
  'in two parentheses': spelt((status) => `((${status}))`),
  'beside comments': spelt((status) => `/* before */ ${status} /* behind */`),
  'with a line of its own': spelt((status) => `// before\n  ${status} // behind\n`),
  'as any': spelt((status) => `${status} as any`),
  'as any in parentheses': spelt((status) => `(${status} as any)`),
  '<any>': spelt((status) => `<any>${status}`),
  'satisfies a type': spelt((status) => `(${status} satisfies unknown)`),
  'with a mark that it is there': spelt((status) => `${status}!`),
  'in a sequence': spelt((status) => `(0, ${status})`),
  'as a name': (statements, status) =>
    `const code = ${status};\n${statements.replaceAll(place, 'code')}`,
  'as a property and its value': (statements, status) => {
    const name = new RegExp(String.raw`(?<=[{,]\s*)(\w+): ${place}`, 'u').exec(statements)?.[1];
    return name === undefined
      ? null
      : `const ${name} = ${status};\n${statements.replaceAll(`${name}: ${place}`, name)}`;
  },
  'with a comma behind it': (statements, status) => {
    const text = statements.replaceAll(`${place})`, `${place},)`).replaceAll(` }`, `, }`);
    return text === statements ? null : text.replaceAll(place, status);
  },
  'of a response in parentheses': received((name) => `(${name})`),
  'of a response that is any': received((name) => `(${name} as any)`),
  'of a response that is <any>': received((name) => `(<any>${name})`),
  'of a response that satisfies a type': received((name) => `(${name} satisfies object)`),
  'of a response that is there': received((name) => `${name}!`),
  'of a response on a line of its own': received((name) => `${name} // the response\n  `),
  'of a response that may be there': (statements, status) => {
    const text = statements.replaceAll(/(?<![\w.$])(res|reply|ctx)\.(?=\w+\()/gu, '$1?.');
    return text === statements ? null : text.replaceAll(place, status);
  },
  'with arguments in parentheses': argumentsWith((text) => `(${text})`),
  'with arguments that are any': argumentsWith((text) => `${text} as any`),
  'with arguments beside comments': argumentsWith((text) => `/* it */ ${text} // is\n`),
  'as the only statement': alone,
  'before an array': unended('let first = 1', ';[first].map(String)'),
  'before parentheses': unended('let first = 1', ';(first)'),
  'before a template': unended('let first = { a: 1 }', ';`${first}`'),
  'before a sign': unended('let first = 1', ';+first'),
  'before a regular expression': unended('let first = 1', ';/first/.test(first)'),
  'before an increment': unended('let first = 1', '++first'),
  'before a string': unended('', ";'use strict'"),
};

interface Program {
  readonly family: Family;
  readonly text: string;
}

const statuses = {
  plain: ['434', '418', '200', "'404'", '404.5', '103', '405', '427', '304'],
  content: ['204', '205', '304', '434'],
  redirect: ['200', '404', '301', '434'],
} as const;
const fields = [
  ['200', 'Content-Range', 'bytes 0-0/2'],
  ['204', 'Content-Length', '4'],
  ['405', 'Allow', 'GET, POST'],
  ['503', 'Retry-After', '5s'],
] as const;

/** The statements of a form, with `place` for the status. */
function statementsOf(form: Form): readonly (readonly [statements: string, status: string])[] {
  const parts = (['plain', 'content', 'redirect'] as const).flatMap((part) =>
    statuses[part].flatMap((status) => {
      const statements = form[part]?.(place);
      return statements === undefined ? [] : [[statements, status] as const];
    }),
  );
  const withFields = fields.flatMap(([status, name, value]) => {
    const statements = form.field?.(place, name, value);
    return statements === undefined ? [] : [[statements, status] as const];
  });
  return [...parts, ...withFields];
}

const methods = ['get', 'post', 'put', 'delete'] as const;

/** Every pair of statements and status in some of the writings, which change from pair to pair, so that most forms meet most writings. */
function programsOf(family: Family): readonly Program[] {
  const names = Object.keys(writings);
  const pairs = [
    ...family.forms.flatMap(statementsOf),
    ...(mistakes[family.framework] ?? []).map((text) => [text, '404'] as const),
  ];
  const step = pairs.length > names.length ? 23 : 11;
  const programs = pairs.flatMap(([statements, status], index) =>
    names
      .filter((_, at) => (at + index) % step === 0)
      .flatMap((name) => {
        const written = writings[name]?.(statements, status) ?? null;
        const method = methods[(index + name.length) % methods.length] ?? 'get';
        if (written === null) return [];
        const text = family.program(written, method as 'get');
        const head = index % 2 === 0 ? "import { StatusCodes } from 'http-status-codes';\n" : '';
        return [index % 3 === 0 ? `${head}${text}`.replaceAll('\n', '\r\n') : `${head}${text}`];
      }),
  );
  return [...new Set(programs)].map((text) => ({ family, text }));
}

const linter = new Linter({ cwd: nowhere });

function setUp({ framework, version, file = 'file.ts' }: Family) {
  const filename = join(nowhere, file);
  const config: Linter.Config[] = [
    {
      files: ['**/*.{ts,tsx}'],
      languageOptions: languages.typescript,
      linterOptions: { reportUnusedDisableDirectives: 'off' },
      plugins: { 'http-status': plugin },
      rules: plugin.configs.all.rules ?? {},
      settings: {
        'http-status': version === undefined ? {} : { versions: { [framework]: version } },
      },
    },
  ];
  return { config, filename };
}

function lint(text: string, family: Family): readonly Linter.LintMessage[] {
  const { config, filename } = setUp(family);
  return linter.verify(text, config, { filename });
}

const style = 'http-status/prefer-status-constant';

/** The harm of an edit, in words; empty if there is none. Reports on numbers in the place of constants do not count. */
function harmOf(
  before: readonly Linter.LintMessage[],
  after: readonly Linter.LintMessage[],
  own: string,
) {
  const [error] = after.filter(({ fatal }) => fatal);
  if (error) return [`does not parse: ${error.message}`];
  const count = (messages: readonly Linter.LintMessage[], rule: string) =>
    messages.filter(({ ruleId }) => ruleId === rule).length;
  const added = after
    .filter(({ ruleId }) => ruleId !== style)
    .filter(({ ruleId }) => count(after, ruleId ?? '') > count(before, ruleId ?? ''));
  const isThere = count(after, own) >= count(before, own);
  return [
    ...added.map(({ message }) => `adds: ${message}`),
    ...(isThere ? [`leaves the report of ${own}`] : []),
  ];
}

/** The harm of all fixes and suggestions for a program. */
function harmIn({ family, text }: Program): readonly string[] {
  const reports = lint(text, family);
  if (reports.some(({ fatal }) => fatal)) return [];
  const edits = reports.flatMap(({ ruleId, fix, suggestions = [] }) => [
    ...(fix ? [{ ruleId, title: 'the fix', fix }] : []),
    ...suggestions.map(({ desc, fix: edit }) => ({ ruleId, title: desc, fix: edit })),
  ]);
  const harm = edits.flatMap(({ ruleId, title, fix }) => {
    const output = text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1]);
    const harms = harmOf(reports, lint(output, family), ruleId ?? '');
    return harms.map((each) => `${String(ruleId)}: ${title} ${each}\n${text}\n→\n${output}`);
  });
  if (!reports.some(({ fix }) => fix)) return harm;
  const { config, filename } = setUp(family);
  const { output, messages } = linter.verifyAndFix(text, config, { filename });
  const isDone = messages.every(({ fix, fatal }) => fix === undefined && fatal !== true);
  return isDone ? harm : [...harm, `fixing does not end: ${text}\n→\n${output}`];
}

describe('edits to programs of each framework', () => {
  it.each(families.map((family) => [family.framework, family] as const))('%s', (_, family) => {
    const programs = programsOf(family);
    expect(programs).not.toEqual([]);
    expect(programs.flatMap(harmIn)).toEqual([]);
  });
});
