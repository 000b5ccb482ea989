/** Calls behind which a function may not go on: `process.exit(1)`, `fail('No such user')`. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { variableOf } from '../../syntax/definitions.ts';
import { functionsIn } from '../../syntax/functions.ts';
import {
  isFunction,
  staticName,
  unwrap,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { Paths } from '../../syntax/paths.ts';
import { argumentsOf } from '../../syntax/type-nodes.ts';
import { returnedTypes } from '../../syntax/written-types.ts';
import { hasPart } from './other-code.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;
/** Whether a function of the file may end the one that calls it. */
type Ending = (owner: FunctionNode, sourceCode: SourceCode) => boolean;

/** Names of functions that throw or end the process, each time or where they are given a value that is wrong. */
const ending =
  /^(?:exit\w*|quit|abort\w*|die|bail\w*|panic|halt|kill|terminate|crash|fail\w*|raise\w*|(?:re)?throw\w*|invariant|assert\w*|ensure\w*|must\w*|\w+Or(?:Throw|Fail|Exit|Die)|unreachable|never|redirect|notFound|forbidden|unauthorized)$/iu;

/** Whether a call, `yield` or `await` may not come back to the function that it stands in. */
export function mayNotReturn(node: Node, sourceCode: SourceCode): boolean {
  return isEndless(node, sourceCode, mayEnd);
}

/** Whether a part of a program has such a call, outside of the functions in it. */
export const hasEndless = oncePer((root: Node, sourceCode: SourceCode) =>
  hasPart(root, sourceCode, (part) => isEndless(part, sourceCode, mayEnd)),
);

/** Calls of functions of the file are followed through two more of them. */
const mayEnd: Ending = followed(followed(followed(() => false)));

function followed(inner: Ending): Ending {
  return oncePer((owner: FunctionNode, sourceCode: SourceCode) =>
    isThrowing(owner, sourceCode, (root) =>
      hasPart(root, sourceCode, (part) => isEndless(part, sourceCode, inner)),
    ),
  );
}

function isEndless(node: Node, sourceCode: SourceCode, ofOwn: Ending): boolean {
  // Whoever runs a generator may leave it at its `yield`.
  if (node.type === 'YieldExpression') return true;
  if (node.type === 'AwaitExpression') return isUnresolved(node.argument, sourceCode);
  if (node.type !== 'CallExpression') return false;
  const callee = unwrap(node.callee);
  const own = functionsIn(isApplying(callee) ? callee.object : callee, sourceCode);
  if (own.length > 0)
    return own.some((each) => isNever(each.node, sourceCode) || ofOwn(each.node, sourceCode));
  return ending.test(nameOf(callee));
}

/** `check.call(null, user)` */
function isApplying(callee: Node): callee is TSESTree.MemberExpression {
  return callee.type === 'MemberExpression' && /^(?:call|apply)$/u.test(nameOf(callee));
}

/** Whether a function is declared to give nothing back: `(): never`, `(): Promise<never>`. */
export function isNever(owner: FunctionNode, sourceCode: SourceCode): boolean {
  return returnedTypes(owner, sourceCode).some(({ node, given }) =>
    [node, ...argumentsOf(node, given).map((inner) => inner.node)].some(
      ({ type }) => type === 'TSNeverKeyword',
    ),
  );
}

/**
 * `Promise.reject(error)`, `new Promise(() => {})`, whose function does not use its way to resolve it, and
 * `log(error).then(() => { throw error; })`.
 */
function isUnresolved(expression: Node | null, sourceCode: SourceCode): boolean {
  const promise = expression && unwrap(expression);
  if (promise?.type === 'CallExpression') {
    const name = nameOf(unwrap(promise.callee));
    return name === 'reject' || (name === 'then' && promise.arguments.some(isRethrowing));
  }
  const [first] = promise?.type === 'NewExpression' ? promise.arguments : [];
  if (first === undefined || !isFunction(first)) return false;
  const [resolve] = first.params;
  return (
    resolve === undefined ||
    sourceCode
      .getDeclaredVariables(first)
      .some(({ defs, references }) => defs[0]?.name === resolve && references.length === 0)
  );
}

/** `() => { throw error; }` */
function isRethrowing(callback: Node): boolean {
  return (
    isFunction(callback) &&
    callback.body.type === 'BlockStatement' &&
    callback.body.body.at(-1)?.type === 'ThrowStatement'
  );
}

function nameOf(callee: Node): string {
  if (callee.type === 'MemberExpression') return staticName(callee) ?? '';
  return callee.type === 'Identifier' ? callee.name : '';
}

/**
 * Whether a function throws on each of its paths, or on some of them and has nothing else to give back: `if (!user)
 * throw new Error()`.
 */
function isThrowing(
  owner: FunctionNode,
  sourceCode: SourceCode,
  ends: (part: Node) => boolean,
): boolean {
  if (owner.generator) return false;
  if (owner.body.type !== 'BlockStatement' && isUnresolved(owner.body, sourceCode)) return true;
  const returned: (Node | null)[] = [];
  const ended: (Node | null)[] = [];
  const paths = new Paths<true>(
    {
      entersInto: () => false,
      passed: (part, states) => {
        if (!ends(part)) return states;
        ended.push(part);
        return [];
      },
      deferred: (_, states) => states,
      returned: ({ argument }) =>
        (isUnresolved(argument, sourceCode) ? ended : returned).push(argument),
      thrown: () => ended.push(null),
      joined: () => true,
      merged: () => true,
    },
    sourceCode.visitorKeys,
  );
  const goesOn = paths.follow(owner.body, [true]).length > 0;
  if (paths.isCutShort) return true;
  if (goesOn && owner.body.type !== 'BlockStatement') return false;
  return (
    ended.length > 0 && returned.every((value) => value === null || isParameter(value, sourceCode))
  );
}

function isParameter(value: Node, sourceCode: SourceCode): boolean {
  const name = unwrap(value);
  const variable = name.type === 'Identifier' ? variableOf(name, sourceCode) : null;
  return (
    variable?.defs.some((each) => isFunction(each.node) && each.node.id !== each.name) === true
  );
}
