/** Which constants library a project has, and which members its version has. */
import type { ConstantsLibrary } from '../constants/define-constants.ts';
import { constantsLibraries } from '../constants/index.ts';
import { isAtLeast } from './project.ts';
import type { SourceFile } from './source-file.ts';

/** Whether every version that the range allows surely has the member for a code; without a range, what all have. */
export function hasMember(library: ConstantsLibrary, code: number, range: string | null): boolean {
  const { since, late } = library;
  const isLate = late?.codes.includes(code) === true;
  if (range === null) return !isLate;
  if (since !== undefined && !isAtLeast(range, since)) return false;
  return !isLate || isAtLeast(range, late.since);
}

/** The first constants library that a fix can use and the file's project depends on, with the version range; or null. */
export function installedLibrary(
  file: SourceFile,
): { readonly library: ConstantsLibrary; readonly range: string } | null {
  for (const library of constantsLibraries) {
    if (library.preferred === undefined) continue;
    const range = file.dependency(library.name);
    if (range !== null) return { library, range };
  }
  return null;
}
