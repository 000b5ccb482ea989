/** Where prefer-status-constant puts an import: for each form of one, in each layout of a file. */
import type { Linter } from 'eslint';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { compilers, exportsOf, makeProject, packagesNamed, typeErrorsIn } from './fixing.ts';

/** How constants get into a file. */
interface Form {
  readonly title: string;
  readonly folder: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly module: string;
  readonly local: string;
  /** In front of `from`, and in front of `= require`. */
  readonly clause: string;
  readonly pattern: string;
}

const forms: readonly Form[] = [
  {
    title: 'a named import',
    folder: 'named',
    dependencies: { 'http-status-codes': '^2.3.0' },
    module: 'http-status-codes',
    local: 'StatusCodes',
    clause: '{ StatusCodes }',
    pattern: '{ StatusCodes }',
  },
  {
    title: 'a namespace',
    folder: 'namespace',
    dependencies: { stoker: '^2.0.1' },
    module: 'stoker/http-status-codes',
    local: 'HttpStatusCodes',
    clause: '* as HttpStatusCodes',
    pattern: 'HttpStatusCodes',
  },
  {
    title: 'a default import',
    folder: 'default',
    dependencies: { 'http-status': '^1.8.1' },
    module: 'http-status',
    local: 'httpStatus',
    clause: 'httpStatus',
    pattern: 'httpStatus',
  },
];

const project = makeProject({
  'tsconfig.json': { compilerOptions: { strict: true, module: 'nodenext' } },
  ...Object.fromEntries(
    forms.map(({ folder, dependencies }) => [
      `${folder}/package.json`,
      { type: 'module', dependencies },
    ]),
  ),
});
project.install('http-status-1', 'http-status', 'default');

const packages = {
  ...packagesNamed(['http-status-codes', 'node:path', 'stoker/http-status-codes']),
  'http-status': packagesNamed(['http-status-1'])['http-status-1'],
  './own.js': {},
};

const answer = 'export const answer = () => new Response(null, { status: CODES.NOT_FOUND });\n';
const given = "import NAMES from 'MODULE';\n";
const required = "const NAMES = require('MODULE');\n";
const exported = 'exports.answer = () => new Response(null, { status: CODES.NOT_FOUND });\n';

/** A file after the fix, in which the import is a line of its own. */
interface Layout {
  readonly title: string;
  readonly file: string;
  readonly after: string;
}

