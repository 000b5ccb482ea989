/** Status codes that a file names itself: members of its enums, constant objects and classes. */
import type { TSESTree } from '@typescript-eslint/utils';
import { isIdentifier, readsLike } from '../../constants/member-of.ts';
import { isCurrentPhrase } from '../../http/phrases.ts';
import { definitionOf, heldBy } from '../../syntax/definitions.ts';
import { groupedBy } from '../../grouped-by.ts';
import { moduleExportOf } from '../../syntax/module-exports.ts';
import {
  isAmbient,
  propertyOf,
  staticName,
  unwrap,
  type Node,
  nodeIn,
} from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { importedMember } from './imported-members.ts';
import { isConstAssertion, isFixed, isFixedField, isOnlyRead, literalValue } from './unchanged.ts';
import type { SourceFile } from '../input/source-file.ts';

/** An enum, object or class whose members have constant values. */
export type Holder =
  TSESTree.TSEnumDeclaration | TSESTree.ObjectExpression | TSESTree.ClassDeclaration;

export type Member = TSESTree.Property | TSESTree.TSEnumMember | TSESTree.PropertyDefinition;

/** How many names are followed, which also ends circles such as `const a = { b: a.b }`. */
const furthest = 8;

/**
 * The value of a name or member expression that leads to a member which the file itself writes; undefined where it does
 * not.
 */
export function ownMember(
  node: TSESTree.MemberExpression | TSESTree.Identifier,
  file: SourceFile,
  followed: number,
): number | string | undefined {
  if (followed > furthest) return undefined;
  if (node.type === 'MemberExpression')
    return memberValue(holderOf(node.object, file, followed), staticName(node), file, followed);
  const definition = definitionOf(node, file.sourceCode);
  if (definition.kind !== 'part') return undefined;
  const name = definition.keys.at(-1) ?? null;
  const holder = definition.keys
    .slice(0, -1)
    .reduce(
      (outer, key) => innerHolder(outer, key, file, followed + 1),
      holderOf(definition.node, file, followed + 1),
    );
  return memberValue(holder, name, file, followed);
}

/**
 * The name of a holder's member that has a code and reads like it; of several, the one that reads like today's phrase.
 * @param object an expression for the holder.
 */
export function ownSibling(object: Node, code: number, file: SourceFile): string | undefined {
  const holder = holderOf(object, file, 0);
  // `declare enum` has no members when the program runs.
  if (holder === null || isAmbient(holder)) return undefined;
  const names = (namesByValue(file)(holder).get(code) ?? []).filter(
    (name) => isIdentifier(name) && readsLike(name, code),
  );
  return names.find((name) => isCurrentPhrase(name, code)) ?? names[0];
}

/** The names of a holder's members by their values; each status that a member names asks for them. */
const namesByValue = oncePer((file: SourceFile) =>
  oncePer((holder: Holder): ReadonlyMap<unknown, readonly string[]> => {
    return groupedBy(namesIn(holder), (name) => [memberValue(holder, name, file, 0)]);
  }),
);

/** The values of the members of an enum or constant object by name; null if the expression is neither. */
export function ownValues(
  expression: Node,
  file: SourceFile,
): Readonly<Record<string, number | string | undefined>> | null {
  const holder = holderOf(expression, file, 0);
  return (
    holder &&
    Object.fromEntries(namesIn(holder).map((name) => [name, memberValue(holder, name, file, 0)]))
  );
}

/** Whether a name holds an object literal `as const`, so that its members have literal types. */
export function isConstantObject(name: Node, file: SourceFile): boolean {
  const held = heldBy(name, file.sourceCode);
  return held !== null && isConstAssertion(held);
}

function namesIn(holder: Holder | null): readonly string[] {
  return membersOf(holder).flatMap((member) => staticName(member) ?? []);
}

/** The members of a holder that have a value of their own, in source order. */
export function membersOf(holder: Holder | null): readonly Member[] {
  if (holder === null) return [];
  const members: readonly Node[] =
    holder.type === 'ObjectExpression'
      ? holder.properties
      : holder.type === 'TSEnumDeclaration'
        ? holder.body.members
        : holder.body.body;
  return members.flatMap((member) =>
    member.type === 'Property' ||
    member.type === 'TSEnumMember' ||
    (member.type === 'PropertyDefinition' && member.accessibility == null)
      ? [member]
      : [],
  );
}

