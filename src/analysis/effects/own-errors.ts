/** Whether the errors that come to a `catch` clause or callback are of the program's own, and have a member that it gave them. */
import type { TSESTree } from '@typescript-eslint/utils';
import { heldBy, variableOf } from '../../syntax/definitions.ts';
import { armsOf, functionsIn } from '../../syntax/functions.ts';
import {
  calledMember,
  calledOn,
  isFunction,
  propertyOf,
  staticName,
  unwrap,
  type Node,
} from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { pushChildren } from '../../syntax/walk.ts';
import type { SourceFile } from '../input/source-file.ts';
import { resolverOf } from '../values/value-resolver.ts';
import { rejectionCall, takerOf, type ErrorTaker } from './error-names.ts';

/**
 * Whether the errors that the file shows to come to a taker have a member of their own: all that the `try` block throws
 * by itself, or else some that its functions throw, be they made or called there.
 */
export function bringsOwnErrors(taker: ErrorTaker, member: string, file: SourceFile): boolean {
  const isOwn = (error: Node) => isOwnError(error, member, file);
  const block = taker.type === 'CatchClause' ? taker.parent.block : null;
  const direct = block === null ? [] : errorsIn(file)(block).direct;
  if (direct.length > 0) return direct.every(isOwn);
  const source = block ?? promiseOf(taker, file);
  if (source === null) return false;
  const all = allErrorsIn(source, file);
  return all === null || all.some(isOwn);
}

/** The promise whose rejection a function is called for; null for a function that is given errors in another way. */
function promiseOf(taker: ErrorTaker, { sourceCode }: SourceFile): Node | null {
  const call = isFunction(taker) ? rejectionCall(taker) : null;
  const promise = call && calledOn(call);
  return promise && (heldBy(unwrap(promise), sourceCode) ?? promise);
}

/** What the statements of some code do with errors; functions that are made there are other code. */
interface Errors {
  /** Those that the code throws, or rejects a promise for. */
  readonly direct: readonly Node[];
  /** The functions that it makes or calls, and the expressions by which its promises got their names. */
  readonly other: readonly Node[];
}

const errorsIn = oncePer((file: SourceFile) =>
  oncePer((code: Node): Errors => {
    const { sourceCode } = file;
    const direct: Node[] = [];
    const other: Node[] = [];
    const visited = [isFunction(code) ? code.body : code];
    for (let node = visited.pop(); node !== undefined; node = visited.pop()) {
      if (isFunction(node)) {
        other.push(node);
        continue;
      }
      if (node.type === 'ThrowStatement') direct.push(...armsOf(node.argument));
      if (node.type === 'CallExpression') {
        direct.push(...errorsBy(node, file));
        other.push(...functionsIn(node.callee, sourceCode).map((found) => found.node));
        const object = calledOn(node);
        other.push(...[(object && heldBy(unwrap(object), sourceCode)) ?? []].flat());
      }
      pushChildren(node, sourceCode.visitorKeys, visited);
    }
    return { direct, other };
  }),
);

/** How many functions are looked through for errors that come to one place. */
const mostFunctions = 50;

/** The errors of some code and of the functions that it makes or calls; null where those are too many to look through. */
export function allErrorsIn(code: Node, file: SourceFile): readonly Node[] | null {
  const all = new Set([code]);
  const errors: Node[] = [];
  for (const each of all) {
    const { direct, other } = errorsIn(file)(each);
    errors.push(...direct);
    for (const further of other) all.add(further);
    if (all.size > mostFunctions) return null;
  }
  return errors;
}

/** The errors that a call rejects a promise for or throws: `Promise.reject(error)`, `reject(error)`, `ctx.throw(404)`. */
function errorsBy(call: TSESTree.CallExpression, file: SourceFile): readonly Node[] {
  if (isRejecting(call, file)) return call.arguments.slice(0, 1).flatMap(armsOf);
  return isThrowing(call, file) ? [call] : [];
}

function isRejecting(call: TSESTree.CallExpression, { sourceCode }: SourceFile): boolean {
  const callee = unwrap(call.callee);
  if (callee.type !== 'Identifier') {
    const object = calledOn(call);
    const isPromise = object?.type === 'Identifier' && object.name === 'Promise';
    return isPromise && calledMember(call) === 'reject';
  }
  const [definition] = variableOf(callee, sourceCode)?.defs ?? [];
  const { node, name } = definition ?? {};
  if (!isFunction(node) || node.params[1] !== name) return false;
  const { parent } = node;
  if (parent.type !== 'NewExpression') return false;
  return parent.callee.type === 'Identifier' && parent.callee.name === 'Promise';
}

/** Whether a call throws an error with a status by itself. */
function isThrowing(call: TSESTree.CallExpression, file: SourceFile): boolean {
  const callee = unwrap(call.callee);
  const object = callee.type === 'MemberExpression' ? callee.object : callee;
  const value = resolverOf(file).resolve(object);
  if (value === null) return false;
  const name = calledMember(call);
  return file.adapters
    .patternsOn(value)
    .some(
      (pattern) =>
        pattern.role === 'throw' &&
        pattern.leaves === undefined &&
        ('call' in pattern ? name !== null && pattern.call.includes(name) : 'invoke' in pattern),
    );
}

/** The errors that JavaScript has, which bring no status. */
const builtIn =
  /^(?:Error|AggregateError|EvalError|RangeError|ReferenceError|SyntaxError|TypeError|URIError)$/u;

/** How many names are followed to an error. */
const furthest = 4;

/**
 * Whether an error is one of the program's or a library's own, or is given the member: `error.status = 404`. One that
 * the program was given itself and passes on is not, and neither is one of JavaScript's.
 */
function isOwnError(thrown: Node, member: string, file: SourceFile, followed = 0): boolean {
  const { sourceCode } = file;
  const node = unwrap(thrown);
  switch (node.type) {
    case 'NewExpression': {
      const callee = unwrap(node.callee);
      return callee.type !== 'Identifier' || !builtIn.test(callee.name);
    }
    case 'ObjectExpression':
      return propertyOf(node, member) !== 'absent';
    case 'Literal':
    case 'TemplateLiteral':
      return false;
    case 'Identifier': {
      const variable = variableOf(node, sourceCode);
      if (variable === null) return false;
      if (isGiven(variable.references, member)) return true;
      if (takerOf(node, file) !== null) return false;
      const held = heldBy(node, sourceCode);
      return held === null || followed > furthest || isOwnError(held, member, file, followed + 1);
    }
    default:
      return true;
  }
}

/** Whether the file gives a name's object the member: `error.status = 404`. */
function isGiven(references: readonly { readonly identifier: Node }[], member: string): boolean {
  return references.some(({ identifier: { parent } }) => {
    const isMember = parent?.type === 'MemberExpression' && staticName(parent) === member;
    return isMember && parent.parent.type === 'AssignmentExpression';
  });
}
