/** The parts of a program that run only where a condition holds: guarded arms, and the code behind an early exit. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { variableOf } from './definitions.ts';
import { comeToEnd } from './course.ts';
import { isFunction, lastName, unwrap, wrapped, type FunctionNode, type Node } from './nodes.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** A part of the text, from one offset to another. */
export type Region = readonly [start: number, end: number];

/** Where a condition holds. */
export interface Held {
  readonly regions: readonly Region[];
  /** The functions that return a true value only where it holds: `(error) => isAxiosError(error) && …`. */
  readonly returning: readonly FunctionNode[];
}

/** How many operators and names are followed from a condition, so that a long chain costs no more than a short one. */
const furthest = 40;

/** Functions that throw where what they are given is false. */
const asserting: ReadonlySet<string> = new Set(['assert', 'ok', 'invariant']);

/**
 * The parts of a program that run only where an expression was true.
 * @param holds false for those that run only where it was not.
 */
export function regionsWhere(condition: Node, sourceCode: SourceCode, holds = true): Held {
  const held = new HeldRegions(sourceCode);
  held.follow(condition, holds, 0);
  return held;
}

/** The parts of a program behind a call that throws where a condition does not hold. */
export function regionsBehind(call: Node): readonly Region[] {
  const { parent } = wrapped(call);
  return parent?.type === 'ExpressionStatement' ? restBehind(parent) : [];
}

class HeldRegions implements Held {
  readonly regions: Region[] = [];
  readonly returning: FunctionNode[] = [];
  readonly #sourceCode: SourceCode;

  constructor(sourceCode: SourceCode) {
    this.#sourceCode = sourceCode;
  }

  /** @param holds what the part of the condition evaluates to where the condition holds. */
  follow(part: Node, holds: boolean, followed: number): void {
    if (followed > furthest) return;
    const node = wrapped(part);
    const { parent } = node;
    const next = (around: Node, value = holds) => {
      this.follow(around, value, followed + 1);
    };
    switch (parent?.type) {
      case 'UnaryExpression':
        if (parent.operator === '!') next(parent, !holds);
        break;
      case 'LogicalExpression':
        // `a && b` is true only where both are, `a || b` is false only where both are.
        if (parent.operator !== (holds ? '&&' : '||')) break;
        if (node === parent.left) this.#add(parent.right);
        next(parent);
        break;
      case 'ConditionalExpression':
        if (node === parent.test) this.#add(holds ? parent.consequent : parent.alternate);
        break;
      case 'IfStatement':
        if (node === parent.test) this.#addArms(parent, holds);
        break;
      case 'WhileStatement':
        if (node === parent.test && holds) this.#add(parent.body);
        break;
      case 'SwitchCase':
        if (node === parent.test && holds) this.#addCase(parent);
        break;
      case 'VariableDeclarator':
        if (node === parent.init) for (const use of usesOf(parent, this.#sourceCode)) next(use);
        break;
      case 'ReturnStatement':
        if (holds) this.#addReturn(parent);
        break;
      case 'ArrowFunctionExpression':
        if (holds && node === parent.body && !parent.async) this.returning.push(parent);
        break;
      case 'CallExpression':
        if (holds && node === parent.arguments[0] && isAsserting(parent))
          this.regions.push(...regionsBehind(parent));
        break;
    }
  }

  #add({ range }: Node): void {
    this.regions.push(range);
  }

  /** The arm for a value of the test, and what stands behind the statement if the other arm never comes to its end. */
  #addArms(statement: TSESTree.IfStatement, holds: boolean): void {
    const { consequent, alternate } = statement;
    const [arm, other] = holds ? [consequent, alternate] : [alternate, consequent];
    if (arm) this.#add(arm);
    if (other && !comeToEnd([other], this.#sourceCode.visitorKeys))
      this.regions.push(...restBehind(statement));
  }

  /** `switch (true) { case isAxiosError(error): … }`, unless the case before it comes to its end. */
  #addCase(clause: TSESTree.SwitchCase): void {
    const { parent } = clause;
    const value = unwrap(parent.discriminant);
    if (value.type !== 'Literal' || value.value !== true) return;
    const before = parent.cases[parent.cases.indexOf(clause) - 1]?.consequent;
    const isFallenInto = before !== undefined && !endsInJump(before, this.#sourceCode);
    if (!isFallenInto) for (const statement of clause.consequent) this.#add(statement);
  }

  /** A function whose only statement is the `return`. */
  #addReturn(statement: TSESTree.ReturnStatement): void {
    const { parent } = statement;
    const owner =
      parent.type === 'BlockStatement' && parent.body.length === 1 ? parent.parent : null;
    if (isFunction(owner) && !owner.async) this.returning.push(owner);
  }
}

/** The rest of the block behind a statement. */
function restBehind({ parent, range }: Node): readonly Region[] {
  const isBlock = parent?.type === 'BlockStatement' || parent?.type === 'Program';
  return isBlock || parent?.type === 'SwitchCase' ? [[range[1], parent.range[1]]] : [];
}

/** Whether statements never lead into the ones behind them; `break` leaves them too. */
export function endsInJump(
  statements: readonly TSESTree.Statement[],
  sourceCode: SourceCode,
): boolean {
  const last = statements.at(-1);
  return last?.type === 'BreakStatement' || !comeToEnd(statements, sourceCode.visitorKeys);
}

/** The uses of a name that has one value only. */
function usesOf({ id }: TSESTree.VariableDeclarator, sourceCode: SourceCode): readonly Node[] {
  const variable = id.type === 'Identifier' ? variableOf(id, sourceCode) : null;
  if (variable === null || variable.references.some((use) => use.isWrite() && use.init !== true))
    return [];
  return variable.references.flatMap((use) => (use.isRead() ? use.identifier : []));
}

function isAsserting({ callee }: TSESTree.CallExpression): boolean {
  return asserting.has(lastName(callee) ?? '');
}
