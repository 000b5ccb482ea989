import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { afterAll, describe, expect, it } from 'vitest';
import { ProjectOnDisk } from '../../src/analysis/input/project-on-disk.ts';
import { TypeChecking } from '../../src/analysis/input/type-checking.ts';

const root = mkdtempSync(join(tmpdir(), 'http-status-types-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

let projects = 0;

/** The type checking of a file, in a project with other files. */
function typesOf(
  file: string,
  files: Readonly<Record<string, object | string>>,
  code = 'const known = 1;',
): TypeChecking {
  const project = join(root, String((projects += 1)));
  for (const [name, content] of Object.entries(files)) {
    const path = join(project, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  }
  const linter = new Linter();
  linter.verify(code, { files: ['**/*.ts'], languageOptions: { parser } }, { filename: 'file.ts' });
  return new TypeChecking({
    filename: join(project, file),
    sourceCode: linter.getSourceCode() as never,
    project: new ProjectOnDisk(),
  });
}

const options = (compilerOptions: object) => ({ 'tsconfig.json': { compilerOptions } });
const commonJs = { 'package.json': { type: 'commonjs' } };
const esModule = { 'package.json': { type: 'module' } };
const solution = { 'tsconfig.json': { files: [], references: [{ path: './tsconfig.app.json' }] } };

describe('a file may be checked for types', () => {
  it.each([
    ['in TypeScript', 'file.ts', {}, '', true],
    ['in a component', 'file.vue', {}, '', true],
    ['in JavaScript without options', 'file.js', {}, '', false],
    ['in JavaScript', 'file.cjs', options({ allowJs: true }), '', false],
    ['in JavaScript by options', 'file.mjs', options({ checkJs: true }), '', true],
    ['in JavaScript by a comment', 'file.jsx', {}, '// @ts-check\n', true],
    ['in JavaScript by a comment of several lines', 'file.js', {}, '/* @ts-check */\n', true],
    ['in JavaScript by Flow', 'file.js', {}, '/**\n * @flow\n */\n', true],
    ['against a comment', 'file.js', options({ checkJs: true }), '// @ts-nocheck\n', false],
    [
      'against a comment with a reason',
      'file.js',
      options({ checkJs: true }),
      '// @ts-nocheck -- it is old\n',
      false,
    ],
    ['despite a block', 'file.js', options({ checkJs: true }), '/* @ts-nocheck */\n', true],
    [
      'despite a comment below code',
      'file.js',
      options({ checkJs: true }),
      "'use strict';\n// @ts-nocheck\n",
      true,
    ],
    [
      'in JavaScript by Flow, below a licence',
      'file.js',
      {},
      '/**\n * Copyright of the authors.\n *\n * @flow strict\n */\n',
      true,
    ],
    ['not by a comment that mentions it', 'file.js', {}, '// as with @ts-check\n', false],
    ['in JavaScript of one of several projects', 'file.js', solution, '', true],
    [
      'in JavaScript of a folder with options of its own',
      'inner/file.js',
      { ...options({ checkJs: true }), 'inner/tsconfig.json': {} },
      '',
      false,
    ],
  ])('%s', (_, file, files, head, isChecked) => {
    expect(typesOf(file, files, `${head}export {};`).isChecked).toBe(isChecked);
  });
});

describe('exports need explicit types', () => {
  it.each([
    ['never without options', {}, false],
    ['by options', options({ isolatedDeclarations: true }), true],
    ['against options', options({ isolatedDeclarations: false }), false],
    ['maybe, in one of several projects', solution, true],
  ])('%s', (_, files, needed) => {
    expect(typesOf('file.ts', files).needsExplicitTypes).toBe(needed);
  });
});

describe('imports are forbidden', () => {
  const verbatim = options({ module: 'node16', verbatimModuleSyntax: true });
  it.each([
    ['in CommonJS', 'file.ts', { ...commonJs, ...verbatim }, true],
    ['in .cts', 'file.cts', { ...esModule, ...verbatim }, true],
    ['in .mts', 'file.mts', { ...commonJs, ...verbatim }, false],
    ['in a module', 'file.ts', { ...esModule, ...verbatim }, false],
    ['without options', 'file.cts', commonJs, false],
    [
      'where a bundler resolves imports',
      'file.ts',
      { ...commonJs, ...options({ module: 'preserve', verbatimModuleSyntax: true }) },
      false,
    ],
    ['in one of several projects', 'file.ts', { ...commonJs, ...solution }, false],
    ['in .cts of one of several projects', 'file.cts', { ...commonJs, ...solution }, true],
  ])('%s', (_, file, files, forbidden) => {
    expect(typesOf(file, files).forbidsImports).toBe(forbidden);
  });

  it.each([
    ["import type { Server } from 'node:http';", true],
    ['export type Code = number;', true],
    ["export type * from './codes';", true],
    ["import { createServer } from 'node:http';", false],
    ['export const code = 404;', false],
    ["export * from './codes';", false],
    ['export default 404;', false],
  ])('only where nothing is imported or exported yet: %s', (code, forbidden) => {
    expect(typesOf('file.ts', { ...commonJs, ...verbatim }, code).forbidsImports).toBe(forbidden);
  });
});

describe('the types of an ES module can be imported', () => {
  it.each([
    ['by node16', 'file.ts', { ...commonJs, ...options({ module: 'node16' }) }, false],
    ['by Node18', 'file.ts', { ...commonJs, ...options({ module: 'Node18' }) }, false],
    ['by nodenext', 'file.ts', { ...commonJs, ...options({ module: 'nodenext' }) }, true],
    ['in a module', 'file.ts', { ...esModule, ...options({ module: 'node16' }) }, true],
    ['in .cts', 'file.cts', { ...esModule, ...options({ module: 'node16' }) }, false],
    ['in JavaScript', 'file.js', { ...commonJs, ...options({ module: 'node16' }) }, true],
    ['without options', 'file.ts', commonJs, true],
    ['in one of several projects', 'file.ts', { ...commonJs, ...solution }, false],
  ])('%s', (_, file, files, possible) => {
    expect(typesOf(file, files).importsEsModuleTypes).toBe(possible);
  });
});

describe('a default import of a CommonJS package gives its exports', () => {
  it.each([
    ['by interoperation', options({ esModuleInterop: true }), true],
    ['by what the types allow', options({ allowSyntheticDefaultImports: true }), true],
    ['by nodenext', options({ module: 'NodeNext' }), true],
    ['by CommonJS', options({ module: 'commonjs' }), false],
    ['without options', {}, false],
    ['in one of several projects', solution, false],
  ])('%s', (_, files, possible) => {
    expect(typesOf('file.ts', files).hasDefaultInterop).toBe(possible);
    expect(typesOf('file.js', files).hasDefaultInterop).toBe(true);
  });
});

describe('contents of tsconfig.json that are no options', () => {
  it.each([
    ['no JSON', 'nonsense'],
    ['nothing', ''],
    ['a list', '[]'],
    ['null', 'null'],
    ['a word', '"strict"'],
    ['a part', '{ "compilerOptions": {'],
    ['options of another kind', { compilerOptions: 'strict' }],
    ['references of another kind', { references: 1 }],
    ['a base that is not there', { extends: './none.json' }],
    ['a base of another kind', { extends: 1 }],
    ['themselves as their base', { extends: './tsconfig.json' }],
    ['a package that is not there as their base', { extends: '@none/none' }],
  ])('%s do not throw', (_, content) => {
    for (const file of ['file.ts', 'file.js', 'file.cts']) {
      const types = typesOf(file, { ...commonJs, 'tsconfig.json': content });
      expect(() => [
        types.isChecked,
        types.needsExplicitTypes,
        types.forbidsImports,
        types.importsEsModuleTypes,
        types.hasDefaultInterop,
      ]).not.toThrow();
    }
  });
});
