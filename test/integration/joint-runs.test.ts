/** prefer-status-constant in one run with rules on imports, and typed rules on the fixed files. */
import * as parser from '@typescript-eslint/parser';
import { Linter, type ESLint } from 'eslint';
import importX from 'eslint-plugin-import-x';
import perfectionist from 'eslint-plugin-perfectionist';
import simpleImportSort from 'eslint-plugin-simple-import-sort';
import unusedImports from 'eslint-plugin-unused-imports';
import ts from 'typescript';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { frames, givenTypes, handlersOf } from './constant-frames.ts';
import { makeProject } from './fixing.ts';

const project = makeProject({
  'package.json': { type: 'module', dependencies: { 'http-status-codes': '^2.3.0' } },
  'default/package.json': { type: 'module', dependencies: { 'http-status': '^2.1.0' } },
  'namespace/package.json': { type: 'module', dependencies: { stoker: '^2.0.1' } },
});

const config = (name: string, given: unknown, rules: Linter.RulesRecord): Linter.Config => ({
  plugins: { [name]: given as ESLint.Plugin },
  rules,
});

const neighbours: Readonly<Record<string, Linter.Config>> = {
  'simple-import-sort': config('simple-import-sort', simpleImportSort, {
    'simple-import-sort/imports': 'error',
    'simple-import-sort/exports': 'error',
  }),
  'import-x': config('import-x', importX, {
    'import-x/order': ['error', { 'newlines-between': 'always', alphabetize: { order: 'asc' } }],
    'import-x/first': 'error',
    'import-x/newline-after-import': 'error',
    'import-x/no-duplicates': 'error',
  }),
  perfectionist: config('perfectionist', perfectionist, {
    'perfectionist/sort-imports': 'error',
    'perfectionist/sort-named-imports': 'error',
  }),
  'unused-imports': config('unused-imports', unusedImports, {
    'unused-imports/no-unused-imports': 'error',
  }),
};

const answer = `export const answer = (isNew: boolean) =>
  new Response(null, { status: isNew ? 404 : 409 });
`;

/** Files without an import, to which the fix adds one, and files with imports. */
const files: Readonly<Record<string, string>> = {
  'no import': answer,
  'imports in order': `import { join } from 'node:path';

import express from 'express';

export { express, join };
${answer}`,
  'imports out of order': `import koa from 'koa';
import { join } from 'node:path';
import express from 'express';
export { express, join, koa };
${answer}`,
  'imports for their effects': `import 'reflect-metadata';
import express from 'express';
export { express };
${answer}`,
  'an import behind other statements': `export const first = 1;
import express from 'express';
export { express };
${answer}`,
  'other names of the module': `import { getReasonPhrase, ReasonPhrases } from 'http-status-codes';

export { getReasonPhrase, ReasonPhrases };
${answer}`,
  'types of the module': `import type { ReasonPhrases } from 'http-status-codes';

export type Phrases = ReasonPhrases[];
${answer}`,
  'the constants, out of order': `import { StatusCodes, ReasonPhrases } from 'http-status-codes';
import express from 'express';

export { express, ReasonPhrases };
${answer}`,
  'the constants, unused': `import { StatusCodes } from 'http-status-codes';

${answer}`,
  'the constants, unused beside another name': `import { ReasonPhrases, StatusCodes } from 'http-status-codes';

export { ReasonPhrases };
${answer}`,
  'the constants for their type, unused': `import type { StatusCodes } from 'http-status-codes';

${answer}`,
  'the constants for their type in a list, unused': `import { type StatusCodes, ReasonPhrases } from 'http-status-codes';

export { ReasonPhrases };
${answer}`,
  'another name of the module, unused': `import { ReasonPhrases } from 'http-status-codes';

${answer}`,
  'a namespace, unused': `import * as codes from 'http-status-codes';

${answer}`,
  'a licence and a directive': `/*! Copyright of the authors. */
'use server';

import express from 'express';
import { join } from 'node:path';

export { express, join };
${answer}`,
};

