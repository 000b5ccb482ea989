/** Types as they are written: what the nodes of a type say by themselves. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleExport } from './module-exports.ts';
import type { Node } from './nodes.ts';

/** A type as it is written, and the types that stand for the type parameters in it. */
export interface WrittenType {
  readonly node: Node;
  readonly given: TypeArguments;
}

/** By the declaration of a type parameter, the type that is given for it. */
export type TypeArguments = ReadonlyMap<Node, WrittenType>;

const none: TypeArguments = new Map();

/** A type without type parameters. */
export function written(node: Node): WrittenType {
  return { node, given: none };
}

/** The types in `<…>`, which some parsers call parameters. */
export function argumentsOf(node: Node, given: TypeArguments): readonly WrittenType[] {
  const holder = node as {
    readonly typeArguments?: TSESTree.TSTypeParameterInstantiation | null;
    readonly typeParameters?: TSESTree.TSTypeParameterInstantiation | null;
    readonly superTypeArguments?: TSESTree.TSTypeParameterInstantiation | null;
  };
  const isClass = node.type === 'ClassDeclaration' || node.type === 'ClassExpression';
  const list = isClass
    ? holder.superTypeArguments
    : (holder.typeArguments ?? holder.typeParameters);
  return (list?.params ?? []).map((type) => ({ node: type, given }));
}

/** The type parameters of a declaration, with the types that are given for them. */
export function bound(declaration: Node, args: readonly WrittenType[]): TypeArguments {
  const { typeParameters } = declaration as {
    readonly typeParameters?: TSESTree.TSTypeParameterDeclaration | null;
  };
  const given = new Map<Node, WrittenType>();
  for (const [index, parameter] of (typeParameters?.params ?? []).entries()) {
    const type = args[index] ?? (parameter.default ? { node: parameter.default, given } : null);
    if (type !== null) given.set(parameter, type);
  }
  return given;
}

/** `import('m').Name` */
export function importedBy(node: TSESTree.TSImportType): ModuleExport | null {
  // Older parsers, and Babel, have the specifier in the argument alone.
  const { source } = node as { readonly source?: { readonly value?: unknown } };
  const { value } = source ?? specifierIn(node);
  if (typeof value !== 'string') return null;
  return { module: value, path: pathOf(node.qualifier) || 'default' };
}

function specifierIn(node: TSESTree.TSImportType): { readonly value?: unknown } {
  const { argument } = node as { readonly argument?: { readonly literal?: object } };
  return argument?.literal ?? argument ?? {};
}

function pathOf(name: TSESTree.EntityName | null | undefined): string {
  if (name?.type === 'Identifier') return name.name === 'default' ? '' : name.name;
  if (name?.type !== 'TSQualifiedName') return '';
  return [pathOf(name.left), name.right.name].filter(Boolean).join('.');
}

/** The type of an element of a tuple. */
export function elementAt(
  elements: readonly Node[],
  index: number,
  given: TypeArguments,
): WrittenType | null {
  const node = elements[index];
  if (node === undefined) return null;
  if (node.type === 'TSNamedTupleMember') return { node: node.elementType, given };
  return node.type === 'TSOptionalType' ? { node: node.typeAnnotation, given } : { node, given };
}

/** The texts of `'a' | 'b'`; null for any other type. */
export function textsOf(type: Node | null | undefined): readonly string[] | null {
  if (type?.type === 'TSUnionType') {
    const texts = type.types.map(textsOf);
    return texts.every((each) => each !== null) ? texts.flat() : null;
  }
  const literal = type?.type === 'TSLiteralType' && type.literal;
  return literal && literal.type === 'Literal' ? [String(literal.value)] : null;
}
