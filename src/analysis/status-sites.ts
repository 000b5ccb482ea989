/** The door of the analysis: source code in, status sites out. */
import { settingsOf } from '../settings.ts';
import { isCalled } from '../syntax/functions.ts';
import { enclosingFunctions, isFunction, wrapped, type Node } from '../syntax/nodes.ts';
import { actionOf } from './around/actions.ts';
import { Afterwards } from './around/afterwards.ts';
import { adaptersWith } from './adapters/adapters.ts';
import { bareSite } from './sites/unknown-site.ts';
import { FieldsAhead } from './around/fields-by-others.ts';
import { isExpected, isFaked } from './around/faked.ts';
import { setsFieldsByItself } from './around/field-setters.ts';
import { statusesInContent } from './sites/content-status.ts';
import type { Outcome } from './responses/folded-part.ts';
import { forwardedStatuses, type ForwardedStatus } from './sites/own-helpers.ts';
import { legacyCallOf } from './sites/legacy.ts';
import { effectsIn, type Effect } from './effects/effects.ts';
import { misplacedStatuses } from './sites/misplaced.ts';
import { overridingOf } from './sites/overridden.ts';
import { dependencyRange } from './input/project.ts';
import { readContent, withoutRemedy } from './effects/read-content.ts';
import {
  fieldsOf,
  mergeFields,
  noFields,
  readFields,
  unknownFields,
} from './effects/read-fields.ts';
import { phraseSitesIn } from './sites/phrase-sites.ts';
import { Patches } from './values/patches.ts';
import { readPhrase, type WrittenPhrase } from './effects/read-phrase.ts';
import { foldResponses } from './responses/responses.ts';
import { ValueResolver } from './values/value-resolver.ts';
import { readSitesIn } from './sites/received-sites.ts';
import { sideOf, type Side } from './adapters/sides.ts';
import { statusValues } from './effects/status-values.ts';
import { functionsThatAnswer, isOutdone, wholeResponses } from './responses/taking-over.ts';
import { mayStateInContent, unstatedSites } from './sites/unstated-sites.ts';
import {
  lintingOf,
  sourceFileOf,
  type AnalysisContext,
  type Linting,
  type SourceFile,
  isListed,
} from './input/source-file.ts';
import type { Phrase, PhraseSite, Role, StatusSite } from './status-site.ts';

const cache = new WeakMap<Linting, Sites>();

interface Sites {
  /** Where the code names or implies a status. */
  readonly stated: readonly StatusSite[];
  /** Where only the content does. */
  readonly unstated: readonly StatusSite[];
  readonly phrases: readonly PhraseSite[];
}

const none: Sites = { stated: [], unstated: [], phrases: [] };

/**
 * The status sites of a file in source order, computed once for all rules.
 * @throws {Error} if the plugin's settings are wrong.
 */
export function statusSites(context: AnalysisContext): readonly StatusSite[] {
  return sitesOfFile(context).stated;
}

/**
 * The responses whose content gives a status while the framework fills in the one that is sent, in source order.
 * @throws {Error} if the plugin's settings are wrong.
 */
export function sitesWithoutStatus(context: AnalysisContext): readonly StatusSite[] {
  return sitesOfFile(context).unstated;
}

/**
 * The reason phrases of a file in source order, whatever the status is that they go with.
 * @throws {Error} if the plugin's settings are wrong.
 */
export function phraseSites(context: AnalysisContext): readonly PhraseSite[] {
  return sitesOfFile(context).phrases;
}

function sitesOfFile(context: AnalysisContext): Sites {
  const linting = lintingOf(context);
  const known = cache.get(linting);
  if (known !== undefined) return known;
  const isAsked = mayHaveSites(context, 'sending') || mayStateInContent(context.sourceCode.text);
  const sites = isAsked ? sitesIn(sourceFileOf(context)) : none;
  cache.set(linting, sites);
  return sites;
}

/** Likewise for what is read, which is looked for only when a rule asks. */
const cacheOfRead = new WeakMap<Linting, readonly StatusSite[]>();

/**
 * The places of a file that compare, expect or fake a status, in source order, computed once for all rules that ask.
 * @throws {Error} if the plugin's settings are wrong.
 */
export function readStatusSites(context: AnalysisContext): readonly StatusSite[] {
  const linting = lintingOf(context);
  const known = cacheOfRead.get(linting);
  if (known !== undefined) return known;
  const sites = mayHaveSites(context, 'reading')
    ? [...readSitesIn(sourceFileOf(context).reading())].sort(byPlace)
    : [];
  cacheOfRead.set(linting, sites);
  return sites;
}

