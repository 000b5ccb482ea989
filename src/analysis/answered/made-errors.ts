/** What becomes of the errors that a handler makes: `const error = createError(404); throw error;`. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Framework } from '../../frameworks/language/framework.ts';
import { groupedBy } from '../../grouped-by.ts';
import { partOfTry } from '../../syntax/decisions.ts';
import { variableOf } from '../../syntax/definitions.ts';
import {
  ancestors,
  callBy,
  calledMember,
  calledOn,
  innermostFunction,
  isFunction,
  isWithin,
  isWritten,
  lastName,
  staticName,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { isNext } from '../adapters/framework-value.ts';
import { CalledEffect } from '../effects/called-effect.ts';
import { effectsIn } from '../effects/effects.ts';
import type { SourceFile } from '../input/source-file.ts';
import { resolverOf } from '../values/value-resolver.ts';
import type { Named } from './named-statuses.ts';

/** Whether a framework surely answers an error as it was made, or is never given it. */
export type Fate = 'answered' | 'kept' | 'unknown';

/** What becomes of the error by which a handler names a status. */
export function fateOf(
  { match, pattern, effect, site }: Named,
  handler: FunctionNode,
  framework: Framework | null,
  file: SourceFile,
): Fate {
  const around = wrapped(match).parent?.type;
  if (site.role !== 'throw' || around === 'ThrowStatement' || !isWithin(match, handler.body))
    return 'answered';
  const fates = new Fates(handler, framework, file);
  if (match.type === 'AssignmentExpression') return fates.ofAssigned(match);
  const isMade =
    match.type === 'NewExpression' ||
    (pattern.leaves !== undefined && !(effect instanceof CalledEffect));
  // A call that throws by itself has no value: one that is kept shows that it gives the error back.
  const isActing = !isMade && !keeping.has(around ?? '');
  return isActing && !('thrown' in pattern) ? 'answered' : fates.of(match);
}

/** The types of nodes that keep the value of an expression. */
const keeping: ReadonlySet<string> = new Set([
  'VariableDeclarator',
  'CallExpression',
  'ArrayExpression',
]);

/** Calls that make a promise, or a stream, of nothing but an error, or that fail with one. */
const rejecting: ReadonlySet<string> = new Set(['reject', 'throwError']);

/** Methods of promises that give in the end what their callback returns. */
const continuing: ReadonlySet<string> = new Set(['then', 'catch']);

/** What prints an error, and leaves it as it is. */
const printing = /^(?:console|log(?:ger)?)$/iu;

/** The members of every error that are text. */
const texts: ReadonlySet<string> = new Set(['message', 'name', 'stack']);

/** The fates of the errors of one handler. */
class Fates {
  readonly #handler: FunctionNode;
  readonly #framework: Framework | null;
  readonly #file: SourceFile;
  readonly #met = new Set<unknown>();

  constructor(handler: FunctionNode, framework: Framework | null, file: SourceFile) {
    this.#handler = handler;
    this.#framework = framework;
    this.#file = file;
  }

