/**
 * Functions that have a response without being given it, and the calls of them: `const fail = (code) =>
 * res.status(code).end(); … fail(404);`, or `this.fail(404)` of one that acts on `this.res`.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import { groupedBy } from '../../grouped-by.ts';
import {
  contains,
  enclosingClass,
  innermostFunction,
  isThis,
  unwrap,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import { callsOf, isPassedOn } from '../../syntax/own-calls.ts';
import type { OwnCall } from '../effects/called-effect.ts';
import type { FrameworkValue } from '../adapters/framework-value.ts';
import type { SourceFile } from '../input/source-file.ts';
import { calledFirst } from './called-first.ts';

/** A function that has the response from the code around it, and that the file calls. */
export interface Closure {
  readonly owner: FunctionNode;
  readonly calls: readonly OwnCall[];
  /** Whether the file shows every call, so that nothing happens to the response where the function is made. */
  readonly isContained: boolean;
}

/**
 * The functions that have a response from the code around them. A call of one makes the function around it another.
 * @param places where the response is acted on. A call there does more to it than the function does.
 */
export function closuresOf(
  places: ReadonlyMap<Node, unknown>,
  receiver: FrameworkValue,
  file: SourceFile,
): readonly Closure[] {
  const home = innermostFunction(receiver.identity);
  const owners = new Set([...places.keys()].flatMap((place) => innermostFunction(place) ?? []));
  const closures: Closure[] = [];
  // The set grows while it is walked.
  for (const owner of owners) {
    if (owner === home || owner.generator) continue;
    const all = callsOf(owner, file.sourceCode);
    const own = all.filter((call) => isOfSame(call, owner, home));
    if (own.length === 0) continue;
    for (const call of own) {
      const around = innermostFunction(call);
      if (around !== undefined) owners.add(around);
    }
    closures.push({
      owner,
      calls: own
        .filter((match) => !places.has(match))
        .map((match) => ({ match, called: owner, target: null, receiver })),
      isContained:
        own.length === all.length && isHeldByName(owner) && !isPassedOn(owner, file.sourceCode),
    });
  }
  return closures;
}

/** Whether a call of a function acts on the response that the function has. */
function isOfSame(
  call: TSESTree.CallExpression,
  owner: FunctionNode,
  home: FunctionNode | undefined,
): boolean {
  if (home !== undefined && contains(home, owner)) return true;
  const callee = unwrap(call.callee);
  if (callee.type === 'MemberExpression') return isThis(callee.object);
  // A function in a method, which has the `this` of the method.
  return innermostFunction(owner) !== undefined && enclosingClass(owner) !== null;
}

/** Whether a function is called where it stands, or by its own name; the object of a method may be handed on. */
function isHeldByName({ type, parent }: FunctionNode): boolean {
  return (
    type === 'FunctionDeclaration' ||
    parent.type === 'VariableDeclarator' ||
    parent.type === 'CallExpression'
  );
}

/** The functions in an order in which those that another one calls come before it. */
export function closuresInOrder(closures: readonly Closure[]): readonly Closure[] {
  const byCaller = groupedBy(
    closures,
    ({ calls }) => new Set(calls.map(({ match }) => innermostFunction(match))),
  );
  return calledFirst(closures, ({ owner }) => byCaller.get(owner) ?? []);
}
