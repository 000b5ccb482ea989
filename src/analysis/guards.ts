/** For which answers alone a part of a program runs, by the conditions around it. */
import type { TSESTree } from '@typescript-eslint/utils';
import { ancestors, staticName, unwrap, type Node } from '../syntax/nodes.ts';

/** The answers that pass the conditions around a place. */
export interface Guard {
  /** Their statuses. */
  readonly codes: ReadonlySet<number> | 'any';
  /** They have no content. */
  readonly isBare: boolean;
}

const open: Guard = { codes: 'any', isBare: false };

/** @param within the function in which conditions count. */
export function guardOf(node: Node, within: Node): Guard {
  let guard = open;
  let inner = node;
  for (const around of ancestors(node)) {
    if (around === within) break;
    if (
      (around.type === 'IfStatement' || around.type === 'ConditionalExpression') &&
      around.consequent === inner
    )
      guard = both(guard, meaningOf(around.test));
    if (around.type === 'LogicalExpression' && around.operator === '&&' && around.right === inner)
      guard = both(guard, meaningOf(around.left));
    inner = around;
  }
  return guard;
}

function meaningOf(test: Node): Guard {
  const node = unwrap(test);
  if (node.type === 'LogicalExpression' && node.operator === '&&')
    return both(meaningOf(node.left), meaningOf(node.right));
  if (node.type === 'LogicalExpression' && node.operator === '||')
    return either(meaningOf(node.left), meaningOf(node.right));
  if (node.type === 'UnaryExpression' && node.operator === '!')
    return { codes: 'any', isBare: /^body$/u.test(lastNameOf(node.argument)) };
  return node.type === 'BinaryExpression' ? comparedWith(node) : open;
}

/** `ctx.status === 404`. */
function comparedWith({ operator, left, right }: TSESTree.BinaryExpression): Guard {
  if (operator !== '===' && operator !== '==') return open;
  const sides = [left, right].map(unwrap);
  const code = sides.find((side) => side.type === 'Literal' && typeof side.value === 'number');
  const isStatus = sides.some((side) => /^status(?:Code)?$/u.test(lastNameOf(side)));
  return code?.type === 'Literal' && isStatus
    ? { codes: new Set([code.value]), isBare: false }
    : open;
}

function both(one: Guard, other: Guard): Guard {
  const { codes } = one;
  const isBare = one.isBare || other.isBare;
  if (codes === 'any') return { codes: other.codes, isBare };
  const others = other.codes;
  return {
    codes: new Set([...codes].filter((code) => others === 'any' || others.has(code))),
    isBare,
  };
}

function either(one: Guard, other: Guard): Guard {
  const isBare = one.isBare && other.isBare;
  if (one.codes === 'any' || other.codes === 'any') return { codes: 'any', isBare };
  return { codes: new Set([...one.codes, ...other.codes]), isBare };
}

function lastNameOf(expression: Node): string {
  const node = unwrap(expression);
  if (node.type === 'MemberExpression') return staticName(node) ?? '';
  return node.type === 'Identifier' ? node.name : '';
}
