/** The statuses that a file sends, throws or declares, its responses whose content alone gives one, and its reason phrases. */
import { wrapped } from '../../syntax/nodes.ts';
import { endOfWay } from '../../syntax/ways.ts';
import { afterwardsOf } from '../around/afterwards.ts';
import { isExpected } from '../around/faked.ts';
import type { Effect } from '../effects/effect.ts';
import { effectsIn } from '../effects/effects.ts';
import type { SourceFile } from '../input/source-file.ts';
import { isSent } from '../responses/outcomes.ts';
import { foldResponses } from '../responses/responses.ts';
import { functionsThatAnswer, isOutdone, wholeResponses } from '../responses/taking-over.ts';
import type { OwnSite, PhraseSite, Role, SentSite, StatusValue, ToldSite } from '../status-site.ts';
import {
  byPlace,
  FoundDeclaredSite,
  FoundSentSite,
  FoundSite,
  unseen,
  type SentStatus,
} from './found-site.ts';
import { legacyCallOf } from './legacy.ts';
import { foldedMessage, unknownMessage, wholeMessage } from './message.ts';
import { misplacedStatuses } from './misplaced.ts';
import { overridingOf } from './overridden.ts';
import { forwardedStatuses, type ForwardedStatus } from './own-helpers.ts';
import { phraseSitesIn } from './phrase-sites.ts';
import { Surroundings } from './surroundings.ts';
import { mayStateInContent, unstatedSites } from './unstated-sites.ts';

/** What a file says of its own responses, in source order. */
export interface SentSites {
  /** Where the code names or implies a status. An error in `expect(…).toThrow(new NotFound())` is one that a test expects. */
  readonly stated: readonly (OwnSite | ToldSite)[];
  /** Where only the content gives one. These and the phrases are looked for when a rule asks for them. */
  readonly unstated: readonly SentSite[];
  readonly phrases: readonly PhraseSite[];
}

/** Finds what a file says of its own responses. @param file as the side of sending sees it. */
export function sentSitesIn(file: SourceFile): SentSites {
  const effects = effectsIn(file);
  const gradual = effects.filter(({ pattern }) => pattern.whole !== true);
  const seeksUnstated = mayStateInContent(file.sourceCode.text);
  const wholes = wholeResponses(effects, file);
  const folded = foldResponses(gradual, file, seeksUnstated, wholes);
  const { outcomes, idle, overridden, rewritten, following, untouched, unstated } = folded;
  const answering = functionsThatAnswer(effects, untouched);
  const naming = effects.filter(
    (effect) => effect.pattern.status !== undefined && !idle.has(effect),
  );
  const open = naming.filter((effect) => outcomes.get(effect)?.every(isSent) === false);
  const replacing = effects.filter(({ pattern }) => pattern.replaces !== undefined);
  const message = (effect: Effect) =>
    effect.pattern.whole === true
      ? wholeMessage(effect, file)
      : foldedMessage(effect, outcomes.get(effect) ?? [], file);
  const stated = naming.flatMap((effect) => {
    const isHidden = rewritten.has(effect) || isOutdone(effect, answering, wholes, file);
    const told = {
      message: message(effect),
      legacy: legacyCallOf(effect, following, file),
      overridden: overridingOf(effect, overridden, replacing),
    };
    return sitesOf(effect, told, isHidden, file);
  });
  let inContent: readonly SentSite[] | undefined;
  let phrases: readonly PhraseSite[] | undefined;
  return {
    stated: [
      ...stated,
      ...effects.flatMap((effect) => misplacedSites(effect, effects, file)),
      ...forwardedStatuses(naming, file).flatMap((forwarded) => forwardedSites(forwarded, file)),
    ].sort(byPlace),
    get unstated() {
      inContent ??= unstatedSites(unstated, { effects, open }, file).toSorted(byPlace);
      return inContent;
    },
    get phrases() {
      return (phrases ??= phraseSitesIn(effects, file));
    },
  };
}

/** One site for each value of the status. @param isHidden whether another may have taken its place out of sight. */
function sitesOf(
  effect: Effect,
  told: Pick<SentStatus, 'message' | 'legacy' | 'overridden'>,
  isHidden: boolean,
  file: SourceFile,
): readonly (OwnSite | ToldSite)[] {
  const { match, pattern, receiver, runtime, statuses } = effect;
  const node = chainOf(match);
  return statuses.map((status) => {
    const code = 'code' in status ? status.code : NaN;
    const written = status.kind === 'implied' ? match : status.node;
    return siteWith(roleOf(effect), {
      ...{ receiver, node, runtime, ...told },
      status: isHidden ? withDoubt(status) : status,
      ignored: pattern.ignored === true,
      misplaced: null,
      around: new Surroundings(node, file, written),
      mayChange: () =>
        isHidden ||
        (pattern.role !== 'throw' && afterwardsOf(file).mayChange(effect, code, told.message)),
      setter: match,
    });
  });
}

function withDoubt(status: StatusValue): StatusValue {
  return status.kind === 'written' ? { ...status, reached: 'unknown' } : status;
}

/** The statuses that an API looks past; of the response that they stand beside nothing is known. */
function misplacedSites(
  effect: Effect,
  effects: readonly Effect[],
  file: SourceFile,
): readonly (OwnSite | ToldSite)[] {
  const { match, pattern, receiver, runtime } = effect;
  const node = chainOf(match);
  return misplacedStatuses(effect, effects, file).map(({ status, misplaced }) => {
    const around = new Surroundings(node, file);
    const found = { receiver, node, status, ignored: true, runtime, around };
    return siteWith(pattern.role ?? 'send', { ...unseen, ...found, misplaced });
  });
}

/** The statuses that a function of the file is given to send; what else it does to the response is not followed. */
function forwardedSites(
  { effect, call, values }: ForwardedStatus,
  file: SourceFile,
): readonly (OwnSite | ToldSite)[] {
  const { pattern, receiver, runtime } = effect;
  const ignored = pattern.ignored === true;
  const message = { ...unknownMessage, redirects: pattern.redirects === true };
  return values.map((status) => {
    const around = new Surroundings(call, file);
    const found = { receiver, node: call, status, ignored, runtime, around };
    return siteWith(pattern.role ?? 'send', { ...unseen, ...found, message });
  });
}

function siteWith(role: Role, sent: SentStatus): OwnSite | ToldSite {
  if (role === 'send' || role === 'throw') return new FoundSentSite(role, sent);
  if (role === 'declare') return new FoundDeclaredSite(sent);
  return new FoundSite(role === 'stub' ? 'stub' : 'expect', sent);
}

/** The role of an effect: an error that a test makes to compare another with it is neither sent nor thrown. */
function roleOf({ match, pattern }: Effect): Role {
  return pattern.whole === true && isExpected(match) ? 'expect' : (pattern.role ?? 'send');
}

/** The call with the rest of the chain that it begins: `res.status(404).json(…)`, not `res.status(404)`. */
const chainOf = endOfWay((match) => {
  const node = wrapped(match);
  const member = node.parent;
  if (member?.type !== 'MemberExpression' || member.object !== node) return null;
  const call = wrapped(member).parent;
  return call?.type === 'CallExpression' ? call : null;
});
