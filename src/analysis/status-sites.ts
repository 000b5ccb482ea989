/** The entry of the analysis: it takes a file and gives its status sites. */
import { oncePer } from '../syntax/once-per.ts';
import { plainText } from '../syntax/plain-text.ts';
import { mayNameStatus } from '../http/status-member-names.ts';
import { sideOf, type Side } from './adapters/sides.ts';
import { mayDocumentActions } from './comments/commented-actions.ts';
import { mayDocument } from './comments/documents.ts';
import { sourceFileOf, type AnalysisContext, type SourceFile } from './input/source-file.ts';
import type { Operation } from './operation.ts';
import { operationsIn } from './operations/operations.ts';
import { misreadStatusesIn } from './received/misread.ts';
import { byPlace } from './sites/found-site.ts';
import { absentContentsIn } from './sites/absent-contents.ts';
import { mistakenComparisonsIn } from './sites/mistaken-comparisons.ts';
import { receivedSitesIn } from './sites/received-sites.ts';
import { stubPhrasesIn } from './sites/stub-sites.ts';
import { sentSitesIn, type SentSites } from './sites/sent-sites.ts';
import { mayStateInContent, mayTellOfError } from './sites/unstated-sites.ts';
import type { MistakenComparison } from './mistaken-comparisons.ts';
import type {
  AbsentContent,
  DroppedResponse,
  LateUse,
  UnfinishedResponse,
} from './misused-responses.ts';
import { lostAssertionsIn } from './received/lost-assertions.ts';
import { misplacedOptionsIn } from './received/misplaced-options.ts';
import type { LostAssertion, MisplacedOption, MisreadStatus } from './received-mistakes.ts';
import type {
  OwnSite,
  PhraseSite,
  ReceivedSite,
  Role,
  SentSite,
  SiteOf,
  StatusSite,
  TestSite,
} from './status-site.ts';

const none: SentSites = {
  stated: [],
  unstated: [],
  phrases: [],
  late: [],
  dropped: [],
  unfinished: [],
  byEffect: new Map(),
  outcomes: () => new Map(),
};

/**
 * The status sites of a file in source order, computed once for all rules.
 * @throws {Error} if the plugin's settings are wrong.
 */
export function statusSites(context: AnalysisContext): readonly (OwnSite | TestSite)[] {
  return sentSites(sourceFileOf(context)).stated;
}

/**
 * The responses whose content gives a status, or tells of a caught error, while the framework sends its own, in source
 * order.
 * @throws {Error} if the plugin's settings are wrong.
 */
export function sitesWithoutStatus(context: AnalysisContext): readonly SentSite[] {
  return sentSites(sourceFileOf(context)).unstated;
}

/**
 * The reason phrases of a file's responses in source order, whatever their status, and then those of its mocks.
 * @throws {Error} if the plugin's settings are wrong.
 */
export function phraseSites(context: AnalysisContext): readonly PhraseSite[] {
  const file = sourceFileOf(context);
  const { phrases } = sentSites(file);
  const ofMocks = stubPhrases(file);
  return ofMocks.length === 0 ? phrases : [...phrases, ...ofMocks];
}

/**
 * Where a file acts on responses that have left, in source order.
 * @throws {Error} if the plugin's settings are wrong.
 */
export function lateUses(context: AnalysisContext): readonly LateUse[] {
  return sentSites(sourceFileOf(context)).late;
}

/**
 * The responses and errors of a file that are made and dropped, in source order.
 * @throws {Error} if the plugin's settings are wrong.
 */
export function droppedResponses(context: AnalysisContext): readonly DroppedResponse[] {
  return sentSites(sourceFileOf(context)).dropped;
}

/**
 * Where handlers begin a response and do not send it, in source order.
 * @throws {Error} if the plugin's settings are wrong.
 */
export function unfinishedResponses(context: AnalysisContext): readonly UnfinishedResponse[] {
  return sentSites(sourceFileOf(context)).unfinished;
}

const sentSites = oncePer((file: SourceFile): SentSites =>
  mayHaveSites(file, 'sending') ? sentSitesIn(file) : none,
);

/**
 * The routes of a file with the statuses that are declared for them and answered, in source order.
 * @throws {Error} if the plugin's settings are wrong.
 */
export function operations(context: AnalysisContext): readonly Operation[] {
  return operationsOf(sourceFileOf(context));
}

const operationsOf = oncePer((file: SourceFile): readonly Operation[] =>
  mayHaveSites(file, 'sending') ? operationsIn(sentSites(file), file) : [],
);

/**
 * The same with the routes of files that name no status and of routers that no import tells, for a list of all routes:
 * the text of a file does not tell that it has none.
 * @throws {Error} if the plugin's settings are wrong.
 */
export function allOperations(context: AnalysisContext): readonly Operation[] {
  const file = sourceFileOf(context);
  const sent = mayHaveSites(file, 'sending') ? sentSites(file) : none;
  return operationsIn(sent, file, 'all');
}

