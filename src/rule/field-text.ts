/** The values of response fields, as far as the code shows them, and the edits that change them. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { SentSite } from '../analysis/status-site.ts';
import { hasSideEffect, staticValueOf } from '../syntax/static-values.ts';
import { hasComment, isBare, objectEnd, type Range } from '../syntax/tokens.ts';

type Fix = TSESLint.ReportFixFunction;
type SourceCode = Readonly<TSESLint.SourceCode>;

/** A field's value as it is sent; null where the code does not show it, or the field may be missing. */
export function fieldText(
  { fields }: SentSite,
  name: string,
  sourceCode: SourceCode,
): string | null {
  const node = fields.value(name);
  if (node === null) return null;
  const value = staticValueOf(node, sourceCode)?.value;
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  // A field with several values is sent as one, with commas. An array with a name may have been changed.
  const isList = node.type === 'ArrayExpression' && Array.isArray(value);
  return isList && value.every((part) => typeof part === 'string') ? value.join(', ') : null;
}

/** Writes another value for a field in place of a literal; null where the value is no literal. */
export function rewriteField({ fields }: SentSite, name: string, text: string): Fix | null {
  const node = fields.value(name);
  if (node?.type !== 'Literal') return null;
  const quote = typeof node.value === 'string' ? node.raw.charAt(0) : '';
  return (fixer) => fixer.replaceText(node, `${quote}${text}${quote}`);
}

/** Whether the expression that names the status also sets the field, so that no other response has it. */
export function isOwnField({ node, status, fields }: SentSite, name: string): boolean {
  const value = fields.value(name);
  if (value === null || status.kind !== 'written') return false;
  const { parent } = status.node;
  const isAlternative =
    parent?.type === 'ConditionalExpression' || parent?.type === 'LogicalExpression';
  return !isAlternative && value.range[0] >= node.range[0] && value.range[1] <= node.range[1];
}

/** Removes a field; null where more than the call or property that sets it would have to go. */
export function removeField(
  { fields }: SentSite,
  name: string,
  sourceCode: SourceCode,
): Fix | null {
  const value = fields.value(name);
  if (value === null || hasSideEffect(value, sourceCode)) return null;
  const { parent } = value;
  if (parent?.type === 'Property') return removeProperty(parent, sourceCode);
  if (parent?.type !== 'CallExpression' || parent.callee.type !== 'MemberExpression') return null;
  // In `res?.set(…)`, the link cannot go without its `?.`.
  if (parent.callee.optional || parent.optional) return null;
  if (!isBare(parent.callee, sourceCode)) return null;
  return removal([objectEnd(parent.callee, sourceCode), parent.range[1]], sourceCode);
}

function removal(range: Range, sourceCode: SourceCode): Fix | null {
  return hasComment(range, sourceCode) ? null : (fixer) => fixer.removeRange([...range]);
}

function removeProperty(property: TSESTree.Property, sourceCode: SourceCode): Fix | null {
  const before = sourceCode.getTokenBefore(property);
  const comma = sourceCode.getTokenAfter(property);
  if (before === null || comma === null) return null;
  const after = comma.value === ',' ? sourceCode.getTokenAfter(comma) : comma;
  if (after === null) return null;
  if (after.value !== '}') return removal([property.range[0], after.range[0]], sourceCode);
  // The last property goes with the comma before it, or with all that is left between the braces.
  return removal(
    before.value === ',' ? [before.range[0], property.range[1]] : [before.range[1], after.range[0]],
    sourceCode,
  );
}
