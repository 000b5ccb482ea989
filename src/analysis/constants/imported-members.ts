/** Status codes that a file imports by name. */
import type { ConstantsExport, ConstantsLibrary } from '../../constants/define-constants.ts';
import { libraryOf, memberOf } from '../../constants/index.ts';
import type { ConstantsSetting } from '../../settings.ts';
import type { ModuleExport } from '../../syntax/module-exports.ts';
import { sureMember, versionsOf } from './library-versions.ts';
import type { SourceFile } from '../input/source-file.ts';

/** An export with status codes, and the library that has it. */
interface Holder {
  readonly held: ConstantsExport;
  /** Null for a module of the user's own, by the settings. */
  readonly library: ConstantsLibrary | null;
}

/** The text for another code in the place of a module's export: `CREATED` for `OK`. */
export function importedSibling(
  source: ModuleExport,
  code: number,
  file: SourceFile,
): string | undefined {
  const holder = holderOf(source, file);
  if (holder === undefined) return undefined;
  const { held, library } = holder;
  return library === null
    ? memberOf(held, code)
    : sureMember(held, code, versionsOf(library, file));
}

/** The code that a module's export stands for, by a constants library or the user's settings. */
export function importedMember(source: ModuleExport, file: SourceFile): number | undefined {
  return importedConstant(source, file)?.code;
}

/** The constant that a module's export is, or null. */
export function importedConstant(
  source: ModuleExport,
  file: SourceFile,
): (Holder & { readonly code: number }) | null {
  const holder = holderOf(source, file);
  const code = holder?.held.members[memberIn(holder.held, source)];
  return holder === undefined || code === undefined ? null : { ...holder, code };
}

/** The exports with status codes that a module has. */
export function exportsOf(
  module: string,
  file: SourceFile,
  declared: readonly ConstantsSetting[] = file.settings.constants,
): readonly Holder[] {
  const library = libraryOf(module);
  const own = declared.filter((setting) => file.project.isSameModule(module, setting.module, file));
  return [
    ...(library?.exports ?? []).map((held) => ({ held, library: library ?? null })),
    ...own.map(({ export: path, kind, members }) => ({
      held: { path: path === '*' ? 'default' : path, kind, members },
      library: null,
    })),
  ];
}

function holderOf(source: ModuleExport, file: SourceFile): Holder | undefined {
  return exportsOf(source.module, file).find(({ held }) =>
    Object.hasOwn(held.members, memberIn(held, source)),
  );
}

/** The name of the member that a path leads to; empty where it leads elsewhere. */
function memberIn({ path }: Pick<ConstantsExport, 'path'>, source: ModuleExport): string {
  if (path === 'default') return source.path;
  return source.path.startsWith(`${path}.`) ? source.path.slice(path.length + 1) : '';
}
