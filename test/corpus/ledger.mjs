/**
 * The ledger: what the rules report in applications at pinned commits, and a reader's verdict on the reports. Each
 * application is a file of `applications`; docs/contributing.md says what a verdict means.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { differencesOf, groupedBy } from './differences.mjs';

/**
 * Of a rule with more reports than this, so many are read, the same ones each time; all of a rule that is an error in
 * `recommended`. Another seed draws others.
 */
export const sampling = { size: 120, seed: 1 };

/** The name of an application's folder, and of its file in the ledger: `owner+name`. */
export const nameOf = ({ repository }) => repository.replace('/', '+');

/** The longest quote of a program that is kept. */
const longest = 40;

/** A message without long quotes: it says which report it is, and keeps nothing of the program's text. */
export const withShortQuotes = (message) =>
  message.replaceAll(/`([^`]+)`|'([^']+)'/gu, (quote, code = '', text = '') =>
    code.length + text.length > longest ? `${quote.slice(0, longest)}…${quote.at(-1)}` : quote,
  );

/** The applications of a ledger, in the order of their names. */
export const readLedger = (folder) =>
  readdirSync(folder)
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));

export async function writeApplication(folder, application) {
  const path = join(folder, `${nameOf(application)}.json`);
  const style = await resolveConfig(path, { editorconfig: true });
  const text = JSON.stringify(application);
  writeFileSync(path, await format(text, { ...style, parser: 'json' }));
}

/**
 * The reports of an application in one list. One that nobody read has no verdict and no `why`.
 * @returns {{
 *   rule: string, file: string, line: number, message: string, verdict?: true | 'advice' | false | null, why?: string,
 * }[]}
 */
export const reportsIn = ({ reports = {}, unread = {} }) => [
  ...Object.entries(reports).flatMap(([rule, own]) => own.map((report) => ({ rule, ...report }))),
  ...Object.entries(unread).flatMap(([rule, messages]) =>
    Object.entries(messages).flatMap(([message, files]) =>
      Object.entries(files).flatMap(([file, lines]) =>
        lines.map((line) => ({ rule, file, line, message })),
      ),
    ),
  ),
];

/** Whether a report has been read. */
export const isRead = ({ verdict }) => verdict !== undefined && verdict !== null;

/** A number for a place that has nothing to do with it, so that the reports with the lowest ones are a random sample. */
const rankOf = ({ repository }, { rule, file, line }) =>
  createHash('sha1').update([sampling.seed, repository, rule, file, line].join('\n')).digest('hex');

/**
 * Of all applications, the reports to be read, by application.
 * @param {{ application: object, reports: object[] }[]} parts
 * @param {Record<string, 'error' | 'warn'>} levels those of the rules in `recommended`
 */
function drawnFrom(parts, levels) {
  const ranked = parts.flatMap(({ application, reports }) =>
    reports.map((report) => ({ report, rank: rankOf(application, report) })),
  );
  return new Set(
    [...groupedBy(ranked, ({ report }) => report.rule)].flatMap(([rule, own]) => {
      const count = levels[rule] === 'error' ? own.length : sampling.size;
      return own
        .sort((a, b) => (a.rank < b.rank ? -1 : 1))
        .slice(0, count)
        .map(({ report }) => report);
    }),
  );
}

const partsOf = (ledger) =>
  ledger.map((application) => ({ application, reports: reportsIn(application) }));

/** The reports of a ledger that are to be read, with their applications. */
export function sampleOf(ledger, levels) {
  const parts = partsOf(ledger);
  const drawn = drawnFrom(parts, levels);
  return parts.flatMap(({ application, reports }) =>
    reports
      .filter((report) => drawn.has(report))
      .map((report) => ({ repository: application.repository, ...report })),
  );
}

const byPlace = (a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1);

/** An application with its reports as the ledger keeps them: those to be read one by one, the others by their places. */
function arranged(application, reports, isEntry) {
  const entries = {};
  const places = {};
  for (const report of reports.toSorted(byPlace)) {
    const { rule, file, line, message, verdict = null, why = '' } = report;
    if (isEntry(report)) (entries[rule] ??= []).push({ file, line, message, verdict, why });
    else (((places[rule] ??= {})[message] ??= {})[file] ??= []).push(line);
  }
  return { ...application, reports: inOrder(entries), unread: inOrder(places) };
}

const inOrder = (rules) =>
  Object.fromEntries(Object.entries(rules).sort(([a], [b]) => (a < b ? -1 : 1)));

/**
 * A ledger with the newly linted applications in the place of the kept ones, and their verdicts kept wherever the
 * report is the same.
 * @param {{ found: object[], levels: object, isReworded: boolean }} given `found` as `lintApplication` has it;
 *   `isReworded` keeps the verdict of a report whose message alone is another one
 */
export function renewed(ledger, { found, levels, isReworded }) {
  const byName = new Map(found.map((application) => [application.repository, application]));
  const parts = ledger.map((kept) => {
    const linted = byName.get(kept.repository);
    if (linted === undefined) return { application: kept, reports: reportsIn(kept) };
    const { same, changed } = differencesOf(reportsIn(kept), linted.reports);
    const before = new Map([...same, ...(isReworded ? changed : [])].map(([a, b]) => [b, a]));
    const reports = linted.reports.map((report) => {
      const { verdict, why } = before.get(report) ?? {};
      return { ...report, verdict, why };
    });
    return { application: linted, reports };
  });
  const drawn = drawnFrom(parts, levels);
  return parts.map(({ application, reports }) =>
    arranged(application, reports, (report) => drawn.has(report) || isRead(report)),
  );
}

/** The reports that are to be read and have no verdict. */
export const withoutVerdict = (ledger, levels) =>
  sampleOf(ledger, levels).filter((report) => !isRead(report));

/** What the verdicts say of each rule that reports anything, the rule with the most reports last. */
export function precisionOf(ledger, levels) {
  const all = ledger.flatMap(({ repository, ...application }) =>
    reportsIn(application).map(({ rule }) => ({ rule, repository })),
  );
  const read = groupedBy(sampleOf(ledger, levels).filter(isRead), ({ rule }) => rule);
  const rows = [...groupedBy(all, ({ rule }) => rule)].map(([rule, own]) => {
    const verdicts = (read.get(rule) ?? []).map(({ verdict }) => verdict);
    const count = (verdict) => verdicts.filter((each) => each === verdict).length;
    return {
      rule,
      level: levels[rule] ?? 'off',
      reports: own.length,
      applications: new Set(own.map(({ repository }) => repository)).size,
      read: verdicts.length,
      true: count(true),
      advice: count('advice'),
      false: count(false),
    };
  });
  return rows.sort((a, b) => a.reports - b.reports || (a.rule < b.rule ? -1 : 1));
}
