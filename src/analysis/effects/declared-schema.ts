/** Whether a schema describes content: as a JSON schema, by the call of a schema library, or by the name of a class. */
import type { TSESTree } from '@typescript-eslint/utils';
import { heldBy } from '../../syntax/definitions.ts';
import { moduleExportOf } from '../../syntax/module-exports.ts';
import {
  calledMember,
  calledOn,
  isNothing,
  lastName,
  nodeIn,
  propertyOf,
  unwrap,
  writtenText,
  type Node,
} from '../../syntax/nodes.ts';
import { findVariable } from '../../syntax/static-values.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Certainty } from '../status-value.ts';

/**
 * A place of schemas. Where a media type or a class is declared besides, there is content by that alone, unless the schema
 * speaks against it; where a schema is all there is, it has to be seen.
 */
interface Place {
  readonly file: SourceFile;
  readonly isOfContent: boolean;
  readonly followed: number;
}

/** How many names and calls are followed from one schema. */
const furthest = 5;

/**
 * Whether a schema describes content.
 * @param isOfContent whether it is declared in a place that is for content, such as below a media type.
 */
export function schemaContent(schema: Node, isOfContent: boolean, file: SourceFile): Certainty {
  return ofSchema(schema, { file, isOfContent, followed: 0 });
}

/** Whether an object has media types with content: `{ 'application/json': { schema: z.object(…) } }`. */
export function mediaContent(types: TSESTree.ObjectExpression, file: SourceFile): Certainty {
  if (types.properties.length === 0) return 'no';
  const found = types.properties.map((each): Certainty => {
    const type = each.type === 'Property' ? unwrap(each.value) : null;
    if (type?.type !== 'ObjectExpression') return 'unknown';
    const schema = propertyOf(type, 'schema');
    const hasExample = ['example', 'examples'].some(
      (name) => nodeIn(propertyOf(type, name)) !== null,
    );
    if (schema === 'absent') return hasExample ? 'yes' : 'unknown';
    return schema === 'unknown' ? 'unknown' : schemaContent(schema, true, file);
  });
  if (found.includes('yes')) return 'yes';
  return found.every((each) => each === 'no') ? 'no' : 'unknown';
}

function ofSchema(schema: Node, place: Place): Certainty {
  const node = unwrap(schema);
  if (isNothing(node)) return 'no';
  switch (node.type) {
    case 'ObjectExpression':
      return ofJsonSchema(node, place);
    case 'CallExpression':
      return ofCall(node, place);
    case 'Identifier':
    case 'MemberExpression':
      return ofName(node, place);
    case 'ArrayExpression':
      return ifOfContent(place, node.elements.length > 0);
    case 'ArrowFunctionExpression':
      return place.isOfContent ? ofSchema(node.body, deeper(place)) : 'unknown';
    default:
      return 'unknown';
  }
}

function ifOfContent({ isOfContent }: Place, isContent: boolean): Certainty {
  return isOfContent && isContent ? 'yes' : 'unknown';
}

const deeper = (place: Place): Place => ({ ...place, followed: place.followed + 1 });

/** Names that may stand for no content, or for text that may be empty. */
const ofNothingPerhaps =
  /empty|void|null|undefined|none|nothing|no_?(?:content|body|data|response)|^(?:String|Object|Array|any|unknown)$/iu;

/** Whether a class, or a schema of another file, is one of content by its name. */
function ofName(node: TSESTree.Identifier | TSESTree.MemberExpression, place: Place): Certainty {
  const { sourceCode } = place.file;
  const held = heldBy(node, sourceCode);
  if (held !== null && place.followed < furthest) return ofSchema(held, deeper(place));
  const isNamed =
    moduleExportOf(node, sourceCode) !== null ||
    (node.type === 'Identifier' && isType(node, place));
  return ifOfContent(place, isNamed && !ofNothingPerhaps.test(lastName(node) ?? 'none'));
}

