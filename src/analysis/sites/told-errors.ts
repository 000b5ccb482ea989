/** Answers that tell of an error which was caught: `catch (error) { res.json({ error: error.message }) }`. */
import type { TSESTree } from '@typescript-eslint/utils';
import { saysFailed, tellsOfFailure, type Told } from '../../http/content-members.ts';
import { heldBy } from '../../syntax/definitions.ts';
import {
  calledMember,
  calledOn,
  isWithin,
  staticName,
  unwrap,
  type Node,
} from '../../syntax/nodes.ts';
import {
  caughtAround,
  caughtBy,
  isMadeOf,
  isToldApart,
  type CaughtError,
} from '../around/caught-errors.ts';
import type { Effect } from '../effects/effect.ts';
import { objectLiteral } from '../effects/slots.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Content } from '../status-site.ts';
import { hasBegun } from './begun-responses.ts';
import { membersOf, serialised, substanceOf } from './members-of-content.ts';

/**
 * The expression by which content surely tells of a caught error, and of no recovery from it; null where it does not.
 * @param clause the `catch` clause that led to the answer, if it may stand behind the clause.
 * @param sender the effect that gives the response its status, or its content where none does; null for a response that
 *   is made here.
 */
export function toldError(
  content: Content,
  clause: TSESTree.CatchClause | null,
  sender: Effect | null,
  file: SourceFile,
): Node | null {
  const { node, script } = content;
  if (node === null || script === true) return null;
  const caught = caughtAround(node, file) ?? (clause && caughtBy(clause));
  if (caught === null || !tells(node, content, caught, file)) return null;
  return sender !== null && isTooLate(sender, caught, file) ? null : node;
}

/** Whether the head of the response may have left before the error came, with a status that was set, or not, before. */
function isTooLate(
  { match, pattern, receiver }: Effect,
  { within }: CaughtError,
  file: SourceFile,
): boolean {
  const isChosen = pattern.status !== undefined && isWithin(match, within);
  return !isChosen && hasBegun(receiver.identity, within, file);
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
    return tellsOfFailure(
      toldIn(object, caught, file),
      membersOf(object).isOpen,
      !isToldApart(node, caught),
    );
  if (isCaught(serial, caught, file)) return takesErrors === true || serial !== unwrap(node);
  return (
    isSaidBy(serial, caught, file) || (saysFailed(textOf(serial)) && !isToldApart(node, caught))
  );
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
        text: textOf(value) || null,
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

/** The parts of a text that the file shows: of `'Something went wrong'`, `` `Failed: ${error}` ``, `'Error: ' + error`. */
function textOf(expression: Node): string {
  const node = unwrap(expression);
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? node.value : '';
    case 'TemplateLiteral':
      return node.quasis.map(({ value }) => value.cooked).join(' ');
    case 'BinaryExpression':
      return node.operator === '+' ? `${textOf(node.left)} ${textOf(node.right)}` : '';
    default:
      return '';
  }
}
