/** The responses of a file: the effects on each, folded into the outcomes of each status. */
import type { TSESLint } from '@typescript-eslint/utils';
import { armsOf, isCalled } from '../../syntax/functions.ts';
import { withBodies } from '../../syntax/loose-names.ts';
import {
  calling,
  enclosingFunctions,
  isFunction,
  staticName,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
  withAncestors,
} from '../../syntax/nodes.ts';
import { isAnswering } from './answering.ts';
import { Fold } from './fold.ts';
import {
  isEffectEvent,
  type FoldedPart,
  type Outcome,
  type Outcomes,
  type ResponseEvent,
} from './folded-part.ts';
import type { Effect } from '../effects/effect.ts';
import type { EffectEvent, HiddenUse } from './path-state.ts';
import { contentOf } from '../effects/read-content.ts';
import { hiddenUse, sharedNames, variablesOf } from './hidden-uses.ts';
import { unknownFields } from '../effects/read-fields.ts';
import { resolverOf } from '../values/value-resolver.ts';
import type { SourceFile } from '../input/source-file.ts';
import { sharedParts, unlessShared } from './shared-parts.ts';
import { noTraces, overriddenIn, type Traces } from './traces.ts';
import type { WholeResponses } from './taking-over.ts';
import { usesByArguments, usesByRequest } from './ways-to-response.ts';
import type { Certainty, Content, StatusValue } from '../status-site.ts';

/** What the effects on all responses come to. */
export interface FoldedResponses {
  /** What was sent with each status that the effects set. */
  readonly outcomes: ReadonlyMap<Effect, readonly Outcome[]>;
  /** Effects that left the status as it was on every path, and those whose implied status was always replaced. */
  readonly idle: ReadonlySet<Effect>;
  /** Effects whose status others take the place of on every path before it is sent, with those others. */
  readonly overridden: ReadonlyMap<Effect, readonly Effect[]>;
  /** Effects whose status is written over on some path, and nobody sees with what. */
  readonly rewritten: ReadonlySet<Effect>;
  /** Effects before which another set the status, on some path. */
  readonly following: ReadonlySet<Effect>;
  /** The responses that leave with the status that they begin with on some path, or on one of which the end is not seen. */
  readonly untouched: ReadonlySet<Node>;
  /** Content that leaves with the status that a response begins with, on every path that it leaves on. */
  readonly unstated: readonly UnstatedContent[];
}

/** An effect that gives content to a response without a status, and what it gives. */
export interface UnstatedContent {
  readonly effect: Effect;
  readonly content: Content;
}

