/** Whether a response carries content. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { ContentSlot, Runtime } from '../../frameworks/language/framework.ts';
import { heldBy } from '../../syntax/definitions.ts';
import { returnedBy } from '../../syntax/course.ts';
import { armsOf } from '../../syntax/functions.ts';
import {
  decoratedFunction,
  calledMember,
  isNothing,
  staticName,
  unwrap,
  wrapped,
  type Node,
  nodeIn,
} from '../../syntax/nodes.ts';
import { mayBeEmpty } from './empty-instances.ts';
import { answersWithNothing } from './returns-nothing.ts';
import { mayBeGivenLater } from './held-results.ts';
import { fillingOf, type Match } from './slots.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Content } from '../status-site.ts';
import type { Certainty } from '../status-value.ts';

/** Content that may be a parameter, and what it would be with another expression in the place of that. */
export interface FilledContent extends Content {
  /** The name that the content is, perhaps as JSON: `body` of `res.end(JSON.stringify(body))`. */
  readonly name?: TSESTree.Identifier;
  readonly filledWith?: (expression: Node) => FilledContent;
}

/** The content that stands in the slot of a match; unknown without a slot. */
export function readContent(
  match: Match,
  slot: ContentSlot | undefined,
  runtime: Runtime,
  file: SourceFile,
): FilledContent {
  const fates = {
    ...(runtime.content && { fates: runtime.content }),
    ...(runtime.errorContent === 'sent' && { takesErrors: true as const }),
    ...(slot && 'script' in slot && { script: true as const }),
  };
  if (slot === undefined) return { present: 'unknown', node: null, ...fates };
  if ('never' in slot)
    return { present: 'no', node: null, ...(slot.filled && { isFilled: true }), ...fates };
  if ('returned' in slot) return { ...returnedContent(match, slot, file), ...fates };
  if ('beside' in slot) return { ...contentBeside(match, slot.beside, file), ...fates };
  if ('always' in slot) {
    const { argument } = slot;
    const node = argument === undefined ? null : nodeIn(fillingOf(match, { argument }, file));
    return { present: 'yes', node, ...fates };
  }
  const isOpen = 'member' in slot && mayBeGivenLater(match, slot.member, file);
  const filling = isOpen ? 'unknown' : fillingOf(match, slot, file);
  if (filling === 'absent') return { present: 'no', node: null, ...fates };
  if (filling === 'unknown') return { present: 'unknown', node: null, ...fates };
  const none = slot.none === undefined ? {} : { none: slot.none };
  // The JSON of an empty text is none.
  const isText = stringifiedIn(filling) !== unwrap(filling);
  const filledWith = (node: Node): FilledContent => {
    const present = isContent(node, slot, file);
    const name = stringifiedIn(node);
    return {
      ...{ present: isText && present === 'no' ? 'unknown' : present, node, ...none, ...fates },
      ...(slot.emptyStringIs === 'content' && isEmptyText(node, file) && { isEmpty: true }),
      ...(name.type === 'Identifier' && { name, filledWith }),
    };
  };
  return filledWith(filling);
}

/** What a method is given in a call among the same arguments: `ctx.json(user)` beside `ctx.status(404)`. */
function contentBeside(match: Match, names: readonly string[], file: SourceFile): Content {
  const { parent } = wrapped(match);
  const others = parent?.type === 'CallExpression' ? parent.arguments : [];
  for (const other of others) {
    const call = unwrap(other);
    if (call.type !== 'CallExpression' || !names.includes(calledMember(call) ?? '')) continue;
    const [node] = call.arguments;
    if (node === undefined || node.type === 'SpreadElement') continue;
    return { present: isContent(node, { serialised: true }, file), node };
  }
  return { present: 'unknown', node: null };
}

/** Whether an expression surely is a text without characters. */
function isEmptyText(expression: Node, file: SourceFile): boolean {
  const isThere = isContent(expression, { emptyStringIs: 'content' }, file) === 'yes';
  return isThere && isContent(expression, {}, file) === 'no';
}

/**
 * A returned expression as content. An empty text is content of no bytes; `null` gives `unknown`, since frameworks send
 * different things for it.
 */
