/** What fields say, as far as it is written. */
import type { TSESLint } from '@typescript-eslint/utils';
import { getStaticValue } from '@eslint-community/eslint-utils';
import type { StatusSite } from '../analysis/status-site.ts';

/** A field's value as it is sent; null where it is not written, or the field not surely there. */
export function fieldText(
  { fields }: StatusSite,
  name: string,
  sourceCode: Readonly<TSESLint.SourceCode>,
): string | null {
  const node = fields.value(name);
  if (node === null) return null;
  const value = getStaticValue(node as never, sourceCode.getScope(node) as never)?.value;
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  // Several values are as good as one with commas. An array with a name may have been changed since.
  const isList = node.type === 'ArrayExpression' && Array.isArray(value);
  return isList && value.every((part) => typeof part === 'string') ? value.join(', ') : null;
}