const layouts: readonly Layout[] = [
  {
    title: 'an import for its effects, which stays first',
    file: 'file.ts',
    after: `import './own.js';\n${given}\n${answer}`,
  },
  {
    title: 'a licence and JSDoc',
    file: 'file.ts',
    after: `/**
 * Copyright of the authors.
 */

${given}/** What it is for. */
${answer}`,
  },
  {
    title: 'a licence of several lines right above JSDoc',
    file: 'file.ts',
    after: `// Copyright of the authors.
// SPDX-License-Identifier: MIT
${given}/** What it is for. */
${answer}`,
  },
  {
    title: 'a licence that goes on for several lines',
    file: 'file.ts',
    after: `// Copyright of the authors.
// All rights reserved.
//
// Use it as you like.
${given}${answer}`,
  },
  {
    title: 'a licence above a directive to the compiler for the next line',
    file: 'file.ts',
    after: `// Copyright of the authors.
// All rights reserved.
${given}// @ts-expect-error it has another type
export const name: string = 1;
${answer}`,
  },
  {
    title: 'a comment with a word for the file on a later line',
    file: 'file.ts',
    after: `/**
 * What is tested here.
 *
 * @jest-environment node
 */
${given}${answer}`,
  },
  {
    title: 'the environment of a test runner',
    file: 'file.ts',
    after: `/**
 * @jest-environment node
 */
${given}${answer}`,
  },
  {
    title: 'the environment of another test runner',
    file: 'file.ts',
    after: `// @vitest-environment node
${given}${answer}`,
  },
  {
    title: 'a file that is not checked',
    file: 'file.ts',
    after: `// @ts-nocheck
${given}${answer}`,
  },
  {
    title: 'a shebang, in TypeScript',
    file: 'file.ts',
    after: `#!/usr/bin/env node\n${given}${answer}`,
  },
  {
    title: 'a shebang, in JavaScript',
    file: 'file.js',
    after: `#!/usr/bin/env node\n${given}${answer}`,
  },
  {
    title: 'a shebang and a licence',
    file: 'file.js',
    after: `#!/usr/bin/env node
/* Copyright of the authors. */
${given}${answer}`,
  },
  {
    title: 'a directive',
    file: 'file.ts',
    after: `'use server';\n${given}\n${answer}`,
  },
  {
    title: 'a directive between comments',
    file: 'file.tsx',
    after: `/* For browsers. */
"use client"; // no server here
import NAMES from "MODULE";

// What it is for.
${answer}`,
  },
  {
    title: 'a directive to ESLint for the next line',
    file: 'file.ts',
    after: `${given}// eslint-disable-next-line no-console -- it is a tool
console.log('ready');
${answer}`,
  },
  {
    title: 'a directive to ESLint for the file',
    file: 'file.ts',
    after: `/* eslint-disable no-console -- it is a tool */
${given}console.log('ready');
${answer}`,
  },
  {
    title: 'a directive to the compiler for the next line',
    file: 'file.ts',
    after: `${given}// @ts-expect-error it has another type
export const name: string = 1;
${answer}`,
  },
  {
    title: 'a decorator on the first statement',
    file: 'file.ts',
    after: `import { sep } from 'node:path';
${given}
const noted = (target: unknown) => { void target; };
@noted
export class Answers { readonly name = sep; }
${answer}`,
  },
  {
    title: 'lines that end in CR LF',
    file: 'file.ts',
    after: `${given}${answer}`.replaceAll('\n', '\r\n'),
  },
  {
    title: 'a byte order mark',
    file: 'file.ts',
    after: `\uFEFF${given}${answer}`,
  },
  { title: 'one line without an end', file: 'file.ts', after: `${given}${answer.trimEnd()}` },
  {
    title: 'an import in double quotes without semicolons, and a comment behind it',
    file: 'file.ts',
    after: `import { sep } from "node:path" // why it is here
import NAMES from "MODULE"

export { sep }
export const answer = () => new Response(null, { status: CODES.NOT_FOUND })
`,
  },
  {
    title: 'an import with a comment in its braces',
    file: 'file.ts',
    after: `import {
  // the first
  join,
  /* the second */ sep,
} from 'node:path';
${given}
export { join, sep };
${answer}`,
  },
  {
    title: 'an import of a default and a namespace',
    file: 'file.ts',
    after: `import path, * as all from 'node:path';
${given}
export { path, all };
${answer}`,
  },
  {
    title: 'an import of types',
    file: 'file.ts',
    after: `import type { ParsedPath } from 'node:path';
${given}
export type Path = ParsedPath;
${answer}`,
  },
  {
    title: 'many literals',
    file: 'file.ts',
    after: `${given}${answer}${Array.from({ length: 30 }, (_, index) => answer.replace('answer', `answer${index}`)).join('')}`,
  },
  {
    title: 'a strict script',
    file: 'file.cjs',
    after: `'use strict';\n${required}\n${exported}`,
  },
  {
    title: 'a strict script with a licence and requires',
    file: 'file.cjs',
    after: `/* Copyright of the authors. */
'use strict';

require('./own.js');
const { sep } = require('node:path');
const NAMES = require('MODULE');

exports.sep = sep;
${exported}`,
  },
  {
    title: 'a require that is called at once',
    file: 'file.cjs',
    after: `require('./own.js').toString();
require('./own.js').valueOf({ path: '.env' }).toString();
const NAMES = require('MODULE');

${exported}`,
  },
  {
    title: 'a require without a semicolon, in double quotes',
    file: 'file.cjs',
    after: `const path = require("node:path")
const NAMES = require("MODULE")

exports.sep = path.sep
exports.answer = () => new Response(null, { status: CODES.NOT_FOUND })
`,
  },
  {
    title: 'a shebang above a script',
    file: 'file.cjs',
    after: `#!/usr/bin/env node\n${required}${exported}`,
  },
];

/** A layout with the form's import, and as it was before: the number, and no line of the import. */
function filled(after: string, { module, local, clause, pattern }: Form) {
  const text = (isFixed: boolean) =>
    after
      .replace(/^(\uFEFF?)(?:import|const) NAMES .*\r?\n/mu, isFixed ? '$&' : '$1')
      .replace('import NAMES', `import ${clause}`)
      .replace('const NAMES', `const ${pattern}`)
      .replace('MODULE', module)
      .replaceAll('CODES.NOT_FOUND', isFixed ? `${local}.NOT_FOUND` : '404');
  return { before: text(false), after: text(true) };
}