/**
 * Follows the effects on each response through the functions that it is used in.
 * @param seeksUnstated whether responses count that no effect gives a status.
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
  for (const own of byResponse(effects).values()) {
    if (!seeksUnstated && own.every(({ pattern }) => pattern.status === undefined)) continue;
    const variables = new Set([...variablesOf(own, file), ...borrowed]);
    const events = eventsOf(own, variables, file);
    const reads = readsOf(own, variables, events);
    const home = own[0] && innermostFunction(own[0].receiver.identity);
    const relevant = withAncestors([...events.keys(), ...reads], home);
    const outcomes: Outcomes = new Map();
    const parts = partsOf(own, events, reads, wholes, file);
    for (const part of parts)
      new Fold(part, events, relevant, outcomes, traces, file.sourceCode).run();
    if (outcomes.has('initial') || !parts.some((part) => part.fresh))
      own.forEach(({ receiver }) => untouched.add(receiver.identity));
    const shared = sharedParts(outcomes);
    for (const [status, seen] of outcomes)
      if (status !== 'initial')
        all.set(
          status,
          seen.map((outcome) => unlessShared(outcome, shared, traces)),
        );
    unstated.push(...unstatedContent(events, outcomes, traces));
  }
  const isKept = (effect: Effect) =>
    effect.pattern.preserves !== undefined && !traces.applied.has(effect);
  const isReplaced = (effect: Effect) =>
    isImplied(effect) && traces.replaced.has(effect) && !all.has(effect);
  return {
    outcomes: all,
    idle: new Set(effects.filter((effect) => isKept(effect) || isReplaced(effect))),
    overridden: overriddenIn(all, traces),
    rewritten: traces.rewritten,
    following: traces.following,
    untouched,
    unstated,
  };
}

function unstatedContent(
  events: ReadonlyMap<Node, ResponseEvent>,
  outcomes: Outcomes,
  { unclear }: Traces,
): readonly UnstatedContent[] {
  const contentsOf = (seen: readonly Outcome[]) => seen.map((outcome) => outcome?.content);
  const stated = new Set(
    [...outcomes].flatMap(([status, seen]) => (status === 'initial' ? [] : contentsOf(seen))),
  );
  const contents = new Set(contentsOf(outcomes.get('initial') ?? []));
  return [...events.values()].flatMap((event) => {
    if (!isEffectEvent(event)) return [];
    const { effect } = event;
    const { content } = effect;
    if (content === null || !contents.has(content)) return [];
    return unclear.has(content) || stated.has(content) ? [] : [{ effect, content }];
  });
}

function byResponse(effects: readonly Effect[]): ReadonlyMap<Node, readonly Effect[]> {
  const responses = new Map<Node, Effect[]>();
  for (const effect of effects) {
    const { identity } = effect.receiver;
    const known = responses.get(identity);
    if (known === undefined) responses.set(identity, [effect]);
    else known.push(effect);
  }
  return responses;
}

/** Everything that happens to one response, by the node where it happens. */
function eventsOf(
  effects: readonly Effect[],
  variables: ReadonlySet<TSESLint.Scope.Variable>,
  file: SourceFile,
): ReadonlyMap<Node, ResponseEvent> {
  const events = new Map<Node, ResponseEvent>();
  for (const effect of effects) events.set(effect.match, eventOf(effect, file));
  const isEffect = (node: Node) => isEffectEvent(events.get(node));
  const hide = (use: HiddenUse | null) => {
    if (use !== null && !events.has(use.node)) events.set(use.node, use.event);
  };
  for (const { references } of variables)
    for (const { identifier } of references) hide(hiddenUse(identifier, { file, isEffect }));
  const identity = effects[0]?.receiver.identity;
  if (identity === undefined) return events;
  usesByRequest(identity, file).forEach(hide);
  usesByArguments(identity, file).forEach(hide);
  for (const body of withBodies(file.sourceCode))
    if (mayName(body, identity)) hide({ node: body, event: 'escape' });
  return events;
}

/** Whether a `with` statement stands where a response has a name, which may mean it there or another thing. */
function mayName(body: Node, identity: Node): boolean {
  const [around] = isFunction(identity.parent) ? [identity.parent] : enclosingFunctions(identity);
  return [...enclosingFunctions(body)].some((each) => each === around);
}

function eventOf(effect: Effect, file: SourceFile): EffectEvent {
  const { pattern, receiver, statuses, codes } = effect;
  const { ends, preserves = [], clears = [] } = pattern;
  // A helper of the project's own may set more than its declaration says.
  const isOpen = ends === true && file.settings.frameworks.includes(receiver.framework);
  return {
    effect,
    sets: statuses.length > 0 && pattern.ignored !== true,
    isCertain: pattern.mayPreserve !== true && statuses.every(isSendable),
    fields: effect.fields ?? (isOpen ? unknownFields : null),
    clears: clears.length > 0 && codes.every((code) => clears.includes(code)),
    keeps: (earlier) => isPreserved(earlier.codes, preserves),
  };
}

/** What is no status code, an API may take for none at all, and leave the one that was set before. */
function isSendable(status: StatusValue): boolean {
  return 'code' in status && status.code >= 100 && status.code <= 999;
}

function isPreserved(codes: readonly number[], preserves: readonly number[] | 'any'): Certainty {
  if (preserves === 'any') return 'yes';
  if (preserves.length === 0) return 'no';
  if (codes.every((code) => preserves.includes(code))) return 'yes';
  return codes.some((code) => Number.isNaN(code) || preserves.includes(code)) ? 'unknown' : 'no';
}

