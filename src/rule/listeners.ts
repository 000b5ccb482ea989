/**
 * The listeners of rules. Each calls `visit` with the analysis's findings of one kind, in source order, when ESLint
 * comes to the program.
 */
import { roles, sideOf } from '../analysis/adapters/sides.ts';
import {
  mayListConstants,
  ownConstants,
  type OwnConstant,
} from '../analysis/constants/own-constants.ts';
import { constantUses, mayUseConstants, type ConstantUse } from '../analysis/constants/uses.ts';
import type { AnalysisContext, SourceFile } from '../analysis/input/source-file.ts';
import type {
  AbsentContent,
  DroppedResponse,
  LateUse,
  UnfinishedResponse,
} from '../analysis/misused-responses.ts';
import type { Operation } from '../analysis/operation.ts';
import type { MistakenComparison } from '../analysis/mistaken-comparisons.ts';
import type {
  LostAssertion,
  MisplacedOption,
  MisreadStatus,
} from '../analysis/received-mistakes.ts';
import type { OwnRole, PhraseSite, Role, SentSite, SiteOf } from '../analysis/status-site.ts';
import {
  absentContents,
  droppedResponses,
  lateUses,
  mayHaveSites,
  mayMistakeStatus,
  lostAssertions,
  misplacedOptions,
  misreadStatuses,
  mistakenComparisons,
  operations,
  phraseSites,
  sitesWithoutStatus,
  statusSites,
  statusSitesOf,
  unfinishedResponses,
} from '../analysis/status-sites.ts';
import { oncePer } from '../syntax/once-per.ts';
import { isReplaced } from './site-facts.ts';

/** A listener that does its work when ESLint comes to the program. */
type FileListener = Readonly<Record<'Program', () => void>>;

/** The roles of a program's own responses. */
export const ownRoles: readonly OwnRole[] = roles.filter(
  (role): role is OwnRole => sideOf(role) === 'sending',
);

/**
 * Calls `visit` for every status site with one of the roles whose status has an effect. A status that another replaces
 * has none: rule no-overridden-status reports it, and a second report would be one too many.
 * @param roles the roles to visit. Sites that compare, expect or fake a status are looked for only if asked for.
 */
export function onStatusSite<R extends Role>(
  context: AnalysisContext,
  roles: readonly R[],
  visit: (site: SiteOf<R>) => void,
): FileListener {
  return onAnyStatusSite(context, roles, (site) => {
    if (!site.ignored && !isReplaced(site)) visit(site);
  });
}

/** Calls `visit` for every status site with one of the roles, also where the API does not read the status. */
export function onAnyStatusSite<R extends Role>(
  context: AnalysisContext,
  roles: readonly R[],
  visit: (site: SiteOf<R>) => void,
): FileListener {
  return onEach(context, () => statusSitesOf(context, roles), visit);
}

/** Calls `visit` once with the sites of these roles, for rules that compare them with each other. */
export function onAllStatusSites<R extends Role>(
  context: AnalysisContext,
  roles: readonly R[],
  visit: (sites: readonly SiteOf<R>[]) => void,
): FileListener {
  return onEach(context, () => [statusSitesOf(context, roles)], visit);
}

/** Calls `visit` for every response whose content gives a status code, also where nothing else in the code does. */
export function onStatusInContent(
  context: AnalysisContext,
  visit: (site: SentSite) => void,
): FileListener {
  return onAnswer(context, (site) => {
    if (site.statusesInContent.length > 0) visit(site);
  });
}

/** Calls `visit` for every status that is sent or thrown, and for every response without one that tells of a caught error. */
export function onAnswer(context: AnalysisContext, visit: (site: SentSite) => void): FileListener {
  const find = () => [...statusSitesOf(context, ['send', 'throw']), ...sitesWithoutStatus(context)];
  return onEach(context, find, (site) => {
    if (!site.ignored && !isReplaced(site)) visit(site);
  });
}

/** Calls `visit` for every reason phrase that the file writes, whether or not its status is known. */
export function onReasonPhrase(
  context: AnalysisContext,
  visit: (phrase: PhraseSite) => void,
): FileListener {
  return onEach(context, () => phraseSites(context), visit);
}

