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
  const { further } = errorsIn(file)(source);
  return further === 'many' || further.some(isOwn);
}

/** The promise whose rejection a function is called for; null for a function that is given errors in another way. */
function promiseOf(taker: ErrorTaker, { sourceCode }: SourceFile): Node | null {
  const call = isFunction(taker) ? rejectionCall(taker) : null;
  const promise = call && calledOn(call);
  return promise && (heldBy(unwrap(promise), sourceCode) ?? promise);
}

/** The errors that code throws, and the promises' that it rejects. */
interface Errors {
  /** Those of its own statements. */
  readonly direct: readonly Node[];
  /** Those of functions that it makes or calls as well; `many` where that is too much code to look through. */
  readonly further: readonly Node[] | 'many';
}

const errorsIn = oncePer((file: SourceFile) =>
  oncePer((code: Node): Errors => {
    const direct = new ErrorSearch(file, false).in(code);
    return {
      direct: direct === 'many' ? [] : direct,
      further: new ErrorSearch(file, true).in(code),
    };
  }),
);

/** How many nodes are looked through for errors. */
const mostNodes = 5000;

class ErrorSearch {
  readonly #file: SourceFile;
  readonly #entersFunctions: boolean;
  readonly #entered = new Set<Node>();

  constructor(file: SourceFile, entersFunctions: boolean) {
    this.#file = file;
    this.#entersFunctions = entersFunctions;
  }

  in(code: Node): readonly Node[] | 'many' {
    const { visitorKeys } = this.#file.sourceCode;
    const errors: Node[] = [];
    const visited = [code];
    let count = 0;
    for (let node = visited.pop(); node !== undefined; node = visited.pop()) {
      count += 1;
      if (count > mostNodes) return 'many';
      if (isFunction(node) && !this.#isEntered(node)) continue;
      if (node.type === 'ThrowStatement') errors.push(...armsOf(node.argument));
      if (node.type === 'CallExpression') {
        errors.push(...this.#errorsBy(node));
        if (this.#entersFunctions) visited.push(...this.#ranBy(node));
      }
      pushChildren(node, visitorKeys, visited);
    }
    return errors;
  }

  /** The functions of the file that a call runs, and the expression by which a promise got its name: `find(id).then(show)`. */
  #ranBy(call: TSESTree.CallExpression): readonly Node[] {
    const { sourceCode } = this.#file;
    const object = calledOn(call);
    const held = object && heldBy(unwrap(object), sourceCode);
    const isNew = held !== null && !this.#entered.has(held);
    if (isNew) this.#entered.add(held);
    return [
      ...functionsIn(call.callee, sourceCode).map(({ node }) => node),
      ...(isNew ? [held] : []),
    ];
  }

  #isEntered(node: Node): boolean {
    if (!this.#entersFunctions || this.#entered.has(node)) return false;
    this.#entered.add(node);
    return true;
  }

  /** The errors that a call rejects a promise for or throws: `Promise.reject(error)`, `reject(error)`, `ctx.throw(404)`. */
  #errorsBy(call: TSESTree.CallExpression): readonly Node[] {
    if (isRejecting(call, this.#file)) return call.arguments.slice(0, 1).flatMap(armsOf);
    return isThrowing(call, this.#file) ? [call] : [];
  }
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
