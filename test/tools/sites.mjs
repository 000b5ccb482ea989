// npm run sites -- DIR: prints one JSON line for each status site, whatever its role, in the JavaScript and TypeScript
// files below DIR.
import { readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import process from 'node:process';
import { Linter } from 'eslint';
import { configsOf, isWorthParsing, languagesFor, probe, sourcesBelow } from './sources.mjs';

/** The sites in the file that was linted last; null if it could not be parsed. */
let found = null;

const configs = configsOf({
  plugins: { sites: { rules: { probe: probe((sites) => (found = sites)) } } },
  rules: { 'sites/probe': 'error' },
});

/** The status sites of a file, or null if no parser reads it. */
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

function lineOf(path, { role, framework, evidence, status, node }) {
  const { start, end } = placeOf(status, node).loc;
  const code = status.kind === 'unknown' || Number.isNaN(status.code) ? null : status.code;
  return JSON.stringify({
    path,
    line: start.line,
    column: start.column + 1,
    endLine: end.line,
    endColumn: end.column + 1,
    role,
    framework: framework.name,
    evidence,
    code,
  });
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
      process.stdout.write(sites.map((site) => `${lineOf(path, site)}\n`).join(''));
  } catch (error) {
    crashes += 1;
    console.error(`${path}: ${error instanceof Error ? error.stack : String(error)}`);
  }
}

console.error(`${files} files, ${unparsed} could not be parsed, ${crashes} crashed the analysis.`);
if (crashes > 0) process.exitCode = 1;
