/** The fixes of prefer-status-constant that add an import leave types and behaviour as they are. */
import { spawnSync } from 'node:child_process';
import { StatusCodes } from 'http-status-codes';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { memberOf, recommendedLibrary } from '../../src/constants/index.ts';
import { statusCodes } from '../../src/http/status-codes.ts';
import {
  compilers,
  exportsOf,
  makeProject,
  packagesNamed,
  recorder,
  typeErrorsIn,
} from './fixing.ts';

const { fix, write } = makeProject({
  'package.json': { type: 'module', dependencies: { 'http-status-codes': '^2.3.0' } },
});

interface Case {
  readonly title: string;
  readonly file: string;
  /** The file after the fix. */
  readonly after: string;
  /** The file before the fix, if it is not the output with numbers and without the import. */
  readonly before?: string;
}

/** The program before the fix: numbers where the constants will stand, and no import of them. */
function numbersIn(after: string): string {
  return after
    .replaceAll(/\b(?:StatusCodes|Codes)\.([A-Z_]+)\b/gu, (_, name: keyof typeof StatusCodes) =>
      String(StatusCodes[name]),
    )
    .replace(/^\uFEFF?(?:import|const) \{ StatusCodes \} (?:from|= require).*\r?\n/mu, (line) =>
      line.startsWith('\uFEFF') ? '\uFEFF' : '',
    )
    .replace(/, StatusCodes\b(?! as )|^\s+StatusCodes,\n|,\n\s+StatusCodes(?=\n)/mu, '');
}

const express = (statements: string) => `import type { Response } from 'express';
import { StatusCodes } from 'http-status-codes';

export function answer(res: Response, isNew: boolean, error: { status?: number }) {
  ${statements}
  return { isNew, error };
}
`;
const koa = (statements: string) => `import type { Context } from 'koa';
import { StatusCodes } from 'http-status-codes';

export function answer(ctx: Context, isNew: boolean, error: { status?: number }) {
  ${statements}
  return { isNew, error };
}
`;
const node = (statements: string) => `import type { ServerResponse } from 'node:http';
import { StatusCodes } from 'http-status-codes';

export const answer = (res: ServerResponse) => {
  ${statements}
};
`;
const fetch = (expression: string) => `import { StatusCodes } from 'http-status-codes';
export const answer = (_: unknown, isNew: boolean): Response =>
  isNew ? new Response() : ${expression};
`;
const next = (expression: string) => `import { NextResponse } from 'next/server';
import { StatusCodes } from 'http-status-codes';

export const answer = (_: unknown, isNew: boolean) =>
  isNew ? NextResponse.next() : ${expression};
`;

