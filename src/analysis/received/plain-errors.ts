/**
 * Errors without a status that are asked for one: `fetch(url).catch((error) => error.status === 404)`. An error has none where
 * only a client, whose errors have none, and methods of its responses may have thrown it.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import { definitionOf, variableOf } from '../../syntax/definitions.ts';
import {
  calledMember,
  calledOn,
  calling,
  isFunction,
  isWritten,
  lastName,
  staticName,
  unwrap,
  wrapped,
  type Node,
} from '../../syntax/nodes.ts';
import { nodesOfType } from '../../syntax/nodes-by-type.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { walk } from '../../syntax/walk.ts';
import { isTraced, type FrameworkValue } from '../adapters/framework-value.ts';
import { rejectionCall, takerOf, type ErrorTaker } from '../effects/error-names.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { MisreadStatus } from '../received-mistakes.ts';
import { isAsReceived } from '../sites/received-codes.ts';
import { resolverOf } from '../values/value-resolver.ts';
import { isOptional } from './optional.ts';
import { misreadAs } from './misread-status.ts';

/** The members that are asked for. */
const statusName = /^status(?:Code)?$/u;

/** The statuses of a file that are asked of errors which have none. */
export function errorsWithoutStatus(file: SourceFile): readonly MisreadStatus[] {
  const isNear = file.adapters.frameworks.some(({ responses }) =>
    responses.some(({ plainErrors }) => plainErrors === true),
  );
  if (!isNear) return [];
  return nodesOfType('MemberExpression', file.sourceCode).flatMap((member) => {
    const name = staticName(member) ?? '';
    const error = statusName.test(name) ? errorIn(member.object) : null;
    const taker = error === null || isOptional(member) ? null : takerOf(error, file);
    if (error === null || taker === null || isWritten(member)) return [];
    const client = isFilled(error, file) ? null : clientBefore(taker, file);
    return client === null ? [] : [{ ...misreadAs('error', member, client, null), name }];
  });
}

/** `error` of `error.status` and of `error.response.status`. */
function errorIn(object: Node): TSESTree.Identifier | null {
  const node = unwrap(object);
  if (node.type === 'Identifier') return node;
  return node.type === 'MemberExpression' && staticName(node) === 'response'
    ? errorIn(node.object)
    : null;
}

/** Whether the file gives an error members. */
function isFilled(error: TSESTree.Identifier, { sourceCode }: SourceFile): boolean {
  return (variableOf(error, sourceCode)?.references ?? []).some(({ identifier }) => {
    const { parent } = wrapped(identifier);
    return parent?.type === 'MemberExpression' && isWritten(parent);
  });
}

/** The client that alone may have thrown what is caught; null where other code may. */
const clientBefore = oncePer((taker: ErrorTaker, file: SourceFile): FrameworkValue | null => {
  const tried = triedBefore(taker);
  if (tried === null) return null;
  const nodes: Node[] = [];
  walk(tried, file.sourceCode.visitorKeys, (node) => nodes.push(node));
  const responses = new Map(nodes.map((node) => [node, responseAt(node, file)]));
  const isPlain = nodes.every((node) => responses.get(node) != null || !mayThrowOther(node, file));
  return isPlain ? ([...responses.values()].find((value) => value !== null) ?? null) : null;
});

/** The code whose errors a `catch` clause, or a function for rejections, is given. */
function triedBefore(taker: ErrorTaker): Node | null {
  if (taker.type === 'CatchClause') return taker.parent.block;
  const call = rejectionCall(taker);
  return call && calledOn(call);
}

/** The response that an expression makes, of a client whose errors have no status. */
function responseAt(node: Node, file: SourceFile): FrameworkValue | null {
  if (node.type !== 'CallExpression') return null;
  const value = resolverOf(file).resolve(node);
  if (value === null || !isPlainClient(value)) return null;
  const made = withRead(value);
  return isAsReceived(node, made, file) ? made : null;
}

function isPlainClient(client: FrameworkValue): boolean {
  const { framework, value } = client;
  return (
    isTraced(client) &&
    framework.responses.some(({ on, plainErrors }) => on === value && plainErrors === true)
  );
}

function withRead(value: FrameworkValue): FrameworkValue {
  const read = value.framework.responses.find(({ plainErrors }) => plainErrors === true);
  return { ...value, ...(read && { read }) };
}

/** Whether an expression or statement may throw an error that has a status. */
function mayThrowOther(node: Node, file: SourceFile): boolean {
  if (node.type === 'ThrowStatement') return !isPlainError(node.argument, file);
  if (node.type === 'ForOfStatement') return node.await;
  if (node.type === 'AwaitExpression') return !isPlainAwait(node.argument, file);
  if (!calling.has(node.type)) return false;
  if (node.type === 'NewExpression') return !isHarmless(node.callee, file);
  if (node.type !== 'CallExpression') return true;
  const on = calledOn(node);
  if (on === null) return !isHarmless(node.callee, file);
  const value = resolverOf(file).resolve(on);
  if (value !== null && isPlainClient(value)) return !givesOwnFunctions(node);
  if (chaining.test(calledMember(node) ?? '') && unwrap(on).type === 'CallExpression')
    return !givesOwnFunctions(node);
  return !isHarmless(on, file);
}

/** The methods of promises, whose functions are looked at themselves. */
const chaining = /^(?:then|catch|finally)$/u;

/** Whether all functions that a call is given are written there. */
function givesOwnFunctions({ arguments: given }: TSESTree.CallExpression): boolean {
  return given.every((argument) => {
    const { type } = unwrap(argument);
    return isFunction(unwrap(argument)) || type === 'Literal' || type === 'ObjectExpression';
  });
}

/** Whether what is awaited is an expression that is looked at itself, or a response. */
function isPlainAwait(awaited: Node, file: SourceFile): boolean {
  const node = unwrap(awaited);
  if (node.type === 'CallExpression') return true;
  const value = resolverOf(file).resolve(node);
  return value !== null && isPlainClient(value);
}

/** `throw new Error('Failed')`, also of a text that is made there. */
function isPlainError(thrown: Node, file: SourceFile): boolean {
  const node = unwrap(thrown);
  return node.type === 'NewExpression' && isHarmless(node.callee, file);
}

/** Whether a global has no functions that throw errors with a status. */
function isHarmless(expression: Node, { sourceCode }: SourceFile): boolean {
  const node = unwrap(expression);
  return (
    node.type === 'Identifier' &&
    definitionOf(node, sourceCode).kind === 'global' &&
    harmless.test(lastName(node) ?? '')
  );
}

const harmless =
  /^(?:console|JSON|Math|String|Number|Boolean|parseInt|parseFloat|(?:en|de)codeURI(?:Component)?|URL|URLSearchParams|Headers|FormData|Blob|AbortController|AbortSignal|Date|(?:Type|Range|Syntax)?Error)$/u;
