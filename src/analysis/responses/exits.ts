/** The ways out of a file's functions that are given a response, and what a call of one does to its response. */
import { dropOf } from '../../syntax/dropped-values.ts';
import {
  contains,
  innermostFunction,
  isFunction,
  unwrap,
  wrapped,
  type Node,
} from '../../syntax/nodes.ts';
import { staticValueOf } from '../../syntax/static-values.ts';
import { CalledEffect, givenContent, statusOf, type OwnCall } from '../effects/called-effect.ts';
import type { Effect } from '../effects/effect.ts';
import { isChecked } from '../effects/own-parameters.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Content } from '../status-site.ts';
import { mayNotReturn } from './endless-calls.ts';
import type { FoundExits } from './traces.ts';
import { joined, unknownContent, type CallEvent, type Exit, type PathState } from './path-state.ts';

/** What a function does to a response that it is given. */
export interface Doing {
  readonly exits: readonly Exit[];
  /** Whether it asks if the response has left. */
  readonly isGuarded: boolean;
}

/** With more ways out than this, nothing is known of a function. */
const most = 12;

/** The ways out of a function that need not be told apart; none where there are too many. */
export function distinctExits(found: FoundExits | undefined): readonly Exit[] {
  const distinct: Exit[] = [];
  if (found === undefined || found.mayNotReturn) return [];
  for (const exit of found.all) {
    // Behind an answer the function may throw.
    if (exit.by !== null && !found.returning.has(exit.by)) continue;
    const isKnown = distinct.some(
      (other) => other.by === exit.by && joined(other.state, exit.state) === other.state,
    );
    if (!isKnown) distinct.push(exit);
    if (distinct.length > most) return [];
  }
  return distinct;
}

/** The effects that calls of the file's functions have. */
export class CallEvents {
  readonly #file: SourceFile;
  readonly #effects = new Map<OwnCall, Map<Effect, CalledEffect>>();
  /** By call, the effects that set the status on each way out, where all give it the same parameter. */
  readonly #ways = new Map<OwnCall, ReadonlySet<Effect>>();

  constructor(file: SourceFile) {
    this.#file = file;
  }

  /** All effects of calls that were asked for so far. */
  get effects(): readonly CalledEffect[] {
    return [...this.#effects.values()].flatMap((ofCall) => [...ofCall.values()]);
  }

  /** The event of a call; null where the function may act after the call, or is not known. */
  of(call: OwnCall, { exits, isGuarded }: Doing): CallEvent | null {
    const isAwaited = wrapped(call.match).parent?.type === 'AwaitExpression';
    const isUsed = !isReturned(call.match) && dropOf(call.match, this.#file.sourceCode) === null;
    if (exits.length === 0 || (call.called.async && !isAwaited && !isReturned(call.match)))
      return null;
    if (choosesWay(call, exits, this.#file)) return null;
    if (mayNotReturn(call.match, this.#file.sourceCode)) return null;
    this.#ways.set(call, this.#settersOf(exits));
    return { exits: exits.map((exit) => this.#given(exit, call)), isGuarded, isUsed };
  }

  /** The effects that set the status where each way out of a function has one, by the same parameter; else none. */
  #settersOf(exits: readonly Exit[]): ReadonlySet<Effect> {
    const setters = exits.map(({ state: { status } }) =>
      typeof status === 'object' ? status : null,
    );
    const parameters = new Set(
      setters.map((effect) => {
        const parameter = effect && statusOf(effect, this.#file);
        return parameter && `${parameter.index}.${parameter.property ?? ''}`;
      }),
    );
    const isOne = parameters.size === 1 && !parameters.has(null);
    return new Set(isOne ? setters.filter((effect) => effect !== null) : []);
  }

  #given({ state, by }: Exit, call: OwnCall): Exit {
    const called = (effect: Effect | null) => effect && this.#called(effect, call);
    const status =
      typeof state.status === 'object' ? this.#called(state.status, call) : state.status;
    const given: PathState = {
      ...state,
      status,
      content: state.content && this.#content(state, state.content, call),
      touched: called(state.touched),
      headed: called(state.headed),
    };
    return { state: given, by: called(by) };
  }

  #called(effect: Effect, call: OwnCall): CalledEffect {
    const ofCall = this.#effects.get(call) ?? new Map<Effect, CalledEffect>();
    this.#effects.set(call, ofCall);
    const known = ofCall.get(effect);
    if (known !== undefined) return known;
    const isOnEveryWay = this.#ways.get(call)?.has(effect) === true;
    const called = new CalledEffect(effect, call, isOnEveryWay, this.#file);
    ofCall.set(effect, called);
    return called;
  }

  /** The content that a call gives: unknown where the status that the call gives may remove it. */
  #content({ status }: PathState, content: Content, call: OwnCall): Content {
    const clears = typeof status === 'object' ? status.pattern.clears : undefined;
    if (typeof status === 'object' && clears !== undefined) {
      const { codes } = this.#called(status, call);
      const isKept = codes.every((code) => !Number.isNaN(code) && !clears.includes(code));
      if (!isKept && !isBehind(content.node, status.match)) return unknownContent;
    }
    return givenContent(content, call, this.#file);
  }
}

/** Whether content is given behind the call that sets the status, or by the same call. */
function isBehind(content: Node | null, setter: Node): boolean {
  if (content === null) return false;
  if (contains(setter, content)) return true;
  const isOfOne = innermostFunction(content) === innermostFunction(setter);
  return isOfOne && content.range[0] >= setter.range[1];
}

/**
 * Whether a call may choose by what it writes whether the function answers: `check(res, null)`, where that asks `if
 * (error)`.
 */
function choosesWay(
  { match: { arguments: given }, called }: OwnCall,
  exits: readonly Exit[],
  file: SourceFile,
): boolean {
  const answering = exits.filter(({ by }) => by !== null);
  if (answering.length === 0 || answering.length === exits.length) return false;
  const spread = given.findIndex(({ type }) => type === 'SpreadElement');
  return called.params.some((_, index) => {
    if (!isChecked({ owner: called, index }, file)) return false;
    const argument = given[index];
    return argument === undefined || spread >= 0 || isWrittenOut(argument, file);
  });
}

/** Whether the file shows a value, or that it is one: text, a number, `null`, an object or a function. */
function isWrittenOut(argument: Node, { sourceCode }: SourceFile): boolean {
  const node = unwrap(argument);
  return (
    isFunction(node) ||
    node.type === 'ObjectExpression' ||
    node.type === 'ArrayExpression' ||
    node.type === 'NewExpression' ||
    staticValueOf(node, sourceCode) !== null
  );
}

/** Whether a call is what a function returns. */
function isReturned(call: Node): boolean {
  const { parent } = wrapped(call);
  if (parent?.type === 'AwaitExpression') return isReturned(parent);
  return (
    parent?.type === 'ReturnStatement' ||
    (parent?.type === 'ArrowFunctionExpression' && parent.body === wrapped(call))
  );
}