export function contentOf(expression: Node, runtime: Runtime, file: SourceFile): Content {
  const fates = runtime.content === undefined ? {} : { fates: runtime.content };
  // An instance may be a response or an error, which have a status of their own.
  const isPlain = unwrap(expression).type !== 'NewExpression';
  const present = isPlain && isContent(expression, {}, file) === 'yes' ? 'yes' : 'unknown';
  const isEmpty = isPlain && isEmptyText(expression, file);
  return { present, node: expression, ...fates, ...(isEmpty && { isEmpty }) };
}

/** The content of a decorated function: `yes` where every `return` has some, `no` where nothing is answered with nothing. */
function returnedContent(
  match: Match,
  { emptyUnless }: Extract<ContentSlot, { readonly returned: true }>,
  file: SourceFile,
): Content {
  const handler = decoratedFunction(match);
  if (emptyUnless && handler && answersWithNothing(handler, emptyUnless, file))
    return { present: 'no', node: null };
  const returned = handler === null ? [] : [...returnedBy(handler, file.sourceCode.visitorKeys)];
  const values = returned.flatMap((value) => (value === null ? [] : armsOf(value)));
  const [first] = values;
  const isAlways =
    first !== undefined &&
    !returned.includes(null) &&
    values.every((value) => isContent(value, {}, file) === 'yes');
  return isAlways ? { present: 'yes', node: first } : { present: 'unknown', node: null };
}

const objects: ReadonlySet<string> = new Set([
  'ObjectExpression',
  'ArrayExpression',
  'NewExpression',
  'ClassExpression',
]);

/** How many names are followed, which also ends circles. */
const furthest = 8;

function isContent(
  expression: Node,
  slot: { readonly serialised?: true; readonly emptyStringIs?: 'content' },
  file: SourceFile,
  followed = 0,
): Certainty {
  if (followed > furthest) return 'unknown';
  const node = unwrap(expression);
  const next = (inner: Node) => isContent(inner, slot, file, followed + 1);
  const empty = slot.serialised ? 'unknown' : slot.emptyStringIs === 'content' ? 'yes' : 'no';
  const text = (value: string): Certainty => (value === '' ? empty : 'yes');

  if (isNothing(node)) {
    return slot.serialised && node.type === 'Literal' ? 'unknown' : 'no';
  }
  // An API that takes '' for content only asks whether it is given any: empty bytes and streams count.
  const isThere = empty === 'yes';
  if (node.type === 'NewExpression' && !isThere && mayBeEmpty(node, file)) return 'unknown';
  if (objects.has(node.type)) return 'yes';
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? text(node.value) : 'yes';
    case 'TemplateLiteral':
      if (node.expressions.length === 0) return text(node.quasis[0]?.value.cooked ?? '');
      return isThere || node.quasis.some(({ value }) => value.cooked !== '') ? 'yes' : 'unknown';
    case 'ConditionalExpression':
      return both(next(node.consequent), next(node.alternate));
    case 'LogicalExpression':
      return node.operator === '&&' ? 'unknown' : both(next(node.left), next(node.right));
    case 'CallExpression':
      return isStringified(node) && node.arguments[0] ? next(node.arguments[0]) : 'unknown';
    case 'Identifier': {
      const held = heldBy(node, file.sourceCode);
      return held === null ? 'unknown' : next(held);
    }
    default:
      return 'unknown';
  }
}

function both(one: Certainty, other: Certainty): Certainty {
  return one === other ? one : 'unknown';
}

/** Whether a call gives JSON text, as `JSON.stringify(x)` does unless `x` is `undefined`. */
function isStringified(call: TSESTree.CallExpression): boolean {
  const callee = unwrap(call.callee);
  return callee.type === 'MemberExpression' && staticName(callee) === 'stringify';
}

/** The value that an expression gives as JSON text; any other expression itself. */
function stringifiedIn(expression: Node): Node {
  const node = unwrap(expression);
  const [value] = node.type === 'CallExpression' && isStringified(node) ? node.arguments : [];
  return value === undefined ? node : unwrap(value);
}

/** The content without the edit that would remove it. */
export function withoutRemedy(content: FilledContent): FilledContent {
  const { present, node, isEmpty, isFilled, fates, takesErrors, called, name, filledWith } =
    content;
  return {
    ...{ present, node },
    ...(isEmpty === true && { isEmpty }),
    ...(isFilled === true && { isFilled }),
    ...(called === true && { called }),
    ...(name !== undefined && filledWith !== undefined && { name, filledWith }),
    ...(fates !== undefined && { fates }),
    ...(takesErrors === true && { takesErrors }),
  };
}
