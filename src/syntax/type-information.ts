/** The types of expressions by a parser with type information. */
import type { TSESLint } from '@typescript-eslint/utils';
import type * as ts from 'typescript';
import type { ModuleExport } from './module-exports.ts';
import type { Node } from './nodes.ts';

/** How many steps an interface is followed to those that it extends. */
const furthest = 4;

/** `any` and `unknown`, as TypeScript's `TypeFlags` number them; the enum would be a dependency at run time. */
const untold = 1 | 2;

/** Whether type information gives an expression another type than `any` and `unknown`. */
export function isTyped(node: Node, sourceCode: Readonly<TSESLint.SourceCode>): boolean {
  const type = typeOf(node, sourceCode);
  return type !== null && (type.flags & untold) === 0;
}

/** Whether an expression may be a number, as far as type information tells: `any` may be, and so may `number | null`. */
export function mayBeNumber(node: Node, sourceCode: Readonly<TSESLint.SourceCode>): boolean {
  const type = typeOf(node, sourceCode);
  const checker: Partial<ts.TypeChecker> | undefined =
    sourceCode.parserServices?.program?.getTypeChecker();
  const number = checker?.getNumberType?.();
  if (type === null || number === undefined) return true;
  return alternativesIn(type, sourceCode).some(
    (each) => (each.flags & untold) !== 0 || checker?.isTypeAssignableTo?.(each, number) !== false,
  );
}

/** The module in which the platform's own types are declared, as `typeExportsOf` tells of them. */
export const platform = 'typescript';

/**
 * The named types of an expression, and those that they extend, as exports of the packages that declare them; of a union,
 * what all alternatives but `null` and `undefined` have in common. Empty without type information.
 */
export function typeExportsOf(
  node: Node,
  sourceCode: Readonly<TSESLint.SourceCode>,
): readonly ModuleExport[] {
  const type = typeOf(node, sourceCode);
  if (type === null || (type.flags & untold) !== 0) return [];
  const [first = [], ...others] = alternativesIn(type, sourceCode).map((each) => [
    ...namesOf(each, 0),
  ]);
  return first.filter(({ module, path }) =>
    others.every((names) => names.some((name) => name.module === module && name.path === path)),
  );
}

/** The alternatives of a type; of a type parameter, what it extends. */
function alternativesIn(
  type: ts.Type,
  sourceCode: Readonly<TSESLint.SourceCode>,
): readonly ts.Type[] {
  const checker = sourceCode.parserServices?.program?.getTypeChecker();
  const known = checker?.getApparentType(checker.getNonNullableType(type)) ?? type;
  return known.isUnion() ? known.types : [known];
}

/** Whether TypeScript may know an expression as another alternative of its type at another place: `'code' in reply`. */
export function mayBeNarrowed(node: Node, sourceCode: Readonly<TSESLint.SourceCode>): boolean {
  const { program, esTreeNodeToTSNodeMap: nodes } = sourceCode.parserServices ?? {};
  const tsNode: ts.Node | undefined = nodes?.get(node);
  const checker = program?.getTypeChecker();
  const symbol = tsNode && checker?.getSymbolAtLocation(tsNode);
  if (checker === undefined || symbol === undefined) return false;
  return checker.getNonNullableType(checker.getTypeOfSymbol(symbol)).isUnion();
}

/** Whether the type of an object has a member of a name that is no method. */
export function hasPlainMember(
  object: Node,
  name: string,
  sourceCode: Readonly<TSESLint.SourceCode>,
): boolean {
  const checker = sourceCode.parserServices?.program?.getTypeChecker();
  const member = typeOf(object, sourceCode)?.getProperty(name);
  if (checker === undefined || member === undefined) return false;
  return checker.getTypeOfSymbol(member).getCallSignatures().length === 0;
}

function typeOf(node: Node, sourceCode: Readonly<TSESLint.SourceCode>): ts.Type | null {
  const { program, esTreeNodeToTSNodeMap: nodes } = sourceCode.parserServices ?? {};
  const tsNode: ts.Node | undefined = nodes?.get(node);
  return program && tsNode !== undefined
    ? program.getTypeChecker().getTypeAtLocation(tsNode)
    : null;
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
  // What the platform has in browsers and workers, Node.js has with types of its own.
  if (name === 'undici-types' || rest.startsWith('web-globals/')) return platform;
  if (name === '@types/node') return rest.replace(/\.d\.ts$/u, '');
  return name.replace(/^@types\//u, '');
}