/** Every position of a status code, in TypeScript and the framework's own types. */
const positions: readonly Case[] = [
  ...[
    'res.status(StatusCodes.NOT_FOUND).end();',
    'res.status(StatusCodes.NOT_FOUND); res.json(error);',
    'res.sendStatus(StatusCodes.NOT_FOUND);',
    'res.statusCode = StatusCodes.NOT_FOUND; res.end();',
    "res.writeHead(StatusCodes.NOT_FOUND, { 'content-type': 'text/plain' }).end('none');",
    "res.redirect(StatusCodes.MOVED_PERMANENTLY, '/elsewhere');",
    "res.redirect(StatusCodes.MOVED_TEMPORARILY, '/elsewhere');",
    "res.redirect(StatusCodes.SEE_OTHER, '/elsewhere');",
    "res.redirect(StatusCodes.PERMANENT_REDIRECT, '/elsewhere');",
    'res.status(isNew ? StatusCodes.CREATED : StatusCodes.OK).json({});',
    'res.statusCode = isNew ? StatusCodes.CREATED : StatusCodes.OK; res.end();',
    'res.status(error.status ?? StatusCodes.INTERNAL_SERVER_ERROR).end();',
    'res.status(error.status || StatusCodes.INTERNAL_SERVER_ERROR).end();',
    'if (isNew) res.sendStatus(StatusCodes.CREATED); else res.sendStatus(StatusCodes.OK);',
  ].map((statements) => ({ title: statements, file: 'express.ts', after: express(statements) })),
  {
    title: 'a response that takes two codes only',
    file: 'express.ts',
    after: `import type { Response } from 'express-serve-static-core';
import { StatusCodes } from 'http-status-codes';

export const answer = (res: Response<unknown, object, 201 | 404>, isNew: boolean) =>
  res.status(isNew ? StatusCodes.CREATED : StatusCodes.NOT_FOUND).end();
`,
  },
  ...[
    'ctx.status = StatusCodes.NOT_FOUND;',
    'ctx.response.status = StatusCodes.NOT_FOUND;',
    'ctx.status = isNew ? StatusCodes.CREATED : StatusCodes.OK;',
    "ctx.status = StatusCodes.MOVED_PERMANENTLY; ctx.redirect('/elsewhere');",
    'if (error) ctx.throw(StatusCodes.NOT_FOUND);',
    "if (error) ctx.throw(StatusCodes.NOT_FOUND, 'none', { expose: true });",
    'ctx.assert(isNew, StatusCodes.NOT_FOUND);',
  ].map((statements) => ({ title: statements, file: 'koa.ts', after: koa(statements) })),
  ...[
    'res.statusCode = StatusCodes.NOT_FOUND; res.end();',
    'res.writeHead(StatusCodes.NOT_FOUND).end();',
    "res.writeHead(StatusCodes.NOT_FOUND, 'Nothing here', { allow: 'GET' }).end();",
  ].map((statements) => ({ title: statements, file: 'node.ts', after: node(statements) })),
  ...[
    'new Response(null, { status: StatusCodes.NOT_FOUND })',
    "new Response('none', { headers: { allow: 'GET' }, 'status': StatusCodes.NOT_FOUND })",
    'Response.json({}, { status: StatusCodes.NOT_FOUND })',
    'Response.json({}, { status: isNew ? StatusCodes.OK : StatusCodes.NOT_FOUND })',
    "Response.redirect('https://example.org/', StatusCodes.TEMPORARY_REDIRECT)",
    "Response.redirect('https://example.org/', isNew ? StatusCodes.SEE_OTHER : StatusCodes.PERMANENT_REDIRECT)",
  ].map((expression) => ({ title: expression, file: 'fetch.ts', after: fetch(expression) })),
  ...[
    'new NextResponse(null, { status: StatusCodes.NOT_FOUND })',
    'NextResponse.json({}, { status: StatusCodes.NOT_FOUND })',
    'NextResponse.json({}, { status: isNew ? StatusCodes.OK : StatusCodes.NOT_FOUND })',
    "NextResponse.redirect('https://example.org/', StatusCodes.MOVED_PERMANENTLY)",
    "NextResponse.redirect('https://example.org/', { status: StatusCodes.SEE_OTHER })",
  ].map((expression) => ({ title: expression, file: 'next.ts', after: next(expression) })),
];

const statement =
  'export const answer = () => new Response(null, { status: StatusCodes.NOT_FOUND });\n';
const given = "import { StatusCodes } from 'http-status-codes';\n";

