/** Calls behind which a function may not go on: `process.exit(1)`, `fail('No such user')`. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { definitionOf } from '../../syntax/definitions.ts';
import { staticName, unwrap, type FunctionNode, type Node } from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { Paths } from '../../syntax/paths.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** Names of functions that throw, or end the process, whatever they are given. */
const ending =
  /^(?:exit|abort|die|bail|panic|halt|fail\w*|raise\w*|throw\w*|invariant|assert\w*|unreachable|never|redirect|notFound|forbidden|unauthorized)$/iu;

/** Whether an expression, or the statement that it is, calls a function that may throw or end the process each time. */
export function mayNotReturn(node: Node, sourceCode: SourceCode): boolean {
  const call = callIn(node);
  if (call === null) return false;
  const callee = unwrap(call.callee);
  if (callee.type === 'MemberExpression') return ending.test(staticName(callee) ?? '');
  if (callee.type !== 'Identifier') return false;
  const definition = definitionOf(callee, sourceCode);
  return definition.kind === 'function'
    ? neverReturns(definition.node, sourceCode)
    : ending.test(callee.name);
}

function callIn(node: Node): TSESTree.CallExpression | null {
  const expression = unwrap(node.type === 'ExpressionStatement' ? node.expression : node);
  const called = expression.type === 'AwaitExpression' ? unwrap(expression.argument) : expression;
  return called.type === 'CallExpression' ? called : null;
}

/** Whether every path through a function of the file throws, or ends with such a call. */
const neverReturns = oncePer((owner: FunctionNode, sourceCode: SourceCode) => {
  if (owner.body.type !== 'BlockStatement' || owner.generator) return false;
  const returns: TSESTree.ReturnStatement[] = [];
  const paths = new Paths<true>(
    {
      entersInto: () => false,
      passed: (part, states) => (isEndingByName(part) ? [] : states),
      deferred: (_, states) => states,
      returned: (statement) => returns.push(statement),
      thrown: () => undefined,
      joined: () => true,
      merged: () => true,
    },
    sourceCode.visitorKeys,
  );
  return paths.follow(owner.body, [true]).length === 0 && returns.length === 0 && !paths.isCutShort;
});

function isEndingByName(node: Node): boolean {
  const call = callIn(node);
  const callee = call && unwrap(call.callee);
  if (callee?.type === 'MemberExpression') return ending.test(staticName(callee) ?? '');
  return callee?.type === 'Identifier' && ending.test(callee.name);
}
