/** The types that names, members and functions are declared with, by annotations and by comments. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { docOf, mayDocument, type Doc } from './jsdoc.ts';
import { isFunction, type FunctionNode, type Node } from './nodes.ts';
import { annotationOf } from './type-members.ts';
import { written, type WrittenType } from './type-nodes.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** The type that a name, a parameter or a class member is declared with, or that an assertion names. */
export function declaredType(node: Node, sourceCode: SourceCode): WrittenType | null {
  const own = annotationOf(node);
  if (own !== undefined) return written(own);
  const documented = mayDocument(sourceCode) ? documentedType(node, sourceCode) : null;
  return documented && written(documented);
}

/** `@type` before a declaration or a member, `@param` of a function. */
function documentedType(node: Node, sourceCode: SourceCode): Node | null {
  const inner = node.type === 'AssignmentPattern' ? node.left : node;
  const { parent } = node;
  if (isFunction(parent)) return documentedParameter(inner, parent, sourceCode);
  if (node.type === 'PropertyDefinition') return docOf(node, sourceCode)?.type ?? null;
  return parent?.type === 'VariableDeclarator' && parent.id === node
    ? (documentAbove(parent, sourceCode)?.type ?? null)
    : null;
}

function documentedParameter(
  node: Node,
  around: FunctionNode,
  sourceCode: SourceCode,
): Node | null {
  const own = docOf(node, sourceCode)?.type;
  const { parameters = [] } = documentAbove(around, sourceCode) ?? {};
  if (own || parameters.length === 0) return own ?? null;
  if (node.type === 'Identifier')
    return parameters.find(({ name }) => name === node.name)?.type ?? null;
  // One that is taken apart has no name of its own.
  const index = around.params.findIndex((each) => each === node || each === node.parent);
  const names = around.params.map((each) => (each.type === 'Identifier' ? each.name : null));
  const documented = parameters[index];
  return documented === undefined || names.includes(documented.name) ? null : documented.type;
}

/** The comment above the statement or member that a function or declarator is, or is the value of. */
export function documentAbove(node: Node, sourceCode: SourceCode): Doc | null {
  if (!mayDocument(sourceCode)) return null;
  for (let inner: Node | undefined = node; inner !== undefined; inner = holderOf(inner)) {
    const doc = docOf(inner, sourceCode);
    if (doc !== null) return doc;
  }
  return null;
}

/** The node around a value that a comment above it speaks of the value. */
function holderOf(node: Node): Node | undefined {
  const { parent } = node;
  switch (parent?.type) {
    case 'VariableDeclarator':
    case 'Property':
    case 'PropertyDefinition':
    case 'MethodDefinition':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'ExportNamedDeclaration':
    case 'ExportDefaultDeclaration':
      return parent;
    case 'VariableDeclaration':
      return parent.declarations[0] === node ? parent : undefined;
    case 'AssignmentExpression':
      return parent.right === node ? parent : undefined;
    case 'ExpressionStatement':
      return node.type === 'AssignmentExpression' ? parent : undefined;
    default:
      return undefined;
  }
}

/** The type that a function, or a type of functions, is written to return. */
export function writtenReturn(signature: Node, sourceCode: SourceCode): Node | null {
  const { returnType } = signature as { readonly returnType?: TSESTree.TSTypeAnnotation | null };
  // Babel's function types have it as their annotation.
  const own = returnType?.typeAnnotation ?? annotationOf(signature);
  if (own !== undefined || !isFunction(signature)) return own ?? null;
  return documentAbove(signature, sourceCode)?.returned ?? null;
}