/** Calls `visit` for every place that acts on a response which has left. */
export function onLateUse(context: AnalysisContext, visit: (use: LateUse) => void): FileListener {
  return onEach(context, () => lateUses(context), visit);
}

/** Calls `visit` for every response, and every error that is answered with a status, which is made and dropped. */
export function onDroppedResponse(
  context: AnalysisContext,
  visit: (dropped: DroppedResponse) => void,
): FileListener {
  return onEach(context, () => droppedResponses(context), visit);
}

/** Calls `visit` for every place behind which a handler returns and has sent no response. */
export function onUnfinishedResponse(
  context: AnalysisContext,
  visit: (response: UnfinishedResponse) => void,
): FileListener {
  return onEach(context, () => unfinishedResponses(context), visit);
}

/** Calls `visit` for every place that asks a received response for its status in a wrong way. */
export function onMisreadStatus(
  context: AnalysisContext,
  visit: (misread: MisreadStatus) => void,
): FileListener {
  return onEach(context, () => misreadStatuses(context), visit);
}

/** Calls `visit` for every call that parses content which a received response does not have. */
export function onAbsentContent(
  context: AnalysisContext,
  visit: (content: AbsentContent) => void,
): FileListener {
  return onEach(context, () => absentContents(context), visit);
}

/** Calls `visit` for every comparison that looks at another value than the status which is meant. */
export function onMistakenComparison(
  context: AnalysisContext,
  visit: (comparison: MistakenComparison) => void,
): FileListener {
  return onEach(context, () => mistakenComparisons(context), visit);
}

/** Calls `visit` for every option by which a client would give other statuses, where it does not look for it. */
export function onMisplacedOption(
  context: AnalysisContext,
  visit: (option: MisplacedOption) => void,
): FileListener {
  return onEach(context, () => misplacedOptions(context), visit);
}

/** Calls `visit` for every assertion about a status that is never made, heard of by nobody, or always holds. */
export function onLostAssertion(
  context: AnalysisContext,
  visit: (assertion: LostAssertion) => void,
): FileListener {
  return onEach(context, () => lostAssertions(context), visit);
}

/** Calls `visit` for every route, with the statuses that are declared for it and answered. */
export function onOperation(
  context: AnalysisContext,
  visit: (operation: Operation) => void,
): FileListener {
  return onEach(context, () => operations(context), visit);
}

/** Calls `visit` once with all routes of the file. */
export function onAllOperations(
  context: AnalysisContext,
  visit: (operations: readonly Operation[]) => void,
): FileListener {
  return onEach(context, () => [operations(context)], visit);
}

/** Calls `visit` for every constant of the file's own that is a status code. */
export function onOwnConstant(
  context: AnalysisContext,
  visit: (constant: OwnConstant) => void,
): FileListener {
  // A mock may answer with any number by any name.
  const sites = () => statusSites(context).filter(({ role }) => role !== 'stub');
  return onEach(context, () => ownConstants(sites(), context), visit);
}

/** Calls `visit` for every constant of a library that the file reads, a status site or not. */
export function onConstantUse(
  context: AnalysisContext,
  visit: (use: ConstantUse) => void,
): FileListener {
  return onEach(context, () => constantUses(context), visit);
}

/** One listener that runs several, one after the other. */
export function inTurn(...listeners: readonly FileListener[]): FileListener {
  return {
    Program() {
      for (const { Program: begin } of listeners) begin();
    },
  };
}

/** Whether a listener may call `visit` for a file, as far as its text and its project tell. */
export const mayHaveFindings = oncePer(
  (file: SourceFile) =>
    mayHaveSites(file, 'sending') ||
    mayMistakeStatus(file) ||
    mayUseConstants(file) ||
    mayListConstants(file.sourceCode),
);

function onEach<Find>(
  context: AnalysisContext,
  find: () => readonly Find[],
  visit: (found: Find) => void,
): FileListener {
  return {
    Program() {
      for (const each of find()) visit(each);
    },
  };
}

export { roles };
