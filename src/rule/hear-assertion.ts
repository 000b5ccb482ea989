/** The edits by which an assertion about a status is made, and its failure heard of. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { LostAssertion } from '../analysis/received-mistakes.ts';
import { callBy, isFunction, unwrap } from '../syntax/nodes.ts';
import type { Edit } from './replace.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** The edit that makes a lost assertion count; null where none surely does. */
export function hearAssertion(assertion: LostAssertion, sourceCode: SourceCode): Edit | null {
  const { node, kind } = assertion;
  switch (kind) {
    case 'dropped':
      return waiting(assertion);
    case 'unheard':
      return passing(assertion);
    case 'called':
      return node.type === 'CallExpression'
        ? (fixer) => fixer.replaceText(node, sourceCode.getText(node.callee))
        : null;
    case 'message':
      return comparing(assertion);
    default:
      return null;
  }
}

/** `await`, or `return` where the chain is the last that a function does. */
function waiting({ node, owner, statement }: LostAssertion): Edit | null {
  if (statement === null || owner === null) return null;
  if (owner.async) return (fixer) => fixer.insertTextBefore(node, 'await ');
  const isLast =
    owner.body.type === 'BlockStatement' &&
    owner.body.body.at(-1) === statement &&
    unwrap(statement.expression) === node &&
    owner.params.length === 0 &&
    !owner.generator;
  return isLast ? (fixer) => fixer.insertTextBefore(statement, 'return ') : null;
}

/** `if (error) return done(error);` at the start of the function that is given the error. */
function passing({ node, ending }: LostAssertion): Edit | null {
  const call = node.parent && callBy(node.parent);
  const given = call?.arguments.at(-1);
  const called = given && unwrap(given);
  if (!isFunction(called) || called.body.type !== 'BlockStatement') return null;
  const [error, ...others] = called.params;
  const isHidden = others.some((other) => other.type !== 'Identifier' || other.name === ending);
  if (error?.type !== 'Identifier' || error.name === ending || isHidden) return null;
  const { name } = error;
  const text =
    ending === null ? `if (${name}) throw ${name};` : `if (${name}) return ${ending}(${name});`;
  const start = startOf(called.body);
  return (fixer) => fixer.insertTextAfterRange([start - 1, start], ` ${text}`);
}

/** Where the first statement of a function may stand: behind `'use strict'`. */
function startOf({ body, range: [start] }: TSESTree.BlockStatement): number {
  const directive = body.findLast(
    (statement) => statement.type === 'ExpressionStatement' && statement.directive != null,
  );
  return directive?.range[1] ?? start + 1;
}

/** `assert.equal(response.status, 200)` */
function comparing({ node, comparing: method }: LostAssertion): Edit | null {
  const { parent } = node;
  if (parent?.type !== 'CallExpression' || method === null) return null;
  const callee = unwrap(parent.callee);
  if (callee.type === 'Identifier') return (fixer) => fixer.insertTextAfter(callee, `.${method}`);
  return callee.type === 'MemberExpression' && !callee.computed
    ? (fixer) => fixer.replaceText(callee.property, method)
    : null;
}
