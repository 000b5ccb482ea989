import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const foreign = new Set(['node_modules', '.git']);
/** Folders of what tools make, where they stand beside a package.json; elsewhere they may be sources: `api/coverage`. */
const made = new Set(['dist', 'build', '.next', 'coverage']);
const linted = /\.[cm]?[jt]sx?$/u;
const minified = /\.min\.[cm]?js$/u;

/**
 * The files below a folder that the demo lints, in order, the folders that it passes over since tools make them, and the
 * places that cannot be read. Links to folders are not followed, so that a circle of them has an end.
 * @param {string} path a folder or a file
 */
export function filesIn(path) {
  const files = [];
  const passed = [];
  const unreadable = [];
  const attempt = (place, read) => {
    try {
      return read(place);
    } catch ({ code }) {
      unreadable.push({ place, reason: code });
      return undefined;
    }
  };
  const visit = (folder) => {
    const entries = attempt(folder, (place) => readdirSync(place, { withFileTypes: true })) ?? [];
    const isPackage = entries.some(({ name }) => name === 'package.json');
    for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
      const place = join(folder, entry.name);
      if (!entry.isDirectory()) {
        if (isLinted(entry.name)) take(place);
      } else if (isPackage && made.has(entry.name)) passed.push(place);
      else if (!foreign.has(entry.name)) visit(place);
    }
  };
  const take = (place) => {
    const found = attempt(place, (file) => statSync(file));
    if (found === undefined || found.isDirectory()) return;
    if (!found.isFile()) {
      unreadable.push({ place, reason: 'a pipe or a device' });
      return;
    }
    const text = attempt(place, (file) => readFileSync(file, 'utf8'));
    if (text !== undefined) files.push({ path: place, text });
  };

  if (statSync(path).isDirectory()) visit(path);
  else if (isLinted(basename(path))) take(path);
  return { files, passed, unreadable };
}

const isLinted = (name) => linted.test(name) && !minified.test(name);

/** The package.json files that are none, of the folders around files. */
export function brokenManifests(paths) {
  const seen = new Set();
  const broken = [];
  const visit = (folder) => {
    if (seen.has(folder)) return;
    seen.add(folder);
    const place = join(folder, 'package.json');
    const reason = whyBroken(place);
    if (reason !== null) broken.push({ place, reason });
    if (dirname(folder) !== folder) visit(dirname(folder));
  };
  for (const path of paths) visit(dirname(path));
  return broken;
}

/** Why a package.json cannot be understood; null where it can, or where there is none. */
function whyBroken(place) {
  try {
    if (!statSync(place).isFile()) return null;
    JSON.parse(readFileSync(place, 'utf8').replace(/^\uFEFF/u, ''));
    return null;
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    return error.code ?? error.message.split('\n', 1)[0];
  }
}
