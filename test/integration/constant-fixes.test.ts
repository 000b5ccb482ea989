/** The fixes and suggestions of prefer-status-constant, for every framework, library and place: types and behaviour. */
import type { Linter } from 'eslint';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import type { PreferStatusConstant } from '../../src/rule-options.cts';
import { libraryOf } from '../../src/constants/index.ts';
import {
  asserted,
  frames,
  givenTypes,
  handedOn,
  handlersOf,
  placesIn,
  type Frame,
  type Place,
} from './constant-frames.ts';
import {
  compilers,
  exportsOf,
  makeProject,
  packagesNamed,
  recorder,
  typeErrorsIn,
} from './fixing.ts';

/** A library, an enum or a module with constants. */
interface Source {
  readonly title: string;
  readonly folder: string;
  readonly dependencies: Readonly<Record<string, string>>;
  /** The imports and declarations that files have before the fix. */
  readonly imports: string;
  readonly library: NonNullable<PreferStatusConstant['library']>;
  readonly kind: 'enum' | 'literal' | 'const' | 'number';
  /** Whether the constants are an enum to TypeScript. */
  readonly isEnum?: true;
  /** Whether JavaScript files are tested, too. */
  readonly isInJavaScript?: true;
}

const members = { NOT_FOUND: 404, CONFLICT: 409, GONE: 410 };

const sources: readonly Source[] = [
  {
    title: 'http-status-codes',
    folder: 'http-status-codes',
    dependencies: { 'http-status-codes': '^2.3.0' },
    imports: '',
    library: 'http-status-codes',
    kind: 'enum',
    isEnum: true,
  },
  {
    title: 'http-status 2',
    folder: 'http-status-2',
    dependencies: { 'http-status': '^2.1.0' },
    imports: '',
    library: 'http-status',
    kind: 'literal',
  },
  {
    title: 'http-status 1',
    folder: 'http-status-1',
    dependencies: { 'http-status': '^1.8.1' },
    imports: '',
    library: 'http-status',
    kind: 'literal',
    isInJavaScript: true,
  },
  {
    title: 'stoker',
    folder: 'stoker',
    dependencies: { stoker: '^2.0.1' },
    imports: '',
    library: 'stoker',
    kind: 'const',
  },
  {
    title: '@nestjs/common',
    folder: 'nest',
    dependencies: { '@nestjs/common': '^12.5.1' },
    imports: "import { Logger } from '@nestjs/common';",
    library: '@nestjs/common',
    kind: 'enum',
    isEnum: true,
  },
  {
    title: '@angular/common',
    folder: 'angular',
    dependencies: { '@angular/common': '^21.2.0' },
    imports: "import { HttpClient } from '@angular/common/http';",
    library: '@angular/common',
    kind: 'enum',
    isEnum: true,
  },
  {
    title: 'axios beside other names',
    folder: 'axios',
    dependencies: { axios: '^1.21.1' },
    imports: "import { isAxiosError } from 'axios';",
    library: 'axios',
    kind: 'enum',
    isEnum: true,
  },
  {
    title: 'axios itself',
    folder: 'axios',
    dependencies: { axios: '^1.21.1' },
    imports: "import axios from 'axios';",
    library: 'axios',
    kind: 'enum',
  },
  {
    title: 'an enum of the file',
    folder: 'enum',
    dependencies: {},
    imports: 'enum Status { NotFound = 404, Conflict = 409, Gone = 410 }',
    library: 'auto',
    kind: 'enum',
    isEnum: true,
  },
  {
    title: 'a constant object of the file',
    folder: 'object',
    dependencies: {},
    imports: 'const Status = { NOT_FOUND: 404, CONFLICT: 409, GONE: 410 } as const;',
    library: 'auto',
    kind: 'literal',
  },
  {
    title: 'a module of constants',
    folder: 'module',
    dependencies: {},
    imports: '',
    library: { module: './module/codes.js', export: '*', kind: 'const', members },
    kind: 'const',
  },
  {
    title: 'node:http2',
    folder: 'http2',
    dependencies: {},
    imports: "import { constants } from 'node:http2';",
    library: 'node:http2',
    kind: 'number',
    isInJavaScript: true,
  },
  {
    title: 'the default export of http-status-codes',
    folder: 'default',
    dependencies: { 'http-status-codes': '^2.3.0' },
    imports: "import codes from 'http-status-codes';",
    library: 'http-status-codes',
    kind: 'number',
  },
];

