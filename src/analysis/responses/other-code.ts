/** Where a program runs code that no call shows: getters and setters, conversions, iterators. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import {
  calling,
  isFunction,
  isWritten,
  staticName,
  unwrap,
  type Node,
} from '../../syntax/nodes.ts';
import { functionsOf, nodesOfType } from '../../syntax/nodes-by-type.ts';
import { children } from '../../syntax/walk.ts';
import { oncePer } from '../../syntax/once-per.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** The functions of a file that run without a call: getters, setters, conversions, iterators. */
interface Hooks {
  readonly getters: Set<string>;
  readonly setters: Set<string>;
  /** Any member may be a getter or setter, as a proxy's. */
  isAnyAccessor: boolean;
  converts: boolean;
  iterates: boolean;
}

/**
 * Whether a part runs other code by itself, functions in it left aside.
 * @param quiet calls of the file that run none; the same set for every part that is asked for.
 */
export function runsOtherCode(
  root: Node,
  sourceCode: SourceCode,
  quiet: ReadonlySet<Node>,
): boolean {
  return isRunningBeside(quiet)(root, sourceCode);
}

/** Each part is asked for on every path that leads to it. */
const isRunningBeside = oncePer((quiet: ReadonlySet<Node>) =>
  oncePer((root: Node, sourceCode: SourceCode) =>
    hasPart(root, sourceCode, (part) => !quiet.has(part) && isRunning(part, sourceCode)),
  ),
);

/** Whether a part meets a test, itself or below it, functions in it left aside. */
function hasPart(root: Node, sourceCode: SourceCode, meets: (part: Node) => boolean): boolean {
  const parts = [root];
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    if (isFunction(part)) continue;
    if (meets(part)) return true;
    for (const child of children(part, sourceCode.visitorKeys)) parts.push(child);
  }
  return false;
}

/** Whether evaluating a node runs other code, what is below it left aside. */
export function isRunning(node: Node, sourceCode: SourceCode): boolean {
  if (calling.has(node.type)) return true;
  const hooks = hooksIn(sourceCode.ast, sourceCode);
  switch (node.type) {
    case 'MemberExpression':
      return isAccessor(node, hooks);
    case 'TemplateLiteral':
      return hooks.converts && node.expressions.some(isConvertible);
    case 'BinaryExpression':
      return hooks.converts && [node.left, node.right].some(isConvertible);
    case 'UnaryExpression':
      return hooks.converts && ['+', '-', '~'].includes(node.operator);
    case 'UpdateExpression':
      return hooks.converts;
    case 'ArrayPattern':
    case 'SpreadElement':
      return hooks.iterates;
    default:
      return hooks.iterates && isOfEachTurn(node);
  }
}

/** Whether a node is `const item` of `for (const item of items)`, which the iterator gives its value before each turn. */
function isOfEachTurn(node: Node): boolean {
  return node.parent?.type === 'ForOfStatement' && node.parent.left === node;
}

/** Whether a part assigns members by one of these names, or by one that does not show. */
export function writesMember(
  root: Node,
  names: ReadonlySet<string>,
  sourceCode: SourceCode,
): boolean {
  return isWritingAny(names)(root, sourceCode);
}

const isWritingAny = oncePer((names: ReadonlySet<string>) =>
  oncePer((root: Node, sourceCode: SourceCode) =>
    hasPart(root, sourceCode, (part) => isWrite(part, names)),
  ),
);

function isWrite(node: Node, names: ReadonlySet<string>): boolean {
  if (node.type !== 'MemberExpression' || !isWritten(node)) return false;
  const name = staticName(node);
  return name === null || names.has(name);
}

function isAccessor(member: TSESTree.MemberExpression, hooks: Hooks): boolean {
  if (hooks.isAnyAccessor) return true;
  const name = staticName(member);
  const { getters, setters } = hooks;
  if (name === null) return getters.size + setters.size > 0;
  return getters.has(name) || (setters.has(name) && isWritten(member));
}

/** Whether an expression may be an object, which is converted by its methods: `` `${user}` ``. */
function isConvertible(expression: Node): boolean {
  const { type } = unwrap(expression);
  return type !== 'Literal' && type !== 'TemplateLiteral' && type !== 'BinaryExpression';
}

const conversions: ReadonlySet<string | null> = new Set(['toString', 'valueOf', 'toJSON']);

const hooksIn = oncePer((_: Node, sourceCode: SourceCode): Hooks => {
  const hooks: Hooks = {
    getters: new Set(),
    setters: new Set(),
    isAnyAccessor: false,
    converts: false,
    iterates: false,
  };
  for (const member of [
    ...nodesOfType('Property', sourceCode),
    ...nodesOfType('MethodDefinition', sourceCode),
    ...nodesOfType('PropertyDefinition', sourceCode),
  ]) {
    const name = staticName(member);
    if ('kind' in member && (member.kind === 'get' || member.kind === 'set'))
      noteAccessor(name, member.kind, hooks);
    if (conversions.has(name)) hooks.converts = true;
  }
  for (const call of nodesOfType('CallExpression', sourceCode)) noteDefinition(call, hooks);
  hooks.isAnyAccessor ||= nodesOfType('NewExpression', sourceCode).some(
    ({ callee }) => callee.type === 'Identifier' && callee.name === 'Proxy',
  );
  for (const member of nodesOfType('MemberExpression', sourceCode)) noteSymbol(member, hooks);
  hooks.iterates ||= functionsOf(sourceCode).some(({ generator }) => generator);
  return hooks;
});

function noteAccessor(name: string | null, kind: 'get' | 'set', hooks: Hooks): void {
  if (name === null) hooks.isAnyAccessor = true;
  else hooks[kind === 'get' ? 'getters' : 'setters'].add(name);
}

/** `Object.defineProperty(object, 'name', { get() … })`, `object.__defineGetter__('name', …)`. */
function noteDefinition({ callee, arguments: given }: TSESTree.CallExpression, hooks: Hooks): void {
  const name = callee.type === 'MemberExpression' ? staticName(callee) : null;
  const place = { defineProperty: 1, __defineGetter__: 0, __defineSetter__: 0 }[name ?? ''];
  const key = place === undefined ? undefined : given[place];
  if (key !== undefined) {
    const text = key.type === 'Literal' ? String(key.value) : null;
    noteAccessor(text, 'get', hooks);
    noteAccessor(text, 'set', hooks);
  }
  if (name === 'defineProperties') hooks.isAnyAccessor = true;
}

/** `Symbol.toPrimitive`, `Symbol.iterator`; `toString` that is assigned. */
function noteSymbol(member: TSESTree.MemberExpression, hooks: Hooks): void {
  const name = staticName(member);
  if (name === 'toPrimitive' || (conversions.has(name) && isWritten(member))) hooks.converts = true;
  if (name === 'iterator' || name === 'asyncIterator') hooks.iterates = true;
}
