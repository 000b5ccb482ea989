/** What the package.json files above a linted file say about its dependencies. */
import path from 'node:path';
import { findFile, foldersAbove, readText, remembered } from './disk.ts';

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
  return installedFrom(path.dirname(filename))(name);
}

const installedFrom = remembered((folder) =>
  remembered((name) => {
    for (const above of foldersAbove(path.join(folder, 'file'))) {
      const manifest = readManifest(path.join(above, 'node_modules', name, 'package.json'));
      if (manifest !== null) return manifest.version;
    }
    return null;
  }),
);

/** Whether the nearest package.json makes a file an ES module. */
export function isModulePackage(filename: string): boolean {
  const [nearest] = manifestsAbove(filename);
  return nearest?.isModule ?? false;
}

function manifestsAbove(filename: string): readonly Manifest[] {
  return manifestsFrom(path.dirname(filename));
}

/** By the folder, which many files share. */
const manifestsFrom = remembered((folder) =>
  [...foldersAbove(path.join(folder, 'file'))].flatMap(
    (above) => readManifest(path.join(above, 'package.json')) ?? [],
  ),
);

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
