/** The statuses that an expression may evaluate to. */
import type { TSESTree } from '@typescript-eslint/utils';
import { constantMember, siblingMember } from '../constants/members.ts';
import { definitionOf, type Definition, isHeld } from '../../syntax/definitions.ts';
import { unwrap, type Node } from '../../syntax/nodes.ts';
import { staticValueOf } from '../../syntax/static-values.ts';
import { walk } from '../../syntax/walk.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { mistakeIn } from '../constants/mistakes.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { StatusValue } from '../status-value.ts';
import { unknownStatus } from './unknown-status.ts';
import { valueSources } from './value-sources.ts';

/** How many expressions are followed for one status. */
const furthest = 30;

/** An expression that may be the status, unless its value lets another take its place: `a` of `a ?? b`. */
interface Candidate {
  readonly node: Node;
  readonly isThere: boolean;
  readonly isTruthy: boolean;
}

/** Every value a status expression may have: one for each arm of a ternary, `??`, `||`, and each assignment. */
export function readStatus(expression: Node, file: SourceFile): readonly StatusValue[] {
  const read: StatusValue[] = [];
  const candidates: Candidate[] = [{ node: expression, isThere: false, isTruthy: false }];
  for (let each = candidates.pop(); each !== undefined; each = candidates.pop()) {
    const node = unwrap(each.node);
    if (node.type === 'ConditionalExpression')
      candidates.push({ ...each, node: node.alternate }, { ...each, node: node.consequent });
    else if (node.type === 'LogicalExpression' && node.operator !== '&&')
      candidates.push(
        { ...each, node: node.right },
        { node: node.left, isThere: true, isTruthy: each.isTruthy || node.operator === '||' },
      );
    else
      for (const status of statusesOf(node, each.isThere, file))
        if ((!each.isThere || isThere(status)) && (!each.isTruthy || isTruthy(status)))
          read.push(status);
  }
  return read;
}

/** The values of an expression without `?:`, `??` or `||`. */
function statusesOf(node: Node, hasFallback: boolean, file: SourceFile): readonly StatusValue[] {
  if (node.type === 'Literal' && isCode(node.value)) {
    const notation = typeof node.value === 'number' ? 'number' : 'string';
    return [written(node.value, notation, node, 'yes', file)];
  }
  if (node.type === 'LogicalExpression' || node.type === 'Literal')
    return [unknownStatus(node, node, hasFallback, file)];
  const mistake = mistakeIn(node, file);
  if (mistake !== null) return [{ kind: 'mistaken', node, ...mistake }];
  const values = wholeValuesOf(node, file);
  if (values === null) return [unknownStatus(node, node, hasFallback, file)];
  const spelt = isSpeltNumber(node) ? 'number' : isSpeltString(node) ? 'string' : 'constant';
  const reached = values.length === 1 ? 'yes' : 'unknown';
  return values.map(({ value, origin, hasFallback: hasOwn }) =>
    value === unknown
      ? unknownStatus(node, origin, hasFallback || hasOwn === true, file)
      : { ...written(value, spelt, node, reached, file), origin },
  );
}

/** Whether `a || b` may be `a`. */
function isTruthy(status: StatusValue): boolean {
  return status.kind !== 'written' || Boolean(status.value);
}

/** Whether `a ?? b` may be `a`. */
function isThere(status: StatusValue): boolean {
  return status.kind !== 'mistaken' || status.gives !== 'undefined';
}

const unknown = Symbol('unknown');

/** A value with the expression that it is written in. */
interface Value {
  readonly value: number | string | typeof unknown;
  readonly origin: Node;
  /** Another value takes its place where it is `undefined` or falsy: `a ?? 500`. */
  readonly hasFallback?: true;
}

function written(
  value: number | string,
  notation: 'number' | 'string' | 'constant',
  node: Node,
  reached: 'yes' | 'unknown',
  file: SourceFile,
): StatusValue & { kind: 'written' } {
  const code = Number(value);
  const respell = (other: number) =>
    (notation === 'constant' ? siblingMember(node, other, file) : undefined) ?? String(other);
  return { kind: 'written', code, value, notation, node, origin: node, reached, respell };
}

/** `-1`, `+404`: a number to the author, an operation to the parser. */
function isSpeltNumber(node: Node): boolean {
  return node.type === 'UnaryExpression' && node.argument.type === 'Literal';
}

function isSpeltString(node: Node): boolean {
  return node.type === 'TemplateLiteral' && node.expressions.length === 0;
}

/**
 * The values that a name or member may have; null where none is known. An expression that was visited adds no value,
 * which ends circles such as `let a = b, b = a`.
 */
