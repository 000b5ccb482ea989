/** Edits that remove a status without effect, or give it to the call that decides: `res.status(301).redirect(url)`. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { wrapped } from '../syntax/nodes.ts';
import {
  continues,
  hasComment,
  isBare,
  objectEnd,
  outerRange,
  type Range,
} from '../syntax/tokens.ts';
import { doesSomething, type Edit } from './replace.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** Removes a link of a chain, a statement or a decorator that sets a status; null where more than that would go. */
export function removeSetter(setter: TSESTree.Node, sourceCode: SourceCode): Edit | null {
  return remove(removalOf(setter, sourceCode), sourceCode);
}

function remove(removal: Removal | null, sourceCode: SourceCode): Edit | null {
  if (removal === null || hasComment(removal.range, sourceCode)) return null;
  return (fixer) => fixer.replaceTextRange([...removal.range], removal.left);
}

/**
 * Inserts an argument into a call at an index; null where the call has no argument to insert it before, or fewer
 * arguments than the index.
 */
export function giveArgument(
  call: TSESTree.Node,
  index: number,
  text: string,
  sourceCode: SourceCode,
): Edit | null {
  if (call.type !== 'CallExpression') return null;
  const next = call.arguments[index];
  const last = call.arguments.at(-1);
  // `...args` may be any number of arguments.
  const before = call.arguments.slice(0, index);
  if (last === undefined || before.some(({ type }) => type === 'SpreadElement')) return null;
  if (next === undefined && call.arguments.length !== index) return null;
  const [start, end] = outerRange(next ?? last, sourceCode);
  return next === undefined
    ? (fixer) => fixer.insertTextAfterRange([start, end], `, ${text}`)
    : (fixer) => fixer.insertTextBeforeRange([start, end], `${text}, `);
}

/** Removes the property that holds a status, in the last argument of a call; null where it stands elsewhere. */
export function removeProperty(status: TSESTree.Node, sourceCode: SourceCode): Edit | null {
  const property = wrapped(status).parent;
  return property?.type === 'Property' ? removeGiven(property, sourceCode) : null;
}

/** Removes the last argument of a call, or a property in it if that is not the only one; not the first argument. */
export function removeGiven(given: TSESTree.Node, sourceCode: SourceCode): Edit | null {
  const object = given.type === 'Property' ? given.parent : given;
  const range =
    object.type === 'ObjectExpression' && object !== given && object.properties.length > 1
      ? propertyRange(given, sourceCode)
      : argumentRange(object, sourceCode);
  if (range === null || hasComment(range, sourceCode)) return null;
  return (fixer) => fixer.removeRange([...range]);
}

/** A property with the comma that goes with it. */
function propertyRange(property: TSESTree.Node, sourceCode: SourceCode): Range | null {
  const before = sourceCode.getTokenBefore(property);
  const comma = sourceCode.getTokenAfter(property);
  const next = comma?.value === ',' ? sourceCode.getTokenAfter(comma) : null;
  if (next !== null) return [property.range[0], next.range[0]];
  return before === null ? null : [before.range[0], property.range[1]];
}

/** The last argument of a call with the comma before it. */
function argumentRange(given: TSESTree.Node, sourceCode: SourceCode): Range | null {
  const whole = wrapped(given);
  const call = whole.parent;
  if (call?.type !== 'CallExpression' && call?.type !== 'NewExpression') return null;
  const [before, last] = call.arguments.slice(-2);
  if (before === undefined || last !== whole) return null;
  return [outerRange(before, sourceCode)[1], outerRange(last, sourceCode)[1]];
}

/** The range that is removed, and the text that stays in its place. */
interface Removal {
  readonly range: Range;
  readonly left: '' | ';';
}

function removalOf(setter: TSESTree.Node, sourceCode: SourceCode): Removal | null {
  const whole = wrapped(setter);
  const parent: TSESTree.Node | undefined = whole.parent;
  if (setter.type === 'AssignmentExpression')
    return doesSomething(setter.right, sourceCode) ? null : statementIn(parent, sourceCode);
  if (setter.type !== 'CallExpression') return null;
  if (setter.arguments.some((argument) => doesSomething(argument, sourceCode))) return null;
  if (parent?.type === 'Decorator') return { range: withSpace(parent, sourceCode), left: '' };
  const { callee } = setter;
  if (callee.type !== 'MemberExpression') return statementIn(parent, sourceCode);
  if (callee.computed || setter.arguments.length > 1) return null;
  const isStatement = parent?.type === 'ExpressionStatement';
  if (isStatement && !doesSomething(callee.object, sourceCode))
    return statementIn(parent, sourceCode);
  const isLink = parent?.type === 'MemberExpression' && parent.object === whole;
  // In `res?.status(404)`, the link cannot go without its `?.`.
  return (isLink || isStatement) &&
    !callee.optional &&
    !setter.optional &&
    isBare(callee, sourceCode)
    ? { range: [objectEnd(callee, sourceCode), setter.range[1]], left: '' }
    : null;
}

/** Takes out a statement of a list. Null where it is the whole body of an `if`, or where a comment would go along. */
export function removeStatement(statement: TSESTree.Node, sourceCode: SourceCode): Edit | null {
  return remove(statementIn(statement, sourceCode), sourceCode);
}

/** A statement in a list of statements. The whole body of an `if` cannot go. */
function statementIn(statement: TSESTree.Node | undefined, sourceCode: SourceCode): Removal | null {
  if (statement?.type !== 'ExpressionStatement') return null;
  const { parent } = statement;
  const siblings =
    parent.type === 'BlockStatement' || parent.type === 'Program'
      ? parent.body
      : parent.type === 'SwitchCase'
        ? parent.consequent
        : null;
  if (siblings === null) return null;
  const [before, after] = [-1, 1].map((step) => siblings[siblings.indexOf(statement) + step]);
  const isGuard = guards(before, after, sourceCode);
  return { range: statementRange(statement, sourceCode), left: isGuard ? ';' : '' };
}

/** Whether a semicolon has to stay, since the statements around would be read as one, or a text as a directive. */
function guards(
  before: TSESTree.Node | undefined,
  after: TSESTree.Node | undefined,
  sourceCode: SourceCode,
): boolean {
  if (after === undefined) return false;
  if (before === undefined || ('directive' in before && before.directive))
    return after.type === 'ExpressionStatement' && after.expression.type === 'Literal';
  const [last, next] = [sourceCode.getLastToken(before), sourceCode.getFirstToken(after)];
  return last?.value !== ';' && next !== null && continues(next);
}

/** A statement with the white space behind it; the last one of a block with that before it, and the only one with both. */
function statementRange(statement: TSESTree.Node, sourceCode: SourceCode): Range {
  const before = sourceCode.getTokenBefore(statement, { includeComments: true });
  const after = sourceCode.getTokenAfter(statement, { includeComments: true });
  if (before === null || after?.value !== '}') return withSpace(statement, sourceCode);
  const isOnly = before.value === '{';
  return [before.range[1], isOnly ? after.range[0] : statement.range[1]];
}

/** The range of a node with the white space behind it. */
function withSpace(node: TSESTree.Node, sourceCode: SourceCode): Range {
  const next = sourceCode.getTokenAfter(node, { includeComments: true });
  return [node.range[0], next === null ? node.range[1] : next.range[0]];
}
