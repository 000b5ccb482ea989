/** Which versions of a constants library a project may have, and what they have in common. */
import satisfies from 'semver/functions/satisfies.js';
import type { ConstantsExport, ConstantsLibrary } from '../../constants/define-constants.ts';
import { memberOf } from '../../constants/index.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { isAtLeast, isBefore, isVersionRange } from '../input/versions.ts';
import type { SourceFile } from '../input/source-file.ts';

/** The range that package.json gives for a library, or the installed version where it gives none; null if neither is known. */
export function versionsOf(library: ConstantsLibrary, file: SourceFile): string | null {
  return versionsIn(file)(library);
}

/** The same for every code of a library. */
const versionsIn = oncePer((file: SourceFile) =>
  oncePer(({ name }: ConstantsLibrary) => {
    const range = file.dependency(name);
    return range !== null && isVersionRange(range) ? range : file.installed(name);
  }),
);

/** Whether every version in a range has an export; where none is known, a version in use is taken for a new one. */
export function hasExport({ since }: ConstantsExport, range: string | null): boolean {
  return since === undefined || range === null || isAtLeast(range, since);
}

/** Whether the namespace and `require` give an export's members in every version of a range. */
export function isInWhole({ defaultOnly }: ConstantsExport, range: string | null): boolean {
  return defaultOnly === undefined || (range !== null && isBefore(range, defaultOnly));
}

/** The name for a code that every version in a range has; where no range is known, that all versions have. */
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

/** Whether the installed version has no members but those that are listed here for its library. */
export function isKnownWhole({ name, newest }: ConstantsLibrary, file: SourceFile): boolean {
  if (newest === undefined) return false;
  const version = file.installed(name);
  return version !== null && satisfies(version, `<=${newest}`);
}
