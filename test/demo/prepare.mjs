// Installs what the demo needs and builds the plugin, unless that is done already. It needs Node.js and npm only.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  copyFileSync,
} from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { missingPackages } from '../tools/installed.mjs';

/** A step that failed; its message is a sentence for the user. */
export class Failure extends Error {}

/** What the build and the demo need of the development dependencies: a tenth of what the tests need. */
const development = [
  '@types/node',
  '@types/semver',
  '@typescript-eslint/utils',
  'eslint',
  'typescript',
  'typescript-eslint',
];

/**
 * @param {string} root the folder of the plugin
 * @param {(sentence: string) => void} say told of what takes some seconds
 * @throws {Failure} if npm fails
 */
export function prepare(root, say) {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const needed = [...Object.keys(manifest.dependencies), ...development];
  const missing = missingPackages(root, needed);
  if (missing.length > 0) {
    if (existsSync(join(root, 'node_modules/.package-lock.json'))) {
      say('Bringing all packages up to date (npm ci), which takes about a minute …');
      npm(root, 'ci', '--loglevel=error');
    } else {
      say(`Installing the ${missing.length} packages that the demo needs, about ten seconds …`);
      installOnly(root, manifest, needed);
    }
  }
  if (!isBuilt(root)) {
    say('Building the plugin (npm run build), about ten seconds …');
    npm(root, 'run', '--silent', 'build');
  }
}

/**
 * Installs some packages in the versions of the lock file, into a fresh `node_modules`. `npm ci` by itself would install
 * the frameworks for the tests too.
 */
function installOnly(root, { name, version, dependencies, devDependencies }, needed) {
  const modules = join(root, 'node_modules');
  const stage = join(modules, '.demo');
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true });
  const ranges = { ...devDependencies, ...dependencies };
  const wanted = Object.fromEntries(needed.map((each) => [each, ranges[each]]));
  writeFileSync(
    join(stage, 'package.json'),
    JSON.stringify({ name, version, private: true, dependencies: wanted }),
  );
  for (const file of ['package-lock.json', '.npmrc'])
    copyFileSync(join(root, file), join(stage, file));
  npm(stage, 'install', '--loglevel=error', '--prefer-offline');
  const installed = join(stage, 'node_modules');
  for (const entry of readdirSync(installed))
    renameSync(join(installed, entry), join(modules, entry));
  rmSync(stage, { recursive: true });
}

/** Runs npm, whose output is shown where it fails. */
function npm(cwd, ...words) {
  const script = process.env.npm_execpath;
  const [program, ...first] = script ? [process.execPath, script] : ['npm'];
  const shell = !script && process.platform === 'win32';
  const { status, stdout, stderr, error } = spawnSync(program, [...first, ...words], {
    cwd,
    shell,
    encoding: 'utf8',
  });
  if (status === 0) return;
  const output = `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`.trim();
  throw new Failure(`${output}\nnpm ${words[0]} failed in ${cwd}; its output stands above.`);
}

/** The time of the newest change below a path. */
function newestIn(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

/** Whether the built plugin is as new as its sources. */
function isBuilt(root) {
  const built = join(root, 'dist/src/index.js');
  const sources = ['src', 'rules', 'tsconfig.json', 'package.json'];
  return (
    existsSync(built) &&
    sources.every((source) => newestIn(join(root, source)) <= statSync(built).mtimeMs)
  );
}
