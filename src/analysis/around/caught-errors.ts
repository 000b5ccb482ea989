/**
 * The parts of a program that run for an error: `catch` clauses, callbacks that are given an error, and the handlers of
 * errors.
 */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { conditionsAround } from '../../syntax/decisions.ts';
import { definitionOf, isHeld } from '../../syntax/definitions.ts';
import {
  ancestors,
  isFunction,
  isNothing,
  isWithin,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import { conditionsBefore } from '../effects/error-checks.ts';
import { isErrorHandler, isForRejection } from '../effects/error-names.ts';
import type { SourceFile } from '../input/source-file.ts';

type Variable = TSESLint.Scope.Variable;

/** An error that has led the program to a place. */
export interface CaughtError {
  /** The block, function body or `if` statement that runs for the error. */
  readonly within: Node;
  /** The names of the error or of its parts; none in `catch {`, and behind the clause. */
  readonly names: readonly Variable[];
  /** The name of the whole error; null where only parts have names: `catch ({ message })`. */
  readonly error: Variable | null;
}

/** The error that surely led to a node of a function; null where none did. */
export function caughtAround(node: Node, file: SourceFile): CaughtError | null {
  const { sourceCode } = file;
  for (const around of ancestors(node)) {
    if (around.type === 'CatchClause')
      return errorIn(around.body, around.param, sourceCode.getDeclaredVariables(around));
    if (isFunction(around)) return givenTo(around, node, file);
  }
  return null;
}

/** The error that a `catch` clause caught, for what comes behind the clause. */
export function caughtBy({ body }: TSESTree.CatchClause): CaughtError {
  return { within: body, names: [], error: null };
}

/**
 * @param pattern the parameter that is the error, such as `error` or `{ message }`.
 * @param variables those that the clause or function declares.
 */
function errorIn(
  within: Node,
  pattern: Node | null | undefined,
  variables: readonly Variable[],
): CaughtError {
  const names = variables.filter(({ identifiers }) =>
    identifiers.some((name) => pattern != null && isWithin(name, pattern)),
  );
  return { within, names, error: pattern?.type === 'Identifier' ? (names[0] ?? null) : null };
}

/** The error that a function is called with. */
function givenTo(called: FunctionNode, node: Node, file: SourceFile): CaughtError | null {
  const [parameter] = called.params;
  const answer = (within: Node) =>
    errorIn(within, parameter, file.sourceCode.getDeclaredVariables(called));
  if (isForRejection(called)) return answer(called.body);
  if (parameter === undefined) return null;
  if (isErrorHandler(called, file)) return answer(called.body);
  const branch = parameter.type === 'Identifier' ? branchFor(parameter, called, node) : null;
  return branch && answer(branch);
}

const errorName = /^(?:e|er|err|ex|error|exception)$|(?:Err|Error)$/u;

/** The branch around a node for the error that a callback may be given: `(error, user) => { if (error) … }`. */
function branchFor({ name }: TSESTree.Identifier, called: FunctionNode, node: Node): Node | null {
  const isCallback = wrapped(called).parent?.type === 'CallExpression';
  if (!isCallback || !errorName.test(name)) return null;
  const condition = conditionsAround(node, called).find(
    ({ test, holds }) => holds && asksFor(test, name),
  );
  return condition === undefined ? null : (condition.test.parent ?? null);
}

/** Whether a condition holds only where a name has a value: `error`, `error !== null`. */
function asksFor(test: Node, name: string): boolean {
  const node = unwrap(test);
  if (node.type === 'Identifier') return node.name === name;
  if (node.type !== 'BinaryExpression' || !/^!==?$/u.test(node.operator)) return false;
  return asksFor(node.left, name) && isNothing(unwrap(node.right));
}

/** How many names for a value are followed. */
const furthest = 4;

/** Whether an expression is made of the error, as `error.message`, `String(error)` and names for those are. */
export function isMadeOf(
  caught: CaughtError,
  expression: Node,
  file: SourceFile,
  followed = 0,
): boolean {
  const isUsed = caught.names.some(({ references }) =>
    references.some(({ identifier }) => isWithin(identifier, expression)),
  );
  if (isUsed || followed > furthest) return isUsed;
  const node = unwrap(expression);
  const definition = node.type === 'Identifier' ? definitionOf(node, file.sourceCode) : null;
  if (definition === null || !isHeld(definition)) return false;
  return isMadeOf(caught, definition.node, file, followed + 1);
}

/** Whether a place is reached for certain errors alone, or for all but others: behind `if (error.code === 'P2002')`. */
export function isToldApart(place: Node, { within, names }: CaughtError): boolean {
  const isAsked = (test: Node) =>
    names.some(({ references }) => references.some(({ identifier }) => isWithin(identifier, test)));
  return conditionsBefore(place, within).some(
    ({ test, holds }) => test.parent !== within && isAsked(test) && isNarrowing(test, holds),
  );
}

/** Whether a condition lets few errors pass, and not all or all but few, as where `error.code === 'P2002'` fails. */
function isNarrowing(test: Node, holds: boolean): boolean {
  const node = unwrap(test);
  switch (node.type) {
    case 'UnaryExpression':
      return node.operator === '!' ? isNarrowing(node.argument, !holds) : holds;
    case 'BinaryExpression':
      if (node.operator === 'instanceof' && isErrorClass(node.right)) return false;
      return /^!==?$/u.test(node.operator) ? !holds : holds;
    case 'Identifier':
      return false;
    case 'LogicalExpression':
      return [node.left, node.right].some((part) => isNarrowing(part, holds));
    default:
      return holds;
  }
}

function isErrorClass(node: Node): boolean {
  return node.type === 'Identifier' && node.name === 'Error';
}
