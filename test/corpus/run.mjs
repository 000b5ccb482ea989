// npm run corpus -- DIR…: lints the applications that are checked out below the folders, and brings the ledger up to
// date with what the rules report; docs/contributing.md has the options.
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import httpStatus from '../../dist/src/index.js';
import { checkedOut, commitOf, lintApplication } from './applications.mjs';
import { differencesOf, linesOf } from './differences.mjs';
import {
  precisionOf,
  readLedger,
  renewed,
  reportsIn,
  withoutVerdict,
  writeApplication,
} from './ledger.mjs';

function refuse(sentence) {
  console.error(sentence);
  process.exit(2);
}

// npm starts scripts in the package's folder and says here where the user stood.
const fromViewpoint = (path) => resolve(process.env.INIT_CWD ?? process.cwd(), path);

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    compare: { type: 'boolean', default: false },
    ledger: { type: 'string', default: join(import.meta.dirname, 'applications') },
    processes: { type: 'string', default: String(Math.max(1, availableParallelism() - 1)) },
    reworded: { type: 'boolean', default: false },
    show: { type: 'boolean', default: false },
  },
});
const processes = Number(options.processes);
if (!Number.isInteger(processes) || processes < 1) refuse('Give a number: --processes 2');

const ledger = fromViewpoint(options.ledger);
const kept = readLedger(ledger);
const applications = checkedOut(positionals.map(fromViewpoint), kept);
if (applications.length === 0) refuse('Give folders with applications: npm run corpus -- DIR…');
for (const { repository, commit, folder } of applications)
  if (![null, commit].includes(commitOf(folder)))
    refuse(`${repository} is at another commit than ${commit}.`);

const levels = Object.fromEntries(
  Object.entries(httpStatus.configs.recommended.rules).map(([rule, level]) => [
    rule.slice('http-status/'.length),
    level,
  ]),
);

const amount = (count) => count.toLocaleString('en');

/** Lints the applications one after the other, and says on the way how far it is. */
async function linted() {
  const found = [];
  for (const application of applications) {
    const start = Date.now();
    const place = `${found.length + 1}/${applications.length} ${application.repository}`;
    const onFile = (done, all) => {
      if (done % 500 === 0) console.error(`${place}: ${amount(done)} of ${amount(all)} files`);
    };
    const each = await lintApplication(application, { processes, onFile });
    found.push(each);
    const seconds = Math.round((Date.now() - start) / 1000);
    console.error(
      `${place}: ${amount(each.files)} files, ${amount(each.reports.length)} reports, ${seconds} s`,
    );
  }
  return found;
}

/** The problems that the ledger does not have. */
const newProblems = (found, before) =>
  found.flatMap(({ repository, problems }) => {
    const known = new Set(
      (before.get(repository).problems ?? []).map((each) => JSON.stringify(each)),
    );
    return problems
      .filter((problem) => !known.has(JSON.stringify(problem)))
      .map((problem) => ({ repository, ...problem }));
  });

const placeOf = ({ repository, file, line, rule }) =>
  rule === undefined ? `${repository} ${file}` : `${repository} ${file}:${line} ${rule}`;

/** The lines around a place, as the checkout has them. */
function linesAround({ repository, file, line }) {
  const { folder } = applications.find((each) => each.repository === repository);
  return readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .map((text, index) => `${index + 1 === line ? '>' : ' '} ${index + 1} ${text}`)
    .slice(Math.max(0, line - 16), line + 12)
    .join('\n');
}

const found = await linted();
const before = new Map(kept.map((application) => [application.repository, application]));
const next = renewed(kept, { found, levels, isReworded: options.reworded });
const isHere = ({ repository }) => found.some((each) => each.repository === repository);
if (!options.compare)
  for (const application of next.filter(isHere)) await writeApplication(ledger, application);

const differences = found.map(({ repository, reports }) => ({
  repository,
  ...differencesOf(reportsIn(before.get(repository)), reports),
}));
for (const line of linesOf(differences)) console.log(line);

const problems = newProblems(found, before);
for (const problem of problems) console.log(`Problem  ${placeOf(problem)} ${problem.problem}`);

const unread = withoutVerdict(next, levels).filter(isHere);
for (const report of unread) {
  console.log(`No verdict  ${placeOf(report)}\n    ${report.message}`);
  if (options.show) console.log(`${linesAround(report)}\n`);
}

for (const { rule, reports, read, true: isTrue, advice, false: isFalse } of precisionOf(
  next,
  levels,
))
  console.log(
    `${rule.padEnd(40)}${reports} reports, ${read} read: ${isTrue} true, ${advice} advice, ${isFalse} false`,
  );
console.log(
  `${applications.length} of ${kept.length} applications, ${unread.length} reports without a verdict, ${problems.length} new problems.`,
);
if (unread.length > 0 || problems.length > 0) process.exitCode = 1;
