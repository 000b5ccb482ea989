import { enclosingFunctions, staticName, unwrap, wrapped, type Node } from '../syntax/nodes.ts';

/** The calls by which tests are written and functions replaced in them. */
const test = /^(?:it|test|describe|(?:before|after)(?:Each|All)?|fn|mock\w*)$/u;

/** Whether a test makes a thing up: it stands in one, or a function that is replaced gives it. */
export function isFaked(made: Node): boolean {
  return isGivenToTest(made) || [...enclosingFunctions(made)].some(isGivenToTest);
}

/** Whether an expression is an argument of such a call. */
function isGivenToTest(expression: Node): boolean {
  const { parent } = wrapped(expression);
  const callee = parent?.type === 'CallExpression' ? unwrap(parent.callee) : null;
  const name = callee?.type === 'MemberExpression' ? staticName(callee) : null;
  return test.test(name ?? (callee?.type === 'Identifier' ? callee.name : ''));
}
