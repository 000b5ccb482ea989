/**
 * The sites of a file's own responses: statuses that it sends, throws or declares, statuses given by content alone,
 * reason phrases, and acts on responses that have left.
 */
import { groupedBy } from '../../grouped-by.ts';
import { isForOthers } from '../../syntax/own-exports.ts';
import { plainText } from '../../syntax/plain-text.ts';
import { afterwardsOf } from '../around/afterwards.ts';
import { isExpected } from '../around/faked.ts';
import type { Node } from '../../syntax/nodes.ts';
import { CalledEffect } from '../effects/called-effect.ts';
import { declaredBy, declaresFirst } from '../effects/declared-beside.ts';
import { entryOf } from '../effects/declared-entry.ts';
import type { Effect } from '../effects/effect.ts';
import { effectsIn } from '../effects/effects.ts';
import { isOfTransaction } from '../effects/built-results.ts';
import { mayYieldToResult } from '../effects/returned-status.ts';
import { mayBeGivenLater } from '../effects/held-results.ts';
import { isVersionUntold } from '../input/runtimes.ts';
import type { SourceFile } from '../input/source-file.ts';
import { isSent, type Outcome, type Outcomes } from '../responses/outcomes.ts';
import { foldResponses } from '../responses/responses.ts';
import { functionsThatAnswer, isOutdone, wholeResponses } from '../responses/taking-over.ts';
import type { DroppedResponse, LateUse, UnfinishedResponse } from '../misused-responses.ts';
import type { OwnSite, PhraseSite, Role, SentSite, TestSite } from '../status-site.ts';
import type { StatusValue } from '../status-value.ts';
import { chainOf } from './chains.ts';
import { commentedSites } from './commented-sites.ts';
import {
  byPlace,
  FoundDeclaredSite,
  FoundSentSite,
  FoundExpectedSite,
  FoundStubSite,
  unknownFacts,
  type SentStatus,
} from './found-site.ts';
import { droppedResponses } from './dropped.ts';
import { isChangedOnItsWay, isKeptBack } from './kept-back.ts';
import { legacyCallOf } from './legacy.ts';
import {
  foldedMessage,
  joinedMessage,
  messageOfCall,
  unknownMessage,
  wholeMessage,
} from './message.ts';
import { isForMock } from './mocked.ts';
import { misnamedStatuses } from './misnamed.ts';
import { misplacedStatuses } from './misplaced.ts';
import { overridingOf, responsesWithin } from './overridden.ts';
import { lateUsesIn } from './late-uses.ts';
import { forwardedStatuses, type ForwardedStatus } from './own-helpers.ts';
import { phraseSitesIn } from './phrase-sites.ts';
import { returnedErrors } from './returned-errors.ts';
import { Surroundings } from './surroundings.ts';
import { unfinishedResponses } from './unfinished.ts';
import { mayStateInContent, mayTellOfError, unstatedSites } from './unstated-sites.ts';

/** The sites of a file's own responses, in source order. */
export interface SentSites {
  /**
   * Statuses that the code names or implies. The error in `expect(…).toThrow(new NotFound())` is one that a test
   * expects.
   */
  readonly stated: readonly (OwnSite | TestSite)[];
  /**
   * Responses with the status of the framework whose content gives another, or tells of a caught error. These and the
   * phrases are found when a rule asks.
   */
  readonly unstated: readonly SentSite[];
  readonly phrases: readonly PhraseSite[];
  /** What comes too late for a response. */
  readonly late: readonly LateUse[];
  /** Responses and errors that are made and dropped, found when a rule asks. */
  readonly dropped: readonly DroppedResponse[];
  /** Where a response is begun and not sent. */
  readonly unfinished: readonly UnfinishedResponse[];
  /** By effect, the sites of its statuses, also of one that a further effect declares at the same place. */
  readonly byEffect: ReadonlyMap<Effect, readonly (OwnSite | TestSite)[]>;
  /** By response, the outcomes of each of its statuses. */
  readonly outcomes: () => ReadonlyMap<Node, Outcomes>;
}