const cases = forms.flatMap((form) =>
  layouts.map((layout, index) => {
    const file = `${form.folder}/${index}-${layout.file}`;
    return [
      `${form.title} beside ${layout.title}`,
      { form, file, ...filled(layout.after, form) },
    ] as const;
  }),
);

const statusOf = (program: string, file: string) =>
  (exportsOf(program, file, packages) as { readonly answer: () => Response }).answer().status;

/** So that no comment for ESLint is without effect, which would be fixed too. */
const config: Linter.Config = { rules: { 'no-console': 'error' } };

describe('a layout gets', () => {
  it.each(cases)('%s', (_, { file, before, after }) => {
    expect(before).not.toMatch(/NAMES|MODULE|CODES/u);
    expect(project.fix(file, before, config)).toMatchObject({ output: after, messages: [] });
    expect(project.fix(file, after, config)).toMatchObject({ fixed: false, output: after });
    expect(statusOf(before, file)).toBe(404);
    expect(statusOf(after, file)).toBe(404);
  });

  it.each(Object.entries(compilers))(
    'no error of types in TypeScript %s',
    (_, compiler) => {
      for (const { folder } of forms) project.write(`${folder}/own.d.ts`, 'export {};\n');
      const names = cases.flatMap(([, { file, before, after }]) => [
        project.write(file.replace('/', '/before-'), before),
        project.write(file, after),
      ]);
      const options = { experimentalDecorators: true };
      expect(typeErrorsIn(names, ts.ModuleKind.NodeNext, compiler, options)).toEqual([]);
    },
    60_000,
  );
});

const namesOf: Readonly<Record<string, Form | undefined>> = Object.fromEntries(
  forms.map((form) => [form.folder, form]),
);

