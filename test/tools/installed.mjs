import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const packagesIn = (file) =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};

/**
 * The packages of a lock file that are not installed in their version, as paths; optional ones may be missing.
 * @param {string} root the folder of the lock file
 * @param {readonly string[]} [names] the packages that are needed, with all that they need in turn; all unless given
 */
export function missingPackages(root, names) {
  const locked = packagesIn(join(root, 'package-lock.json'));
  const installed = packagesIn(join(root, 'node_modules/.package-lock.json'));
  return neededIn(locked, names).filter(
    (path) =>
      path !== '' &&
      locked[path].optional !== true &&
      installed[path]?.version !== locked[path].version,
  );
}

/** The paths of packages, and of what they depend on. */
function neededIn(locked, names) {
  if (names === undefined) return Object.keys(locked);
  const needed = new Set();
  const add = (name, from) => {
    const path = nearest(locked, name, from);
    if (path === undefined || needed.has(path)) return;
    needed.add(path);
    for (const dependency of Object.keys(locked[path].dependencies ?? {})) add(dependency, path);
  };
  for (const name of names) add(name, '');
  return [...needed];
}

/** Where a package finds another: in its own `node_modules`, or in that of a folder above. */
function nearest(locked, name, from) {
  const path = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
  if (locked[path] !== undefined) return path;
  if (from === '') return undefined;
  return nearest(locked, name, from.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/u, ''));
}
