/** Which names stand for an error that the code is given: by `catch`, by a promise, by a callback or as an error handler. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { HandlerShape } from '../../frameworks/language/framework.ts';
import { variableOf } from '../../syntax/definitions.ts';
import { isCalledByName } from '../../syntax/functions.ts';
import {
  ancestors,
  calledMember,
  callBy,
  isFunction,
  isNothing,
  staticName,
  wrapped,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { typeNameOf } from '../../syntax/types.ts';
import { isCaughtError, type FrameworkValue } from '../adapters/framework-value.ts';
import type { SourceFile } from '../input/source-file.ts';
import { resolverOf } from '../values/value-resolver.ts';

type Variable = TSESLint.Scope.Variable;

/** What is given an error: a `catch` clause, or a function by its first parameter or its only one. */
export type ErrorTaker = TSESTree.CatchClause | FunctionNode;

/** The names of errors, by which the first parameter of an error handler or of a callback is recognised. */
const errorName = /^_?(?:e|err|error|ex|exception)$/iu;

/**
 * What gives a name its value, where that is an error, or a part of one that is taken apart at once:
 * `catch (error)`, `catch ({ status })`. Null where the name may be given another value, or has a type of its own.
 */
export function takerOf(name: TSESTree.Identifier, file: SourceFile): ErrorTaker | null {
  const variable = variableOf(name, file.sourceCode);
  const [definition, ...others] = variable?.defs ?? [];
  if (variable === null || definition === undefined || others.length > 0) return null;
  const { node } = definition;
  if (node.type !== 'CatchClause' && !isFunction(node)) return null;
  const parameter = errorParameterOf(node, file);
  const isOwn = parameter !== null && contains(parameter, definition.name);
  return isOwn && isOpen(parameter, file) && !isAssigned(variable) ? node : null;
}

/** Whether code runs because of an error: in a `catch` clause, or in a function that is given one. */
export function isForError(node: Node, file: SourceFile): boolean {
  for (const around of ancestors(node)) {
    if (around.type === 'CatchClause') return true;
    if (isFunction(around) && errorParameterOf(around, file) !== null) return true;
  }
  return false;
}

/** The parameter that is an error, be it taken apart or not; null where none surely is. */
function errorParameterOf(taker: ErrorTaker, file: SourceFile): Node | null {
  if (taker.type === 'CatchClause') return taker.param;
  const [first = null] = taker.params;
  if (first === null) return null;
  if (isForRejection(taker)) return first;
  const isNamed = first.type === 'Identifier' && errorName.test(first.name);
  return isNamed && takesErrors(file)(taker) ? first : null;
}

/** Whether a function is called with what a promise was rejected for: `promise.catch(f)`, `promise.then(g, f)`. */
export function isForRejection(taker: FunctionNode): boolean {
  return rejectionCall(taker) !== null;
}

/** The call that gives a function what a promise was rejected for; null for any other function. */
export function rejectionCall(taker: FunctionNode): TSESTree.CallExpression | null {
  const argument = wrapped(taker);
  const call = argument.parent;
  if (call?.type !== 'CallExpression' || call.callee === argument) return null;
  const place = { catch: 0, then: 1 }[calledMember(call) ?? ''];
  return place !== undefined && call.arguments[place] === argument ? call : null;
}

/** Whether a function whose first parameter is called an error is given one. */
const takesErrors = oncePer((file: SourceFile) =>
  oncePer((taker: FunctionNode) => {
    const isForAny =
      isErrorHandler(taker, file) &&
      !namesOf(taker, file).some((variable) => isCalledByName(variable));
    return isForAny || isCallback(taker, file);
  }),
);

/**
 * Whether a framework calls a function with any error that nobody caught: `(error, req, res, next) => …`, and methods
 * such as `catch(exception, host)`. In `(error, req, res) => …` there is no place for `next`: somebody else calls that.
 */
