/** Assertions about a status that compare it with nothing, or hold for every status: `expect(response.status);`. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  callBy,
  calledMember,
  calledOn,
  innermostFunction,
  staticName,
  unwrap,
  wrapped,
  type Node,
} from '../../syntax/nodes.ts';
import { nodesOfType } from '../../syntax/nodes-by-type.ts';
import { plainText } from '../../syntax/plain-text.ts';
import { isReadable, isStatus, type FrameworkValue } from '../adapters/framework-value.ts';
import { readStatus } from '../effects/read-status.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { LostAssertion } from '../received-mistakes.ts';
import { isAsReceived } from '../sites/received-codes.ts';
import { resolverOf } from '../values/value-resolver.ts';

type Call = TSESTree.CallExpression;
type Kind = LostAssertion['kind'];

/** The assertions of a file that say nothing about a status. */
export function uselessAssertions(file: SourceFile): readonly LostAssertion[] {
  const calls = nodesOfType('CallExpression', file.sourceCode).flatMap((call) => {
    const [subject] = call.arguments;
    if (subject === undefined) return [];
    const isStatus = isOfStatus(subject, file);
    if (!isStatus && !isResponse(subject, file)) return [];
    const beginning = beginningOf(call, file);
    if (beginning !== null) return begun(call, subject, beginning, file);
    return isStatus ? standing(call, unwrap(subject), file) : [];
  });
  const properties = nodesOfType('MemberExpression', file.sourceCode).flatMap((member) => {
    const name = staticName(member) ?? '';
    const isBeginning = file.adapters.birth('everywhere', name, () => true) !== undefined;
    if (!isBeginning || !isReceived(member.object, file)) return [];
    const chain = beginningOf(member, file);
    return chain === null ? [] : begun(member, member.object, chain, file);
  });
  return [...calls, ...properties];
}

/** Whether an expression is a status, a comparison of one, or one that is assigned. */
function isOfStatus(expression: Node, file: SourceFile): boolean {
  const node = unwrap(expression);
  switch (node.type) {
    case 'BinaryExpression':
      return isReceived(node.left, file) || isReceived(node.right, file);
    case 'AssignmentExpression':
      return node.operator === '=' && isReceived(node.left, file);
    default:
      return isReceived(node, file);
  }
}

function isReceived(expression: Node, file: SourceFile): boolean {
  const value = resolverOf(file).resolve(expression);
  if (!isStatus(value) || value.evidence === 'name') return false;
  const isTarget = wrapped(expression).parent?.type === 'AssignmentExpression';
  return isTarget || isAsReceived(expression, value, file);
}

/** Whether an expression is a response, which has a status: `response` of `expect(response).to.have.status(200)`. */
function isResponse(expression: Node, file: SourceFile): boolean {
  const value = resolverOf(file).resolve(expression);
  return value !== null && value.evidence !== 'name' && isReadable(value);
}

/** The chain of assertions that an expression begins; null where it begins none. */
function beginningOf(beginning: Node, file: SourceFile): FrameworkValue | null {
  const value = resolverOf(file).resolve(beginning);
  const isChain = value?.framework.responses.some(
    ({ on, asserts }) => on === value.value && asserts?.begun === true,
  );
  return isChain === true && value !== null && value.identity === beginning ? value : null;
}

function begun(
  beginning: Node,
  subject: Node,
  chain: FrameworkValue,
  file: SourceFile,
): readonly LostAssertion[] {
  if (unwrap(subject).type === 'AssignmentExpression')
    return [lost('assigned', unwrap(subject), chain)];
  const { end, names } = chainBehind(beginning);
  const isStatement = wrapped(end).parent?.type === 'ExpressionStatement';
  const last = names.at(-1) ?? '';
  const status = resolverOf(file).resolve(subject);
  if (isStatus(status) && isTruthful(names, chain))
    return mayBeZero(status, file) ? [] : [lost('truth', end, chain)];
  const isOpen = isStatement && end.type !== 'CallExpression';
  const isOfResponse = !isOfStatus(subject, file);
  if (isOfResponse) return isOpen && isOfWhole(last, chain) ? [lost('unmatched', end, chain)] : [];
  if (end === beginning ? isStatement : isOpen && isUnfinished(end, last, file))
    return [lost('unmatched', end, chain)];
  return [];
}

