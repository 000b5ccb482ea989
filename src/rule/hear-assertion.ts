/** The edits by which an assertion about a status is made, and its failure heard of. */
import type { TSESLint } from '@typescript-eslint/utils';
import type { LostAssertion } from '../analysis/received-mistakes.ts';
import { callBy, isFunction, unwrap, type FunctionNode } from '../syntax/nodes.ts';
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
function waiting({ owner, statement }: LostAssertion): Edit | null {
  if (statement === null || owner === null) return null;
  if (owner.async) return (fixer) => fixer.insertTextBefore(statement, 'await ');
  const isLast =
    owner.body.type === 'BlockStatement' &&
    owner.body.body.at(-1) === statement &&
    owner.params.length === 0 &&
    !owner.generator;
  return isLast ? (fixer) => fixer.insertTextBefore(statement, 'return ') : null;
}

/** `if (error) return done(error);` at the start of the function that is given the error. */
function passing({ node, owner }: LostAssertion): Edit | null {
  const call = node.parent && callBy(node.parent);
  const given = call?.arguments[0];
  const called = given && unwrap(given);
  if (!isFunction(called) || called.body.type !== 'BlockStatement') return null;
  const [error] = called.params;
  if (error?.type !== 'Identifier') return null;
  const { name } = error;
  const done = nameOfEnd(owner);
  const text =
    done === null ? `if (${name}) throw ${name};` : `if (${name}) return ${done}(${name});`;
  const start = called.body.range[0] + 1;
  return (fixer) => fixer.insertTextAfterRange([start - 1, start], ` ${text}`);
}

/** The function that a test calls at its end, by the name of its only parameter. */
function nameOfEnd(owner: FunctionNode | null): string | null {
  const [parameter, ...others] = owner?.params ?? [];
  return parameter?.type === 'Identifier' && others.length === 0 ? parameter.name : null;
}

/** `assert.equal(response.status, 200)` */
function comparing({ node }: LostAssertion): Edit | null {
  const { parent } = node;
  if (parent?.type !== 'CallExpression') return null;
  const callee = unwrap(parent.callee);
  if (callee.type === 'Identifier' && callee.name === 'assert')
    return (fixer) => fixer.insertTextAfter(callee, '.equal');
  return callee.type === 'MemberExpression' && !callee.computed
    ? (fixer) => fixer.replaceText(callee.property, 'equal')
    : null;
}
