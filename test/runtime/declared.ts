/** The statuses that a document in the form of OpenAPI lists for a route, and programs with decorators to make one of. */
import ts from 'typescript';
import { run, type Packages } from './servers.ts';

type Operations = Readonly<Record<string, { readonly responses?: object } | undefined>>;

/** A document as OpenAPI 2 and 3 have it, as far as it speaks of responses. */
export interface ApiDocument {
  readonly paths?: Readonly<Record<string, object | undefined>>;
}

/** The keys below `responses` of an operation, sorted; null where the document does not have the operation. */
export function statusesOf(
  { paths = {} }: ApiDocument,
  path: string,
  method = 'get',
): readonly string[] | null {
  const operation = (paths[path] as Operations | undefined)?.[method];
  return operation === undefined ? null : Object.keys(operation.responses ?? {}).toSorted();
}

/** Runs a module of TypeScript with decorators, for which the types of parameters are kept. @returns its exports. */
export function runDecorated(program: string, packages: Packages): Readonly<Record<string, never>> {
  const compilerOptions = {
    module: ts.ModuleKind.CommonJS,
    target: ts.ScriptTarget.ES2022,
    experimentalDecorators: true,
    emitDecoratorMetadata: true,
  };
  const { outputText } = ts.transpileModule(program, { compilerOptions });
  return run(outputText, packages) as Readonly<Record<string, never>>;
}
