/** Finding the expressions that meet the adapters' patterns. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { ResponsePattern, Slot, Trigger } from '../../frameworks/language/framework.ts';
import { returnedExpressions } from '../../syntax/functions.ts';
import {
  calledMember,
  staticName,
  unwrap,
  wrapped,
  writtenText,
  type Node,
  nodeIn,
  settled,
} from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { isOwnMember } from '../../syntax/own-members.ts';
import { isMeant } from './conditions.ts';
import { Effect, type AssertedStatus } from './effect.ts';
import { describedObjects } from './described-objects.ts';
import { ErrorEvidence } from './error-evidence.ts';
import { patchesOf } from '../values/patches.ts';
import { runtimeAt } from './runtime-at.ts';
import { readStatus } from './read-status.ts';
import {
  isStatus,
  returnedOn,
  statusIn,
  type FrameworkValue,
} from '../adapters/framework-value.ts';
import { builtResults } from './built-results.ts';
import { resolverOf, type ValueResolver } from '../values/value-resolver.ts';
import { fillingOf, objectLiteral, type Match } from './slots.ts';
import type { SourceFile } from '../input/source-file.ts';

type Test = (pattern: ResponsePattern) => boolean;

const isInvoked: Test = (pattern) => 'invoke' in pattern;
const isReturned: Test = (pattern) => 'returned' in pattern;
/** An object that has other members of a response than the status. */
const isTelling: Test = (pattern) => 'returned' in pattern && pattern.having !== undefined;
const isConstructed: Test = (pattern) => 'construct' in pattern;

class EffectFinder {
  readonly #file: SourceFile;
  readonly #resolver: ValueResolver;
  readonly #effects = new Map<Match, Effect>();
  /** Of objects that describe routes, of which one may declare statuses in several places. */
  readonly #described: Effect[] = [];
  readonly #evidence: ErrorEvidence;