  /** The fate of the value of an expression. */
  of(expression: Node): Fate {
    const node = wrapped(expression);
    const { parent } = node;
    switch (parent?.type) {
      case 'ThrowStatement':
        return partOfTry(parent, this.#handler) === 'try' ? 'unknown' : 'answered';
      case 'ReturnStatement':
        return this.#ofReturned(innermostFunction(parent));
      case 'ArrowFunctionExpression':
        return this.#ofReturned(parent);
      case 'ExpressionStatement':
      case 'TemplateLiteral':
        return 'kept';
      case 'ConditionalExpression':
        return parent.test === node ? 'unknown' : this.of(parent);
      case 'LogicalExpression':
        return parent.operator === '&&' && parent.left === node ? 'unknown' : this.of(parent);
      case 'AwaitExpression':
        return this.of(parent);
      case 'VariableDeclarator':
        return this.#ofName(parent.id);
      case 'MemberExpression':
        return isText(parent) ? 'kept' : 'unknown';
      case 'CallExpression':
        return parent.callee === node ? 'unknown' : this.#ofArgument(node, parent);
      default:
        return 'unknown';
    }
  }

  /** The fate of an error that is given a status: `error.statusCode = 404`. */
  ofAssigned({ left }: TSESTree.AssignmentExpression): Fate {
    const object = left.type === 'MemberExpression' ? unwrap(left.object) : null;
    const variable =
      object?.type === 'Identifier' ? variableOf(object, this.#file.sourceCode) : null;
    if (variable === null) return 'unknown';
    return assignedIn(this.#file)(variable) > 1
      ? 'unknown'
      : this.#ofVariable(variable, (use) => isAssignedMember(use));
  }

  #ofName(name: Node): Fate {
    const variable = name.type === 'Identifier' ? variableOf(name, this.#file.sourceCode) : null;
    return variable === null ? 'unknown' : this.#ofVariable(variable);
  }

  /** @param isLeft whether a use leaves the error what it is to this question. */
  #ofVariable(
    variable: TSESLint.Scope.Variable,
    isLeft: (use: Node) => boolean = () => false,
  ): Fate {
    if (isReassigned(variable) || this.#met.has(variable)) return 'unknown';
    this.#met.add(variable);
    const uses = variable.references.filter((each) => each.isRead() && !isLeft(each.identifier));
    return united(uses.map(({ identifier }) => this.of(identifier)));
  }

  #ofArgument(argument: Node, call: TSESTree.CallExpression): Fate {
    const { callee } = call;
    const object = calledOn(call);
    const name = lastName(callee) ?? '';
    if (rejecting.has(name)) {
      const promise = object === null ? promiseAround(call) : call;
      return promise === null ? 'unknown' : this.#ofRejection(promise);
    }
    if (isNext(resolverOf(this.#file).resolve(callee))) return 'answered';
    if (object !== null && printing.test(lastName(object) ?? '')) return 'kept';
    return answersContent(call, argument, this.#file) ? 'answered' : 'unknown';
  }

  /** The fate of what a promise is rejected for: `return Promise.reject(error)`. */
  #ofRejection(promise: Node): Fate {
    const node = wrapped(promise);
    const { parent } = node;
    if (parent?.type === 'AwaitExpression') return 'answered';
    const isReturned =
      parent?.type === 'ReturnStatement' || parent?.type === 'ArrowFunctionExpression';
    const owner = innermostFunction(node);
    return isReturned && owner === this.#handler ? 'answered' : 'unknown';
  }

  #ofReturned(owner: FunctionNode | undefined): Fate {
    if (owner === undefined || owner.generator) return 'unknown';
    if (owner === this.#handler) return answersReturned(this.#framework) ? 'answered' : 'unknown';
    const node = wrapped(owner);
    const { parent } = node;
    if (parent?.type === 'CallExpression' && parent.callee !== node) {
      if (rejecting.has(lastName(parent.callee) ?? '')) return 'answered';
      return continuing.has(calledMember(parent) ?? '') && isLeaving(parent)
        ? this.of(parent)
        : 'unknown';
    }
    return this.#met.has(owner) ? 'unknown' : this.#ofCalls(owner);
  }

  /** The fate of what the calls of a function give. */
  #ofCalls(owner: FunctionNode): Fate {
    this.#met.add(owner);
    const own = callBy(owner);
    if (own !== null) return this.of(own);
    const declaring = owner.parent.type === 'VariableDeclarator' ? owner.parent : owner;
    const [variable] = this.#file.sourceCode
      .getDeclaredVariables(declaring)
      .filter(({ identifiers: [name] }) => name === declaring.id);
    if (variable === undefined || isReassigned(variable)) return 'unknown';
    const uses = variable.references.filter((each) => each.isRead());
    const calls = uses.map(({ identifier }) => callBy(identifier));
    return united(calls.map((call) => (call === null ? 'unknown' : this.of(call))));
  }
}

/** The promise that a call in its function rejects: `new Promise((resolve, reject) => reject(error))`. */
function promiseAround(call: Node): Node | null {
  const made = [...ancestors(call)].find(({ type }) => type === 'NewExpression');
  return made ?? null;
}

function isReassigned({ references }: TSESLint.Scope.Variable): boolean {
  return references.some((each) => each.isWrite() && each.init !== true);
}

function united(fates: readonly Fate[]): Fate {
  if (fates.includes('unknown')) return 'unknown';
  return fates.includes('answered') ? 'answered' : 'kept';
}

/** Whether a framework answers an error that a handler returns as one that is thrown. */
function answersReturned(framework: Framework | null): boolean {
  const { runtime, leaves, returnsContent } = framework ?? {};
  return (
    runtime?.errorContent === 'answered' &&
    (returnsContent === true || leaves === 'with the returned value')
  );
}

/** Whether an error is the content of a response that is answered as a thrown error: `reply.send(error)`. */
function answersContent(call: TSESTree.CallExpression, argument: Node, file: SourceFile): boolean {
  return (
    contentsIn(file)
      .get(call)
      ?.some(
        ({ content, runtime }) =>
          runtime.errorContent === 'answered' &&
          content?.node != null &&
          unwrap(content.node) === unwrap(argument),
      ) === true
  );
}

/** The effects with content, by their calls. */
const contentsIn = oncePer((file: SourceFile) =>
  groupedBy(effectsIn(file), ({ match, pattern }) =>
    pattern.content === undefined ? [] : [match],
  ),
);

/** Whether the value of a call leaves its function: `return find().then(check)`. */
function isLeaving(call: Node): boolean {
  const { parent } = wrapped(call);
  if (parent?.type === 'AwaitExpression') return isLeaving(parent);
  return parent?.type === 'ReturnStatement' || isFunction(parent);
}

/** `error.message`, which is read. */
function isText(member: TSESTree.MemberExpression): boolean {
  return texts.has(staticName(member) ?? '') && !isWritten(member) && callBy(member) === null;
}

/** Whether a use of a name gives the object that it stands for a member: `error.details = []`. */
function isAssignedMember(use: Node): boolean {
  const { parent } = wrapped(use);
  return parent?.type === 'MemberExpression' && staticName(parent) !== null && isWritten(parent);
}

/** How many statuses an object is given by a name. */
const assignedIn = oncePer((file: SourceFile) =>
  oncePer(
    ({ references }: TSESLint.Scope.Variable): number =>
      references.filter(({ identifier }) => {
        const { parent } = wrapped(identifier);
        return (
          parent?.type === 'MemberExpression' &&
          isWritten(parent) &&
          file.adapters.all.statusNames.has(staticName(parent) ?? '')
        );
      }).length,
  ),
);
