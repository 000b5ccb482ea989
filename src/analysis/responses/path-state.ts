/** What may happen to a response, and where it stands then on one path. */
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
import type { Certainty, Content } from '../status-site.ts';

export const unknownContent: Content = { present: 'unknown', node: null };
export const noContent: Content = { present: 'no', node: null };

/** An effect, and how it changes a response on which other effects have acted before. */
export interface EffectEvent {
  readonly effect: Effect;
  /** Whether the effect gives the response a status; a call that may be given one can do without. */
  readonly sets: boolean;
  /** Whether the status that it sets is known, and takes the place of any other. */
  readonly isCertain: boolean;
  /** Null where the effect leaves the fields as they are. */
  readonly fields: FieldSet | null;
  /** Whether the effect takes away the content that was given before. */
  readonly clears: boolean;
  /** Whether the effect leaves a status that was set before as it is; `unknown` is not taken for it. */
  readonly preserves: (status: Effect) => Certainty;
}

/** The parts of a response that are followed. */
export const allParts = ['status', 'phrase', 'content', 'fields'] as const;
export type ResponsePart = (typeof allParts)[number];

/** A write after which parts of the response are unknown: `response.statusCode += 1`. */
export interface UnseenWrite {
  readonly hides: readonly ResponsePart[];
}

/** What happens to a response at a node: an effect, a write, or a use by which code out of sight may change it. */
export type ResponseEvent = EffectEvent | UnseenWrite | 'escape';

export function isEffectEvent(event: ResponseEvent | undefined): event is EffectEvent {
  return typeof event === 'object' && 'effect' in event;
}

/** An event that is no effect, and its node. */
export interface HiddenUse {
  readonly node: Node;
  readonly event: Exclude<ResponseEvent, EffectEvent>;
}

/** A response on one path, or on several that need not be told apart. */
export interface PathState {
  /** The effect that set the status; `initial` for the one that a response begins with. */
  readonly status: Effect | 'initial' | 'unknown';
  readonly phrase: WrittenPhrase;
  /** Null as long as none was given. */
  readonly content: Content | null;
  readonly fields: FieldSet;
  /** An API that redirects has acted on the response. */
  readonly redirected: boolean;
  /** Every effect on the response so far is known. */
  readonly complete: boolean;
  /** Code out of sight holds the response too, so that any call may change it. */
  readonly escaped: boolean;
  /** The effect that ended the response; null as long as it is open. */
  readonly ended: Effect | null;
  /** On each of the paths, another effect or write came after the end. */
  readonly again: boolean;
  /** The `catch` clause that an error led each of the paths into last. */
  readonly caught: TSESTree.CatchClause | null;
}

/** A response that comes into being. */
export const fresh: PathState = {
  status: 'initial',
  phrase: 'registered',
  content: null,
  fields: noFields,
  redirected: false,
  complete: true,
  escaped: false,
  ended: null,
  again: false,
  caught: null,
};

/** A response that other code may have acted on before. */
export const inherited: PathState = {
  ...fresh,
  status: 'unknown',
  phrase: 'unknown',
  fields: unknownFields,
  complete: false,
};

const escaped: PathState = { ...inherited, escaped: true };

/** A response of which code out of sight has got hold. */
export function afterEscape(state: PathState): PathState {
  return state.ended === null ? markedAs(escaped, state) : state;
}

/** A response that an effect has ended, of which only that counts from then on. */
export function endedBy(effect: Effect, before: PathState): PathState {
  return { ...fresh, ended: effect, caught: before.caught };
}

/** A response that takes the place of another on the same path. */
export function markedAs(state: PathState, { caught }: PathState): PathState {
  return state.caught === caught ? state : { ...state, caught };
}

/** A response of which some parts were written, with values that do not show. */
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

/** A response after an effect. @param preserves whether the effect leaves the status as it is that was set before. */
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
    // An API that puts the registered phrase there does so when it sets the status.
    phrase: phrase === null || (preserves && phrase === 'registered') ? state.phrase : phrase,
    content: clears ? null : isOpen ? (content ?? state.content) : lastContent(state, content),
    fields: fields === null ? state.fields : mergeFields(state.fields, fields),
    redirected: state.redirected || pattern.redirects === true,
  };
}

/** A call that ends a response without content of its own sends the content that was written before: `res.end()`. */
function lastContent(state: PathState, content: Content | null): Content {
  if (content === null) return unknownContent;
  return content.present === 'no' && state.content !== null ? state.content : content;
}

/** The state that stands for two; null where it matters which of them a response is in. */
export function joined(one: PathState, other: PathState): PathState | null {
  const isSame =
    one.status === other.status &&
    one.content === other.content &&
    one.ended === other.ended &&
    one.phrase === other.phrase &&
    isSameSet(one.fields, other.fields) &&
    one.redirected === other.redirected &&
    one.complete === other.complete &&
    one.escaped === other.escaped;
  if (!isSame) return null;
  const again = one.again && other.again;
  const caught = one.caught === other.caught ? one.caught : null;
  return again === one.again && caught === one.caught ? one : { ...one, again, caught };
}

/** Whether a response has neither content nor a type of content so far. */
export function isWithoutContent({ complete, content, fields }: PathState): boolean {
  return complete && content === null && fields.complete && !fields.values.has('content-type');
}