const project = makeProject({
  'tsconfig.json': { compilerOptions: { strict: true, module: 'nodenext', esModuleInterop: true } },
  ...Object.fromEntries(
    sources.map(({ folder, dependencies }) => [
      `${folder}/package.json`,
      { type: 'module', dependencies },
    ]),
  ),
});
project.install('http-status-1', 'http-status', 'http-status-1');
for (const folder of new Set(sources.map((source) => source.folder))) {
  project.write(`${folder}/given.d.ts`, givenTypes);
}
project.write(
  'module/codes.ts',
  Object.entries(members)
    .map(([name, code]) => `export const ${name} = ${code};\n`)
    .join(''),
);

/** The values that the handlers read, `given.isNew`, which the tests set to each of their values in turn. */
const given: Record<string, unknown> = { __esModule: true, log: () => undefined };
const packages = {
  ...packagesNamed([
    '@azure/functions',
    '@nestjs/common',
    'axios',
    'elysia',
    'express',
    'fastify',
    'h3',
    'hono',
    'hono/http-exception',
    'http-status-codes',
    'koa',
    'next/server',
    'node:http',
    'node:http2',
    'reflect-metadata',
    'stoker/http-status-codes',
  ]),
  // Its modules do not load without a compiler of Angular's own.
  '@angular/common/http': {
    HttpStatusCode: libraryOf('@angular/common/http')?.exports[0]?.members,
  },
  './codes.js': members,
  './given.js': given,
};
const versions = packagesNamed(['http-status', 'http-status-1']);

/** The calls, assignments, results and errors of each handler of a program, for all values of `given`. */
async function effectsOf(program: string, file: string): Promise<readonly unknown[]> {
  const exported = exportsOf(program, file, {
    ...packages,
    'http-status': versions[file.startsWith('http-status-1') ? 'http-status-1' : 'http-status'],
  }) as Readonly<Record<string, (...recorders: readonly object[]) => unknown>>;
  const log: unknown[] = [];
  for (const [name, answer] of Object.entries(exported)) {
    if (!name.startsWith('answer')) continue;
    for (const isNew of [true, false]) {
      for (const known of [undefined, 410]) {
        Object.assign(given, { isNew, isOld: known === 410, isOdd: isNew, known, any: 503 });
        given['error'] = isNew ? {} : { status: 500 };
        log.push(name);
        try {
          const result = answer(recorder(log), recorder(log));
          log.push(sent(result instanceof Promise ? await result : result));
        } catch (error) {
          log.push(['thrown', sent(error)]);
        }
      }
    }
  }
  return log;
}

/** The status of what a handler returns or throws. */
function sent(result: unknown): unknown {
  if (typeof result === 'number') return result;
  if (typeof result !== 'object' || result === null) return undefined;
  const { status, code } = result as { readonly status?: unknown; readonly code?: unknown };
  return typeof status === 'number' ? status : code;
}

interface Cell {
  readonly frame: Frame;
  readonly source: Source;
  readonly file: string;
  readonly before: string;
  readonly isTyped: boolean;
}

const typed: readonly Cell[] = sources.flatMap((source, index) =>
  frames.map((frame, number) => ({
    frame,
    source,
    file: `${source.folder}/${index}-${number}.ts`,
    before: handlersOf(frame, source.imports),
    isTyped: true,
  })),
);

/** The cells in JavaScript, for one source of each kind. */
const untyped: readonly Cell[] = typed
  .filter(({ frame, source }) => frame.isTyped !== true && source.isInJavaScript)
  .map((cell) => ({
    ...cell,
    file: cell.file.replace(/ts$/u, 'js'),
    before: withoutTypes(cell.before),
    isTyped: false,
  }));

const cells = [...typed, ...untyped].map(
  (cell) =>
    [
      `${cell.isTyped ? 'TypeScript' : 'JavaScript'}, ${cell.source.title}: ${cell.frame.title}`,
      cell,
    ] as const,
);

