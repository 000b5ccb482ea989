/** Statuses that a name holds, one of two by a condition: `const status = isNew ? 201 : 200; res.status(status)`. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { variableOf } from '../../syntax/definitions.ts';
import { contains, isFunction, isWithin, unwrap, wrapped, type Node } from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { SentSite } from '../status-site.ts';

type Reference = TSESLint.Scope.Reference;

/**
 * Whether a name surely has one of its values at a status on some path: nothing between the choice and the status asks a
 * second condition, which may exclude that value.
 */
export function isHeldOnSomePath({ status }: SentSite, { sourceCode }: SourceFile): boolean {
  if (status.kind !== 'written' || status.node.type !== 'Identifier') return false;
  const variable = variableOf(status.node, sourceCode);
  const [definition, another] = variable?.defs ?? [];
  if (variable === null || definition === undefined || another !== undefined) return false;
  const declarator = definition.node;
  if (declarator.type !== 'VariableDeclarator' || declarator.init == null) return false;
  const { others, writes } = usesOf(variable);
  if (writes.length > mostWrites) return false;
  const between = statementsBetween(declarator.parent, status.node);
  if (between === null) return false;
  // `check(status)` may throw for one of the values.
  const isAsked = others.some(
    ({ identifier }) =>
      between.some((each) => isWithin(identifier, each)) && !isWriting(identifier),
  );
  const branches = between.filter(({ type }) => !plain.has(type));
  if (isAsked) return false;
  if (writes.length === 0)
    return branches.length === 0 && isArm(status.origin, unwrap(declarator.init));
  const [only, second] = branches;
  if (only?.type !== 'IfStatement' || second !== undefined) return false;
  return isOneOf(status.origin, declarator.init, only, writes);
}

/** How many values a name is given in both arms of an `if`. */
const mostWrites = 2;

/** The uses of a name behind its declaration, and those that give it a value. */
const usesOf = oncePer((variable: TSESLint.Scope.Variable) => {
  const others = variable.references.filter(({ init }) => init !== true);
  return { others, writes: others.filter((each) => each.isWrite()) };
});

const plain: ReadonlySet<string> = new Set(['ExpressionStatement', 'VariableDeclaration']);

/** The statements between a declaration and the one that uses its name on each path; null where there is none such. */
function statementsBetween(declaration: Node, use: Node): readonly TSESTree.Statement[] | null {
  const block = declaration.parent;
  if (block?.type !== 'BlockStatement') return null;
  let at: Node = use;
  for (; at.parent && at.parent !== block; at = at.parent)
    if (isFunction(at) || choices.has(at.type)) return null;
  const from = block.body.findIndex((each) => each === declaration);
  const to = block.body.findIndex((each) => each === at);
  const isPlain = plain.has(at.type) || at.type === 'ReturnStatement';
  return isPlain && from !== -1 && to > from ? block.body.slice(from + 1, to) : null;
}

const choices: ReadonlySet<string> = new Set(['ConditionalExpression', 'LogicalExpression']);

/** Whether a value is an arm of a choice, or of one within it. */
function isArm(value: Node, choice: Node): boolean {
  if (choice.type !== 'ConditionalExpression') return false;
  return [choice.consequent, choice.alternate]
    .map(unwrap)
    .some((arm) => arm === unwrap(value) || isArm(value, arm));
}

/** Whether a value is the first one of a name or the one that an `if` gives it, and the name may keep it. */
function isOneOf(
  value: Node,
  first: Node,
  { consequent, alternate }: TSESTree.IfStatement,
  writes: readonly Reference[],
): boolean {
  const arms = [consequent, alternate].map((arm) =>
    arm === null ? [] : arm.type === 'BlockStatement' ? arm.body : [arm],
  );
  if (!arms.flat().every(({ type }) => type === 'ExpressionStatement')) return false;
  const given = arms.map((arm) =>
    arm.flatMap((each) => {
      const node = each.type === 'ExpressionStatement' ? unwrap(each.expression) : each;
      const isGiving = writes.some(({ identifier }) => isWithin(identifier, each));
      return isGiving ? node : [];
    }),
  );
  const all = given.flat();
  if (all.length !== writes.length || given.some((each) => each.length > 1)) return false;
  return (
    all.some(
      (each) => each.type === 'AssignmentExpression' && unwrap(each.right) === unwrap(value),
    ) ||
    (unwrap(first) === unwrap(value) && given.some((each) => each.length === 0))
  );
}

/** Whether a name is given a value: `status = 201`. */
function isWriting(name: Node): boolean {
  const { parent } = wrapped(name);
  return (
    parent?.type === 'AssignmentExpression' &&
    parent.operator === '=' &&
    contains(parent.left, name)
  );
}
