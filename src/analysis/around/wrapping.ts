/** Functions that wrap a handler: `const wrap = (handler) => async (request) => handler(request)`. */
import type { TSESTree } from '@typescript-eslint/utils';
import { definitionOf, variableOf } from '../../syntax/definitions.ts';
import { unwrap, wrapped, type FunctionNode, type Node } from '../../syntax/nodes.ts';
import type { SourceFile } from '../input/source-file.ts';

/**
 * Whether a call calls the wrapped handler: `handler(request)` above. Its callee is a parameter of the outer function,
 * and all parameters of the inner function are among its arguments.
 */
export function isOfWrapped(
  { callee, arguments: given }: TSESTree.CallExpression,
  within: FunctionNode,
  { sourceCode }: SourceFile,
): boolean {
  const name = unwrap(callee);
  if (name.type !== 'Identifier') return false;
  const definition = definitionOf(name, sourceCode);
  if (definition.kind !== 'parameter' || makerOf(within) !== definition.function) return false;
  const passed = given.flatMap((each) => {
    const node = each.type === 'SpreadElement' ? each.argument : each;
    const variable = node.type === 'Identifier' ? variableOf(node, sourceCode) : null;
    return within.params.filter((own) => variable?.identifiers.some((one) => isNameOf(one, own)));
  });
  return (
    handled.test(name.name) &&
    within.params.length > 0 &&
    within.params.every((own) => passed.includes(own))
  );
}

/** The names of parameters that hold a handler to wrap. */
const handled =
  /^(?:h|f|fn|func|function|next|route|action|method|inner|original|wrapped|callback|cb)$|handle|controller/iu;

function isNameOf(name: Node, parameter: Node): boolean {
  return name === (parameter.type === 'RestElement' ? parameter.argument : parameter);
}

/** The function that returns a function. */
function makerOf(made: FunctionNode): Node | null {
  const { parent } = wrapped(made);
  if (parent?.type === 'ArrowFunctionExpression') return parent;
  return parent?.type === 'ReturnStatement' ? (parent.parent.parent ?? null) : null;
}