/** The status sites of a file that have one of these roles, in source order. */
export function statusSitesOf(
  context: AnalysisContext,
  roles: readonly Role[],
): readonly StatusSite[] {
  const sides = new Set(roles.map(sideOf));
  // What is made to be compared with is written as what is sent or thrown.
  const sent = sides.has('sending') || roles.includes('expect') ? statusSites(context) : [];
  const read = sides.has('reading') ? readStatusSites(context) : [];
  const sites = read.length === 0 ? sent : [...sent, ...read].sort(byPlace);
  return sites.filter(({ role }) => roles.includes(role));
}

function mayHaveSites(context: AnalysisContext, side: Side): boolean {
  const { sourceCode, filename } = context;
  const dependency = (name: string) => dependencyRange(filename, name);
  return adaptersWith(settingsOf(context).frameworks, side).text.occursIn(sourceCode.text, {
    isListed: (framework) => isListed(framework, { dependency }),
    isTyped: Boolean(sourceCode.parserServices?.program),
  });
}

function sitesIn(file: SourceFile): Sites {
  const resolver = new ValueResolver(file);
  const patches = new Patches(file, resolver);
  const effects = effectsIn(file, resolver, patches);
  const afterwards = new Afterwards(effects, file, resolver, patches.isBelowPatched);
  const gradual = effects.filter(({ pattern }) => pattern.whole !== true);
  const seeksUnstated = mayStateInContent(file.sourceCode.text);
  const wholes = wholeResponses(effects, file);
  const { outcomes, idle, overridden, rewritten, following, untouched, unstated } = foldResponses(
    gradual,
    file,
    resolver,
    seeksUnstated,
    wholes,
  );
  const answering = functionsThatAnswer(effects, untouched);
  const naming = effects.filter(
    (effect) => effect.pattern.status !== undefined && !idle.has(effect),
  );
  const ahead = new FieldsAhead(effects, file, resolver);
  const open = naming.filter((effect) => outcomes.get(effect)?.includes(null));
  const stated = [
    ...naming.flatMap((effect) => {
      const overriding = overridingOf(effect, overridden, effects, file);
      const seen = outcomes.get(effect) ?? [];
      const told = { overridden: overriding, legacy: legacyCallOf(effect, following, file) };
      const sites = sitesOf(effect, seen, told, { ahead, afterwards }, file, resolver);
      const isHidden = rewritten.has(effect) || isOutdone(effect, answering, wholes, file);
      return isHidden ? sites.map(unreached) : sites;
    }),
    ...effects.flatMap((effect) => misplacedSites(effect, effects, file, resolver)),
    ...forwardedStatuses(naming, file).flatMap((forwarded) =>
      forwardedSites(forwarded, file, resolver),
    ),
  ];
  return {
    stated: stated.sort(byPlace),
    unstated: unstatedSites(unstated, { effects, open, afterwards }, file, resolver).toSorted(
      byPlace,
    ),
    phrases: phraseSitesIn(effects, file).toSorted(
      (one, other) => one.node.range[0] - other.node.range[0],
    ),
  };
}

function byPlace(one: StatusSite, other: StatusSite): number {
  return placeOf(one) - placeOf(other);
}

function placeOf({ status, node }: StatusSite): number {
  return (status.kind === 'implied' ? node : status.node).range[0];
}

/** One site for each value that the status may have. */
function sitesOf(
  effect: Effect,
  outcomes: readonly Outcome[],
  told: Pick<StatusSite, 'overridden' | 'legacy'>,
  { ahead, afterwards }: { readonly ahead: FieldsAhead; readonly afterwards: Afterwards },
  file: SourceFile,
  resolver: ValueResolver,
): readonly StatusSite[] {
  const { match, pattern, receiver, runtime } = effect;
  const sent = pattern.whole ? wholeMessage(effect, file) : foldedMessage(effect, outcomes, file);
  const values = statusValues(effect, file);
  const content = values.length > 1 ? withoutRemedy(sent.content) : sent.content;
  return values.map((status) => {
    const route = resolver.routes.around(status.kind === 'implied' ? match : status.node);
    const code = 'code' in status ? status.code : NaN;
    const isChanged = pattern.role !== 'throw' && afterwards.mayChange(effect, code, content);
    return {
      ...bareSite(receiver, chainOf(match), file, resolver),
      ...sent,
      stays: isChanged ? 'unknown' : 'yes',
      fields: ahead.around(sent.fields),
      role: roleOf(effect),
      status,
      ignored: pattern.ignored === true,
      ...told,
      phrase: values.length > 1 ? null : sent.phrase,
      content,
      statusesInContent: statusesInContent(content, file),
      route,
      action: actionOf(match, content, route, file),
      runtime,
    };
  });
}

/** A site whose status another may have taken the place of before anybody saw it. */
function unreached(site: StatusSite): StatusSite {
  const { status } = site;
  const unknown = status.kind === 'written' ? { ...status, reached: 'unknown' as const } : status;
  return { ...site, status: unknown, stays: 'unknown' };
}

