/** The comparisons of a received status with a status that the code names. */
import type { TSESTree } from '@typescript-eslint/utils';
import { heldBy } from '../../syntax/definitions.ts';
import { isNothing, lastName, staticName, unwrap, type Node } from '../../syntax/nodes.ts';
import { nodesOfType } from '../../syntax/nodes-by-type.ts';
import { receivedBy } from './received-codes.ts';
import { isStatus, type FrameworkValue } from '../adapters/framework-value.ts';
import { resolverOf } from '../values/value-resolver.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Comparison, ComparisonOperator } from '../status-site.ts';

/** A received status compared with one status that the code names. */
export interface FoundComparison {
  /** The response whose status is compared. */
  readonly value: FrameworkValue;
  /** The whole comparison; for a `case` its test. */
  readonly node: Node;
  /** The expression that the status is compared with. */
  readonly other: Node;
  readonly comparison: Comparison;
  /** Whether the code is compared with nothing, though it seems to be: the `410` of `status === 404 || 410`. */
  readonly ignored: boolean;
}

const operators: ReadonlySet<string> = new Set<ComparisonOperator>([
  ...(['===', '!==', '==', '!='] as const),
  ...(['<', '<=', '>', '>='] as const),
]);

/** The methods that look for a value among others, with the operator by which they compare. */
const searching = [
  ['includes', 'includes'],
  ['has', 'includes'],
  ['indexOf', '==='],
  ['lastIndexOf', '==='],
] as const satisfies readonly (readonly [name: string, operator: ComparisonOperator])[];

/** The types of expressions behind `||` that may be meant as another status. */
const standing: ReadonlySet<string> = new Set(['Literal', 'MemberExpression']);

/** All comparisons in a file, one for each expression that a status is compared with. */
export function comparisonsIn(file: SourceFile): readonly FoundComparison[] {
  return new ComparisonFinder(file).find();
}

class ComparisonFinder {
  readonly #file: SourceFile;
  /** By the expression that the status is compared with. */
  readonly #found = new Map<Node, FoundComparison>();

  constructor(file: SourceFile) {
    this.#file = file;
  }

  find(): readonly FoundComparison[] {
    this.#findOperators();
    this.#findCases();
    this.#findIncludes();
    this.#findAlternatives();
    return [...this.#found.values()];
  }

  /** `response.status === 404`, `404 < response.status`, `!response.status === 404`. */
  #findOperators(): void {
    for (const node of nodesOfType('BinaryExpression', this.#file.sourceCode)) {
      const { left, right, operator } = node;
      if (!isComparison(operator)) continue;
      this.#compare(left, operator, [right], node);
      this.#compare(right, operator, [left], node);
      this.#compareNegation(left, operator, right, node);
      this.#compareNegation(right, operator, left, node);
    }
  }

  /** `switch (response.status) { case 404: … }` */
  #findCases(): void {
    for (const { discriminant, cases } of nodesOfType('SwitchStatement', this.#file.sourceCode)) {
      const tests = cases.flatMap(({ test }) => test ?? []);
      this.#compare(discriminant, 'case', tests);
    }
  }

  /**
   * `[404, 410].includes(response.status)`, `new Set([404]).has(response.status)`. Of several calls on an array with a
   * name, the last counts.
   */
  #findIncludes(): void {
    const asked = new Set<Node>();
    const calls = searching.flatMap(
      ([name, operator]) =>
        this.#file.index.memberCalls.get(name)?.map((call) => ({ call, operator })) ?? [],
    );
    for (const { call, operator } of calls.toReversed()) {
      const [subject] = call.arguments;
      const array = arrayAsked(call, this.#file);
      if (!subject || array === null || asked.has(array) || !this.#statusOf(subject)) continue;
      asked.add(array);
      this.#compare(subject, operator, elementsOf(array), call);
    }
  }

  /** `response.status === 404 || 410`, where the second code is compared with nothing. */
  #findAlternatives(): void {
    const compared = new Map([...this.#found.values()].map((each) => [each.node, each]));
    const firsts = new Map<Node, FoundComparison | null>();
    // Innermost first, so that the start of a chain, `status === 404 || 410`, is known before `… || 500`.
    const alternatives = nodesOfType('LogicalExpression', this.#file.sourceCode);
    for (const node of alternatives.toReversed()) {
      if (node.operator !== '||') continue;
      const first = firstOf(node, compared, firsts);
      firsts.set(node, first);
      if (first !== null && standing.has(unwrap(node.right).type))
        this.#found.set(node.right, { ...first, node, other: node.right, ignored: true });
    }
  }

  /** @param node the whole comparison; without it, each of the other expressions is a comparison of its own. */
  #compare(
    subject: Node,
    operator: ComparisonOperator,
    others: readonly Node[],
    node?: Node,
  ): void {
    const value = this.#statusOf(subject);
    if (value === null) return;
    const comparison = { operator, subject, ...receivedBy(subject, value, this.#file) };
    for (const other of others) {
      // `undefined` and the status of another response name no code.
      if (isNothing(unwrap(other)) || this.#statusOf(other) !== null) continue;
      this.#found.set(other, { value, node: node ?? other, other, comparison, ignored: false });
    }
  }

  /** `!response.status === 200`, where a status is meant and its negation compared. */
  #compareNegation(negation: Node, operator: ComparisonOperator, other: Node, node: Node): void {
    const subject = negated(negation);
    const value = subject && this.#statusOf(subject);
    if (!subject || !value) return;
    const comparison = { operator, subject, ...receivedBy(subject, value, this.#file) };
    this.#found.set(other, { value, node, other, comparison, ignored: true });
  }

  /** The response whose status an expression is; null where it is none. */
  #statusOf(expression: Node): FrameworkValue | null {
    const value = resolverOf(this.#file).resolve(expression);
    return isStatus(value) ? value : null;
  }
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

/** The expression that is negated, however many times; null where none is. */
function negated(expression: Node): Node | null {
  const node = unwrap(expression);
  if (node.type !== 'UnaryExpression' || node.operator !== '!') return null;
  return negated(node.argument) ?? node.argument;
}

function isComparison(operator: string): operator is ComparisonOperator {
  return operators.has(operator);
}

/** The array whose method is called, or of which a set is made, written there or held by the name that stands there. */
export function arrayAsked(
  call: TSESTree.CallExpression,
  { sourceCode }: SourceFile,
): TSESTree.ArrayExpression | null {
  const callee = unwrap(call.callee);
  if (callee.type !== 'MemberExpression') return null;
  const valueOf = (node: Node) => unwrap(heldBy(unwrap(node), sourceCode) ?? node);
  const object = valueOf(callee.object);
  const isSet = object.type === 'NewExpression' && lastName(object.callee) === 'Set';
  if (isSet !== (staticName(callee) === 'has')) return null;
  const given: Node | undefined = isSet ? object.arguments[0] : object;
  const array = given && valueOf(given);
  return array?.type === 'ArrayExpression' ? array : null;
}

/** The elements of an array that are written there. */
export function elementsOf(array: TSESTree.ArrayExpression | null): readonly Node[] {
  return (array?.elements ?? []).filter(
    (element) => element !== null && element.type !== 'SpreadElement',
  );
}
