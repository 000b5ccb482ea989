import type { TSESLint } from '@typescript-eslint/utils';
import {
  asserting,
  comparing,
  opening,
  openingProperty,
  testCall,
  typeAssertion,
} from '../../frameworks/shared/tests.ts';
import { plainText } from '../../syntax/plain-text.ts';
import {
  enclosingFunctions,
  lastName,
  staticName,
  unwrap,
  wrapped,
  type Node,
} from '../../syntax/nodes.ts';

/** Whether a test makes up a response or an error: it stands in `it(…)`, or in `jest.fn(…)` and its relatives. */
export function isFaked(made: Node): boolean {
  return isGivenToTest(made) || [...enclosingFunctions(made)].some(isGivenToTest);
}

/** Whether a statement is there to be type-checked: its file asserts types, or expects an error in the statement. */
export function isTypeTest(statement: Node, sourceCode: Readonly<TSESLint.SourceCode>): boolean {
  if (typeAssertion.test(plainText(sourceCode))) return true;
  const comments = [
    ...sourceCode.getCommentsBefore(statement),
    ...sourceCode.getCommentsInside(statement),
  ];
  return comments.some(({ value }) => value.includes('@ts-expect-error'));
}

/** Whether an expression is an argument of a call by which tests are written and functions replaced. */
function isGivenToTest(expression: Node): boolean {
  const { parent } = wrapped(expression);
  return parent?.type === 'CallExpression' && testCall.test(lastName(parent.callee) ?? '');
}

/** Whether a test expects a response or an error: it stands in `expect(…).toThrow(…)`, `assert.throws(…)` and the like. */
export function isExpected(made: Node): boolean {
  const node = wrapped(made);
  const { parent } = node;
  if (parent?.type === 'Property' || parent?.type === 'ObjectExpression') return isExpected(parent);
  if (parent?.type === 'ArrayExpression') return isExpected(parent);
  if (parent?.type !== 'CallExpression') return false;
  const callee = unwrap(parent.callee);
  if (callee.type !== 'MemberExpression') return false;
  const { root, isOpened } = beginOf(callee.object);
  if (!asserting.test(root)) return false;
  // `assert.ok(user, new NotFound())` throws the error, and expects none.
  const isCompared = isOpened || comparing.test(staticName(callee) ?? '');
  return isCompared && (isOpened || parent.arguments.indexOf(node as never) < 2);
}

/** The name at the start of a chain of members and calls, or `should` where that is a member in it. */
export function beginOf(chain: Node): { readonly root: string; readonly isOpened: boolean } {
  const node = unwrap(chain);
  if (node.type === 'Identifier') return { root: node.name, isOpened: node.name === opening };
  if (node.type === 'CallExpression') return { ...beginOf(node.callee), isOpened: true };
  if (node.type !== 'MemberExpression') return { root: '', isOpened: false };
  if (staticName(node) === openingProperty) return { root: openingProperty, isOpened: true };
  return beginOf(node.object);
}
