/** Codes that stand beside a comparison and are compared with nothing: `status === 400 || 404`. */
import type { TSESTree } from '@typescript-eslint/utils';
import { unwrap, type Node } from '../../syntax/nodes.ts';
import { nodesOfType } from '../../syntax/nodes-by-type.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Alone, MeantStatus } from '../mistaken-comparisons.ts';
import type { ComparisonOperator } from '../status-site.ts';
import { codeIn, isCondition, meantStatus } from './meant-statuses.ts';

/** A comparison of a status with a registered code. */
interface Compared extends MeantStatus {
  readonly operator: ComparisonOperator;
}

/** The codes of a file that stand alone behind `||`, and in conditions behind `&&`. */
export function aloneIn(file: SourceFile): readonly Alone[] {
  return nodesOfType('LogicalExpression', file.sourceCode)
    .filter(({ parent, operator }) => !isPartOf(parent, operator))
    .flatMap((root) => aloneInChain(root, file));
}

function isPartOf(parent: Node, operator: string): boolean {
  return parent.type === 'LogicalExpression' && parent.operator === operator;
}

/** The codes behind the comparisons of a chain, up to an operand that is neither. */
function aloneInChain(root: TSESTree.LogicalExpression, file: SourceFile): readonly Alone[] {
  const { operator } = root;
  const links = linksOf(root);
  const isTold = links.some(({ right }) => standing.has(codeOf(right, operator).type));
  if (operator === '??' || !isTold || (operator === '&&' && !isCondition(root))) return [];
  const [first] = links;
  const before = first && comparedOf(first.left, operator);
  let compared = before ? comparedIn(before, file) : null;
  // A code behind `||` and a status that was received has a site, unless an `&&` is in between.
  let hasSites = operator === '||' && before === first?.left;
  if (compared !== null && before !== first?.left && !isCondition(root)) compared = null;
  const found: Alone[] = [];
  const followers = new Map<Compared, Node[]>();
  for (const joint of links) {
    const next = comparedIn(joint.right, file);
    const code = codeOf(joint.right, operator);
    if (next !== null) {
      compared = next;
      hasSites = operator === '||';
    } else if (compared === null) continue;
    else if (standing.has(code.type) && codeIn(code, file) !== null) {
      if (compared.client !== null && hasSites && code === unwrap(joint.right)) continue;
      const others = followers.get(compared) ?? [];
      if (followers.has(compared)) others.push(code);
      else found.push({ kind: 'alone', node: code, joint, others, ...compared });
      followers.set(compared, others);
    } else compared = null;
  }
  return found;
}

/** The last operand before a chain of `||`: `status === 401` of `isNew && status === 401 || 403`. */
function comparedOf(operand: Node, operator: string): Node {
  const isInner = operator === '||' && operand.type === 'LogicalExpression';
  return isInner && operand.operator === '&&' ? operand.right : operand;
}

/** The first operand of one in a chain of `||`: the code of `status === 401 || 403 && isNew`. */
function codeOf(operand: Node, operator: string): Node {
  let node = operand;
  while (operator === '||' && node.type === 'LogicalExpression' && node.operator === '&&')
    node = node.left;
  return unwrap(node);
}

/** The parts of a chain of one operator, the first one first. */
function linksOf(root: TSESTree.LogicalExpression): readonly TSESTree.LogicalExpression[] {
  const links: TSESTree.LogicalExpression[] = [];
  for (
    let node: Node = root;
    node.type === 'LogicalExpression' && node.operator === root.operator;
    node = node.left
  )
    links.push(node);
  return links.toReversed();
}

/** `status === 400 | 404`, which gives a number other than 0. */
export function aloneWithBits(joint: TSESTree.BinaryExpression, file: SourceFile): Alone | null {
  const { left, right } = joint;
  if (!standing.has(unwrap(right).type)) return null;
  const compared = comparedIn(left, file);
  if (compared === null || codeIn(right, file) === null) return null;
  return { kind: 'alone', node: right, joint, others: [], ...compared };
}

function comparedIn(expression: Node, file: SourceFile): Compared | null {
  const node = unwrap(expression);
  if (node.type !== 'BinaryExpression' || !isEquality(node.operator)) return null;
  const { left, right, operator } = node;
  for (const [subject, other] of [
    [left, right],
    [right, left],
  ] as const) {
    const meant = codeIn(other, file) === null ? null : meantStatus(subject, file);
    if (meant !== null) return { ...meant, operator };
  }
  return null;
}

function isEquality(
  operator: string,
): operator is Extract<ComparisonOperator, `${'=' | '!'}=${string}`> {
  return /^[=!]==?$/u.test(operator);
}

/** The types of expressions that may be meant as another code. A name by itself may be any number, such as a delay. */
const standing: ReadonlySet<string> = new Set(['Literal', 'MemberExpression']);