/** Statuses where nobody looks; of the response that goes with them nothing is said. */
function misplacedSites(
  effect: Effect,
  effects: readonly Effect[],
  file: SourceFile,
  resolver: ValueResolver,
): readonly StatusSite[] {
  const { match, pattern, receiver, runtime } = effect;
  return misplacedStatuses(effect, effects, file).map(({ status, misplaced }) => ({
    ...bareSite(receiver, chainOf(match), file, resolver),
    role: pattern.role ?? 'send',
    status,
    ignored: true,
    misplaced,
    runtime,
  }));
}

/** What is given to a function of the file that sends it; what else that function does is not followed. */
function forwardedSites(
  { effect, call, values }: ForwardedStatus,
  file: SourceFile,
  resolver: ValueResolver,
): readonly StatusSite[] {
  const { pattern, receiver, runtime } = effect;
  return values.map((status) => ({
    ...bareSite(receiver, call, file, resolver),
    role: pattern.role ?? 'send',
    status,
    ignored: pattern.ignored === true,
    redirects: pattern.redirects === true,
    runtime,
  }));
}

/** What is done with a response or error that is whole by itself: a test may make it to compare another with it. */
function roleOf({ match, pattern }: Effect): Role {
  return pattern.whole === true && isExpected(match) ? 'expect' : (pattern.role ?? 'send');
}

type Message = Pick<StatusSite, 'phrase' | 'content' | 'fields' | 'redirects'>;

function wholeMessage({ match, pattern, runtime }: Effect, file: SourceFile): Message {
  const slots = [pattern.fields ?? []].flat();
  // What is handed to `next`, and much else, may be given the fields that the handler sets by itself.
  const isSeenWhole =
    pattern.fields !== undefined &&
    pattern.on !== 'next' &&
    isFinished(match) &&
    !isAskedFor(match, file) &&
    !setsFieldsByItself(match, file);
  return {
    phrase: textIn(readPhrase(match, pattern.phrase, file)),
    content: readContent(match, pattern.content, runtime, file),
    fields: fieldsOf([
      mergeFields(isSeenWhole ? noFields : unknownFields, readFields(match, slots, file)),
    ]),
    redirects: pattern.redirects === true,
  };
}

/** Whether others may ask for a response and change it, or a test makes it up: not what answers a request by itself. */
function isAskedFor(match: Node, { sourceCode, index }: SourceFile): boolean {
  if (isFaked(match)) return true;
  return [...enclosingFunctions(match)].some((candidate) =>
    isCalled(candidate, sourceCode, index.memberCalls),
  );
}

/** Whether a response leaves as it was made, as against one that has a name and may be given fields later. */
function isFinished(match: Node): boolean {
  const node = wrapped(match);
  switch (node.parent?.type) {
    case 'ConditionalExpression':
    case 'LogicalExpression':
    case 'AwaitExpression':
      return isFinished(node.parent);
    case 'ReturnStatement':
    case 'ThrowStatement':
    case 'ExpressionStatement':
    case 'ArrowFunctionExpression':
      return true;
    default:
      return false;
  }
}

/** What all paths agree on. A phrase that is written together with its status is there on every path. */
function foldedMessage(
  { match, pattern }: Effect,
  outcomes: readonly Outcome[],
  file: SourceFile,
): Message {
  const seen = outcomes.filter((outcome) => outcome !== null);
  const isComplete = seen.length === outcomes.length && seen.length > 0;
  const [first] = seen;
  const agreed =
    isComplete && seen.every(({ content }) => content.present === first?.content.present);
  const isPhrased = isComplete && seen.every(({ phrase }) => phrase === first?.phrase);
  const own = readPhrase(match, pattern.phrase, file);
  return {
    phrase: textIn(own === null || own === 'registered' ? isPhrased && first?.phrase : own),
    content: agreed && first !== undefined ? first.content : { present: 'unknown', node: null },
    fields: fieldsOf(isComplete ? seen.map(({ fields }) => fields) : []),
    redirects: pattern.redirects ?? (isComplete && seen.every(({ redirected }) => redirected)),
  };
}

function textIn(phrase: WrittenPhrase | false | null | undefined): Phrase | null {
  return typeof phrase === 'object' ? phrase : null;
}

/** The call with the rest of the chain that it begins: `res.status(404).json(…)`, not `res.status(404)`. */
function chainOf(match: Node): Node {
  const node = wrapped(match);
  const member = node.parent;
  if (member?.type !== 'MemberExpression' || member.object !== node) return match;
  const call = wrapped(member).parent;
  return call?.type === 'CallExpression' && !isFunction(call) ? chainOf(call) : match;
}
