/** Whether comparisons with a received status can be true or false, alone or joined by `&&` and `||`. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Comparison, ReceivedSite } from '../../analysis/status-site.ts';
import { doesSomething } from '../replace.ts';
import { oncePer } from '../../syntax/once-per.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;
type Value = number | string | undefined;

/** A received status with the status that it is compared with. */
type Compared = Pick<ReceivedSite, 'node' | 'status' | 'comparison'>;

/** One comparison, or several joined ones, as a test of a received status. */
export interface Condition {
  /** The text of the received status, `response.status`; empty while a comparison is tested alone. */
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
  /** Whether the other operator makes a condition that may be true or false, so that it may be suggested. */
  readonly swaps: boolean;
}

/** The condition of a comparison; null where the other operand is not known, or is text that `<` converts. */
export function conditionOf({ status, comparison, node }: Compared): Condition | null {
  if (status.kind !== 'written' || status.reached !== 'yes') return null;
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

/** The operators for operands that have changed places. */
export const mirrored: Readonly<Partial<Record<Comparison['operator'], Comparison['operator']>>> = {
  ...{ '<': '>', '<=': '>=', '>': '<', '>=': '<=' },
};

/** Whether a value is to another one as an operator says. */
export function compare(
  value: Value,
  operator: Comparison['operator'],
  bound: number | string,
): boolean {
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

const anythingOrNothing: readonly Value[] = [...anything, undefined];

/** The values in an adapter's ranges, remembered since every comparison asks for them. */
const valuesWithin = oncePer((codes: NonNullable<Comparison['codes']>): readonly Value[] =>
  codes.flatMap(([least, most]) =>
    Array.from({ length: most - least + 1 }, (_, index) => least + index),
  ),
);

function valuesOf({ codes, isThere }: Comparison): readonly Value[] {
  if (codes === null) return anythingOrNothing;
  const values = valuesWithin(codes);
  return isThere ? values : [...values, undefined];
}

export type Outcome = 'never' | 'always';

/**
 * `never` or `always` where a condition holds for no status that may be received, or for each; null where it depends on
 * the status.
 */
export function outcomeOf({ comparison, holds }: Condition): Outcome | null {
  const values = valuesOf(comparison);
  const count = values.filter(holds).length;
  if (count === 0) return 'never';
  return count === values.length ? 'always' : null;
}

/** The outcome of a comparison with a negated status, which counts as 0 or 1; null where it depends on the status. */
export function outcomeOfNegation(site: ReceivedSite): Outcome | null {
  const condition = conditionOf(site);
  if (condition === null) return null;
  const comparison = { ...condition.comparison, codes: [[0, 1]], isThere: true } as const;
  return outcomeOf({ ...condition, comparison });
}

/** Finds two comparisons with one status that exclude each other (`&&`) or of which one always holds (`||`). */
export function impossiblePairs(
  sites: readonly Compared[],
  sourceCode: SourceCode,
): readonly Pair[] {
  const known = new Map<TSESTree.Node, Condition | null>();
  for (const site of sites)
    if (site.node.type === 'BinaryExpression')
      known.set(site.node, known.has(site.node) ? null : named(site, sourceCode));
  return rootsAround(known.keys()).flatMap((root) => pairIn(root, known, sourceCode) ?? []);
}

function named(site: Compared, sourceCode: SourceCode): Condition | null {
  const condition = conditionOf(site);
  const subject = condition && subjectText(condition.comparison, sourceCode);
  return condition && subject ? { ...condition, subject } : null;
}

/** The text of the received status to write a second time; null where its expression has side effects. */
export function subjectText(
  { subject }: Pick<Comparison, 'subject'>,
  sourceCode: SourceCode,
): string | null {
  const text = sourceCode.getText(subject);
  return /^[\p{ID_Continue}$.?!]+$/u.test(text) ? text : null;
}

/** The chains of one operator that expressions are operands of, inner ones first. */
function rootsAround(nodes: Iterable<TSESTree.Node>): readonly TSESTree.LogicalExpression[] {
  const met = new Set<TSESTree.Node>();
  const roots: TSESTree.LogicalExpression[] = [];
  for (const node of nodes) {
    for (let { parent } = node; parent && !met.has(parent); { parent } = parent) {
      if (parent.type !== 'LogicalExpression' && !isNegation(parent)) break;
      met.add(parent);
      if (parent.type === 'LogicalExpression' && isRoot(parent)) roots.push(parent);
    }
  }
  return roots;
}

function isNegation(node: TSESTree.Node): node is TSESTree.UnaryExpression {
  return node.type === 'UnaryExpression' && node.operator === '!';
}

function isRoot({ operator, parent }: TSESTree.LogicalExpression): boolean {
  return parent.type !== 'LogicalExpression' || parent.operator !== operator;
}

/**
 * The first two operands of a chain that are never, or always, true together. Of several equal operands, one is tried.
 */
function pairIn(
  root: TSESTree.LogicalExpression,
  known: ReadonlyMap<TSESTree.Node, Condition | null>,
  sourceCode: SourceCode,
): Pair | null {
  const { operator } = root;
  if (operator === '??') return null;
  const kindOf = kinds();
  const operands = operandsOf(root, operator).map((node) => {
    const condition = conditionIn(node, known);
    const isOpen = condition !== null && outcomeOf(condition) === null;
    return { node, test: isOpen ? kindOf(condition) : null };
  });
  const changing = operands.map(({ node }) => doesSomething(node, sourceCode));
  const tried = new Set<number>();
  let begun = new Set<number>();
  for (const [index, { node: first, test: one }] of operands.entries()) {
    if (changing[index]) begun = new Set();
    if (one === null || begun.has(one.kind)) continue;
    begun.add(one.kind);
    for (let at = index + 1; at < operands.length; at += 1) {
      const { node: second = null, test: other = null } = operands[at] ?? {};
      const pair = one.kind * operands.length + (other?.kind ?? 0);
      if (second && other && !tried.has(pair)) {
        tried.add(pair);
        if (areDecided(one, other, operator)) {
          const node = innermost(first, second);
          const swaps = !isDecided(one.condition, other.condition, operator === '&&' ? '||' : '&&');
          const areBeside = node.left === first && node.right === second;
          return { node, first, second, swaps: swaps && areBeside };
        }
      }
      // An expression with side effects in between may change the status.
      if (changing[at]) break;
    }
  }
  return null;
}

/** A condition with its truth table. */
interface Kind {
  readonly condition: Condition;
  /** Equal for conditions on one status with the same truth table. */
  readonly kind: number;
  /** Equal for conditions on one status with the same possible values. */
  readonly domain: string;
  /** One bit for each of these values, set where the condition holds; and all bits set. */
  readonly truths: bigint;
  readonly all: bigint;
}

function kinds(): (condition: Condition) => Kind {
  const numbers = new Map<string, number>();
  const ranges = new Map<unknown, number>();
  return (condition) => {
    const { subject, comparison, holds } = condition;
    const { codes, isThere } = comparison;
    const range = ranges.get(codes) ?? ranges.size;
    ranges.set(codes, range);
    const domain = `${plain(subject)} ${range} ${isThere}`;
    const values = valuesOf(comparison);
    const truths = values.map((value) => (holds(value) ? '1' : '0')).join('');
    const key = `${domain} ${truths}`;
    const kind = numbers.get(key) ?? numbers.size;
    numbers.set(key, kind);
    const all = (1n << BigInt(values.length)) - 1n;
    return { condition, kind, domain, truths: BigInt(`0b${truths}`), all };
  };
}

function areDecided(one: Kind, other: Kind, operator: '&&' | '||'): boolean {
  if (one.domain !== other.domain) return isDecided(one.condition, other.condition, operator);
  return operator === '&&'
    ? (one.truths & other.truths) === 0n
    : (one.truths | other.truths) === one.all;
}

/** `response?.status` and `response!.status` as `response.status`. */
export function plain(subject: string): string {
  return subject.replaceAll(/[?!]/gu, '');
}

function isDecided(one: Condition, other: Condition, operator: '&&' | '||'): boolean {
  const both = joined([one, other], operator);
  return both !== null && outcomeOf(both) === (operator === '&&' ? 'never' : 'always');
}

/** The condition of several conditions joined; null where they are on several statuses. */
function joined(conditions: readonly Condition[], operator: '&&' | '||'): Condition | null {
  const [first] = conditions;
  if (first === undefined) return null;
  if (conditions.some(({ subject }) => plain(subject) !== plain(first.subject))) return null;
  // If one comparison may find no response, so may the joined one.
  const loosest = conditions.find(({ comparison }) => !comparison.isThere) ?? conditions.at(-1);
  return {
    subject: first.subject,
    comparison: (loosest ?? first).comparison,
    holds: (value) =>
      operator === '&&'
        ? conditions.every(({ holds }) => holds(value))
        : conditions.some(({ holds }) => holds(value)),
  };
}

/** The condition of an expression that joins and negates comparisons with one status; null where it is none. */
function conditionIn(
  node: TSESTree.Node,
  known: ReadonlyMap<TSESTree.Node, Condition | null>,
): Condition | null {
  if (isNegation(node)) {
    const negated = conditionIn(node.argument, known);
    return negated && { ...negated, holds: (value) => !negated.holds(value) };
  }
  if (node.type !== 'LogicalExpression') return known.get(node) ?? null;
  const { operator } = node;
  if (operator === '??') return null;
  const conditions = operandsOf(node, operator).map((operand) => conditionIn(operand, known));
  return conditions.every((condition) => condition !== null) ? joined(conditions, operator) : null;
}

/** The operands of a chain of one operator, in their order. */
function operandsOf(root: TSESTree.Node, operator: '&&' | '||'): readonly TSESTree.Node[] {
  const operands: TSESTree.Node[] = [];
  const parts = [root];
  for (let part = parts.pop(); part !== undefined; part = parts.pop())
    if (part.type === 'LogicalExpression' && part.operator === operator)
      parts.push(part.right, part.left);
    else operands.push(part);
  return operands;
}

/** The innermost chain that has two operands. */
function innermost(first: TSESTree.Node, second: TSESTree.Node): TSESTree.LogicalExpression {
  let node = first.parent;
  while (node && node.range[1] < second.range[1]) node = node.parent;
  return node as TSESTree.LogicalExpression;
}
