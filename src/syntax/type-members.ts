/** The members of object types, interfaces and classes, and the types that are written for them. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { docOf } from './jsdoc.ts';
import { isThis, staticName, unwrap, type Node } from './nodes.ts';
import { oncePer } from './once-per.ts';

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
  const types = typesOf(members, sourceCode);
  return [...(types.get(name) ?? []), ...(types.get(anyName) ?? [])];
}

/** In the place of a name, where a type has members of any: `[key: string]: Type`. */
const anyName = Symbol('any name');
type NamedType = readonly [name: string | typeof anyName, type: Node];

/** Remembered, since a table may have thousands of handlers, each of which is asked for. */
const typesOf = oncePer((members: readonly Node[], sourceCode: SourceCode) => {
  const types = new Map<NamedType[0], Node[]>();
  for (const member of members)
    for (const [name, type] of typesIn(member, sourceCode)) {
      const known = types.get(name);
      if (known === undefined) types.set(name, [type]);
      else known.push(type);
    }
  return types;
});

/** The types of a member by its name: of a property, of what a getter gives, or of a method. */
function* typesIn(member: Node, sourceCode: SourceCode): Generator<NamedType> {
  switch (member.type) {
    case 'TSPropertySignature':
    case 'PropertyDefinition':
    case 'AccessorProperty':
    case 'TSAbstractPropertyDefinition':
      yield* named(keyOf(member), annotationOf(member) ?? docOf(member, sourceCode)?.type);
      break;
    case 'TSIndexSignature':
      yield* named(anyName, annotationOf(member));
      break;
    case 'TSMethodSignature':
      yield* named(
        keyOf(member),
        member.kind === 'get' ? member.returnType?.typeAnnotation : member,
      );
      break;
    case 'MethodDefinition': {
      const { kind, value } = member;
      if (kind === 'constructor') yield* typesInConstructor(value, sourceCode);
      else if (kind === 'method') yield* named(keyOf(member), value);
      else if (kind === 'get') {
        const returned = value.returnType?.typeAnnotation ?? docOf(member, sourceCode)?.returned;
        yield* named(keyOf(member), returned);
      }
      break;
    }
    default:
  }
}

type Constructor = TSESTree.FunctionExpression | TSESTree.TSEmptyBodyFunctionExpression;

/** `constructor(private readonly name: Type)`, and in JavaScript a documented `this.name = …` in its body. */
function* typesInConstructor(
  { params, body }: Constructor,
  sourceCode: SourceCode,
): Generator<NamedType> {
  for (const parameter of params) {
    if (parameter.type !== 'TSParameterProperty') continue;
    const own = parameter.parameter;
    const { name } = own.type === 'AssignmentPattern' ? own.left : own;
    yield* named(name, annotationOf(parameter));
  }
  for (const statement of body?.body ?? []) {
    const assignment = statement.type === 'ExpressionStatement' ? statement.expression : null;
    const target = assignment?.type === 'AssignmentExpression' ? unwrap(assignment.left) : null;
    if (target?.type === 'MemberExpression' && isThis(target.object))
      yield* named(staticName(target), docOf(statement, sourceCode)?.type);
  }
}

function* named(name: NamedType[0] | null, type: Node | null | undefined): Generator<NamedType> {
  if (name !== null && type) yield [name, type];
}

function keyOf({ key, computed }: { readonly key: Node; readonly computed?: boolean }) {
  if (key.type === 'Literal') return String(key.value);
  if (key.type === 'PrivateIdentifier') return `#${key.name}`;
  return key.type === 'Identifier' && computed !== true ? key.name : null;
}
