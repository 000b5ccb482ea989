/** The responses of a file: the effects on each, folded into the outcomes of each status. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { FunctionNode, Node } from '../../syntax/nodes.ts';
import type { CalledEffect, GivenCall } from '../effects/called-effect.ts';
import type { Effect } from '../effects/effect.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Content } from '../status-site.ts';
import { closuresInOrder } from './closures.ts';
import { usesOf, type ResponseUses } from './events.ts';
import { CallEvents, distinctExits, type Doing } from './exits.ts';
import { Fold } from './fold.ts';
import { asGiven, partsOf, type FoldedPart } from './folded-part.ts';
import { actsByResponse, type Acts } from './given-calls.ts';
import { sharedNames } from './hidden-uses.ts';
import { isSent, partsOfSeveral, withoutPartsOf, type Outcome, type Outcomes } from './outcomes.ts';
import { isCallEvent, isEffectEvent, type ResponseEvent } from './path-state.ts';
import type { WholeResponses } from './taking-over.ts';
import { lateIn, noTraces, overriddenIn, tracesOfOne, type Late, type Traces } from './traces.ts';

/** The outcomes of all responses of a file, and the notes about their statuses. */
export interface FoldedResponses {
  /** By effect that sets a status, the outcomes of a response with that status, one for each path. */
  readonly outcomes: ReadonlyMap<Effect, readonly Outcome[]>;
  /** Effects that left the status as it was on every path, and effects whose implied status was always replaced. */
  readonly idle: ReadonlySet<Effect>;
  /** Effects whose status is replaced on every path before it is sent, with the effects that replace it. */
  readonly overridden: ReadonlyMap<Effect, readonly Effect[]>;
  /** Effects whose status another write replaces by an unknown value, on some path. */
  readonly rewritten: ReadonlySet<Effect>;
  /** Effects before which another set the status, on some path. */
  readonly following: ReadonlySet<Effect>;
  /**
   * Finds what surely comes too late for a response, by its node. Responses without a status are followed for this, and for
   * what is unfinished, when it is first asked for.
   */
  readonly findLate: () => ReadonlyMap<Node, Late>;
  /** Effects with a status behind which a handler returns on some path and has sent nothing, with where it does so. */
  readonly unfinished: ReadonlyMap<Effect, Node>;
  /** The same, of those without a status too. */
  readonly findUnfinished: () => ReadonlyMap<Effect, Node>;
  /** The responses that no effect gives a status on some path, whether they are sent there or given to other code. */
  readonly untouched: ReadonlySet<Node>;
  /** What functions of the file do to the responses that calls give them, of those followed so far. */
  readonly called: () => readonly CalledEffect[];
  /**
   * By response, the outcomes of each of its statuses. Responses without a status are followed for this as well.
   */
  readonly byResponse: () => ReadonlyMap<Node, Outcomes>;
  /** Content that is sent without a status set by the code, on every path that sends it. */
  readonly unstated: readonly UnstatedContent[];
}

/** An effect that gives a response content, and no effect gives it a status. */
export interface UnstatedContent {
  readonly effect: Effect;
  readonly content: Content;
  /** The `catch` clause that an error led each of the paths into last. */
  readonly caught: TSESTree.CatchClause | null;
}

/**
 * Follows the effects on each response through the functions that use it.
 * @param seeksUnstated whether to follow responses too that no effect gives a status.
 */