  constructor(file: SourceFile) {
    const resolver = resolverOf(file);
    this.#file = file;
    this.#resolver = resolver;
    this.#evidence = new ErrorEvidence(
      file,
      (handler) =>
        resolver.routes.of(handler).length > 0 ||
        handler.params.some((parameter) => resolver.resolve(parameter) !== null),
    );
  }

  /**
   * By trigger, the search for expressions that meet its patterns. Where an expression meets several, the first counts.
   */
  readonly #searches: Readonly<Record<Trigger, () => void>> = {
    call: () => {
      const { adapters, index } = this.#file;
      for (const name of adapters.callNames) {
        const isCalled: Test = (pattern) => 'call' in pattern && pattern.call.includes(name);
        for (const call of index.memberCalls.get(name) ?? [])
          this.#meet(call, objectOf(call.callee), isCalled);
      }
    },
    assign: () => {
      const { adapters, index } = this.#file;
      for (const name of adapters.assignNames)
        for (const assignment of index.assignments.get(name) ?? [])
          this.#meet(
            assignment,
            objectOf(assignment.left),
            (pattern) => 'assign' in pattern && pattern.assign.includes(name),
          );
    },
    invoke: () => {
      const { adapters, index } = this.#file;
      for (const call of index.plainCalls) {
        const receiver = this.#resolver.resolve(call.callee);
        if (receiver === null) continue;
        this.#add(call, call.callee, receiver, isInvoked);
        this.#findGiven(call, receiver);
      }
      for (const name of adapters.invokeNames)
        for (const call of index.memberCalls.get(name) ?? [])
          this.#meet(call, call.callee, isInvoked);
    },
    construct: () => {
      for (const construction of this.#file.index.constructions) {
        const receiver = this.#resolver.resolve(construction.callee);
        if (receiver === null) this.#meetClassName(construction);
        else this.#add(construction, construction.callee, receiver, isConstructed);
      }
      for (const call of this.#file.index.superCalls) this.#meet(call, call.callee, isConstructed);
    },
    decorate: () => {
      const { decorators, classDecorators } = this.#file.index;
      const meetAll = (all: readonly TSESTree.Decorator[], meets: Test) => {
        for (const decorator of all) {
          const call = unwrap(decorator.expression);
          if (call.type === 'CallExpression') this.#meet(call, call.callee, meets);
        }
      };
      meetAll(decorators, (pattern) => 'decorate' in pattern);
      meetAll(classDecorators, (pattern) => 'decorate' in pattern && pattern.role === 'declare');
    },
    render: () => {
      for (const element of this.#file.index.elements)
        this.#meet(element, element.name, (pattern) => 'render' in pattern);
    },
    returned: () => {
      this.#findReturned();
    },
    thrown: () => {
      this.#findThrown();
    },
    described: () => {
      this.#findDescribed();
    },
    // `response.status` is a value, which is resolved where a comparison or an assertion looks at it.
    read: () => undefined,
  };

  find(): readonly Effect[] {
    const { triggers } = this.#file.adapters;
    for (const [trigger, search] of Object.entries(this.#searches))
      if (triggers.has(trigger)) search();
    return [...this.#effects.values(), ...this.#described];
  }

  #meet(match: Match, object: Node, meets: Test): void {
    const receiver = this.#resolver.resolve(object);
    if (receiver !== null) this.#add(match, object, receiver, meets);
  }

  /** `new OrderError(404)`: a class that is known by its name alone, with a number that can only be a status. */
  #meetClassName(match: Match & { readonly callee: Node }): void {
    const receiver = this.#resolver.resolveClassName(match.callee);
    if (receiver !== null) this.#add(match, match.callee, receiver, isConstructed);
  }

  /** Object literals that handlers return, where the framework takes them for the response. */
  #findReturned(): void {
    for (const handler of this.#file.index.functions) {
      const receiver = this.#resolver.resultOf(handler);
      if (receiver === null) continue;
      for (const expression of returnedExpressions(handler, this.#file.sourceCode.visitorKeys)) {
        const object = objectLiteral(expression, this.#file) ?? settled(expression);
        if (isResult(object)) this.#add(object, null, receiver, isReturned);
        this.#addBuilt(expression, receiver);
      }
    }
    for (const declarator of this.#file.index.annotated) {
      const receiver = this.#resolver.typedValueOf(declarator.id);
      const object = declarator.init && unwrap(declarator.init);
      if (receiver !== null && object?.type === 'ObjectExpression' && !this.#isOpened(declarator))
        this.#add(object, null, receiver, isReturned);
    }
    for (const assertion of this.#file.index.asserted) {
      const receiver = this.#resolver.typedValueOf(assertion);
      if (receiver !== null && isResult(assertion.expression))
        this.#add(assertion.expression, null, receiver, isReturned);
    }
  }

  /** The objects that functions of the file make for a returned expression, as far as their members tell a response. */
  #addBuilt(expression: Node, receiver: FrameworkValue): void {
    for (const built of builtResults(expression, this.#file)) {
      const object = objectLiteral(built, this.#file);
      if (object !== null) this.#add(object, null, receiver, isTelling);
    }
  }

  /** The objects that functions of the file make for a call back: `callback(null, reply(404))`. */
  #findGiven(call: TSESTree.CallExpression, receiver: FrameworkValue): void {
    for (const pattern of this.#file.adapters.patternsOn(receiver).filter(isInvoked))
      for (const slot of pattern.status ?? []) {
        const given = 'property' in slot ? call.arguments[slot.argument] : undefined;
        if (given === undefined || objectLiteral(given, this.#file) !== null) continue;
        const value = returnedOn(receiver.framework);
        if (value !== undefined && isCallback(receiver))
          this.#addBuilt(given, { ...receiver, value });
      }
  }

  /** Whether a member of a variable's value is read or called, or all are given to another object. */
  #isOpened(declarator: Node): boolean {
    return this.#file.sourceCode
      .getDeclaredVariables(declarator)
      .some(({ references }) =>
        references.some(({ identifier }) => opening.has(wrapped(identifier).parent?.type ?? '')),
      );
  }

  /** Object literals that are thrown: `throw { status: 404 }`. */
  #findThrown(): void {
    if (this.#file.index.thrown.length === 0) return;
    for (const framework of this.#file.adapters.frameworks) {
      const value = framework.responses.find((pattern) => 'thrown' in pattern)?.on;
      if (value === undefined) continue;
      for (const object of this.#file.index.thrown)
        this.#add(
          object,
          null,
          { framework, value, name: null, evidence: 'convention', identity: object },
          (pattern) => 'thrown' in pattern,
        );
    }
  }

  /** Objects that describe a route or its document, in files that use the framework: `{ responses: { 404: … } }`. */
  #findDescribed(): void {
    for (const { object, pattern, framework, evidence } of describedObjects(this.#file)) {
      const receiver = { framework, value: pattern.on, name: null, evidence, identity: object };
      const effect = this.#meaning(object, null, receiver, (candidate) => candidate === pattern);
      if (effect !== null && !this.#effects.has(object)) this.#described.push(effect);
    }
  }

  /** The first pattern that an expression meets counts: an object may be both returned and annotated. */
  #add(match: Match, object: Node | null, receiver: FrameworkValue, meets: Test): void {
    if (this.#effects.has(match)) return;
    const effect = this.#meaning(match, object, receiver, meets);
    if (effect !== null) this.#effects.set(match, effect);
  }

  /** The effect of an expression by the first pattern that means it. */
  #meaning(
    match: Match,
    object: Node | null,
    receiver: FrameworkValue,
    meets: Test,
  ): Effect | null {
    const pattern = this.#file.adapters
      .patternsOn(receiver)
      .find(
        (candidate) =>
          meets(candidate) &&
          isMeant(candidate, match, this.#file) &&
          (candidate.evident !== true || this.#isEvident(candidate, match)) &&
          (candidate.asserts === undefined || this.#subjectOf(match, receiver, candidate) !== null),
      );
    if (pattern === undefined || this.#isPatched(match, receiver, pattern)) return null;
    const subject = this.#subjectOf(match, receiver, pattern);
    const { target, response } = this.#responseOf(match, object, receiver, pattern);
    const runtime = runtimeAt(match, pattern, receiver.framework, this.#file);
    const births = response.identity === match && pattern.whole !== true;
    const parts = { match, pattern, receiver: response, target, subject, births, runtime };
    return new Effect(parts, this.#file);
  }

  /** Whether the number of an `evident` pattern is surely a status code. */
  #isEvident({ where }: ResponsePattern, match: Match): boolean {
    const number = where && nodeIn(fillingOf(match, where, this.#file));
    if (where === undefined || !number) return false;
    const values = readStatus(number, this.#file);
    return this.#evidence.isStatus({ match, values, property: propertyOf(where, match) });
  }

  /** Whether the file replaces the method that a match calls, or redefines the member that it assigns. */
  #isPatched(match: Match, receiver: FrameworkValue, pattern: ResponsePattern): boolean {
    if ('call' in pattern && match.type === 'CallExpression') {
      const name = calledMember(match) ?? '';
      return (
        patchesOf(this.#file).isPatched(receiver, name) || this.#isOwn(match.callee, name, false)
      );
    }
    if (!('assign' in pattern) || match.type !== 'AssignmentExpression') return false;
    return pattern.assign.some(
      (name) => patchesOf(this.#file).isDefined(name) || this.#isOwn(match.left, name, true),
    );
  }

  /** Whether a class of the file, which extends the framework's, has the member itself. */
  #isOwn(member: Node, name: string, isSet: boolean): boolean {
    return isOwnMember(objectOf(member), name, isSet, this.#file.sourceCode);
  }

  /** The status that an assertion is about. */
  #subjectOf(
    match: Match,
    receiver: FrameworkValue,
    { asserts }: ResponsePattern,
  ): AssertedStatus | null {
    if (asserts === undefined) return null;
    const { argument, begun, whole, property, method } = asserts;
    const node = argumentOf(begun ? receiver.identity : match, argument);
    if (node && method !== undefined) {
      const named = unwrap(node);
      const name = named.type === 'MemberExpression' ? staticName(named) : null;
      const value = { ...receiver, evidence: 'convention' } as const;
      return name !== null && method.includes(name) ? { node, value, isOfResponse: true } : null;
    }
    const found = node && this.#resolver.resolve(node);
    if (!node || !found) return null;
    const ofResponse = (value: FrameworkValue | null) =>
      value && { node, value, isOfResponse: true };
    if (whole) return ofResponse(statusIn(found));
    if (property === undefined)
      return isStatus(found) ? { node, value: found, isOfResponse: false } : null;
    const name =
      typeof property === 'string'
        ? property
        : writtenText(argumentOf(match, property.argument) ?? undefined);
    return name === null ? null : ofResponse(statusIn(found, name));
  }

  /** The response that is acted on: the value itself, one that is given as an argument, or one that comes into being. */
  #responseOf(
    match: Match,
    object: Node | null,
    receiver: FrameworkValue,
    { response: slot, whole }: ResponsePattern,
  ): { readonly target: Node | null; readonly response: FrameworkValue } {
    if (whole === true) return { target: object, response: receiver };
    if (slot !== undefined) {
      const target = nodeIn(fillingOf(match, slot, this.#file));
      const given = target && this.#resolver.resolve(target);
      const identity = given?.identity ?? target ?? match;
      return { target, response: { ...receiver, identity } };
    }
    const made = match.type === 'CallExpression' ? this.#resolver.resolve(match) : null;
    return made?.identity === match
      ? { target: match, response: made }
      : { target: object, response: receiver };
  }
}

/** Whether a value is a function that handlers are given, to call with the response that they might return. */
function isCallback({ framework: { handlers = [] }, value }: FrameworkValue): boolean {
  return handlers.some(({ parameters }) => parameters.some((each) => each === value));
}

/** Every effect in a file, in no particular order. */
export const effectsIn = oncePer((file: SourceFile) => new EffectFinder(file).find());

/** The name of the property in which a slot or an assignment has the status. */
function propertyOf(slot: Slot, match: Match): string | null {
  if ('property' in slot) return slot.property;
  if ('member' in slot) return slot.member;
  const target = match.type === 'AssignmentExpression' ? unwrap(match.left) : null;
  return target?.type === 'MemberExpression' ? staticName(target) : null;
}

/** An argument of a call; of a chain that begins with a property, `response.should.have…`, the object of the property. */
function argumentOf(node: Node, index: number): Node | null {
  if (node.type === 'MemberExpression') return node.object;
  return 'arguments' in node ? (node.arguments[index] ?? null) : null;
}

/** Whether a returned expression may be, or have, a status. */
function isResult(node: Node): node is Match {
  return ['ObjectExpression', 'ArrayExpression', 'Literal', 'MemberExpression'].includes(node.type);
}

/** The types of nodes around an object that take it apart. */
const opening: ReadonlySet<string> = new Set(['MemberExpression', 'SpreadElement']);

function objectOf(member: Node): Node {
  const node = unwrap(member);
  return node.type === 'MemberExpression' ? node.object : node;
}
