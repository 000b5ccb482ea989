/** The events of a response, and its state on one path: status, phrase, content, fields, whether it has ended. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../../syntax/nodes.ts';
import type { Effect } from '../effects/effect.ts';
import {
  isSameSet,
  mergeFields,
  noFields,
  unknownFields,
  type FieldSet,
} from '../effects/read-fields.ts';
import type { WrittenPhrase } from '../effects/read-phrase.ts';
import type { Content } from '../status-site.ts';
import type { Certainty } from '../status-value.ts';

export const unknownContent: Content = { present: 'unknown', node: null };
export const noContent: Content = { present: 'no', node: null };

/** An effect, and how it changes a response that other effects have acted on before. */
export interface EffectEvent {
  readonly effect: Effect;
  /** Whether the effect sets a status; a call such as `res.send()` may leave it alone. */
  readonly sets: boolean;
  /** Whether the status that it sets is valid, so that it surely replaces an earlier one. */
  readonly isCertain: boolean;
  /** Null where the effect leaves the fields as they are. */
  readonly fields: FieldSet | null;
  /** Whether the effect removes content that was given before. */
  readonly clears: boolean;
  /** Whether the effect leaves an earlier status as it is. `unknown` is folded as if it replaced the status. */
  readonly preserves: (status: Effect) => Certainty;
}

/** The parts of a response that are followed. */
export const allParts = ['status', 'phrase', 'content', 'fields'] as const;
export type ResponsePart = (typeof allParts)[number];

/** A write after which some parts of the response are unknown: `response.statusCode += 1`. */
export interface UnseenWrite {
  readonly hides: readonly ResponsePart[];
}

/** A way out of a function that is given a response. */
export interface Exit {
  /** What the function has done to the response, as if that had come into being in it. */
  readonly state: PathState;
  /** The effect by which the function sends the response; null where it returns and has not sent it. */
  readonly by: Effect | null;
}

/** A call of a function of the file that acts on the response which it is given: `fail(res, 404)`. */
export interface CallEvent {
  /** The ways out of the function, by effects of the call. */
  readonly exits: readonly Exit[];
  /** Whether the function asks if the response has left. */
  readonly isGuarded: boolean;
  /** Whether the value of the call is used, which may be the response, or may tell what became of it. */
  readonly isUsed: boolean;
}

/**
 * An event of a response: an effect, a call of a function of the file, a write of unknown value, or `escape`, after which
 * other code may change it.
 */
export type ResponseEvent = EffectEvent | CallEvent | UnseenWrite | 'escape';

export function isEffectEvent(event: ResponseEvent | undefined): event is EffectEvent {
  return typeof event === 'object' && 'effect' in event;
}

export function isCallEvent(event: ResponseEvent): event is CallEvent {
  return typeof event === 'object' && 'exits' in event;
}

/** An event that is neither an effect nor a call of a function of the file, and its node. */
export interface HiddenUse {
  readonly node: Node;
  readonly event: UnseenWrite | 'escape';
}

/** What came upon a response that had left: an effect that was late, a call of `next`, or neither. */
export type Afterwards = 'nothing' | 'next' | 'late';

/** The state of a response on one path, or on several that need not be told apart. */
export interface PathState {
  /** The effect that set the status; `initial` for the one that a response begins with. */
  readonly status: Effect | 'initial' | 'unknown';
  readonly phrase: WrittenPhrase;
  /** Null as long as none was given. */
  readonly content: Content | null;
  readonly fields: FieldSet;
  /** Whether an API that redirects has acted on the response. */
  readonly redirected: boolean;
  /** Whether every effect on the response so far is known. */
  readonly complete: boolean;
  /** Whether other code holds the response too, so that any call may change it. */
  readonly escaped: boolean;
  /** The last effect that set a part of the response and did not end it; null where some path has none. */
  readonly touched: Effect | null;
  /** The effect that ended the response; null as long as it is open. */
  readonly ended: Effect | null;
  /** The effect that wrote the head, where the response is still open: `res.writeHead(404)`, `res.write(part)`. */
  readonly headed: Effect | null;
  /**
   * Whether the path may not lead here after all, or with a response in another state: behind `if (isDone(res))`, or a call
   * such as `fail()`.
   */
  readonly isDoubted: boolean;
  /** What came on each of the paths after the response, or its head, had left. */
  readonly afterwards: Afterwards;
  /** The `catch` clause that an error led each of the paths into last. */
  readonly caught: TSESTree.CatchClause | null;
}

