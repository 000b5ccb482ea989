/** The versions of a constants library that a project may have, and the exports and members that all of them share. */
import satisfies from 'semver/functions/satisfies.js';
import type { ConstantsExport, ConstantsLibrary } from '../../constants/define-constants.ts';
import { memberOf } from '../../constants/index.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { isAtLeast, isBefore, isVersionRange } from '../input/versions.ts';
import type { SourceFile } from '../input/source-file.ts';

/**
 * The range that the file's own specifier names (`npm:axios@1`), else the one that package.json gives for a library, or
 * the installed version where it gives none; null if none is known.
 */
export function versionsOf(library: ConstantsLibrary, file: SourceFile): string | null {
  return versionsIn(file)(library);
}

/** Remembers the ranges of a file, since each code of a library asks for them. */
const versionsIn = oncePer((file: SourceFile) =>
  oncePer(({ name }: ConstantsLibrary) => {
    const range = file.index.versions.get(name) ?? file.dependency(name);
    return range !== null && isVersionRange(range) ? range : file.installed(name);
  }),
);

/** Whether every version in a range has an export. Where no range is known, the newest version is assumed. */
export function hasExport({ since }: ConstantsExport, range: string | null): boolean {
  return since === undefined || range === null || isAtLeast(range, since);
}

/** Whether the namespace and `require` give an export's members in every version of a range. */
export function isInWhole({ defaultOnly }: ConstantsExport, range: string | null): boolean {
  return defaultOnly === undefined || (range !== null && isBefore(range, defaultOnly));
}

/** The name for a code that every version in a range has; where no range is known, one that every version ever had. */
export function sureMember(
  held: ConstantsExport,
  code: number,
  range: string | null,
): string | undefined {
  return memberOf(held, code, (name) => {
    const since = held.late?.[name];
    return since === undefined || (range !== null && isAtLeast(range, since));
  });
}

/** Whether the installed version is one whose members are all listed in `src/constants`. */
export function isKnownWhole({ name, newest }: ConstantsLibrary, file: SourceFile): boolean {
  if (newest === undefined) return false;
  const version = file.installed(name);
  const named = file.index.versions.get(name) ?? '*';
  return version !== null && satisfies(version, `<=${newest}`) && satisfies(version, named);
}
