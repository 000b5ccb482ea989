/** What status an expression evaluates to. */
import type { TSESTree } from '@typescript-eslint/utils';
import { getStaticValue } from '@eslint-community/eslint-utils';
import { constantMember, siblingMember } from './constant-members.ts';
import { definitionOf } from '../syntax/definitions.ts';
import { unwrap, type Node } from '../syntax/nodes.ts';
import type { SourceFile } from './source-file.ts';
import type { StatusValue } from './status-site.ts';

/** How many names are followed; also ends circles such as `let a = b, b = a`. */
const furthest = 8;

/** Every value a status expression may have: one for each arm of a ternary, `??`, `||`, and each assignment. */
export function readStatus(expression: Node, file: SourceFile): readonly StatusValue[] {
  const node = unwrap(expression);
  switch (node.type) {
    case 'ConditionalExpression':
      return [...readStatus(node.consequent, file), ...readStatus(node.alternate, file)];
    case 'LogicalExpression':
      return node.operator === '&&'
        ? [{ kind: 'unknown', node }]
        : [...readStatus(node.left, file), ...readStatus(node.right, file)];
    case 'Literal':
      return [literalStatus(node, file)];
    default: {
      const values = valuesOf(node, file, 0);
      if (values === null) return [{ kind: 'unknown', node }];
      const spelt = isSpeltNumber(node) ? 'number' : isSpeltString(node) ? 'string' : 'constant';
      return values.map((value) =>
        value === unknown
          ? { kind: 'unknown', node }
          : written(value, spelt, node, values.length === 1 ? 'yes' : 'unknown', file),
      );
    }
  }
}

const unknown = Symbol('unknown');
type Value = number | string | typeof unknown;

function written(
  value: number | string,
  notation: 'number' | 'string' | 'constant',
  node: Node,
  reached: 'yes' | 'unknown',
  file: SourceFile,
): StatusValue {
  const code = Number(value);
  const respell = (other: number) =>
    (notation === 'constant' ? siblingMember(node, other, file) : undefined) ?? String(other);
  return { kind: 'written', code, value, notation, node, reached, respell };
}

function literalStatus(node: TSESTree.Literal, file: SourceFile): StatusValue {
  if (typeof node.value === 'number') return written(node.value, 'number', node, 'yes', file);
  if (typeof node.value === 'string') return written(node.value, 'string', node, 'yes', file);
  return { kind: 'unknown', node };
}

/** `-1`, `+404`: a number in the user's eyes, an operation in the parser's. */
function isSpeltNumber(node: Node): boolean {
  return node.type === 'UnaryExpression' && node.argument.type === 'Literal';
}

function isSpeltString(node: Node): boolean {
  return node.type === 'TemplateLiteral' && node.expressions.length === 0;
}

/** The values a name or member may stand for; null where nothing at all is known. */
function valuesOf(node: Node, file: SourceFile, followed: number): readonly Value[] | null {
  if (followed > furthest) return null;
  const member = constantMember(node, file);
  if (member !== undefined) return [member];
  if (node.type !== 'Identifier') return staticValue(node, file);

  const definition = definitionOf(node, file.sourceCode);
  if (definition.kind === 'value' && definition.keys.length === 0)
    return alternatives(definition.node, file, followed);
  if (definition.kind === 'values' && definition.nodes !== null)
    return unique(definition.nodes.flatMap((value) => alternatives(value, file, followed)));
  return definition.kind === 'global' && node.name === 'NaN' ? [NaN] : null;
}

function alternatives(expression: Node, file: SourceFile, followed: number): readonly Value[] {
  const node = unwrap(expression);
  const next = (inner: Node) => alternatives(inner, file, followed + 1);
  if (followed > furthest) return [unknown];
  if (node.type === 'ConditionalExpression')
    return unique([...next(node.consequent), ...next(node.alternate)]);
  if (node.type === 'LogicalExpression' && node.operator !== '&&')
    return unique([...next(node.left), ...next(node.right)]);
  if (node.type === 'Literal') {
    const { value } = node;
    return [typeof value === 'number' || typeof value === 'string' ? value : unknown];
  }
  return valuesOf(node, file, followed + 1) ?? [unknown];
}

function unique(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}

/** Arithmetic, conversions and templates of known parts, as the ecosystem's helper evaluates them. */
function staticValue(node: Node, file: SourceFile): readonly Value[] | null {
  if (!evaluable.has(node.type)) return null;
  const result = getStaticValue(node as never, file.sourceCode.getScope(node) as never);
  const value = result?.value;
  return typeof value === 'number' || typeof value === 'string' ? [value] : null;
}

/** Members are left out: a property of a mutable object may have been assigned since. */
const evaluable: ReadonlySet<string> = new Set([
  'UnaryExpression',
  'BinaryExpression',
  'TemplateLiteral',
  'CallExpression',
]);
