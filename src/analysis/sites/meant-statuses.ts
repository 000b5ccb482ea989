/** Whether an expression is meant as a status: it was received, or its name says so. */
import type { TSESTree } from '@typescript-eslint/utils';
import { saysStatus } from '../../http/status-member-names.ts';
import { statusCodes } from '../../http/status-codes.ts';
import { lastName, unwrap, type Node } from '../../syntax/nodes.ts';
import { isStatus } from '../adapters/framework-value.ts';
import { readStatus } from '../effects/read-status.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { MeantStatus } from '../mistaken-comparisons.ts';
import { resolverOf } from '../values/value-resolver.ts';
import { receivedBy } from './received-codes.ts';

/** The status that an expression is; null where nothing says that it is one. @param file that of the receiving side. */
export function meantStatus(subject: Node, file: SourceFile): MeantStatus | null {
  const node = unwrap(subject);
  if (!readable.has(node.type)) return null;
  const value = file.mayHaveSites ? resolverOf(file).resolve(subject) : null;
  if (isStatus(value) && value.read?.codes !== undefined) {
    const { codes, isThere } = receivedBy(subject, value, file);
    return { subject, client: { title: value.framework.title, codes, isThere } };
  }
  return saysStatus(lastName(node) ?? '') ? { subject, client: null } : null;
}

const readable: ReadonlySet<string> = new Set(['Identifier', 'MemberExpression', 'CallExpression']);

/** The number that an expression surely is; null where it is none, or not known. */
export function numberIn(expression: Node, file: SourceFile): number | null {
  const value = writtenIn(expression, file);
  return typeof value === 'number' ? value : null;
}

/** The registered code that an expression surely gives, also as text; null where it gives none. */
export function codeIn(expression: Node, file: SourceFile): number | null {
  const code = Number(writtenIn(expression, file) ?? NaN);
  return statusCodes.has(code) ? code : null;
}

function writtenIn(expression: Node, file: SourceFile): number | string | null {
  const node = unwrap(expression);
  // `status` by itself is no code, though the file may show its value.
  if (saysStatus(lastName(node) ?? '')) return null;
  if (!written.has(node.type)) return null;
  const [status, ...others] = readStatus(node, file);
  const isSure = status?.kind === 'written' && status.reached === 'yes' && others.length === 0;
  return isSure ? status.value : null;
}

const written: ReadonlySet<string> = new Set([
  'Literal',
  'TemplateLiteral',
  'MemberExpression',
  'Identifier',
]);

/** Whether the result of an expression only decides which way the program goes: `if (…)`, `… ? a : b`, `!…`. */
export function isCondition(expression: Node): boolean {
  let node = expression;
  for (let { parent } = node; parent; { parent } = parent) {
    if (isTest(parent, node)) return true;
    const passesOn =
      (parent.type === 'LogicalExpression' && parent.operator !== '??') ||
      wrapping.has(parent.type);
    if (!passesOn) return false;
    node = parent;
  }
  return false;
}

const wrapping: ReadonlySet<string> = new Set([
  'ChainExpression',
  'TSAsExpression',
  'TSNonNullExpression',
]);

function isTest(parent: Node, node: Node): parent is TSESTree.IfStatement {
  if (parent.type === 'UnaryExpression') return parent.operator === '!';
  return 'test' in parent && parent.type !== 'SwitchCase' && parent.test === node;
}
