/** Handlers that a file gives to a package: `require('other-server')().get('/', (req, res) => …)`. */
import type { TSESLint } from '@typescript-eslint/utils';
import type { Framework } from '../../frameworks/language/framework.ts';
import { isBuiltIn } from '../../syntax/built-in-modules.ts';
import { isOwnModule, originModule } from '../../syntax/module-exports.ts';
import { isFunction, staticName, type FunctionNode, type Node } from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { isFrom } from '../adapters/framework-value.ts';
import { modulesOf } from '../adapters/nearness.ts';
import type { SourceFile } from '../input/source-file.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/**
 * Whether the handler that a response belongs to is given to a package that is none of the framework's, which may call it
 * with a response of its own, and not to the framework.
 * @param identity the handler, or its parameter.
 */
export function isGivenToOther(identity: Node, framework: Framework, file: SourceFile): boolean {
  const handler = isFunction(identity) ? identity : identity.parent;
  if (!handler || !isFunction(handler)) return false;
  const takers = takersIn(file)(handler);
  // `Router().get('/', wrap((req, res) => …))`: the wrapper's function is called by the framework.
  if (takers.some((module) => isFrom(framework.packages, module))) return false;
  const own = modulesOf(framework);
  return takers.some(
    (module) => !isOwnModule(module) && !isBuiltIn(module) && !isFrom(own, module),
  );
}

const takersIn = oncePer(({ sourceCode }: SourceFile) =>
  oncePer((handler: FunctionNode) => [...takersOf(handler, sourceCode, new Set())]),
);

/**
 * The modules of the functions and objects to which a value is given, by itself, by a name, in an object or in the result
 * of another call: `service.get('/', [check, wrap(handler)])`.
 */
function* takersOf(value: Node, sourceCode: SourceCode, met: Set<Node>): Generator<string> {
  for (let node = value; ;) {
    if (met.has(node)) return;
    met.add(node);
    yield* takersByName(node, sourceCode, met);
    const { parent } = node;
    if (!parent || !holds(parent, node)) return;
    const isTaken = parent.type === 'CallExpression' || parent.type === 'NewExpression';
    const module = isTaken ? originModule(parent.callee, sourceCode) : null;
    if (module !== null) yield module;
    node = parent;
  }
}

/** The modules to which a value is given by its name. */
function* takersByName(node: Node, sourceCode: SourceCode, met: Set<Node>): Generator<string> {
  const { parent } = node;
  const named = parent?.type === 'VariableDeclarator' && parent.init === node ? parent : node;
  if (named === node && node.type !== 'FunctionDeclaration') return;
  for (const { defs, references } of sourceCode.getDeclaredVariables(named))
    if (defs.some((definition) => definition.node === named && definition.type !== 'Parameter'))
      for (const { identifier } of references) yield* takersOf(identifier, sourceCode, met);
}

/** Whether an expression or a property has a value in it, or gives it on: not where it only calls it. */
function holds(parent: Node, node: Node): boolean {
  switch (parent.type) {
    case 'NewExpression':
      return parent.callee !== node;
    case 'CallExpression':
      return (
        parent.callee !== node || (node.type === 'MemberExpression' && staticName(node) === 'bind')
      );
    case 'MemberExpression':
      return parent.object === node;
    case 'Property':
      return parent.value === node;
    default:
      return carriers.has(parent.type);
  }
}

const carriers: ReadonlySet<string> = new Set([
  'ArrayExpression',
  'AwaitExpression',
  'ConditionalExpression',
  'LogicalExpression',
  'ObjectExpression',
  'SpreadElement',
  'TSAsExpression',
  'TSNonNullExpression',
  'TSSatisfiesExpression',
  'TSTypeAssertion',
]);
