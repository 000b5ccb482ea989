/** The nodes of a file by their types, collected once for every question about the whole file. */
import type { TSESLint } from '@typescript-eslint/utils';
import type { FunctionNode, Node } from './nodes.ts';
import { walk } from './walk.ts';
import { oncePer } from './once-per.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** The types of nodes to collect. A file has many more nodes of other types, such as names. */
const collectedTypes = [
  'ArrowFunctionExpression',
  'AssignmentExpression',
  'BinaryExpression',
  'CallExpression',
  'ClassDeclaration',
  'Decorator',
  'ExportDefaultDeclaration',
  'ExportNamedDeclaration',
  'FunctionDeclaration',
  'FunctionExpression',
  'ImportDeclaration',
  'ImportExpression',
  'JSXOpeningElement',
  'LogicalExpression',
  'MemberExpression',
  'MethodDefinition',
  'NewExpression',
  'ObjectExpression',
  'Property',
  'PropertyDefinition',
  'SwitchStatement',
  'TemplateLiteral',
  'ThrowStatement',
  'TSAsExpression',
  'TSEnumDeclaration',
  'TSExternalModuleReference',
  'TSPropertySignature',
  'TSSatisfiesExpression',
  'VariableDeclarator',
] as const;

type CollectedType = (typeof collectedTypes)[number];

/** Each type of node by its name. */
type NodesByType = { readonly [Each in Node as `${Each['type']}`]: Each };
type Collected = { readonly [Type in CollectedType]: readonly NodesByType[Type][] };

/** All nodes of a type in a file, parents before children. */
export function nodesOfType<Type extends CollectedType>(
  type: Type,
  sourceCode: SourceCode,
): Collected[Type] {
  return collected(sourceCode.ast, sourceCode)[type];
}

const collected = oncePer((_: Node, sourceCode: SourceCode): Collected => {
  const lists = new Map<string, Node[]>(collectedTypes.map((type) => [type, []]));
  visitAll(sourceCode, (node) => lists.get(node.type)?.push(node));
  return Object.fromEntries(lists) as unknown as Collected;
});

/** A step of ESLint's own walk through a file. */
interface Step {
  readonly target: unknown;
  /** Set where the step visits a node: 1 coming to it, 2 leaving it. */
  readonly phase?: number;
}

/** Visits every node of a file, parents before children. */
function visitAll(sourceCode: SourceCode, visit: (node: Node) => void): void {
  const steps = stepsThrough(sourceCode);
  if (steps === null) walk(sourceCode.ast, sourceCode.visitorKeys, visit);
  else for (const { target, phase } of steps) if (phase === 1) visit(target as Node);
}

/** The steps of ESLint's own walk; null for a host that has none, or gives them behind a proxy. */
function stepsThrough(sourceCode: SourceCode): Iterable<Step> | null {
  try {
    const host = sourceCode as { readonly traverse?: () => Iterable<Step> };
    return host.traverse?.() ?? null;
  } catch {
    return null;
  }
}

/** All functions of a file in source order. */
export function functionsOf(sourceCode: SourceCode): readonly FunctionNode[] {
  return functionsBelow(sourceCode.ast, sourceCode);
}

const functionsBelow = oncePer((_: Node, sourceCode: SourceCode): readonly FunctionNode[] =>
  [
    ...nodesOfType('FunctionDeclaration', sourceCode),
    ...nodesOfType('FunctionExpression', sourceCode),
    ...nodesOfType('ArrowFunctionExpression', sourceCode),
  ].sort((one, other) => one.range[0] - other.range[0]),
);
