/** Compiler options by which prefer-status-constant fixes a number, only suggests a constant, or leaves it; checked with TypeScript. */
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { compilers, makeProject } from './fixing.ts';

const project = makeProject({});

interface Case {
  readonly title: string;
  readonly file: string;
  readonly code: string;
  /** The files of the folder; an object is written as JSON. */
  readonly files: Readonly<Record<string, object | string>>;
  readonly outcome: 'fixed' | 'suggested' | 'left';
  /** Whether TypeScript finds an error after the fix that the rule does not make; absent where TypeScript is not asked. */
  readonly wouldFail?: boolean;
}

const codes = (type: 'module' | 'commonjs') => ({
  type,
  dependencies: { 'http-status-codes': '^2.3.0' },
});
const tsconfig = (compilerOptions: object) => ({ 'tsconfig.json': { compilerOptions } });

const inCall = 'export const answer = (): Response => new Response(null, { status: 404 });\n';
const inCommonJs = `import type { Server } from 'node:http';
const answer = (server: Server): Response => new Response(String(server), { status: 404 });
`;
const inJavaScript = `import { StatusCodes } from 'http-status-codes';
export const answer = (/** @type {boolean} */ isOdd) => {
  let status = 404;
  if (isOdd) status = 299;
  return new Response(null, { status });
};
`;
const exported = `import { StatusCodes } from 'http-status-codes';
export let status = 404;
export const answer = (): Response => new Response(null, { status });
`;
const solution = { 'tsconfig.json': { files: [], references: [{ path: './tsconfig.app.json' }] } };

const cases: readonly Case[] = [
  ...(
    [
      ['without options', '', {}, 'fixed'],
      ['with other options', '', tsconfig({ allowJs: true }), 'fixed'],
      ['that is checked', '', tsconfig({ allowJs: true, checkJs: true }), 'suggested'],
      [
        'that is checked by a jsconfig.json',
        '',
        { 'jsconfig.json': { compilerOptions: { checkJs: true } } },
        'suggested',
      ],
      [
        'that is checked by what the options extend',
        '',
        {
          'tsconfig.json': { extends: './base.json' },
          'base.json': { compilerOptions: { allowJs: true, checkJs: true } },
        },
        'suggested',
      ],
      ['that asks for it', '// @ts-check\n', tsconfig({ allowJs: true }), 'suggested'],
      ['that asks for it without options', '// @ts-check\n', {}, 'suggested'],
      ['that asks another checker for it', '// @flow\n', {}, 'suggested'],
      ['that declines it', '// @ts-nocheck\n', tsconfig({ allowJs: true, checkJs: true }), 'fixed'],
      ['of one of several projects', '', solution, 'suggested'],
      [
        'with options that break off',
        '',
        { 'tsconfig.json': '{ "compilerOptions": { "checkJs": true' },
        'suggested',
      ],
      [
        'with options that extend what is not there',
        '',
        { 'tsconfig.json': { extends: './none.json' } },
        'suggested',
      ],
      [
        'with options that extend themselves',
        '',
        { 'tsconfig.json': { extends: './tsconfig.json' } },
        'suggested',
      ],
      ['with options that are none', '', { 'tsconfig.json': '[]' }, 'fixed'],
    ] as const
  ).map(([title, head, files, outcome]) => ({
    title: `an initialiser in JavaScript ${title}`,
    file: 'file.js',
    code: head + inJavaScript,
    files: { 'package.json': codes('module'), ...files },
    outcome,
  })),
  {
    title: 'an import in CommonJS, where imports have to be written as they are compiled',
    file: 'file.ts',
    code: inCommonJs,
    files: {
      'package.json': codes('commonjs'),
      ...tsconfig({ module: 'node16', verbatimModuleSyntax: true }),
    },
    outcome: 'left',
  },
  {
    title: 'an import in a module, where imports have to be written as they are compiled',
    file: 'file.ts',
    code: inCall,
    files: {
      'package.json': codes('module'),
      ...tsconfig({ module: 'node16', verbatimModuleSyntax: true }),
    },
    outcome: 'fixed',
  },
  {
    title: 'an import in .mts, where imports have to be written as they are compiled',
    file: 'file.mts',
    code: inCall,
    files: {
      'package.json': codes('commonjs'),
      ...tsconfig({ module: 'node16', verbatimModuleSyntax: true }),
    },
    outcome: 'fixed',
  },
  {
    title: 'an import for bundlers, where imports have to be written as they are compiled',
    file: 'file.ts',
    code: inCall,
    files: {
      'package.json': codes('commonjs'),
      ...tsconfig({ module: 'esnext', moduleResolution: 'bundler', verbatimModuleSyntax: true }),
    },
    outcome: 'fixed',
  },
  {
    title: 'an import in CommonJS',
    file: 'file.ts',
    code: inCall,
    files: { 'package.json': codes('commonjs'), ...tsconfig({ module: 'node16' }) },
    outcome: 'fixed',
  },
  {
    title: 'an import in CommonJS of one of several projects',
    file: 'file.ts',
    code: inCall,
    files: { 'package.json': codes('commonjs'), ...solution },
    outcome: 'fixed',
  },
  {
    title: 'an import in .cts of one of several projects',
    file: 'file.cts',
    code: inCommonJs,
    files: { 'package.json': codes('commonjs'), ...solution },
    outcome: 'left',
  },
  {
    title: 'an exported initialiser, where declarations say their types',
    file: 'file.ts',
    code: exported,
    files: {
      'package.json': codes('module'),
      ...tsconfig({ module: 'nodenext', declaration: true, isolatedDeclarations: true }),
    },
    outcome: 'left',
    wouldFail: true,
  },
  {
    title: 'an exported initialiser',
    file: 'file.ts',
    code: exported,
    files: {
      'package.json': codes('module'),
      ...tsconfig({ module: 'nodenext', declaration: true }),
    },
    outcome: 'suggested',
    wouldFail: false,
  },
  {
    title: 'an exported initialiser of one of several projects',
    file: 'file.ts',
    code: exported,
    files: { 'package.json': codes('module'), ...solution },
    outcome: 'left',
  },
  ...(['node16', 'node18'] as const).map((module): Case => ({
    title: `an import of an ES module's types in CommonJS, by ${module}`,
    file: 'file.ts',
    code: inCall,
    files: {
      'package.json': { type: 'commonjs', dependencies: { 'http-status': '^2.1.0' } },
      ...tsconfig({ module }),
    },
    outcome: 'suggested',
    wouldFail: true,
  })),
  {
    title: "an import of an ES module's types in CommonJS, by nodenext",
    file: 'file.ts',
    code: inCall,
    files: {
      'package.json': { type: 'commonjs', dependencies: { 'http-status': '^2.1.0' } },
      ...tsconfig({ module: 'nodenext' }),
    },
    outcome: 'fixed',
  },
  {
    title: "an import of an ES module's types in a module, by node16",
    file: 'file.ts',
    code: inCall,
    files: {
      'package.json': { type: 'module', dependencies: { 'http-status': '^2.1.0' } },
      ...tsconfig({ module: 'node16' }),
    },
    outcome: 'fixed',
  },
  {
    title: 'a default import without interoperation',
    file: 'file.ts',
    code: inCall,
    files: {
      'package.json': { type: 'commonjs', dependencies: { 'http-status': '^1.8.1' } },
      ...tsconfig({
        module: 'commonjs',
        moduleResolution: 'node10',
        esModuleInterop: false,
        allowSyntheticDefaultImports: false,
        ignoreDeprecations: '6.0',
      }),
    },
    outcome: 'suggested',
    wouldFail: true,
  },
  {
    title: 'a default import with interoperation',
    file: 'file.ts',
    code: inCall,
    files: {
      'package.json': { type: 'commonjs', dependencies: { 'http-status': '^1.8.1' } },
      ...tsconfig({
        module: 'commonjs',
        moduleResolution: 'node10',
        esModuleInterop: true,
        ignoreDeprecations: '6.0',
      }),
    },
    outcome: 'fixed',
  },
  {
    title: 'a default import by nodenext',
    file: 'file.ts',
    code: inCall,
    files: {
      'package.json': { type: 'module', dependencies: { 'http-status': '^1.8.1' } },
      ...tsconfig({ module: 'nodenext' }),
    },
    outcome: 'fixed',
  },
  {
    title: 'a default import of one of several projects',
    file: 'file.ts',
    code: inCall,
    files: {
      'package.json': { type: 'commonjs', dependencies: { 'http-status': '^1.8.1' } },
      ...solution,
    },
    outcome: 'suggested',
  },
];

