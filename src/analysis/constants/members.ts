/** Names that stand for status codes: members of constants libraries, and of enums, objects and classes of the file. */
import { moduleExportOf } from '../../syntax/module-exports.ts';
import type { Node } from '../../syntax/nodes.ts';
import { objectText } from '../../syntax/tokens.ts';
import { importedMember, importedSibling } from './imported-members.ts';
import { ownMember, ownSibling } from './own-members.ts';
import type { SourceFile } from '../input/source-file.ts';

/**
 * The value of `StatusCodes.OK`, `Status.ok` or an imported `NOT_FOUND`; undefined where neither the file nor a library
 * tells.
 */
export function constantMember(node: Node, file: SourceFile): number | string | undefined {
  if (node.type !== 'MemberExpression' && node.type !== 'Identifier') return undefined;
  const source = moduleExportOf(node, file.sourceCode);
  return source === null ? ownMember(node, file, 0) : importedMember(source, file);
}

/** The text for another code, written as this expression is: `StatusCodes.CREATED` for `StatusCodes.OK`. */
export function siblingMember(node: Node, code: number, file: SourceFile): string | undefined {
  if (node.type !== 'MemberExpression' || node.computed) return undefined;
  const source = moduleExportOf(node, file.sourceCode);
  const name =
    source === null ? ownSibling(node.object, code, file) : importedSibling(source, code, file);
  return name && `${objectText(node, file.sourceCode)}.${name}`;
}
