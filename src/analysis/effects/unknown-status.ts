/** The reason why a status is unknown, by the expression in its place. */
import type { TSESTree } from '@typescript-eslint/utils';
import { definitionOf, heldBy, variableOf } from '../../syntax/definitions.ts';
import { contains, isAmbient, propertyOf, unwrap, type Node } from '../../syntax/nodes.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { UnknownReason, UnknownStatus } from '../status-value.ts';
import { isForError } from './error-names.ts';
import { conditionsBefore, mostUses } from './error-checks.ts';
import { unsureMember } from './error-members.ts';

/**
 * A status whose value the file does not tell.
 * @param origin the expression, or the one that a name in its place holds.
 * @param hasFallback whether another value takes its place where it is `undefined` or falsy: `error.status ?? 500`.
 */
export function unknownStatus(
  node: Node,
  origin: Node,
  hasFallback: boolean,
  file: SourceFile,
): UnknownStatus {
  return {
    kind: 'unknown',
    node,
    hasFallback,
    reason: () => reasonFor(node, origin, file),
    isForError: () => isForError(node, file),
  };
}

/** A status of which no expression shows the value. @param node the call or object that should have it. */
export function unseenStatus(node: Node, reason: UnknownReason, file: SourceFile): UnknownStatus {
  return {
    kind: 'unknown',
    node,
    hasFallback: false,
    reason: () => reason,
    isForError: () => isForError(node, file),
  };
}

/** The reason; of a name that may hold several values, a check may have sorted them out before this place. */
function reasonFor(node: Node, origin: Node, file: SourceFile): UnknownReason {
  const { sourceCode } = file;
  const reason = reasonOf(origin, sourceCode, 0);
  if (certain.has(reason))
    return isAlways(node, origin, sourceCode) && !isAsked(node, sourceCode) ? reason : 'variable';
  if (!open.has(reason) || isOneOfSeveral(node, sourceCode)) return reason;
  const member = unsureMember(origin, node, file);
  if (member === null) return reason;
  return member === 'code' ? 'error code' : 'error';
}

/** What is surely no status. */
const certain: ReadonlySet<UnknownReason> = new Set(['nothing', 'null', 'no status', 'truth']);

/** Where the value may be a member of an error. */
const open: ReadonlySet<UnknownReason> = new Set(['member', 'parameter', 'variable']);

type SourceCode = SourceFile['sourceCode'];

/** Whether an expression is another one, or a name that always holds it. */
function isAlways(expression: Node, other: Node, sourceCode: SourceCode): boolean {
  let node = unwrap(expression);
  for (let followed = 0; followed <= furthest && node !== unwrap(other); followed += 1) {
    const held = heldBy(node, sourceCode);
    if (held === null) return false;
    node = unwrap(held);
  }
  return node === unwrap(other);
}

/** Whether a condition on the way to a name asks for its value, so that the place may never be reached: `if (status)`. */
function isAsked(node: Node, sourceCode: SourceCode): boolean {
  const variable = node.type === 'Identifier' ? variableOf(node, sourceCode) : null;
  if (variable === null) return false;
  if (variable.references.length > mostUses) return true;
  const tests = conditionsBefore(node, sourceCode.ast).map(({ test }) => test);
  return (
    tests.length > 0 &&
    variable.references.some(({ identifier }) => tests.some((test) => contains(test, identifier)))
  );
}

function isOneOfSeveral(node: Node, sourceCode: SourceCode): boolean {
  const definition = node.type === 'Identifier' ? definitionOf(node, sourceCode) : null;
  return definition?.kind === 'values' && definition.nodes !== null && definition.nodes.length > 1;
}

/** How many names are followed, which also ends circles. */
const furthest = 8;

/** Types of expressions that are surely no status. */
const otherValues: ReadonlySet<string> = new Set([
  ...['ObjectExpression', 'ArrayExpression', 'ClassExpression'],
  ...['FunctionExpression', 'ArrowFunctionExpression'],
]);

const calls: ReadonlySet<string> = new Set([
  'CallExpression',
  'TaggedTemplateExpression',
  'ImportExpression',
]);

function reasonOf(expression: Node, sourceCode: SourceCode, followed: number): UnknownReason {
  const node = unwrap(expression);
  if (followed > furthest) return 'computed';
  if (otherValues.has(node.type)) return mayConvert(node) ? 'computed' : 'no status';
  if (calls.has(node.type)) return 'call';
  switch (node.type) {
    case 'Literal':
      return reasonOfLiteral(node);
    case 'NewExpression':
      return isOfOtherClass(node.callee, sourceCode) ? 'no status' : 'computed';
    case 'AwaitExpression': {
      // A promise may be resolved with a status.
      const reason = reasonOf(node.argument, sourceCode, followed + 1);
      return certain.has(reason) ? 'computed' : reason;
    }
    case 'AssignmentExpression':
      return node.operator === '=' ? reasonOf(node.right, sourceCode, followed + 1) : 'computed';
    case 'UnaryExpression':
      return node.operator === 'void' ? 'nothing' : 'computed';
    case 'MemberExpression':
      return 'member';
    case 'Identifier':
      return reasonOfName(node, sourceCode, followed);
    default:
      return 'computed';
  }
}

/** Whether an object may say how it is converted to a number: `{ valueOf: () => 404 }`. */
function mayConvert(node: Node): boolean {
  if (node.type !== 'ObjectExpression') return false;
  return ['valueOf', 'toString'].some((name) => propertyOf(node, name) !== 'absent');
}

/** A BigInt is a status to APIs that convert it: `new Response(null, { status: 404n })`. */
function reasonOfLiteral(literal: TSESTree.Literal): UnknownReason {
  if ('bigint' in literal) return 'computed';
  if ('regex' in literal) return 'no status';
  if (literal.value === null) return 'null';
  // A number or text that is a status in a way that is not read: `res.statusCode = entry.status = 404`.
  return typeof literal.value === 'boolean' ? 'truth' : 'computed';
}

/** Classes of the language whose objects are no status to any API; a class of a program may have a `valueOf`. */
const otherClasses: ReadonlySet<string> = new Set([
  ...['Array', 'Date', 'Error', 'Map', 'Promise', 'RegExp', 'Set', 'TypeError'],
]);

function isOfOtherClass(callee: Node, sourceCode: SourceCode): boolean {
  if (callee.type !== 'Identifier' || !otherClasses.has(callee.name)) return false;
  return definitionOf(callee, sourceCode).kind === 'global';
}

type Name = Parameters<typeof definitionOf>[0];

function reasonOfName(name: Name, sourceCode: SourceCode, followed: number): UnknownReason {
  const definition = definitionOf(name, sourceCode);
  switch (definition.kind) {
    case 'value':
      return reasonOf(definition.node, sourceCode, followed + 1);
    case 'part':
      return 'member';
    case 'parameter':
      return 'parameter';
    case 'import':
      return 'import';
    case 'global':
      return definition.name === 'undefined' ? 'nothing' : 'global';
    case 'values':
      return isNeverWritten(name, sourceCode) ? 'nothing' : 'variable';
    case 'reassigned':
    case 'unknown':
      return 'variable';
    default:
      return 'no status';
  }
}

/** `let status;` and no more. */
function isNeverWritten(name: Name, sourceCode: SourceCode): boolean {
  const variable = variableOf(name, sourceCode);
  const isDeclared = variable?.defs.some(({ node }) => isAmbient(node)) === false;
  return isDeclared && !variable.references.some((use) => use.isWrite());
}
