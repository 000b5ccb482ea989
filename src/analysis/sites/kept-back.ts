/**
 * Responses that their handler keeps for itself and does not answer with: `await new Response(request.body).text()`,
 * `await cache.put(key, new Response(page))`. Besides, responses that others may change on their way to the client.
 */
import { variableOf } from '../../syntax/definitions.ts';
import { isWritten, lastName, wrapped, type Node } from '../../syntax/nodes.ts';
import type { Effect } from '../effects/effect.ts';
import type { SourceFile } from '../input/source-file.ts';
import { chainFrom, isMaker } from './making.ts';

/**
 * Whether no use of a response may answer a request with it. Only a response that leaves when it is returned can be
 * kept back; one whose value nothing uses is meant as an answer.
 * @param match the expression that gives the response: the match of the effect, or a call of the function around it.
 */
export function isKeptBack({ pattern }: Effect, match: Node, file: SourceFile): boolean {
  if (pattern.leaves !== 'when returned' || !isMaker(match)) return false;
  const use = usesOf(chainFrom(match, file), file, new Set());
  return use === 'kept' || use === 'written';
}

/** Whether another function may change a response on its way, or the program writes one of its members. */
export function isChangedOnItsWay(match: Node, file: SourceFile): boolean {
  return isMaker(match) && usesOf(chainFrom(match, file), file, new Set()) === 'changed';
}

/**
 * How the value of an expression is used: it may leave its function, as it was made or `changed`, it stays there, or
 * nothing uses it.
 */
type Use = 'leaves' | 'changed' | 'written' | 'kept' | 'unused';

/** The functions to which a program gives its answer: `event.respondWith(response)`, `resolve(response)`. */
const answering = /^(?:respondWith|resolve|reject)$/u;

/** @param seen the names that were followed before, which ends circles. */
function usesOf(expression: Node, file: SourceFile, seen: Set<unknown>): Use {
  const node = wrapped(expression);
  const { parent } = node;
  switch (parent?.type) {
    case 'ReturnStatement':
    case 'ThrowStatement':
    case 'YieldExpression':
    case 'ArrowFunctionExpression':
    case 'ExportDefaultDeclaration':
      return 'leaves';
    case 'ExpressionStatement':
      return 'unused';
    case 'ConditionalExpression':
      return parent.test === node ? 'kept' : usesOf(parent, file, seen);
    case 'SequenceExpression':
      return parent.expressions.at(-1) === node ? usesOf(parent, file, seen) : 'unused';
    case 'AwaitExpression':
    case 'LogicalExpression':
    case 'ArrayExpression':
    case 'ObjectExpression':
    case 'SpreadElement':
    case 'Property':
      return usesOf(parent, file, seen);
    case 'CallExpression':
    case 'NewExpression':
      if (parent.callee === node) return 'kept';
      if (answering.test(lastName(parent.callee) ?? '')) return 'leaves';
      return isLeaving(usesOf(parent, file, seen)) ? 'changed' : 'kept';
    case 'MemberExpression':
      return isWritten(parent) ? 'written' : 'kept';
    case 'VariableDeclarator':
      return usesOfName(parent.id, file, seen);
    case 'AssignmentExpression':
      return usesOfName(parent.left, file, seen);
    default:
      return 'kept';
  }
}

/** How the value is used that a name is given; kept by a pattern or a member, whose use is not followed. */
function usesOfName(name: Node, file: SourceFile, seen: Set<unknown>): Use {
  const variable = name.type === 'Identifier' ? variableOf(name, file.sourceCode) : null;
  if (variable === null || seen.has(variable)) return 'kept';
  seen.add(variable);
  const uses = variable.references
    .filter((each) => each.isRead())
    .map(({ identifier }) => usesOf(identifier, file, seen));
  if (uses.length === 0) return 'unused';
  if (!uses.some(isLeaving)) return 'kept';
  return uses.includes('changed') || uses.includes('written') ? 'changed' : 'leaves';
}

function isLeaving(use: Use): boolean {
  return use === 'leaves' || use === 'changed';
}