describe.each(Object.entries(neighbours))('in one run with %s', (_, neighbour) => {
  it.each(
    ['named', 'default', 'namespace'].flatMap((folder) =>
      Object.entries(files).map(([title, code]) => [folder, title, code] as const),
    ),
  )('%s: %s', (folder, _title, code) => {
    const file = folder === 'named' ? 'file.ts' : `${folder}/file.ts`;
    const { output, messages } = project.fix(file, code, neighbour);
    expect(messages).toEqual([]);
    expect(output).not.toMatch(/404|409/u);
    const [, name] = /(\w+)(?:\.StatusCodes)?\.NOT_FOUND/u.exec(output) ?? [];
    expect(output).toMatch(new RegExp(`^import (?!type)[^;]*\\b${String(name)}\\b`, 'mu'));
    expect(project.fix(file, output, neighbour)).toMatchObject({ fixed: false, output });
  });
});

describe('typed rules', () => {
  const folders = {
    enum: ['http-status-codes', { 'http-status-codes': '^2.3.0' }],
    literal: ['http-status', { 'http-status': '^2.1.0' }],
    const: ['stoker', { stoker: '^2.0.1' }],
  } as const;
  const cells = Object.entries(folders).flatMap(([folder, [library, dependencies]]) => {
    project.write(`${folder}/package.json`, JSON.stringify({ type: 'module', dependencies }));
    project.write(`${folder}/given.d.ts`, givenTypes);
    return frames.map((frame, index) => {
      const file = `${folder}/${index}.ts`;
      const before = handlersOf(frame, '');
      const rules: Linter.RulesRecord = {
        'http-status/prefer-status-constant': ['error', { library }],
      };
      const { output } = project.fix(file, before, { rules });
      return {
        title: `${library}: ${frame.title}`,
        names: [
          project.write(`${folder}/before-${index}.ts`, before),
          project.write(`${folder}/${index}.ts`, output),
        ],
      };
    });
  });
  const program = ts.createProgram(
    cells.flatMap(({ names }) => names),
    {
      strict: true,
      target: ts.ScriptTarget.ES2023,
      lib: ['lib.es2023.d.ts'],
      module: ts.ModuleKind.Preserve,
      types: ['node'],
      skipLibCheck: true,
      experimentalDecorators: true,
      noEmit: true,
    },
  );

  /** The reports of the recommended typed rules on a file, without the lines, which an import moves. */
  const saidOf = (name: string) =>
    new Linter({ cwd: project.path('.') })
      .verify(
        ts.sys.readFile(name) ?? '',
        [
          ...(tseslint.configs.recommendedTypeChecked as Linter.Config[]),
          {
            files: ['**/*.ts'],
            languageOptions: { parser, parserOptions: { programs: [program] } },
            rules: {
              '@typescript-eslint/no-unnecessary-condition': 'error',
              '@typescript-eslint/no-deprecated': 'error',
            },
          },
        ],
        { filename: name },
      )
      .map(({ fatal, ruleId, message }) => {
        if (fatal) throw new Error(`${name}: ${message}`);
        return `${String(ruleId)}: ${message}`;
      })
      .toSorted();

  it.each(cells.map(({ title, names }) => [title, names] as const))(
    'report no new mistake in %s',
    (_, [before = '', after = '']) => {
      expect(saidOf(after)).toEqual(saidOf(before));
    },
    30_000,
  );

  it('would report a comparison with an enum, which is why the fix leaves it', () => {
    const text = `import { StatusCodes } from 'http-status-codes';
export const isMissing = (status: number) => status === StatusCodes.NOT_FOUND;
`;
    const name = project.write('enum/compared.ts', text);
    const other = ts.createProgram([name], { ...program.getCompilerOptions() }, undefined, program);
    const messages = new Linter({ cwd: project.path('.') }).verify(
      text,
      [
        ...(tseslint.configs.recommendedTypeChecked as Linter.Config[]),
        {
          files: ['**/*.ts'],
          languageOptions: { parser, parserOptions: { programs: [other] } },
        },
      ],
      { filename: name },
    );
    expect(messages).toMatchObject([{ ruleId: '@typescript-eslint/no-unsafe-enum-comparison' }]);
  });
});