/** Every layout of a file that an import has to find its place in. */
const layouts: readonly Case[] = [
  { title: 'no import', file: 'file.ts', after: `${given}${statement}` },
  { title: 'no import, in .mts', file: 'file.mts', after: `${given}${statement}` },
  { title: 'no import, in .cts', file: 'file.cts', after: `${given}${statement}` },
  { title: 'no import, in .tsx', file: 'file.tsx', after: `${given}${statement}` },
  { title: 'no import, in .js', file: 'file.js', after: `${given}${statement}` },
  { title: 'no import, in .mjs', file: 'file.mjs', after: `${given}${statement}` },
  {
    title: 'imports with comments around them',
    file: 'file.ts',
    after: `/* All there is. */
import { join } from 'node:path';
import { sep } from 'node:path'; // why it is here
${given}
// what it is for
${statement}export const both = join(sep);
`,
  },
  {
    title: 'imports with double quotes and without semicolons',
    file: 'file.ts',
    after: `import { join } from "node:path"
import { StatusCodes } from "http-status-codes"

export const answer = () => new Response(join(""), { status: StatusCodes.NOT_FOUND })
`,
  },
  {
    title: 'imports without semicolons, then a statement that begins with one',
    file: 'file.ts',
    after: `import { join } from 'node:path'
import { sep } from 'node:path'
import { StatusCodes } from 'http-status-codes'
;[join, sep].forEach(String)

export const answer = () => new Response(null, { status: StatusCodes.NOT_FOUND })
`,
  },
  {
    title: 'no import and no semicolons',
    file: 'file.ts',
    after: `import { StatusCodes } from 'http-status-codes'
export const answer = () => new Response(null, { status: StatusCodes.NOT_FOUND })
`,
  },
  {
    title: 'an import that does not stand at the top',
    file: 'file.ts',
    after: `${given}${statement}
import { join } from 'node:path';
export { join };
`,
  },
  {
    title: 'an export of another module',
    file: 'file.ts',
    after: `${given}export { join } from 'node:path';
${statement}`,
  },
  {
    title: 'a named import of the same module',
    file: 'file.ts',
    after: `import { ReasonPhrases, StatusCodes } from 'http-status-codes';
import { join } from 'node:path';

export const phrase = join(ReasonPhrases.OK);
${statement}`,
  },
  {
    title: 'a named import of the same module over several lines',
    file: 'file.ts',
    after: `import {
  getReasonPhrase,
  ReasonPhrases, // in English
  StatusCodes,
} from 'http-status-codes';

export const phrases = [ReasonPhrases.OK, getReasonPhrase(200)];
${statement}`,
  },
  {
    title: 'a named import of the same module over several lines with tabs',
    file: 'file.ts',
    after: `import {
\tgetReasonPhrase, ReasonPhrases,
\tStatusCodes
} from 'http-status-codes';

export const phrases = [ReasonPhrases.OK, getReasonPhrase(200)];
${statement}`,
  },
  {
    title: 'a named import beside a default one of the same module',
    file: 'file.ts',
    after: `import codes, { ReasonPhrases, StatusCodes } from 'http-status-codes';

export const phrases = [ReasonPhrases.OK, typeof codes];
export const answer = () => new Response(null, { status: StatusCodes.UPGRADE_REQUIRED });
`,
  },
  {
    title: 'a type that is imported from the same module beside nothing else',
    file: 'file.ts',
    after: `import { type ReasonPhrases, StatusCodes } from 'http-status-codes';

export type Phrases = readonly ReasonPhrases[];
${statement}`,
  },
  {
    title: 'an import of types from the same module',
    file: 'file.ts',
    after: `import type { ReasonPhrases } from 'http-status-codes';
${given}
export type Phrases = readonly ReasonPhrases[];
${statement}`,
  },
  {
    title: 'an import of the same module for its effects',
    file: 'file.ts',
    after: `import 'http-status-codes';
${given}${statement}`,
  },
  {
    title: 'an import under another name, which serves',
    file: 'file.ts',
    after: `import { StatusCodes as Codes } from 'http-status-codes';

export const answer = () => new Response(null, { status: Codes.NOT_FOUND });
`,
  },
  {
    title: 'an import under another name beside others, which serves',
    file: 'file.ts',
    after: `import { ReasonPhrases, StatusCodes as Codes } from 'http-status-codes';

export const known: readonly (Codes | ReasonPhrases)[] = [];
export const answer = () => new Response(null, { status: Codes.NOT_FOUND });
`,
  },
  {
    title: 'a shebang',
    file: 'file.ts',
    after: `#!/usr/bin/env node
${given}${statement}`,
  },
  {
    title: 'a shebang and a comment on the first statement',
    file: 'file.ts',
    after: `#!/usr/bin/env node
${given}// what it is for
${statement}`,
  },
  {
    title: 'a directive',
    file: 'file.ts',
    after: `'use server';
${given}
${statement}`,
  },
  {
    title: 'a directive with a comment, then imports',
    file: 'file.tsx',
    after: `"use client"; // no server here

import { join } from "node:path";
import { StatusCodes } from "http-status-codes";

export const answer = () => new Response(join(""), { status: StatusCodes.NOT_FOUND });
`,
  },
  {
    title: 'a licence',
    file: 'file.ts',
    after: `/*! Copyright of the authors. */
${given}${statement}`,
  },
  {
    title: 'a licence, a directive and a comment on the first statement',
    file: 'file.ts',
    after: `// SPDX-License-Identifier: MIT

'use server';
${given}
/** What it is for. */
${statement}`,
  },
  {
    title: 'JSDoc with types on the first statement, under a comment on the file',
    file: 'file.js',
    after: `// @ts-check
${given}/** @type {(one: unknown, content: string) => Response} */
export const answer = (_, content) => new Response(content, { status: StatusCodes.NOT_FOUND });
`,
  },
  {
    title: 'a directive to the compiler on the first statement, under a comment on the file',
    file: 'file.ts',
    after: `/** @file The answers. */

${given}// @ts-expect-error it has no type
export const answer = (_: unknown, content) => new Response(content, { status: StatusCodes.NOT_FOUND });
`,
  },
  {
    title: 'JSDoc with types on the first statement, at the start of the file',
    file: 'file.js',
    after: `${given}/** @type {(one: unknown, content: string) => Response} */
export const answer = (_, content) => new Response(content, { status: StatusCodes.NOT_FOUND });
`,
  },
  {
    title: 'a directive to the compiler on the first statement, at the start of the file',
    file: 'file.ts',
    after: `${given}// @ts-expect-error it has no type
export const answer = (_: unknown, content) =>
  new Response(String(content), { status: StatusCodes.NOT_FOUND });
`,
  },
  {
    title: 'references for the compiler',
    file: 'file.ts',
    after: `/// <reference types="node" />
/// <reference lib="es2024.object" />
${given}${statement}export type Group = typeof Object.groupBy;
`,
  },
  {
    title: 'lines that end in CR LF',
    file: 'file.ts',
    after: `import { join } from 'node:path';\n${given}\nexport { join };\n${statement}`.replaceAll(
      '\n',
      '\r\n',
    ),
  },
  { title: 'a byte order mark', file: 'file.ts', after: `\uFEFF${given}${statement}` },
  {
    title: 'a namespace',
    file: 'file.ts',
    after: `${given}export namespace Answers {
  ${statement}}
export const { answer } = Answers;
`,
  },
  {
    title: 'no require',
    file: 'file.cjs',
    after: `const { StatusCodes } = require('http-status-codes');
exports.answer = () => new Response(null, { status: StatusCodes.NOT_FOUND });
`,
  },
  {
    title: 'a directive and several requires without semicolons',
    file: 'file.cjs',
    after: `"use strict"

const { join } = require("node:path")
const path = require("node:path").posix, { sep } = path // why it is here
const { StatusCodes } = require("http-status-codes")

exports.answer = () => new Response(join(sep), { status: StatusCodes.NOT_FOUND })
`,
  },
  {
    title: 'requires without semicolons, then a statement that begins with one',
    file: 'file.cjs',
    after: `const { join } = require('node:path')
const { sep } = require('node:path')
const { StatusCodes } = require('http-status-codes')
;[join, sep].forEach(String)

exports.answer = () => new Response(null, { status: StatusCodes.NOT_FOUND })
`,
  },
  {
    title: 'no require and no semicolons, then a statement that begins with a bracket',
    file: 'file.cjs',
    after: `const { StatusCodes } = require('http-status-codes');
[200].forEach(String)
exports.answer = () => new Response(null, { status: StatusCodes.NOT_FOUND })
`,
  },
  {
    title: 'an import of the type becomes one of the value',
    file: 'type.ts',
    before: `import type { StatusCodes } from 'http-status-codes';

export const answer = (): Response => new Response(null, { status: 404 });
export type Codes = StatusCodes[];
`,
    after: `import { StatusCodes } from 'http-status-codes';

export const answer = (): Response => new Response(null, { status: StatusCodes.NOT_FOUND });
export type Codes = StatusCodes[];
`,
  },
  {
    title: 'an import of the type in a list of values becomes one of the value',
    file: 'inline.ts',
    before: `import { type StatusCodes, ReasonPhrases } from 'http-status-codes';

export const answer = (): Response => new Response(ReasonPhrases.NOT_FOUND, { status: 404 });
export type Codes = StatusCodes[];
`,
    after: `import { StatusCodes, ReasonPhrases } from 'http-status-codes';

export const answer = (): Response => new Response(ReasonPhrases.NOT_FOUND, { status: StatusCodes.NOT_FOUND });
export type Codes = StatusCodes[];
`,
  },
  {
    title: 'an import of the type in a list of types gets an import of its own',
    file: 'types.ts',
    before: `import type { StatusCodes, ReasonPhrases } from 'http-status-codes';

export const answer = (): Response => new Response(null, { status: 404 });
export type Codes = [StatusCodes, ReasonPhrases];
`,
    after: `import type { ReasonPhrases } from 'http-status-codes';
import { StatusCodes } from 'http-status-codes';

export const answer = (): Response => new Response(null, { status: StatusCodes.NOT_FOUND });
export type Codes = [StatusCodes, ReasonPhrases];
`,
  },
  {
    title: 'a const assertion takes the member of an enum',
    file: 'asserted.ts',
    after: `import { join } from 'node:path';
import { StatusCodes } from 'http-status-codes';

export const path = () => join('a', 'b');
export const answer = (): Response => new Response(null, { status: StatusCodes.NOT_FOUND as const });
`,
  },
  {
    title: 'a default import gets a list',
    file: 'default.mjs',
    before: `import codes from 'http-status-codes';

export const answer = () => new Response(codes.NOT_FOUND, { status: 421 });
`,
    after: `import codes, { StatusCodes } from 'http-status-codes';

export const answer = () => new Response(codes.NOT_FOUND, { status: StatusCodes.MISDIRECTED_REQUEST });
`,
  },
  {
    title: 'a shebang and a require of the same module',
    file: 'file.js',
    after: `#!/usr/bin/env node
const { ReasonPhrases, StatusCodes } = require('http-status-codes');

const handler = (req, res) => res.status(StatusCodes.NOT_FOUND).send(ReasonPhrases.NOT_FOUND);
exports.answer = (target) => handler({}, target);
`,
  },
  {
    title: 'a require that does not stand at the top',
    file: 'file.js',
    after: `/* Copyright of the authors. */
'use strict';
const { StatusCodes } = require('http-status-codes');

const handler = (req, res) => {
  const { join } = require('node:path');
  res.status(req.isNew ? StatusCodes.OK : StatusCodes.NOT_FOUND).send(join('/'));
};
exports.answer = (target, isNew) => handler({ isNew }, target);
`,
  },
];

