/** Finding where a status that was read is compared with another that the code names. */
import type { TSESTree } from '@typescript-eslint/utils';
import { heldBy } from '../../syntax/definitions.ts';
import { isNothing, unwrap, type Node } from '../../syntax/nodes.ts';
import { nodesOfType } from '../../syntax/nodes-by-type.ts';
import { readingOf } from './received-codes.ts';
import { isStatus, type FrameworkValue } from '../adapters/framework-value.ts';
import { resolverOf } from '../values/value-resolver.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Comparison, ComparisonOperator } from '../status-site.ts';

/** One status that was read, beside one that is named. */
export interface FoundComparison {
  /** The response whose status was read. */
  readonly value: FrameworkValue;
  /** The whole comparison; for a `case` its test. */
  readonly node: Node;
  /** The expression that the status is compared with. */
  readonly other: Node;
  readonly comparison: Comparison;
  /** Nothing is compared with it, though it looks so. */
  readonly ignored: boolean;
}

const operators: ReadonlySet<string> = new Set<ComparisonOperator>([
  ...(['===', '!==', '==', '!='] as const),
  ...(['<', '<=', '>', '>='] as const),
]);

/** What may be a status that stands by itself behind an `||`. */
const standing: ReadonlySet<string> = new Set(['Literal', 'MemberExpression']);

/** Every comparison in a file, one for each expression that a status is compared with. */
export function comparisonsIn(file: SourceFile): readonly FoundComparison[] {
  const found = new Map<Node, FoundComparison>();
  const statusOf = (expression: Node): FrameworkValue | null => {
    const value = resolverOf(file).resolve(expression);
    return isStatus(value) ? value : null;
  };
  const compare = (
    subject: Node,
    operator: ComparisonOperator,
    others: readonly Node[],
    node?: Node,
  ): void => {
    const value = statusOf(subject);
    if (value === null) return;
    const comparison = { operator, subject, ...readingOf(subject, value, file) };
    for (const other of others) {
      // What is compared with nothing, or with another status that was read, is compared with no code.
      if (isNothing(unwrap(other)) || statusOf(other) !== null) continue;
      found.set(other, { value, node: node ?? other, other, comparison, ignored: false });
    }
  };
  /** `!response.status === 200`, where a status is meant and its negation compared. */
  const compareNegation = (
    negation: Node,
    operator: ComparisonOperator,
    other: Node,
    node: Node,
  ): void => {
    const subject = negated(negation);
    const value = subject && statusOf(subject);
    if (!subject || !value) return;
    const comparison = { operator, subject, ...readingOf(subject, value, file) };
    found.set(other, { value, node, other, comparison, ignored: true });
  };
  for (const node of nodesOfType('BinaryExpression', file.sourceCode)) {
    if (!isComparison(node.operator)) continue;
    compare(node.left, node.operator, [node.right], node);
    compare(node.right, node.operator, [node.left], node);
    compareNegation(node.left, node.operator, node.right, node);
    compareNegation(node.right, node.operator, node.left, node);
  }
  for (const { discriminant, cases } of nodesOfType('SwitchStatement', file.sourceCode))
    compare(
      discriminant,
      'case',
      cases.flatMap(({ test }) => test ?? []),
    );
  // An array by its name may be asked many times, of which the last counts.
  const asked = new Set<Node>();
  for (const call of (file.index.memberCalls.get('includes') ?? []).toReversed()) {
    const [subject] = call.arguments;
    const array = arrayOf(call, file);
    if (!subject || array === null || asked.has(array) || statusOf(subject) === null) continue;
    asked.add(array);
    compare(subject, 'includes', elementsOf(array), call);
  }
  const compared = new Map([...found.values()].map((each) => [each.node, each]));
  const firsts = new Map<Node, FoundComparison | null>();
  // Innermost first, so that what stands before a chain is known when the chain goes on.
  const alternatives = nodesOfType('LogicalExpression', file.sourceCode);
  for (const node of alternatives.toReversed()) {
    if (node.operator !== '||') continue;
    const first = firstOf(node, compared, firsts);
    firsts.set(node, first);
    if (first !== null && standing.has(unwrap(node.right).type))
      found.set(node.right, { ...first, node, other: node.right, ignored: true });
  }
  return [...found.values()];
}

/** `response.status === 404 || 410`: the comparison that stands before the last alternative. */
function firstOf(
  { left }: TSESTree.LogicalExpression,
  compared: ReadonlyMap<Node, FoundComparison>,
  firsts: ReadonlyMap<Node, FoundComparison | null>,
): FoundComparison | null {
  const before = unwrap(left);
  const found = compared.get(before);
  if (found !== undefined && before.type === 'BinaryExpression' && !found.ignored) return found;
  return before.type === 'LogicalExpression' && before.operator === '||'
    ? (compared.get(unwrap(before.right)) ?? firsts.get(before) ?? null)
    : null;
}

/** What is negated, however many times; null where nothing is. */
function negated(expression: Node): Node | null {
  const node = unwrap(expression);
  if (node.type !== 'UnaryExpression' || node.operator !== '!') return null;
  return negated(node.argument) ?? node.argument;
}

function isComparison(operator: string): operator is ComparisonOperator {
  return operators.has(operator);
}

/** The array whose method is called, written there or in what its name stands for. */
function arrayOf(
  call: TSESTree.CallExpression,
  { sourceCode }: SourceFile,
): TSESTree.ArrayExpression | null {
  const callee = unwrap(call.callee);
  if (callee.type !== 'MemberExpression') return null;
  const object = unwrap(callee.object);
  const array = unwrap(heldBy(object, sourceCode) ?? object);
  return array.type === 'ArrayExpression' ? array : null;
}

function elementsOf({ elements }: TSESTree.ArrayExpression): readonly Node[] {
  return elements.filter((element) => element !== null && element.type !== 'SpreadElement');
}
