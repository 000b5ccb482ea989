/** What has happened to a response on one path. */
import type { Effect } from './match-patterns.ts';
import { isSameSet, noFields, unknownFields, type FieldSet } from './read-fields.ts';
import type { Content } from './status-site.ts';

export const unknownContent: Content = { present: 'unknown', node: null };

export interface PathState {
  readonly status: Effect | 'initial' | 'unknown';
  readonly content: Content | null;
  readonly fields: FieldSet;
  readonly ended: boolean;
  /** Nothing that happened to the response so far is hidden. */
  readonly seen: boolean;
  /** Something else holds the response too, so that any call may do something to it. */
  readonly shared: boolean;
}

export const fresh: PathState = {
  status: 'initial',
  content: null,
  fields: noFields,
  ended: false,
  seen: true,
  shared: false,
};
export const inherited: PathState = {
  ...fresh,
  status: 'unknown',
  fields: unknownFields,
  seen: false,
};
export const handedOut: PathState = { ...inherited, shared: true };

/** A call that ends a response without content of its own sends what was written before. */
export function lastContent(state: PathState, content: Content | null): Content {
  if (content === null) return unknownContent;
  return content.present === 'no' && state.content !== null ? state.content : content;
}

/** Whether two paths need not be told apart from here on. */
export function isSame(one: PathState, other: PathState): boolean {
  return (
    one.status === other.status &&
    one.content === other.content &&
    isSameSet(one.fields, other.fields) &&
    one.ended === other.ended &&
    one.seen === other.seen &&
    one.shared === other.shared
  );
}
