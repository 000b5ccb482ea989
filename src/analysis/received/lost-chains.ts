/** Chains that plan an assertion which is never made, or whose failure nobody hears of: `request(app).get('/').expect(200);`. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Framework } from '../../frameworks/language/framework.ts';
import { testCall } from '../../frameworks/shared/tests.ts';
import { definitionOf, variableOf } from '../../syntax/definitions.ts';
import { dropOf, type Drop } from '../../syntax/dropped-values.ts';
import {
  calledMember,
  innermostFunction,
  isFunction,
  lastName,
  staticName,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import { callsOf } from '../../syntax/own-calls.ts';
import type { Effect } from '../effects/effect.ts';
import { effectsIn } from '../effects/effects.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { LostAssertion } from '../received-mistakes.ts';
import {
  callsBehind,
  isAwaited,
  isGivenFunction,
  isHeldElsewhere,
  isRunBy,
} from './held-chains.ts';

type Call = TSESTree.CallExpression;

/** The chains of a file whose assertions are lost. */
export function lostChains(file: SourceFile): readonly LostAssertion[] {
  const lost = new Map<Node, LostAssertion>();
  for (const effect of effectsIn(file)) {
    const { match, pattern } = effect;
    if (pattern.runsBy === undefined || match.type !== 'CallExpression') continue;
    const calls = callsBehind(match);
    for (const chain of [calls, ...chainsOfCallers(calls, file)]) {
      const found = lostBy(effect, chain, pattern.runsBy, file);
      if (found !== null) lost.set(found.node, found);
    }
  }
  return [...lost.values()];
}

/** The chains that calls of a function begin which returns one: `missing('/')` of `const missing = (path) => chain`. */
function chainsOfCallers(
  calls: readonly Call[],
  { sourceCode }: SourceFile,
): readonly (readonly Call[])[] {
  const outermost = calls.at(-1);
  if (outermost === undefined) return [];
  const owner = innermostFunction(outermost);
  if (owner === undefined || owner.async || owner.generator) return [];
  const { parent } = wrapped(outermost);
  const isReturned = parent?.type === 'ReturnStatement' || parent === owner;
  return isReturned
    ? callsOf(owner, sourceCode).map((call) => [...calls, ...callsBehind(call)])
    : [];
}

function lostBy(
  { match, receiver }: Effect,
  calls: readonly Call[],
  runsBy: readonly string[],
  file: SourceFile,
): LostAssertion | null {
  const { framework, evidence } = receiver;
  const outermost = calls.at(-1);
  const owner = (outermost && innermostFunction(outermost)) ?? null;
  // A chain that only looks like one of the library may be a plan which other code runs.
  const isKnown = evidence !== 'name' && evidence !== 'convention';
  if (outermost === undefined || owner === null || !isKnown) return null;
  const drop = isAwaited(outermost) ? null : droppedBy(outermost, file);
  const { name, title } = framework;
  const lost = {
    framework: { name, title },
    owner,
    statement: drop?.statement ?? null,
    ending: endingOf(owner),
    comparing: null,
  };
  const called = calls.flatMap(({ arguments: given }) => given).find(isCalledAtOnce(file));
  if (called !== undefined) return { ...lost, kind: 'called', node: called };
  const running =
    calls.find((call) => isRunBy(call, runsBy)) ??
    calls.findLast((call) => isGivenFunction([call]));
  if (running !== undefined) {
    const isAlone = drop !== null && isEnd(framework, calledMember(running));
    return isAlone && isUnheard(running, file)
      ? { ...lost, kind: 'unheard', node: propertyOf(running) }
      : null;
  }
  if (drop === null || isHeldElsewhere(match, receiver, runsBy, file)) return null;
  return { ...lost, kind: 'dropped', node: outermost };
}

/** How a chain is dropped, also by `forEach`, which uses nothing that it is given: `paths.forEach((path) => chain);`. */
function droppedBy(outermost: Call, { sourceCode }: SourceFile): Drop | null {
  const { parent } = wrapped(outermost);
  if (parent?.type !== 'ArrowFunctionExpression' || parent.async)
    return dropOf(outermost, sourceCode);
  const call = wrapped(parent).parent;
  const isEach =
    call?.type === 'CallExpression' &&
    call.arguments[0] === parent &&
    calledMember(call) === 'forEach' &&
    wrapped(call).parent?.type === 'ExpressionStatement';
  return isEach ? { statement: null } : null;
}

/** The name of the function by which a test ends: `done` of `it('answers', (done) => …)`. */
function endingOf(owner: FunctionNode): string | null {
  const [parameter, ...others] = owner.params;
  return parameter?.type === 'Identifier' && others.length === 0 && isTest(owner)
    ? parameter.name
    : null;
}

/** Whether a method of a chain is given a function for the failure and the response: `end((error, response) => …)`. */
function isEnd({ callbacks = [] }: Framework, name: string | null): boolean {
  return callbacks.some(
    ({ call, parameters: [first] }) =>
      name !== null && call?.includes(name) === true && first === null,
  );
}

/** Whether an argument calls the function by which a test ends, and does not give it: `done()`. */
function isCalledAtOnce({ sourceCode }: SourceFile): (argument: Node) => boolean {
  return (argument) => {
    const node = unwrap(argument);
    if (node.type !== 'CallExpression' || node.arguments.length > 0) return false;
    const callee = unwrap(node.callee);
    if (callee.type !== 'Identifier') return false;
    const definition = definitionOf(callee, sourceCode);
    return definition.kind === 'parameter' && definition.index === 0 && isTest(definition.function);
  };
}

/** Whether a function is given to a call by which tests are written. */
function isTest(owner: FunctionNode): boolean {
  const { parent } = wrapped(owner);
  return parent?.type === 'CallExpression' && testCall.test(lastName(parent.callee) ?? '');
}

/** Whether a chain is ended without a function, or by one that does not look at the error it is given. */
function isUnheard({ arguments: given }: Call, { sourceCode }: SourceFile): boolean {
  const last = given.at(-1);
  if (last === undefined) return true;
  const called = unwrap(last);
  if (!isFunction(called)) return false;
  const [error, response] = called.params;
  if (error === undefined) return called.type === 'ArrowFunctionExpression';
  const isUnread =
    error.type === 'Identifier' && variableOf(error, sourceCode)?.references.length === 0;
  return isUnread && (response === undefined || !mayLookAtStatus(response, sourceCode));
}

/** The members of a response that tell whether its status is the expected one. */
const telling = /^(?:status|ok$|error$|clientError$|serverError$)/u;

/** Whether a function may look at the status of the response that it is given, which fails where the chain did. */
function mayLookAtStatus(response: Node, sourceCode: SourceFile['sourceCode']): boolean {
  if (response.type !== 'Identifier') return true;
  const references = variableOf(response, sourceCode)?.references ?? [];
  return references.some(({ identifier }) => {
    const { parent } = wrapped(identifier);
    const isObject = parent?.type === 'MemberExpression' && unwrap(parent.object) === identifier;
    return !isObject || telling.test(staticName(parent) ?? 'status');
  });
}

function propertyOf({ callee }: Call): Node {
  const member = unwrap(callee);
  return member.type === 'MemberExpression' ? member.property : member;
}
