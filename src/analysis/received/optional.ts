import type { TSESTree } from '@typescript-eslint/utils';
import {
  callBy,
  calledMember,
  isNothing,
  staticName,
  unwrap,
  wrapped,
  type Node,
} from '../../syntax/nodes.ts';

/** Whether the code around a member counts on it missing: `response.status ?? response.statusCode`, `typeof response.code`. */
export function isOptional(member: Node): boolean {
  const node = wrapped(member);
  const { parent } = node;
  if (parent?.type === 'UnaryExpression') return parent.operator === 'typeof';
  if (parent?.type === 'ConditionalExpression') return parent.test === node;
  if (parent?.type === 'BinaryExpression')
    return [parent.left, parent.right].some((side) => isNothing(unwrap(side)));
  if (parent?.type === 'CallExpression') return isExpectedMissing(parent);
  return parent?.type === 'LogicalExpression' && parent.operator !== '&&';
}

/** Whether a test expects nothing: `expect(response.code).toBeUndefined()`, `assert.equal(response.code, undefined)`. */
function isExpectedMissing(call: TSESTree.CallExpression): boolean {
  const names = [calledMember(call) ?? '', ...namesBehind(call)];
  const isNegated = names.includes('not');
  return (
    expectsNothing(call) ||
    names.some((name) => missing.test(name) || (isNegated && present.test(name)))
  );
}

const missing = /undefined|nullish|null$|falsy|notExist/iu;
const present = /^(?:toBeDefined|toBeTruthy|exist|exists|ok)$/u;

/** Whether a call of an assertion, or one behind it in its chain, is given `undefined` or `null`. */
function expectsNothing(call: TSESTree.CallExpression): boolean {
  if (call.arguments.some((argument) => isNothing(unwrap(argument)))) return true;
  const next = callBehind(call);
  return next !== null && expectsNothing(next);
}

/** The next call of a chain: that of `toBe` in `expect(status).not.toBe(404)`. */
function callBehind(expression: Node): TSESTree.CallExpression | null {
  const member = memberBehind(expression);
  return member && (callBy(member) ?? callBehind(member));
}

/** The members and methods that are asked for behind an expression: `not` and `toBe` of `expect(status).not.toBe(404)`. */
function namesBehind(expression: Node): readonly string[] {
  const member = memberBehind(expression);
  return member === null
    ? []
    : [staticName(member) ?? '', ...namesBehind(callBy(member) ?? member)];
}

function memberBehind(expression: Node): TSESTree.MemberExpression | null {
  const node = wrapped(expression);
  const { parent } = node;
  return parent?.type === 'MemberExpression' && parent.object === node ? parent : null;
}
