/** The applications of the ledger, and where they are checked out. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { sourcesBelow } from '../tools/sources.mjs';
import { nameOf, withShortQuotes } from './ledger.mjs';
import { answersTo } from './processes.mjs';

/**
 * The applications that stand in the folders: each is one by itself, or has them in it.
 * @param {readonly { repository: string, commit: string }[]} known
 */
export function checkedOut(folders, known) {
  const byName = new Map(known.map((application) => [nameOf(application), application]));
  return folders
    .flatMap((folder) => [
      folder,
      ...readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => join(folder, name)),
    ])
    .filter((folder) => byName.has(basename(folder)))
    .map((folder) => ({ ...byName.get(basename(folder)), folder }));
}

/** The commit of a checkout that Git made; null for one without Git's folder. */
export function commitOf(folder) {
  if (!existsSync(join(folder, '.git'))) return null;
  return execFileSync('git', ['rev-parse', 'HEAD'], { cwd: folder, encoding: 'utf8' }).trim();
}

const sum = (answers, key) => answers.reduce((total, { edits }) => total + (edits?.[key] ?? 0), 0);

/** The counts of several files together, with the names in order. */
function together(counts) {
  const sums = {};
  for (const [framework, roles] of counts.flatMap(Object.entries))
    for (const [role, count] of Object.entries(roles))
      (sums[framework] ??= {})[role] = (sums[framework]?.[role] ?? 0) + count;
  return Object.fromEntries(Object.entries(sums).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const named = ({ file }, finding) => ({ file, ...finding });

/**
 * Lints an application in several processes.
 * @param {{ repository: string, commit: string, folder: string }} application
 */
export async function lintApplication({ repository, commit, folder }, { processes, onFile }) {
  const jobs = Array.from(sourcesBelow(folder), (file) => ({
    file,
    cwd: folder,
    name: relative(folder, file).split(sep).join('/'),
  }));
  const answers = await answersTo(jobs, processes, (done) => onFile(done, jobs.length));
  return {
    repository,
    commit,
    files: jobs.length,
    linted: answers.filter(({ isLinted }) => isLinted).length,
    unparsed: answers.filter(({ isUnparsed }) => isUnparsed).map(({ file }) => file),
    sites: together(answers.map(({ sites = {} }) => sites)),
    edits: { fixes: sum(answers, 'fixes'), suggestions: sum(answers, 'suggestions') },
    problems: answers.flatMap((answer) =>
      (answer.problems ?? []).map((problem) => named(answer, problem)),
    ),
    reports: answers.flatMap((answer) =>
      (answer.reports ?? []).map(({ message, ...report }) =>
        named(answer, { ...report, message: withShortQuotes(message) }),
      ),
    ),
  };
}