/**
 * The places of a file that compare, expect or fake a status, in source order, computed once for all rules that ask.
 * @throws {Error} if the plugin's settings are wrong.
 */
export function receivedStatusSites(
  context: AnalysisContext,
): readonly (ReceivedSite | TestSite)[] {
  return receivedSites(sourceFileOf(context));
}

const receivedSites = oncePer((file: SourceFile): readonly (ReceivedSite | TestSite)[] =>
  mayHaveSites(file, 'receiving') ? receivedSitesIn(file.receiving()) : [],
);

/**
 * The places of a file that ask a received response for its status in a wrong way, in source order.
 * @throws {Error} if the plugin's settings are wrong.
 */
export function misreadStatuses(context: AnalysisContext): readonly MisreadStatus[] {
  return misreadIn(sourceFileOf(context));
}

const misreadIn = oncePer((file: SourceFile): readonly MisreadStatus[] =>
  mayHaveSites(file, 'receiving') ? misreadStatusesIn(file.receiving()) : [],
);

/**
 * The comparisons of a file that look at another value than the status which is meant, in source order.
 * @throws {Error} if the plugin's settings are wrong.
 */
export function mistakenComparisons(context: AnalysisContext): readonly MistakenComparison[] {
  const file = sourceFileOf(context);
  return mayMistakeStatus(file) ? mistakenComparisonsIn(file.receiving()) : [];
}

/** Whether a file may compare a status, which it received or which a name says to be one. */
export const mayMistakeStatus = oncePer(
  (file: SourceFile) =>
    mayNameStatus(plainText(file.sourceCode)) || mayHaveSites(file, 'receiving'),
);

/**
 * The options of a file by which a client would give other statuses, where it does not look for them.
 * @throws {Error} if the plugin's settings are wrong.
 */
export function misplacedOptions(context: AnalysisContext): readonly MisplacedOption[] {
  const file = sourceFileOf(context);
  return mayHaveSites(file, 'receiving') ? misplacedOptionsIn(file.receiving()) : [];
}

const stubPhrases = oncePer((file: SourceFile): readonly PhraseSite[] =>
  mayHaveSites(file, 'receiving') ? stubPhrasesIn(file.receiving()) : [],
);

/**
 * The calls of a file that parse content which a received response does not have, in source order.
 * @throws {Error} if the plugin's settings are wrong.
 */
export function absentContents(context: AnalysisContext): readonly AbsentContent[] {
  return absentContentsIn(receivedStatusSites(context), sourceFileOf(context).receiving());
}

/**
 * The assertions of a file about a status that are never made, heard of by nobody, or always hold, in source order.
 * @throws {Error} if the plugin's settings are wrong.
 */
export function lostAssertions(context: AnalysisContext): readonly LostAssertion[] {
  const file = sourceFileOf(context);
  return mayHaveSites(file, 'receiving') ? lostAssertionsIn(file.receiving()) : [];
}

/** The status sites of a file that have one of these roles, in source order. */
export function statusSitesOf<R extends Role>(
  context: AnalysisContext,
  roles: readonly R[],
): readonly SiteOf<R>[] {
  const asked: readonly Role[] = roles;
  const isAsked = (site: StatusSite): site is SiteOf<R> => asked.includes(site.role);
  const sides = new Set(roles.map(sideOf));
  // Errors and responses that tests make are found with those that the program sends: `expect(call).toThrow(new
  // NotFound())`, `fetch.mockResolvedValue(new Response())`.
  const isOfTests = asked.includes('expect') || asked.includes('stub');
  const sent = sides.has('sending') || isOfTests ? statusSites(context) : [];
  const received = sides.has('receiving') ? receivedStatusSites(context) : [];
  const sites = received.length === 0 ? sent : [...sent, ...beside(sent, received)].sort(byPlace);
  return sites.filter(isAsked);
}

/** The received sites without those that are sent as well, and of which no more than a name is known. */
function beside<Received extends StatusSite>(
  sent: readonly StatusSite[],
  received: readonly Received[],
): readonly Received[] {
  if (sent.length === 0) return received;
  const taken = new Set(sent.map(({ status, node }) => nodeOf(status, node)));
  return received.filter(
    ({ evidence, status, node }) => evidence !== 'name' || !taken.has(nodeOf(status, node)),
  );
}

function nodeOf(status: StatusSite['status'], node: StatusSite['node']): StatusSite['node'] {
  return status.kind === 'implied' ? node : status.node;
}

/** Whether a file may have sites of a side, as far as its text and its project tell. */
export function mayHaveSites(file: SourceFile, side: Side): boolean {
  return mayHave[side](file);
}

const mayHave: Readonly<Record<Side, (file: SourceFile) => boolean>> = {
  sending: oncePer((file: SourceFile) => {
    const text = plainText(file.sourceCode);
    return (
      file.mayHaveSites ||
      mayStateInContent(text) ||
      mayTellOfError(text) ||
      mayDocument(file) ||
      mayDocumentActions(file)
    );
  }),
  receiving: oncePer((file: SourceFile) => file.receiving().mayHaveSites),
};
