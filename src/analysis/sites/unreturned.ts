/** Statuses of decorators that are not sent because the decorated function returns nothing: `@HttpCode(204) remove() {}`. */
import { returnedBy } from '../../syntax/course.ts';
import { isOwnModule, moduleExportOf } from '../../syntax/module-exports.ts';
import {
  decoratedFunction,
  decoratorsOf,
  enclosingClass,
  isNothing,
  staticName,
  unwrap,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import { nodesOfType } from '../../syntax/nodes-by-type.ts';
import { isResponse } from '../adapters/framework-value.ts';
import type { Effect } from '../effects/effect.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Overriding } from '../status-site.ts';
import { resolverOf } from '../values/value-resolver.ts';

/** The status that takes the place of a decorator's where the function returns nothing; null where that is not sure. */
export function unreturnedStatus({ match, pattern }: Effect, file: SourceFile): Overriding | null {
  const { content } = pattern;
  const otherwise = content !== undefined && 'returned' in content ? content.otherwise : undefined;
  const handler = otherwise && decoratedFunction(match);
  if (!otherwise || !handler || !returnsNothing(handler, file)) return null;
  if (isDecidedElsewhere(handler, new Set(otherwise.leftTo), file)) return null;
  const { status: code, decorator } = otherwise;
  return { dead: match, by: handler, decorator, code, isImplied: true, room: null };
}

function returnsNothing(handler: FunctionNode, { sourceCode }: SourceFile): boolean {
  const returned = [...returnedBy(handler, sourceCode.visitorKeys)];
  const isNothingAlways = returned.every((value) => value === null || isUndefined(value));
  return returned.length > 0 && isNothingAlways && !handler.generator;
}

function isUndefined(value: Node): boolean {
  const node = unwrap(value);
  return isNothing(node) && node.type !== 'Literal';
}

/**
 * Whether another decorator of a function, one of the program's own, an option of the file or a response that the function
 * is given may decide about its answer.
 */
function isDecidedElsewhere(
  handler: FunctionNode,
  names: ReadonlySet<string>,
  file: SourceFile,
): boolean {
  const { sourceCode } = file;
  const method = handler.parent;
  const around = enclosingClass(handler)?.parent;
  const decorators = [method, ...(around ? [around] : [])].flatMap(decoratorsOf);
  const isOther = decorators.some(({ expression }) => {
    const node = unwrap(expression);
    const source = moduleExportOf(node.type === 'CallExpression' ? node.callee : node, sourceCode);
    return source === null || isOwnModule(source.module) || names.has(source.path);
  });
  return (
    isOther ||
    nodesOfType('Property', sourceCode).some((each) => names.has(staticName(each) ?? '')) ||
    handler.params.some((parameter) => {
      const value = resolverOf(file).resolve(parameter);
      return value !== null && isResponse(value);
    })
  );
}
