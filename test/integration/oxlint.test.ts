/** The plugin in oxlint, which runs ESLint plugins without ESLint: the same findings, and the same fixed files. */
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { examplesUnder } from '../documents/examples.ts';
import { frames, handlersOf } from './constant-frames.ts';
import { filled, forms, layouts } from './import-layouts.ts';
import { makeProject, type Project } from './fixing.ts';

const root = join(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);
const program = join(dirname(require.resolve('oxlint/package.json')), 'bin/oxlint');

interface Finding {
  readonly rule: string;
  readonly message: string;
  /** The length of the text before it. */
  readonly length: number;
}

interface Diagnostic {
  readonly code: string;
  readonly message: string;
  readonly filename: string;
  readonly labels: readonly { readonly span: { readonly offset: number } }[];
}

/** Runs oxlint on all files of a project. @returns its findings, by file; a finding of other rules is a message. */
function oxlint(
  project: Project,
  files: Readonly<Record<string, string>>,
  overrides: readonly object[],
  ...options: readonly string[]
): ReadonlyMap<string, readonly Finding[]> {
  const jsPlugins = [join(root, 'dist/src/index.js')];
  const categories = { correctness: 'off' };
  const config = { jsPlugins, categories, overrides };
  project.write('.oxlintrc.json', JSON.stringify(config));
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [program, '--format=json', ...options, ...Object.keys(files)],
    { cwd: project.path('.'), encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  if (!stdout.includes('"diagnostics"')) throw new Error(stdout + stderr);
  const { diagnostics } = JSON.parse(stdout) as { readonly diagnostics: readonly Diagnostic[] };
  const found = new Map<string, Finding[]>();
  for (const { code = '', message, filename, labels } of diagnostics) {
    const rule = /^http-status\((.*)\)$/u.exec(code)?.[1] ?? code;
    // oxlint counts bytes, ESLint characters.
    const bytes = Buffer.from(files[filename] ?? '').subarray(0, labels[0]?.span.offset);
    const list = found.get(filename) ?? [];
    list.push({ rule, message, length: bytes.toString().length });
    found.set(filename, list);
  }
  return found;
}

/** Programs with statements above the first status: the import has to stand above them. */
const programs = [
  {
    title: 'a script with a response right away',
    file: 'response.cjs',
    before: `const { createServer } = require('node:http');
const teapot = new Response(null, { status: 404 });
console.log(teapot.status);
createServer((req, res) => { res.statusCode = 404; res.end(); });
`,
    prints: '404\n',
  },
  {
    title: 'a strict script without another require',
    file: 'strict.cjs',
    before: `'use strict';
console.log('ready');
console.log(new Response(null, { status: 404 }).status);
exports.answer = () => new Response(null, { status: 410 });
console.log(exports.answer().status);
`,
    prints: 'ready\n404\n410\n',
  },
  {
    title: 'a script that is CommonJS by its package',
    file: 'plain.js',
    before: `console.log('ready');
exports.first = new Response(null, { status: 404 });
console.log(exports.first.status, typeof module, typeof this);
`,
    prints: 'ready\n404 object object\n',
  },
  {
    title: 'a module',
    file: 'module.mjs',
    before: `import { sep } from 'node:path';
console.log(sep.length);
console.log(new Response(null, { status: 404 }).status);
export const answer = () => new Response(null, { status: 410 });
console.log(answer().status);
`,
    prints: '1\n404\n410\n',
  },
];

/** The findings of ESLint in the same files, in the same form. */
function eslint(
  project: Project,
  file: string,
  code: string,
  rules: Readonly<Record<string, unknown>>,
) {
  const lines = code.split('\n');
  return project
    .lint(file, code, { rules: { 'http-status/prefer-status-constant': 'off', ...rules } as never })
    .map(({ ruleId, message, line, column }) => ({
      rule: ruleId?.replace('http-status/', ''),
      message,
      length: lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, column - 1),
    }));
}

const inOrder = (findings: readonly { readonly length: number; readonly message: string }[]) =>
  findings.toSorted((a, b) => a.length - b.length || (a.message < b.message ? -1 : 1));

