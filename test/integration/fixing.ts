/** Fixes files in a project on the disk, checks their types, and runs them. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import ts from 'typescript';
import { afterAll } from 'vitest';
import plugin from '../../src/index.ts';
import { run, type Packages } from '../runtime/servers.ts';

const require = createRequire(import.meta.url);
const packagesOfOurs = join(import.meta.dirname, '../../node_modules');

/** A project in a folder of its own, which is removed after the tests. */
export interface Project {
  /** The path of a file of the project. */
  readonly path: (file: string) => string;
  /** Writes a file, and the folders above it. @returns its path. */
  readonly write: (file: string, text: string) => string;
  /** Has a folder of the project find one of our packages under a name. */
  readonly install: (name: string, as?: string, folder?: string) => void;
  /** Lints a text as a file of the project. @throws {Error} if it does not parse. */
  readonly lint: (file: string, code: string, config?: Linter.Config) => Linter.LintMessage[];
  /** Fixes a text as `eslint --fix` does a file of the project. @throws {Error} if the fixed text does not parse. */
  readonly fix: (file: string, code: string, config?: Linter.Config) => Linter.FixReport;
}

/** @param files the files that it has from the start: a package.json, compiler options. */
export function makeProject(files: Readonly<Record<string, object>>): Project {
  const root = mkdtempSync(join(tmpdir(), 'http-status-fixes-'));
  afterAll(() => {
    rmSync(root, { recursive: true });
  });
  const path = (file: string) => join(root, file);
  const write = (file: string, text: string) => {
    mkdirSync(dirname(path(file)), { recursive: true });
    writeFileSync(path(file), text);
    return path(file);
  };
  for (const [file, content] of Object.entries(files)) write(file, JSON.stringify(content));
  symlinkSync(packagesOfOurs, path('node_modules'), 'junction');

  const configured = (file: string, code: string, config: Linter.Config): Linter.Config[] => {
    const isCommonJs = file.endsWith('.cjs') || (file.endsWith('.js') && /^exports\b/mu.test(code));
    return [
      {
        files: ['**/*.{js,mjs,cjs,ts,mts,cts,tsx}'],
        plugins: { 'http-status': plugin },
        languageOptions: {
          ...(/tsx?$/u.test(file) ? { parser } : {}),
          ...(isCommonJs ? { sourceType: 'commonjs' as const } : {}),
        },
        rules: { 'http-status/prefer-status-constant': 'error' },
      },
      { ...config, files: ['**/*'] },
    ];
  };
  const read = (file: string, messages: Linter.LintMessage[], code: string) => {
    const [error] = messages.filter(({ fatal }) => fatal);
    if (error) throw new Error(`${file}:${error.line}: ${error.message}\n${code}`);
  };
  return {
    path,
    write,
    install: (name, as = name, folder = '.') => {
      const link = path(join(folder, 'node_modules', as));
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(join(packagesOfOurs, name), link, 'junction');
    },
    lint: (file, code, config = {}) => {
      const linter = new Linter({ cwd: root });
      const messages = linter.verify(code, configured(file, code, config), path(file));
      read(file, messages, code);
      return messages;
    },
    fix: (file, code, config = {}) => {
      const linter = new Linter({ cwd: root });
      const filename = path(file);
      const report = linter.verifyAndFix(code, configured(file, code, config), { filename });
      read(file, report.messages, report.output);
      return report;
    },
  };
}

/** The compilers that check the fixed files. */
export const compilers: Readonly<Record<string, typeof ts>> = {
  '6.0': ts,
  5.9: require('typescript-5') as typeof ts,
};

/** The errors that a compiler finds in files, all read as one program. */
export function typeErrorsIn(
  names: readonly string[],
  module: ts.ModuleKind,
  compiler: typeof ts = ts,
  options: ts.CompilerOptions = {},
): readonly string[] {
  const program = compiler.createProgram(names, {
    strict: true,
    target: ts.ScriptTarget.ES2023,
    lib: ['lib.es2023.d.ts'],
    module,
    jsx: ts.JsxEmit.Preserve,
    types: ['node'],
    allowJs: true,
    skipLibCheck: true,
    noEmit: true,
    ...options,
  });
  return compiler.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const line = file?.text.slice(start).split('\n', 1)[0] ?? '';
    const place = file === undefined ? '' : relative(tmpdir(), file.fileName);
    return `${place}: ${ts.flattenDiagnosticMessageText(messageText, ' ')} ${line}`;
  });
}

/** An object in the place of a response or a context, which records all calls and assignments of a handler. */
export function recorder(log: unknown[], path = ''): object {
  return new Proxy(() => undefined, {
    get: (_, name) => recorder(log, `${path}.${String(name)}`),
    set: (_, name, value) => log.push([`${path}.${String(name)} =`, value]) > 0,
    apply: (_, __, values) => {
      log.push([`${path}()`, ...(values as readonly unknown[])]);
      return recorder(log);
    },
  });
}

/** The exports of a program in TypeScript or JavaScript. */
export function exportsOf(program: string, file: string, packages: Packages): unknown {
  const { outputText } = ts.transpileModule(program.replace(/^#!.*/u, ''), {
    fileName: file.replace(/(?<=\.)m/u, ''),
    compilerOptions: {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2023,
      experimentalDecorators: true,
      esModuleInterop: true,
    },
  });
  return run(outputText, packages);
}

/** Our packages by name, as a CommonJS module finds them. */
export function packagesNamed(names: readonly string[]): Packages {
  return Object.fromEntries(names.map((name) => [name, require(name) as unknown]));
}
