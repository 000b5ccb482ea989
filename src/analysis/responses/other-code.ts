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

/** The functions of a file that run without a call: getters, setters, conversions (`toString`), iterators. */
interface ImplicitCode {
  readonly getters: Set<string>;
  readonly setters: Set<string>;
  /** Whether any member may be a getter or setter, since the file has a proxy or computed accessors. */
  isAnyAccessor: boolean;
  converts: boolean;
  iterates: boolean;
}

/**
 * Whether evaluating a part of a program runs other code: calls, getters, conversions. Functions within it are not
 * entered.
 * @param quiet calls that run no code of the file; the same set each time.
 */
export function runsOtherCode(
  root: Node,
  sourceCode: SourceCode,
  quiet: ReadonlySet<Node>,
): boolean {
  return isRunningBeside(quiet)(root, sourceCode);
}

/** Remembered, since each part is asked about on every path that leads to it. */
const isRunningBeside = oncePer((quiet: ReadonlySet<Node>) =>
  oncePer((root: Node, sourceCode: SourceCode) =>
    hasPart(root, sourceCode, (part) => !quiet.has(part) && isRunning(part, sourceCode)),
  ),
);

/** Whether a node, or a node below it outside of functions, passes a test. */
export function hasPart(
  root: Node,
  sourceCode: SourceCode,
  meets: (part: Node) => boolean,
): boolean {
  const parts = [root];
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    if (isFunction(part)) continue;
    if (meets(part)) return true;
    for (const child of children(part, sourceCode.visitorKeys)) parts.push(child);
  }
  return false;
}

/** Whether evaluating a node runs other code, apart from the nodes below it. */
export function isRunning(node: Node, sourceCode: SourceCode): boolean {
  if (calling.has(node.type)) return true;
  const implicit = implicitCodeIn(sourceCode.ast, sourceCode);
  switch (node.type) {
    case 'MemberExpression':
      return isAccessor(node, implicit);
    case 'TemplateLiteral':
      return implicit.converts && node.expressions.some(isConvertible);
    case 'BinaryExpression':
      return implicit.converts && [node.left, node.right].some(isConvertible);
    case 'UnaryExpression':
      return implicit.converts && ['+', '-', '~'].includes(node.operator);
    case 'UpdateExpression':
      return implicit.converts;
    case 'ArrayPattern':
    case 'SpreadElement':
      return implicit.iterates;
    default:
      return implicit.iterates && isOfEachTurn(node);
  }
}

/** Whether a node is `const item` of `for (const item of items)`, before which the iterator runs. */
function isOfEachTurn(node: Node): boolean {
  return node.parent?.type === 'ForOfStatement' && node.parent.left === node;
}

/** Whether a part of a program assigns a member with one of these names, or with a computed one. */
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

function isAccessor(member: TSESTree.MemberExpression, implicit: ImplicitCode): boolean {
  if (implicit.isAnyAccessor) return true;
  const name = staticName(member);
  const { getters, setters } = implicit;
  if (name === null) return getters.size + setters.size > 0;
  return getters.has(name) || (setters.has(name) && isWritten(member));
}

/** Whether an expression may be an object, whose conversion calls its methods: `` `${user}` ``. */
function isConvertible(expression: Node): boolean {
  const { type } = unwrap(expression);
  return type !== 'Literal' && type !== 'TemplateLiteral' && type !== 'BinaryExpression';
}

const conversions: ReadonlySet<string | null> = new Set(['toString', 'valueOf', 'toJSON']);

const implicitCodeIn = oncePer((_: Node, sourceCode: SourceCode): ImplicitCode => {
  const implicit: ImplicitCode = {
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
      noteAccessor(name, member.kind, implicit);
    if (conversions.has(name)) implicit.converts = true;
  }
  for (const call of nodesOfType('CallExpression', sourceCode)) noteDefinition(call, implicit);
  implicit.isAnyAccessor ||= nodesOfType('NewExpression', sourceCode).some(
    ({ callee }) => callee.type === 'Identifier' && callee.name === 'Proxy',
  );
  for (const member of nodesOfType('MemberExpression', sourceCode)) noteSymbol(member, implicit);
  implicit.iterates ||= functionsOf(sourceCode).some(({ generator }) => generator);
  return implicit;
});

function noteAccessor(name: string | null, kind: 'get' | 'set', implicit: ImplicitCode): void {
  if (name === null) implicit.isAnyAccessor = true;
  else implicit[kind === 'get' ? 'getters' : 'setters'].add(name);
}

/** `Object.defineProperty(object, 'name', { get() … })`, `object.__defineGetter__('name', …)`. */
function noteDefinition(
  { callee, arguments: given }: TSESTree.CallExpression,
  implicit: ImplicitCode,
): void {
  const name = callee.type === 'MemberExpression' ? staticName(callee) : null;
  const place = { defineProperty: 1, __defineGetter__: 0, __defineSetter__: 0 }[name ?? ''];
  const key = place === undefined ? undefined : given[place];
  if (key !== undefined) {
    const text = key.type === 'Literal' ? String(key.value) : null;
    noteAccessor(text, 'get', implicit);
    noteAccessor(text, 'set', implicit);
  }
  if (name === 'defineProperties') implicit.isAnyAccessor = true;
}

/** `Symbol.toPrimitive`, `Symbol.iterator`; `toString` that is assigned. */
function noteSymbol(member: TSESTree.MemberExpression, implicit: ImplicitCode): void {
  const name = staticName(member);
  if (name === 'toPrimitive' || (conversions.has(name) && isWritten(member)))
    implicit.converts = true;
  if (name === 'iterator' || name === 'asyncIterator') implicit.iterates = true;
}