export function isErrorHandler(taker: FunctionNode, file: SourceFile): boolean {
  const [first = null, ...others] = taker.params.map((node) => resolverOf(file).resolve(node));
  if (first !== null) return isCaughtError(first) && mayHandleErrors(taker, first);
  return others.some(
    (value, index) =>
      value !== null && (isCatchMethod(taker) || handlesErrors(taker, value, index + 1)),
  );
}

/** The forms of functions by which a framework knows that they handle errors. */
function shapesFor({ framework }: FrameworkValue): readonly HandlerShape[] {
  return (framework.handlers ?? []).filter(({ parameters: [first] }) => first === 'failure');
}

/** Whether a function has such a form, or the framework has none, as where handlers of errors are registered. */
function mayHandleErrors({ params }: FunctionNode, failure: FrameworkValue): boolean {
  const shapes = shapesFor(failure);
  return shapes.length === 0 || shapes.some(({ arity = params.length }) => arity === params.length);
}

/** Whether a function has such a form, with a value in its place: `(error: any, req: Request, res, next) => …`. */
function handlesErrors({ params }: FunctionNode, value: FrameworkValue, index: number): boolean {
  return shapesFor(value).some(
    ({ arity, parameters }) => arity === params.length && parameters[index] === value.value,
  );
}

function isCatchMethod({ parent }: FunctionNode): boolean {
  return parent.type === 'MethodDefinition' && staticName(parent) === 'catch';
}

function namesOf(taker: FunctionNode, { sourceCode }: SourceFile): readonly Variable[] {
  const named = taker.parent.type === 'VariableDeclarator' ? taker.parent : taker;
  return sourceCode
    .getDeclaredVariables(named)
    .filter(({ defs }) => defs.some(({ name }) => name === named.id));
}

/** `read(path, (error, content) => { if (error) … })`, `stream.on('error', (error) => …)`. */
function isCallback(taker: FunctionNode, { sourceCode }: SourceFile): boolean {
  const argument = wrapped(taker);
  const call = argument.parent;
  if (call?.type !== 'CallExpression' || call.callee === argument) return false;
  const [event] = call.arguments;
  if (event?.type === 'Literal' && event.value === 'error') return true;
  const [first] = taker.params;
  const variable = first?.type === 'Identifier' ? variableOf(first, sourceCode) : null;
  return variable?.references.some(({ identifier }) => isAskedFor(identifier)) === true;
}

/** `if (error)`: that it may be missing tells it from the elements of `errors.map((error) => …)`. */
function isAskedFor(name: Node): boolean {
  let test = wrapped(name);
  for (let { parent } = test; parent; { parent } = parent) {
    if (parent.type === 'IfStatement' || parent.type === 'ConditionalExpression')
      return parent.test === test;
    if (!isQuestion(parent)) return false;
    test = wrapped(parent);
  }
  return false;
}

/** Whether an expression asks whether its operand has a value, perhaps beside others: `!error`, `error !== null`, `error || !order`. */
function isQuestion(node: Node): boolean {
  if (node.type === 'UnaryExpression') return node.operator === '!';
  if (node.type === 'LogicalExpression') return true;
  return node.type === 'BinaryExpression' && (isNothing(node.left) || isNothing(node.right));
}

/** Whether a parameter may be any error: it is said to be one at most, `any` or `unknown`. */
function isOpen(parameter: Node, { sourceCode }: SourceFile): boolean {
  const type = typeNameOf(parameter, sourceCode);
  return type === null || (type.kind === 'other' && type.global === 'Error');
}

function isAssigned({ references }: Variable): boolean {
  return references.some((use) => use.isWrite() && use.init !== true);
}

function contains(parameter: Node, name: Node): boolean {
  return parameter.range[0] <= name.range[0] && name.range[1] <= parameter.range[1];
}

/** The call that an error, or a part of one, is an argument of. */
export function callGiven(argument: Node): TSESTree.CallExpression | null {
  const { parent } = wrapped(argument);
  return parent?.type === 'CallExpression' && callBy(argument) === null ? parent : null;
}
