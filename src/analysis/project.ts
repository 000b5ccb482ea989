/** What the package.json files above a linted file say about its dependencies. */
import fs from 'node:fs';
import path from 'node:path';

type Dependencies = ReadonlyMap<string, string>;

/** Parsed manifests by path, kept while the file on disk keeps its modification time. */
const manifests = new Map<
  string,
  { readonly modified: number; readonly dependencies: Dependencies }
>();

const groups = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];

/** The version range that the nearest package.json which lists `name` gives for it, or null. */
export function dependencyRange(filename: string, name: string): string | null {
  for (const dependencies of manifestsAbove(filename)) {
    const range = dependencies.get(name);
    if (range !== undefined) return range;
  }
  return null;
}

/**
 * The major versions that a range allows, such as [4] for `^4.18.0` and [4, 5] for `4.x || ^5`; empty for ranges
 * that name none (`*`, `latest`, a path).
 */
export function majorVersions(range: string): readonly number[] {
  return range
    .split('||')
    .map((part) => /(?:^|[\s^~>=v:@])(\d+)(?=[.\s]|$)/u.exec(part.trim())?.[1])
    .filter((major) => major !== undefined)
    .map(Number);
}

function* manifestsAbove(filename: string): Generator<Dependencies> {
  if (!path.isAbsolute(filename)) return;
  for (let folder = path.dirname(filename); ; folder = path.dirname(folder)) {
    const dependencies = readManifest(path.join(folder, 'package.json'));
    if (dependencies !== null) yield dependencies;
    if (folder === path.dirname(folder)) return;
  }
}

/** A manifest that is missing, unreadable or no JSON object says nothing. */
function readManifest(file: string): Dependencies | null {
  const modified = fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  if (modified === undefined) return null;
  const known = manifests.get(file);
  if (known?.modified === modified) return known.dependencies;
  const dependencies = parseManifest(file);
  manifests.set(file, { modified, dependencies });
  return dependencies;
}

function parseManifest(file: string): Dependencies {
  const dependencies = new Map<string, string>();
  try {
    const manifest = JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, unknown> | null;
    for (const group of groups) {
      const listed = manifest?.[group];
      if (typeof listed !== 'object' || listed === null) continue;
      for (const [name, range] of Object.entries(listed))
        if (typeof range === 'string' && !dependencies.has(name)) dependencies.set(name, range);
    }
  } catch {
    return new Map();
  }
  return dependencies;
}
