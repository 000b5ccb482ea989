/** Whether comparisons with a status that was read can be true, and can be false, alone and joined. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Comparison, StatusSite } from '../analysis/status-site.ts';
import { doesSomething } from './replace.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;
type Value = number | string | undefined;

/** A comparison, or some that are joined, as a test of the status alone. */
export interface Condition {
  /** The text of the expression that was read, and the comparison it is read in. */
  readonly subject: string;
  readonly comparison: Comparison;
  readonly holds: (status: Value) => boolean;
}

/** Two conditions on the same status that are joined by `&&` or `||`. */
export interface Pair {
  /** The innermost expression that has both. */
  readonly node: TSESTree.LogicalExpression;
  readonly first: TSESTree.Node;
  readonly second: TSESTree.Node;
  /** The other operator decides nothing, and can take the place of this one. */
  readonly swaps: boolean;
}

/** What a comparison tests; null where what the status is compared with is not known, or is text that is converted. */
export function conditionOf({ status, comparison, node }: StatusSite): Condition | null {
  if (status.kind !== 'written' || status.reached !== 'yes' || comparison === null) return null;
  const { operator, subject } = comparison;
  if (typeof status.value === 'string' && /^[<>]/u.test(operator)) return null;
  const isBehind = node.type === 'BinaryExpression' && node.right.range[0] <= subject.range[0];
  const meant = isBehind ? (mirrored[operator] ?? operator) : operator;
  return {
    subject: '',
    comparison,
    holds: (value) => compare(value, meant, status.value),
  };
}

const mirrored: Readonly<Partial<Record<Comparison['operator'], Comparison['operator']>>> = {
  ...{ '<': '>', '<=': '>=', '>': '<', '>=': '<=' },
};

function compare(value: Value, operator: Comparison['operator'], bound: number | string): boolean {
  switch (operator) {
    case '<':
      return Number(value) < Number(bound);
    case '<=':
      return Number(value) <= Number(bound);
    case '>':
      return Number(value) > Number(bound);
    case '>=':
      return Number(value) >= Number(bound);
    case '==':
      return isLike(value, bound);
    case '!=':
      return !isLike(value, bound);
    case '!==':
      return value !== bound;
    default:
      return value === bound;
  }
}

function isLike(value: Value, bound: number | string): boolean {
  return typeof value === typeof bound ? value === bound : Number(value) === Number(bound);
}

const anything: readonly Value[] = Array.from(
  { length: 2005 },
  (_, index) => index / 2 - 1,
).flatMap((number) => [number, String(number)]);

function valuesOf({ codes, isThere }: Comparison): readonly Value[] {
  const values =
    codes?.flatMap(([least, most]) =>
      Array.from({ length: most - least + 1 }, (_, index) => least + index),
    ) ?? anything;
  return isThere && codes !== null ? values : [...values, undefined];
}

export type Outcome = 'never' | 'always';

/** Whether a condition holds for no status that may have been read, or for every one; null where it depends. */
export function outcomeOf({ comparison, holds }: Condition): Outcome | null {
  const values = valuesOf(comparison);
  const count = values.filter(holds).length;
  if (count === 0) return 'never';
  return count === values.length ? 'always' : null;
}

/** Whether the comparison with a negated status, which counts as 0 or 1, holds for neither or for both. */
export function outcomeOfNegation(site: StatusSite): Outcome | null {
  const condition = conditionOf(site);
  if (condition === null) return null;
  const comparison = { ...condition.comparison, codes: [[0, 1]], isThere: true } as const;
  return outcomeOf({ ...condition, comparison });
}

/** Finds comparisons with one status that exclude each other, or leave nothing out. */
export function impossiblePairs(
  sites: readonly StatusSite[],
  sourceCode: SourceCode,
): readonly Pair[] {
  const known = new Map<TSESTree.Node, Condition | null>();
  for (const site of sites)
    if (site.node.type === 'BinaryExpression')
      known.set(site.node, known.has(site.node) ? null : named(site, sourceCode));
  const roots = new Set([...known.keys()].flatMap((node) => rootsAround(node)));
  return [...roots].flatMap((root) => pairIn(root, known, sourceCode) ?? []);
}

