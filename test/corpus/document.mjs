/** docs/real-code.md, from the ledger. */
import { format, resolveConfig } from 'prettier';
import { isRead, precisionOf, reportsIn, sampleOf, sampling } from './ledger.mjs';

const table = (header, rows) =>
  [header, header.map((_, index) => (index === 0 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

const grouped = (count) => count.toLocaleString('en');
const sum = (ledger, count) => grouped(ledger.reduce((total, each) => total + count(each), 0));
const percent = (part, whole) =>
  whole === 0 ? '–' : `${(Math.floor((part / whole) * 1000) / 10).toFixed(1)} %`;
const ruleLink = (rule) => `[${rule}](rules/${rule}.md)`;
const levelNames = { error: 'error', warn: 'warning', off: 'not in `recommended`' };

function precision(rows) {
  return table(
    ['rule', 'level', 'reports', 'in', 'read', 'true', 'advice', 'false', 'right', 'welcome'],
    rows.map(({ rule, level, reports, applications, read, ...verdicts }) => [
      ruleLink(rule),
      levelNames[level],
      grouped(reports),
      applications,
      read,
      ...['true', 'advice', 'false'].map((verdict) => verdicts[verdict]),
      percent(verdicts.true + verdicts.advice, read),
      percent(verdicts.true, read),
    ]),
  );
}

/** How many reports of a level are right and welcome: of those that were read, and if all of a rule are like its sample. */
function shares(rows, level) {
  const own = rows.filter((row) => row.level === level && row.read > 0);
  const total = (countOf) => own.reduce((all, row) => all + countOf(row), 0);
  const share = (countOf) =>
    percent(
      total(countOf),
      total(({ read }) => read),
    );
  const weighted = (countOf) =>
    percent(
      total((row) => (countOf(row) / row.read) * row.reports),
      total(({ reports }) => reports),
    );
  const right = (row) => row.true + row.advice;
  const welcome = (row) => row.true;
  return `of ${total(({ read }) => read)} that were read ${share(right)} are right and ${share(welcome)} welcome; weighted by the number of reports ${weighted(right)} and ${weighted(welcome)}`;
}

const roles = {
  send: 'sent',
  throw: 'thrown',
  declare: 'declared',
  compare: 'compared',
  expect: 'expected',
  stub: 'faked',
};

/** How many sites of each role every framework has, the framework with the most first. */
function sites(ledger, titles) {
  const rows = Object.entries(titles).map(([name, title]) => {
    const own = ledger.flatMap(({ sites: { [name]: counts } }) => counts ?? []);
    const counts = Object.keys(roles).map((role) =>
      own.reduce((total, each) => total + (each[role] ?? 0), 0),
    );
    return { title, applications: own.length, counts, all: counts.reduce((a, b) => a + b, 0) };
  });
  const seen = rows.filter(({ all }) => all > 0).sort((a, b) => b.all - a.all);
  const none = rows.filter(({ all }) => all === 0).map(({ title }) => title);
  const text = table(
    ['framework', 'in', ...Object.values(roles)],
    seen.map(({ title, applications, counts }) => [
      title,
      applications,
      ...counts.map((count) => (count === 0 ? '' : grouped(count))),
    ]),
  );
  return none.length === 0 ? text : `${text}\n\nNo site of ${none.join(', ')}.`;
}

/** What a reader found wrong or unwelcome, with links to the code. */
function findings(ledger, levels, isFinding) {
  const commits = new Map(ledger.map(({ repository, commit }) => [repository, commit]));
  return ledger
    .flatMap((application) =>
      reportsIn(application)
        .filter((report) => isRead(report) && isFinding(report))
        .map((report) => ({ repository: application.repository, ...report })),
    )
    .map(({ repository, rule, file, line, why }) => {
      const path = file.split('/').map(encodeURIComponent).join('/');
      const url = `https://github.com/${repository}/blob/${commits.get(repository)}/${path}#L${line}`;
      return `- ${ruleLink(rule)} in [${repository}](${url}): ${why}`;
    })
    .join('\n');
}

function silence(ledger, ruleNames, silent) {
  const reporting = new Set(ledger.flatMap(reportsIn).map(({ rule }) => rule));
  const rows = ruleNames
    .filter((rule) => !reporting.has(rule))
    .map((rule) => [ruleLink(rule), silent[rule] ?? 'Not run yet.']);
  const unparsed = ledger.flatMap(({ repository, unparsed: files = [] }) =>
    files.map((file) => `- ${repository}, ${file}`),
  );
  return [
    rows.length === 0 ? '' : table(['rule', 'why it reports nothing'], rows).replace('--:', '---'),
    unparsed.length === 0
      ? 'Every file could be parsed.'
      : `No parser reads these files, so that nothing is said about them:\n\n${unparsed.join('\n')}`,
  ].join('\n\n');
}

function edits(ledger) {
  const problems = ledger.flatMap(({ repository, problems: own = [] }) =>
    own.map(({ file, line, rule, problem }) =>
      rule === undefined
        ? `- ${repository}, ${file}: it ${problem}.`
        : `- ${ruleLink(rule)} in ${repository}, ${file}, line ${line}: it ${problem}.`,
    ),
  );
  const count = (key) => sum(ledger, ({ edits: own }) => own?.[key] ?? 0);
  return `Each of ${count('fixes')} fixes was applied by itself, then all of a file together; of the suggestions that say the same in a file the first was, ${count('suggestions')} in all. Each time the file was parsed and linted again: the rule has to report less than before.

${problems.length === 0 ? 'Nothing went wrong, and no file crashed a rule or took too long.' : `What went wrong:\n\n${problems.join('\n')}`}`;
}

const applications = (ledger) =>
  table(
    ['application', 'files', 'linted', 'sites', 'reports'],
    ledger.map((application) => {
      const { repository, commit, files, linted } = application;
      return [
        `[${repository}](https://github.com/${repository}/tree/${commit})`,
        grouped(files),
        grouped(linted),
        grouped(siteCount(application)),
        grouped(reportsIn(application).length),
      ];
    }),
  );

const siteCount = ({ sites: frameworks }) =>
  Object.values(frameworks)
    .flatMap(Object.values)
    .reduce((total, count) => total + count, 0);

/**
 * @param {object} given
 * @param {readonly object[]} given.ledger the applications
 * @param {Record<string, 'error' | 'warn'>} given.levels of the rules in `recommended`
 * @param {readonly string[]} given.ruleNames all rules
 * @param {Record<string, string>} given.titles of the frameworks by their names
 * @param {Record<string, string>} given.silent why rules report nothing
 * @returns {Promise<string>}
 */
export async function renderRealCode({ ledger, levels, ruleNames, titles, silent }) {
  const rows = precisionOf(ledger, levels);
  const read = sampleOf(ledger, levels).filter(isRead).length;
  const wrong = findings(ledger, levels, ({ verdict }) => verdict === false);
  const mild = findings(
    ledger,
    levels,
    ({ rule, verdict }) => levels[rule] === 'error' && verdict === 'advice',
  );
  const text = `# On real code

What the rules report in ${ledger.length} public applications, and how much of it is right. This page is written from the ledger in \`test/corpus\` by \`npm run test:update\`; do not edit it. [contributing.md](contributing.md#the-ledger) says how the ledger is kept.

The applications have ${sum(ledger, ({ files }) => files)} JavaScript and TypeScript files, of which ${sum(ledger, ({ linted }) => linted)} have anything to look at, and ${sum(ledger, siteCount)} places that send, throw, declare, compare, expect or fake a status. They were linted with every rule, without options, types, installed packages, or comments that turn rules off: ${sum(ledger, (each) => reportsIn(each).length)} reports.

## How right the reports are

A reader looked at ${grouped(read)} of the reports in the code and gave each a verdict, with a sentence why; nothing of the applications was run.

- **true**: the code does what the message says, and it is worth changing.
- **advice**: what the message says is so, and the authors may have good reasons to leave it, as in a test that does it on purpose.
- **false**: what the message says is not so.

A report is _right_ if it is true or advice, and _welcome_ if it is true. Every report of a rule that is an error in \`recommended\` is read; of the others ${sampling.size} for each rule, drawn at random (seed ${sampling.seed}), or all where there are fewer.

${precision(rows)}

- Errors: ${shares(rows, 'error')}.
- Warnings: ${shares(rows, 'warn')}.

${wrong === '' ? 'No report that was read is false.' : `Reports that are false:\n\n${wrong}`}

${mild === '' ? '' : `Errors that are no more than advice:\n\n${mild}`}

## Sites by framework

_In_ says in how many applications.

${sites(ledger, titles)}

## What is silent, and why

${silence(ledger, ruleNames, silent)}

## Fixes and suggestions

${edits(ledger)}

## The applications

${applications(ledger)}
`;
  const style = await resolveConfig(import.meta.filename, { editorconfig: true });
  return format(text, { ...style, parser: 'markdown' });
}
