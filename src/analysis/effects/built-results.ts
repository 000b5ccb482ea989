/** Objects that functions of the file make for the handler that returns them: `return reply(404, 'No such order')`. */
import type { TSESTree } from '@typescript-eslint/utils';
import { heldBy, variableOf } from '../../syntax/definitions.ts';
import { armsOf, functionsIn, returnedExpressions } from '../../syntax/functions.ts';
import {
  callBy,
  calledMember,
  innermostFunction,
  isFunction,
  unwrap,
  wrapped,
  type Node,
} from '../../syntax/nodes.ts';
import type { SourceFile } from '../input/source-file.ts';

/** How many functions and names are followed to an object. */
const furthest = 6;

/** Methods of promises whose callback gives the value that is returned in the end. */
const continuing: ReadonlySet<string> = new Set(['then', 'catch']);

/** Methods of databases that mostly give what their callback returns: `db.transaction(async (trx) => …)`. */
const transacting = /transaction$/iu;

/** Whether an object is the result of a callback of a transaction, which another file may give back or not. */
export function isOfTransaction(object: Node): boolean {
  const owner = innermostFunction(object);
  const call = owner && wrapped(owner).parent;
  return call?.type === 'CallExpression' && transacting.test(calledMember(call) ?? '');
}

/**
 * The expressions that an expression gives by way of functions of the file, names for their results, and callbacks of
 * promises; none for an expression that is what it gives.
 */
export function builtResults(expression: Node, file: SourceFile): readonly Node[] {
  const found: Node[] = [];
  const met = new Set<Node>();
  let nodes: readonly Node[] = [unwrap(expression)];
  for (let followed = 0; nodes.length > 0 && followed < furthest; followed += 1) {
    const next = nodes.flatMap((node) => stepsFrom(node, file)).filter((node) => !met.has(node));
    for (const node of next) met.add(node);
    found.push(...next);
    nodes = next;
  }
  return found;
}

function stepsFrom(node: Node, file: SourceFile): readonly Node[] {
  const { sourceCode } = file;
  if (node.type === 'Identifier') {
    const held = heldBy(node, sourceCode);
    return held === null ? [] : armsOf(held);
  }
  if (node.type === 'NewExpression') return resolved(node, file);
  if (node.type !== 'CallExpression') return [];
  const callee = unwrap(node.callee);
  if (callee.type === 'Identifier') return resultsOf(callee, file);
  if (transacting.test(calledMember(node) ?? ''))
    return node.arguments.flatMap((argument) => resultsOf(argument, file));
  if (!continuing.has(calledMember(node) ?? '') || callee.type !== 'MemberExpression') return [];
  return [
    unwrap(callee.object),
    ...node.arguments.flatMap((argument) => resultsOf(argument, file)),
  ];
}

/** The expressions that the functions of an expression return. */
function resultsOf(expression: Node, { sourceCode }: SourceFile): readonly Node[] {
  return functionsIn(expression, sourceCode).flatMap(({ node, wrapped }) =>
    wrapped ? [] : returnedExpressions(node, sourceCode.visitorKeys),
  );
}

/** The values that a promise is resolved with: `new Promise((resolve) => resolve(order))`. */
function resolved({ callee, arguments: [given] }: TSESTree.NewExpression, file: SourceFile) {
  const executor = given && unwrap(given);
  if (callee.type !== 'Identifier' || callee.name !== 'Promise' || !isFunction(executor)) return [];
  const [resolve] = executor.params;
  const variable = resolve?.type === 'Identifier' ? variableOf(resolve, file.sourceCode) : null;
  return (variable?.references ?? []).flatMap(({ identifier }) => {
    const value = callBy(identifier)?.arguments[0];
    return value === undefined ? [] : armsOf(value);
  });
}
