// npm run sites -- DIR: prints one JSON line for each status site, whatever its role, and for each status that content
// gives once more (`in` is `content`), in the JavaScript and TypeScript files below DIR.
import { readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import process from 'node:process';
import { Linter } from 'eslint';
import { configsOf, isWorthParsing, languagesFor, probe, sourcesBelow } from './sources.mjs';

/** The statuses in the file that was linted last, as they are printed; null if it could not be parsed. */
let found = null;

const configs = configsOf({
  plugins: {
    sites: { rules: { probe: probe((sites, responses) => (found = rowsOf(sites, responses()))) } },
  },
  rules: { 'sites/probe': 'error' },
});

/** The statuses of a file, or null if no parser reads it. */
function sitesOf(file, linter) {
  const text = readFileSync(file, 'utf8');
  if (!isWorthParsing(text, file, folder)) return [];
  for (const language of languagesFor(file)) {
    found = null;
    linter.verify(text, configs[language], { filename: file });
    if (found !== null) return found;
  }
  return null;
}

/** Where the status is written. Where a call implies it, `res.redirect('/')`, the callee, since the arguments are no status. */
function placeOf(status, node) {
  if (status.kind === 'implied') return node.callee ?? node;
  return status.origin ?? status.node;
}

function rowOf({ role, framework, evidence }, status, place, more = {}) {
  const { start, end } = place.loc;
  const code = status.kind === 'unknown' || Number.isNaN(status.code) ? null : status.code;
  return {
    line: start.line,
    column: start.column + 1,
    endLine: end.line,
    endColumn: end.column + 1,
    role,
    framework: framework.name,
    evidence,
    code,
    ...more,
  };
}

/** The sites, and the statuses in the content of responses, each place once. */
function rowsOf(sites, responses) {
  const inContent = new Map();
  for (const site of responses)
    for (const status of site.statusesInContent ?? [])
      // `{ status: 3 }` may be the state of an order.
      if (status.code >= 100 && status.code <= 599 && !inContent.has(status.node))
        inContent.set(status.node, rowOf(site, status, status.node, { in: 'content' }));
  const stated = sites.map((site) => rowOf(site, site.status, placeOf(site.status, site.node)));
  return [...stated, ...inContent.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}

function refuse(sentence) {
  console.error(sentence);
  process.exit(2);
}

const [given, ...surplus] = process.argv.slice(2);
if (given === undefined || surplus.length > 0) refuse('Give one folder: npm run sites -- DIR');

// npm starts scripts in the package's folder; INIT_CWD is the folder in which the user called it.
const folder = resolve(process.env.INIT_CWD ?? process.cwd(), given);
const linter = new Linter({ cwd: folder });
let files = 0;
let unparsed = 0;
let crashes = 0;

for (const file of sourcesBelow(folder)) {
  const path = relative(folder, file).split(sep).join('/');
  files += 1;
  try {
    const sites = sitesOf(file, linter);
    if (sites === null) unparsed += 1;
    else if (sites.length > 0)
      process.stdout.write(sites.map((site) => `${JSON.stringify({ path, ...site })}\n`).join(''));
  } catch (error) {
    crashes += 1;
    console.error(`${path}: ${error instanceof Error ? error.stack : String(error)}`);
  }
}

console.error(`${files} files, ${unparsed} could not be parsed, ${crashes} crashed the analysis.`);
if (crashes > 0) process.exitCode = 1;
