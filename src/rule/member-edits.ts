/** The edits that read a status by the member which has it. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { MisreadStatus } from '../analysis/received-mistakes.ts';
import { renameKey, type Edit } from './replace.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** How the status is read, as messages show it: `status`, `status()`. */
export function nameOf({ name, isCalled }: MisreadStatus['right']): string {
  return isCalled ? `${name}()` : name;
}

/** The edit that reads the status by the right member; null where none does. */
export function memberEdit(misread: MisreadStatus, sourceCode: SourceCode): Edit | null {
  const { node, kind, right } = misread;
  if (node.type === 'MemberExpression') return ofMember(node, misread, sourceCode);
  // A name that holds a method does not know its response any more.
  if (kind !== 'absent' || right.isCalled) return null;
  if (node.type === 'Property') return renameKey(node, right.name, sourceCode);
  return node.type === 'Literal' ? (fixer) => fixer.replaceText(node, `'${right.name}'`) : null;
}

function ofMember(
  member: TSESTree.MemberExpression,
  misread: MisreadStatus,
  sourceCode: SourceCode,
): Edit | null {
  const { object } = member;
  switch (misread.kind) {
    case 'text':
      return isComparedWithNumber(misread.call ?? member)
        ? null
        : (fixer) => fixer.replaceText(object, `String(${sourceCode.getText(object)})`);
    case 'uncalled':
      return (fixer) => fixer.insertTextAfter(member, '()');
    case 'called':
      return uncalling(member, misread, sourceCode);
    case 'absent':
      return renaming(member, misread, sourceCode);
    case 'error':
      return null;
  }
}

/** Whether text would be compared with a number, which it never equals: `response.status[0] === 4`. */
function isComparedWithNumber(expression: TSESTree.Node): boolean {
  const { parent } = expression;
  if (parent?.type !== 'BinaryExpression') return false;
  const other = parent.left === expression ? parent.right : parent.left;
  return other.type === 'Literal' && typeof other.value === 'number';
}

/** `response.status()` → `response.status` */
function uncalling(
  member: TSESTree.MemberExpression,
  { call }: MisreadStatus,
  { text }: SourceCode,
): Edit | null {
  if (call === null) return null;
  const range = [member.range[1], call.range[1]] as const;
  return emptyCall.test(text.slice(...range)) ? (fixer) => fixer.removeRange([...range]) : null;
}

const emptyCall = /^(?:\?\.)?\(\s*\)$/u;

/** `response.statusCode` → `response.status`, `response.response.status` → `response.status` */
function renaming(
  member: TSESTree.MemberExpression,
  misread: MisreadStatus,
  sourceCode: SourceCode,
): Edit | null {
  const { property, computed } = member;
  const { right, call, name } = misread;
  const written = property.type === 'Identifier' && !computed ? property.name : null;
  if (written !== null && written !== name) return shortening(member, written, misread, sourceCode);
  const end = call?.range[1] ?? member.range[1];
  const isSimple = call === null || emptyCall.test(sourceCode.text.slice(member.range[1], end));
  if (!isSimple) return null;
  if (computed && call === null && !right.isCalled)
    return (fixer) => fixer.replaceText(property, `'${right.name}'`);
  return computed
    ? null
    : (fixer) => fixer.replaceTextRange([property.range[0], end], nameOf(right));
}

/** Leaves out the member between a response and its status, where the status is read by the right name. */
function shortening(
  { object }: TSESTree.MemberExpression,
  written: string,
  { right, call }: MisreadStatus,
  sourceCode: SourceCode,
): Edit | null {
  if (object.type !== 'MemberExpression' || object.computed) return null;
  if (written !== right.name || (call !== null) !== right.isCalled) return null;
  const dot = sourceCode.getTokenBefore(object.property);
  return dot && ((fixer) => fixer.removeRange([dot.range[0], object.range[1]]));
}
