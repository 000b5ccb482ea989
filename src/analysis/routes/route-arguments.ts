/** Methods, paths and handlers as the arguments of a registration give them. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { MethodsServed, RoutePattern } from '../../frameworks/language/framework.ts';
import { isMethod, type Method } from '../../http/methods.ts';
import { heldBy } from '../../syntax/definitions.ts';
import {
  propertyOf,
  staticName,
  unwrap,
  writtenText,
  type Node,
  nodeIn,
} from '../../syntax/nodes.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** The methods, path and handler that an argument of a registration gives. */
export interface Described {
  /** Null where the argument names no method. */
  readonly methods: MethodsServed | null;
  readonly path: string | null;
  readonly handlers: readonly Node[];
}

/** Whether an expression is a path by its look. */
export function isPath(node: Node): boolean {
  if (node.type === 'ArrayExpression')
    return node.elements.some((element) => element !== null && isPath(element));
  if (node.type === 'TemplateLiteral') return true;
  if (node.type !== 'Literal') return false;
  return 'regex' in node || (typeof node.value === 'string' && isPathText(node.value));
}

/** Whether a text is a path by its look. */
export function isPathText(text: string): boolean {
  return /^[/*]/u.test(text);
}

/**
 * The path in the call's first argument, or at the start of its chain: `router.route('/path').get(…)`, `route('/path')(…)`.
 */
export function pathIn(
  call: TSESTree.CallExpression,
  { path }: Pick<RoutePattern, 'path'>,
): string | null {
  if (path !== undefined) {
    const texts = call.arguments.slice(path, path + 2).map(writtenText);
    return texts.find((text) => text !== null && /^[/*]/u.test(text)) ?? texts[0] ?? null;
  }
  const callee = unwrap(call.callee);
  const receiver = callee.type === 'MemberExpression' ? unwrap(callee.object) : callee;
  if (receiver.type !== 'CallExpression') return null;
  return writtenText(receiver.arguments[0]) ?? pathIn(receiver, {});
}

/** The methods that a registration names in an argument, by itself or in the objects that describe its routes. */
export function methodsIn(
  call: TSESTree.CallExpression,
  { methods, description }: RoutePattern,
  sourceCode: SourceCode,
): readonly Described[] {
  const named = methods === undefined ? undefined : call.arguments[methods];
  if (named !== undefined) return [{ methods: methodsNamed(named), path: null, handlers: [] }];
  const described = description === undefined ? undefined : call.arguments[description];
  const node = described && unwrap(described);
  const all = node?.type === 'ArrayExpression' ? node.elements : [node];
  return all.flatMap((each) => {
    const object = each ? descriptionIn(each, sourceCode) : null;
    return object === null ? [] : [describe(object)];
  });
}

/**
 * The route that an object with a `handler` describes: `{ method: 'PUT', path: '/', handler }`, or with the handler in
 * its `options` or `config`.
 */
export function routeObject(handler: TSESTree.Property): Described | null {
  const object = handler.parent;
  const outer = object.parent.type === 'Property' ? object.parent : null;
  const isOption = outer !== null && optionNames.has(staticName(outer) ?? '');
  const described = isOption ? outer.parent : object;
  return described.type === 'ObjectExpression' &&
    pathOf(described) !== null &&
    propertyOf(described, 'method') !== 'absent'
    ? describe(described)
    : null;
}

const optionNames: ReadonlySet<string> = new Set(['options', 'config']);

/** The object literal of an argument: itself, held by its name, or given to a function that makes the description. */
function descriptionIn(
  argument: Node,
  sourceCode: SourceCode,
  isNamed = false,
): TSESTree.ObjectExpression | null {
  const node = unwrap(argument);
  if (node.type === 'ObjectExpression') return node;
  if (node.type === 'CallExpression')
    return node.arguments[0] ? descriptionIn(node.arguments[0], sourceCode, true) : null;
  const held = isNamed ? null : heldBy(node, sourceCode);
  return held && descriptionIn(held, sourceCode, true);
}

/** The route that an object describes. */
export function describe(object: TSESTree.ObjectExpression): Described {
  const valueOf = (name: string) => nodeIn(propertyOf(object, name));
  const methods = valueOf('method') ?? valueOf('methods');
  const holders = [object, ...[...optionNames].map(valueOf)];
  return {
    methods: methods && methodsNamed(methods),
    path: pathOf(object),
    handlers: holders.flatMap((holder) =>
      holder?.type === 'ObjectExpression' ? (nodeIn(propertyOf(holder, 'handler')) ?? []) : [],
    ),
  };
}

function pathOf(object: TSESTree.ObjectExpression): string | null {
  for (const name of ['path', 'url', 'route']) {
    const value = nodeIn(propertyOf(object, name));
    const text = value && writtenText(value);
    if (text !== null) return text;
  }
  return null;
}

/** The methods of `'PUT'`, `'put'` or `['GET', 'HEAD']`; `any` for another expression. */
function methodsNamed(expression: Node): MethodsServed {
  const node = unwrap(expression);
  const texts =
    node.type === 'ArrayExpression'
      ? node.elements.map((element) => (element === null ? null : writtenText(unwrap(element))))
      : [writtenText(node)];
  const methods = texts.map((text) => text?.toUpperCase()).filter((text) => text !== undefined);
  return methods.length === texts.length && methods.every((text) => isMethod(text))
    ? methods.filter((text) => isMethod(text))
    : 'any';
}

/** A value in an object of handlers, with what the keys that lead to it say. */
export interface HandlerMember {
  readonly value: Node;
  /** The method that the value's own key is, as in `{ PUT: (request) => … }`; null where it is none. */
  readonly method: Method | null;
  /** The path that a key around the value is, as in `{ '/users': { PUT: … } }`; null where none is. */
  readonly path: string | null;
}

/** The values in an object of handlers, in objects within it, and in functions that make such an object. */
export function membersIn(argument: Node, path: string | null = null): readonly HandlerMember[] {
  const node = unwrap(argument);
  if (node.type === 'ArrowFunctionExpression')
    return node.body.type === 'BlockStatement' ? [] : membersIn(node.body, path);
  if (node.type !== 'ObjectExpression') return [];
  return node.properties.flatMap((property) => {
    if (property.type !== 'Property') return [];
    const { value } = property;
    const name = staticName(property);
    const inner = name !== null && isPathText(name) ? name : path;
    const method = name !== null && isMethod(name) ? name : null;
    return [{ value, method, path: inner }, ...membersIn(value, inner)];
  });
}
