/** Statuses that a handler gives to an object that no adapter knows: `RequestContext.current().response.status(200)`. */
import type { TSESTree } from '@typescript-eslint/utils';
import { functionsIn } from '../../syntax/functions.ts';
import {
  isWritten,
  lastName,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { walk } from '../../syntax/walk.ts';
import { effectsIn } from '../effects/effects.ts';
import { readStatus } from '../effects/read-status.ts';
import type { SourceFile } from '../input/source-file.ts';

/** Names of functions that may be given a status among other values: `setResponseStatus`. */
const taker = /status(?:code)?$|^code$|^(?:set|send|with)\w*code$/iu;
/** Names of functions whose only argument is a status, whatever it is called. */
const setter =
  /^(?:status|code|(?:set|send|with)(?:http|response|reply)?(?:status|code|statuscode))$/iu;

/** How many functions are looked through for one handler. */
const mostFunctions = 50;

/** Whether a handler, or a function of the file that it calls, gives a status to an object that no adapter knows. */
export const setsUnknown = oncePer((file: SourceFile) =>
  oncePer((handler: FunctionNode): boolean => {
    const { sourceCode } = file;
    const reached = new Set([handler]);
    const setters: Node[] = [];
    for (const each of reached) {
      walk(each.body, sourceCode.visitorKeys, (node) => {
        if (isSetter(node, file)) setters.push(node);
        if (node.type !== 'CallExpression') return;
        for (const called of functionsIn(node.callee, sourceCode)) reached.add(called.node);
      });
      if (setters.length > 0 || reached.size > mostFunctions) return true;
    }
    return false;
  }),
);

function isSetter(node: Node, file: SourceFile): boolean {
  if (knownIn(file).has(node)) return false;
  if (node.type === 'CallExpression') return isGivenStatus(node, file);
  return node.type === 'MemberExpression' && isAssignedStatus(node, file);
}

/** The expressions that adapters know. */
const knownIn = oncePer(
  (file: SourceFile): ReadonlySet<Node> => new Set(effectsIn(file).map(({ match }) => match)),
);

function isGivenStatus(call: TSESTree.CallExpression, file: SourceFile): boolean {
  const name = lastName(call.callee) ?? '';
  const [first, second] = call.arguments;
  if (!taker.test(name) || first === undefined) return false;
  return (
    call.arguments.some((each) => isStatus(each, file)) ||
    (second === undefined && setter.test(name) && mayBeNumber(first))
  );
}

/** `context.statusCode = code`, and `context.status = 200` */
function isAssignedStatus(member: TSESTree.MemberExpression, file: SourceFile): boolean {
  const name = lastName(member) ?? '';
  const { parent } = wrapped(member);
  if (!taker.test(name) || !isWritten(member) || parent?.type !== 'AssignmentExpression')
    return false;
  if (knownIn(file).has(parent)) return false;
  return isStatus(parent.right, file) || (/statuscode$/iu.test(name) && mayBeNumber(parent.right));
}

function isStatus(expression: Node, file: SourceFile): boolean {
  return readStatus(expression, file).some(
    (status) => 'code' in status && status.code >= 100 && status.code <= 599,
  );
}

/** The types of expressions that are surely no number. */
const others: ReadonlySet<string> = new Set([
  'ArrayExpression',
  'ArrowFunctionExpression',
  'FunctionExpression',
  'Literal',
  'NewExpression',
  'ObjectExpression',
  'TemplateLiteral',
]);

function mayBeNumber(expression: Node): boolean {
  return !others.has(unwrap(expression).type);
}
