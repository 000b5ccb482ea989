/**
 * Errors without a status that are asked for one: `fetch(url).catch((error) => error.status === 404)`. An error has none where
 * only a client, whose errors have none, and methods of its responses may have thrown it.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import { definitionOf, functionHeld, heldBy, variableOf } from '../../syntax/definitions.ts';
import { moduleExportOf } from '../../syntax/module-exports.ts';
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
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import { nodesOfType } from '../../syntax/nodes-by-type.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { isGlobalObject } from '../../syntax/global-object.ts';
import { walk } from '../../syntax/walk.ts';
import { isTraced, type FrameworkValue } from '../adapters/framework-value.ts';
import { rejectionCall, takerOf, type ErrorTaker } from '../effects/error-names.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { MisreadStatus } from '../received-mistakes.ts';
import { isAsReceived } from '../sites/received-codes.ts';
import { resolverOf } from '../values/value-resolver.ts';
import { isOptional } from './optional.ts';
import { misreadAs } from './misread-status.ts';

/** The length of tried code, in characters, that is looked through: of a chain, each `catch` has all code before it. */
const longest = 5000;

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

/** Whether the file gives an error members, or asks whether it has one: `'status' in error`. */
function isFilled(error: TSESTree.Identifier, { sourceCode }: SourceFile): boolean {
  return (variableOf(error, sourceCode)?.references ?? []).some(({ identifier }) => {
    const { parent } = wrapped(identifier);
    if (parent?.type === 'BinaryExpression') return parent.operator === 'in';
    return parent?.type === 'MemberExpression' && isWritten(parent);
  });
}

/** The client that alone may have thrown what is caught; null where other code may. */
const clientBefore = oncePer((taker: ErrorTaker, file: SourceFile): FrameworkValue | null => {
  const tried = triedBefore(taker);
  if (tried === null || tried.range[1] - tried.range[0] > longest) return null;
  const nodes = [...runIn(tried, file)];
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

/** The nodes of the code that runs, with those of the functions of the file that it calls by their names. */
function runIn(tried: Node, { sourceCode }: SourceFile): ReadonlySet<Node> {
  const nodes = new Set<Node>();
  const waiting = [tried];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (nodes.has(next)) continue;
    walk(next, sourceCode.visitorKeys, (node) => {
      nodes.add(node);
      if (node.type !== 'CallExpression') return;
      for (const each of [node.callee, ...node.arguments]) {
        const own = seenThrough(each, sourceCode);
        if (own !== null) waiting.push(own);
      }
    });
  }
  return nodes;
}

/** The function that a name holds, which runs as a whole where it is called. */
function seenThrough(expression: Node, sourceCode: SourceFile['sourceCode']): FunctionNode | null {
  const node = unwrap(expression);
  const held = node.type === 'Identifier' ? functionHeld(node, sourceCode) : null;
  return held?.generator === true ? null : held;
}

/** The response of a request that an expression sends itself, by a client whose errors have no status. */
function responseAt(node: Node, file: SourceFile): FrameworkValue | null {
  if (node.type !== 'CallExpression' || !isOfPlatform(node.callee, file)) return null;
  const value = resolverOf(file).resolve(node);
  if (value === null || !isPlainClient(value)) return null;
  const made = withRead(value);
  return isAsReceived(node, made, file) ? made : null;
}

/** Whether a function is a global, or one that a package exports: no function of the file, which may throw its own errors. */
function isOfPlatform(callee: Node, { sourceCode }: SourceFile): boolean {
  const node = unwrap(callee);
  if (moduleExportOf(node, sourceCode) !== null) return true;
  return node.type === 'MemberExpression'
    ? isGlobalObject(node.object, sourceCode)
    : node.type === 'Identifier' && definitionOf(node, sourceCode).kind === 'global';
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
  if (on === null)
    return seenThrough(node.callee, file.sourceCode) === null && !isHarmless(node.callee, file);
  const value = resolverOf(file).resolve(on);
  if (value !== null && isPlainClient(value)) return !givesSeenFunctions(node, file);
  if (chaining.test(calledMember(node) ?? '') && unwrap(on).type === 'CallExpression')
    return !givesSeenFunctions(node, file);
  return !isHarmless(on, file);
}

/** The methods of promises, whose functions are looked at themselves. */
const chaining = /^(?:then|catch|finally)$/u;

/** Whether all functions that a call is given are written in the file, and so are looked at themselves. */
function givesSeenFunctions(
  { arguments: given }: TSESTree.CallExpression,
  { sourceCode }: SourceFile,
): boolean {
  return given.every((argument) => {
    const node = unwrap(argument);
    if (isFunction(node) || seenThrough(node, sourceCode) !== null) return true;
    return node.type === 'Literal' || node.type === 'ObjectExpression';
  });
}

/** Whether what is awaited is a call, which is looked at itself, or a name for a request. */
function isPlainAwait(awaited: Node, file: SourceFile): boolean {
  const node = unwrap(awaited);
  const sent = node.type === 'CallExpression' ? node : heldBy(node, file.sourceCode);
  return sent !== null && (sent === node || responseAt(unwrap(sent), file) !== null);
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
