/** Where a file acts on responses that have left: `res.json(user); res.status(404);`. */
import { isNext } from '../adapters/framework-value.ts';
import { isTried } from '../around/tried.ts';
import type { Effect } from '../effects/effect.ts';
import type { Late } from '../responses/traces.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { LateUse } from '../misused-responses.ts';
import type { Node } from '../../syntax/nodes.ts';
import { mayBeAnother } from '../values/typed-places.ts';
import { resolverOf } from '../values/value-resolver.ts';
import { chainOf } from './chains.ts';

/**
 * The late uses of the responses of a file, in source order. Of several behind the same calls, such as a status and the
 * answer that it is meant for, the answer alone.
 */
export function lateUsesIn(
  late: ReadonlyMap<Node, Late>,
  effects: readonly Effect[],
  file: SourceFile,
): readonly LateUse[] {
  const byMatch = new Map<Node, Effect>(effects.map((effect) => [effect.match, effect]));
  const uses = [...late].flatMap(([act, { senders, isSure }]): LateUse | [] => {
    const effect = byMatch.get(act);
    const [first] = senders;
    if (first === undefined) return [];
    const { framework, identity } = first.receiver;
    if (mayBeAnother(act, identity, file)) return [];
    const kind = effect === undefined ? kindOf(act, file) : kindOfEffect(effect);
    if (kind === 'next' && framework.alwaysNext === true) return [];
    return {
      framework: { name: framework.name, title: framework.title },
      node: effect === undefined ? act : chainOf(act),
      act,
      kind,
      fate: effect === undefined ? 'competes' : fateOf(effect),
      isOpen: senders.every(({ pattern }) => pattern.ends !== true),
      isSure,
      senders: senders.map(({ match }) => match).toSorted(byPlace),
      tried: isTried(act, file),
    };
  });
  const answered = lastAnswers(uses);
  const inOrder = uses
    .filter(({ kind, act, senders }) => {
      const isPart = kind === 'status' || kind === 'phrase' || kind === 'fields';
      return !isPart || senders.some((sender) => byPlace(answered.get(sender) ?? sender, act) < 0);
    })
    .sort((one, other) => byPlace(one.act, other.act));
  return withoutRepetition(inOrder);
}

/** The uses, of which those that not every path leads to are about the calls that no use before them is about. */
function withoutRepetition(uses: readonly LateUse[]): readonly LateUse[] {
  const known = new Set<Node>();
  return uses.flatMap((use) => {
    const senders = use.isSure ? use.senders : use.senders.filter((sender) => !known.has(sender));
    senders.forEach((sender) => known.add(sender));
    return senders.length === 0 ? [] : [{ ...use, senders }];
  });
}

/** The last late answer behind each call that sends a response. */
function lastAnswers(uses: readonly LateUse[]): ReadonlyMap<Node, Node> {
  const answers = uses.filter(({ kind }) => kind === 'answer');
  const inOrder = answers.toSorted((one, other) => byPlace(one.act, other.act));
  return new Map(inOrder.flatMap(({ act, senders }) => senders.map((sender) => [sender, act])));
}

function byPlace(one: Node, other: Node): number {
  return one.range[1] - other.range[1];
}

function kindOf(act: Node, file: SourceFile): 'next' | 'result' {
  const isCall = act.type === 'CallExpression' && isNext(resolverOf(file).resolve(act.callee));
  return isCall ? 'next' : 'result';
}

function fateOf({ pattern }: Effect): LateUse['fate'] {
  if (pattern.late === 'competes') return 'competes';
  return pattern.late === 'ignored' ? 'lost' : 'throws';
}

function kindOfEffect({ pattern }: Effect): 'answer' | 'status' | 'phrase' | 'fields' {
  if (pattern.ends === true || pattern.commits === true) return 'answer';
  if (pattern.status !== undefined) return 'status';
  return pattern.phrase === undefined ? 'fields' : 'phrase';
}
