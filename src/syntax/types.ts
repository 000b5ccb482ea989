/** Type annotations, read as names. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { definitionOf } from './definitions.ts';
import { moduleExportOf, type ModuleExport } from './module-exports.ts';
import type { FunctionNode, Node } from './nodes.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** The type that an annotation names: an export of a module, a global type such as `Response`, or any other. */
export type TypeName =
  | ({ readonly kind: 'export' } & ModuleExport)
  | { readonly kind: 'other'; readonly global?: string };

const other = { kind: 'other' } as const satisfies TypeName;

/** The type that a parameter, variable or class member is annotated with, or that an assertion names; null without one, or where it says nothing. */
export function typeNameOf(node: Node, sourceCode: Readonly<TSESLint.SourceCode>): TypeName | null {
  const annotation = annotationOf(node);
  return annotation === undefined ? null : namedType(annotation, sourceCode);
}

/** The type that the whole function is declared with: `const handler: RequestHandler = …`, `… satisfies RequestHandler`. */
export function declaredTypeOf(handler: FunctionNode, sourceCode: SourceCode): TypeName | null {
  const annotation = declaredAnnotation(handler);
  return annotation === undefined ? null : namedType(annotation, sourceCode);
}

/** The type of a parameter in the function type that the whole function is declared with. */
export function contextualTypeOf(
  handler: FunctionNode,
  index: number,
  sourceCode: SourceCode,
): TypeName | null {
  const annotation = declaredAnnotation(handler);
  const parameter = annotation?.type === 'TSFunctionType' ? annotation.params[index] : undefined;
  return parameter === undefined ? null : typeNameOf(parameter, sourceCode);
}

/** The type that a function is annotated to return, `Promise` looked through. */
export function returnTypeOf(handler: FunctionNode, sourceCode: SourceCode): TypeName | null {
  const annotation = handler.returnType?.typeAnnotation;
  if (annotation?.type !== 'TSTypeReference') return null;
  const { typeName, typeArguments } = annotation;
  const isPromise = typeName.type === 'Identifier' && typeName.name === 'Promise';
  const [inner] = isPromise ? (typeArguments?.params ?? []) : [annotation];
  return inner === undefined ? null : namedType(inner, sourceCode);
}

function declaredAnnotation({ parent }: FunctionNode): TSESTree.TypeNode | undefined {
  if (parent.type === 'VariableDeclarator') return annotationOf(parent.id);
  return parent.type === 'TSSatisfiesExpression' || parent.type === 'PropertyDefinition'
    ? annotationOf(parent)
    : undefined;
}

function annotationOf(node: Node): TSESTree.TypeNode | undefined {
  if (node.type === 'AssignmentPattern') return annotationOf(node.left);
  if (node.type === 'TSParameterProperty') return annotationOf(node.parameter);
  if (
    node.type === 'TSSatisfiesExpression' ||
    node.type === 'TSAsExpression' ||
    node.type === 'TSTypeAssertion'
  )
    return node.typeAnnotation;
  return 'typeAnnotation' in node && node.typeAnnotation?.type === 'TSTypeAnnotation'
    ? node.typeAnnotation.typeAnnotation
    : undefined;
}

/** How many type aliases and interfaces are followed to the type that they stand for or extend. */
const furthest = 5;

function namedType(type: TSESTree.TypeNode, sourceCode: SourceCode, followed = 0): TypeName | null {
  if (type.type === 'TSAnyKeyword' || type.type === 'TSUnknownKeyword') return null;
  if (type.type === 'TSIntersectionType') {
    const named = type.types.map((part) => namedType(part, sourceCode, followed));
    return named.find((part) => part?.kind === 'export') ?? other;
  }
  if (type.type !== 'TSTypeReference') return other;
  return referencedType(type.typeName, sourceCode, followed);
}

function referencedType(name: Node, sourceCode: SourceCode, followed: number): TypeName {
  const source = moduleExportOf(name, sourceCode);
  if (source !== null) return { kind: 'export', ...source };
  if (name.type !== 'Identifier' || followed > furthest) return other;
  const definition = definitionOf(name, sourceCode);
  if (definition.kind === 'global') return { kind: 'other', global: name.name };
  if (definition.kind !== 'type') return other;
  const { node } = definition;
  if (node.type === 'TSTypeAliasDeclaration')
    return namedType(node.typeAnnotation, sourceCode, followed + 1) ?? other;
  const [heritage] = node.type === 'TSInterfaceDeclaration' ? node.extends : [];
  return heritage === undefined
    ? other
    : referencedType(heritage.expression, sourceCode, followed + 1);
}
