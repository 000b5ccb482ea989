/** Writes another decorator of the same package: `@OnUndefined(204)` in place of `@HttpCode(204)`. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { moduleExportOf } from '../syntax/module-exports.ts';
import { findVariable } from '../syntax/static-values.ts';
import { importEdit, type Edit } from './constants/insert-import.ts';

/** How another decorator of the package of a call is named here, with the edits that import it; null where that cannot be. */
export function decoratorBeside(
  { callee }: TSESTree.CallExpression,
  name: string,
  filename: string,
  sourceCode: Readonly<TSESLint.SourceCode>,
): { readonly text: string; readonly edit: Edit } | null {
  const none: Edit = () => [];
  if (callee.type === 'MemberExpression')
    return callee.computed
      ? null
      : { text: `${sourceCode.getText(callee.object)}.${name}`, edit: none };
  const source = moduleExportOf(callee, sourceCode);
  if (callee.type !== 'Identifier' || source === null) return null;
  const variable = findVariable(sourceCode.getScope(callee), name);
  if (variable !== null) {
    const [definition] = variable.defs;
    const own = definition && moduleExportOf(definition.name, sourceCode);
    return own?.module === source.module && own.path === name ? { text: name, edit: none } : null;
  }
  const { module } = source;
  const edit = importEdit({ module, name, local: name, as: 'named' }, filename, sourceCode);
  return edit && { text: name, edit };
}

/** Calls another decorator, and imports it where the file has no import of it; null where its name is taken. */
export function useDecorator(
  call: TSESTree.Node,
  name: string,
  filename: string,
  sourceCode: Readonly<TSESLint.SourceCode>,
): TSESLint.ReportFixFunction | null {
  if (call.type !== 'CallExpression') return null;
  const other = decoratorBeside(call, name, filename, sourceCode);
  return other && ((fixer) => [fixer.replaceText(call.callee, other.text), ...other.edit(fixer)]);
}
