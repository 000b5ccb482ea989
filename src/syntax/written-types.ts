/** Where the types of expressions are written: behind names, in comments, around literals, on what is called or returned. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { definitionOf, heldBy, variableOf } from './definitions.ts';
import { functionsIn } from './functions.ts';
import { declaredType, documentAbove, writtenReturn } from './declared-types.ts';
import { castOf, mayDocument } from './jsdoc.ts';
import {
  enclosingClass,
  innermostFunction,
  isFunction,
  staticName,
  unwrap,
  type FunctionNode,
  type Node,
} from './nodes.ts';
import { parameterOf } from './taken-parameters.ts';
import { annotationOf, isAssertion, isConstAssertion } from './type-members.ts';
import { written, type WrittenType } from './type-nodes.ts';
import { awaitedType, elementTypes, memberType, memberTypes, signaturesOf } from './type-parts.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** How many names, members and calls are followed to a type. */
const furthest = 12;

/** The type that a function is declared to return, in its own declaration or in that of the whole function. */
export function returnedTypes(
  node: FunctionNode,
  sourceCode: SourceCode,
  followed = 0,
): readonly WrittenType[] {
  const own = writtenReturn(node, sourceCode);
  const types = own
    ? [written(own)]
    : contextualTypes(node, sourceCode, followed).flatMap((type) =>
        signaturesOf(type, sourceCode).flatMap(({ node: signature, given }) => {
          const returned = writtenReturn(signature, sourceCode);
          return returned ? [{ node: returned, given }] : [];
        }),
      );
  return types.map((type) => awaitedType(type, sourceCode));
}

/** The type of a parameter in a function type. */
function parameterType(
  signature: { readonly node: Node; readonly given: WrittenType['given'] },
  index: number,
  sourceCode: SourceCode,
): WrittenType | null {
  const { node, given } = signature;
  const { params, parameters } = node as { params?: readonly Node[]; parameters?: readonly Node[] };
  const all = params ?? parameters ?? [];
  const parameter = all[index];
  const last = all.at(-1);
  if (parameter !== undefined && parameter.type !== 'RestElement') {
    const type = annotationOf(parameter);
    return type === undefined ? null : { node: type, given };
  }
  const rest = last?.type === 'RestElement' ? annotationOf(last) : undefined;
  if (rest === undefined) return null;
  return elementTypes({ node: rest, given }, index - all.length + 1, sourceCode)[0] ?? null;
}

/**
 * The types that are written for the place where an expression stands: `const handlers: Record<string, Handler> = {
 * get: (c) => … }`. Several where a type has alternatives.
 */
export function contextualTypes(
  expression: Node,
  sourceCode: SourceCode,
  followed = 0,
): readonly WrittenType[] {
  if (followed > furthest) return [];
  const { parent } = expression;
  const around = (node: Node) => contextualTypes(node, sourceCode, followed + 1);
  const documented = documentedValue(expression, sourceCode);
  if (documented !== null) return [written(documented)];
  switch (parent?.type) {
    case 'VariableDeclarator':
    case 'PropertyDefinition': {
      const name = parent.type === 'VariableDeclarator' ? parent.id : parent;
      const type = name === expression ? null : declaredType(name, sourceCode);
      return type === null ? [] : [type];
    }
    case 'TSSatisfiesExpression':
    case 'TSAsExpression':
    case 'TSTypeAssertion':
      return isConstAssertion(parent) ? around(parent) : [written(parent.typeAnnotation)];
    case 'AssignmentPattern': {
      const type = parent.right === expression ? declaredType(parent, sourceCode) : null;
      return type === null ? [] : [type];
    }
    case 'AssignmentExpression': {
      const type =
        parent.right === expression ? typeOfTarget(parent.left, sourceCode, followed + 1) : null;
      return type === null ? [] : [type];
    }
    case 'Property': {
      const name = parent.value === expression ? staticName(parent) : null;
      if (name === null || parent.parent.type !== 'ObjectExpression') return [];
      return around(parent.parent).flatMap((type) => memberTypes(type, name, sourceCode));
    }
    case 'ArrayExpression': {
      const types = around(parent);
      const index =
        types.length === 0 ? -1 : parent.elements.findIndex((element) => element === expression);
      return types.flatMap((type) => elementTypes(type, index, sourceCode));
    }
    case 'ArrowFunctionExpression':
      return parent.body === expression ? returnedTypes(parent, sourceCode, followed + 1) : [];
    case 'ReturnStatement': {
      const owner = innermostFunction(parent);
      return owner === undefined ? [] : returnedTypes(owner, sourceCode, followed + 1);
    }
    case 'ConditionalExpression':
      return parent.test === expression ? [] : around(parent);
    case 'LogicalExpression':
    case 'TSNonNullExpression':
      return around(parent);
    case 'CallExpression':
      return ofArgument(expression, parent, sourceCode, followed + 1);
    default:
      return [];
  }
}

