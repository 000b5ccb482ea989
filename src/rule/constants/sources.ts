/** The sources of constants for a file: a name that it has, or an import to add. */
import { constantBindings } from '../../analysis/constants/bindings.ts';
import { sureMember, versionsOf } from '../../analysis/constants/library-versions.ts';
import {
  sourceFileOf,
  type AnalysisContext,
  type SourceFile,
} from '../../analysis/input/source-file.ts';
import {
  isStatusCode,
  withoutReverse,
  type ConstantKind,
  type ConstantsExport,
  type ConstantsLibrary,
} from '../../constants/define-constants.ts';
import { constantsLibraries, memberOf, recommendedLibrary } from '../../constants/index.ts';
import { settingsOf, type ConstantsSetting } from '../../settings.ts';
import { oncePer, oncePerValue } from '../../syntax/once-per.ts';
import { quoted, quotedValue } from '../../text.ts';
import { installedLibrary, librarySource } from './library-source.ts';
import type { Added, Choice, Source } from './source.ts';

/** A user's module as an option names it; the settings may give the keys that the option leaves out. */
export interface OwnConstants {
  readonly module: string;
  readonly export?: string;
  readonly kind?: ConstantKind;
  readonly members?: Readonly<Record<string, number | string>>;
}

/**
 * The choice that an option makes.
 * @throws {Error} if the members are none, or if neither the option nor the settings say which members a module has.
 */
export function choiceOf(
  option: string | OwnConstants,
  except: readonly string[],
  context: AnalysisContext,
): Choice {
  if (typeof option === 'string') return { library: option, except };
  const { module, export: path = 'default', kind = 'number', members } = option;
  const codes = members && withoutReverse(members);
  if (codes && Object.keys(codes).length > 0 && Object.values(codes).every(isStatusCode))
    return { library: { module, export: path, kind, members: codes }, except };
  if (members)
    throw new Error(
      `Wrong option "library.members" of http-status/prefer-status-constant: it must be an object of name → an integer from 100 to 599, not ${quotedValue(members)}.`,
    );
  const described = settingsOf(context).constants.find(
    (setting) => setting.module === module && setting.export === path,
  );
  if (described === undefined)
    throw new Error(
      `No members are known of ${quoted(path)} in ${quotedValue(module)}: give them as "members" in the option of http-status/prefer-status-constant, or describe the module in settings["http-status"].constants.`,
    );
  return { library: described, except };
}

/** The libraries a user may name in an option. */
export const libraryNames: readonly string[] = constantsLibraries
  .filter(({ exports }) => exports.length > 0)
  .map(({ name }) => name);

/**
 * The constants for a code: of the file's own names, else of the library or module that was chosen, else of a module
 * that the settings describe, else of a library that the project depends on, else of the recommended one; null where
 * none has the code.
 */
export function sourceOf(code: number, choice: Choice, context: AnalysisContext): Source | null {
  return sourcesIn(sourceFileOf(context))(choice)(code, context);
}

/** Remembered, since all literals of a code have the same source. */
const sourcesIn = oncePer((file: SourceFile) =>
  oncePer((choice: Choice) =>
    oncePerValue(
      (code: number, context: AnalysisContext) =>
        boundSource(code, choice, context, file) ?? addedSource(code, choice, context, file),
    ),
  ),
);

function boundSource(
  code: number,
  { library: chosen, except, avoided }: Choice,
  context: AnalysisContext,
  file: SourceFile,
): Source | null {
  const declared = typeof chosen === 'string' ? undefined : chosen;
  // Constants with literal types come before plain numbers.
  const bindings = constantBindings(context, declared).toSorted(
    (a, b) => Number(a.held.kind === 'number') - Number(b.held.kind === 'number'),
  );
  for (const binding of bindings) {
    const { library, held, variable, module, incidental } = binding;
    if (held === avoided || (incidental && chosen === 'auto')) continue;
    const isChosen =
      chosen === 'auto'
        ? library === null || !except.includes(library.name)
        : declared === undefined
          ? library?.name === chosen
          : library === null &&
            module !== null &&
            file.project.isSameModule(module, declared.module, file);
    if (!isChosen) continue;
    const member = memberIn(held, library, code, file);
    if (member !== undefined)
      return { held, member, title: library?.name ?? variable.name, binding, added: null };
  }
  return null;
}

function memberIn(
  held: ConstantsExport,
  library: ConstantsLibrary | null,
  code: number,
  file: SourceFile,
): string | undefined {
  return library === null
    ? memberOf(held, code)
    : sureMember(held, code, versionsOf(library, file));
}

function addedSource(
  code: number,
  choice: Choice,
  context: AnalysisContext,
  file: SourceFile,
): Source | null {
  const { library: chosen } = choice;
  if (typeof chosen !== 'string') return ownSource(code, chosen, file);
  const declared = chosen === 'auto' ? declaredSource(code, choice, file) : null;
  if (declared !== null) return declared;
  const library =
    chosen === 'auto'
      ? (installedLibrary(file)(choice.except) ?? recommendedLibrary)
      : constantsLibraries.find(({ name }) => name === chosen);
  if (library === undefined) return null;
  if (chosen === 'auto' && choice.except.includes(library.name)) return null;
  const named = { ...choice, library: library.name };
  return boundSource(code, named, context, file) ?? librarySource(code, library, choice, file);
}

/** The source in the first module of the settings that has the code. */
function declaredSource(code: number, { avoided }: Choice, file: SourceFile): Source | null {
  for (const setting of file.settings.constants) {
    const source = ownSource(code, setting, file);
    if (source !== null && source.held.members !== avoided?.members) return source;
  }
  return null;
}

/** The source in a user's module, which is assumed to exist. */
function ownSource(
  code: number,
  { module, export: path, kind, members }: ConstantsSetting,
  file: SourceFile,
): Source | null {
  const member = memberOf({ members }, code);
  if (member === undefined || file.project.isSameModule(file.filename, module, file)) return null;
  const as = path === '*' ? 'namespace' : path === 'default' ? 'default' : 'named';
  const added: Added = {
    module: file.project.specifierFor(module, file),
    name: path,
    local: as === 'named' ? path : 'HttpStatus',
    as,
    isInstalled: true,
    isSafe: true,
  };
  const held = { path, kind, members };
  return { held, member, title: module, binding: null, added };
}
