// npm run demo [-- PATH]: lints the sample shop, or any folder or file, with the recommended preset and nothing else.
// It needs Node.js only, so that it works on a fresh clone: it installs the packages and builds the plugin first.
import { execSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';

const root = resolve(import.meta.dirname, '../..');

/** Whether every package of the lock file is installed in its version; optional ones may be missing. */
function isInstalled() {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;

  const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const present = packagesIn(installed);
  return Object.entries(packagesIn(join(root, 'package-lock.json'))).every(
    ([path, wanted]) => path === '' || wanted.optional || present[path]?.version === wanted.version,
  );
}

/** The time of the newest change below a path. */
function newestIn(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

/** Whether the built plugin is as new as its sources. */
function isBuilt() {
  const built = join(root, 'dist/src/index.js');
  const sources = ['src', 'rules', 'tsconfig.json', 'package.json'];
  return (
    existsSync(built) &&
    sources.every((source) => newestIn(join(root, source)) <= statSync(built).mtimeMs)
  );
}

function run(announcement, command) {
  console.log(announcement);
  execSync(command, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}

function refuse(sentence) {
  console.error(sentence);
  process.exit(2);
}

const [given, ...surplus] = process.argv.slice(2);
if (surplus.length > 0) refuse('Give one folder or file: npm run demo -- PATH');

// npm starts scripts in the package's folder; INIT_CWD is the folder in which the user called it.
const viewpoint = process.env.INIT_CWD ?? process.cwd();
const path = given && resolve(viewpoint, given);
if (path && !existsSync(path)) refuse(`There is no folder or file ${path}.`);

if (!isInstalled()) run('Installing the dependencies (npm ci) …', 'npm ci');
if (!isBuilt()) run('Building the plugin (npm run build) …', 'npm run build');

const { report } = await import('./report.mjs');
console.log(await report(path ?? join(import.meta.dirname, 'sample'), viewpoint));
