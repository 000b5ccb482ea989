// npm run demo [-- PATH]: lints the sample shop, or any folder or file, with the recommended preset and nothing else.
// It begins with what Node.js has, so that it works on a fresh clone: the packages and the plugin come with `prepare`.
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { Failure, prepare } from './prepare.mjs';

const help = `npm run demo [-- PATH]

Lints a folder or a file with the recommended preset of this plugin and nothing else, and changes nothing.
Without PATH it lints a small sample shop, test/demo/sample.

It passes over node_modules and .git, minified files (.min.js), and the folders dist, build, .next and coverage beside a
package.json, which the output names.

The first run installs some packages and builds the plugin, which takes about half a minute.

Exit status:
  0  there were files to lint, whatever was found in them
  2  there was nothing to lint, PATH is wrong, or the packages or the plugin could not be made ready
`;

/** Lines about the progress go to the standard error, so that the standard output is the report alone. */
const say = (sentence) => {
  console.error(sentence);
};

/** On a terminal, one line that is written over and over; elsewhere nothing. */
const progress = process.stderr.isTTY
  ? (text) => process.stderr.write(`\r\u001B[K${text.slice(0, (process.stderr.columns || 80) - 1)}`)
  : () => undefined;

/** The path to lint. @throws {Failure} if there is none, or there are several. */
function pathOf(given, viewpoint) {
  if (given.length > 1) throw new Failure('Give one folder or file: npm run demo -- PATH');
  const [path] = given;
  if (path === undefined) return join(import.meta.dirname, 'sample');
  if (path === '')
    throw new Failure('The path is empty. Give a folder or file: npm run demo -- PATH');
  const absolute = resolve(viewpoint, path);
  try {
    statSync(absolute);
  } catch ({ code }) {
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
    throw new Failure(
      isMissing
        ? `There is no folder or file ${absolute}.`
        : `${absolute} cannot be read (${code}).`,
    );
  }
  return absolute;
}

/** The oldest version of Node.js that runs the demo, as package.json has it. */
const oldest = [20, 19];

/** @throws {Failure} if this version of Node.js is older. */
function checkVersion() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < oldest[0] || (major === oldest[0] && minor < oldest[1]))
    throw new Failure(
      `The demo needs Node.js ${oldest.join('.')} or later; this is ${process.versions.node}.`,
    );
}

async function run(given) {
  checkVersion();
  // npm starts scripts in the package's folder; INIT_CWD is the folder in which the user called it.
  const viewpoint = process.env.INIT_CWD ?? process.cwd();
  const path = pathOf(given, viewpoint);
  prepare(resolve(import.meta.dirname, '../..'), say);
  const { report } = await import('./report.mjs');
  const { text, isLinted } = await report(path, viewpoint, progress);
  console.log(text);
  return isLinted ? 0 : 2;
}

const given = process.argv.slice(2);
if (given.includes('--help') || given.includes('-h')) {
  console.log(help);
} else {
  try {
    process.exitCode = await run(given);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
