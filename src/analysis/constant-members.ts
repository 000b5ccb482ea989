/** Names that stand for status codes: members of constants libraries, and of enums, objects and classes of the file. */
import type { ConstantsExport } from '../constants/define-constants.ts';
import { constantsLibraries } from '../constants/index.ts';
import { memberOf } from '../constants/member-of.ts';
import { moduleExportOf, type ModuleExport } from '../syntax/module-exports.ts';
import type { Node } from '../syntax/nodes.ts';
import { localMember, localSibling } from './local-constants.ts';
import type { SourceFile } from './source-file.ts';

/** The number or string that `StatusCodes.OK`, `Status.ok` or an imported `NOT_FOUND` is, where the file or a library tells. */
export function constantMember(
  node: Node,
  file: SourceFile,
  followed = 0,
): number | string | undefined {
  if (node.type !== 'MemberExpression' && node.type !== 'Identifier') return undefined;
  const source = moduleExportOf(node, file.sourceCode);
  return source === null ? localMember(node, file, followed) : importedMember(source, file);
}

/** The text that names another code the way a member expression names this one, such as `StatusCodes.CREATED`. */
export function siblingMember(node: Node, code: number, file: SourceFile): string | undefined {
  if (node.type !== 'MemberExpression' || node.computed) return undefined;
  const source = moduleExportOf(node, file.sourceCode);
  const name =
    source === null ? localSibling(node.object, code, file) : importedSibling(source, code, file);
  return name && `${file.sourceCode.getText(node.object)}.${name}`;
}

function importedSibling(source: ModuleExport, code: number, file: SourceFile): string | undefined {
  const held = exportHolding(source, file);
  return held && memberOf(held, code);
}

function importedMember(source: ModuleExport, file: SourceFile): number | undefined {
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