/** A class of the file, or the global `Number` or `Boolean`. */
function isType(node: TSESTree.Identifier, { file: { sourceCode } }: Place): boolean {
  const variable = findVariable(sourceCode.getScope(node), node.name);
  const [definition] = variable?.defs ?? [];
  if (definition === undefined) return /^(?:Number|Boolean)$/u.test(node.name);
  return definition.node.type === 'ClassDeclaration';
}

/** Members of a JSON schema that may allow no content, or empty text. */
const allowingMembers = ['nullable', 'default', 'const', 'enum', 'maxLength', 'oneOf', 'anyOf'];

/** Whether a JSON schema asks for content: `{ type: 'array' }` does, `{ type: 'null' }` does not. */
function ofJsonSchema(object: TSESTree.ObjectExpression, place: Place): Certainty {
  const member = (name: string) => nodeIn(propertyOf(object, name));
  const content = member('content');
  if (content?.type === 'ObjectExpression') return mediaContent(content, place.file);
  const type = propertyOf(object, 'type');
  const text = writtenText(nodeIn(type) ?? undefined);
  if (text === 'null') return 'no';
  if (allowingMembers.some((name) => propertyOf(object, name) !== 'absent')) return 'unknown';
  if (type !== 'absent' && text === null) return 'unknown';
  if (text === 'string') return ifOfContent(place, true);
  if (text !== null && text !== 'object') return 'yes';
  const properties = member('properties');
  if (properties?.type === 'ObjectExpression' && properties.properties.length > 0) return 'yes';
  const reference = member('$ref');
  if (reference !== null)
    return ifOfContent(place, !ofNothingPerhaps.test(place.file.sourceCode.getText(reference)));
  return ifOfContent(place, member('allOf') !== null);
}

/** The methods of schema libraries that make schemas of content, whatever they are given. */
const ofContent = /^(?:array|number|boolean|integer|numeric|record|tuple|date|bigint|file)$/iu;
const ofObject = /^(?:strict|loose)?object$/iu;
const ofNothing = /^(?:void|undefined|null|never|nothing|noBody)$/iu;
/** Methods behind which a schema may allow no content, or empty text, as well. */
const allowing =
  /^(?:optional|nullable|nullish|or|allow|union|default|catch|empty|transform|pipe|max|length|valid)$/iu;

/** Whether a schema that a library makes asks for content: `z.array(user)` does, `Type.Null()` does not. */
function ofCall(call: TSESTree.CallExpression, place: Place): Certainty {
  const chain = chainOf(call);
  const names = chain.map((each) => calledMember(each) ?? '');
  const [first] = chain.slice(-1);
  const maker = names.at(-1) ?? '';
  if (first === undefined || names.some((name) => allowing.test(name))) return 'unknown';
  if (ofNothing.test(maker)) return 'no';
  if (ofContent.test(maker)) return 'yes';
  const [given] = first.arguments;
  if (ofObject.test(maker)) return isFilled(given) ? 'yes' : 'unknown';
  if (/^literal$/iu.test(maker))
    return given?.type === 'Literal' && given.value ? 'yes' : 'unknown';
  if (/^string$/iu.test(maker)) return ifOfContent(place, first.arguments.length === 0);
  const held = heldBy(unwrap(calledOn(first) ?? first), place.file.sourceCode);
  if (held !== null && place.followed < furthest) return ofSchema(held, deeper(place));
  // A function that is given a schema and nothing else gives one: `resolver(user)`.
  const isPlain = first.callee.type === 'Identifier' && first.arguments.length === 1;
  return isPlain && given && place.isOfContent && place.followed < furthest
    ? ofSchema(given, deeper(place))
    : 'unknown';
}

function isFilled(given: Node | undefined): boolean {
  const object = given && unwrap(given);
  return object?.type === 'ObjectExpression' && object.properties.length > 0;
}

/** The calls of a chain, the last one first: of `z.object(…).openapi('User')` that of `openapi`, then that of `object`. */
function chainOf(call: TSESTree.CallExpression): readonly TSESTree.CallExpression[] {
  const chain: TSESTree.CallExpression[] = [];
  for (let node: Node | null = call; node?.type === 'CallExpression';) {
    chain.push(node);
    const object: Node | null = calledOn(node);
    node = object && unwrap(object);
  }
  return chain;
}