const cases = [...positions, ...layouts].map((one, index) => {
  const before = one.before ?? numbersIn(one.after);
  const name = `${String(index).padStart(2, '0')}-${one.file}`;
  return [`${one.file}: ${one.title}`, { ...one, name, before }] as const;
});

const packages = packagesNamed(['http-status-codes', 'next/server', 'node:path']);

/** The calls, assignments and results of the exported handler, for each request that the programs tell apart. */
function effectsOf(program: string, file: string): readonly unknown[] {
  const { answer } = exportsOf(program, file, packages) as {
    readonly answer: (response: object, isNew: boolean, error: object) => unknown;
  };
  const log: unknown[] = [];
  for (const isNew of [true, false]) {
    for (const error of [{}, { status: 418 }]) {
      const result = answer(recorder(log), isNew, error);
      if (result instanceof Response) log.push(['returned', result.status]);
    }
  }
  return log;
}

/** The status codes that stand anywhere in a log. */
const codesIn = (log: readonly unknown[]) =>
  log.flat().filter((value) => typeof value === 'number' && value !== 200);

describe('a fix', () => {
  it.each(cases)('brings the import to its place: %s', (_, { name, before, after }) => {
    const report = fix(`before/${name}`, before);
    expect(before).not.toContain('StatusCodes.');
    expect(report).toMatchObject({ output: after, messages: [] });
    expect(fix(`before/${name}`, report.output)).toMatchObject({ fixed: false, output: after });
  });

  it.each(cases)('leaves the behaviour as it is: %s', (_, { name, before }) => {
    const done = effectsOf(before, name);
    expect(codesIn(done)).not.toEqual([]);
    expect(effectsOf(fix(`before/${name}`, before).output, name)).toEqual(done);
  });

  describe.each(Object.entries(compilers))(
    'leaves no error of types in TypeScript %s',
    (_, compiler) => {
      it.each([
        { resolution: 'of Node.js', module: ts.ModuleKind.NodeNext, isNext: false },
        { resolution: 'of bundlers', module: ts.ModuleKind.Preserve, isNext: true },
      ])(
        'with the resolution $resolution',
        ({ module, isNext }) => {
          const names = cases
            .filter(([, { file }]) => (file === 'next.ts') === isNext)
            .flatMap(([, { name, before }]) => {
              const { output } = fix(`before/${name}`, before);
              return [write(`before/${name}`, before), write(`after/${name}`, output)];
            });
          expect(typeErrorsIn(names, module, compiler)).toEqual([]);
        },
        60_000,
      );
    },
  );

  it.each(['mjs', 'cjs'])('is understood by Node.js itself: .%s', (extension) => {
    const code = 'console.log(new Response(null, { status: 404 }).status);\n';
    const known = extension === 'cjs' ? `exports.it = 1;\n${code}` : code;
    const { fixed, output } = fix(`after/run.${extension}`, known);
    const program = write(`after/run.${extension}`, output);
    const { stdout, stderr } = spawnSync(process.execPath, [program], { encoding: 'utf8' });
    expect({ fixed, stdout, stderr }).toEqual({ fixed: true, stdout: '404\n', stderr: '' });
  });

  it('is complete after one run, however many literals there are', () => {
    const [held] = recommendedLibrary.exports;
    const codes = [...statusCodes.values()]
      .filter(({ code, state }) => code >= 200 && state === 'registered')
      .filter(({ code }) => held && memberOf(held, code) !== undefined)
      .map(({ code }) => code)
      .slice(0, 30);
    const before = codes
      .map((code) => `export const get${code} = () => new Response(null, { status: ${code} });\n`)
      .join('');
    const { messages, output } = fix('many.ts', before);
    expect(codes).toHaveLength(30);
    expect(messages).toEqual([]);
    expect(output.match(/StatusCodes\./gu)).toHaveLength(30);
    expect(output.match(/import/gu)).toHaveLength(1);
  });
});

