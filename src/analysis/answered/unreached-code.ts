/** Code of handlers that never runs: `if (LEGACY) …` of a false constant, `const gone = () => reply.code(410)` without a call. */
import type { TSESTree } from '@typescript-eslint/utils';
import { variableOf } from '../../syntax/definitions.ts';
import { conditionOf, type Condition } from '../../syntax/decisions.ts';
import { isFunction, isWithin, staticName, unwrap, type Node } from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { staticValueOf } from '../../syntax/static-values.ts';
import { isResponse } from '../adapters/framework-value.ts';
import type { SourceFile } from '../input/source-file.ts';
import { resolverOf } from '../values/value-resolver.ts';

type SourceCode = SourceFile['sourceCode'];

/**
 * Whether a place in a handler surely never runs, or never before a response has left: `if (reply.sent) return
 * reply.code(500).send();`.
 */
export function isUnreached(node: Node, handler: Node, file: SourceFile): boolean {
  for (let part = node; part !== handler && part.parent; part = part.parent)
    if (isSkipped(part, file)) return true;
  return false;
}

/** Whether the node around a part never runs it. */
function isSkipped(part: Node, file: SourceFile): boolean {
  const condition = conditionOf(part);
  if (condition !== null && !mayBe(condition, file)) return true;
  if (isFunction(part) && isNeverNamed(part, file.sourceCode)) return true;
  // A declared function may be called above its block's end.
  if (part.parent?.type !== 'BlockStatement' || part.type === 'FunctionDeclaration') return false;
  return part.range[0] > endOf(file)(part.parent);
}

/** The end of the first statement of a block after which no other runs: `if (!reply.sent) return { ok: true };`. */
const endOf = oncePer((file: SourceFile) =>
  oncePer(({ body }: TSESTree.BlockStatement): number => {
    const last = body.find(
      (each) =>
        each.type === 'IfStatement' &&
        isLeaving(each.consequent) &&
        !mayBe({ test: each.test, holds: false }, file),
    );
    return last?.range[1] ?? Infinity;
  }),
);

function isLeaving(statement: TSESTree.Statement | undefined): boolean {
  if (statement?.type === 'BlockStatement') return isLeaving(statement.body.at(-1));
  return statement?.type === 'ReturnStatement' || statement?.type === 'ThrowStatement';
}

/** Whether a condition may hold, or fail, before a response has left. */
function mayBe({ test, holds }: Condition, file: SourceFile): boolean {
  const node = unwrap(test);
  if (node.type === 'UnaryExpression' && node.operator === '!')
    return mayBe({ test: node.argument, holds: !holds }, file);
  if (node.type === 'LogicalExpression' && node.operator !== '??') {
    const sides = [node.left, node.right].map((side) => mayBe({ test: side, holds }, file));
    return (node.operator === '&&') === holds ? sides.every(Boolean) : sides.some(Boolean);
  }
  if (node.type === 'MemberExpression' && asksForLeft(node, file)) return !holds;
  const known = staticValueOf(node, file.sourceCode);
  return known === null || Boolean(known.value) === holds;
}

/** `reply.sent`, `res.headersSent` */
function asksForLeft(member: TSESTree.MemberExpression, file: SourceFile): boolean {
  if (!file.adapters.words('leftFlags').has(staticName(member) ?? '')) return false;
  const value = resolverOf(file).resolve(member.object);
  return value !== null && isResponse(value);
}

/** Whether a function has a name, or stands in an object or a list that has one, which no code uses. */
function isNeverNamed(owner: Node, sourceCode: SourceCode): boolean {
  let held = owner;
  while (held.parent && holding.has(held.parent.type)) held = held.parent;
  const { parent } = held;
  const name =
    owner.type === 'FunctionDeclaration'
      ? owner.id
      : parent?.type === 'VariableDeclarator' && parent.init === held
        ? parent.id
        : null;
  if (name?.type !== 'Identifier') return false;
  const uses = variableOf(name, sourceCode)?.references ?? [];
  return uses.every(({ init, identifier }) => init === true || isWithin(identifier, owner));
}

/** The types of nodes by which a name holds a function. */
const holding: ReadonlySet<string> = new Set([
  'ArrayExpression',
  'ConditionalExpression',
  'LogicalExpression',
  'ObjectExpression',
  'Property',
  'TSAsExpression',
  'TSNonNullExpression',
  'TSSatisfiesExpression',
]);
