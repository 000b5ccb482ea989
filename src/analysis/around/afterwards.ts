/** The code of a file that may change a response after its handler answered: behind `next()`, and in hooks on answers. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  decoratedFunction,
  enclosingFunctions,
  innermostFunction,
  isWithin,
  isWritten,
  staticName,
  unwrap,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import { runningAfter } from '../../syntax/continuations.ts';
import { groupedBy } from '../../grouped-by.ts';
import { walk } from '../../syntax/walk.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { writingMethods } from '../../frameworks/shared/node.ts';
import { isRequest, isResponse } from '../adapters/framework-value.ts';
import { callsOfParameters, type ParameterCall } from './called-parameters.ts';
import { Changes, type Change } from './changes.ts';
import { guardOf, open, type Guard } from './guards.ts';
import { hooksIn } from './hooks.ts';
import type { Effect } from '../effects/effect.ts';
import { effectsIn } from '../effects/effects.ts';
import { patchesOf } from '../values/patches.ts';
import { resolverOf, type ValueResolver } from '../values/value-resolver.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Content } from '../status-site.ts';
import { isResponseMember } from '../responses/ways-to-response.ts';
import { isOfWrapped } from './wrapping.ts';

/** A function, and the part of it that runs after a handler answered. */
interface LatePart {
  readonly within: FunctionNode;
  /** Whether it is a hook, one of whose parameters may be the response. */
  readonly isHook: boolean;
  readonly isLate: (node: Node) => boolean;
}

/** The names of functions that only read a response. */
const looking =
  /^(?:log|debug|info|warn|error|audit|track|trace|record|report|print|measure|end|on[A-Z])/iu;

/** The methods of a response or its context that leave the status as it is. */
const leaving =
  /^(?:get|has|is|var$|req|header|set|append|remove|type|vary|on$|once$|off$|emit$|log)/u;

/** The names of functions that call the next handler, `next()`; adapters add others by `handsOver`. */
const handingOver = /^(?:next|handler?)$/u;
/** The names of parameters of hooks that are no response. */
const apart =
  /^_?(?:payload|body|data|content|value|result|err(?:or)?|req(?:uest)?|done|next|cb|callback)$/u;

/** The types of nodes that may change a response although they are no effect: `change(response)`. */
const changing: ReadonlySet<string> = new Set([
  'MemberExpression',
  'TaggedTemplateExpression',
  'NewExpression',
  'CallExpression',
]);

/** The code of a file that runs after handlers answered, searched when a rule first asks. */
class Afterwards {
  readonly #effects: readonly Effect[];
  readonly #file: SourceFile;
  readonly #resolver: ValueResolver;
  readonly #matches: ReadonlySet<Node>;
  #effectsByFunction: ReadonlyMap<Node, readonly Effect[]> | null = null;
  readonly #decorated = new Map<FunctionNode, Changes>();
  #changes: Changes | null = null;
  #isFilling: boolean | undefined;

  constructor(file: SourceFile) {
    this.#effects = effectsIn(file);
    this.#matches = new Set(this.#effects.map(({ match }) => match));
    this.#file = file;
    this.#resolver = resolverOf(file);
  }

  /**
   * Whether an answer may be sent with another status, or other content.
   * @param match the call, assignment or content that is the answer.
   * @param code its status; NaN where it is not known.
   * @param message its content, which is only read where a change depends on it.
   */
  mayChange(match: Node, code: number, message: { readonly content: Content }): boolean {
    // All responses go through `writeHead`, `write` and `end`.
    if (patchesOf(this.#file).isBelowPatched) return true;
    this.#changes ??= new Changes(this.#find());
    return (
      this.#changes.mayReach(match, code, message) ||
      this.#decoratedChanges(match)?.mayReach(match, code, message) === true
    );
  }

  /** Whether a hook, or code behind a call of the next handler, may give content to a response without. */
  get isFilling(): boolean {
    return (this.#isFilling ??= this.#findFilling());
  }

  #findFilling(): boolean {
    const { functions, unseen } = hooksIn(this.#file);
    if (functions.size > 0 || unseen.length > 0) return true;
    return this.#handingOver().some(({ within, isLate }) =>
      this.#effectsWithin(within).some(
        ({ match, pattern }) => pattern.content !== undefined && isLate(match),
      ),
    );
  }

  /** The changes of unknown value that a decorated handler may make to its decorator's status. */
  #decoratedChanges(match: Node): Changes | null {
    const within = decoratedFunction(match);
    const isGiven = within?.params.some((each) => this.#isResponse(each) || this.#isRequest(each));
    if (within === null || isGiven !== true) return null;
    const known = this.#decorated.get(within);
    if (known !== undefined) return known;
    const thrown = new Set<Node>(
      this.#effectsWithin(within).flatMap(({ pattern, match }) =>
        pattern.role === 'throw' ? match : [],
      ),
    );
    const isLate = (node: Node) => !thrown.has(node);
    const changes = new Changes(this.#unseenChangesIn({ within, isHook: false, isLate }));
    this.#decorated.set(within, changes);
    return changes;
  }

  #effectsWithin(within: FunctionNode): readonly Effect[] {
    this.#effectsByFunction ??= groupedBy(this.#effects, ({ match }) => enclosingFunctions(match));
    return this.#effectsByFunction.get(within) ?? [];
  }

