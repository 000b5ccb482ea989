/** Edits that set the status of a response where its API looks for it: `res.json(user, { status: 201 })`, `res.status = 410`. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Misplaced, StatusSetter } from '../analysis/status-site.ts';
import type { WrittenStatus } from '../analysis/status-value.ts';
import { unwrap, wrapped } from '../syntax/nodes.ts';
import { hasComment, newlineOf, objectEnd, outerRange } from '../syntax/tokens.ts';
import { removeGiven } from './remove-status.ts';
import type { Edit } from './replace.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;
type Fix = TSESLint.ReportFixFunction;

/** An edit, and the setting of the status that it writes: `status(404)`, `statusCode = 404`. */
export interface Setting {
  readonly fix: Fix;
  readonly text: string;
}

/** The text of the method or the assignment that sets a status. */
interface Spelling {
  readonly called: string | null;
  readonly assigned: string | null;
}

/**
 * Sets a misplaced status where the API looks for it, and takes it away from its place; null where one edit cannot do it.
 */
export function setStatus(
  { place, given, key, setter }: Misplaced,
  { value, code, node: written }: WrittenStatus,
  sourceCode: SourceCode,
): Setting | null {
  if (setter === null || hasComment(setter.expression.range, sourceCode)) return null;
  const isText = typeof value === 'string' && unwrap(given) === written;
  const spelt = isText ? String(code) : argumentText(given, sourceCode);
  const { expression: node, method, member } = setter;
  const spelling = {
    called: method && `${method.name}(${spelt})`,
    assigned: member === null ? null : `${member} = ${spelt}`,
  };
  if (place === 'member') return atMember(node, spelling, sourceCode);
  if (place === 'call') return atCall(node, spelling, setter);
  if (node.type !== 'CallExpression') return null;
  const taken = removeGiven(key ?? given, sourceCode);
  return taken && besideCall(node, taken, spelling, setter, sourceCode);
}

/** `res.status = 410` becomes `res.statusCode = 410`, or `c.status(410)` where there is no member for it. */
function atMember(
  node: TSESTree.Node,
  { called, assigned }: Spelling,
  sourceCode: SourceCode,
): Setting | null {
  if (node.type !== 'AssignmentExpression') return null;
  const { left } = node;
  if (left.type !== 'MemberExpression' || left.computed) return null;
  const text = assigned ?? (isStatement(node) ? called : null);
  if (text === null) return null;
  const end = outerRange(node.right, sourceCode)[1];
  return { text, fix: replacing([left.property.range[0], end], text) };
}

/** `ctx.status(404)` becomes `ctx.status = 404`, and `res.statusCode(404).json(user)` calls `status` instead. */
function atCall(
  node: TSESTree.Node,
  { called, assigned }: Spelling,
  { method }: StatusSetter,
): Setting | null {
  if (node.type !== 'CallExpression') return null;
  const { callee } = node;
  if (callee.type !== 'MemberExpression' || callee.computed || callee.optional || node.optional)
    return null;
  const isCalled = method !== null && (method.isChained || isStatement(node));
  const text = isCalled ? called : isStatement(node) ? assigned : null;
  if (text === null) return null;
  return { text, fix: replacing([callee.property.range[0], node.range[1]], text) };
}

/** The status before the call, in its chain or in a statement of its own, or behind a call that makes the response. */
function besideCall(
  call: TSESTree.CallExpression,
  taken: Edit,
  { called, assigned }: Spelling,
  { method, isBehind }: StatusSetter,
  sourceCode: SourceCode,
): Setting | null {
  const { callee } = call;
  if (callee.type !== 'MemberExpression' || callee.optional || call.optional) return null;
  const both =
    (edit: Edit): Fix =>
    (fixer) => [edit(fixer), taken(fixer)];
  if (method?.isChained === true && called !== null) {
    if (unwrap(callee.object).type === 'CallExpression' && !isBehind) return null;
    const place = isBehind ? call.range[1] : objectEnd(callee, sourceCode);
    const link: Edit = (fixer) => fixer.insertTextAfterRange([place, place], `.${called}`);
    return { text: called, fix: both(link) };
  }
  const text = assigned ?? called;
  const statement = statementOf(call);
  const object = sourceCode.getText(callee.object);
  if (text === null || statement === null || !/^[\w$.]+$/u.test(object)) return null;
  const space = ' '.repeat(statement.loc.start.column);
  const line = `${object}.${text};${newlineOf(sourceCode)}${space}`;
  return { text, fix: both((fixer) => fixer.insertTextBefore(statement, line)) };
}

/** The statement that a call is, or that returns it, in a list of statements. */
function statementOf(call: TSESTree.Node): TSESTree.Node | null {
  const statement = wrapped(call).parent;
  const isWhole =
    statement?.type === 'ExpressionStatement' || statement?.type === 'ReturnStatement';
  const list = isWhole ? statement.parent.type : '';
  return isWhole && ['BlockStatement', 'Program', 'SwitchCase'].includes(list) ? statement : null;
}

function isStatement(node: TSESTree.Node): boolean {
  return wrapped(node).parent?.type === 'ExpressionStatement';
}

function argumentText(node: TSESTree.Node, sourceCode: SourceCode): string {
  const text = sourceCode.getText(node);
  return node.type === 'SequenceExpression' ? `(${text})` : text;
}

function replacing([start, end]: readonly [number, number], text: string): Edit {
  return (fixer) => fixer.replaceTextRange([start, end], text);
}
