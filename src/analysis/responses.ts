/** The responses of a file: the effects on each, folded into the outcomes of each status. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { variableOf } from '../syntax/definitions.ts';
import { isCalled } from '../syntax/functions.ts';
import {
  enclosingFunctions,
  isFunction,
  staticName,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
  withAncestors,
} from '../syntax/nodes.ts';
import { endOfWay } from '../syntax/ways.ts';
import { unknownFieldSetter, waysByRequest } from './fields-elsewhere.ts';
import { Fold, type Outcome, type Outcomes, type ResponseEvent } from './fold-effects.ts';
import type { FoldedPart } from './folded-part.ts';
import type { Effect } from './match-patterns.ts';
import type { EffectEvent } from './path-state.ts';
import { contentOf, readContent } from './read-content.ts';
import { readFields, unknownFields } from './read-fields.ts';
import { readPhrase } from './read-phrase.ts';
import type { ValueResolver } from './resolve-value.ts';
import type { SourceFile } from './source-file.ts';
import { sharedParts, unlessShared } from './shared-parts.ts';
import { noTraces, overriddenIn, type Traces } from './traces.ts';
import { statusValues } from './status-values.ts';
import type { Certainty, Content, StatusValue } from './status-site.ts';

/** What the effects on all responses come to. */
export interface FoldedResponses {
  /** What was sent with each status that the effects set. */
  readonly outcomes: ReadonlyMap<Effect, readonly Outcome[]>;
  /** Effects that left the status as it was on every path, and those whose implied status was always replaced. */
  readonly idle: ReadonlySet<Effect>;
  /** Effects whose status others take the place of on every path before it is sent, with those others. */
  readonly overridden: ReadonlyMap<Effect, readonly Effect[]>;
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
  resolver: ValueResolver,
  seeksUnstated: boolean,
): FoldedResponses {
  const all = new Map<Effect, readonly Outcome[]>();
  const unstated: UnstatedContent[] = [];
  const traces = noTraces();
  for (const own of byResponse(effects).values()) {
    if (!seeksUnstated && own.every(({ pattern }) => pattern.status === undefined)) continue;
    const events = eventsOf(own, file, resolver);
    const reads = readsOf(own, events, file, resolver);
    const home = own[0] && innermostFunction(own[0].receiver.identity);
    const relevant = withAncestors([...events.keys(), ...reads], home);
    const outcomes: Outcomes = new Map();
    for (const part of partsOf(own, events, reads, file, resolver))
      new Fold(part, events, relevant, outcomes, traces, file.sourceCode.visitorKeys).run();
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
    effect.pattern.keeps !== undefined && !traces.applied.has(effect);
  const isReplaced = (effect: Effect) =>
    isImplied(effect) && traces.replaced.has(effect) && !all.has(effect);
  return {
    outcomes: all,
    idle: new Set(effects.filter((effect) => isKept(effect) || isReplaced(effect))),
    overridden: overriddenIn(all, traces),
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
    const content = event === 'escape' ? null : event.content;
    if (event === 'escape' || content === null || !contents.has(content)) return [];
    return unclear.has(content) || stated.has(content) ? [] : [{ effect: event.effect, content }];
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
  file: SourceFile,
  resolver: ValueResolver,
): ReadonlyMap<Node, ResponseEvent> {
  const events = new Map<Node, ResponseEvent>();
  for (const effect of effects) events.set(effect.match, eventOf(effect, file));
  for (const variable of variablesOf(effects, file, resolver)) {
    for (const { identifier } of variable.references) {
      const hidden = hiddenUse(identifier, events, resolver);
      if (hidden !== null && !events.has(hidden)) events.set(hidden, 'escape');
    }
  }
  const identity = effects[0]?.receiver.identity;
  for (const use of identity ? waysByRequest(identity, file, resolver) : [])
    events.set(use, 'escape');
  return events;
}

function eventOf(effect: Effect, file: SourceFile): EffectEvent {
  const { match, pattern, receiver, runtime } = effect;
  const { content, ends, fields, keeps = [], clears = [] } = pattern;
  const statuses = statusValues(effect, file);
  const slots = [fields ?? []].flat();
  // A helper of the project's own may set more than its declaration says.
  const isOpen = ends === true && file.settings.frameworks.includes(receiver.framework);
  return {
    effect,
    sets: statuses.length > 0 && pattern.ignored !== true,
    isCertain: pattern.mayKeep !== true && statuses.every(isSendable),
    phrase: readPhrase(match, pattern.phrase, file),
    content:
      content !== undefined || ends === true ? readContent(match, content, runtime, file) : null,
    fields: slots.length > 0 ? readFields(match, slots, file) : isOpen ? unknownFields : null,
    clears: clears.length > 0 && codesOf(effect, file).every((code) => clears.includes(code)),
    keeps: (earlier) => isKept(codesOf(earlier, file), keeps),
  };
}

/** What is no status code, an API may take for none at all, and leave the one that was set before. */
function isSendable(status: StatusValue): boolean {
  return 'code' in status && status.code >= 100 && status.code <= 999;
}

function isKept(codes: readonly number[], keeps: readonly number[] | 'any'): Certainty {
  if (keeps === 'any') return 'yes';
  if (keeps.length === 0) return 'no';
  if (codes.every((code) => keeps.includes(code))) return 'yes';
  return codes.some((code) => Number.isNaN(code) || keeps.includes(code)) ? 'unknown' : 'no';
}

/** Whether the API means the code by itself, so that the program need not have wanted it. */
function isImplied({ pattern }: Effect): boolean {
  return [pattern.status ?? []].flat().every((slot) => 'code' in slot || 'named' in slot);
}

function codesOf(effect: Effect, file: SourceFile): readonly number[] {
  return statusValues(effect, file).map((status) => ('code' in status ? status.code : NaN));
}

/** The variables that hold the response, and those that pass control on to whoever else may change it. */
function variablesOf(
  effects: readonly Effect[],
  file: SourceFile,
  resolver: ValueResolver,
): ReadonlySet<TSESLint.Scope.Variable> {
  const variables = new Set<TSESLint.Scope.Variable>();
  const add = (node: Node) => {
    const variable = node.type === 'Identifier' ? variableOf(node, file.sourceCode) : null;
    if (variable !== null) variables.add(variable);
  };
  for (const { target, receiver } of effects) {
    const root = target && rootOf(target);
    if (root && resolver.resolve(root)?.identity === receiver.identity) add(root);
    const holder = target && outermost(target).parent;
    if (holder?.type === 'VariableDeclarator') add(holder.id);
  }
  const handler = effects[0]?.receiver.identity.parent;
  for (const parameter of isFunction(handler) ? handler.params : [])
    if (parameter.type === 'Identifier' && resolver.resolve(parameter)?.value === 'next')
      add(parameter);
  return variables;
}

/** The expression at the start of a chain of members and calls. */
const rootOf = endOfWay((link) => {
  if (link.type === 'AssignmentExpression') return unwrap(link.left);
  if (link.type === 'CallExpression') return unwrap(link.callee);
  if (link.type === 'MemberExpression') return unwrap(link.object);
  const inner = unwrap(link);
  return inner === link ? null : inner;
});

/** The whole chain of members and calls that begins with an expression. */
const outermost = endOfWay((link) => {
  const node = wrapped(link);
  const { parent } = node;
  const goesOn =
    (parent?.type === 'MemberExpression' && parent.object === node) ||
    (parent?.type === 'CallExpression' && parent.callee === node) ||
    parent?.type === 'AwaitExpression';
  if (goesOn) return parent;
  return node === link ? null : node;
});

/**
 * The node at which a use of the response hides what happens to it: handing it to something else, or calling a
 * method that no adapter knows. Null for a use that can be seen through.
 */
function hiddenUse(
  expression: Node,
  events: ReadonlyMap<Node, ResponseEvent>,
  resolver: ValueResolver,
): Node | null {
  const node = handedOn(expression);
  const parent = node.parent;
  switch (parent?.type) {
    case 'MemberExpression':
      return parent.object === node ? hiddenMemberUse(parent, events, resolver) : parent;
    case 'ConditionalExpression':
      return parent.test === node ? null : hiddenUse(parent, events, resolver);
    case 'CallExpression':
    case 'NewExpression':
      return parent;
    case 'ReturnStatement':
    case 'ArrowFunctionExpression':
      return isEffect(node, events) || isSentByReturning(node, resolver) ? null : node;
    case 'VariableDeclarator':
      return parent.init === node &&
        resolver.resolve(parent.id) === null &&
        parent.id.type === 'Identifier'
        ? node
        : null;
    default:
      return parent !== undefined && harmless.has(parent.type) ? null : node;
  }
}

/** The outermost expression that may be the response where one in it is. */
const handedOn = endOfWay((expression) => {
  const node = wrapped(expression);
  if (node !== expression) return node;
  const { parent } = node;
  return parent !== undefined && choosing.has(parent.type) ? parent : null;
});

const choosing: ReadonlySet<string> = new Set([
  'LogicalExpression',
  'AwaitExpression',
  'SequenceExpression',
]);

/** Whether a response leaves, or stays where it is, when its handler returns it. */
function isSentByReturning(node: Node, resolver: ValueResolver): boolean {
  const leaves = resolver.resolve(node)?.framework.leaves;
  return leaves === 'when returned' || leaves === 'with the returned value';
}

/** What may stand around a response without doing anything to it: it is looked at, or declared. */
const harmless: ReadonlySet<string> = new Set([
  'ExpressionStatement',
  'IfStatement',
  'WhileStatement',
  'UnaryExpression',
  'BinaryExpression',
  'FunctionDeclaration',
  'FunctionExpression',
]);

function hiddenMemberUse(
  member: TSESTree.MemberExpression,
  events: ReadonlyMap<Node, ResponseEvent>,
  resolver: ValueResolver,
): Node | null {
  const outer = wrapped(member);
  const call = outer.parent;
  if (call?.type === 'CallExpression' && call.callee === outer) {
    if (!isEffect(call, events)) return call;
    return resolver.resolve(call) === null ? null : hiddenUse(call, events, resolver);
  }
  return resolver.resolve(member) === null
    ? unknownFieldSetter(member)
    : hiddenUse(outer, events, resolver);
}

/** Where the functions that act on a response look at its status. */
function readsOf(
  effects: readonly Effect[],
  events: ReadonlyMap<Node, ResponseEvent>,
  file: SourceFile,
  resolver: ValueResolver,
): ReadonlySet<Node> {
  const names = new Set(
    effects[0]?.receiver.framework.responses.flatMap((pattern) =>
      'assign' in pattern && pattern.status !== undefined ? pattern.assign : [],
    ),
  );
  const functions = new Set([...events.keys()].map(innermostFunction));
  const reads = new Set<Node>();
  for (const { references } of variablesOf(effects, file, resolver)) {
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

function isEffect(node: Node, events: ReadonlyMap<Node, ResponseEvent>): boolean {
  const event = events.get(node);
  return event !== undefined && event !== 'escape';
}

/** The functions that hold events, each folded by itself. */
function partsOf(
  effects: readonly Effect[],
  events: ReadonlyMap<Node, ResponseEvent>,
  reads: ReadonlySet<Node>,
  file: SourceFile,
  resolver: ValueResolver,
): readonly FoldedPart[] {
  const [effect] = effects;
  if (effect === undefined) return [];
  const { identity, framework } = effect.receiver;
  const functions = new Set([...events.keys()].flatMap((node) => innermostFunction(node) ?? []));
  return [...functions].map((owner) => {
    const fresh = owner === identity.parent;
    const isHome = fresh || owner === innermostFunction(identity);
    return {
      body: owner.body,
      fresh,
      mayHaveFields: fresh && !isHandler(owner, effect.receiver, file, resolver),
      leaves: isHome ? framework.leaves : 'at its end',
      holdsResponse: (expression) => resolver.resolve(expression)?.identity === identity,
      contentOf: (expression) => contentOf(expression, effect.runtime, file),
      reads,
    };
  });
}

/** Whether a function is given the response as a handler is, and not by another function, which may have used it before. */
function isHandler(
  owner: FunctionNode,
  { identity, framework }: Effect['receiver'],
  { sourceCode, index: { memberCalls } }: SourceFile,
  resolver: ValueResolver,
): boolean {
  const index = owner.params.findIndex((parameter) => parameter === identity);
  const value = resolver.resolve(identity)?.value;
  const shapes = [framework.handlers ?? [], framework.routes ?? []].flat();
  const isShaped = shapes.some(
    (shape) =>
      shape.parameters?.[index] === value &&
      (!('arity' in shape) || shape.arity === owner.params.length),
  );
  if (index >= 0 && framework.handlers !== undefined && !isShaped) return false;
  return !isCalled(owner, sourceCode, memberCalls);
}

function innermostFunction(node: Node): FunctionNode | undefined {
  for (const enclosing of enclosingFunctions(node)) return enclosing;
  return undefined;
}
