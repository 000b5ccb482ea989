/**
 * The events of one response: effects, other writes, and uses that let other code change it; and where its status is
 * read.
 */
import type { TSESLint } from '@typescript-eslint/utils';
import { withBodies } from '../../syntax/loose-names.ts';
import {
  enclosingFunctions,
  innermostFunction,
  isFunction,
  staticName,
  unwrap,
  withAncestors,
  wrapped,
  type Node,
} from '../../syntax/nodes.ts';
import type { GivenCall, OwnCall } from '../effects/called-effect.ts';
import type { Effect } from '../effects/effect.ts';
import { unknownFields } from '../effects/read-fields.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Certainty, StatusValue } from '../status-value.ts';
import { isNext, type FrameworkValue } from '../adapters/framework-value.ts';
import { resolverOf } from '../values/value-resolver.ts';
import { closuresOf, type Closure } from './closures.ts';
import type { Acts } from './given-calls.ts';
import { hiddenUse, usesOfThis, variablesOf } from './hidden-uses.ts';
import { placesOfHandingOn } from './request-uses.ts';
import { guardsOf, type Guard } from './sent-guards.ts';
import {
  isEffectEvent,
  type CallEvent,
  type EffectEvent,
  type HiddenUse,
  type ResponseEvent,
} from './path-state.ts';
import { usesByArguments, usesByRequest } from './ways-to-response.ts';

/** The places that act on one response or read its status. */
export interface ResponseUses {
  /** The events of the response, by the node where each happens. */
  readonly events: ReadonlyMap<Node, ResponseEvent>;
  /** The places where its status is read, in functions that also act on it. */
  readonly reads: ReadonlySet<Node>;
  /** The nodes of events and reads, and all nodes around them. */
  readonly around: ReadonlySet<Node>;
  /** The functions that have the response without being given it, and that the file calls. */
  readonly closures: readonly Closure[];
  /** Those of them that do nothing to it where they are made, since the file shows all their calls. */
  readonly contained: ReadonlySet<Node>;
  /** Says what a call of one does. */
  readonly tell: (call: OwnCall, event: CallEvent) => void;
  /** Whether a condition asks if the response has left. */
  readonly guardIn: (condition: Node) => Guard | null;
  /** Whether a node gives the request to other code, which may answer by it: `handle(req)`. */
  readonly handsRequestOn: (node: Node) => boolean;
  /** Whether a node hands the request over to the next handler: `next()`. */
  readonly handsOver: (node: Node) => boolean;
}

/**
 * The uses of a response.
 * @param acts the effects on it, and the calls that give it to functions of the file.
 * @param others more names that it may have.
 * @param eventOf tells what such a call does to it; null where that is not known.
 */
export function usesOf(
  acts: Acts,
  others: readonly TSESLint.Scope.Variable[],
  eventOf: (call: GivenCall) => CallEvent | null,
  file: SourceFile,
): ResponseUses {
  const all = [...acts.effects, ...acts.calls];
  const variables = new Set([...variablesOf(all, file), ...others]);
  const { events, closures } = eventsOf(acts, variables, eventOf, file);
  const [first] = all;
  const reads = first ? readsOf(first.receiver, variables, events) : new Set<Node>();
  const home = first && innermostFunction(first.receiver.identity);
  const names = [...variables].flatMap(({ references }) =>
    references.map(({ identifier }) => identifier),
  );
  const around = withAncestors([...events.keys(), ...reads], home);
  return {
    events,
    reads,
    around,
    closures,
    contained: new Set(closures.flatMap((each) => (each.isContained ? each.owner : []))),
    tell: ({ match }, event) => events.set(match, event),
    guardIn: guardsOf(new Set<Node>(names), file),
    handsRequestOn: handingOn(first?.receiver.identity, variables, { around, home, file }),
    handsOver: (node) =>
      node.type === 'CallExpression' && isNext(resolverOf(file).resolve(node.callee)),
  };
}

/** Whether the request is handed on at a node: anywhere in it, or where paths enter it, by the node itself. */
function handingOn(
  response: Node | undefined,
  variables: ReadonlySet<TSESLint.Scope.Variable>,
  { around, home, file }: HandlerParts,
): (node: Node) => boolean {
  if (response === undefined) return () => false;
  const places = new Set(placesOfHandingOn(response, variables, file));
  const outside = withAncestors(places, home);
  return (node) => (around.has(node) ? places : outside).has(node);
}