describe('only a suggestion is offered', () => {
  it.each([
    ['for an assignment whose value is used', '', 'const last = (ctx.status = 404);'],
    ['for an assignment whose value is returned', '', 'return (ctx.status = 404);'],
    ['for a literal that asserts its type', '', 'ctx.status = 404 as number;'],
    [
      'beside constants of type number',
      "import codes from 'http-status-codes';\n",
      'ctx.status = 404;',
    ],
  ])('%s', (_, known, statements) => {
    const code = `import type { Context } from 'koa';
${known}export const answer = (ctx: Context) => { ${statements} };`;
    const { fixed, messages } = fix('file.ts', code);
    expect(fixed).toBe(false);
    expect(messages).toMatchObject([{ suggestions: [{ messageId: 'useConstant' }] }]);
  });
});

describe('a constant under another name is only suggested', () => {
  it.each([
    [
      'where a variable has the usual one',
      'taken.ts',
      'export const StatusCodes = {};\n',
      statement,
    ],
    ['where an interface has it', 'taken.ts', 'export interface StatusCodes {}\n', statement],
    [
      'where another module has it',
      'taken.ts',
      "import { StatusCodes } from './own.ts';\nexport { StatusCodes };\n",
      statement,
    ],
    [
      'where something undeclared has it',
      'undeclared.ts',
      'export const codes = () => StatusCodes;\n',
      statement,
    ],
    [
      'where a parameter hides it',
      'shadowed.ts',
      '',
      'export const answer = (StatusCodes: string) => new Response(StatusCodes, { status: StatusCodes.NOT_FOUND });\n',
    ],
  ])('%s', (_, file, known, then) => {
    const code = `${known}${numbersIn(then)}`;
    const { fixed, messages } = fix(file, code);
    expect(fixed).toBe(false);
    const data = { constant: 'HttpStatusCodes.NOT_FOUND' };
    expect(messages).toMatchObject([{ suggestions: [{ messageId: 'useConstant', data }] }]);
    const [suggestion] = messages[0]?.suggestions ?? [];
    expect(suggestion?.fix.text).toContain('{ StatusCodes as HttpStatusCodes }');
  });
});