/** Finds the sites of a file's own responses. @param file the file of the sending side. */
export function sentSitesIn(file: SourceFile): SentSites {
  const effects = effectsIn(file);
  const gradual = effects.filter(({ pattern }) => pattern.whole !== true);
  const text = plainText(file.sourceCode);
  const seeksUnstated = mayStateInContent(text) || mayTellOfError(text);
  const wholes = wholeResponses(effects, file);
  const folded = foldResponses(gradual, file, seeksUnstated, wholes);
  const { outcomes, idle, overridden, rewritten, following, untouched, unstated, unfinished } =
    folded;
  const answering = functionsThatAnswer(effects, untouched);
  const naming = effects.filter(
    (effect) => effect.pattern.status !== undefined && !idle.has(effect),
  );
  const called = folded.called();
  // A response that its handler surely never sends comes to no other handler either.
  const open = [...naming, ...called].filter(
    (effect) => outcomes.get(effect)?.every(isSent) === false && !unfinished.has(effect),
  );
  const replacing = {
    folded: overridden,
    decorators: effects.filter(({ pattern }) => pattern.replaces !== undefined),
    around: responsesWithin(effects, file),
  };
  const message = (effect: Effect, all: readonly Effect[]) =>
    effect.pattern.whole === true
      ? wholeMessage(effect, file)
      : foldedMessage(
          effect,
          all.flatMap((each) => outcomes.get(each) ?? []),
          file,
        );
  /** @param others further effects that give a response the same status, on other paths. */
  const sitesFor = (effect: Effect, others: readonly Effect[] = []) => {
    const { pattern } = effect;
    // Whether `res.send(404)` sends 404 depends on the version.
    const isOld = pattern.legacy !== undefined;
    if (isOld && isVersionUntold(effect.receiver.framework, file)) return [];
    const isHidden =
      pattern.role !== 'declare' &&
      ([effect, ...others].some((each) => rewritten.has(each)) ||
        isGivenLater(effect, file) ||
        mayYieldToResult(effect, file) ||
        ('returned' in pattern && isOfTransaction(effect.match)) ||
        isOutdone(effect, answering, wholes, file));
    const all = [effect, ...others];
    const mayBeSent =
      isLeftByOthers(effect, file) ||
      (others.length > 0 && !all.every((each) => overridden.has(each)));
    const facts = {
      message: message(effect, all),
      legacy: legacyCallOf(effect, following, file),
      overridden: mayBeSent ? null : overridingOf(effect, replacing, file),
    };
    return sitesOf(effect, facts, isHidden, file);
  };
  const byEffect = new Map<Effect, readonly (OwnSite | TestSite)[]>();
  for (const effect of naming) byEffect.set(effect, sitesFor(effect));
  for (const [first, ...others] of decidedByCalls(called))
    if (first !== undefined) byEffect.set(first, sitesFor(first, others));
  const named = oncePerPlace([...byEffect.values()].flat());
  let inContent: readonly SentSite[] | undefined;
  let phrases: readonly PhraseSite[] | undefined;
  let late: readonly LateUse[] | undefined;
  let dropped: readonly DroppedResponse[] | undefined;
  return {
    byEffect,
    outcomes: folded.byResponse,
    stated: [
      ...named,
      ...commentedSites(file).values(),
      ...effects.flatMap((effect) => misplacedSites(effect, effects, file)),
      ...misnamedSites(effects, file),
      ...forwardedStatuses(naming, called, file).flatMap((forwarded) =>
        forwardedSites(forwarded, outcomes.get(forwarded.effect) ?? [], file),
      ),
    ].sort(byPlace),
    get unstated() {
      inContent ??= [
        ...unstatedSites(unstated, { effects, open }, file),
        ...(/\bcatch\b/u.test(text) ? returnedErrors(effects, file) : []),
      ].sort(byPlace);
      return inContent;
    },
    get phrases() {
      return (phrases ??= phraseSitesIn(effects, file));
    },
    get late() {
      if (late === undefined) {
        const found = folded.findLate();
        late = lateUsesIn(found, [...effects, ...folded.called()], file);
      }
      return late;
    },
    get dropped() {
      return (dropped ??= droppedResponses(effects, file));
    },
    get unfinished() {
      return unfinishedResponses(folded.findUnfinished(), file);
    },
  };
}

/** Without the sites that declare a status at the place of another, in an object that several routes share. */
function oncePerPlace(sites: readonly (OwnSite | TestSite)[]): readonly (OwnSite | TestSite)[] {
  const met = new Set<Node>();
  return sites.filter(({ role, status, node }) => {
    if (role !== 'declare') return true;
    const place = status.kind === 'implied' ? node : status.node;
    const isNew = !met.has(place);
    met.add(place);
    return isNew;
  });
}

/**
 * One site for each value of the status.
 * @param isHidden whether an unknown write, or a whole response, may have replaced it.
 */
function sitesOf(
  effect: Effect,
  facts: Pick<SentStatus, 'message' | 'legacy' | 'overridden'>,
  isHidden: boolean,
  file: SourceFile,
): readonly (OwnSite | TestSite)[] {
  const { match, pattern, receiver, runtime, statuses } = effect;
  const node = chainOf(match);
  const keptBack = () => isKeptBack(effect, match, file);
  const isDeclared = pattern.role === 'declare';
  const found = statuses.filter((status) => !isDeclared || declaresFirst(effect, status, file));
  return found.map((status) => {
    const code = 'code' in status ? status.code : NaN;
    const written = status.kind === 'implied' ? match : status.node;
    const sent: SentStatus = {
      ...{ receiver, node, runtime, ...facts },
      status: isHidden ? withDoubt(status) : status,
      ignored: pattern.ignored === true,
      misplaced: null,
      around: new Surroundings(node, file, { written, isKeptBack: keptBack }),
      mayChange: () =>
        isHidden ||
        (pattern.role !== 'throw' && afterwardsOf(file).mayChange(match, code, facts.message)),
      mayBeFilled: () => isChangedOnItsWay(match, file) || afterwardsOf(file).isFilling,
      setter: match,
    };
    return siteWith(effect, sent, file);
  });
}

