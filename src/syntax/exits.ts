/** Whether an expression statement may become a `return` or a `throw` whose value the caller of its function gets. */
import type { TSESTree } from '@typescript-eslint/utils';
import { ancestors, isFunction, lastName, wrapped, type FunctionNode, type Node } from './nodes.ts';

/** Functions and methods that call back later: no code takes the value of the callback, or catches its errors. */
const later =
  /^(?:set(?:Timeout|Interval|Immediate)|nextTick|queueMicrotask|on|once|addListener|addEventListener|requestAnimationFrame|(?:use\w*)?effect|watch\w*|subscribe|after)$/iu;

/** Methods of arrays and streams, which do not hand the value of a callback on. */
const apart =
  /^(?:forEach|map|flatMap|filter|some|every|find\w*|reduce(?:Right)?|sort|toSorted|tap)$/u;

/** Whether a statement may return a value. @param isHandler whether a framework calls a function and takes its value. */
export function mayReturn(statement: Node, isHandler: (owner: FunctionNode) => boolean): boolean {
  const owner = leavable(statement);
  if (owner === null || owner.generator || isWithoutResult(owner)) return false;
  const { parent } = owner;
  const isMember = parent.type === 'MethodDefinition' || parent.type === 'Property';
  if (isMember && (parent.kind === 'constructor' || parent.kind === 'set')) return false;
  return (
    isHandler(owner) ||
    !(isGivenTo(later, owner) || isGivenTo(apart, owner) || isApart(owner) || isAside(owner))
  );
}

/** Whether a statement may throw an error. @param isHandler as for `mayReturn`. */
export function mayThrow(statement: Node, isHandler: (owner: FunctionNode) => boolean): boolean {
  const owner = leavable(statement);
  return owner !== null && (isHandler(owner) || !isGivenTo(later, owner));
}

/** The function that a statement could leave; null at the top of a file or class, and in `finally`, which would hide errors. */
function leavable(statement: Node): FunctionNode | null {
  let inner = statement;
  for (const node of ancestors(statement)) {
    if (isFunction(node)) return node;
    if (node.type === 'StaticBlock') return null;
    if (node.type === 'TryStatement' && node.finalizer === inner) return null;
    inner = node;
  }
  return null;
}

/** Whether a function is an argument of a call by one of these names. */
function isGivenTo(names: RegExp, owner: FunctionNode): boolean {
  const { parent } = wrapped(owner);
  return parent?.type === 'CallExpression' && names.test(lastName(parent.callee) ?? '');
}

/** Whether a function is an argument of a constructor, such as `Promise`, or a listener of a JSX element. */
function isApart(owner: FunctionNode): boolean {
  const { parent } = wrapped(owner);
  return parent?.type === 'NewExpression' || parent?.type === 'JSXExpressionContainer';
}

/** Whether a function is called where it is written, and no function returns its value: `(() => { … })();`. */
function isAside(owner: FunctionNode): boolean {
  const callee = wrapped(owner);
  const call = callee.parent;
  if (call?.type !== 'CallExpression' || call.callee !== callee) return false;
  const outer = wrapped(call);
  const { parent } = outer.parent?.type === 'AwaitExpression' ? wrapped(outer.parent) : outer;
  return parent?.type !== 'ReturnStatement' && parent?.type !== 'ArrowFunctionExpression';
}

const withoutResult: ReadonlySet<string> = new Set([
  'TSVoidKeyword',
  'TSUndefinedKeyword',
  'TSNullKeyword',
  'TSNeverKeyword',
  'TSBooleanKeyword',
  'TSNumberKeyword',
  'TSStringKeyword',
  'TSBigIntKeyword',
  'TSSymbolKeyword',
  'TSLiteralType',
  'TSArrayType',
  'TSTupleType',
  'TSTypePredicate',
]);

/** Whether a function is annotated to return neither a response nor the promise of one. */
function isWithoutResult({ returnType }: FunctionNode): boolean {
  return returnType != null && isNoResponse(returnType.typeAnnotation);
}

function isNoResponse(type: TSESTree.TypeNode): boolean {
  if (type.type === 'TSUnionType') return type.types.every(isNoResponse);
  const inner = promised(type);
  return inner === undefined ? withoutResult.has(type.type) : isNoResponse(inner);
}

function promised(type: TSESTree.TypeNode): TSESTree.TypeNode | undefined {
  if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return undefined;
  return type.typeName.name === 'Promise' ? type.typeArguments?.params[0] : undefined;
}
