/** The reason why a status is unknown, by the expression in its place. */
import { definitionOf, heldBy, variableOf } from '../../syntax/definitions.ts';
import { calledMember, isFunction, unwrap, wrapped, type Node } from '../../syntax/nodes.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { StatusValue, UnknownReason } from '../status-site.ts';

type UnknownStatus = StatusValue & { readonly kind: 'unknown' };

/**
 * A status whose value the file does not tell.
 * @param origin the expression, or the one that a name in its place holds.
 * @param hasFallback whether another value takes its place where it is `undefined` or falsy: `error.status ?? 500`.
 */
export function unknownStatus(
  node: Node,
  origin: Node,
  hasFallback: boolean,
  { sourceCode }: SourceFile,
): UnknownStatus {
  return { kind: 'unknown', node, hasFallback, reason: () => reasonOf(origin, sourceCode, 0) };
}

type SourceCode = SourceFile['sourceCode'];

/** How many names are followed, which also ends circles. */
const furthest = 8;

/** Types of expressions that are surely no status. */
const otherValues: ReadonlySet<string> = new Set([
  ...['Literal', 'ObjectExpression', 'ArrayExpression', 'NewExpression', 'ClassExpression'],
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
  if (otherValues.has(node.type)) return 'no status';
  if (calls.has(node.type)) return 'call';
  switch (node.type) {
    case 'AwaitExpression':
      return reasonOf(node.argument, sourceCode, followed + 1);
    case 'AssignmentExpression':
      return node.operator === '=' ? reasonOf(node.right, sourceCode, followed + 1) : 'computed';
    case 'UnaryExpression':
      return node.operator === 'void' ? 'nothing' : 'computed';
    case 'MemberExpression':
      return isOfError(node, sourceCode) ? 'error' : 'member';
    case 'Identifier':
      return reasonOfName(node, sourceCode, followed);
    default:
      return 'computed';
  }
}

type Name = Parameters<typeof definitionOf>[0];

function reasonOfName(name: Name, sourceCode: SourceCode, followed: number): UnknownReason {
  const definition = definitionOf(name, sourceCode);
  switch (definition.kind) {
    case 'value':
      return reasonOf(definition.node, sourceCode, followed + 1);
    case 'part':
      return isOfError(definition.node, sourceCode) ? 'error' : 'member';
    case 'parameter':
      return isPartOfCaught(name, sourceCode) ? 'error' : 'parameter';
    case 'import':
      return 'import';
    case 'global':
      return definition.name === 'undefined' ? 'nothing' : 'global';
    case 'values':
      return isNeverWritten(name, sourceCode) ? 'nothing' : 'variable';
    case 'unknown':
      return isPartOfCaught(name, sourceCode) ? 'error' : 'variable';
    default:
      return 'no status';
  }
}

/** `let status;` and no more. */
function isNeverWritten(name: Name, sourceCode: SourceCode): boolean {
  return variableOf(name, sourceCode)?.references.some((use) => use.isWrite()) === false;
}

/** The names of errors, by which the first parameter of an error handler or of a callback is recognised. */
const errorName = /^_?(?:e|err|error|ex|exception)$/iu;

/** Whether an expression is an error, or a member of one, at any depth: `error.response.status`. */
function isOfError(expression: Node, sourceCode: SourceCode): boolean {
  let node = unwrap(expression);
  for (let followed = 0; followed <= furthest; followed += 1) {
    const inner = node.type === 'MemberExpression' ? node.object : heldBy(node, sourceCode);
    if (inner === null) break;
    node = unwrap(inner);
  }
  return node.type === 'Identifier' && (errorName.test(node.name) || isCaught(node, sourceCode));
}

/** Whether a name stands for a part of an error that was caught: `catch ({ status })`. */
function isPartOfCaught(name: Name, sourceCode: SourceCode): boolean {
  const variable = variableOf(name, sourceCode);
  const [declared] = variable?.identifiers ?? [];
  return isCaught(name, sourceCode) && declared?.parent.type === 'Property';
}

/** Whether a name is declared by `catch (error)`, or by the function that is given to `catch` of a promise. */
function isCaught(name: Name, sourceCode: SourceCode): boolean {
  const [definition] = variableOf(name, sourceCode)?.defs ?? [];
  if (definition === undefined || !isFunction(definition.node))
    return definition?.node.type === 'CatchClause';
  const callback = wrapped(definition.node);
  const { parent } = callback;
  return (
    parent?.type === 'CallExpression' &&
    calledMember(parent) === 'catch' &&
    parent.arguments[0] === callback
  );
}
