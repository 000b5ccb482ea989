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
import { isStatus, type FrameworkValue } from '../adapters/framework-value.ts';
import { readStatus } from '../effects/read-status.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { LostAssertion } from '../received-mistakes.ts';
import { isAsReceived } from '../sites/received-codes.ts';
import { resolverOf } from '../values/value-resolver.ts';

type Call = TSESTree.CallExpression;
type Kind = LostAssertion['kind'];

/** The assertions of a file that say nothing about a status. */
export function uselessAssertions(file: SourceFile): readonly LostAssertion[] {
  return nodesOfType('CallExpression', file.sourceCode).flatMap((call) => {
    const [subject] = call.arguments;
    if (subject === undefined || !isOfStatus(subject, file)) return [];
    const beginning = beginningOf(call, file);
    if (beginning !== null) return begun(call, subject, beginning, file);
    return standing(call, unwrap(subject), file);
  });
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

/** The chain of assertions that a call begins; null where it begins none. */
function beginningOf(call: Call, file: SourceFile): FrameworkValue | null {
  const value = resolverOf(file).resolve(call);
  const isChain = value?.framework.responses.some(
    ({ on, asserts }) => on === value.value && asserts?.begun === true,
  );
  return isChain === true && value !== null && value.identity === call ? value : null;
}

function begun(
  call: Call,
  subject: Node,
  chain: FrameworkValue,
  file: SourceFile,
): readonly LostAssertion[] {
  if (unwrap(subject).type === 'AssignmentExpression')
    return [lost('assigned', unwrap(subject), chain)];
  const { end, names } = chainBehind(call);
  const { parent } = end;
  const isStatement = parent?.type === 'ExpressionStatement';
  const last = names.at(-1);
  const truthful = chain.framework.truthful ?? [];
  const isOfNumber = unwrap(subject).type !== 'BinaryExpression';
  if (isOfNumber && last !== undefined && truthful.includes(last))
    return names.includes('not') ? [] : [lost('truth', end, chain)];
  const isOpen = isStatement && end.type !== 'CallExpression';
  if (end === call ? isStatement : isOpen && isUnfinished(end, last ?? '', file))
    return [lost('unmatched', end, chain)];
  return [];
}

/** The end of a chain up to the first call in it, and the names of its members. */
function chainBehind(call: Call): { readonly end: Node; readonly names: readonly string[] } {
  const names: string[] = [];
  let end = wrapped(call);
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
  const truthful = library?.framework.truthful;
  if (library === null || truthful === undefined) return null;
  const name = calledMember(call);
  const isTruthful = name === null ? comparesByMethods(library) : truthful.includes(name);
  return isTruthful ? library : null;
}

/** Whether a value is a whole library of assertions, and not one of its functions. */
function comparesByMethods({ framework: { responses }, value }: FrameworkValue): boolean {
  return responses.some(
    (pattern) => pattern.on === value && 'call' in pattern && pattern.asserts !== undefined,
  );
}

function lost(
  kind: Kind,
  node: Node,
  { framework: { name, title } }: FrameworkValue,
): LostAssertion {
  const owner = innermostFunction(node) ?? null;
  return { framework: { name, title }, node, kind, owner, statement: null };
}
