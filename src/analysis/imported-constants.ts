/** Status codes that a file imports by name. */
import type { ConstantsExport } from '../constants/define-constants.ts';
import { constantsLibraries } from '../constants/index.ts';
import { memberOf } from '../constants/member-of.ts';
import type { ModuleExport } from '../syntax/module-exports.ts';
import type { SourceFile } from './source-file.ts';

/** The name that another code has where a module's export stands. */
export function importedSibling(
  source: ModuleExport,
  code: number,
  file: SourceFile,
): string | undefined {
  const held = exportHolding(source, file);
  return held && memberOf(held, code);
}

/** The code that a module's export stands for, by a constants library or the user's settings. */
export function importedMember(source: ModuleExport, file: SourceFile): number | undefined {
  const held = exportHolding(source, file);
  return held?.members[nameIn(held, source)];
}

/** The export of a constants library, or of the user's own in the settings, that has the member. */
function exportHolding(
  source: ModuleExport,
  file: SourceFile,
): Pick<ConstantsExport, 'path' | 'members'> | undefined {
  const exports = [
    ...constantsLibraries.flatMap(({ modules, exports: own }) =>
      modules.includes(source.module) ? own : [],
    ),
    ...file.settings.constants
      .filter(({ module }) => module === source.module)
      .map(({ export: path, members }) => ({ path, members })),
  ];
  return exports.find((held) => Object.hasOwn(held.members, nameIn(held, source)));
}

function nameIn({ path }: Pick<ConstantsExport, 'path'>, source: ModuleExport): string {
  if (path === 'default') return source.path;
  return source.path.startsWith(`${path}.`) ? source.path.slice(path.length + 1) : '';
}
