/** Writes another decorator of the same package: `@OnUndefined(204)` in place of `@HttpCode(204)`. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { moduleExportOf } from '../syntax/module-exports.ts';
import { findVariable } from '../syntax/static-values.ts';
import { importEdit } from './constants/insert-import.ts';

/** Calls another decorator, and imports it where the file has no import of it; null where its name is taken. */
export function useDecorator(
  call: TSESTree.Node,
  name: string,
  filename: string,
  sourceCode: Readonly<TSESLint.SourceCode>,
): TSESLint.ReportFixFunction | null {
  if (call.type !== 'CallExpression') return null;
  const { callee } = call;
  if (callee.type === 'MemberExpression')
    return callee.computed ? null : (fixer) => fixer.replaceText(callee.property, name);
  const source = moduleExportOf(callee, sourceCode);
  if (callee.type !== 'Identifier' || source === null) return null;
  const variable = findVariable(sourceCode.getScope(call), name);
  if (variable !== null) {
    const [definition] = variable.defs;
    const own = definition && moduleExportOf(definition.name, sourceCode);
    const isSame = own?.module === source.module && own.path === name;
    return isSame ? (fixer) => fixer.replaceText(callee, name) : null;
  }
  const { module } = source;
  const imported = importEdit({ module, name, local: name, as: 'named' }, filename, sourceCode);
  return imported && ((fixer) => [fixer.replaceText(callee, name), ...imported(fixer)]);
}
