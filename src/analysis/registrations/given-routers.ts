/** Routers that functions are given: `app.group('/api', (api) => api.get('/users', …))`. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { definitionOf, variableOf } from '../../syntax/definitions.ts';
import { calledOn, isWithin, wrapped, type FunctionNode, type Node } from '../../syntax/nodes.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** The function of which a name is a parameter; null where it is none, or a part of one. */
export function ownerOf(name: Node, sourceCode: SourceCode): FunctionNode | null {
  if (name.type !== 'Identifier') return null;
  const definition = definitionOf(name, sourceCode);
  return definition.kind === 'parameter' && definition.keys.length === 0
    ? definition.function
    : null;
}

/** The call in whose arguments the function stands of which a name is a parameter. */
export function callGiving(name: Node, sourceCode: SourceCode): TSESTree.CallExpression | null {
  const owner = ownerOf(name, sourceCode);
  const given = owner && wrapped(owner);
  const call = given?.parent;
  return call?.type === 'CallExpression' && call.callee !== given ? call : null;
}

/** How many names and calls are followed from a function to a router. */
const furthest = 4;

/**
 * The expressions for which a parameter stands, or to which its function is given, so that it may stand for a part of one:
 * `add(app)`, `app.register(add)`, `app.register(plugin(add))`.
 */
export function routersGiven(name: Node, sourceCode: SourceCode): readonly Node[] {
  const owner = ownerOf(name, sourceCode);
  const variable = name.type === 'Identifier' ? variableOf(name, sourceCode) : null;
  if (owner === null || variable === null) return [];
  const index = owner.params.findIndex((each) =>
    variable.identifiers.some((own) => isWithin(own, each)),
  );
  return routersFor(owner, index, sourceCode);
}

function routersFor(
  expression: Node,
  index: number,
  sourceCode: SourceCode,
  followed = 0,
): readonly Node[] {
  if (followed > furthest) return [];
  const node = wrapped(expression);
  const { parent } = node;
  const further = (each: Node) => routersFor(each, index, sourceCode, followed + 1);
  if (parent?.type === 'CallExpression')
    return parent.callee === node
      ? parent.arguments.slice(index, index + 1)
      : [calledOn(parent) ?? [], further(parent)].flat();
  const isHeld = parent?.type === 'VariableDeclarator' && parent.init === node;
  const name = isHeld ? parent.id : node.type === 'FunctionDeclaration' ? node.id : null;
  if (name?.type !== 'Identifier') return [];
  const references = variableOf(name, sourceCode)?.references ?? [];
  return references.flatMap(({ identifier }) => (identifier === name ? [] : further(identifier)));
}
