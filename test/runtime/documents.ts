/** Asks applications that declare the statuses of a route, lists the statuses of their documents, and type-checks their texts. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import ts from 'typescript';
import type { Listener } from './runtimes/define-runtime.ts';
import { run, type Packages } from './servers.ts';

export interface Answer {
  readonly status: number;
  readonly content: string;
}

/** Asks an application for a path with GET. */
export type Ask = (path: string) => Promise<Answer>;

/** A document in the format of OpenAPI, as far as statuses go. */
interface Document {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly responses?: object }>>>
  >;
}

/** Asks by a server on loopback, which is closed behind each answer. */
export function onLoopback(listener: Listener): Ask {
  return async (path) => {
    const server = createServer(listener);
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    try {
      return await answerOf(await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' }));
    } finally {
      server.closeAllConnections();
      server.close();
    }
  };
}

/** Asks by calling the function that gives a response to each request. */
export function byCalling(handle: (request: Request) => Promise<Response>): Ask {
  return async (path) => answerOf(await handle(new Request(`http://localhost${path}`)));
}

async function answerOf(response: Response): Promise<Answer> {
  return { status: response.status, content: await response.text() };
}

/** The keys of the responses that a document lists for an operation; none where it lists no responses. */
export function listedIn(document: unknown, path = '/', method = 'get'): readonly string[] {
  return Object.keys((document as Document).paths[path]?.[method]?.responses ?? {});
}

/** The keys of the responses that the document at a path lists for the operation `GET /`. */
export async function listedAt(ask: Ask, path: string): Promise<readonly string[]> {
  return listedIn(JSON.parse((await ask(path)).content));
}

/** Runs a module that is written in TypeScript. @returns its default export. */
export function defaultOf(text: string, packages: Packages): unknown {
  const options = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2023 };
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { ...options, esModuleInterop: true },
  });
  return (run(outputText, packages) as { readonly default: unknown }).default;
}

/**
 * Whether TypeScript accepts each of the texts, as modules that stand here, all read as one program.
 *
 * @param paths where modules are found that the texts import, in the place of those that are installed.
 */
export function acceptedTexts(
  texts: readonly string[],
  paths: Readonly<Record<string, string>> = {},
): readonly boolean[] {
  const options: ts.CompilerOptions = {
    strict: true,
    target: ts.ScriptTarget.ES2023,
    lib: ['lib.es2023.d.ts'],
    module: ts.ModuleKind.NodeNext,
    types: ['node'],
    esModuleInterop: true,
    skipLibCheck: true,
    noEmit: true,
    paths: Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, [path]])),
  };
  const files = texts.map(
    (text, index) => [join(import.meta.dirname, `declared-text-${index}.ts`), text] as const,
  );
  const program = ts.createProgram(
    files.map(([file]) => file),
    options,
    hostOf(new Map(files), options),
  );
  return files.map(([file]) => {
    const source = program.getSourceFile(file);
    if (source === undefined) throw new Error(`TypeScript did not read ${file}.`);
    return (
      [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
        .length === 0
    );
  });
}

/** A compiler that finds files which are not on the disk. */
function hostOf(files: ReadonlyMap<string, string>, options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  return {
    ...host,
    fileExists: (file) => files.has(file) || host.fileExists(file),
    readFile: (file) => files.get(file) ?? host.readFile(file),
    getSourceFile: (file, version, ...rest) => {
      const text = files.get(file);
      return text === undefined
        ? host.getSourceFile(file, version, ...rest)
        : ts.createSourceFile(file, text, version);
    },
  };
}