interface HandlerParts {
  readonly around: ReadonlySet<Node>;
  readonly home: Node | undefined;
  readonly file: SourceFile;
}

function eventsOf(
  { effects, calls }: Acts,
  variables: ReadonlySet<TSESLint.Scope.Variable>,
  eventOfCall: (call: GivenCall) => CallEvent | null,
  file: SourceFile,
): { readonly events: Map<Node, ResponseEvent>; readonly closures: readonly Closure[] } {
  const events = new Map<Node, ResponseEvent>();
  for (const effect of effects) events.set(effect.match, eventOf(effect, file));
  for (const call of calls) {
    // A response that is given twice is followed as neither.
    const event = events.has(call.match) ? null : eventOfCall(call);
    events.set(call.match, event ?? 'escape');
  }
  const isEffect = (node: Node) => isEffectEvent(events.get(node));
  // In `fail({ res })` the object gives the response to the function alone.
  const given = new Set<Node>(calls.map(({ target }) => target));
  const hide = (use: HiddenUse | null) => {
    if (use !== null && !events.has(use.node) && !given.has(use.node))
      events.set(use.node, use.event);
  };
  for (const { references } of variables)
    for (const { identifier, init } of references)
      // Where a name is declared, its value is what is used.
      if (init !== true) hide(hiddenUse(identifier, { file, isEffect }));
  const receiver = (effects[0] ?? calls[0])?.receiver;
  if (receiver === undefined) return { events, closures: [] };
  const { identity } = receiver;
  usesByRequest(identity, file).forEach(hide);
  usesByArguments(identity, file).forEach(hide);
  const closures = closuresOf(events, receiver, file);
  // What a call does is known when the function was followed.
  for (const each of closures) for (const { match } of each.calls) events.set(match, 'escape');
  usesOfThis(effects, { file, isEffect }).forEach(hide);
  for (const body of withBodies(file.sourceCode))
    if (mayName(body, identity)) hide({ node: body, event: 'escape' });
  return { events, closures };
}

/**
 * Whether a `with` statement stands in the function of a response, whose name may mean another variable or member
 * there.
 */
function mayName(body: Node, identity: Node): boolean {
  const [around] = isFunction(identity.parent) ? [identity.parent] : enclosingFunctions(identity);
  return [...enclosingFunctions(body)].some((each) => each === around);
}

function eventOf(effect: Effect, file: SourceFile): EffectEvent {
  const { pattern, receiver, statuses, codes } = effect;
  const { ends, preserves = [], clears = [] } = pattern;
  // A function that the settings declare may set more fields than they say.
  const isOpen = ends === true && file.settings.frameworks.includes(receiver.framework);
  return {
    effect,
    sets: statuses.length > 0 && pattern.ignored !== true,
    isCertain: pattern.mayPreserve !== true && statuses.every(isSendable),
    fields: effect.fields ?? (isOpen ? unknownFields : null),
    clears: clears.length > 0 && codes.every((code) => clears.includes(code)),
    preserves: (earlier) => isPreserved(earlier.codes, preserves),
  };
}

/** Whether an API surely sets this status. Given `res.status(70)` it may keep the one that was set before. */
function isSendable(status: StatusValue): boolean {
  return 'code' in status && status.code >= 100 && status.code <= 999;
}

function isPreserved(codes: readonly number[], preserves: readonly number[] | 'any'): Certainty {
  if (preserves === 'any') return 'yes';
  if (preserves.length === 0) return 'no';
  if (codes.every((code) => preserves.includes(code))) return 'yes';
  return codes.some((code) => Number.isNaN(code) || preserves.includes(code)) ? 'unknown' : 'no';
}

/** The reads of a response's status, in functions that also act on it. */
function readsOf(
  { framework }: FrameworkValue,
  variables: ReadonlySet<TSESLint.Scope.Variable>,
  events: ReadonlyMap<Node, ResponseEvent>,
): ReadonlySet<Node> {
  const names = new Set(
    framework.responses.flatMap((pattern) =>
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

/** The member of a chain that has one of the names, and is neither assigned nor called. */
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
