/**
 * Programs for one system each, and package managers. They are no dependencies of development: `npm ci` installs those
 * for every system alike, and refuses what is made for another one. So each is installed by its exact version when a
 * test first asks for it, into a cache in node_modules that later runs find again.
 */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from './run.ts';

const cache = join(import.meta.dirname, '../../node_modules/.cache/http-status-hosts');

/** Where a package manager keeps what it has downloaded. */
export const storeOf = (manager: string): string => join(cache, 'stores', manager);

/** The versions that the tests run, and docs/hosts.md names. */
export const versions = {
  // The oldest of each line that package.json allows, and the newest of the last.
  node: ['20.19.0', '22.13.0', '24.22.3'],
  pnpm: '10.34.8',
  yarn: '4.18.1',
  bun: '1.4.4',
  babel: '8.1.2',
} as const;

/**
 * Has packages in a folder of the cache.
 * @param packages each as `name@version`.
 * @param unneeded folders of them that take much room.
 * @returns the `node_modules` that they are in.
 * @throws {Error} where npm cannot install them: without a network, or where a system has no such program.
 */
export async function installed(
  packages: readonly string[],
  unneeded: readonly string[] = [],
): Promise<string> {
  const folder = join(cache, packages.join('+').replaceAll(/[^\w@+.-]/gu, '-'));
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    const beside = mkdtempSync(`${folder}-`);
    writeFileSync(join(beside, 'package.json'), '{ "private": true }');
    const options = ['--no-save', '--no-package-lock', '--ignore-scripts', '--prefer-offline'];
    const { status, stderr } = await run('npm', ['install', ...options, ...packages], {
      cwd: beside,
      shell: process.platform === 'win32',
    });
    if (status !== 0) {
      rmSync(beside, { recursive: true });
      throw new Error(`npm did not install ${packages.join(', ')}:\n${stderr}`);
    }
    for (const part of unneeded)
      rmSync(join(beside, 'node_modules', part), { recursive: true, force: true });
    try {
      renameSync(beside, folder);
    } catch (error) {
      // Another test was quicker.
      rmSync(beside, { recursive: true });
      if (!existsSync(folder)) throw error;
    }
  }
  return join(folder, 'node_modules');
}

const system = process.platform === 'win32' ? 'win' : process.platform;
const suffix = process.platform === 'win32' ? '.exe' : '';

/** The program of a version of Node.js. */
export async function nodeProgram(version: string): Promise<string> {
  const name = `node-${system}-${process.arch}`;
  const modules = await installed([`${name}@${version}`], [`${name}/include`, `${name}/share`]);
  return join(modules, name, 'bin', `node${suffix}`);
}

/** The program of Bun that runs on processors of any age. */
export async function bunProgram(): Promise<string> {
  const arch = process.arch === 'arm64' ? 'aarch64' : 'x64-baseline';
  const name = `@oven/bun-${process.platform === 'win32' ? 'windows' : process.platform}-${arch}`;
  return join(await installed([`${name}@${versions.bun}`]), name, 'bin', `bun${suffix}`);
}

/** The script of pnpm, and that of Yarn. */
export const managers = {
  pnpm: async () => join(await installed([`pnpm@${versions.pnpm}`]), 'pnpm/bin/pnpm.cjs'),
  yarn: async () =>
    join(await installed([`@yarnpkg/cli-dist@${versions.yarn}`]), '@yarnpkg/cli-dist/bin/yarn.js'),
};

/** The address that npm installs packages from, which other package managers have to be told. */
export async function registry(): Promise<string> {
  const { stdout } = await run('npm', ['config', 'get', 'registry'], {
    cwd: dirname(cache),
    shell: process.platform === 'win32',
  });
  return stdout.trim().replace(/\/$/u, '');
}