/**
 * The effects of calls that decide a status, those together to which a call gives one status, and those of all calls that
 * leave it to one value: the 500 of `function fail(res, status = 500)`.
 */
function decidedByCalls(called: readonly CalledEffect[]): readonly (readonly CalledEffect[])[] {
  const deciding = called.filter(({ decidesStatus }) => decidesStatus !== null);
  const given = deciding.filter(({ decidesStatus }) => decidesStatus === 'written');
  const left = deciding.filter(({ decidesStatus }) => decidesStatus === 'left away');
  const byStatus = (effects: readonly CalledEffect[]) => [
    ...groupedBy(effects, ({ statuses: [status] }) => [writtenAt(status)]).values(),
  ];
  const byCall = groupedBy(given, ({ match }) => [match]);
  return [...[...byCall.values()].flatMap(byStatus), ...byStatus(left)];
}

/** Whether the file may give the object that is sent another status after it was made. */
function isGivenLater({ match, pattern }: Effect, file: SourceFile): boolean {
  return (pattern.status ?? []).some(
    (slot) => 'member' in slot && mayBeGivenLater(match, slot.member, file),
  );
}

/** Whether calls in other files may leave a status to the value that stands in for it. */
function isLeftByOthers(effect: Effect, { sourceCode }: SourceFile): boolean {
  return (
    effect instanceof CalledEffect &&
    effect.decidesStatus === 'left away' &&
    isForOthers(effect.called, sourceCode)
  );
}

function writtenAt(status: StatusValue | undefined): Node | null {
  return status === undefined || status.kind === 'implied' ? null : status.node;
}

function withDoubt(status: StatusValue): StatusValue {
  return status.kind === 'written' ? { ...status, reached: 'unknown' } : status;
}

/** The sites of statuses at members of a response which are none of its status. */
function misnamedSites(effects: readonly Effect[], file: SourceFile): readonly SentSite[] {
  const byResponse = groupedBy(effects, ({ receiver }) => [receiver.identity]);
  return misnamedStatuses(effects, file).flatMap(({ node, receiver, runtime, statuses }) => {
    const own = byResponse.get(receiver.identity) ?? [];
    const around = new Surroundings(node, file);
    const found = { receiver, node, ignored: true, runtime, around };
    const message = joinedMessage(own, file);
    return statuses.map(
      (each) => new FoundSentSite('send', { ...unknownFacts, ...found, ...each, message }),
    );
  });
}

/** The sites of statuses that the API does not read. Nothing is known of the response beside them. */
function misplacedSites(
  effect: Effect,
  effects: readonly Effect[],
  file: SourceFile,
): readonly (OwnSite | TestSite)[] {
  const { match, pattern, receiver, runtime } = effect;
  const node = chainOf(match);
  return misplacedStatuses(effect, effects, file).map(({ status, misplaced }) => {
    const around = new Surroundings(node, file);
    const found = { receiver, node, status, ignored: true, runtime, around };
    const message = pattern.whole === true ? unknownMessage : joinedMessage([effect], file);
    return siteWith(effect, { ...unknownFacts, ...found, misplaced, message }, file);
  });
}

/** The sites of statuses that calls give to a function of the file whose response is not followed to the call. */
function forwardedSites(
  { effect, call, called, values }: ForwardedStatus,
  outcomes: readonly Outcome[],
  file: SourceFile,
): readonly (OwnSite | TestSite)[] {
  const { pattern, receiver, runtime } = effect;
  const ignored = pattern.ignored === true;
  const message =
    called === null
      ? { ...unknownMessage, redirects: pattern.redirects === true }
      : messageOfCall(effect, outcomes, { match: call, called }, file);
  return values.map((status) => {
    const around = new Surroundings(call, file, {
      isKeptBack: () => isKeptBack(effect, call, file),
    });
    const found = { receiver, node: call, status, ignored, runtime, around };
    return siteWith(effect, { ...unknownFacts, ...found, message }, file);
  });
}

function siteWith(effect: Effect, sent: SentStatus, file: SourceFile): OwnSite | TestSite {
  const role = roleOf(effect, file);
  if (role === 'send' || role === 'throw') return new FoundSentSite(role, sent);
  if (role === 'declare')
    return new FoundDeclaredSite(
      sent,
      () => entryOf(effect, sent.status, file),
      declaredBy(effect, sent.status, file),
    );
  return role === 'stub' ? new FoundStubSite(sent) : new FoundExpectedSite(sent);
}

/**
 * The role of an effect: an error that a test makes for a comparison is neither sent nor thrown, and a response for a
 * mock is no server's.
 */
function roleOf({ match, pattern }: Effect, file: SourceFile): Role {
  const { whole, leaves, role = 'send' } = pattern;
  if (whole === true && isExpected(match)) return 'expect';
  const isMade = role === 'send' && leaves === 'when returned';
  return isMade && isForMock(match, file) ? 'stub' : role;
}
