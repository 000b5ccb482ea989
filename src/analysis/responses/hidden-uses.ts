/** Uses of a response that hide what happens to it, or to parts of it. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { constantName, variableOf } from '../../syntax/definitions.ts';
import { isFunction, isWritten, unwrap, wrapped, type Node } from '../../syntax/nodes.ts';
import { endOfWay } from '../../syntax/ways.ts';
import { isNext, isResponse, type FrameworkValue } from '../adapters/framework-value.ts';
import type { Effect } from '../effects/effect.ts';
import { allParts, type HiddenUse, type ResponsePart } from './path-state.ts';
import { resolverOf } from '../values/value-resolver.ts';
import type { SourceFile } from '../input/source-file.ts';
import { isWay, useOnTheWay } from './ways-to-response.ts';

/** The file of a response, and the effects that were found on it. */
export interface Surroundings {
  readonly file: SourceFile;
  /** Whether an effect on a response was found at a node. */
  readonly isEffect: (node: Node) => boolean;
}

type Variable = TSESLint.Scope.Variable;

/** The variables that hold the response, and those that pass control on to other code, which may change it: `next`. */
export function variablesOf(effects: readonly Effect[], file: SourceFile): ReadonlySet<Variable> {
  const { sourceCode } = file;
  const resolver = resolverOf(file);
  const variables = new Set<Variable>();
  const add = (node: Node) => {
    const variable = node.type === 'Identifier' ? variableOf(node, sourceCode) : null;
    if (variable !== null) variables.add(variable);
  };
  for (const { target, receiver } of effects) {
    const root = target && rootOf(target);
    if (root && resolver.resolve(root)?.identity === receiver.identity) add(root);
    const holder = target && outermost(target).parent;
    if (holder?.type === 'VariableDeclarator') add(holder.id);
  }
  const identity = effects[0]?.receiver.identity;
  // Other names for the response, and for those: `const r = res; const s = r;`.
  for (const { references } of variables)
    for (const { identifier } of references) {
      const holder = outermost(identifier).parent;
      if (holder?.type !== 'VariableDeclarator' || !holder.init) continue;
      for (const variable of sourceCode.getDeclaredVariables(holder))
        if (variable.identifiers.some((name) => resolver.resolve(name)?.identity === identity))
          variables.add(variable);
    }
  const handler = identity?.parent;
  for (const parameter of isFunction(handler) ? handler.params : [])
    if (parameter.type === 'Identifier' && isNext(resolver.resolve(parameter))) add(parameter);
  return variables;
}

/** The variables in which a handler leaves its response to other functions of the file: `current = response`. */
export function sharedNames(file: SourceFile): readonly Variable[] {
  const { index, sourceCode } = file;
  return index.renamings.flatMap(({ left, right }) => {
    const given = resolverOf(file).resolve(right);
    return given !== null && isResponse(given) ? (variableOf(left, sourceCode) ?? []) : [];
  });
}

/** The expression at the start of a chain of members and calls. */
const rootOf = endOfWay((link) => {
  if (link.type === 'AssignmentExpression') return unwrap(link.left);
  if (link.type === 'CallExpression') return unwrap(link.callee);
  if (link.type === 'MemberExpression') return unwrap(link.object);
  const inner = unwrap(link);
  return inner === link ? null : inner;
});

/** The whole chain of members and calls that begins with an expression. */
const outermost = endOfWay((link) => {
  const node = wrapped(link);
  const { parent } = node;
  const goesOn =
    (parent?.type === 'MemberExpression' && parent.object === node) ||
    (parent?.type === 'CallExpression' && parent.callee === node) ||
    parent?.type === 'AwaitExpression';
  if (goesOn) return parent;
  return node === link ? null : node;
});

/** The outermost expression that may be the response where one in it is. */
const handedOn = endOfWay((expression) => {
  const node = wrapped(expression);
  if (node !== expression) return node;
  const { parent } = node;
  return parent != null && choosing.has(parent.type) ? parent : null;
});

const choosing: ReadonlySet<string> = new Set([
  'LogicalExpression',
  'AwaitExpression',
  'SequenceExpression',
]);

/**
 * How a use of the response hides what happens to it: by handing it to a function, by a method that no adapter
 * knows, or by a write that says nothing of its value. Null for a use that can be seen through.
 */
