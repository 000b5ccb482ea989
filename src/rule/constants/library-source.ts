/** Sources of constants in libraries: the library that a project has, and the import that its version allows. */
import {
  hasExport,
  isInWhole,
  sureMember,
  versionsOf,
} from '../../analysis/constants/library-versions.ts';
import type { SourceFile } from '../../analysis/input/source-file.ts';
import { isTestFile } from '../../analysis/input/test-file.ts';
import { isAtLeast } from '../../analysis/input/versions.ts';
import type {
  ConstantsExport,
  ConstantsImport,
  ConstantsLibrary,
} from '../../constants/define-constants.ts';
import { constantsLibraries } from '../../constants/index.ts';
import { oncePer } from '../../syntax/once-per.ts';
import type { Choice, Source } from './source.ts';

/** The library that the project has, the same for every code. */
export const installedLibrary = oncePer((file: SourceFile) =>
  oncePer((except: readonly string[]) => findInstalled(except, file) ?? null),
);

/** The first library that the file imports, or that the nearest package.json lists. */
function findInstalled(except: readonly string[], file: SourceFile): ConstantsLibrary | undefined {
  const usable = constantsLibraries.filter(
    (library) =>
      !except.includes(library.name) &&
      isInUse(library, file) &&
      isInstalled(library, file) &&
      importsOf(library, versionsOf(library, file)).length > 0,
  );
  const listed = file.project.nearestDependencies(
    file.filename,
    usable.map(({ name }) => name),
  );
  return usable.find((library) => isImported(library, file) || listed.includes(library.name));
}

/** Whether a package that is too large for its constants alone is imported already. */
function isInUse({ besides }: ConstantsLibrary, { index }: SourceFile): boolean {
  return besides === undefined || [...index.imports].some((module) => module.startsWith(besides));
}

function isInstalled(library: ConstantsLibrary, file: SourceFile): boolean {
  return file.dependency(library.name) !== null || isImported(library, file);
}

function isImported({ modules }: ConstantsLibrary, { index }: SourceFile): boolean {
  return modules.some((module) => index.imports.has(module));
}

/** An import with the export that it is of. */
interface Importable extends ConstantsImport {
  readonly held: ConstantsExport;
}

/** The imports that every version in a range allows, best first: an old version may have none. */
function importsOf(
  { preferred = [], exports }: ConstantsLibrary,
  range: string | null,
): readonly Importable[] {
  return preferred.flatMap((wanted) => {
    const held = exports.find(({ path }) => path === wanted.path);
    const isLeft = wanted.until !== undefined && (range === null || isAtLeast(range, wanted.until));
    return held === undefined || isLeft || !hasExport(held, range) ? [] : { ...wanted, held };
  });
}

/** Whether a fix would import an export of a library in the project's version. */
export function isPreferred(
  held: ConstantsExport,
  library: ConstantsLibrary,
  file: SourceFile,
): boolean {
  return importsOf(library, versionsOf(library, file)).some(({ path }) => path === held.path);
}

/** A library as the project would have it: its versions, and what has to be installed for them. */
interface Version {
  readonly range: string | null;
  readonly title: string;
  readonly isInstalled: boolean;
}

/** The version that the project has. One without constants, or none at all, would give way to the newest one. */
function versionIn(library: ConstantsLibrary, file: SourceFile): Version {
  const { name, newest = null } = library;
  if (!isInstalled(library, file)) return { range: newest, title: name, isInstalled: false };
  const range = versionsOf(library, file);
  if (importsOf(library, range).length > 0) return { range, title: name, isInstalled: true };
  const [first] = importsOf(library, newest);
  const since = first?.held.since ?? newest;
  const title = since === null ? name : `${name} ${since} or newer`;
  return { range: newest, title, isInstalled: false };
}

/** The constant of a library for a code, with the import that it needs; null where the library has none. */
export function librarySource(
  code: number,
  library: ConstantsLibrary,
  { avoided }: Choice,
  file: SourceFile,
): Source | null {
  const { range, title, isInstalled } = versionIn(library, file);
  for (const wanted of importsOf(library, range)) {
    const { held, path, as, local } = wanted;
    const member = held === avoided ? undefined : sureMember(held, code, range);
    if (member === undefined) continue;
    const module = moduleOf(library, file);
    const isSafe = isThere(library, file) && typeChecks(library, wanted, range, file);
    const added = { module, name: path, local, as, isInstalled, isSafe };
    return { held, member, title, binding: null, added };
  }
  return null;
}

/** The specifier of a library: the one that the file has, with its registry and version, else the name of the package. */
function moduleOf({ name, modules }: ConstantsLibrary, { index }: SourceFile): string {
  const imported = modules.map((module) => index.specifiers.get(module));
  return imported.find((specifier) => specifier !== undefined) ?? modules[0] ?? name;
}

/** Whether the package is there wherever the file runs: an installation for production leaves some out. */
function isThere({ name, modules }: ConstantsLibrary, file: SourceFile): boolean {
  return (
    !file.project.isDispensable(file.filename, name) ||
    modules.some((module) => file.index.loaded.has(module)) ||
    isTestFile(file)
  );
}

/** Whether an import type-checks, as far as the compiler options and the versions of the library tell. */
function typeChecks(
  { esModuleTypes }: ConstantsLibrary,
  { held, as, since, offered }: Importable,
  range: string | null,
  { types }: SourceFile,
): boolean {
  return (
    offered !== true &&
    (since === undefined || hasExport({ ...held, since }, range)) &&
    (esModuleTypes !== true || types.importsEsModuleTypes) &&
    (as !== 'default' || (isInWhole(held, range) && types.hasDefaultInterop))
  );
}
