/** What goes with several statuses of one response, and so belongs to none of them. */
import type { Outcome, Outcomes } from './folded-part.ts';
import { withoutRemedy } from '../effects/read-content.ts';
import type { Traces } from './traces.ts';

/** The phrases and content that go with several statuses. */
export function sharedParts(outcomes: Outcomes): ReadonlySet<unknown> {
  const met = new Set<unknown>();
  const shared = new Set<unknown>();
  for (const seen of outcomes.values()) {
    const own = new Set(seen.flatMap((outcome) => [outcome?.phrase, outcome?.content]));
    for (const part of own) (met.has(part) ? shared : met).add(part);
  }
  return shared;
}

/** Content that several statuses share cannot be left away for one of them, and a phrase is of none of them. */
export function unlessShared(
  outcome: Outcome,
  shared: ReadonlySet<unknown>,
  { exposed }: Traces,
): Outcome {
  if (outcome === null) return null;
  const { phrase, content } = outcome;
  const isExposed = typeof phrase === 'object' && exposed.has(phrase);
  return {
    ...outcome,
    phrase: isExposed || shared.has(phrase) ? 'unknown' : phrase,
    content: shared.has(content) ? withoutRemedy(content) : content,
  };
}
