// npm run bench: measures what the plugin costs over ESLint by itself; docs/contributing.md has the options.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { renderPerformance } from './document.mjs';
import { headingOf, linesOf, shapeLine, sizesLine } from './report.mjs';
import { sections } from './sections.mjs';
import { built, load } from './variants.mjs';

const root = join(import.meta.dirname, '../..');
const letters = Object.keys(sections);

function refuse(sentence) {
  console.error(sentence);
  process.exit(2);
}

function optionsIn(given) {
  const { values } = parseArgs({
    args: given,
    options: {
      corpus: { type: 'string' },
      json: { type: 'boolean', default: false },
      only: { type: 'string' },
      plugin: { type: 'string' },
      quick: { type: 'boolean', default: false },
      runs: { type: 'string', default: '1' },
      write: { type: 'boolean', default: false },
    },
  });
  const only = values.only?.split(',') ?? (values.quick ? ['a', 'b'] : letters);
  const unknown = only.find((letter) => !letters.includes(letter));
  if (unknown !== undefined) refuse(`There is no section ${unknown}, only ${letters.join(', ')}.`);
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) refuse('Give a number: npm run bench -- --runs 3');
  if (values.write && (only.length < letters.length || values.quick || values.corpus))
    refuse('What is written has all sections, of generated files: npm run bench -- --write');
  return { ...values, only, runs };
}

const versionOf = (name) =>
  JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;

const options = optionsIn(process.argv.slice(2));
// npm starts scripts in the package's folder and says here where the user stood.
const fromViewpoint = (path) => path && resolve(process.env.INIT_CWD ?? process.cwd(), path);
const say = options.json ? () => {} : (line) => console.log(line);
const folder = mkdtempSync(join(tmpdir(), 'http-status-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

const settings = {
  corpus: fromViewpoint(options.corpus),
  plugin: fromViewpoint(options.plugin),
  quick: options.quick,
  runs: options.runs,
  rules: Object.keys((await load(built)).rules),
  folder,
};

const figures = {
  machine: {
    processor: `${cpus().length} × ${cpus()[0].model.trim()}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    node: process.version,
  },
  versions: Object.fromEntries(
    ['eslint', 'typescript-eslint', 'eslint-plugin-unicorn'].map((name) => [name, versionOf(name)]),
  ),
};

for (const letter of options.only) {
  say(`\n${headingOf(letter)}`);
  if (letter === 'd') say(sizesLine());
  figures[letter] = await sections[letter](settings, (shape) => say(shapeLine(shape)));
  for (const line of linesOf(letter, figures[letter])) say(line);
}

if (options.json) console.log(JSON.stringify(figures, null, 2));
if (options.write)
  writeFileSync(join(root, 'docs/performance.md'), await renderPerformance(figures));