/** `@type` above what a function is, or is the value of. */
function documentedValue(expression: Node, sourceCode: SourceCode): Node | null {
  if (!mayDocument(sourceCode)) return null;
  const isValue =
    isFunction(expression) ||
    expression.type === 'ObjectExpression' ||
    expression.type === 'ArrayExpression' ||
    isAssertion(expression);
  if (!isValue) return null;
  return documentAbove(expression, sourceCode)?.type ?? castOf(expression, sourceCode);
}

function ofArgument(
  argument: Node,
  { callee, arguments: args }: TSESTree.CallExpression,
  sourceCode: SourceCode,
  followed: number,
): readonly WrittenType[] {
  const index = args.findIndex((each) => each === argument);
  const called = unwrap(callee);
  if (index < 0 || (called.type !== 'Identifier' && called.type !== 'MemberExpression')) return [];
  if (called.type === 'MemberExpression' && adding.has(staticName(called) ?? '')) {
    const list = typeOf(called.object, sourceCode, followed);
    if (list !== null) return elementTypes(list, 0, sourceCode);
  }
  return functionsIn(called, sourceCode).flatMap(({ node, wrapped }) => {
    const parameter = wrapped ? undefined : node.params[index];
    return (parameter && declaredType(parameter, sourceCode)) ?? [];
  });
}

/** The methods of arrays that add their arguments. */
const adding: ReadonlySet<string> = new Set(['push', 'unshift']);

/** The type of a name or member that is assigned. */
function typeOfTarget(target: Node, sourceCode: SourceCode, followed: number): WrittenType | null {
  const node = unwrap(target);
  if (node.type === 'MemberExpression') return typeOf(node, sourceCode, followed);
  return node.type === 'Identifier' ? typeOfVariable(node, sourceCode) : null;
}

/** The type of an expression, as far as the file writes it down. */
export function typeOf(expression: Node, sourceCode: SourceCode, followed = 0): WrittenType | null {
  if (followed > furthest) return null;
  const cast = castOf(expression, sourceCode);
  if (cast !== null) return written(cast);
  const next = (node: Node) => typeOf(node, sourceCode, followed + 1);
  switch (expression.type) {
    case 'TSAsExpression':
    case 'TSTypeAssertion':
    case 'TSSatisfiesExpression':
      if (isDouble(expression, sourceCode)) return null;
      return isConstAssertion(expression)
        ? next(expression.expression)
        : written(expression.typeAnnotation);
    case 'TSNonNullExpression':
    case 'ChainExpression':
    case 'TSInstantiationExpression':
      return next(expression.expression);
    case 'AssignmentExpression':
      return next(expression.right);
    case 'Identifier':
      return typeOfName(expression, sourceCode, next, followed + 1);
    case 'ThisExpression': {
      const around = enclosingClass(expression)?.parent;
      return around ? written(around) : null;
    }
    case 'MemberExpression': {
      const name = staticName(expression);
      const object = name === null ? null : next(expression.object);
      return object && name !== null ? memberType(object, name, sourceCode) : null;
    }
    case 'AwaitExpression': {
      const type = next(expression.argument);
      return type && awaitedType(type, sourceCode);
    }
    case 'CallExpression':
      return typeOfCall(expression, sourceCode, next);
    case 'NewExpression': {
      const callee = unwrap(expression.callee);
      const definition = callee.type === 'Identifier' ? definitionOf(callee, sourceCode) : null;
      return definition?.kind === 'class' ? written(definition.node) : null;
    }
    default:
      return null;
  }
}

