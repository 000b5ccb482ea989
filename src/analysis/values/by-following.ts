/**
 * Received responses are followed further than sent ones: through names that are assigned later, functions of the file
 * and objects. A sent response has to be seen on every path, which these would hide.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import { arrayItemOf } from '../../syntax/array-items.ts';
import { mayChangeAt, mayHaveOthers } from '../../syntax/changed-objects.ts';
import {
  definitionOf,
  functionHeld,
  variableOf,
  type Definition,
} from '../../syntax/definitions.ts';
import { armsOf, functionsIn, returnedExpressions } from '../../syntax/functions.ts';
import {
  calledMember,
  calledOn,
  decoratorsOf,
  isNothing,
  nodeIn,
  propertyOf,
  unwrap,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import { functionCalled, isRewritten } from '../../syntax/own-calls.ts';
import { takenInTurn } from '../../syntax/tables.ts';
import { elementOf, lacks } from '../../syntax/written-members.ts';
import { isStatus, propertyValue, type FrameworkValue } from '../adapters/framework-value.ts';
import type { SourceFile } from '../input/source-file.ts';
import { pathOf, writtenTo } from './by-assignment.ts';
import { askedResponse } from './by-shape.ts';
import type { TypedValues } from './by-type.ts';

type Resolve = (expression: Node) => FrameworkValue | null;

/** How many names and calls are followed to an object. */
const furthest = 8;

export class FollowedValues {
  readonly #file: SourceFile;
  readonly #types: TypedValues;
  readonly #resolve: Resolve;
  /**
   * The values by variable, or by function and the name of a member of the object that it returns. A circle finds null.
   */
  readonly #found = new Map<object, Map<string, FrameworkValue | null>>();
  readonly #returned = new Map<FunctionNode, readonly Node[]>();

  constructor(file: SourceFile, types: TypedValues, resolve: Resolve) {
    this.#file = file;
    this.#types = types;
    this.#resolve = resolve;
  }

  /** A variable, by its annotation, by everything that is assigned to it, or by the object that it is taken from. */
  variable(
    node: TSESTree.Identifier | TSESTree.JSXIdentifier,
    definition: Definition,
  ): FrameworkValue | null {
    const variable = variableOf(node, this.#file.sourceCode);
    const [name] = variable?.identifiers ?? [];
    if (variable === null || name === undefined) return null;
    return this.#once(variable, '', () => {
      const typed = this.#types.annotated(name);
      if (typed !== null) return typed;
      if (definition.kind === 'values')
        return definition.nodes && valueOfAll(definition.nodes, this.#resolve);
      return definition.kind === 'part' ? this.#at(definition.node, definition.keys) : null;
    });
  }

  /** An element of an array, or a part of one: `users` of `const [users] = await Promise.all([fetch(url)])`. */
  item(name: TSESTree.Identifier | TSESTree.JSXIdentifier): FrameworkValue | null {
    const item = arrayItemOf(name, this.#file.sourceCode);
    return item && this.#at(item.node, item.path);
  }

  #once(owner: object, name: string, find: () => FrameworkValue | null): FrameworkValue | null {
    const known = this.#found.get(owner) ?? new Map<string, FrameworkValue | null>();
    this.#found.set(owner, known);
    const value = known.get(name);
    if (value !== undefined) return value;
    known.set(name, null);
    const found = find();
    known.set(name, found);
    return found;
  }

  /**
   * The value of a choice, which all of its arms share: `isAxiosError(error) ? error.response : undefined`. A code may
   * stand in for a status: `error.response?.status ?? 500`.
   */
  chosen(node: TSESTree.ConditionalExpression | TSESTree.LogicalExpression): FrameworkValue | null {
    if (node.type === 'LogicalExpression' && node.operator === '&&')
      return this.#resolve(node.right);
    const arms = armsOf(node);
    const value = valueOfAll(
      arms.filter((arm) => !isCode(arm)),
      this.#resolve,
    );
    return arms.some(isCode) && !isStatus(value) ? null : value;
  }

  /**
   * The value that a call gives by code of the file: what a function returns at each `return` with an argument, what the
   * function returns that `then` is given, what the promises of `Promise.race` share.
   */
  returned(call: TSESTree.CallExpression): FrameworkValue | null {
    const value = this.#given(call, []);
    return value && { ...value, identity: call };
  }

