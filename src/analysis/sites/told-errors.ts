/** Answers that tell of an error which was caught: `catch (error) { res.json({ error: error.message }) }`. */
import type { TSESTree } from '@typescript-eslint/utils';
import { saysFailed, tellsOfFailure, type Told } from '../../http/content-members.ts';
import { heldBy } from '../../syntax/definitions.ts';
import { calledMember, calledOn, staticName, unwrap, type Node } from '../../syntax/nodes.ts';
import {
  caughtAround,
  caughtBy,
  isMadeOf,
  isToldApart,
  type CaughtError,
} from '../around/caught-errors.ts';
import { objectLiteral } from '../effects/slots.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Content } from '../status-site.ts';
import { membersOf, serialised, substanceOf } from './members-of-content.ts';

/**
 * The expression by which content surely tells of a caught error, and of no recovery from it; null where it does not.
 * @param clause the `catch` clause that led to the answer, if it may stand behind the clause.
 */
export function toldError(
  content: Content,
  clause: TSESTree.CatchClause | null,
  file: SourceFile,
): Node | null {
  const { node, script } = content;
  if (node === null || script === true) return null;
  const caught = caughtAround(node, file) ?? (clause && caughtBy(clause));
  return caught !== null && tells(node, content, caught, file) ? node : null;
}

function tells(
  node: Node,
  { takesErrors }: Content,
  caught: CaughtError,
  file: SourceFile,
): boolean {
  const serial = serialised(node);
  const object = objectLiteral(serial, file);
  if (object !== null)
    return tellsOfFailure(toldIn(object, caught, file), membersOf(object).isOpen);
  if (isCaught(serial, caught, file)) return takesErrors === true || serial !== unwrap(node);
  return isSaidBy(serial, caught, file) || (isFailedText(serial) && !isToldApart(caught));
}

function toldIn(
  object: TSESTree.ObjectExpression,
  caught: CaughtError,
  file: SourceFile,
): ReadonlyMap<string, Told> {
  return new Map(
    [...membersOf(object).values].map(([name, value]): [string, Told] => [
      name,
      {
        substance: substanceOf(value, file),
        text: textOf(value),
        isOfError: isMadeOf(caught, value, file),
      },
    ]),
  );
}

/** Whether an expression is the error, or a name for it. */
function isCaught(expression: Node, caught: CaughtError, file: SourceFile): boolean {
  const node = unwrap(expression);
  if (node.type !== 'Identifier') return false;
  if (caught.error?.references.some(({ identifier }) => identifier === node)) return true;
  const held = heldBy(node, file.sourceCode);
  return held !== null && isMadeOf(caught, held, file) && isCaught(held, caught, file);
}

const saying: ReadonlySet<string> = new Set(['message', 'stack', 'name']);

/** Whether an expression is text of the error: `error.message`, `String(error)`, `message` of `catch ({ message })`. */
function isSaidBy(expression: Node, caught: CaughtError, file: SourceFile): boolean {
  const node = unwrap(expression);
  const isError = (inner: Node | null | undefined) => !!inner && isCaught(inner, caught, file);
  switch (node.type) {
    case 'Identifier': {
      const isPart = caught.names.some(
        (name) =>
          name !== caught.error &&
          saying.has(name.name) &&
          name.references.some(({ identifier }) => identifier === node),
      );
      const held = heldBy(node, file.sourceCode);
      return (
        isPart || (held !== null && isMadeOf(caught, held, file) && isSaidBy(held, caught, file))
      );
    }
    case 'MemberExpression':
      return saying.has(staticName(node) ?? '') && isError(node.object);
    case 'CallExpression': {
      const { callee, arguments: given } = node;
      if (calledMember(node) === 'toString') return isError(calledOn(node));
      return callee.type === 'Identifier' && callee.name === 'String' && isError(given[0]);
    }
    default:
      return false;
  }
}

/** Whether an expression is text that says what failed: `'Something went wrong'`, `` `Failed: ${error}` ``. */
function isFailedText(expression: Node): boolean {
  const node = unwrap(expression);
  if (node.type !== 'BinaryExpression') return saysFailed(textOf(node) ?? '');
  const { left, operator, right } = node;
  if (operator !== '+') return false;
  return isFailedText(left) || isFailedText(right);
}

/** The parts of a text that the file shows; null for an expression that is none. */
function textOf(expression: Node): string | null {
  const node = unwrap(expression);
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  return node.type === 'TemplateLiteral'
    ? node.quasis.map(({ value }) => value.cooked).join(' ')
    : null;
}