  #find(): readonly Change[] {
    const { functions, unseen } = hooksIn(this.#file);
    const hooks = [...functions].map((within) => ({ within, isHook: true, isLate: () => true }));
    return [
      ...[...this.#handingOver(), ...hooks].flatMap((part) => this.#changesIn(part)),
      ...unseen.map((within) => ({ within, guard: open })),
    ];
  }

  /** The code behind calls of the next handler: `await next(); ctx.status = 404;`. */
  #handingOver(): readonly LatePart[] {
    const calls = new Map<FunctionNode, Set<Node>>();
    for (const called of callsOfParameters(this.#file)) {
      const { call } = called;
      const within = innermostFunction(call);
      if (within === undefined || !this.#isHandingOver(called, within)) continue;
      calls.set(within, (calls.get(within) ?? new Set()).add(call));
    }
    return [...calls].map(([within, own]) => {
      const isBehind = runningAfter(own, within, this.#file.sourceCode.visitorKeys);
      return { within, isHook: false, isLate: (node) => this.#isLate(node, within, isBehind) };
    });
  }

  #isHandingOver({ call, name, isApplied }: ParameterCall, within: FunctionNode): boolean {
    if (this.#isNameToHandOver(name)) return true;
    const { arguments: given } = call;
    return (
      !isApplied &&
      (given.length === 0 ||
        given.some((each) => this.#isGivenOn(each, within)) ||
        isOfWrapped(call, within, this.#file))
    );
  }

  /** Whether a node runs after the handler answered, either itself or in a function that is called there. */
  #isLate(node: Node, within: FunctionNode, isBehind: (node: Node) => boolean): boolean {
    if (isBehind(node)) return true;
    const [inner] = enclosingFunctions(node);
    if (inner === undefined || inner === within || !isWithin(inner, within)) return false;
    const named = inner.parent.type === 'VariableDeclarator' ? inner.parent : inner;
    const [variable] = this.#file.sourceCode.getDeclaredVariables(named);
    const isParameter = variable?.defs.some(({ type }) => type === 'Parameter') ?? true;
    return (
      !isParameter && variable?.references.some(({ identifier }) => isBehind(identifier)) === true
    );
  }

  #changesIn(part: LatePart): readonly Change[] {
    const { within, isLate } = part;
    const changes = this.#effectsWithin(within).flatMap(({ match, pattern }) => {
      const isOfStatus = pattern.status !== undefined || pattern.redirects === true;
      return isOfStatus && isLate(match) ? { within, guard: this.#guardOf(match, within) } : [];
    });
    return [...changes, ...this.#unseenChangesIn(part)];
  }

  #guardOf(node: Node, within: Node): Guard {
    return guardOf(node, within, this.#file.adapters.words('failing'));
  }

  #unseenChangesIn({ within, isHook, isLate }: LatePart): readonly Change[] {
    const changes: Change[] = [];
    walk(within.body, this.#file.sourceCode.visitorKeys, (node) => {
      if (!changing.has(node.type) || this.#matches.has(node) || !isLate(node)) return;
      if (this.#isChange(node, isHook ? within : null))
        changes.push({ within, guard: this.#guardOf(node, within) });
    });
    return changes;
  }

  /**
   * Whether a node may change a response although it is no effect.
   * @param hook the hook around it; null where there is none.
   */
  #isChange(node: Node, hook: FunctionNode | null): boolean {
    if (node.type === 'MemberExpression' && isWritten(node)) {
      const isPlain = node.parent.type === 'AssignmentExpression' && this.#matches.has(node.parent);
      const name = staticName(node);
      const isUnclear = (name === null || isResponseMember(name)) && this.#isKnown(node.object);
      return !isPlain && (isUnclear || this.#setsStatus(name));
    }
    if (node.type === 'TaggedTemplateExpression')
      return this.#isGivenAway(node.tag, node.quasi.expressions, hook);
    if (node.type === 'NewExpression') return this.#isGivenAway(node.callee, node.arguments, hook);
    return node.type === 'CallExpression' && this.#isChangingCall(node, hook);
  }

  #isChangingCall(call: TSESTree.CallExpression, hook: FunctionNode | null): boolean {
    const callee = unwrap(call.callee);
    if (callee.type === 'MemberExpression') {
      const name = staticName(callee) ?? '';
      if (this.#isKnown(callee.object)) return this.#isUnknownMethod(callee, name);
      if (
        this.#setsStatus(name) ||
        (writingMethods.has(name) && this.#isResponseOfKnown(callee.object))
      )
        return true;
    }
    return this.#isGivenAway(callee, call.arguments, hook);
  }

  /** Whether a method of a response is known neither to an adapter nor by its name to leave the status as it is. */
  #isUnknownMethod({ object }: TSESTree.MemberExpression, name: string): boolean {
    return (
      this.#isResponse(object) &&
      !this.#file.adapters.all.callNames.has(name) &&
      !leaving.test(name)
    );
  }

  #isResponseOfKnown(expression: Node): boolean {
    const node = unwrap(expression);
    return (
      node.type === 'MemberExpression' &&
      isResponseMember(staticName(node)) &&
      this.#isKnown(node.object)
    );
  }

  /** Whether another function is given the response, as an argument or in an object or array. */
  #isGivenAway(called: Node, given: readonly Node[], hook: FunctionNode | null): boolean {
    const callee = unwrap(called);
    const name = callee.type === 'MemberExpression' ? staticName(callee) : null;
    const calledName = name ?? (callee.type === 'Identifier' ? callee.name : '');
    if (looking.test(calledName) || this.#isNameToHandOver(calledName)) return false;
    if (hook?.params.some((each) => each.type === 'Identifier' && isNamed(callee, each.name)))
      return false;
    return given.flatMap(partsOf).some((each) => {
      if (this.#isResponseOfKnown(each)) return true;
      if (each.type !== 'Identifier') return false;
      if (this.#isKnown(each)) return this.#isResponse(each);
      return !apart.test(each.name) && hook?.params.some((own) => isNamed(own, each.name)) === true;
    });
  }

  /** Whether an argument gives access to the response. A request does, except where the handler has both. */
  #isGivenOn(given: Node, { params }: FunctionNode): boolean {
    if (this.#isResponse(given)) return true;
    return this.#isKnown(given) && !params.some((each) => this.#isResponse(each));
  }

  /** Whether an expression is a response, or a context that has one. */
  #isResponse(expression: Node): boolean {
    const value = this.#resolver.resolve(expression);
    return value !== null && isResponse(value);
  }

  #isRequest(expression: Node): boolean {
    const value = this.#resolver.resolve(expression);
    return value !== null && isRequest(value);
  }

  #isKnown(expression: Node): boolean {
    return this.#resolver.resolve(expression) !== null;
  }

  #isNameToHandOver(name: string): boolean {
    return handingOver.test(name) || this.#file.adapters.words('handsOver').has(name);
  }

  #setsStatus(name: string | null): boolean {
    return name !== null && this.#file.adapters.all.statusNames.has(name);
  }
}

/** The changes that a file may make to responses after their handlers answered. */
export const afterwardsOf = oncePer((file: SourceFile) => new Afterwards(file));

/** The expressions in an argument: the values of an object or array, or the argument itself. */
function partsOf(argument: Node): readonly Node[] {
  switch (argument.type) {
    case 'SpreadElement':
      return partsOf(argument.argument);
    case 'ObjectExpression':
      return argument.properties.flatMap((member) =>
        member.type === 'Property' ? partsOf(member.value) : [],
      );
    case 'ArrayExpression':
      return argument.elements.flatMap((each) => (each === null ? [] : partsOf(each)));
    default:
      return [unwrap(argument)];
  }
}

function isNamed(node: Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name;
}