describe('the examples of a page', () => {
  const project = makeProject({});
  const pages = readdirSync(join(root, 'docs/rules')).map((page) => page.replace('.md', ''));
  const examples = pages.flatMap((rule) => {
    const page = readFileSync(join(root, 'docs/rules', `${rule}.md`), 'utf8');
    return ['Incorrect', 'Correct', 'Options', 'What it leaves alone']
      .flatMap((title) => examplesUnder(page, title))
      .map(({ language, code, options }, index) => ({
        rule,
        file: `${rule}-${index}.${language}`,
        code,
        rules: { [`http-status/${rule}`]: ['error', ...(options ? [options] : [])] },
      }));
  });
  for (const { file, code } of examples) project.write(file, code);
  const found = oxlint(
    project,
    Object.fromEntries(examples.map(({ file, code }) => [file, code])),
    examples.map(({ file, rules }) => ({ files: [file], rules })),
  );

  it.each(pages)('%s', (page) => {
    const own = examples.filter(({ rule }) => rule === page);
    expect(own).not.toEqual([]);
    for (const { file, code, rules } of own)
      expect({ code, found: inOrder(found.get(file) ?? []) }).toEqual({
        code,
        found: inOrder(eslint(project, file, code, rules) as never),
      });
  });
});

/** The files after `oxlint --fix`, which runs until no file changes: one run leaves overlapping fixes. */
function fixedByOxlint(project: Project, files: Readonly<Record<string, string>>) {
  const overrides = [{ files: ['**'], rules: { 'http-status/prefer-status-constant': 'error' } }];
  const read = () =>
    Object.fromEntries(
      Object.keys(files).map((file) => [file, readFileSync(project.path(file), 'utf8')]),
    );
  for (const [file, code] of Object.entries(files)) project.write(file, code);
  for (let run = 0, before = files; run < 10; run += 1) {
    oxlint(project, before, overrides, '--fix');
    const after = read();
    if (JSON.stringify(after) === JSON.stringify(before)) return after;
    before = after;
  }
  throw new Error('It comes to no end.');
}

describe('the fixes of oxlint', () => {
  const project = makeProject({
    'package.json': { dependencies: { 'http-status-codes': '^2.3.0' } },
    'tsconfig.json': { compilerOptions: { strict: true, module: 'nodenext' } },
    'handlers/package.json': { type: 'module', dependencies: { 'http-status-codes': '^2.3.0' } },
    ...Object.fromEntries(
      forms.map(({ folder, dependencies }) => [
        `${folder}/package.json`,
        { type: 'module', dependencies },
      ]),
    ),
  });
  project.install('http-status-1', 'http-status', 'default');
  const cases = forms.flatMap((form) =>
    layouts.map((layout, index) => ({
      title: `${form.title} beside ${layout.title}`,
      file: `${form.folder}/${index}-${layout.file}`,
      ...filled(layout.after, form),
    })),
  );
  const handlers = frames.map((frame, index) => ({
    title: frame.title,
    file: `handlers/${index}.ts`,
    before: handlersOf(frame, ''),
  }));
  const fixed = fixedByOxlint(
    project,
    Object.fromEntries(
      [...cases, ...handlers, ...programs].map(({ file, before }) => [file, before]),
    ),
  );

  it.each(cases)('place the import: $title', ({ file, after }) => {
    expect(fixed[file]).toBe(after);
  });

  it.each(handlers)('lead to the same files as those of ESLint: $title', ({ file, before }) => {
    const { output } = project.fix(file, before);
    expect(output).not.toBe(before);
    expect(fixed[file]).toBe(output);
  });

  it.each(programs)('leave a program that does the same: $title', ({ file, before, prints }) => {
    expect(fixed[file]).not.toBe(before);
    expect(fixed[file]).toBe(project.fix(file, before).output);
    const { stdout, stderr } = spawnSync(process.execPath, [project.path(file)], {
      encoding: 'utf8',
    });
    expect({ stdout, stderr }).toEqual({ stdout: prints, stderr: '' });
  });
});