/** Whether a chain ends in an assertion that holds for all that counts as true: `toBeTruthy`, `not.toBeFalsy`. */
function isTruthful(names: readonly string[], chain: FrameworkValue): boolean {
  const last = names.at(-1) ?? '';
  const name = names.includes('not') ? `not.${last}` : last;
  return truthfulOf(chain)?.includes(name) === true;
}

function truthfulOf({ framework, value }: FrameworkValue): readonly string[] | undefined {
  return typeof value === 'string' ? framework.truthful?.[value] : undefined;
}

/** Whether the status is 0 where no response came, which an assertion may mean. */
function mayBeZero({ read }: FrameworkValue, { sourceCode }: SourceFile): boolean {
  const { zero = [] } = read ?? {};
  return zero === 'always' || zero.some((word) => plainText(sourceCode).includes(word));
}

/** Whether a method of a chain compares the status of the response that the chain begins with. */
function isOfWhole(name: string, { framework, value }: FrameworkValue): boolean {
  return framework.responses.some(
    (pattern) =>
      pattern.on === value &&
      pattern.asserts?.whole === true &&
      'call' in pattern &&
      pattern.call.includes(name),
  );
}

/** The end of a chain up to the first call in it, and the names of its members. */
function chainBehind(beginning: Node): { readonly end: Node; readonly names: readonly string[] } {
  const names: string[] = [];
  let end = wrapped(beginning);
  for (let { parent } = end; parent?.type === 'MemberExpression'; { parent } = end) {
    names.push(staticName(parent) ?? '');
    const next = callBy(parent);
    end = wrapped(next ?? parent);
    if (next !== null) break;
  }
  return { end, names };
}

/** Whether a chain ends in a word that leads on, or in a method that is not called. */
function isUnfinished(end: Node, last: string, file: SourceFile): boolean {
  if (end.type !== 'MemberExpression') return false;
  const resolver = resolverOf(file);
  const chain = resolver.resolve(end.object);
  if (chain === null) return false;
  const isMethod = file.adapters
    .patternsOn(chain)
    .some((pattern) => 'call' in pattern && pattern.call.includes(last));
  return isMethod || resolver.resolve(end)?.value === chain.value;
}

/** `assert(response.status, 200)`: the second argument is the message of an assertion that holds for every status. */
function standing(call: Call, subject: Node, file: SourceFile): readonly LostAssertion[] {
  const library = truthfulLibrary(call, file);
  const [, second] = call.arguments;
  if (library === null || subject.type === 'BinaryExpression') return [];
  if (subject.type === 'AssignmentExpression') return [lost('assigned', subject, library)];
  const isCode =
    second !== undefined &&
    readStatus(second, file).some(
      (status) => status.kind === 'written' && status.code >= 100 && status.code <= 599,
    );
  return isCode ? [lost('message', second, library)] : [];
}

/** The library of assertions, where a call asserts that a value counts as true: `assert(value)`, `assert.ok(value)`. */
function truthfulLibrary(call: Call, file: SourceFile): FrameworkValue | null {
  const library = resolverOf(file).resolve(calledOn(call) ?? call.callee);
  const truthful = library === null ? undefined : truthfulOf(library);
  const name = calledMember(call);
  const isTruthful = name === null ? calledOn(call) === null : truthful?.includes(name) === true;
  return truthful !== undefined && isTruthful ? library : null;
}

/** The method of a library that compares two values. */
function comparingOf({ framework, value }: FrameworkValue): string | null {
  const isThere = framework.responses.some(
    (pattern) => pattern.on === value && 'call' in pattern && pattern.call.includes('equal'),
  );
  return isThere ? 'equal' : null;
}

function lost(kind: Kind, node: Node, library: FrameworkValue): LostAssertion {
  const { name, title } = library.framework;
  return {
    framework: { name, title },
    node,
    kind,
    owner: innermostFunction(node) ?? null,
    statement: null,
    comparing: comparingOf(library),
    ending: null,
  };
}