/** The state of a response that has just come into being. */
export const fresh: PathState = {
  status: 'initial',
  phrase: 'registered',
  content: null,
  fields: noFields,
  redirected: false,
  complete: true,
  escaped: false,
  touched: null,
  ended: null,
  headed: null,
  isDoubted: false,
  afterwards: 'nothing',
  caught: null,
};

/** The state of a response that other code may have acted on before. */
export const inherited: PathState = {
  ...fresh,
  status: 'unknown',
  phrase: 'unknown',
  fields: unknownFields,
  complete: false,
};

const escaped: PathState = { ...inherited, escaped: true };

/** The state after the response was handed to other code. */
export function afterEscape(state: PathState): PathState {
  if (state.ended !== null) return state;
  const { headed, afterwards } = state;
  return headed === null
    ? markedAs(escaped, state)
    : { ...markedAs(escaped, state), headed, afterwards };
}

/** The effect by which a response, or its head, has surely left; null where it has not, as far as the file shows. */
export function senderOf({ ended, headed, isDoubted }: PathState): Effect | null {
  if (isDoubted) return null;
  if (ended === null) return headed;
  const { late } = ended.pattern;
  return late === undefined || late === 'throws later' ? null : ended;
}

/**
 * Whether nothing comes of an effect, or an error does, since the response has left, or its head: of `res.status(404)`
 * in both cases, of `res.end(text)` only where the response had been ended before.
 */
export function isLate({ pattern, content }: Effect, { ended }: PathState): boolean {
  const { late, ends, status, fields } = pattern;
  if (late === undefined) return false;
  if (late === 'competes') return ended !== null;
  if (late !== 'ignored' || ends !== true || status !== undefined || fields !== undefined)
    return true;
  return ended !== null && content?.present === 'yes';
}

/** The state behind a question whether the response has left, whose answer is not known. */
export function doubted(state: PathState): PathState {
  return senderOf(state) === null ? state : { ...state, isDoubted: true };
}

/** The state behind a call that may not return, of a response that has not left. */
export function perhapsOver(state: PathState): PathState {
  return senderOf(state) === null ? { ...state, isDoubted: true } : state;
}

/** The state behind a late effect, or behind a call by which the handler hands over: `next()`. */
export function followedBy(use: Exclude<Afterwards, 'nothing'>, state: PathState): PathState {
  const isKnown = state.afterwards === use || state.afterwards === 'late';
  return isKnown ? state : { ...state, afterwards: use };
}

/** The least of what came after the response had left, on paths that are no longer told apart. */
function leastOf(one: Afterwards, other: Afterwards): Afterwards {
  if (one === other) return one;
  return one === 'nothing' || other === 'nothing' ? 'nothing' : 'next';
}

/** The state after an effect ended the response: nothing else matters from then on. */
export function endedBy(effect: Effect, before: PathState): PathState {
  return { ...fresh, ended: effect, caught: before.caught };
}

/** The state of a new response on the path of an earlier one, in the same `catch` clause. */
export function markedAs(state: PathState, { caught }: PathState): PathState {
  return state.caught === caught ? state : { ...state, caught };
}

/** The state after a write of unknown value to some parts. */
export function obscured({ hides }: UnseenWrite, state: PathState): PathState {
  const isHidden = (part: ResponsePart) => hides.includes(part);
  return {
    ...state,
    ...(isHidden('status') && { status: 'unknown' }),
    ...(isHidden('phrase') && { phrase: 'unknown' }),
    ...(isHidden('content') && { content: unknownContent }),
    ...(isHidden('fields') && { fields: unknownFields }),
  };
}

