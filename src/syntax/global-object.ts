/** Expressions for the object of all globals: `globalThis`, `self`, `Function('return this')()`. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { definitionOf, variableOf, type Definition } from './definitions.ts';
import { oncePer } from './once-per.ts';
import { calledMember, staticName, unwrap, wrapped, type Node } from './nodes.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

const names: ReadonlySet<string> = new Set([
  ...['globalThis', 'window', 'self', 'global', 'frames', 'top'],
]);

/** How many names and parameters are followed to the expressions that they hold. */
const mostFollowed = 100;

/**
 * Whether an expression is, or may be, the object of all globals.
 * @param followed the names and parameters that were followed already, since a function may call itself many times.
 */
export function isGlobalObject(
  expression: Node,
  sourceCode: SourceCode,
  followed = new Set<Node>(),
): boolean {
  const node = unwrap(expression);
  const isGlobal = (inner: Node) => isGlobalObject(inner, sourceCode, followed);
  const isNew = (held: Node) =>
    followed.size < mostFollowed && followed.size !== followed.add(held).size;
  switch (node.type) {
    case 'Identifier': {
      const definition = definitionOf(node, sourceCode);
      if (definition.kind === 'global') return names.has(node.name);
      if (definition.kind === 'parameter') {
        const parameter = definition.function.params[definition.index] ?? node;
        const ask = () => isNew(parameter) && givenTo(definition, sourceCode).some(isGlobal);
        return followed.size === 0 ? isGiven(parameter, ask) : ask();
      }
      return definition.kind === 'value' && isNew(definition.node) && isGlobal(definition.node);
    }
    case 'MemberExpression':
      return names.has(staticName(node) ?? '') && isGlobal(node.object);
    case 'ConditionalExpression':
      return isGlobal(node.consequent) || isGlobal(node.alternate);
    case 'LogicalExpression':
      return isGlobal(node.left) || isGlobal(node.right);
    case 'CallExpression':
      return isEvaluatedThis(node);
    default:
      return false;
  }
}

/** Remembered, since each use of a parameter asks for all calls of its function. */
const isGiven = oncePer((_: Node, ask: () => boolean) => ask());

/** The expressions that the calls of a function in the file give to one of its parameters. */
function givenTo(
  { function: called, index, keys }: Definition & { readonly kind: 'parameter' },
  sourceCode: SourceCode,
): readonly Node[] {
  if (keys.length > 0 || called.params[index]?.type !== 'Identifier') return [];
  const named = called.parent.type === 'VariableDeclarator' ? called.parent.id : called.id;
  const variable = named?.type === 'Identifier' ? variableOf(named, sourceCode) : null;
  const uses = variable?.references.map(({ identifier }) => identifier) ?? [];
  return [called, ...uses].flatMap((use) => argumentAt(wrapped(use), index) ?? []);
}

/** The argument that a call of a function gives to a parameter: `(function (root) {})(self)`, `(…).call(this, root)`. */
function argumentAt(called: Node, index: number): Node | undefined {
  const { parent } = called;
  if (parent?.type === 'CallExpression' && parent.callee === called) return parent.arguments[index];
  const call =
    parent?.type === 'MemberExpression' && parent.object === called ? parent.parent : null;
  const isCalled = call?.type === 'CallExpression' && calledMember(call) === 'call';
  return isCalled && call.callee === parent ? call.arguments[index + 1] : undefined;
}

/** `Function('return this')()`, `(0, eval)('this')`. */
function isEvaluatedThis({ callee, arguments: given }: TSESTree.CallExpression): boolean {
  const node = unwrap(callee);
  if (node.type === 'CallExpression' || node.type === 'NewExpression') {
    const made = unwrap(node.callee);
    return (
      made.type === 'Identifier' &&
      made.name === 'Function' &&
      isText(node.arguments[0], 'return this')
    );
  }
  const last = node.type === 'SequenceExpression' ? node.expressions.at(-1) : node;
  return last?.type === 'Identifier' && last.name === 'eval' && isText(given[0], 'this');
}

function isText(node: Node | undefined, text: string): boolean {
  return node?.type === 'Literal' && String(node.value).replace(/;$/u, '') === text;
}
