/** Statuses that are never sent, since another is sent instead: `res.status(404).redirect('/')`. */
import { heldBy, variableOf } from '../../syntax/definitions.ts';
import { decoratedFunction, nodeIn, unwrap, type Node } from '../../syntax/nodes.ts';
import { CalledEffect } from '../effects/called-effect.ts';
import type { Effect } from '../effects/effect.ts';
import { mayYieldToResult } from '../effects/returned-status.ts';
import { fillingOf } from '../effects/slots.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Overriding } from '../status-site.ts';
import { unreturnedStatus } from './unreturned.ts';

/** The effects of a file that may take the place of others' statuses. */
export interface Replacing {
  /** By effect, the effects whose status is sent instead on every path. */
  readonly folded: ReadonlyMap<Effect, readonly Effect[]>;
  /** The decorators that replace the status of another decorator. */
  readonly decorators: readonly Effect[];
  /** By the expression of a response, the call that sends it with a status of its own. */
  readonly around: ReadonlyMap<Node, Effect>;
}

/** The status that is sent instead of an effect's; null where this one's may be sent. */
export function overridingOf(
  effect: Effect,
  { folded, decorators, around }: Replacing,
  file: SourceFile,
): Overriding | null {
  const outer = effect.pattern.whole === true ? around.get(effect.match) : undefined;
  const others = folded.get(effect) ?? (outer ? [outer] : overridingDecorators(effect, decorators));
  const [other] = others;
  if (other === undefined) return unreturnedStatus(effect, file);
  const [status, ...more] = others.flatMap((each) => each.statuses);
  const isOne = status !== undefined && more.length === 0 && !mayYieldToResult(other, file);
  return {
    dead: deadOf(effect),
    by: other.match,
    decorator: null,
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

/** The responses that stand where a call overlooks their status, with the call: `new HTTPException(403, { res })`. */
export function responsesWithin(
  effects: readonly Effect[],
  file: SourceFile,
): ReadonlyMap<Node, Effect> {
  const within = new Map<Node, Effect>();
  for (const effect of effects)
    for (const slot of effect.pattern.overlooks ?? []) {
      const given = 'like' in slot ? null : nodeIn(fillingOf(effect.match, slot, file));
      if (given !== null) within.set(unwrap(onlyValueOf(unwrap(given), file)), effect);
    }
  return within;
}

/** The expression that a name holds which is used nowhere else; of any other expression, itself. */
function onlyValueOf(node: Node, { sourceCode }: SourceFile): Node {
  const variable = node.type === 'Identifier' ? variableOf(node, sourceCode) : null;
  const uses = variable?.references.filter((use) => use.isRead()) ?? [];
  return (uses.length === 1 ? heldBy(node, sourceCode) : null) ?? node;
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
