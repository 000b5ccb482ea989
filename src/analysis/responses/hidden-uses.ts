/** Uses of a response after which its status, content or fields are unknown. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { constantName, variableOf } from '../../syntax/definitions.ts';
import {
  innermostFunction,
  isFunction,
  isWritten,
  unwrap,
  wrapped,
  type Node,
} from '../../syntax/nodes.ts';
import { walk } from '../../syntax/walk.ts';
import { endOfWay } from '../../syntax/ways.ts';
import { isNext, isRequest, isResponse, type FrameworkValue } from '../adapters/framework-value.ts';
import type { Effect } from '../effects/effect.ts';
import { allParts, type HiddenUse, type ResponsePart } from './path-state.ts';
import { isMadeMember } from '../values/typed-places.ts';
import { resolverOf } from '../values/value-resolver.ts';
import type { SourceFile } from '../input/source-file.ts';
import { isQuiet } from './request-uses.ts';
import { isResponseMember, useByMembers } from './ways-to-response.ts';

/** The file of a response, and which nodes are effects on it. */
export interface ResponseContext {
  readonly file: SourceFile;
  /** Whether a node is an effect on the response. */
  readonly isEffect: (node: Node) => boolean;
}

type Variable = TSESLint.Scope.Variable;

/** The variables that hold the response, and those that call other code which may change it: `next`. */
export function variablesOf(
  acts: readonly Pick<Effect, 'target' | 'receiver'>[],
  file: SourceFile,
): ReadonlySet<Variable> {
  const { sourceCode } = file;
  const resolver = resolverOf(file);
  const variables = new Set<Variable>();
  const add = (node: Node) => {
    const variable = node.type === 'Identifier' ? variableOf(node, sourceCode) : null;
    if (variable !== null) variables.add(variable);
  };
  for (const { target, receiver } of acts) {
    const root = target && rootOf(target);
    if (root && resolver.resolve(root)?.identity === receiver.identity) add(root);
    const holder = target && outermost(target).parent;
    if (holder?.type === 'VariableDeclarator') add(holder.id);
  }
  const identity = acts[0]?.receiver.identity;
  const handler = identity?.parent;
  for (const parameter of isFunction(handler) ? handler.params : [])
    if (isNext(resolver.resolve(parameter))) add(parameter);
  const isOne = (value: FrameworkValue | null) => value?.identity === identity || isNext(value);
  // What holds the response, `options` of `options.response`, may be handed to other code with it.
  if (identity?.parent && isMadeMember(identity)) {
    const { parent } = identity;
    add(parent.type === 'AssignmentPattern' ? parent.left : parent);
  }
  // Further names: `const r = res; const s = r;`. The set grows while it is walked.
  for (const { references } of variables)
    for (const { identifier } of references) {
      const holder = outermost(identifier).parent;
      if (holder?.type !== 'VariableDeclarator' || !holder.init) continue;
      for (const variable of sourceCode.getDeclaredVariables(holder))
        if (variable.identifiers.some((name) => isOne(resolver.resolve(name))))
          variables.add(variable);
    }
  return variables;
}

/** The uses of `this`, in the functions that reach a response by it: `this.finish()` may act on `this.response`. */
export function usesOfThis(
  effects: readonly Effect[],
  around: ResponseContext,
): readonly HiddenUse[] {
  const owners = new Set(
    effects.flatMap(({ target }) => {
      const isHeld = target !== null && rootOf(target).type === 'ThisExpression';
      return isHeld ? (innermostFunction(target) ?? []) : [];
    }),
  );
  const uses: HiddenUse[] = [];
  for (const { body } of owners)
    walk(body, around.file.sourceCode.visitorKeys, (node) => {
      const use = node.type === 'ThisExpression' ? hiddenUse(node, around) : null;
      if (use !== null) uses.push(use);
    });
  return uses;
}

/** The variables by which a handler shares its response with other functions of the file: `current = response`. */
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

/** The outermost expression that may have the response as its value: `res || other` for `res`. */
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
 * The event of a use by which parts of the response become unknown: it is handed to a function, a method that no
 * adapter knows is called, or a member is written in an unknown way. Null for any other use.
 * @param begun the expression at which the choice begins that the present one is: `res.json(user)` of `ok && res.json(user)`.
 */