  /** The value of `promise.then(check)`, where the function returns one. */
  chained(call: TSESTree.CallExpression): FrameworkValue | null {
    return calledMember(call) === 'then' ? this.returned(call) : null;
  }

  /** A name that takes values in turn, which are all alike: `for (const response of await Promise.all(requests))`. */
  inTurn(node: TSESTree.Identifier | TSESTree.JSXIdentifier): FrameworkValue | null {
    const variable = variableOf(node, this.#file.sourceCode);
    if (variable === null) return null;
    return this.#once(variable, '[]', () => {
      const cells = takenInTurn(node, [], this.#file.sourceCode);
      if (cells === null || cells.some((cell) => mayHaveOthers(cell.node, this.#file.sourceCode)))
        return null;
      const members = new Map(cells.map((cell) => [cell.node, cell.members]));
      return valueOfAll([...members.keys()], (each) =>
        (members.get(each) ?? []).reduce<FrameworkValue | null>(
          (value, name) => value && propertyValue(value, name),
          this.#resolve(each),
        ),
      );
    });
  }

  /** The response that a call in a test gives by its shape. */
  asked(call: TSESTree.CallExpression): FrameworkValue | null {
    return askedResponse(call, this.#file);
  }

  /**
   * A member of an object: of a literal, of one that a name holds or a function of the file returns, or the value that the
   * file assigns to the member.
   */
  member(object: Node, name: string): FrameworkValue | null {
    return this.#at(object, [name]) ?? this.#assigned(object, name);
  }

  /** The value that the names and indexes of a path lead to from an expression. */
  #at(expression: Node, path: readonly string[], followed = 0): FrameworkValue | null {
    const [key, ...rest] = path;
    if (followed > furthest) return null;
    if (key === undefined) return this.#resolve(expression);
    const node = unwrap(expression);
    const next = (inner: Node | null, behind = path) =>
      inner && this.#at(inner, behind, followed + 1);
    switch (node.type) {
      case 'AwaitExpression':
        return next(node.argument) ?? this.#memberOf(node, path);
      case 'Identifier':
        return this.#atName(node, path, followed + 1) ?? this.#memberOf(node, path);
      case 'ObjectExpression':
        return next(nodeIn(propertyOf(node, key)), rest);
      case 'ArrayExpression':
        return next(elementOf(node, Number(key)), rest);
      case 'CallExpression':
        return this.#given(node, path, followed + 1) ?? this.#memberOf(node, path);
      default:
        return this.#memberOf(node, path);
    }
  }

  /** The same from a name, by what it holds, or by all that it is assigned. */
  #atName(
    name: TSESTree.Identifier,
    path: readonly string[],
    followed: number,
  ): FrameworkValue | null {
    const definition = definitionOf(name, this.#file.sourceCode);
    const next = (node: Node) => this.#at(node, path, followed);
    if (path.length > 0 && mayChangeAt(name, path, this.#file.sourceCode)) return null;
    if (definition.kind === 'value') return next(definition.node);
    return definition.kind === 'values' && definition.nodes !== null
      ? valueOfAll(definition.nodes, next)
      : null;
  }

  /** The member of a framework value to which a path leads. */
  #memberOf(node: Node, path: readonly string[]): FrameworkValue | null {
    return path.reduce<FrameworkValue | null>(
      (value, name) => value && propertyValue(value, name),
      this.#resolve(node),
    );
  }

  /** The value at a path of a call's result. */
  #given(
    call: TSESTree.CallExpression,
    path: readonly string[],
    followed = 0,
  ): FrameworkValue | null {
    const [first] = call.arguments;
    const next = (node: Node) => this.#at(node, path, followed);
    const isOfPromise = isPromise(calledOn(call));
    const name = calledMember(call);
    if (isOfPromise && first && name === 'all') return path.length === 0 ? null : next(first);
    if (isOfPromise && first && (name === 'race' || name === 'any'))
      return first.type === 'ArrayExpression'
        ? valueOfAll(
            first.elements.filter((element) => element !== null),
            next,
          )
        : null;
    const { sourceCode } = this.#file;
    const isThen = name === 'then' && first !== undefined;
    const found = isThen ? functionHeld(first, sourceCode) : this.#functionOf(call);
    const onFailure = isThen ? (call.arguments[1] ?? null) : null;
    if (found === null || (onFailure !== null && !this.#givesNothing(onFailure))) return null;
    const value = this.#once(found, path.join('.'), () => {
      const returned = this.#returnedBy(found);
      const having = returned.filter((each) => !lacks(each, path[0]));
      const shared = valueOfAll(having, next);
      return shared && having.length < returned.length ? perhaps(shared) : shared;
    });
    return value && onFailure !== null ? perhaps(value) : value;
  }

  /** Whether a function for rejections gives no value in place of the response: `promise.then(read, () => undefined)`. */
  #givesNothing(onFailure: Node): boolean {
    const node = unwrap(onFailure);
    const handler = isNothing(node) ? null : functionHeld(node, this.#file.sourceCode);
    const returned = handler && this.#returnedBy(handler);
    return isNothing(node) || returned?.every((each) => isNothing(unwrap(each))) === true;
  }

  /**
   * The agent or response that the file assigns to a member, in whichever function: `context.agent = request(app)`. A
   * status that is assigned says nothing of the same name elsewhere.
   */
  #assigned(object: Node, name: string): FrameworkValue | null {
    const place = pathOf(object);
    if (place === null || !this.#file.index.assignments.has(name)) return null;
    const value = this.#once(this.#file, `${place}.${name}`, () => {
      const written = writtenTo(object, name, this.#file);
      return written && valueOfAll(written, (each) => this.#written(each));
    });
    return isStatus(value) ? null : value;
  }

  /** The value of an expression, or of a field by its type. */
  #written(node: Node): FrameworkValue | null {
    return node.type === 'PropertyDefinition' ? this.#types.annotated(node) : this.#resolve(node);
  }

  #functionOf(call: TSESTree.CallExpression): FunctionNode | null {
    const callee = unwrap(call.callee);
    if (callee.type !== 'Identifier' && callee.type !== 'MemberExpression') return null;
    const { sourceCode } = this.#file;
    const [found, ...others] = functionsIn(callee, sourceCode);
    if (found === undefined) return functionCalled(call, sourceCode);
    if (found.wrapped || others.length > 0) return null;
    return callee.type === 'Identifier' || this.#isSurely(found.node, call) ? found.node : null;
  }

  /** Whether a method is what a call runs: no decorator, other class or assignment puts another function in its place. */
  #isSurely(found: FunctionNode, call: TSESTree.CallExpression): boolean {
    const { sourceCode } = this.#file;
    const { parent } = found;
    if (parent.type === 'MethodDefinition' || parent.type === 'PropertyDefinition')
      return decoratorsOf(parent).length === 0 && functionCalled(call, sourceCode) === found;
    return !isRewritten(calledMember(call) ?? '', sourceCode);
  }

