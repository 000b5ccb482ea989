/** Routes that a program leaves out of its document. */
import { heldBy } from '../../syntax/definitions.ts';
import {
  staticName,
  unwrap,
  writtenText,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import type { SourceFile } from '../input/source-file.ts';
import { decoratorsAround, hasOneOf } from '../registrations/decorators.ts';
import type { Registration } from '../routes/routes.ts';

/** How many objects are entered within an argument of a registration: `{ detail: { hide: true } }`. */
const deepest = 1;

/**
 * Whether a decorator, an option or a tag of a route leaves it out of the document, so that what is declared for it promises
 * nothing.
 */
export function isHidden(
  handler: FunctionNode,
  { place, framework }: Registration,
  file: SourceFile,
): boolean {
  const names = new Set(framework?.hides);
  if (names.size === 0) return false;
  const decorators = decoratorsAround(handler).filter(
    ({ expression }) => expression.type !== 'CallExpression' || !expression.arguments.some(isFalse),
  );
  if (hasOneOf(decorators, names, file)) return true;
  const node = unwrap(place);
  if (node.type === 'CallExpression')
    return node.arguments.some((argument) => isSwitched(argument, names, file));
  const property = node.type === 'Property' ? node : place.parent;
  return property?.type === 'Property' && isSwitched(property.parent, names, file);
}

/** Whether an object has one of some options switched on, or one of some tags, in itself, in an inner one, or in what a call is given. */
function isSwitched(
  expression: Node,
  names: ReadonlySet<string>,
  file: SourceFile,
  depth = 0,
): boolean {
  const named = unwrap(expression);
  const node = unwrap(heldBy(named, file.sourceCode) ?? named);
  if (node.type === 'CallExpression')
    return node.arguments.some((argument) => isSwitched(argument, names, file, depth));
  if (node.type === 'ArrayExpression')
    return node.elements.some((each) => isTag(each, names, file));
  if (node.type !== 'ObjectExpression' || depth > deepest) return false;
  return node.properties.some((member) => {
    if (member.type !== 'Property') return false;
    return names.has(staticName(member) ?? '')
      ? mayBeTrue(member.value)
      : isSwitched(member.value, names, file, depth + 1);
  });
}

/** Whether an element of a list is a text that leaves a route out of the document: `tags: ['X-HIDDEN']`. */
function isTag(element: Node | null, names: ReadonlySet<string>, file: SourceFile): boolean {
  if (element === null) return false;
  return names.has(writtenText(heldBy(element, file.sourceCode) ?? element) ?? '');
}

/** Whether the value of an option may be true: a schema in its place describes a member of that name. */
function mayBeTrue(value: Node): boolean {
  const node = unwrap(value);
  return !isFalse(node) && node.type !== 'ObjectExpression' && node.type !== 'CallExpression';
}

function isFalse(node: Node): boolean {
  return node.type === 'Literal' && node.value === false;
}