/** Whether an object is written out, as doubles are in tests: `const response = { status: stub() } as Response`. */
export function isDouble(expression: Node, sourceCode: SourceCode): boolean {
  const node = unwrap(expression);
  return unwrap(heldBy(node, sourceCode) ?? node).type === 'ObjectExpression';
}

type Next = (node: Node) => WrittenType | null;

/** By the declaration of the name, else by what it is given. */
function typeOfName(
  name: TSESTree.Identifier,
  sourceCode: SourceCode,
  next: Next,
  followed: number,
): WrittenType | null {
  const definition = definitionOf(name, sourceCode);
  switch (definition.kind) {
    case 'value':
      if (unwrap(definition.node).type === 'ObjectExpression') return null;
      return typeOfVariable(name, sourceCode) ?? next(definition.node);
    case 'part':
      return typeOfMember(next(definition.node), definition.keys, sourceCode);
    case 'values':
    case 'reassigned':
      return typeOfVariable(name, sourceCode);
    case 'parameter':
    case 'unknown': {
      const taken = parameterOf(name, sourceCode);
      if (taken === null) return typeOfVariable(name, sourceCode);
      const type = typeOfParameter(taken.owner, taken.index, sourceCode, followed);
      return typeOfMember(type, taken.keys, sourceCode);
    }
    default:
      return null;
  }
}

function typeOfVariable(name: TSESTree.Identifier, sourceCode: SourceCode): WrittenType | null {
  const [declared] = variableOf(name, sourceCode)?.identifiers ?? [];
  return declared === undefined ? null : declaredType(declared, sourceCode);
}

/** The type that the names of members lead to. */
function typeOfMember(
  type: WrittenType | null,
  keys: readonly string[],
  sourceCode: SourceCode,
): WrittenType | null {
  return keys.reduce((object, key) => object && memberType(object, key, sourceCode), type);
}

/** The type of a parameter: its own, or the one that the type of the whole function gives it. */
export function typeOfParameter(
  owner: FunctionNode,
  index: number,
  sourceCode: SourceCode,
  followed = 0,
): WrittenType | null {
  const parameter = owner.params[index];
  if (parameter === undefined) return null;
  const own = declaredType(parameter, sourceCode);
  if (own !== null) return own;
  for (const type of contextualTypes(owner, sourceCode, followed))
    for (const signature of signaturesOf(type, sourceCode)) {
      const given = parameterType(signature, index, sourceCode);
      if (given !== null) return given;
    }
  return null;
}

function typeOfCall(
  { callee }: TSESTree.CallExpression,
  sourceCode: SourceCode,
  next: Next,
): WrittenType | null {
  const called = unwrap(callee);
  if (called.type !== 'Identifier' && called.type !== 'MemberExpression') return null;
  const [found, ...others] = functionsIn(called, sourceCode);
  if (found !== undefined && others.length === 0 && !found.wrapped) {
    const own = writtenReturn(found.node, sourceCode);
    if (own !== null) return written(own);
  }
  const type = next(called);
  for (const { node, given } of type === null ? [] : signaturesOf(type, sourceCode)) {
    const returned = writtenReturn(node, sourceCode);
    if (returned !== null) return { node: returned, given };
  }
  return null;
}
