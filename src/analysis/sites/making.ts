/**
 * The expressions of a file that only make a response or an error: calls and constructions that adapters know, such as
 * `c.json(order)`, and calls of functions of the file that do nothing else.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import { returnedBy } from '../../syntax/course.ts';
import { definitionOf } from '../../syntax/definitions.ts';
import { dropOf } from '../../syntax/dropped-values.ts';
import { classMade } from '../../syntax/error-classes.ts';
import { armsOf } from '../../syntax/functions.ts';
import {
  callBy,
  calling,
  innermostFunction,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import { quietRoot } from '../../syntax/quiet-classes.ts';
import { staticValueOf } from '../../syntax/static-values.ts';
import { walk } from '../../syntax/walk.ts';
import type { Effect } from '../effects/effect.ts';
import type { SourceFile } from '../input/source-file.ts';
import { resolverOf } from '../values/value-resolver.ts';

type Maker = TSESTree.CallExpression | TSESTree.NewExpression;

export interface Making {
  readonly node: Maker;
  /** The chain that gives the same response in the end: `h.response(order).code(201)`. */
  readonly chain: Node;
  /** The effect that makes the response: at the node, or in the function that the node calls. */
  readonly effect: Effect;
  /** Whether the node gives a response on every path. */
  readonly isSure: boolean;
}

/** The makings of a file. Calls of its own functions are looked for where their values are dropped. */
export function makingsIn(effects: readonly Effect[], file: SourceFile): readonly Making[] {
  const known = effects.flatMap((effect) => {
    const { match, pattern } = effect;
    if (pattern.leaves === undefined || !isMaker(match)) return [];
    if (mayDoMore(match, pattern.role === 'throw', file)) return [];
    return { node: match, chain: chainFrom(match, file), effect, isSure: true };
  });
  const byChain = new Map<Node, Making>(known.map((making) => [making.chain, making]));
  const makers = new Set<Node>(known.flatMap(({ chain, node }) => [chain, node]));
  const owners = new Set(known.flatMap(({ chain }) => innermostFunction(chain) ?? []));
  return [...known, ...[...owners].flatMap((owner) => callsOf(owner, byChain, makers, file))];
}

/** Whether an expression may make a response: a call or a construction. */
export function isMaker(match: Node): match is Maker {
  if (match.type === 'CallExpression') return unwrap(match.callee).type !== 'Super';
  return match.type === 'NewExpression';
}

/** Whether making an error may have an effect: its own class logs it, or the call changes an error among its arguments. */
function mayDoMore(match: Maker, isError: boolean, file: SourceFile): boolean {
  if (match.type === 'CallExpression')
    return isError && !match.arguments.every((argument) => isPlain(argument, file));
  const own = classMade(match, file.sourceCode);
  if (own === null) return false;
  const root = quietRoot(own, file.sourceCode);
  return root === null || !isKnownClass(root, file);
}

/** Whether an argument is surely no error: text, a number, or an object literal. */
function isPlain(argument: Node, { sourceCode }: SourceFile): boolean {
  const { type } = unwrap(argument);
  if (type === 'ObjectExpression' || type === 'TemplateLiteral') return true;
  return type !== 'SpreadElement' && staticValueOf(argument, sourceCode) !== null;
}

/** Whether a superclass is an error class of the platform, or a class that an adapter knows. */
function isKnownClass(root: Node, file: SourceFile): boolean {
  const isBuiltIn = root.type === 'Identifier' && /^(?:Type|Range)?Error$/u.test(root.name);
  return isBuiltIn || resolverOf(file).resolve(root) !== null;
}

/** The chain that gives the same response in the end. */
export function chainFrom(match: Maker, file: SourceFile): Node {
  let chain: Maker = match;
  for (let call = methodCallOn(chain); call !== null; call = methodCallOn(chain)) {
    if (resolverOf(file).resolve(call)?.identity !== match) break;
    chain = call;
  }
  return chain;
}

/** The call of a method on the value of an expression: `made.code(201)`. */
function methodCallOn(expression: Node): TSESTree.CallExpression | null {
  const { parent } = wrapped(expression);
  return parent?.type === 'MemberExpression' ? callBy(parent) : null;
}

/** The calls of a function whose values are dropped, where the function does nothing but return makings. */
function callsOf(
  owner: FunctionNode,
  made: ReadonlyMap<Node, Making>,
  makers: ReadonlySet<Node>,
  file: SourceFile,
): readonly Making[] {
  const { sourceCode } = file;
  const calls = owner.generator
    ? []
    : usesOf(owner, file).flatMap((name) => {
        const call = callBy(name);
        return call !== null && dropOf(call, sourceCode) !== null ? [call] : [];
      });
  if (calls.length === 0) return [];
  const returned = returnedBy(owner, sourceCode.visitorKeys);
  const values = [...returned].flatMap((value) => (value === null ? [] : armsOf(value)));
  const makings = values.map((value) => made.get(value));
  const [first] = makings;
  if (!first || !makings.every((making) => isLike(making, first))) return [];
  if (doesMore(owner, makers, sourceCode)) return [];
  const isSure = !returned.has(null);
  return calls.map((call) => ({ node: call, chain: call, effect: first.effect, isSure }));
}

/** Whether two makings are both responses or both errors, and leave a function in the same way. */
function isLike(other: Making | undefined, { effect }: Making): boolean {
  const { leaves, role } = effect.pattern;
  return other?.effect.pattern.leaves === leaves && other?.effect.pattern.role === role;
}

/** Whether a function may have effects for which it is called: it assigns, or calls more than the makers. */
function doesMore(
  { body }: FunctionNode,
  makers: ReadonlySet<Node>,
  { visitorKeys }: SourceFile['sourceCode'],
): boolean {
  let isBusy = false;
  walk(body, visitorKeys, (node) => {
    isBusy ||= effectful.has(node.type) && !makers.has(node);
  });
  return isBusy;
}

const effectful: ReadonlySet<string> = new Set([
  ...calling,
  'AssignmentExpression',
  'UpdateExpression',
]);

/** The names that surely stand for a function. */
function usesOf(owner: FunctionNode, { sourceCode }: SourceFile): readonly TSESTree.Identifier[] {
  const { parent } = owner;
  const named = parent.type === 'VariableDeclarator' && parent.init === owner ? parent : owner;
  if (named === owner && owner.type !== 'FunctionDeclaration') return [];
  const variable = sourceCode
    .getDeclaredVariables(named)
    .find(({ identifiers: [name] }) => name === named.id);
  return (variable?.references ?? []).flatMap(({ identifier }) => {
    if (identifier.type !== 'Identifier') return [];
    const definition = definitionOf(identifier, sourceCode);
    const isOwner =
      (definition.kind === 'function' || definition.kind === 'value') && definition.node === owner;
    return isOwner ? [identifier] : [];
  });
}