/** The state after an effect. @param preserves whether the effect leaves the earlier status as it is. */
export function applied(
  { effect, sets, fields, clears }: EffectEvent,
  state: PathState,
  preserves: boolean,
): PathState {
  const { pattern, phrase, content } = effect;
  const isOpen = pattern.ends !== true;
  return {
    ...state,
    status: !sets || preserves ? state.status : effect,
    // An API that sets the registered phrase does so only together with the status.
    phrase: phrase === null || (preserves && phrase === 'registered') ? state.phrase : phrase,
    content: clears ? null : isOpen ? (content ?? state.content) : lastContent(state, content),
    fields: fields === null ? state.fields : mergeFields(state.fields, fields),
    redirected: state.redirected || pattern.redirects === true,
    touched: isTouching(effect, sets, fields) ? effect : state.touched,
  };
}

/** Whether an effect sets a part of the response. A cookie and its like, which no adapter reads, are too late at times. */
function isTouching({ pattern, phrase }: Effect, sets: boolean, fields: FieldSet | null): boolean {
  return sets || phrase !== null || fields !== null || pattern.late !== undefined;
}

/** The state after a function of the file did to a response what it does on one of its ways out. */
export function combined({ state: given, by }: Exit, before: PathState): PathState {
  const isFirm = typeof given.status !== 'object' || isFirmly(given.status, before);
  const status = given.status === 'initial' ? before.status : isFirm ? given.status : 'unknown';
  const kept = { ...before, content: keptContent(given, before) };
  const content = by === null ? (given.content ?? kept.content) : lastContent(kept, given.content);
  return {
    ...before,
    status,
    phrase: phraseBehind(given, before),
    content,
    fields: mergeFields(before.fields, given.fields),
    redirected: before.redirected || given.redirected,
    complete: before.complete && given.complete,
    escaped: before.escaped || given.escaped,
    touched: given.touched ?? before.touched,
    headed: before.headed ?? given.headed,
    isDoubted: before.isDoubted || given.isDoubted,
  };
}

/** Whether a status surely replaces the one before. */
function isFirmly({ pattern }: Effect, { status }: PathState): boolean {
  const { preserves, mayPreserve, ifUnset } = pattern;
  return (
    status === 'initial' || [preserves, mayPreserve, ifUnset].every((each) => each === undefined)
  );
}

function phraseBehind(given: PathState, before: PathState): WrittenPhrase {
  if (given.phrase !== 'registered') return given.phrase;
  return given.status === 'initial' || before.phrase === 'registered' ? before.phrase : 'unknown';
}

/** The content that was given before, as far as the status that a function sets leaves it, as Koa's 204 does not. */
function keptContent({ status }: PathState, { content }: PathState): Content | null {
  const clears = typeof status === 'object' ? (status.pattern.clears ?? []) : [];
  if (content === null || typeof status !== 'object' || clears.length === 0) return content;
  const cleared = status.codes.filter((code) => Number.isNaN(code) || clears.includes(code));
  if (cleared.length === 0) return content;
  return cleared.length === status.codes.length && !cleared.includes(NaN) ? null : unknownContent;
}

/**
 * The content of a response after a call: `res.end()` without an argument sends the content that was written before.
 */
function lastContent(state: PathState, content: Content | null): Content {
  if (content === null) return unknownContent;
  return content.present === 'no' && state.content !== null ? state.content : content;
}

/** One state for two; null where a rule may need to know which of them a response is in. */
export function joined(one: PathState, other: PathState): PathState | null {
  const isSame =
    one.status === other.status &&
    one.content === other.content &&
    one.ended === other.ended &&
    one.headed === other.headed &&
    one.isDoubted === other.isDoubted &&
    one.phrase === other.phrase &&
    isSameSet(one.fields, other.fields) &&
    one.redirected === other.redirected &&
    one.complete === other.complete &&
    one.escaped === other.escaped;
  if (!isSame) return null;
  const afterwards = leastOf(one.afterwards, other.afterwards);
  const caught = one.caught === other.caught ? one.caught : null;
  const touched = other.touched === null ? null : one.touched;
  const isOne = afterwards === one.afterwards && caught === one.caught && touched === one.touched;
  return isOne ? one : { ...one, afterwards, caught, touched };
}

/** Whether a response surely has neither content nor `Content-Type` so far. */
export function isWithoutContent({ complete, content, fields }: PathState): boolean {
  return complete && content === null && fields.complete && !fields.values.has('content-type');
}