export function hiddenUse(expression: Node, around: Surroundings): HiddenUse | null {
  const node = handedOn(expression);
  const parent = node.parent;
  switch (parent?.type) {
    case 'MemberExpression':
      return parent.object === node ? hiddenMemberUse(parent, around) : escapeAt(parent);
    case 'ConditionalExpression':
      return parent.test === node ? null : hiddenUse(parent, around);
    case 'CallExpression':
    case 'NewExpression':
      return escapeAt(parent);
    case 'ReturnStatement':
    case 'ArrowFunctionExpression':
      return around.isEffect(node) || isSentByReturning(node, around) ? null : escapeAt(node);
    case 'VariableDeclarator':
      return parent.init === node ? hiddenNaming(parent, node, around) : null;
    default:
      return parent != null && unescaping.has(parent.type) ? null : escapeAt(node);
  }
}

function escapeAt(node: Node): HiddenUse {
  return { node, event: 'escape' };
}

/** Whether a response leaves, or stays where it is, when its handler returns it. */
function isSentByReturning(node: Node, { file }: Surroundings): boolean {
  const leaves = resolverOf(file).resolve(node)?.framework.leaves;
  return leaves === 'when returned' || leaves === 'with the returned value';
}

/** The types of nodes that look at a response or declare it, and leave it as it is: `if (res) …`. */
const unescaping: ReadonlySet<string> = new Set([
  'ExpressionStatement',
  'IfStatement',
  'WhileStatement',
  'UnaryExpression',
  'BinaryExpression',
  'FunctionDeclaration',
  'FunctionExpression',
]);

/** Names for the response that are not followed, or for a way to it: `const { res } = ctx`. */
function hiddenNaming(
  { id }: TSESTree.VariableDeclarator,
  node: Node,
  { file }: Surroundings,
): HiddenUse | null {
  const isLost =
    id.type === 'ObjectPattern'
      ? id.properties.some(
          (member) =>
            member.type === 'Property' &&
            isWay(constantName(member, file.sourceCode)) &&
            resolverOf(file).resolve(member.value) === null,
        )
      : resolverOf(file).resolve(id) === null;
  return isLost ? escapeAt(node) : null;
}

function hiddenMemberUse(
  member: TSESTree.MemberExpression,
  around: Surroundings,
): HiddenUse | null {
  const { isEffect, file } = around;
  const resolver = resolverOf(file);
  const outer = wrapped(member);
  const { parent } = outer;
  if (parent?.type === 'CallExpression' && parent.callee === outer) {
    if (!isEffect(parent)) return escapeAt(parent);
    return resolver.resolve(parent) === null ? null : hiddenUse(parent, around);
  }
  if (isWritten(member)) return hiddenWrite(member, around);
  return resolver.resolve(member) === null ? useOnTheWay(member, file) : hiddenUse(outer, around);
}

/** A write to a member of the response that is no effect, so that its value does not show. */
function hiddenWrite(
  member: TSESTree.MemberExpression,
  { isEffect, file }: Surroundings,
): HiddenUse | null {
  const resolver = resolverOf(file);
  const { parent } = wrapped(member);
  if (parent?.type === 'AssignmentExpression' && isEffect(parent)) return null;
  if (resolver.resolve(member) !== null) return escapeAt(member);
  const name = constantName(member, file.sourceCode);
  const receiver = resolver.resolve(member.object);
  const hides = name === null || receiver === null ? allParts : partsNamed(name, receiver);
  return hides.length > 0 ? { node: member, event: { hides } } : null;
}

/** The parts of a response that assigning a member of a value sets. */
function partsNamed(name: string, { framework, value }: FrameworkValue): readonly ResponsePart[] {
  const patterns = framework.responses.filter(
    (pattern) => 'assign' in pattern && pattern.on === value && pattern.assign.includes(name),
  );
  const isSet = {
    status: patterns.some(({ status }) => status !== undefined),
    phrase: patterns.some(({ phrase }) => phrase !== undefined),
    content: patterns.some(({ content, clears }) => content !== undefined || clears !== undefined),
    fields: patterns.some(({ fields }) => fields !== undefined),
  } as const satisfies Readonly<Record<ResponsePart, boolean>>;
  return allParts.filter((part) => isSet[part]);
}
