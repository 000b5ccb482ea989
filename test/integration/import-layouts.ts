/** Files that get an import of constants: each form of the import, in each layout of a file. */

/** A form of import: named, default or a namespace. */
export interface Form {
  readonly title: string;
  readonly folder: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly module: string;
  readonly local: string;
  /** The names in front of `from`, and in front of `= require`. */
  readonly clause: string;
  readonly pattern: string;
}

export const forms: readonly Form[] = [
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

export const answer =
  'export const answer = () => new Response(null, { status: CODES.NOT_FOUND });\n';
const given = "import NAMES from 'MODULE';\n";
const required = "const NAMES = require('MODULE');\n";
export const exported = 'exports.answer = () => new Response(null, { status: CODES.NOT_FOUND });\n';

/** A file after the fix, in which the import is a line of its own. */
export interface Layout {
  readonly title: string;
  readonly file: string;
  readonly after: string;
}

export const layouts: readonly Layout[] = [
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
export function filled(after: string, { module, local, clause, pattern }: Form) {
  const text = (isFixed: boolean) =>
    after
      .replace(/^(\uFEFF?)(?:import|const) NAMES .*\r?\n/mu, isFixed ? '$&' : '$1')
      .replace('import NAMES', `import ${clause}`)
      .replace('const NAMES', `const ${pattern}`)
      .replace('MODULE', module)
      .replaceAll('CODES.NOT_FOUND', isFixed ? `${local}.NOT_FOUND` : '404');
  return { before: text(false), after: text(true) };
}
