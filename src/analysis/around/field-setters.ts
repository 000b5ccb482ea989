/** Calls and assignments that no adapter knows and that seem to set a field: `setHeader(event, …)`. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  calledMember,
  enclosingFunctions,
  lastName,
  unwrap,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import { nodesOfType } from '../../syntax/nodes-by-type.ts';
import { oncePer } from '../../syntax/once-per.ts';
import type { SourceFile } from '../input/source-file.ts';

/** The names of functions and methods that set fields, whatever object they are called on. */
const fieldSetter = /^(?:set|append|add)?(?:Response)?Headers?$/iu;

/**
 * Whether a handler that makes a response also sets fields outside of it, which the framework may add to the response.
 */
export function setsFieldsByItself(response: Node, file: SourceFile): boolean {
  const handler = [...enclosingFunctions(response)].at(-1);
  return handler !== undefined && setting(file).has(handler);
}

/** The functions of a file that set a field. */
const setting = oncePer(({ sourceCode }: SourceFile): ReadonlySet<FunctionNode> => {
  const places: readonly Node[] = [
    ...nodesOfType('CallExpression', sourceCode).filter(isSetting),
    ...nodesOfType('AssignmentExpression', sourceCode).filter(isAssignedField),
  ];
  return new Set(places.flatMap((place) => [...enclosingFunctions(place)]));
});

/** `setHeader(…)`, `event.setHeaders(…)`, `headers.set(…)`. */
export function isSetting(call: TSESTree.CallExpression): boolean {
  const callee = unwrap(call.callee);
  if (callee.type === 'Identifier') return fieldSetter.test(callee.name);
  const name = calledMember(call) ?? '';
  if (callee.type !== 'MemberExpression') return false;
  return fieldSetter.test(name) || (/^(?:set|append)$/u.test(name) && isFields(callee.object));
}

/** `set.headers.allow = …`, `set.headers = …`. */
function isAssignedField(node: TSESTree.AssignmentExpression): boolean {
  const left = unwrap(node.left);
  return left.type === 'MemberExpression' && (isFields(left) || isFields(left.object));
}

function isFields(expression: Node): boolean {
  return /^headers$/iu.test(lastName(expression) ?? '');
}
