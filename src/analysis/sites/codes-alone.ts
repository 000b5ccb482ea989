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

/** The codes behind the first comparison of a chain, up to an operand that is neither. */
function aloneInChain(root: TSESTree.LogicalExpression, file: SourceFile): readonly Alone[] {
  const { operator } = root;
  const links = linksOf(root);
  const isTold = links.some(({ right }) => standing.has(unwrap(right).type));
  if (operator === '??' || !isTold || (operator === '&&' && !isCondition(root))) return [];
  const [first] = links;
  let compared = first === undefined ? null : comparedIn(first.left, file);
  const found: Alone[] = [];
  for (const joint of links) {
    const next = comparedIn(joint.right, file);
    if (next !== null) compared = next;
    else if (compared === null) continue;
    else if (standing.has(unwrap(joint.right).type) && codeIn(joint.right, file) !== null) {
      // A code behind `||` and a status that was received has a site.
      const isSite = compared.client !== null && operator === '||';
      if (!isSite) found.push({ kind: 'alone', node: joint.right, joint, ...compared });
    } else compared = null;
  }
  return found;
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
  return { kind: 'alone', node: right, joint, ...compared };
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