/**
 * The enum, object or class that an expression leads to, through `as const`, `Object.freeze`, names and outer objects.
 */
export function holderOf(expression: Node, file: SourceFile, followed: number): Holder | null {
  if (followed > furthest) return null;
  const node = unwrap(expression);
  switch (node.type) {
    case 'ObjectExpression':
      return node;
    case 'CallExpression':
      return frozenObject(node, file, followed);
    case 'MemberExpression':
      return innerHolder(
        holderOf(node.object, file, followed + 1),
        staticName(node),
        file,
        followed,
      );
    case 'Identifier': {
      const definition = definitionOf(node, file.sourceCode);
      if (definition.kind === 'enum' || definition.kind === 'class') return definition.node;
      if (definition.kind !== 'value') return null;
      const holder = holderOf(definition.node, file, followed + 1);
      return holder?.type !== 'ObjectExpression' ||
        isFixed(node, definition.node, holder, file) ||
        isOnlyRead(node, holder, file)
        ? holder
        : null;
    }
    default:
      return null;
  }
}

function innerHolder(
  outer: Holder | null,
  name: string | null,
  file: SourceFile,
  followed: number,
): Holder | null {
  if (outer?.type !== 'ObjectExpression' || name === null) return null;
  const value = nodeIn(propertyOf(outer, name));
  return value && holderOf(value, file, followed + 1);
}

function frozenObject(
  call: TSESTree.CallExpression,
  file: SourceFile,
  followed: number,
): Holder | null {
  const callee = unwrap(call.callee);
  const [argument] = call.arguments;
  return callee.type === 'MemberExpression' && staticName(callee) === 'freeze' && argument
    ? holderOf(argument, file, followed + 1)
    : null;
}

/** The value of a member, where it is constant. */
export function memberValue(
  holder: Holder | null,
  name: string | null,
  file: SourceFile,
  followed: number,
): number | string | undefined {
  if (holder === null || name === null) return undefined;
  if (holder.type === 'TSEnumDeclaration') return enumValues(holder).get(name);
  const value =
    holder.type === 'ObjectExpression'
      ? nodeIn(propertyOf(holder, name))
      : staticField(holder, name, file);
  return value === null ? undefined : constantValue(value, file, followed + 1);
}

/** A static field that nothing in the file changes. */
function staticField(
  declaration: TSESTree.ClassDeclaration,
  name: string,
  file: SourceFile,
): Node | null {
  const field = staticFields(declaration.body).get(name);
  return field && isFixedField(declaration, field, file) ? field.value : null;
}

/** The static fields of a class by name, the first where several have one. */
const staticFields = oncePer((body: TSESTree.ClassBody) => {
  const found = new Map<string, TSESTree.PropertyDefinition>();
  for (const member of body.body) {
    const name = member.type === 'PropertyDefinition' && member.static ? staticName(member) : null;
    if (name !== null && member.type === 'PropertyDefinition' && !found.has(name))
      found.set(name, member);
  }
  return found;
});

/** A literal, or a name or member that leads to one. */
function constantValue(
  expression: Node,
  file: SourceFile,
  followed: number,
): number | string | undefined {
  if (followed > furthest) return undefined;
  const node = unwrap(expression);
  const own = literalValue(node);
  if (own !== undefined || (node.type !== 'Identifier' && node.type !== 'MemberExpression'))
    return own;
  const source = moduleExportOf(node, file.sourceCode);
  if (source !== null) return importedMember(source, file);
  const held = heldBy(node, file.sourceCode);
  return held === null
    ? ownMember(node, file, followed + 1)
    : constantValue(held, file, followed + 1);
}

/**
 * The values of an enum's members; a member without an initialiser is one more than the member before it. In an ambient
 * enum such a member has the value that another file gives it, unless the enum is `const`, which no file has a body for.
 */
const enumValues = oncePer((declaration: TSESTree.TSEnumDeclaration) => {
  const isCounted = declaration.const || !isAmbient(declaration);
  const values = new Map<string, number | string | undefined>();
  let previous: number | string | undefined = -1;
  for (const member of declaration.body.members) {
    previous = member.initializer
      ? literalValue(unwrap(member.initializer))
      : isCounted && typeof previous === 'number'
        ? previous + 1
        : undefined;
    const name = staticName(member);
    if (name !== null && !values.has(name)) values.set(name, previous);
  }
  return values;
});
