/** The values that a file gives to a member of an object: by assigning it, and as the first value of a field or property. */
import type { TSESTree } from '@typescript-eslint/utils';
import { definitionOf } from '../../syntax/definitions.ts';
import { superclassOf } from '../../syntax/error-classes.ts';
import {
  enclosingClass,
  isNothing,
  lastName,
  staticName,
  unwrap,
  type Node,
} from '../../syntax/nodes.ts';
import { nodesOfType } from '../../syntax/nodes-by-type.ts';
import { oncePer, oncePerValue } from '../../syntax/once-per.ts';
import { redefinitionsIn } from '../../syntax/redefinitions.ts';
import { annotationOf } from '../../syntax/type-members.ts';
import { walk } from '../../syntax/walk.ts';
import type { SourceFile } from '../input/source-file.ts';

type SourceCode = SourceFile['sourceCode'];

/** How many members are followed to the name of an object, and classes to the last one that is extended. */
const furthest = 8;

/** `this`, `context` or `t.context`, as a text; null for any other expression. */
export function pathOf(object: Node, followed = 0): string | null {
  const node = unwrap(object);
  if (node.type === 'ThisExpression') return 'this';
  if (node.type === 'Identifier') return node.name;
  if (node.type !== 'MemberExpression' || followed > furthest) return null;
  const name = staticName(node);
  const around = name === null ? null : pathOf(node.object, followed + 1);
  return around === null ? null : `${around}.${String(name)}`;
}

/**
 * All values that a member of an object may have, as expressions; a field that has a type alone stands for its value. Null
 * where the file does not show them all, or assigns none.
 */
export function writtenTo(
  object: Node,
  name: string,
  { sourceCode }: SourceFile,
): readonly Node[] | null {
  const place = pathOf(object);
  const assigned = place === null ? null : assignedTo(place, name, sourceCode);
  const isSeen = assigned !== null && assigned.length > 0 && !mayInherit(object, sourceCode);
  const fields = isSeen ? fieldsIn(sourceCode)(name) : null;
  if (!isSeen || fields === null) return null;
  return [...assigned, ...fields, ...propertiesOf(object, name, sourceCode)];
}

/** The values that are assigned; null where one is not seen. An instance may have another name elsewhere than `this`. */
function assignedTo(place: string, name: string, sourceCode: SourceCode): readonly Node[] | null {
  const written = redefinitionsIn(sourceCode).filter(({ object, name: member }) => {
    if (object === null || (member !== null && member !== name)) return false;
    const own = pathOf(object);
    return own === place || (member === name && (own === 'this' || place === 'this'));
  });
  const isAssigned = written.some(({ object }) => object !== null && pathOf(object) === place);
  const values = written.map(({ value }) => value);
  return isAssigned && !values.includes(null) ? values.flatMap((value) => value ?? []) : null;
}

/** Whether the object is `this` of a class that extends one of another file, which may have the member. */
function mayInherit(object: Node, sourceCode: SourceCode): boolean {
  const root = rootOf(object);
  let owner = root.type === 'ThisExpression' ? (enclosingClass(root)?.parent ?? null) : null;
  for (let followed = 0; owner?.superClass && followed < furthest; followed += 1) {
    const above = superclassOf(owner, sourceCode);
    if (above === null) return true;
    owner = above;
  }
  return false;
}

/** By its name, the values of the fields of a file's classes; null where a method or accessor has the name. */
const fieldsIn = oncePer((sourceCode: SourceCode) =>
  oncePerValue((name: string): readonly Node[] | null => {
    const methods = nodesOfType('MethodDefinition', sourceCode);
    if (methods.some((method) => staticName(method) === name)) return null;
    const fields = nodesOfType('PropertyDefinition', sourceCode);
    return [
      ...fields.filter((field) => staticName(field) === name).flatMap(valuesOf),
      ...methods.flatMap(({ value }) => value.params.flatMap((each) => parameterNamed(each, name))),
    ];
  }),
);

/** The first value of a field, and the field itself where it has a type. */
function valuesOf(field: TSESTree.PropertyDefinition): readonly Node[] {
  const { value } = field;
  const values = value == null || isNothing(unwrap(value)) ? [] : [value];
  return annotationOf(field) === undefined ? values : [...values, field];
}

/** `constructor(public response: Response)` */
function parameterNamed(property: Node, name: string): readonly Node[] {
  if (property.type !== 'TSParameterProperty') return [];
  const { parameter } = property;
  const own = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
  if (lastName(own) !== name) return [];
  return parameter.type === 'AssignmentPattern' ? [own, parameter.right] : [own];
}

/** The values of properties of that name where an object is written out: in its own text, or in the one around `this`. */
function propertiesOf(object: Node, name: string, sourceCode: SourceCode): readonly Node[] {
  const root = rootOf(object);
  if (root.type === 'ThisExpression')
    return enclosingClass(root) !== null && unwrap(object) === root
      ? []
      : nodesOfType('ObjectExpression', sourceCode).flatMap((each) => valuesIn(each, name));
  if (root.type !== 'Identifier') return [];
  const definition = definitionOf(root, sourceCode);
  const written =
    definition.kind === 'value'
      ? [definition.node]
      : definition.kind === 'values'
        ? (definition.nodes ?? [])
        : [];
  const found: Node[] = [];
  for (const each of written)
    walk(each, sourceCode.visitorKeys, (node) => {
      if (node.type === 'ObjectExpression') found.push(...valuesIn(node, name));
    });
  return found;
}

function valuesIn({ properties }: TSESTree.ObjectExpression, name: string): readonly Node[] {
  return properties.flatMap((member) =>
    member.type === 'Property' && staticName(member) === name ? [member.value] : [],
  );
}

/** The name, `this` or other expression with which a chain of members begins. */
function rootOf(object: Node): Node {
  const node = unwrap(object);
  return node.type === 'MemberExpression' ? rootOf(node.object) : node;
}