export function foldResponses(
  effects: readonly Effect[],
  file: SourceFile,
  seeksUnstated: boolean,
  wholes: WholeResponses,
): FoldedResponses {
  const untouched = new Set<Node>();
  const all = new Map<Effect, readonly Outcome[]>();
  const unstated: UnstatedContent[] = [];
  const traces = noTraces();
  const borrowed = sharedNames(file);
  const without: [Node, Acts][] = [];
  const byResponse = new Map<Node, Outcomes>();
  const callEvents = new CallEvents(file);
  const doings = new Map<Node, Doing>();
  const eventOf = (call: GivenCall) => {
    const doing = doings.get(call.parameter);
    return doing === undefined ? null : callEvents.of(call, doing);
  };
  const followClosures = (uses: ResponseUses, parts: readonly FoldedPart[]) => {
    const byOwner = new Map(parts.map((part) => [part.owner, part]));
    for (const { owner, calls } of closuresInOrder(uses.closures)) {
      const part = byOwner.get(owner);
      if (part === undefined) continue;
      const found = noTraces();
      new Fold(asGiven(part), uses, new Map(), found, file.sourceCode).run();
      const doing = doingOf(owner, found);
      for (const call of calls) {
        const event = callEvents.of(call, doing);
        if (event !== null) uses.tell(call, event);
      }
    }
  };
  const follow = (response: Node, acts: Acts) => {
    const uses = usesOf(acts, borrowed, eventOf, file);
    const outcomes: Outcomes = new Map();
    const parts = partsOf(acts, uses, wholes, file);
    followClosures(uses, parts);
    const ofOne: Traces = { ...traces, ...tracesOfOne() };
    for (const part of parts) new Fold(part, uses, outcomes, ofOne, file.sourceCode).run();
    for (const { owner, isGiven } of parts)
      if (isGiven) doings.set(response, doingOf(owner, ofOne));
    byResponse.set(response, outcomes);
    return { uses, outcomes, parts };
  };
  const responses = actsByResponse(effects, file);
  const given = new Set([...responses.values()].flatMap(({ calls }) => calls.map(parameterOf)));
  for (const [response, acts] of responses) {
    if (!seeksUnstated && !given.has(response) && !mayHaveStatus(acts, doings)) {
      without.push([response, acts]);
      continue;
    }
    const { uses, outcomes, parts } = follow(response, acts);
    if (outcomes.has('initial') || !parts.some(({ isFresh }) => isFresh)) untouched.add(response);
    const several = partsOfSeveral(outcomes);
    for (const [status, ofStatus] of outcomes)
      if (status !== 'initial')
        all.set(
          status,
          ofStatus.map((outcome) => withoutPartsOf(several, outcome, traces)),
        );
    unstated.push(...unstatedContent(uses, outcomes, traces));
  }
  const followRest = () => {
    for (const [response, acts] of without.splice(0)) if (isFollowed(acts)) follow(response, acts);
  };
  const isPreserving = (effect: Effect) =>
    effect.pattern.preserves !== undefined && !traces.applied.has(effect);
  const isReplaced = (effect: Effect) =>
    isImplied(effect) && traces.replaced.has(effect) && !all.has(effect);
  return {
    outcomes: all,
    idle: new Set(effects.filter((effect) => isPreserving(effect) || isReplaced(effect))),
    overridden: overriddenIn(all, traces),
    rewritten: traces.rewritten,
    following: traces.following,
    findLate: () => {
      followRest();
      return lateIn(traces);
    },
    unfinished: traces.unfinished,
    findUnfinished: () => {
      followRest();
      return traces.unfinished;
    },
    untouched,
    byResponse: () => {
      for (const [response, acts] of without.splice(0)) follow(response, acts);
      return byResponse;
    },
    called: () => callEvents.effects,
    unstated,
  };
}

function doingOf(owner: FunctionNode, { exits, guarded }: Traces): Doing {
  return { exits: distinctExits(exits.get(owner)), isGuarded: guarded.has(owner) };
}

function parameterOf({ parameter }: GivenCall): Node {
  return parameter;
}

/** Whether an effect, or a function that is given the response, may give it a status. */
function mayHaveStatus({ effects, calls }: Acts, doings: ReadonlyMap<Node, Doing>): boolean {
  return (
    effects.some(({ pattern }) => pattern.status !== undefined) ||
    calls.some(({ parameter }) =>
      doings.get(parameter)?.exits.some(({ state }) => state.status !== 'initial'),
    )
  );
}

/** Whether it matters that a response without a status leaves, and once: where its framework is known in this respect. */
function isFollowed({ effects, calls }: Acts): boolean {
  return (
    effects.some(({ pattern }) => pattern.late !== undefined) ||
    [...effects, ...calls].some(({ receiver }) => receiver.framework.unanswered !== undefined)
  );
}

function unstatedContent(
  { events }: ResponseUses,
  outcomes: Outcomes,
  { unclear }: Traces,
): readonly UnstatedContent[] {
  const contentsOf = (ofStatus: readonly Outcome[]) =>
    ofStatus.filter(isSent).map(({ content }) => content);
  const stated = new Set(
    [...outcomes].flatMap(([status, ofStatus]) =>
      status === 'initial' ? [] : contentsOf(ofStatus),
    ),
  );
  const initial = (outcomes.get('initial') ?? []).filter(isSent);
  const isNeverSet = [...events.values()].every(leavesStatus);
  return [...events.values()].flatMap((event) => {
    if (!isEffectEvent(event)) return [];
    const { effect } = event;
    const { content } = effect;
    if (content === null || stated.has(content)) return [];
    const [first, ...others] = initial.filter((outcome) => outcome.content === content);
    if (unclear.has(content) || first === undefined)
      return isNeverSet && effect.pattern.ends === true ? [{ effect, content, caught: null }] : [];
    const isSame = others.every(({ caught }) => caught === first.caught);
    return [{ effect, content, caught: isSame ? first.caught : null }];
  });
}

/** Whether a response has the status after an event that it had before, in whatever function the event is. */
function leavesStatus(event: ResponseEvent): boolean {
  if (event === 'escape') return false;
  if (isCallEvent(event)) return event.exits.every(({ state }) => state.status === 'initial');
  return isEffectEvent(event) ? !event.sets : !event.hides.includes('status');
}

/** Whether the status comes from the call, as the 302 of `redirect()` does, and not from an argument. */
function isImplied({ pattern }: Effect): boolean {
  return (pattern.status ?? []).every((slot) => 'code' in slot || 'named' in slot);
}