function named(site: StatusSite, sourceCode: SourceCode): Condition | null {
  const condition = conditionOf(site);
  const subject = condition && subjectText(condition.comparison, sourceCode);
  return condition && subject ? { ...condition, subject } : null;
}

/** The expression that was read as it can be written once more; null where reading it does something. */
export function subjectText({ subject }: Comparison, sourceCode: SourceCode): string | null {
  const text = sourceCode.getText(subject);
  return /^[\p{ID_Continue}$.?!]+$/u.test(text) ? text : null;
}

/** The chains of one operator that an expression is an operand of. */
function rootsAround(node: TSESTree.Node): readonly TSESTree.LogicalExpression[] {
  const { parent } = node;
  if (parent?.type === 'UnaryExpression' && parent.operator === '!') return rootsAround(parent);
  if (parent?.type !== 'LogicalExpression') return [];
  const isRoot =
    parent.parent.type !== 'LogicalExpression' || parent.parent.operator !== parent.operator;
  return [...(isRoot ? [parent] : []), ...rootsAround(parent)];
}

function pairIn(
  root: TSESTree.LogicalExpression,
  known: ReadonlyMap<TSESTree.Node, Condition | null>,
  sourceCode: SourceCode,
): Pair | null {
  const { operator } = root;
  if (operator === '??') return null;
  const operands = operandsOf(root, operator);
  const conditions = operands.map((operand) => conditionIn(operand, known));
  for (const [index, first] of operands.entries()) {
    const one = conditions[index];
    if (!one || outcomeOf(one) !== null) continue;
    for (let at = index + 1; at < operands.length; at += 1) {
      const [second, other] = [operands[at], conditions[at]];
      if (!second) break;
      if (other && outcomeOf(other) === null && isDecided(one, other, operator)) {
        const node = innermost(first, second);
        const swaps = !isDecided(one, other, operator === '&&' ? '||' : '&&');
        return {
          node,
          first,
          second,
          swaps: swaps && node.left === first && node.right === second,
        };
      }
      // Whatever happens in between may change the status.
      if (doesSomething(second, sourceCode)) break;
    }
  }
  return null;
}

function isDecided(one: Condition, other: Condition, operator: '&&' | '||'): boolean {
  const both = joined(one, other, operator);
  return both !== null && outcomeOf(both) === (operator === '&&' ? 'never' : 'always');
}

function joined(one: Condition, other: Condition, operator: '&&' | '||'): Condition | null {
  const plain = ({ subject }: Condition) => subject.replaceAll(/[?!]/gu, '');
  if (plain(one) !== plain(other)) return null;
  return {
    subject: one.subject,
    comparison: one.comparison.isThere ? other.comparison : one.comparison,
    holds: (value) =>
      operator === '&&'
        ? one.holds(value) && other.holds(value)
        : one.holds(value) || other.holds(value),
  };
}

/** What an expression tests that is made of comparisons with one status. */
function conditionIn(
  node: TSESTree.Node,
  known: ReadonlyMap<TSESTree.Node, Condition | null>,
): Condition | null {
  if (node.type === 'UnaryExpression' && node.operator === '!') {
    const negated = conditionIn(node.argument, known);
    return negated && { ...negated, holds: (value) => !negated.holds(value) };
  }
  if (node.type !== 'LogicalExpression') return known.get(node) ?? null;
  const [left, right] = [conditionIn(node.left, known), conditionIn(node.right, known)];
  return left && right && node.operator !== '??' ? joined(left, right, node.operator) : null;
}

function operandsOf(node: TSESTree.Node, operator: '&&' | '||'): readonly TSESTree.Node[] {
  return node.type === 'LogicalExpression' && node.operator === operator
    ? [...operandsOf(node.left, operator), ...operandsOf(node.right, operator)]
    : [node];
}

/** The innermost chain that has two operands. */
function innermost(first: TSESTree.Node, second: TSESTree.Node): TSESTree.LogicalExpression {
  let node = first.parent;
  while (node && node.range[1] < second.range[1]) node = node.parent;
  return node as TSESTree.LogicalExpression;
}
