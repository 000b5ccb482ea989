/** What has happened to a response on one path. */
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

/** An effect with what it does to a response that others acted on before. */
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
  readonly keeps: (status: Effect) => Certainty;
}

/** The parts of a response that are followed. */
export const allParts = ['status', 'phrase', 'content', 'fields'] as const;
export type ResponsePart = (typeof allParts)[number];

/** A write that says nothing of what the parts become: `response.statusCode += 1`. */
export interface UnseenWrite {
  readonly hides: readonly ResponsePart[];
}

/** The node at which a response is out of sight, and whether all of it is or only what is written there. */
export interface HiddenUse {
  readonly node: Node;
  readonly event: 'escape' | UnseenWrite;
}

export interface PathState {
  readonly status: Effect | 'initial' | 'unknown';
  readonly phrase: WrittenPhrase;
  readonly content: Content | null;
  readonly fields: FieldSet;
  /** An API that redirects has acted on the response. */
  readonly redirected: boolean;
  readonly ended: boolean;
  /** Nothing that happened to the response so far is hidden. */
  readonly seen: boolean;
  /** Something else holds the response too, so that any call may do something to it. */
  readonly shared: boolean;
}

export const fresh: PathState = {
  status: 'initial',
  phrase: 'registered',
  content: null,
  fields: noFields,
  redirected: false,
  ended: false,
  seen: true,
  shared: false,
};
export const inherited: PathState = {
  ...fresh,
  status: 'unknown',
  phrase: 'unknown',
  fields: unknownFields,
  seen: false,
};
export const handedOut: PathState = { ...inherited, shared: true };

/** A response of which some parts were written, and nobody sees with what. */
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

/** A response after an effect. @param kept whether the status that it had is left as it is. */
export function applied(
  { effect, sets, fields, clears }: EffectEvent,
  state: PathState,
  kept: boolean,
): PathState {
  const { phrase, content, pattern } = effect;
  const ends = pattern.ends === true;
  return {
    ...state,
    status: !sets || kept ? state.status : effect,
    // Whatever puts the registered phrase there does so when it sets the status.
    phrase: phrase === null || (kept && phrase === 'registered') ? state.phrase : phrase,
    content: clears ? null : ends ? lastContent(state, content) : (content ?? state.content),
    fields: fields === null ? state.fields : mergeFields(state.fields, fields),
    redirected: state.redirected || pattern.redirects === true,
    ended: ends,
  };
}

/** A call that ends a response without content of its own sends what was written before. */
function lastContent(state: PathState, content: Content | null): Content {
  if (content === null) return unknownContent;
  return content.present === 'no' && state.content !== null ? state.content : content;
}

/** Whether two paths need not be told apart from here on. */
export function isSame(one: PathState, other: PathState): boolean {
  return (
    one.status === other.status &&
    one.phrase === other.phrase &&
    one.content === other.content &&
    isSameSet(one.fields, other.fields) &&
    one.redirected === other.redirected &&
    one.ended === other.ended &&
    one.seen === other.seen &&
    one.shared === other.shared
  );
}

/** Whether nothing was given to a response so far that says what its content is. */
export function isBare({ seen, content, fields }: PathState): boolean {
  return seen && content === null && fields.complete && !fields.values.has('content-type');
}