describe('no fix is offered', () => {
  it.each([
    [
      'where a parameter hides the imported name',
      'shadowed.ts',
      `${given}export const codes = StatusCodes;\n`,
      'export const answer = (StatusCodes: string) => new Response(StatusCodes, { status: StatusCodes.NOT_FOUND });\n',
    ],
    ['in a file of declarations', 'file.d.ts', '', statement],
    ['in a script, which takes in nothing', 'script.js', '', statement.replace('export ', '')],
    [
      'in a script that speaks of other modules',
      'script.js',
      '// It does not require(modules), nor has it exports.\n',
      statement.replace('export ', ''),
    ],
    ['in a script in TypeScript', 'script.ts', '', statement.replace('export ', '')],
    [
      'beside imports of a kind that is neither',
      'equals.cts',
      "import path = require('node:path');\nexport const { join } = path;\n",
      statement,
    ],
  ])('%s', (_, file, known, then) => {
    const code = `${known}${numbersIn(then)}`;
    const { fixed, messages } = fix(file, code);
    expect(fixed).toBe(false);
    expect(messages).toMatchObject([{ messageId: 'literalUsed' }]);
    expect(messages[0]).not.toHaveProperty('fix');
    expect(messages[0]).not.toHaveProperty('suggestions');
  });
});
