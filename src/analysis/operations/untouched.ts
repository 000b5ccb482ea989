/** Whether handlers leave the statuses of their responses alone. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Framework } from '../../frameworks/language/framework.ts';
import { definitionOf } from '../../syntax/definitions.ts';
import { callBy, isWithin, type FunctionNode, type Node } from '../../syntax/nodes.ts';
import { isRequest } from '../adapters/framework-value.ts';
import type { SourceFile } from '../input/source-file.ts';
import { resolverOf } from '../values/value-resolver.ts';

/**
 * Whether a handler surely leaves the status of its response alone, and what it returns is the content.
 * @param wholes the calls in it that make whole responses.
 */
export function isUntouched(
  handler: FunctionNode,
  framework: Framework,
  wholes: ReadonlySet<Node>,
  file: SourceFile,
): boolean {
  const { leaves, handlers: [shape] = [], requests = [] } = framework;
  if (leaves !== 'with the returned value' || shape === undefined) return false;
  const { sourceCode } = file;
  const own = sourceCode.scopeManager?.acquire(handler)?.set.get('arguments');
  if (own !== undefined && own.references.length > 0) return false;
  const isFirst = requests.some((value) => value === shape.parameters[0]);
  const others = isFirst ? handler.params.slice(1) : handler.params;
  return sourceCode
    .getDeclaredVariables(handler)
    .filter(({ identifiers }) =>
      others.some((each) => identifiers.some((name) => isWithin(name, each))),
    )
    .every(({ references, identifiers }) =>
      references.every(
        ({ identifier }) =>
          identifiers.every(({ parent }) => parent.type !== 'RestElement') &&
          !isFirst &&
          isHarmless(identifier, framework, wholes, file),
      ),
    );
}

/** Whether the use of a parameter sets no status: it is no response, and no context of which the response is taken. */
function isHarmless(
  use: TSESTree.Identifier | TSESTree.JSXIdentifier,
  { values }: Framework,
  wholes: ReadonlySet<Node>,
  file: SourceFile,
): boolean {
  const call = callBy(use);
  if (call !== null && wholes.has(call)) return true;
  const { parent } = use;
  const resolver = resolverOf(file);
  const value = resolver.resolve(use);
  if (value === null) {
    const definition = definitionOf(use, file.sourceCode);
    const key = definition.kind === 'parameter' ? definition.keys.at(-1) : undefined;
    const isPart = Object.values(values)
      .flat()
      .some((origin) => 'property' in origin && [origin.property].flat().includes(String(key)));
    return key !== undefined && !isPart;
  }
  if (parent.type !== 'MemberExpression' || parent.object !== use) return isRequest(value);
  const member = resolver.resolve(parent);
  const called = callBy(parent);
  return member === null || isRequest(member) || (called !== null && wholes.has(called));
}