describe('what the file has of the module', () => {
  it.each([
    ...[
      [
        'an import of nothing',
        'import {} from',
        `import {} from 'http-status-codes';\nimport { StatusCodes } from`,
      ],
      [
        'a comma behind the last name',
        'import { ReasonPhrases, } from',
        'import { ReasonPhrases, StatusCodes, } from',
      ],
      [
        'a comment behind the last name',
        'import { ReasonPhrases /* in English */ } from',
        'import { ReasonPhrases, StatusCodes /* in English */ } from',
      ],
      [
        'a comment in front of the last name',
        'import { /* in English */ ReasonPhrases } from',
        'import { /* in English */ ReasonPhrases, StatusCodes } from',
      ],
      [
        'a comment in a line of its own',
        'import {\n  ReasonPhrases,\n  // and no more\n} from',
        'import {\n  ReasonPhrases,\n  // and no more\n  StatusCodes,\n} from',
      ],
      [
        'a brace behind a comment',
        'import {\n  ReasonPhrases // in English\n} from',
        'import {\n  ReasonPhrases, // in English\n  StatusCodes\n} from',
      ],
      [
        'names for the same',
        'import { StatusCodes as Codes, StatusCodes } from',
        'import { StatusCodes as Codes, StatusCodes } from',
        'Codes',
      ],
    ].map(([title, before, after, text = 'StatusCodes']) => ({
      title,
      folder: 'named',
      before,
      after,
      text,
    })),
    {
      title: 'a namespace',
      folder: 'named',
      before: 'import * as codes from',
      after: 'import * as codes from',
      text: 'codes.StatusCodes',
    },
    {
      title: 'a default and a namespace',
      folder: 'named',
      before: 'import codes, * as all from',
      after: 'import codes, * as all from',
      text: 'all.StatusCodes',
    },
    {
      title: 'a namespace of its own name',
      folder: 'namespace',
      before: 'import * as codes from',
      after: 'import * as codes from',
      text: 'codes',
    },
    {
      title: 'a namespace for its types',
      folder: 'namespace',
      before: 'import type * as codes from',
      after: 'import * as codes from',
      text: 'codes',
    },
    {
      title: 'single constants',
      folder: 'namespace',
      before: 'import { OK } from',
      after: `import { OK } from 'stoker/http-status-codes';\nimport * as HttpStatusCodes from`,
      text: 'HttpStatusCodes',
    },
    {
      title: 'the default under a name of its own',
      folder: 'default',
      before: 'import codes from',
      after: 'import codes from',
      text: 'codes',
    },
    {
      title: 'the default in a list',
      folder: 'default',
      before: 'import { default as codes } from',
      after: 'import { default as codes } from',
      text: 'codes',
    },
    {
      title: 'the default for its type',
      folder: 'default',
      before: 'import type codes from',
      after: 'import codes from',
      text: 'codes',
    },
  ])('serves or is extended: $title', ({ folder, before, after, text }) => {
    const module = namesOf[folder]?.module ?? '';
    const rest = (status: string) => answer.replace('CODES.NOT_FOUND', status);
    const code = `${before} '${module}';\n${rest('404')}`;
    const output = `${after} '${module}';\n${rest(`${text}.NOT_FOUND`)}`;
    const file = `${folder}/there.ts`;
    expect(project.fix(file, code)).toMatchObject({ output, messages: [] });
    expect(project.fix(file, output)).toMatchObject({ fixed: false, output });
    expect(statusOf(output, file)).toBe(404);
  });

  it.each([
    [
      'a list',
      'const { ReasonPhrases } = MODULE;',
      'const { ReasonPhrases, StatusCodes } = MODULE;',
      'StatusCodes',
    ],
    [
      'a list that ends in a comma',
      'const { ReasonPhrases, } = MODULE;',
      'const { ReasonPhrases, StatusCodes, } = MODULE;',
      'StatusCodes',
    ],
    [
      'another name',
      'const { StatusCodes: codes } = MODULE;',
      'const { StatusCodes: codes } = MODULE;',
      'codes',
    ],
    ['the module', 'const codes = MODULE;', 'const codes = MODULE;', 'codes.StatusCodes'],
    [
      'a property of the module',
      'const codes = MODULE.StatusCodes;',
      'const codes = MODULE.StatusCodes;',
      'codes',
    ],
  ])('serves or is extended where it is required: %s', (_, before, after, text) => {
    const rest = (status: string) => exported.replace('CODES.NOT_FOUND', status);
    const filledIn = (line: string) => line.replace('MODULE', "require('http-status-codes')");
    const output = `${filledIn(after)}\n${rest(`${text}.NOT_FOUND`)}`;
    const file = 'named/there.cjs';
    expect(project.fix(file, `${filledIn(before)}\n${rest('404')}`)).toMatchObject({
      output,
      messages: [],
    });
    expect(statusOf(output, file)).toBe(404);
  });

  it('comes before what is evaluated with it', () => {
    const late = "const { ReasonPhrases } = require('http-status-codes');\n";
    const code = `const early = new Response(null, { status: 404 });\n${late}exports.answer = () => early;\n`;
    const { output } = project.fix('named/late.cjs', code);
    expect(output).toContain('StatusCodes.NOT_FOUND');
    expect(statusOf(output, 'named/late.cjs')).toBe(404);
  });

  it('comes before a require that is called with a status', () => {
    const code = `const first = require('./own.js').valueOf(new Response(null, { status: 404 }));
exports.answer = () => new Response(String(first));
`;
    const { output } = project.fix('named/called.cjs', code);
    expect(output).toBe(
      `const { StatusCodes } = require('http-status-codes');\n${code.replace('404', 'StatusCodes.NOT_FOUND')}`,
    );
    expect(statusOf(output, 'named/called.cjs')).toBe(200);
  });
});

describe.each(forms)('where the name of $title is taken', ({ folder, module, local, clause }) => {
  it.each([
    ['by a variable', `export const ${local} = {};\n`, answer],
    ['by a type', `export interface ${local} { name: string }\n`, answer],
    ['by another module', `import { ${local} } from './own.js';\nexport { ${local} };\n`, answer],
    ['by something undeclared', `export const codes = () => ${local};\n`, answer],
    ['by a parameter', '', answer.replace('()', `(${local}: string)`).replace('null', local)],
    [
      'by a variable of the function',
      '',
      `export function answer() { const ${local} = ''; return new Response(${local}, { status: CODES.NOT_FOUND }); }\n`,
    ],
  ])('%s, another is only suggested', (_, above, rest) => {
    const code = `${above}${rest.replace('CODES.NOT_FOUND', '404')}`;
    const { fixed, messages } = project.fix(`${folder}/taken.ts`, code);
    expect(fixed).toBe(false);
    const [suggestion] = messages[0]?.suggestions ?? [];
    expect(suggestion?.fix.text).toMatch(
      new RegExp(`import .*HttpStatus(?:Code|e)s.* from '${module}'`, 'u'),
    );
    expect(suggestion?.fix.text).not.toContain(`import ${clause} `);
  });
});
