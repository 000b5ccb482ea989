/** Whether a program passes requests on to other servers, as gateways and proxies do. */
import type { TSESTree } from '@typescript-eslint/utils';
import { partOfTry } from '../../syntax/decisions.ts';
import { definitionOf, isHeld } from '../../syntax/definitions.ts';
import {
  enclosingFunctions,
  isWithin,
  lastName,
  unwrap,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import { moduleExportOf } from '../../syntax/module-exports.ts';
import { callsOf } from '../../syntax/own-calls.ts';
import { walk } from '../../syntax/walk.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { constantMember } from '../constants/members.ts';
import { isCaughtError, isNext } from '../adapters/framework-value.ts';
import { resolverOf } from '../values/value-resolver.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Certainty } from '../status-value.ts';

/** Names with such words that origin servers use too: status codes, fields and settings. */
const innocent =
  /proxy[\s_-]?authentication[\s_-]?required|bad[\s_-]?gateway|gateway[\s_-]?time-?[\s_-]?out|x-forwarded-[\w-]+|trust proxy/giu;
/** The words of programs that pass requests on. */
const passing =
  /prox(?:y|ies|ied)|gateway|upstream|forward|relay|tunnel|captive|portal|intercept|transform|http-?client/iu;
/** The functions of Node.js's `http` and `https` that send a request. */
const requesting: ReadonlySet<string> = new Set(['request', 'get']);
const requestingModules = /^(?:node:)?https?$/u;

/** A name can suggest another server and never prove one, so that the answer is never `yes`. */
type Unsure = Exclude<Certainty, 'yes'>;

/** Whether a file passes requests on; `no` where no word in it suggests that. */
export const passesOn = oncePer((file: SourceFile): Unsure => {
  const { sourceCode, adapters } = file;
  const isTelling = sourceCode.ast.tokens.some(({ value }) => {
    const text = value.replaceAll(innocent, '');
    return passing.test(text) || adapters.clients.test(text);
  });
  return isTelling || isRequesting(file) ? 'unknown' : 'no';
});

/** Whether a file sends a request by the modules of Node.js, under any name. */
function isRequesting({ index, sourceCode }: SourceFile): boolean {
  const calls = [...requesting].flatMap((name) => index.memberCalls.get(name) ?? []);
  return [...calls, ...index.plainCalls].some((call) => {
    const callee = unwrap(call.callee);
    const owner = callee.type === 'MemberExpression' ? unwrap(callee.object) : null;
    if (owner !== null && /^https?$/u.test(lastName(owner) ?? '')) return true;
    const { module = '', path = '' } = moduleExportOf(callee, sourceCode) ?? {};
    return requestingModules.test(module) && requesting.has(path);
  });
}

/**
 * Whether the handler around a place asks another server before it answers; `no` where it uses nothing but the request
 * and its own values.
 */
export function asksOthers(place: Node, file: SourceFile): Unsure {
  const [handler] = enclosingFunctions(place);
  const given = handler?.params[0];
  const value = given === undefined ? null : resolverOf(file).resolve(given);
  const isHandler = value !== null && !isCaughtError(value);
  if (handler === undefined || !isHandler || passesOn(file) !== 'no') return 'unknown';
  // Whoever calls a function of the file may have asked another server before.
  if (callsOf(handler, file.sourceCode).length > 0) return 'unknown';
  if (partOfTry(place, handler) !== null) return 'unknown';
  return asksInside(file)(handler);
}

const asksInside = oncePer((file: SourceFile) =>
  oncePer((handler: FunctionNode): Unsure => {
    const others: Node[] = [];
    walk(handler.body, file.sourceCode.visitorKeys, (node) => {
      const isFar =
        waiting.has(node.type) ||
        (node.type === 'CallExpression' &&
          (sharedState.test(file.sourceCode.getText(node.callee)) || isGoingOn(node, file))) ||
        (node.type === 'Identifier' && !isNear(node, handler, file));
      if (isFar) others.push(node);
    });
    return others.length === 0 ? 'no' : 'unknown';
  }),
);

/** Whether a call lets the next handler answer. */
function isGoingOn({ callee }: TSESTree.CallExpression, file: SourceFile): boolean {
  return isNext(resolverOf(file).resolve(callee));
}

const waiting: ReadonlySet<string> = new Set([
  'AwaitExpression',
  'YieldExpression',
  'ImportExpression',
  'TaggedTemplateExpression',
]);
/** The names by which a handler reaches shared state: `req.app.cache.get(…)`. */
const sharedState = /\b(?:app|server|state|env|locals|container|service|this)\b/u;
const pureGlobals: ReadonlySet<string> = new Set([
  ...['undefined', 'NaN', 'JSON', 'Math', 'Number', 'String', 'Boolean', 'Date', 'Object', 'Array'],
  ...['Error', 'console', 'parseInt', 'parseFloat'],
]);

/** Whether a name is the request, the response, a value that the handler makes itself, or a constant. */
function isNear(node: TSESTree.Identifier, handler: Node, file: SourceFile): boolean {
  const { parent } = node;
  if (parent.type === 'MemberExpression' && parent.property === node && !parent.computed)
    return true;
  if (parent.type === 'Property' && parent.key === node && !parent.shorthand) return true;
  if (resolverOf(file).resolve(node) !== null) return true;
  if (parent.type === 'MemberExpression' && constantMember(parent, file) !== undefined) return true;
  const isThrown = parent.type === 'NewExpression' && parent.callee === node;
  if (isThrown && /(?:Error|Exception)$/u.test(node.name)) return true;
  const definition = definitionOf(node, file.sourceCode);
  if (definition.kind === 'global') return pureGlobals.has(node.name);
  if (isHeld(definition))
    return unwrap(definition.node).type === 'Literal' || isInside(definition.node, handler);
  return definition.kind === 'parameter' && isInside(definition.function, handler);
}

function isInside(node: Node, handler: Node): boolean {
  return node !== handler && isWithin(node, handler);
}
