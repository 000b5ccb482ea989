/** Modules of the project that are named by their path from the working directory. */
import path from 'node:path';
import { folderOf } from './disk.ts';
import type { SourceFile } from './source-file.ts';

/** The part of a path that importers may leave away. */
const optional = /(?:\/index)?(?:\.d)?\.[cm]?[jt]sx?$|\/index$/u;

/** Whether an import's specifier leads to a module that is named as it is imported, or by its path: from the working directory
 * (`./src/status.ts`) or whole. */
export function isSameModule(
  specifier: string,
  named: string,
  { filename, cwd }: Pick<SourceFile, 'filename' | 'cwd'>,
): boolean {
  if (specifier === named) return true;
  if (!isPath(specifier) || !isPath(named)) return false;
  const imported = path.resolve(cwd, folderOf(filename), specifier);
  return imported.replace(optional, '') === path.resolve(cwd, named).replace(optional, '');
}

/** How a file imports a module: a path becomes one from the file. */
export function specifierFor(
  named: string,
  { filename, cwd }: Pick<SourceFile, 'filename' | 'cwd'>,
): string {
  if (!isPath(named)) return named;
  const relative = path
    .relative(path.resolve(cwd, folderOf(filename)), path.resolve(cwd, named))
    .replaceAll('\\', '/');
  return relative.startsWith('.') ? relative : `./${relative}`;
}

function isPath(specifier: string): boolean {
  return /^\.\.?(?:\/|$)/u.test(specifier) || path.isAbsolute(specifier);
}