export function hiddenUse(
  expression: Node,
  around: ResponseContext,
  begun = expression,
): HiddenUse | null {
  const node = handedOn(expression);
  const parent = node.parent;
  switch (parent?.type) {
    case 'MemberExpression':
      return parent.object === node ? hiddenMemberUse(parent, around) : escapeAt(parent);
    case 'ConditionalExpression':
      return parent.test === node ? null : hiddenUse(parent, around, begun);
    case 'CallExpression':
    case 'NewExpression':
      return escapeAt(parent);
    case 'ReturnStatement':
    case 'ArrowFunctionExpression':
      // The choice `ok && res.status(404)` gives what `res.status(404)` does.
      return around.isEffect(begun) || isSentByReturning(node, around) ? null : escapeAt(node);
    case 'AssignmentExpression':
      return isKept(parent, node, around) ? null : escapeAt(node);
    case 'VariableDeclarator':
      return parent.init === node ? hiddenNaming(parent, node, around) : null;
    default:
      return parent != null && unescaping.has(parent.type) ? null : escapeAt(node);
  }
}

/** Whether a name is given the response that it has: `response = response.header('a', 'b')`. */
function isKept(
  { left, right }: TSESTree.AssignmentExpression,
  node: Node,
  { file }: ResponseContext,
): boolean {
  if (right !== node || left.type !== 'Identifier') return false;
  const resolver = resolverOf(file);
  const own = resolver.resolve(left);
  return own !== null && own.identity === resolver.resolve(right)?.identity;
}

function escapeAt(node: Node): HiddenUse {
  return { node, event: 'escape' };
}

/** Whether the framework takes a returned response as it is, so that returning it hands it to no other code. */
function isSentByReturning(node: Node, { file }: ResponseContext): boolean {
  const leaves = resolverOf(file).resolve(node)?.framework.leaves;
  return leaves === 'when returned' || leaves === 'with the returned value';
}

/** The types of nodes around a response that neither change it nor hand it on: `if (res) …`. */
const unescaping: ReadonlySet<string> = new Set([
  'ExpressionStatement',
  'IfStatement',
  'WhileStatement',
  'UnaryExpression',
  'BinaryExpression',
  'FunctionDeclaration',
  'FunctionExpression',
]);

/** A declaration whose name for the response cannot be followed: `const { res } = ctx`. */
function hiddenNaming(
  { id }: TSESTree.VariableDeclarator,
  node: Node,
  { file }: ResponseContext,
): HiddenUse | null {
  const isLost =
    id.type === 'ObjectPattern'
      ? id.properties.some(
          (member) =>
            member.type === 'Property' &&
            isResponseMember(constantName(member, file.sourceCode)) &&
            resolverOf(file).resolve(member.value) === null,
        )
      : resolverOf(file).resolve(id) === null;
  return isLost ? escapeAt(node) : null;
}

function hiddenMemberUse(
  member: TSESTree.MemberExpression,
  around: ResponseContext,
): HiddenUse | null {
  const { isEffect, file } = around;
  const resolver = resolverOf(file);
  const outer = wrapped(member);
  const { parent } = outer;
  if (parent?.type === 'CallExpression' && parent.callee === outer) {
    if (isAsking(member, file)) return null;
    if (!isEffect(parent)) return escapeAt(parent);
    return resolver.resolve(parent) === null ? null : hiddenUse(parent, around);
  }
  if (isWritten(member)) return hiddenWrite(member, around);
  return resolver.resolve(member) === null ? useByMembers(member, file) : hiddenUse(outer, around);
}

/** Whether a member is a method of the request that a context has, which only tells of it: `c.req.param('id')`. */
function isAsking(member: TSESTree.MemberExpression, file: SourceFile): boolean {
  const receiver = resolverOf(file).resolve(member.object);
  return receiver !== null && isRequest(receiver) && isQuiet(constantName(member, file.sourceCode));
}

/**
 * A write to a member of the response that is no effect, so that the written value is unknown: `res.statusCode += 1`.
 */
function hiddenWrite(
  member: TSESTree.MemberExpression,
  { isEffect, file }: ResponseContext,
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

/** The parts of a response that an assignment to a member sets. */
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