/** A program as JavaScript, with its comments. */
function withoutTypes(program: string): string {
  const compilerOptions = {
    module: ts.ModuleKind.ESNext,
    target: ts.ScriptTarget.ESNext,
    verbatimModuleSyntax: true,
  };
  return ts.transpileModule(program, { compilerOptions }).outputText;
}

const fixed = new Map<Cell, string>();

/** The fixed program of a cell, which is made once for all tests. */
function outputOf(cell: Cell): string {
  const output = fixed.get(cell) ?? project.fix(cell.file, cell.before, configOf(cell)).output;
  fixed.set(cell, output);
  return output;
}

function configOf({ source: { library } }: Cell): Linter.Config {
  return { rules: { 'http-status/prefer-status-constant': ['error', { library }] } };
}

/** The places that have a number where a status is sent. */
function placesWithNumbers(program: string): readonly string[] {
  return program
    .split(/^\/\/ /mu)
    .slice(1)
    .filter((section) => /(?<!: Code = |=== |[\w'])(?:404|409|410)(?![:'])/u.test(section))
    .map((section) => section.split('\n', 1)[0] ?? '');
}

/** The places of a cell that keep their numbers. */
function placesToLeave({ frame, source, isTyped }: Cell): readonly string[] {
  // Some tools read the arguments of decorators from the text, and understand enums only.
  const isDecorating = frame.title === 'NestJS, decorated' && source.kind !== 'enum';
  const isKept = ({ title, isFixed, isUnread }: Place): boolean => {
    if (isUnread || frame.unread?.includes(title)) return true;
    if (isDecorating && title !== handedOn) return true;
    if (!isTyped) return false;
    if (title === asserted) return frame.isInferred === true || source.isEnum !== true;
    return (
      !isFixed || source.kind === 'number' || (frame.isInferred && title !== handedOn) === true
    );
  };
  return placesIn(frame)
    .filter((place) => (isTyped || place.isTyped !== true) && isKept(place))
    .map(({ title }) => title);
}

/** A program after all its suggestions. @throws {Error} if suggestions lead to further ones without end. */
function withSuggestions(cell: Cell, program: string): string {
  let text = program;
  // Suggestions that add to the same import overlap, and are applied one by one.
  for (let round = 0; round < 4; round += 1) {
    const fixes = project
      .lint(cell.file, text, configOf(cell))
      .flatMap(({ suggestions = [] }) => suggestions.map((suggestion) => suggestion.fix));
    if (fixes.length === 0) return text;
    let start = Infinity;
    for (const { range, text: replaced } of fixes.toReversed()) {
      if (range[1] > start) continue;
      [start] = range;
      text = text.slice(0, start) + replaced + text.slice(range[1]);
    }
  }
  throw new Error(`${cell.file} does not come to an end:\n${text}`);
}

describe.each(cells)('%s', (_, cell) => {
  it('is fixed in one run, where no type follows from the number', () => {
    const output = outputOf(cell);
    expect(placesWithNumbers(output)).toEqual(placesToLeave(cell));
    expect(project.fix(cell.file, output, configOf(cell))).toMatchObject({ fixed: false, output });
  });

  it('sends the same statuses after the fixes, and after all suggestions', async () => {
    const done = await effectsOf(cell.before, cell.file);
    expect(done.flat()).toContain(404);
    const output = outputOf(cell);
    expect(await effectsOf(output, cell.file)).toEqual(done);
    expect(await effectsOf(withSuggestions(cell, output), cell.file)).toEqual(done);
  });
});

describe.each(Object.entries(compilers))('TypeScript %s', (_, compiler) => {
  it('finds no error in the fixed programs', () => {
    const before = frames.map((frame, index) =>
      project.write(`http-status-codes/before-${index}.ts`, handlersOf(frame, '')),
    );
    const after = typed.map((cell) => project.write(cell.file, outputOf(cell)));
    const options = { experimentalDecorators: true };
    const { Preserve } = ts.ModuleKind;
    expect(typeErrorsIn([...before, ...after], Preserve, compiler, options)).toEqual([]);
  }, 120_000);
});
