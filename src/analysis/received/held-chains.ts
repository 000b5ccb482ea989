/** Chains that a name or a member holds, where a later statement may run them: `const asking = request(app).get('/'); asking.expect(200); await asking;`. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { variableOf } from '../../syntax/definitions.ts';
import { dropOf } from '../../syntax/dropped-values.ts';
import {
  ancestors,
  callBy,
  calledMember,
  calledOn,
  isFunction,
  unwrap,
  wrapped,
  type Node,
} from '../../syntax/nodes.ts';
import type { FrameworkValue } from '../adapters/framework-value.ts';
import type { SourceFile } from '../input/source-file.ts';
import { resolverOf } from '../values/value-resolver.ts';

type Call = TSESTree.CallExpression;

/**
 * Whether code may wait for a chain beside the statement that drops it.
 * @param match a call of the chain.
 * @param receiver the value that it is called on.
 * @param runsBy the methods that run the chain.
 */
export function isHeldElsewhere(
  match: Node,
  receiver: FrameworkValue,
  runsBy: readonly string[],
  file: SourceFile,
): boolean {
  const isHolder = (node: Node): boolean => {
    const held = node.type === 'CallExpression' ? null : resolverOf(file).resolve(node);
    return held?.framework === receiver.framework && held.value === receiver.value;
  };
  const holder = beginningOf(match);
  if (!isHolder(holder)) return false;
  const variable = holder.type === 'Identifier' ? variableOf(holder, file.sourceCode) : null;
  const isMade = (written: Node) =>
    unwrap(written).type === 'CallExpression' && !isHolder(beginningOf(written));
  return variable === null || !isOnlyDropped(variable, isMade, runsBy, file);
}

/** What the calls of a chain begin with: `request(app)`, and `asking` of `asking.set('a', 'b').expect(200)`. */
function beginningOf(match: Node): Node {
  let node = unwrap(match);
  while (node.type === 'CallExpression') {
    const on = calledOn(node);
    if (on === null) return node;
    node = unwrap(on);
  }
  return node;
}

/** Whether a variable of a function holds chains that are made for it, and each use of it is a statement that runs none. */
function isOnlyDropped(
  { defs, references }: TSESLint.Scope.Variable,
  isMade: (written: Node) => boolean,
  runsBy: readonly string[],
  { sourceCode }: SourceFile,
): boolean {
  const [definition] = defs;
  if (defs.length !== 1 || definition?.node.type !== 'VariableDeclarator') return false;
  const { id, parent } = definition.node;
  if (id.type !== 'Identifier' || parent.parent.type === 'ExportNamedDeclaration') return false;
  return references.every((use) => {
    if (use.isWrite()) return use.isWriteOnly() && use.writeExpr != null && isMade(use.writeExpr);
    const calls = callsBehind(use.identifier);
    const outermost = calls.at(-1);
    return (
      outermost !== undefined &&
      !calls.some((call) => isRunBy(call, runsBy)) &&
      !isGivenFunction(calls) &&
      !isAwaited(outermost) &&
      dropOf(outermost, sourceCode)?.statement != null
    );
  });
}

/** The calls of a chain from an expression on, the last one at the end. */
export function callsBehind(first: Node): readonly Call[] {
  const calls = first.type === 'CallExpression' ? [first] : [];
  let node = wrapped(first);
  for (let { parent } = node; parent?.type === 'MemberExpression'; { parent } = node) {
    const call = callBy(parent);
    if (call !== null) calls.push(call);
    node = wrapped(call ?? parent);
  }
  return calls;
}

/** Whether a call runs the chain that it is part of: `.end(done)`. */
export function isRunBy(call: Call, runsBy: readonly string[]): boolean {
  return runsBy.includes(calledMember(call) ?? '');
}

/** Whether a call of a chain may be given a function behind its first argument, which runs the chain: `.expect(200, done)`. */
export function isGivenFunction(calls: readonly Call[]): boolean {
  return calls.some(({ arguments: given }) => given.slice(1).some(mayBeFunction));
}

function mayBeFunction(argument: Node): boolean {
  return !/^(?:Literal|TemplateLiteral|ObjectExpression|ArrayExpression)$/u.test(
    unwrap(argument).type,
  );
}

/** Whether an expression is awaited or yielded, with others or alone. */
export function isAwaited(expression: Node): boolean {
  for (const node of [expression, ...ancestors(expression)]) {
    if (node.type === 'AwaitExpression' || node.type === 'YieldExpression') return true;
    if (node.type.endsWith('Statement') || isFunction(node)) return false;
  }
  return false;
}
