/** The members of object types, interfaces and classes, and the types that are written for them. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { docOf } from './jsdoc.ts';
import { isThis, staticName, unwrap, type Node } from './nodes.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** The type that is written behind a name, `: Type`, or in an assertion, `as Type`. */
export function annotationOf(node: Node): TSESTree.TypeNode | undefined {
  if (isAssertion(node)) return node.typeAnnotation;
  if (node.type === 'AssignmentPattern') return annotationOf(node.left);
  if (node.type === 'TSParameterProperty') return annotationOf(node.parameter);
  return 'typeAnnotation' in node && node.typeAnnotation?.type === 'TSTypeAnnotation'
    ? node.typeAnnotation.typeAnnotation
    : undefined;
}

type Assertion =
  TSESTree.TSAsExpression | TSESTree.TSSatisfiesExpression | TSESTree.TSTypeAssertion;

/** `x as Type`, `x satisfies Type`, `<Type>x` */
export function isAssertion(node: Node): node is Assertion {
  return (
    node.type === 'TSAsExpression' ||
    node.type === 'TSSatisfiesExpression' ||
    node.type === 'TSTypeAssertion'
  );
}

/** `x as const` */
export function isConstAssertion(node: Node): boolean {
  const type = node.type === 'TSAsExpression' ? node.typeAnnotation : null;
  return (
    type?.type === 'TSTypeReference' &&
    type.typeName.type === 'Identifier' &&
    type.typeName.name === 'const'
  );
}

/** The types of the members with a name, as far as they are written; those with any name stand last. */
export function membersNamed(
  members: readonly Node[],
  name: string,
  sourceCode: SourceCode,
): readonly Node[] {
  const any = members.flatMap((member) =>
    member.type === 'TSIndexSignature' ? (annotationOf(member) ?? []) : [],
  );
  return [...members.flatMap((member) => typeNamed(member, name, sourceCode) ?? []), ...any];
}

/** The type of a member, if it has the name: of a property, of what a getter gives, or of a method. */
function typeNamed(member: Node, name: string, sourceCode: SourceCode): Node | null | undefined {
  switch (member.type) {
    case 'TSPropertySignature':
    case 'PropertyDefinition':
    case 'AccessorProperty':
    case 'TSAbstractPropertyDefinition':
      if (keyOf(member) !== name) return null;
      return annotationOf(member) ?? docOf(member, sourceCode)?.type;
    case 'TSMethodSignature':
      if (keyOf(member) !== name) return null;
      return member.kind === 'get' ? member.returnType?.typeAnnotation : member;
    case 'MethodDefinition':
      if (member.kind === 'constructor') return ofConstructor(member.value, name, sourceCode);
      if (keyOf(member) !== name || member.kind === 'set') return null;
      if (member.kind !== 'get') return member.value;
      return member.value.returnType?.typeAnnotation ?? docOf(member, sourceCode)?.returned;
    default:
      return null;
  }
}

type Constructor = TSESTree.FunctionExpression | TSESTree.TSEmptyBodyFunctionExpression;

/** `constructor(private readonly name: Type)`, and in JavaScript a documented `this.name = …` in its body. */
function ofConstructor({ params, body }: Constructor, name: string, sourceCode: SourceCode) {
  const found = params.find((parameter) => {
    if (parameter.type !== 'TSParameterProperty') return false;
    const own = parameter.parameter;
    const named = own.type === 'AssignmentPattern' ? own.left : own;
    return named.type === 'Identifier' && named.name === name;
  });
  if (found !== undefined) return annotationOf(found);
  const assigned = body?.body.find((statement) => {
    const assignment = statement.type === 'ExpressionStatement' ? statement.expression : null;
    const target = assignment?.type === 'AssignmentExpression' ? unwrap(assignment.left) : null;
    return (
      target?.type === 'MemberExpression' && isThis(target.object) && staticName(target) === name
    );
  });
  return assigned && docOf(assigned, sourceCode)?.type;
}

function keyOf({ key, computed }: { readonly key: Node; readonly computed?: boolean }) {
  if (key.type === 'Literal') return String(key.value);
  const isName = key.type === 'Identifier' || key.type === 'PrivateIdentifier';
  return isName && computed !== true ? key.name : null;
}
