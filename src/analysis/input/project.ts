/** What the package.json files above a linted file say about its dependencies. */
import path from 'node:path';
import gte from 'semver/functions/gte.js';
import intersects from 'semver/ranges/intersects.js';
import minVersion from 'semver/ranges/min-version.js';
import validRange from 'semver/ranges/valid.js';
import { findFile, foldersAbove, readText } from './disk.ts';

/** What a package.json says that matters here. */
interface Manifest {
  readonly dependencies: ReadonlyMap<string, string>;
  readonly version: string | null;
  /** Its files are ES modules unless their extension says otherwise. */
  readonly isModule: boolean;
}

/** Parsed manifests by path, kept while the file on disk keeps its modification time. */
const manifests = new Map<string, { readonly modified: number; readonly manifest: Manifest }>();

const groups = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];

/** The version range that the nearest package.json which lists `name` gives for it, or null. */
export function dependencyRange(filename: string, name: string): string | null {
  for (const { dependencies } of manifestsAbove(filename)) {
    const range = dependencies.get(name);
    if (range !== undefined) return range;
  }
  return null;
}

/** Those of some packages that the nearest package.json lists which lists any of them. */
export function nearestDependencies(filename: string, names: readonly string[]): readonly string[] {
  for (const { dependencies } of manifestsAbove(filename)) {
    const listed = names.filter((name) => dependencies.has(name));
    if (listed.length > 0) return listed;
  }
  return [];
}

/** The version of a package that is installed for a file, or null. */
export function installedVersion(filename: string, name: string): string | null {
  for (const folder of foldersAbove(filename)) {
    const manifest = readManifest(path.join(folder, 'node_modules', name, 'package.json'));
    if (manifest !== null) return manifest.version;
  }
  return null;
}

/** Whether the nearest package.json makes a file an ES module. */
export function isModulePackage(filename: string): boolean {
  const [nearest] = manifestsAbove(filename);
  return nearest?.isModule ?? false;
}

/** No range that people write is longer; one of thousands of alternatives takes minutes to compare. */
const longest = 500;

/** A range without what package managers put before it, in its normal form; null for what names no versions. */
function plainRange(range: string): string | null {
  return range.length > longest ? null : validRange(range.replace(prefix, ''));
}

/** Prefixes that package managers put before a range: `npm:other-name@`, `workspace:`. */
const prefix = /^(?:npm:(?:@[^/]+\/)?[^@]+@|workspace:)/u;

/**
 * Which of some major versions a range allows: [4] of [4, 5] for `^4.18.0`, both for `>=4`, none for `^3`. Null for what
 * names no version (`*`, `latest`, a path, an address).
 */
export function allowedMajors(range: string, majors: readonly number[]): readonly number[] | null {
  const plain = plainRange(range);
  return plain === null || plain === '*'
    ? null
    : majors.filter((major) => intersects(plain, `${major}.x`, { includePrerelease: true }));
}

/** Whether the lowest version that a range allows is at least `version` (`major.minor`). */
export function isAtLeast(range: string, version: string): boolean {
  const plain = plainRange(range);
  return plain !== null && gte(minVersion(plain) ?? '0.0.0', `${version}.0`);
}

/** Whether every version that a range allows is before `version` (`major.minor`). */
export function isBefore(range: string, version: string): boolean {
  const plain = plainRange(range);
  return plain !== null && !intersects(plain, `>=${version}.0`);
}

/** Whether a range names versions, as against `*`, `latest`, a catalogue or a path. */
export function isVersionRange(range: string): boolean {
  const plain = plainRange(range);
  return plain !== null && plain !== '*';
}

function* manifestsAbove(filename: string): Generator<Manifest> {
  for (const folder of foldersAbove(filename)) {
    const manifest = readManifest(path.join(folder, 'package.json'));
    if (manifest !== null) yield manifest;
  }
}

/** A manifest that is missing, unreadable or no JSON object says nothing. */
function readManifest(file: string): Manifest | null {
  const found = findFile(file);
  if (found === null) return null;
  const known = manifests.get(file);
  if (known?.modified === found.modified) return known.manifest;
  const manifest = parseManifest(readText(file) ?? '');
  manifests.set(file, { ...found, manifest });
  return manifest;
}

function parseManifest(text: string): Manifest {
  const dependencies = new Map<string, string>();
  try {
    const manifest = JSON.parse(text.replace(/^\uFEFF/u, '')) as Record<string, unknown> | null;
    for (const group of groups) {
      const listed = manifest?.[group];
      if (typeof listed !== 'object' || listed === null) continue;
      for (const [name, range] of Object.entries(listed))
        if (typeof range === 'string' && !dependencies.has(name)) dependencies.set(name, range);
    }
    const version = manifest?.['version'];
    return {
      dependencies,
      version: typeof version === 'string' ? version : null,
      isModule: manifest?.['type'] === 'module',
    };
  } catch {
    return { dependencies: new Map(), version: null, isModule: false };
  }
}
