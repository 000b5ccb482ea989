/** How a program documents a status that it declares: a text about the response, and its content. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Entry } from '../../frameworks/language/framework.ts';
import {
  nodeIn,
  propertyOf,
  staticName,
  unwrap,
  writtenText,
  type Node,
} from '../../syntax/nodes.ts';
import type { Content, Evidence, Phrase } from '../status-site.ts';
import type { Certainty, StatusValue } from '../status-value.ts';
import type { SourceFile } from '../input/source-file.ts';
import { documentedObject } from './declared-keys.ts';
import { mediaContent, schemaContent } from './declared-schema.ts';
import type { Effect } from './effect.ts';
import type { Match } from './slots.ts';

/** The document of one declared status. */
export interface DeclaredEntry {
  /** The text about the response; null where none is seen. */
  readonly text: Phrase | null;
  readonly content: Content;
}

const unseen: DeclaredEntry = { text: null, content: { present: 'unknown', node: null } };

/** The document of a status that an effect declares. */
export function entryOf(effect: Effect, status: StatusValue, file: SourceFile): DeclaredEntry {
  const { match, pattern } = effect;
  const { entry } = pattern;
  if (entry === undefined) return unseen;
  const described = describedIn(match, entry, status);
  const object = described && documentedObject(described, file);
  return {
    text: textIn(match, entry, object),
    content:
      entry.content === undefined
        ? unseen.content
        : contentIn(described, object, entry.content, file),
  };
}

/**
 * Whether a value may document the status that is its key. A plain value may stand for a schema, where the file imports the
 * framework; an object with other members than documents have is of other use.
 */
export function mayDocument(value: Node, entry: Entry | undefined, evidence: Evidence): boolean {
  const node = unwrap(value);
  const isSchema = entry?.content === 'itself' && entry.text === undefined;
  if (entry === undefined || others.has(node.type)) return entry === undefined;
  if (node.type === 'ObjectExpression')
    return node.properties.every(
      (member) => member.type !== 'Property' || isMember(staticName(member), entry),
    );
  if (node.type !== 'Literal') return true;
  return isSchema && (node.value === null || (evidence === 'import' && isName(node)));
}

/** The types of values that are no documents. */
const others: ReadonlySet<string> = new Set([
  ...['ArrayExpression', 'ArrowFunctionExpression', 'FunctionExpression', 'TemplateLiteral'],
  ...['UnaryExpression', 'NewExpression'],
]);

/** Whether a literal may stand for a schema: the name of one, or `true` and `false` for any content and none. */
const isName = ({ value }: TSESTree.Literal) =>
  typeof value === 'string' || typeof value === 'boolean';

/** Whether a document may have a member. References and extensions (`x-…`) stand in any. */
function isMember(name: string | null, { members }: Entry): boolean {
  if (members === undefined || name === null) return true;
  return name === '$ref' || name.startsWith('x-') || members.includes(name);
}

/** The key of documented responses that a status is; null where it is none. */
export function keyOf(status: StatusValue): TSESTree.Property | null {
  if (status.kind !== 'written') return null;
  const { parent } = status.node;
  return parent?.type === 'Property' && unwrap(parent.key) === status.node ? parent : null;
}

function describedIn(match: Match, { argument }: Entry, status: StatusValue): Node | null {
  const key = keyOf(status);
  if (key !== null) return key.value;
  if (argument === undefined || !('arguments' in match)) return null;
  return match.arguments[argument] ?? null;
}

function textIn(
  match: Match,
  { text }: Entry,
  object: TSESTree.ObjectExpression | null,
): Phrase | null {
  if (text === undefined) return null;
  const node =
    typeof text === 'string'
      ? object && nodeIn(propertyOf(object, text))
      : 'arguments' in match
        ? match.arguments[text.argument]
        : null;
  const value = writtenText(node ?? undefined);
  return node && value !== null ? { node, value } : null;
}

function contentIn(
  described: Node | null,
  object: TSESTree.ObjectExpression | null,
  content: NonNullable<Entry['content']>,
  file: SourceFile,
): Content {
  if (described === null) return unseen.content;
  if (content === 'itself')
    return { present: schemaContent(object ?? described, false, file), node: described };
  if (object === null) return unseen.content;
  const fillings = content.map((name) => propertyOf(object, name));
  const found = fillings.map((filling): Content => {
    if (filling === 'absent') return { present: 'no', node: null };
    if (filling === 'unknown') return unseen.content;
    return { present: givenContent(filling, file), node: filling };
  });
  const certainties = ['yes', 'unknown', 'no'] as const;
  const first = certainties.flatMap((each) => found.filter(({ present }) => present === each));
  return first[0] ?? unseen.content;
}

/** Whether a property that is for content describes any: no empty object, and no `undefined`. */
function givenContent(value: Node, file: SourceFile): Certainty {
  const node = unwrap(value);
  if (node.type === 'Literal') return node.value ? 'unknown' : 'no';
  const object = documentedObject(node, file);
  if (object === null) return schemaContent(node, true, file);
  const isOfTypes = object.properties.every(
    (each) => each.type === 'Property' && (staticName(each) ?? '').includes('/'),
  );
  return isOfTypes ? mediaContent(object, file) : schemaContent(object, true, file);
}
