/** The sites of what a file sends, throws or declares, its responses whose content alone gives a status, and its reason phrases. */
import { isFunction, wrapped, type Node } from '../../syntax/nodes.ts';
import { actionOf } from '../around/actions.ts';
import { afterwardsOf } from '../around/afterwards.ts';
import { isExpected } from '../around/faked.ts';
import { fieldsByOthers } from '../around/fields-by-others.ts';
import type { Effect } from '../effects/effect.ts';
import { effectsIn } from '../effects/effects.ts';
import { withoutRemedy } from '../effects/read-content.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Outcome } from '../responses/folded-part.ts';
import { foldResponses } from '../responses/responses.ts';
import { functionsThatAnswer, isOutdone, wholeResponses } from '../responses/taking-over.ts';
import type { PhraseSite, Role, StatusSite } from '../status-site.ts';
import { resolverOf } from '../values/value-resolver.ts';
import { statusesInContent } from './content-status.ts';
import { legacyCallOf } from './legacy.ts';
import { foldedMessage, wholeMessage } from './message.ts';
import { misplacedStatuses } from './misplaced.ts';
import { overridingOf } from './overridden.ts';
import { forwardedStatuses, type ForwardedStatus } from './own-helpers.ts';
import { phraseSitesIn } from './phrase-sites.ts';
import { bareSite } from './unknown-site.ts';
import { mayStateInContent, unstatedSites } from './unstated-sites.ts';

/** What a file says of its own responses, in no particular order. */
export interface SentSites {
  /** Where the code names or implies a status. */
  readonly stated: readonly StatusSite[];
  /** Where only the content does. */
  readonly unstated: readonly StatusSite[];
  readonly phrases: readonly PhraseSite[];
}

/** Finds them. @param file as the side of sending sees it. */
export function sentSitesIn(file: SourceFile): SentSites {
  const effects = effectsIn(file);
  const gradual = effects.filter(({ pattern }) => pattern.whole !== true);
  const seeksUnstated = mayStateInContent(file.sourceCode.text);
  const wholes = wholeResponses(effects, file);
  const { outcomes, idle, overridden, rewritten, following, untouched, unstated } = foldResponses(
    gradual,
    file,
    seeksUnstated,
    wholes,
  );
  const answering = functionsThatAnswer(effects, untouched);
  const naming = effects.filter(
    (effect) => effect.pattern.status !== undefined && !idle.has(effect),
  );
  const open = naming.filter((effect) => outcomes.get(effect)?.includes(null));
  const stated = [
    ...naming.flatMap((effect) => {
      const overriding = overridingOf(effect, overridden, effects);
      const seen = outcomes.get(effect) ?? [];
      const told = { overridden: overriding, legacy: legacyCallOf(effect, following, file) };
      const sites = sitesOf(effect, seen, told, file);
      const isHidden = rewritten.has(effect) || isOutdone(effect, answering, wholes, file);
      return isHidden ? sites.map(unreached) : sites;
    }),
    ...effects.flatMap((effect) => misplacedSites(effect, effects, file)),
    ...forwardedStatuses(naming, file).flatMap((forwarded) => forwardedSites(forwarded, file)),
  ];
  return {
    stated,
    unstated: unstatedSites(unstated, { effects, open }, file),
    phrases: phraseSitesIn(effects, file),
  };
}

/** One site for each value that the status may have. */
function sitesOf(
  effect: Effect,
  outcomes: readonly Outcome[],
  told: Pick<StatusSite, 'overridden' | 'legacy'>,
  file: SourceFile,
): readonly StatusSite[] {
  const { match, pattern, receiver, runtime } = effect;
  const sent = pattern.whole ? wholeMessage(effect, file) : foldedMessage(effect, outcomes);
  const values = effect.statuses;
  const content = values.length > 1 ? withoutRemedy(sent.content) : sent.content;
  return values.map((status) => {
    const route = resolverOf(file).routes.around(status.kind === 'implied' ? match : status.node);
    const code = 'code' in status ? status.code : NaN;
    const isChanged =
      pattern.role !== 'throw' && afterwardsOf(file).mayChange(effect, code, content);
    return {
      ...bareSite(receiver, chainOf(match), file),
      ...sent,
      stays: isChanged ? 'unknown' : 'yes',
      fields: fieldsByOthers(file).around(sent.fields),
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
): readonly StatusSite[] {
  const { match, pattern, receiver, runtime } = effect;
  return misplacedStatuses(effect, effects, file).map(({ status, misplaced }) => ({
    ...bareSite(receiver, chainOf(match), file),
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
): readonly StatusSite[] {
  const { pattern, receiver, runtime } = effect;
  return values.map((status) => ({
    ...bareSite(receiver, call, file),
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

/** The call with the rest of the chain that it begins: `res.status(404).json(…)`, not `res.status(404)`. */
function chainOf(match: Node): Node {
  const node = wrapped(match);
  const member = node.parent;
  if (member?.type !== 'MemberExpression' || member.object !== node) return match;
  const call = wrapped(member).parent;
  return call?.type === 'CallExpression' && !isFunction(call) ? chainOf(call) : match;
}