function valuesOf(node: Node, file: SourceFile, visited: Set<Node>): readonly Value[] | null {
  const member = constantMember(node, file);
  if (member !== undefined) return [{ value: member, origin: node }];
  if (node.type !== 'Identifier') return staticValue(node, file) ?? valuesFrom(node, file, visited);

  const definition = definitionOf(node, file.sourceCode);
  if (definition.kind === 'value') return alternatives(definition.node, file, visited);
  if (definition.kind === 'values' && definition.nodes !== null)
    return unique(definition.nodes.flatMap((value) => alternatives(value, file, visited)));
  return definition.kind === 'global' && ['NaN', 'Infinity'].includes(node.name)
    ? [{ value: Number(node.name), origin: node }]
    : valuesFrom(node, file, visited);
}

/** The values that an expression gets from functions, tables and defaults of the file; null where it shows none. */
function valuesFrom(node: Node, file: SourceFile, visited: Set<Node>): readonly Value[] | null {
  const sources = valueSources(node, file);
  if (sources === null) return null;
  const { nodes, isOpen, isDefaulted } = sources;
  const elsewhere: Value = { value: unknown, origin: node };
  const values = nodes.flatMap((each) => alternatives(each, file, visited));
  if (values.every(({ value }) => value === unknown)) return null;
  return unique([
    ...(isOpen ? [isDefaulted ? withFallback(elsewhere) : elsewhere] : []),
    ...values,
  ]);
}

/** Remembered by definition: a variable may be assigned and used hundreds of times. */
const valuesOfDefinition = oncePer((file: SourceFile) =>
  oncePer((_: Definition, name: TSESTree.Identifier) => valuesOf(name, file, new Set())),
);

function wholeValuesOf(node: Node, file: SourceFile): readonly Value[] | null {
  const definition = node.type === 'Identifier' ? definitionOf(node, file.sourceCode) : null;
  return node.type === 'Identifier' && definition?.kind === 'values'
    ? valuesOfDefinition(file)(definition, node)
    : valuesOf(node, file, new Set());
}

function alternatives(expression: Node, file: SourceFile, visited: Set<Node>): readonly Value[] {
  const node = unwrap(expression);
  if (node.type === 'Literal')
    return [{ value: isCode(node.value) ? node.value : unknown, origin: node }];
  if (visited.has(node)) return [];
  const nothing: Value = { value: unknown, origin: node };
  if (visited.size > furthest) return [nothing];
  visited.add(node);
  const next = (inner: Node) => alternatives(inner, file, visited);
  if (node.type === 'ConditionalExpression')
    return unique([...next(node.consequent), ...next(node.alternate)]);
  if (node.type === 'LogicalExpression' && node.operator !== '&&') {
    const left = next(node.left).filter(({ value }) => node.operator === '??' || Boolean(value));
    return unique([...left.map(withFallback), ...next(node.right)]);
  }
  return valuesOf(node, file, visited) ?? [nothing];
}

function withFallback(value: Value): Value {
  return value.value === unknown ? { ...value, hasFallback: true } : value;
}

/** Each value once. Of several unknown values one remains, without a fallback if there is one. */
function unique(values: readonly Value[]): readonly Value[] {
  const met = new Map<Value['value'], Value>();
  for (const value of values) {
    const known = met.get(value.value);
    if (known === undefined || (known.hasFallback === true && value.hasFallback !== true))
      met.set(value.value, value);
  }
  return [...met.values()];
}

function isCode(value: unknown): value is number | string {
  return typeof value === 'number' || typeof value === 'string';
}

/**
 * The value of arithmetic, conversions and templates with known parts, as `@eslint-community/eslint-utils` evaluates
 * them.
 */
function staticValue(node: Node, file: SourceFile): readonly Value[] | null {
  if (!evaluable.has(node.type) || readsObject(node, file)) return null;
  const value = staticValueOf(node, file.sourceCode)?.value;
  return isCode(value) ? [{ value, origin: node }] : null;
}

const evaluable: ReadonlySet<string> = new Set([
  'UnaryExpression',
  'BinaryExpression',
  'TemplateLiteral',
  'CallExpression',
]);

/**
 * Whether an expression reads a property of an object, or converts one. Either may have been assigned since; `Math` and
 * `Number` are left as they are.
 */
function readsObject(root: Node, { sourceCode }: SourceFile): boolean {
  let reads = false;
  walk(root, sourceCode.visitorKeys, (node) => {
    if (node.type === 'MemberExpression') {
      const { object } = node;
      reads ||= object.type !== 'Identifier' || definitionOf(object, sourceCode).kind !== 'global';
    }
    if (node.type !== 'Identifier') return;
    const definition = definitionOf(node, sourceCode);
    reads ||= isHeld(definition) && objects.has(unwrap(definition.node).type);
  });
  return reads;
}

const objects: ReadonlySet<string> = new Set([
  'ObjectExpression',
  'ArrayExpression',
  'NewExpression',
]);
