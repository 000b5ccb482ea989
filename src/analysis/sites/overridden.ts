/** Statuses that are never sent, since another is sent instead: `res.status(404).redirect('/')`. */
import { decoratedFunction, type Node } from '../../syntax/nodes.ts';
import { CalledEffect } from '../effects/called-effect.ts';
import type { Effect } from '../effects/effect.ts';
import type { Overriding } from '../status-site.ts';

/**
 * The effect whose status is sent instead of this one's; null where this one's may be sent.
 * @param folded by effect, the effects whose status is sent instead on every path.
 * @param replacing the decorators that replace the status of another decorator.
 */
export function overridingOf(
  effect: Effect,
  folded: ReadonlyMap<Effect, readonly Effect[]>,
  replacing: readonly Effect[],
): Overriding | null {
  const others = folded.get(effect) ?? overridingDecorators(effect, replacing);
  const [other] = others;
  if (other === undefined) return null;
  const [status, ...more] = others.flatMap((each) => each.statuses);
  const isOne = status !== undefined && more.length === 0;
  return {
    dead: deadOf(effect),
    by: other.match,
    code: isOne && 'code' in status ? status.code : null,
    isImplied: isOne && status.kind === 'implied',
    room: other.pattern.room ?? null,
  };
}

/** The expression without effect. Of a call of the file's own function the argument alone, since it may do more. */
function deadOf(effect: Effect): Node {
  const [status] = effect.statuses;
  return effect instanceof CalledEffect && status !== undefined && status.kind !== 'implied'
    ? status.node
    : effect.match;
}

/** The decorators on the same function whose status is sent instead. */
function overridingDecorators(effect: Effect, replacing: readonly Effect[]): readonly Effect[] {
  if (replacing.length === 0 || !('decorate' in effect.pattern)) return [];
  const decorated = decoratedFunction(effect.match);
  return replacing.filter(
    ({ match, pattern }) =>
      pattern.replaces?.some((value) => value === effect.receiver.value) === true &&
      decoratedFunction(match) === decorated,
  );
}
