/** The responses and errors of a file that are made and dropped: `c.json(order);`, `new HttpException('Gone', 410);`. */
import type { TSESTree } from '@typescript-eslint/utils';
import { dropOf } from '../../syntax/dropped-values.ts';
import { mayReturn, mayThrow } from '../../syntax/exits.ts';
import { armsOf } from '../../syntax/functions.ts';
import {
  ancestors,
  calling,
  enclosingFunctions,
  innermostFunction,
  isFunction,
  wrapped,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { walk } from '../../syntax/walk.ts';
import { isFaked, isTypeTest } from '../around/faked.ts';
import { isTried } from '../around/tried.ts';
import type { Effect } from '../effects/effect.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { DroppedResponse } from '../misused-responses.ts';
import { resolverOf } from '../values/value-resolver.ts';
import { makingsIn, type Making } from './making.ts';

/** Finds them in source order. @param effects all effects of the file. */
export function droppedResponses(
  effects: readonly Effect[],
  file: SourceFile,
): readonly DroppedResponse[] {
  const found = new Map<Node, DroppedResponse>();
  const sure = new Set<Node>();
  for (const making of makingsIn(effects, file)) {
    const dropped = droppedBy(making, file);
    if (dropped === null) continue;
    found.set(making.chain, dropped);
    if (making.isSure) sure.add(making.chain);
  }
  return [...found.values()]
    .map((each) => (canLeave(each, found, sure, file) ? each : { ...each, statement: null }))
    .toSorted((one, other) => one.node.range[0] - other.node.range[0]);
}

function droppedBy({ node, chain, effect }: Making, file: SourceFile): DroppedResponse | null {
  const { pattern, receiver } = effect;
  // No request is answered at the top of a file, as in a piece of code that a document shows.
  const drop = innermostFunction(node) && dropOf(chain, file.sourceCode);
  if (!drop || isTest(node, drop.statement, file) || isProbe(node, file)) return null;
  const { name, title } = receiver.framework;
  return {
    framework: { name, title },
    node,
    kind: pattern.role === 'throw' ? 'error' : 'response',
    leaves: pattern.leaves === 'when thrown' ? 'throw' : 'return',
    statement: drop.statement,
  };
}

function isTest(made: Node, statement: Node | null, file: SourceFile): boolean {
  if (statement !== null && isTypeTest(statement, file.sourceCode)) return true;
  return isFaked(made) || isTried(made, file) || isCase(made, file);
}

/** Whether a test or a measurement has the code in a function behind its title: `bench('a response', () => { new Response(); })`. */
function isCase(made: Node, file: SourceFile): boolean {
  return [...enclosingFunctions(made)].some((owner) => {
    const { parent } = wrapped(owner);
    if (parent?.type !== 'CallExpression' || owner.params.length > 0) return false;
    const [name] = parent.arguments;
    const isNamed = name?.type === 'Literal' && typeof name.value === 'string';
    return (isNamed || name?.type === 'TemplateLiteral') && !isHandler(owner, file);
  });
}

function isHandler(owner: FunctionNode, file: SourceFile): boolean {
  return resolverOf(file).routes.of(owner).length > 0;
}

/** Whether a program tries whether a constructor throws: nothing else in the `try` block calls other code. */
function isProbe(made: Making['node'], { sourceCode }: SourceFile): boolean {
  if (made.type !== 'NewExpression') return false;
  for (const node of ancestors(made)) {
    if (isFunction(node)) return false;
    const { parent } = node;
    if (parent?.type !== 'TryStatement') continue;
    return parent.block === node && parent.handler != null && callsWithin(node, sourceCode) === 1;
  }
  return false;
}

/** The number of calls, constructions and awaits in a block. */
const callsWithin = oncePer((block: Node, { visitorKeys }: SourceFile['sourceCode']) => {
  let calls = 0;
  walk(block, visitorKeys, (node) => {
    if (calling.has(node.type)) calls += 1;
  });
  return calls;
});

/**
 * Whether the statement of a dropped response can return it, or throw it, to whoever called its function.
 * @param found all dropped responses, by their expressions. @param sure the expressions that give one on every path.
 */
function canLeave(
  { statement, kind, leaves }: DroppedResponse,
  found: ReadonlyMap<Node, DroppedResponse>,
  sure: ReadonlySet<Node>,
  file: SourceFile,
): boolean {
  if (statement === null) return false;
  const mayLeave = leaves === 'return' ? mayReturn : mayThrow;
  if (!mayLeave(statement, (owner) => isHandler(owner, file))) return false;
  return armsOf(valueIn(statement)).every((arm) => {
    const other = found.get(arm);
    return other?.kind === kind && other.leaves === leaves && sure.has(arm);
  });
}

/** The expression of a statement, or what stands behind its `&&`. */
function valueIn({ expression }: TSESTree.ExpressionStatement): Node {
  const isGuarded = expression.type === 'LogicalExpression' && expression.operator === '&&';
  return isGuarded ? expression.right : expression;
}