/** Whether the API means the code by itself, so that the program need not have wanted it. */
function isImplied({ pattern }: Effect): boolean {
  return (pattern.status ?? []).every((slot) => 'code' in slot || 'named' in slot);
}

/** Where the functions that act on a response look at its status. */
function readsOf(
  effects: readonly Effect[],
  variables: ReadonlySet<TSESLint.Scope.Variable>,
  events: ReadonlyMap<Node, ResponseEvent>,
): ReadonlySet<Node> {
  const names = new Set(
    effects[0]?.receiver.framework.responses.flatMap((pattern) =>
      'assign' in pattern && pattern.status !== undefined ? pattern.assign : [],
    ),
  );
  const functions = new Set([...events.keys()].map(innermostFunction));
  const reads = new Set<Node>();
  for (const { references } of variables) {
    for (const { identifier } of references) {
      const read = functions.has(innermostFunction(identifier)) && statusRead(identifier, names);
      if (read) reads.add(read);
    }
  }
  return reads;
}

/** The member in a chain of them that has one of the names and is not merely assigned. */
function statusRead(expression: Node, names: ReadonlySet<string>): Node | null {
  const member = wrapped(expression).parent;
  if (member?.type !== 'MemberExpression') return null;
  if (!names.has(staticName(member) ?? '')) return statusRead(member, names);
  const { parent } = wrapped(member);
  const isSet =
    parent?.type === 'AssignmentExpression' &&
    parent.operator === '=' &&
    unwrap(parent.left) === member;
  const isCalled = parent?.type === 'CallExpression' && unwrap(parent.callee) === member;
  return isSet || isCalled ? null : member;
}

const noNames: ReadonlySet<string> = new Set();

/** The functions that hold events, each folded by itself. */
function partsOf(
  effects: readonly Effect[],
  events: ReadonlyMap<Node, ResponseEvent>,
  reads: ReadonlySet<Node>,
  wholes: WholeResponses,
  file: SourceFile,
): readonly FoldedPart[] {
  const [effect] = effects;
  if (effect === undefined) return [];
  const { identity, framework } = effect.receiver;
  const functions = new Set([...events.keys()].flatMap((node) => innermostFunction(node) ?? []));
  // What a call is given stays out of the file's sight; what a name is given may be written by it.
  const hasOtherNames = [...events].some(
    ([{ type }, event]) => event === 'escape' && !calling.has(type),
  );
  return [...functions].map((owner) => {
    const fresh = owner === identity.parent;
    const isHome = fresh || owner === innermostFunction(identity);
    return {
      body: owner.body,
      fresh,
      isAnswering: isAnswering(owner, framework, file),
      mayHaveFields: fresh && !isHandler(owner, effect.receiver, file),
      leaves: isHome ? framework.leaves : 'at its end',
      holdsResponse: (expression) => resolverOf(file).resolve(expression)?.identity === identity,
      takersIn: (expression) => wholes.takersIn(armsOf(expression), framework),
      wholes: wholes.made,
      contentOf: (expression) => contentOf(expression, effect.runtime, file),
      reads,
      assigned: hasOtherNames ? file.adapters.assignNames : noNames,
    };
  });
}

/** Whether a function is given the response as a handler is, and not by another function, which may have used it before. */
function isHandler(
  owner: FunctionNode,
  { identity, framework }: Effect['receiver'],
  file: SourceFile,
): boolean {
  const index = owner.params.findIndex((parameter) => parameter === identity);
  const value = resolverOf(file).resolve(identity)?.value;
  const shapes = [framework.handlers ?? [], framework.routes ?? []].flat();
  const isShaped = shapes.some(
    (shape) =>
      shape.parameters?.[index] === value &&
      (!('arity' in shape) || shape.arity === owner.params.length),
  );
  if (index >= 0 && framework.handlers !== undefined && !isShaped) return false;
  return !isCalled(owner, file.sourceCode, file.index.memberCalls);
}

function innermostFunction(node: Node): FunctionNode | undefined {
  for (const enclosing of enclosingFunctions(node)) return enclosing;
  return undefined;
}
