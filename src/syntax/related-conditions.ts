/** Conditions that have to do with what their function did or asked before: `if (!user) …; if (user) …`, `if (isFailed) …`. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { variableOf } from './definitions.ts';
import { innermostFunction, isNothing, unwrap, type Node } from './nodes.ts';
import { oncePer } from './once-per.ts';
import { children, runsLater } from './walk.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** Texts of conditions that are longer are not compared. */
const longest = 200;

/**
 * Whether the outcome of a condition may follow from what the function did or asked before: it asks for a value that the
 * function changes, or the same was asked before.
 * @param condition one without `!`, `&&` and `||`, or a case of a `switch`.
 */
export const mayFollow = oncePer((condition: Node, sourceCode: SourceCode): boolean => {
  const asked = condition.type === 'SwitchCase' ? condition.parent.discriminant : condition;
  return isOfChanging(asked, sourceCode) || isAskedBefore(condition, sourceCode);
});

/** Whether a name in a condition gets other values, or holds a new object, which the function may fill. */
function isOfChanging(condition: Node, sourceCode: SourceCode): boolean {
  const parts = [condition];
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    if (part.type === 'ThisExpression') return true;
    if (part.type === 'Identifier' && isChanging(part, sourceCode)) return true;
    // The name behind the dot is none of a variable.
    if (part.type === 'MemberExpression' && !part.computed) parts.push(part.object);
    else parts.push(...children(part, sourceCode.visitorKeys));
  }
  return false;
}

function isChanging(name: TSESTree.Identifier, sourceCode: SourceCode): boolean {
  const variable = variableOf(name, sourceCode);
  if (variable === null) return false;
  if (variable.references.some((use) => use.isWrite() && use.init !== true)) return true;
  const [definition] = variable.defs;
  if (definition?.node.type !== 'VariableDeclarator') return false;
  const { init } = definition.node;
  const isOfFunction = innermostFunction(definition.node) !== undefined;
  return isOfFunction && init != null && fillable.has(unwrap(init).type);
}

const fillable: ReadonlySet<string> = new Set([
  'ArrayExpression',
  'ObjectExpression',
  'NewExpression',
]);

function isAskedBefore(condition: Node, sourceCode: SourceCode): boolean {
  const around = innermostFunction(condition);
  if (around === undefined) return false;
  const asked = firstAsked(around.body, sourceCode);
  return keysOf(condition, sourceCode).some((key) => {
    const first = asked.get(key);
    return first !== undefined && first < condition.range[0];
  });
}

/** Where a function asks each of its conditions first, by their keys. */
const firstAsked = oncePer((body: Node, sourceCode: SourceCode): ReadonlyMap<string, number> => {
  const first = new Map<string, number>();
  const parts = [body];
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    if (part !== body && runsLater(part)) continue;
    for (const condition of conditionsOf(part))
      for (const key of keysOf(condition, sourceCode))
        first.set(key, Math.min(first.get(key) ?? Infinity, condition.range[0]));
    for (const child of children(part, sourceCode.visitorKeys)) parts.push(child);
  }
  return first;
});

/** The conditions that a node asks, without `!`, `&&` and `||`. */
function conditionsOf(node: Node): readonly Node[] {
  switch (node.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'ForStatement':
      return node.test == null ? [] : [plain(node.test)];
    case 'LogicalExpression':
      return [plain(node.left), plain(node.right)];
    case 'SwitchCase':
      return node.test == null ? [] : [node];
    default:
      return [];
  }
}

function plain(test: Node): Node {
  let node = unwrap(test);
  while (node.type === 'UnaryExpression' && node.operator === '!') node = unwrap(node.argument);
  return node;
}

/** The texts by which a condition is told from others; `user`, `!user` and `user === null` share one. */
function keysOf(condition: Node, sourceCode: SourceCode): readonly string[] {
  const textOf = (node: Node) => sourceCode.getText(unwrap(node));
  if (condition.range[1] - condition.range[0] > longest && condition.type !== 'SwitchCase')
    return [];
  if (condition.type === 'SwitchCase') {
    const { discriminant } = condition.parent;
    return condition.test == null ? [] : [keyOf(textOf(discriminant), textOf(condition.test))];
  }
  if (condition.type !== 'BinaryExpression') return [textOf(condition)];
  const { left, right } = condition;
  const key = keyOf(textOf(left), textOf(right));
  if (isEmpty(right)) return [key, textOf(left)];
  return isEmpty(left) ? [key, textOf(right)] : [key];
}

/** The same for `a === b` and `b === a`. */
function keyOf(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** Whether a value is nothing, 0, an empty text or a boolean, so that a comparison with it asks for truth. */
function isEmpty(node: Node): boolean {
  const value = unwrap(node);
  return isNothing(value) || (value.type === 'Literal' && (!value.value || value.value === true));
}
