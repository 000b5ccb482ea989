/**
 * The only import of `@eslint-community/eslint-utils` (scopes and constant expressions), which has other types for the
 * same nodes. No expression is evaluated whose value, or the work to find it, may be out of proportion: `7n **
 * 99999999n`, strings that are doubled again and again.
 */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import * as utils from '@eslint-community/eslint-utils';
import { staticName, unwrap, type Node } from './nodes.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;
type Scope = TSESLint.Scope.Scope;
type Variable = TSESLint.Scope.Variable;

/** The variable that a name refers to in a scope, or null where the file declares none. */
export function findVariable(scope: Scope, name: string | TSESTree.Identifier): Variable | null {
  return utils.findVariable(scope as never, name) as Variable | null;
}

/** Whether evaluating an expression has an effect besides its value: it calls or assigns. */
export function hasSideEffect(node: Node, sourceCode: SourceCode): boolean {
  return utils.hasSideEffect(node as never, sourceCode as never);
}

/** The value of a constant expression; null where it is not known, or would take too much work. */
export function staticValueOf(
  node: Node,
  sourceCode: SourceCode,
): { readonly value: unknown } | null {
  const scope = sourceCode.getScope(node);
  return isLight(node, scope) ? utils.getStaticValue(node as never, scope as never) : null;
}

/** The limit of an evaluation, in about as many steps, and characters, digits or elements of its value. */
const heaviest = 10_000;
/** Expressions that nest deeper are not evaluated. */
const deepest = 500;

/** Operators by which integers without a bound outgrow their operands. */
const growing: ReadonlySet<string> = new Set(['**', '<<']);

function isLight(expression: Node, scope: Scope): boolean {
  // A literal takes no work, however long it is.
  return (
    unwrap(expression).type === 'Literal' || new Scales(scope).weightOf(expression) <= heaviest
  );
}

/** Weighs an expression before it is evaluated, by what each part adds to the work and to the value. */
class Scales {
  readonly #scope: Scope;
  /** The weight of each expression; infinite while it is being found, for a name that leads back to itself. */
  readonly #weights = new Map<Node, number>();
  #depth = 0;
  #hasBigInt = false;
  #hasGrowth = false;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  weightOf(expression: Node): number {
    const node = unwrap(expression);
    const weighed = this.#weights.get(node);
    if (weighed !== undefined) return weighed;
    if (this.#depth > deepest || this.#weights.size > heaviest) return Infinity;
    this.#weights.set(node, Infinity);
    this.#depth += 1;
    const weight = this.#weigh(node);
    this.#depth -= 1;
    this.#weights.set(node, weight);
    return this.#hasBigInt && this.#hasGrowth ? Infinity : weight;
  }

  #weigh(node: Node): number {
    switch (node.type) {
      case 'Literal':
        this.#hasBigInt ||= 'bigint' in node;
        return node.raw.length;
      case 'Identifier':
        return this.#weighName(node);
      case 'TemplateLiteral':
        return this.#sum(node.expressions) + node.range[1] - node.range[0];
      case 'TaggedTemplateExpression':
        return this.#sum([node.tag, node.quasi]);
      case 'BinaryExpression':
        this.#hasGrowth ||= growing.has(node.operator);
        return this.#sum([node.left, node.right]);
      case 'LogicalExpression':
        return this.#sum([node.left, node.right]);
      case 'ConditionalExpression':
        return this.#sum([node.test, node.consequent, node.alternate]);
      case 'AssignmentExpression':
        return this.#sum([node.right]);
      case 'SequenceExpression':
        return this.#sum(node.expressions);
      case 'MemberExpression':
        return this.#sum([node.object, node.computed ? node.property : null]);
      case 'UnaryExpression':
      case 'SpreadElement':
        return this.#sum([node.argument]);
      case 'ArrayExpression':
        return this.#sum(node.elements);
      case 'ObjectExpression':
        return this.#sum(node.properties);
      case 'Property':
        return isLengthy(node) ? Infinity : this.#sum([node.value]);
      case 'CallExpression':
      case 'NewExpression':
        return this.#weighCall(node);
      default:
        // The evaluation finds no value for any other type of expression.
        return 1;
    }
  }

  #sum(parts: readonly (Node | null)[]): number {
    let sum = 1;
    for (const part of parts) {
      sum += part === null ? 1 : this.weightOf(part);
      if (sum > heaviest) return Infinity;
    }
    return sum;
  }

  #weighName(node: TSESTree.Identifier): number {
    this.#hasBigInt ||= node.name === 'BigInt';
    const [definition, ...others] = findVariable(this.#scope, node)?.defs ?? [];
    if (others.length > 0 || definition?.node.type !== 'VariableDeclarator') return 1;
    const { init } = definition.node;
    return init ? this.#sum([init]) : 1;
  }

  #weighCall({
    callee,
    arguments: given,
  }: TSESTree.CallExpression | TSESTree.NewExpression): number {
    const method = unwrap(callee);
    const weight = this.#sum([callee, ...given]);
    if (method.type !== 'MemberExpression') return weight;
    switch (staticName(method)) {
      case null:
        return Infinity;
      case 'join':
        return weight * weight;
      case 'padStart':
      case 'padEnd':
        return weight + paddedTo(given[0]);
      default:
        return weight;
    }
  }
}

/** The length that `text.padStart(length)` gives a text. */
function paddedTo(length: Node | undefined): number {
  return length?.type === 'Literal' && typeof length.value === 'number' ? length.value : Infinity;
}

/** Whether a property is `length`, or may be, by which an object passes for a list of any length. */
function isLengthy(property: TSESTree.Property): boolean {
  const name = staticName(property);
  return name === null || name === 'length';
}
