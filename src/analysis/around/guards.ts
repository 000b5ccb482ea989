/** The answers for which a place runs, by the conditions around it: `if (ctx.status === 404) …`. */
import type { TSESTree } from '@typescript-eslint/utils';
import { conditionsAround } from '../../syntax/decisions.ts';
import { lastName, unwrap, type Node } from '../../syntax/nodes.ts';

/** The answers for which the conditions around a place hold. */
export interface Guard {
  /** Their statuses. */
  readonly codes: ReadonlySet<number> | 'any';
  /** Whether only answers without content pass. */
  readonly isBare: boolean;
}

/** The guard that all answers pass. */
export const open: Guard = { codes: 'any', isBare: false };

/**
 * The answers that pass the conditions around a node.
 * @param within the function in which conditions count.
 * @param failing the members that are set where a handler failed; `error` always is one.
 */
export function guardOf(node: Node, within: Node, failing: ReadonlySet<string>): Guard {
  return conditionsAround(node, within)
    .filter(({ holds }) => holds)
    .reduce((guard, { test }) => both(guard, meaning(test, failing)), open);
}

function meaning(test: Node, failing: ReadonlySet<string>): Guard {
  const node = unwrap(test);
  const meaningOf = (part: Node) => meaning(part, failing);
  if (node.type === 'LogicalExpression' && node.operator === '&&')
    return both(meaningOf(node.left), meaningOf(node.right));
  if (node.type === 'LogicalExpression' && node.operator === '||')
    return either(meaningOf(node.left), meaningOf(node.right));
  if (node.type === 'UnaryExpression' && node.operator === '!') return absent(node.argument);
  const name = lastName(node) ?? '';
  if (name === 'error' || failing.has(name))
    return { codes: codesThat((code) => code >= 400), isBare: false };
  return node.type === 'BinaryExpression' ? comparedWith(node) : open;
}

/** `!ctx.body`, `!response.ok`. */
function absent(expression: Node): Guard {
  const name = lastName(expression) ?? '';
  if (name === 'ok') return { codes: codesThat((code) => code < 200 || code > 299), isBare: false };
  return { codes: 'any', isBare: /^(?:body|payload)$/u.test(name) };
}

function codesThat(test: (code: number) => boolean): ReadonlySet<number> {
  return new Set(Array.from({ length: 900 }, (_, index) => 100 + index).filter(test));
}

/** `ctx.status === 404`, `ctx.status >= 400`. */
function comparedWith({ operator, left, right }: TSESTree.BinaryExpression): Guard {
  const [status, code] = [left, right].map(unwrap);
  const isForward = isStatus(status);
  const compare = comparisons[isForward ? operator : (mirrored[operator] ?? operator)];
  const other = isForward ? code : status;
  const isKnown = isForward || isStatus(code);
  if (!isKnown || compare === undefined) return open;
  if (other?.type !== 'Literal' || typeof other.value !== 'number') return open;
  const { value } = other;
  return { codes: codesThat((each) => compare(each, value)), isBare: false };
}

const comparisons: Readonly<Record<string, (status: number, code: number) => boolean>> = {
  '===': (status, code) => status === code,
  '==': (status, code) => status === code,
  '!==': (status, code) => status !== code,
  '!=': (status, code) => status !== code,
  '<': (status, code) => status < code,
  '<=': (status, code) => status <= code,
  '>': (status, code) => status > code,
  '>=': (status, code) => status >= code,
};
/** The operators for swapped operands. */
const mirrored: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

function isStatus(side: Node | undefined): boolean {
  return side !== undefined && /^status(?:Code)?$/u.test(lastName(side) ?? '');
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
