/** What a parser with type information knows of an expression's type. */
import type { TSESLint } from '@typescript-eslint/utils';
import type * as ts from 'typescript';
import type { ModuleExport } from './module-exports.ts';
import type { Node } from './nodes.ts';

/** How far an interface is followed to those it extends. */
const furthest = 4;

/**
 * The named types that an expression's type is and extends, as exports of the packages that declare them. Nothing
 * without type information.
 */
export function typeExportsOf(
  node: Node,
  sourceCode: Readonly<TSESLint.SourceCode>,
): readonly ModuleExport[] {
  const services = sourceCode.parserServices;
  const { program, esTreeNodeToTSNodeMap: nodes } = services ?? {};
  const tsNode: ts.Node | undefined = nodes?.get(node);
  if (!program || tsNode === undefined) return [];
  const checker = program.getTypeChecker();
  return [...namesOf(checker.getTypeAtLocation(tsNode), 0)];
}

function* namesOf(type: ts.Type, depth: number): Generator<ModuleExport> {
  for (const symbol of [type.aliasSymbol, type.getSymbol()]) {
    const file = symbol?.declarations?.[0]?.getSourceFile().fileName;
    const module = file === undefined ? null : packageOf(file);
    if (symbol !== undefined && module !== null) yield { module, path: symbol.name };
  }
  if (depth < furthest) for (const base of basesOf(type)) yield* namesOf(base, depth + 1);
}

function basesOf(type: ts.Type): readonly ts.Type[] {
  if (type.isIntersection()) return type.types;
  const declared = (type as Partial<ts.TypeReference>).target ?? type;
  return declared.isClassOrInterface() ? (declared.getBaseTypes() ?? []) : [];
}

/** The package that a declaration file belongs to; Node's own modules by the name of their file. */
function packageOf(file: string): string | null {
  const found = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\/(.*)$/u.exec(file);
  const [, name, rest] = found ?? [];
  if (name === undefined || rest === undefined) return null;
  if (name === '@types/node') return rest.replace(/\.d\.ts$/u, '');
  return name.replace(/^@types\//u, '');
}
