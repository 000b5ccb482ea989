/** Handlers with decorators that surely return nothing: `@HttpCode(204) remove() {}`. */
import { returnedBy } from '../../syntax/course.ts';
import { isOwnModule, moduleExportOf } from '../../syntax/module-exports.ts';
import {
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
import type { SourceFile } from '../input/source-file.ts';
import { resolverOf } from '../values/value-resolver.ts';

/**
 * Whether a handler returns nothing, and its framework answers with that.
 * @param others the decorators and options of the framework that decide about the answer in its place.
 */
export function answersWithNothing(
  handler: FunctionNode,
  others: readonly string[],
  file: SourceFile,
): boolean {
  return returnsNothing(handler, file) && !isDecidedElsewhere(handler, new Set(others), file);
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
export function isDecidedElsewhere(
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
      const isNamed = decoratorsOf(parameter).some(({ expression }) => {
        const node = unwrap(expression);
        const called = node.type === 'CallExpression' ? node.callee : node;
        return names.has(moduleExportOf(called, sourceCode)?.path ?? '');
      });
      if (isNamed) return true;
      const value = resolverOf(file).resolve(parameter);
      return value !== null && isResponse(value);
    })
  );
}