const named = cases.map(
  (one, index) => [one.title, { ...one, folder: `options-${index}` }] as const,
);

describe('compiler options', { timeout: 60_000 }, () => {
  it.each(named)('%s', (_, { folder, file, code, files, outcome, wouldFail }) => {
    for (const [name, content] of Object.entries(files))
      project.write(
        `${folder}/${name}`,
        typeof content === 'string' ? content : JSON.stringify(content),
      );
    if (JSON.stringify(files).includes('^1.8.1'))
      project.install('http-status-1', 'http-status', folder);
    const path = `${folder}/${file}`;
    const { output, messages } = project.fix(path, code);
    expect(code).toContain('404');
    const [message] = messages;
    const [suggestion] = message?.suggestions ?? [];
    expect(message === undefined ? 'fixed' : suggestion ? 'suggested' : 'left').toBe(outcome);
    if (outcome === 'fixed') expect(output).toContain('NOT_FOUND');
    if (
      files['tsconfig.json'] !== solution['tsconfig.json'] &&
      (outcome === 'fixed' || wouldFail !== undefined)
    ) {
      const written = suggestion
        ? code.slice(0, suggestion.fix.range[0]) +
          suggestion.fix.text +
          code.slice(suggestion.fix.range[1])
        : outcome === 'left'
          ? code.replace('404', 'StatusCodes.NOT_FOUND')
          : output;
      for (const [version, compiler] of Object.entries(compilers))
        expect(errorsIn(folder, file, written, compiler), version).toEqual(
          wouldFail === true ? [expect.any(String)] : [],
        );
    }
  });
});

/** The errors that a compiler finds in a file by the options of its folder. */
function errorsIn(
  folder: string,
  file: string,
  text: string,
  compiler: typeof ts,
): readonly string[] {
  const path = project.write(`${folder}/${file}`, text);
  const { config = {} } = compiler.readConfigFile(project.path(`${folder}/tsconfig.json`), (name) =>
    compiler.sys.readFile(name),
  ) as { readonly config?: { readonly compilerOptions?: object } };
  const { options } = compiler.parseJsonConfigFileContent(
    {
      compilerOptions: {
        strict: true,
        target: 'es2023',
        lib: ['es2023'],
        types: ['node'],
        skipLibCheck: true,
        noEmit: true,
        ...config.compilerOptions,
      },
    },
    compiler.sys,
    project.path(folder),
  );
  const program = compiler.createProgram([path], options);
  return compiler
    .getPreEmitDiagnostics(program)
    .filter((diagnostic) => diagnostic.file !== undefined)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}
