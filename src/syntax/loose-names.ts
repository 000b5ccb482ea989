/**
 * Names that may mean another variable or value than their scope says: inside `with`, and after `eval` or a write to
 * `arguments`.
 */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { calledMember, isFunction, isWritten, unwrap, wrapped, type Node } from './nodes.ts';
import { oncePer } from './once-per.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;
type Variable = TSESLint.Scope.Variable;

/** The `with` statements and calls of `eval` of a file; nearly always none. */
export interface Looseness {
  readonly program: Node;
  /** The bodies of its `with` statements. */
  readonly withs: readonly Node[];
  /** Direct calls of `eval`, with the words of their text; null where the text is not in the file. */
  readonly evals: readonly { readonly call: Node; readonly words: ReadonlySet<string> | null }[];
}

/** The `with` statements and calls of `eval` of a file. */
export function loosenessOf(sourceCode: SourceCode): Looseness {
  return loosenessIn(sourceCode.ast, sourceCode);
}

const loosenessIn = oncePer((program: TSESTree.Program, sourceCode: SourceCode): Looseness => ({
  program,
  withs: (sourceCode.scopeManager?.scopes ?? []).flatMap(({ block }) =>
    block.type === 'WithStatement' ? [block.body] : [],
  ),
  evals: callsOfEval(sourceCode),
}));

/** The bodies of the `with` statements of a file, in which any name may be a member of their object. */
export function withBodies(sourceCode: SourceCode): readonly Node[] {
  return loosenessOf(sourceCode).withs;
}

/** Whether a name stands in a `with` statement that its variable is outside of. */
export function isInWith(
  { range }: Node,
  variable: Variable | null,
  { program, withs }: Looseness,
): boolean {
  if (withs.length === 0) return false;
  const inner = variable?.scope.block.range ?? program.range;
  return withs.some((body) => contains(body.range, range) && contains(inner, body.range));
}

/** Whether a variable may be given another value by code in a text, or through `arguments`. */
export function isReplaced(variable: Variable, { evals }: Looseness): boolean {
  return isReachedByEval(variable, evals) || isMapped(variable);
}

function isReachedByEval({ name, scope, defs }: Variable, evals: Looseness['evals']): boolean {
  if (evals.length === 0 || defs.some(({ type }) => type === 'ImportBinding')) return false;
  return evals.some(
    ({ call, words }) =>
      (words === null || words.has(name)) && contains(scope.block.range, call.range),
  );
}

/** Direct calls of `eval` in a file, with the words of their text; null where the text is not in the file. */
export function evalsIn(sourceCode: SourceCode): Looseness['evals'] {
  return loosenessOf(sourceCode).evals;
}

function callsOfEval({ scopeManager }: SourceCode): Looseness['evals'] {
  const scope = scopeManager?.globalScope;
  if (!scope) return [];
  const uses = [...scope.through, ...(scope.set.get('eval')?.references ?? [])];
  const ofEval = uses.filter(({ identifier }) => identifier.name === 'eval');
  return [...new Set(ofEval.map(({ identifier }) => identifier as Node))].flatMap((identifier) => {
    const { parent: call } = identifier;
    if (call?.type !== 'CallExpression' || call.callee !== identifier) return [];
    const [text] = call.arguments;
    const isWritten = text?.type === 'Literal' && typeof text.value === 'string';
    return { call, words: isWritten ? new Set(text.value.match(/[\w$]+/gu)) : null };
  });
}

/** Whether a parameter is changed through `arguments`, which holds the same values in sloppy code. */
function isMapped({ scope, defs }: Variable): boolean {
  const { block, isStrict } = scope;
  if (isStrict || !isFunction(block) || block.type === 'ArrowFunctionExpression') return false;
  if (!defs.some(({ type }) => type === 'Parameter')) return false;
  if (block.params.some(({ type }) => type !== 'Identifier')) return false;
  const uses = scope.set.get('arguments')?.references ?? [];
  return uses.some(({ identifier }) => mayChange(identifier));
}

/** Whether a use of `arguments` may write to it: an assignment to a member, or handing it to a function. */
function mayChange(use: Node): boolean {
  const { parent } = wrapped(use);
  if (parent?.type === 'MemberExpression') return isWritten(parent);
  return parent?.type === 'CallExpression' && !isCopying(parent, use);
}

/** Calls that only read their argument: `f.apply(null, arguments)`, `[].slice.call(arguments)`. */
function isCopying(call: TSESTree.CallExpression, use: Node): boolean {
  const name = calledMember(call);
  const callee = unwrap(call.callee);
  if (name === 'apply') return call.arguments[1] === use;
  if (name === 'from') return true;
  if (name !== 'call' || callee.type !== 'MemberExpression') return false;
  const method = unwrap(callee.object);
  return (
    method.type === 'MemberExpression' &&
    method.property.type === 'Identifier' &&
    /^(?:slice|map|filter|forEach|concat|join|some|every|indexOf)$/u.test(method.property.name)
  );
}

type Range = readonly [number, number];

function contains(outer: Range, inner: Range): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}
