/** Values of parameters by what the file gives them: `res` of `function fail(res)` where each call is `fail(res)`. */
import { callsOf, isPassedOn } from '../../syntax/own-calls.ts';
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
 * function is handed to other code. Other files may call it too: they have to give it the same to run it.
 */
export function givenByCallers(
  parameter: Parameter,
  { sourceCode }: SourceFile,
  resolve: Resolve,
): FrameworkValue | null {
  const { function: owner, index, keys } = parameter;
  const calls = callsOf(owner, sourceCode);
  if (calls.length === 0 || isPassedOn(owner, sourceCode)) return null;
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
const strength: readonly Evidence[] = ['import', 'type', 'project', 'convention'];

function isWeaker(one: FrameworkValue, other: FrameworkValue): boolean {
  return strength.indexOf(one.evidence) > strength.indexOf(other.evidence);
}
