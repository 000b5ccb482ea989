/** Values of parameters by what the file gives them: `res` of `function fail(res)` where each call is `fail(res)`. */
import { definitionOf } from '../../syntax/definitions.ts';
import { callsOf, isPassedOn } from '../../syntax/own-calls.ts';
import { isOpenToOthers } from '../../syntax/own-exports.ts';
import { nodeIn, propertyOf, unwrap, type FunctionNode, type Node } from '../../syntax/nodes.ts';
import { propertyValue, type FrameworkValue } from '../adapters/framework-value.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Evidence } from '../status-site.ts';

type Resolve = (expression: Node) => FrameworkValue | null;

/** A parameter, or the part of one that the keys lead to: `c` of `({ c }) => …`. */
interface Parameter {
  readonly function: FunctionNode;
  readonly index: number;
  readonly keys: readonly string[];
}

/**
 * The value that all calls of a function in the file give to one of its parameters; null where one gives another, or the
 * function is handed to other code. Other files may call it too: where it sends a response, they have to give it the same to
 * run it, but `function isIdle(answer) { return answer.status === 'idle'; }` runs with any object.
 */
export function givenByCallers(
  parameter: Parameter,
  { sourceCode, side }: SourceFile,
  resolve: Resolve,
): FrameworkValue | null {
  const { function: owner, index, keys } = parameter;
  const calls = callsOf(owner, sourceCode);
  if (calls.length === 0 || isPassedOn(owner, sourceCode)) return null;
  if (side === 'receiving' && isOpenToOthers(owner, sourceCode)) return null;
  let given: FrameworkValue | null = null;
  for (const { arguments: all } of calls) {
    const argument = all[index];
    if (argument === undefined || all.slice(0, index + 1).some(isSpread)) return null;
    const value = partOf(argument, keys, resolve);
    if (value === null || (given !== null && !isAlike(value, given))) return null;
    given = given === null || isWeaker(value, given) ? value : given;
  }
  return given;
}

/**
 * The member of a parameter without a type, `options` of `options.res`, whose function the file calls; null for any
 * other expression.
 */
export function calledParameter(
  holder: Node,
  names: readonly string[],
  { sourceCode }: SourceFile,
): Parameter | null {
  const object = unwrap(holder);
  const definition = object.type === 'Identifier' ? definitionOf(object, sourceCode) : null;
  if (definition?.kind !== 'parameter' || names.length === 0) return null;
  const { function: owner, index, keys } = definition;
  const parameter = owner.params[index];
  const isPlain = parameter?.type === 'Identifier' && parameter.typeAnnotation == null;
  if (!isPlain || callsOf(owner, sourceCode).length === 0) return null;
  return { function: owner, index, keys: [...keys, ...names] };
}

/** Whether the file gives the member another value: `options.res = wrap(options.res)`. */
export function isMemberWritten(
  member: Node,
  names: readonly string[],
  { index }: SourceFile,
  placeOf: (expression: Node) => Node,
): boolean {
  const writes = index.assignments.get(names.at(-1) ?? '') ?? [];
  return writes.some(({ left }) => placeOf(left) === member);
}

function isSpread({ type }: Node): boolean {
  return type === 'SpreadElement';
}

/** The value of an argument, or of a part of it: of the `c` in `answer({ c })`. */
function partOf(
  expression: Node,
  [key, ...keys]: readonly string[],
  resolve: Resolve,
): FrameworkValue | null {
  if (key === undefined) return resolve(expression);
  const node = unwrap(expression);
  if (node.type !== 'ObjectExpression')
    return [key, ...keys].reduce<FrameworkValue | null>(
      (value, name) => value && propertyValue(value, name),
      resolve(node),
    );
  const part = nodeIn(propertyOf(node, key));
  return part && partOf(part, keys, resolve);
}

function isAlike(one: FrameworkValue, other: FrameworkValue): boolean {
  return one.framework === other.framework && one.value === other.value;
}

/** The kinds of evidence, the strongest first. */
const strength: readonly Evidence[] = ['import', 'type', 'project', 'convention', 'name'];

function isWeaker(one: FrameworkValue, other: FrameworkValue): boolean {
  return strength.indexOf(one.evidence) > strength.indexOf(other.evidence);
}
