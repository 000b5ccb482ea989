/** The outcomes of a response with one status: sent, unsent or unseen, on each path. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../../syntax/nodes.ts';
import type { Effect } from '../effects/effect.ts';
import { withoutRemedy } from '../effects/read-content.ts';
import type { FieldSet } from '../effects/read-fields.ts';
import type { WrittenPhrase } from '../effects/read-phrase.ts';
import type { Content } from '../status-site.ts';
import type { Traces } from './traces.ts';

/** What happens to a response with one of its statuses on one path. */
export type Outcome = Sent | Unsent | { readonly kind: 'unseen' };

/** The response is sent. */
export interface Sent {
  readonly kind: 'sent';
  /** The effect that sends it; null where the framework sends it when the handler returns. */
  readonly by: Effect | null;
  readonly phrase: WrittenPhrase;
  readonly content: Content;
  /** Whether the content may be sent with a status that is not known, on another path. */
  readonly isUnclear: boolean;
  readonly fields: FieldSet;
  readonly redirected: boolean;
  /** The `catch` clause that an error led the path into last. */
  readonly caught: TSESTree.CatchClause | null;
}

/** The handler returns, nothing has ended the response, and no other code has it: `res.status(404); return;`. */
export interface Unsent {
  readonly kind: 'unsent';
  /** The `return` statement, or the body of the handler where the path comes to its end. */
  readonly end: Node;
  readonly caught: TSESTree.CatchClause | null;
}

/** Other code has the response, or may have it: `res.status(404); render(res);`. */
export const unseen: Outcome = { kind: 'unseen' };

export function isSent(outcome: Outcome): outcome is Sent {
  return outcome.kind === 'sent';
}

/** The outcomes of each status of a response; `initial` stands for the status that it begins with. */
export type Outcomes = Map<Effect | 'initial', Outcome[]>;

/** The phrases and content that are sent with several statuses of one response. */
export function partsOfSeveral(outcomes: Outcomes): ReadonlySet<unknown> {
  const met = new Set<unknown>();
  const several = new Set<unknown>();
  for (const ofStatus of outcomes.values()) {
    const sent = ofStatus.filter(isSent);
    const parts = new Set<unknown>(sent.flatMap(({ phrase, content }) => [phrase, content]));
    for (const part of parts) (met.has(part) ? several : met).add(part);
  }
  return several;
}

/**
 * An outcome without the edit that removes content, and without the phrase, where these are shared with other statuses.
 */
export function withoutPartsOf(
  several: ReadonlySet<unknown>,
  outcome: Outcome,
  { exposed, unclear }: Traces,
): Outcome {
  if (outcome.kind !== 'sent') return outcome;
  const { phrase, content } = outcome;
  const isExposed = typeof phrase === 'object' && exposed.has(phrase);
  return {
    ...outcome,
    phrase: isExposed || several.has(phrase) ? 'unknown' : phrase,
    content: several.has(content) ? withoutRemedy(content) : content,
    isUnclear: unclear.has(content),
  };
}
