/**
 * Values that a condition shows: `error` behind `isAxiosError(error) &&`, `if (!(error instanceof HTTPError)) throw
 * error;` and the like. The values hold in the parts of the file that run only where the condition is true.
 */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { definitionOf, variableOf } from '../../syntax/definitions.ts';
import { regionsBehind, regionsWhere, type Region } from '../../syntax/held-regions.ts';
import { moduleExportOf } from '../../syntax/module-exports.ts';
import {
  innermostFunction,
  lastName,
  staticName,
  unwrap,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import { nodesOfType } from '../../syntax/nodes-by-type.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { callsOf } from '../../syntax/own-calls.ts';
import { namesIn } from '../../syntax/types.ts';
import { written } from '../../syntax/type-nodes.ts';
import { packagesOf, type Birth } from '../adapters/adapters.ts';
import { bornAs, isFrom, type FrameworkValue } from '../adapters/framework-value.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { TypedValues } from './by-type.ts';

/** A value that an object has in a part of the file. */
interface Narrowing {
  readonly region: Region;
  readonly value: FrameworkValue;
  /** The function with the condition, where the object's name may hold another object in other functions. */
  readonly owner: FunctionNode | null | undefined;
}

/** The narrowings of one object by where they begin; each knows the one around it. */
interface Nested extends Narrowing {
  readonly around: Nested | null;
}

/** How many classes are followed to the one that a framework exports. */
const furthest = 6;

export class NarrowedValues {
  readonly #file: SourceFile;
  readonly #types: TypedValues;
  /** By the node that stands for an object. */
  readonly #narrowings = new Map<Node, Narrowing[]>();
  /** The functions whose calls were taken for conditions, which ends circles. */
  readonly #told = new Set<FunctionNode>();
  #found: ReadonlyMap<Node, readonly Nested[]> | undefined;

  constructor(file: SourceFile, types: TypedValues) {
    this.#file = file;
    this.#types = types;
  }

  /** The value that conditions show of an expression in its place; null where they show none. */
  of(expression: Node): FrameworkValue | null {
    if (expression.type !== 'Identifier' && expression.type !== 'MemberExpression') return null;
    this.#found ??= this.#find();
    if (this.#found.size === 0) return null;
    const known = this.#found.get(this.#types.placeOf(expression));
    return known === undefined ? null : valueAt(expression, known);
  }

  #find(): ReadonlyMap<Node, readonly Nested[]> {
    const { sourceCode, adapters } = this.#file;
    const names = new Set(adapters.births('guard').flatMap(lastNames));
    for (const call of names.size === 0 ? [] : nodesOfType('CallExpression', sourceCode)) {
      const value = names.has(lastName(call.callee) ?? '') ? this.#guarded(call) : null;
      if (value !== null) this.#narrow(call, call.arguments[0], value);
    }
    for (const node of nodesOfType('BinaryExpression', sourceCode)) {
      const value = node.operator === 'instanceof' ? this.#instanceOf(node.right, node) : null;
      if (value !== null) this.#narrow(node, node.left, value);
    }
    for (const type of [
      'FunctionDeclaration',
      'ArrowFunctionExpression',
      'FunctionExpression',
    ] as const)
      for (const owner of nodesOfType(type, sourceCode)) this.#predicate(owner);
    return new Map([...this.#narrowings].map(([place, all]) => [place, nested(all)]));
  }

  /** `isAxiosError(error)` */
  #guarded(call: TSESTree.CallExpression): FrameworkValue | null {
    const source = moduleExportOf(call.callee, this.#file.sourceCode);
    const birth =
      source &&
      this.#file.adapters.birth('guard', source.path, (candidate) =>
        isFrom(packagesOf(candidate), source.module),
      );
    return birth ? bornAs(birth, null, 'import', call) : null;
  }

  /** `error instanceof HTTPError`, also where it is a class of the file that extends one of a framework. */
  #instanceOf(constructor: Node, identity: Node, followed = 0): FrameworkValue | null {
    const { sourceCode } = this.#file;
    const node = unwrap(constructor);
    const definition = node.type === 'Identifier' ? definitionOf(node, sourceCode) : null;
    if (definition?.kind === 'class') {
      const { superClass } = definition.node;
      return superClass && followed < furthest
        ? this.#instanceOf(superClass, identity, followed + 1)
        : null;
    }
    if (definition?.kind === 'global')
      return this.#types.named([{ kind: 'other', global: definition.name }], identity);
    const source = moduleExportOf(node, sourceCode);
    return source && this.#types.named([{ kind: 'export', ...source }], identity);
  }

  /** The calls of a function of the file that is declared to tell by its result: `error is HTTPError`. */
  #predicate(owner: FunctionNode): void {
    const predicate = owner.returnType?.typeAnnotation;
    if (predicate?.type !== 'TSTypePredicate' || !predicate.typeAnnotation) return;
    const { parameterName: named } = predicate;
    const index = owner.params.findIndex(
      (each) =>
        each.type === 'Identifier' && named.type === 'Identifier' && each.name === named.name,
    );
    const { typeAnnotation: type } = predicate.typeAnnotation;
    const names = index < 0 ? [] : namesIn(written(type), this.#file.sourceCode);
    const value = this.#types.named(names, owner);
    for (const call of value === null ? [] : callsOf(owner, this.#file.sourceCode))
      this.#narrow(call, call.arguments[index], value, predicate.asserts);
  }

  /** @param throws whether the condition is a call that throws where it does not hold. */
  #narrow(
    condition: Node,
    object: Node | undefined,
    narrowed: FrameworkValue | null,
    throws = false,
  ): void {
    const node = object && unwrap(object);
    if (!narrowed || (node?.type !== 'Identifier' && node?.type !== 'MemberExpression')) return;
    const { sourceCode } = this.#file;
    const place = this.#types.placeOf(node);
    const known = this.#narrowings.get(place) ?? [];
    this.#narrowings.set(place, known);
    const value: FrameworkValue = { ...narrowed, evidence: 'import', identity: place };
    const { regions, returning } = throws
      ? { regions: regionsBehind(condition), returning: [] }
      : regionsWhere(condition, sourceCode);
    const writes = writesTo(node, this.#file);
    const owner = writes.length > 0 ? (innermostFunction(node) ?? null) : undefined;
    for (const region of regions)
      if (!writes.some((write) => isIn(write, region))) known.push({ region, owner, value });
    for (const told of returning) this.#tell(told, node, value);
  }

  /** `const isMissing = (error) => error instanceof HTTPError && …`: the calls of the function are conditions too. */
  #tell(told: FunctionNode, node: Node, value: FrameworkValue): void {
    const { sourceCode } = this.#file;
    const definition = node.type === 'Identifier' ? definitionOf(node, sourceCode) : null;
    if (definition?.kind !== 'parameter' || definition.function !== told) return;
    const isDeclared = told.returnType?.typeAnnotation.type === 'TSTypePredicate';
    if (definition.keys.length > 0 || isDeclared || this.#told.has(told)) return;
    this.#told.add(told);
    for (const call of callsOf(told, sourceCode))
      this.#narrow(call, call.arguments[definition.index], value);
  }
}

/** The last names of the exports by which an origin is told: `isAxiosError` of `axios.isAxiosError`. */
function lastNames({ origin }: Birth): readonly string[] {
  const paths = 'guard' in origin ? origin.guard : [];
  return paths.map((path) => path.slice(path.lastIndexOf('.') + 1));
}

/** The places where a name or member is given another object than its first one. */
function writesTo(
  node: TSESTree.Identifier | TSESTree.MemberExpression,
  file: SourceFile,
): readonly Node[] {
  if (node.type === 'MemberExpression')
    return file.index.assignments.get(staticName(node) ?? '') ?? [];
  const variable = variableOf(node, file.sourceCode);
  return variable === null ? [] : writesOf(variable);
}

const writesOf = oncePer(({ references }: TSESLint.Scope.Variable): readonly Node[] =>
  references
    .filter((use) => use.isWrite() && use.init !== true)
    .map(({ identifier }) => identifier),
);

function isIn({ range }: Node, [start, end]: Region): boolean {
  return range[0] >= start && range[1] <= end;
}

/** Narrowings in the order of the text. Two regions are apart, or one is in the other. */
function nested(all: readonly Narrowing[]): readonly Nested[] {
  const ordered = all.toSorted(
    ({ region: one }, { region: other }) => one[0] - other[0] || other[1] - one[1],
  );
  const found: Nested[] = [];
  for (const narrowing of ordered) {
    let around = found.at(-1) ?? null;
    while (around !== null && around.region[1] < narrowing.region[1]) around = around.around;
    found.push({ ...narrowing, around });
  }
  return found;
}

/** The value of the innermost region around an expression. */
function valueAt(expression: Node, all: readonly Nested[]): FrameworkValue | null {
  const [place] = expression.range;
  const next = firstBehind(place, all);
  for (let each = all[next - 1] ?? null; each !== null; each = each.around) {
    const { region, owner, value } = each;
    const isSame = owner === undefined || (innermostFunction(expression) ?? null) === owner;
    if (isIn(expression, region) && isSame) return value;
  }
  return null;
}

/** The index of the first region that begins behind a place. */
function firstBehind(place: number, all: readonly Narrowing[]): number {
  let [least, most] = [0, all.length];
  while (least < most) {
    const middle = (least + most) >> 1;
    if ((all[middle]?.region[0] ?? Infinity) <= place) least = middle + 1;
    else most = middle;
  }
  return least;
}
