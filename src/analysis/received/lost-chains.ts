/** Chains that plan an assertion which is never made, or whose failure nobody hears of: `request(app).get('/').expect(200);`. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Framework } from '../../frameworks/language/framework.ts';
import { testCall } from '../../frameworks/shared/tests.ts';
import { definitionOf, variableOf } from '../../syntax/definitions.ts';
import { dropOf } from '../../syntax/dropped-values.ts';
import {
  ancestors,
  callBy,
  calledMember,
  innermostFunction,
  isFunction,
  lastName,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import type { Effect } from '../effects/effect.ts';
import { effectsIn } from '../effects/effects.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { LostAssertion } from '../received-mistakes.ts';

type Call = TSESTree.CallExpression;

/** The chains of a file whose assertions are lost. */
export function lostChains(file: SourceFile): readonly LostAssertion[] {
  const lost = new Map<Node, LostAssertion>();
  for (const effect of effectsIn(file)) {
    const { match, pattern } = effect;
    if (pattern.runsBy === undefined || match.type !== 'CallExpression') continue;
    const found = lostBy(effect, callsBehind(match), pattern.runsBy, file);
    if (found !== null) lost.set(found.node, found);
  }
  return [...lost.values()];
}

function lostBy(
  { match, receiver: { framework, evidence } }: Effect,
  calls: readonly Call[],
  runsBy: readonly string[],
  file: SourceFile,
): LostAssertion | null {
  const outermost = calls.at(-1);
  const owner = innermostFunction(match) ?? null;
  if (outermost === undefined || owner === null || evidence === 'name') return null;
  const drop = isAwaited(outermost) ? null : dropOf(outermost, file.sourceCode);
  const { name, title } = framework;
  const lost = { framework: { name, title }, owner, statement: drop?.statement ?? null };
  const called = calls.flatMap(({ arguments: given }) => given).find(isCalledAtOnce(file));
  if (called !== undefined) return { ...lost, kind: 'called', node: called };
  const running = calls.find((call) => runsBy.includes(calledMember(call) ?? ''));
  if (running !== undefined) {
    const isAlone = drop !== null && isEnd(framework, calledMember(running));
    return isAlone && isUnheard(running, file)
      ? { ...lost, kind: 'unheard', node: propertyOf(running) }
      : null;
  }
  const isGivenFunction = calls.some(({ arguments: given }) => given.slice(1).some(mayBeFunction));
  return drop === null || isGivenFunction ? null : { ...lost, kind: 'dropped', node: outermost };
}

/** Whether a method of a chain is given a function for the failure and the response: `end((error, response) => …)`. */
function isEnd({ callbacks = [] }: Framework, name: string | null): boolean {
  return callbacks.some(
    ({ call, parameters: [first] }) =>
      name !== null && call?.includes(name) === true && first === null,
  );
}

/** A call and those behind it in its chain, the last one at the end. */
function callsBehind(first: Call): readonly Call[] {
  const calls = [first];
  let node = wrapped(first);
  for (let { parent } = node; parent?.type === 'MemberExpression'; { parent } = node) {
    const call = callBy(parent);
    if (call !== null) calls.push(call);
    node = wrapped(call ?? parent);
  }
  return calls;
}

function isAwaited(expression: Node): boolean {
  for (const node of [expression, ...ancestors(expression)]) {
    if (node.type === 'AwaitExpression' || node.type === 'YieldExpression') return true;
    if (node.type.endsWith('Statement') || isFunction(node)) return false;
  }
  return false;
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
function isUnheard({ arguments: [given] }: Call, { sourceCode }: SourceFile): boolean {
  if (given === undefined) return true;
  const called = unwrap(given);
  if (!isFunction(called)) return false;
  const [error] = called.params;
  if (error === undefined) return called.type === 'ArrowFunctionExpression';
  return error.type === 'Identifier' && variableOf(error, sourceCode)?.references.length === 0;
}

function propertyOf({ callee }: Call): Node {
  const member = unwrap(callee);
  return member.type === 'MemberExpression' ? member.property : member;
}

function mayBeFunction(argument: Node): boolean {
  return !/^(?:Literal|TemplateLiteral|ObjectExpression|ArrayExpression)$/u.test(
    unwrap(argument).type,
  );
}