  #returnedBy(found: FunctionNode): readonly Node[] {
    const returned =
      this.#returned.get(found) ?? returnedExpressions(found, this.#file.sourceCode.visitorKeys);
    this.#returned.set(found, returned);
    return returned;
  }
}

function isPromise(object: Node | null): boolean {
  const node = object && unwrap(object);
  return node?.type === 'Identifier' && node.name === 'Promise';
}

/** A value that may be undefined as well. */
function perhaps(value: FrameworkValue): FrameworkValue {
  return { ...value, optional: true };
}

/** Whether an expression is written as the code of a final response. */
function isCode(expression: Node): boolean {
  const node = unwrap(expression);
  if (node.type !== 'Literal' || typeof node.value !== 'number') return false;
  return Number.isInteger(node.value) && node.value >= 200 && node.value <= 599;
}

/** The value that all expressions share, apart from `undefined` and `null`; null where two differ. */
function valueOfAll(expressions: readonly Node[], resolve: Resolve): FrameworkValue | null {
  const given = expressions.filter((node) => !isNothing(unwrap(node)));
  const values = given.map(resolve);
  const [first = null] = values;
  const isShared = values.every(
    (value) => value?.framework === first?.framework && value?.value === first?.value,
  );
  if (!isShared || first === null) return null;
  return given.length < expressions.length ? perhaps(first) : first;
}
