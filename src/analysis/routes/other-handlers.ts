/** Functions that look like the handlers of a framework and are called for another reason than a request. */
import type { TSESLint } from '@typescript-eslint/utils';
import type { Framework } from '../../frameworks/language/framework.ts';
import { declaredType } from '../../syntax/declared-types.ts';
import { staticName, wrapped, type FunctionNode, type Node } from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { argumentsOf } from '../../syntax/type-nodes.ts';
import { exportsIn } from '../../syntax/types.ts';
import { contextualTypes } from '../../syntax/written-types.ts';
import { isFrom } from '../adapters/framework-value.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/**
 * Whether a function is called for another reason than a request, as far as its first parameter tells: by a type of the
 * framework's packages that is no request's, as in `(event: SQSEvent) => …`, or by a member that no request has.
 */
export function isCalledOtherwise(
  framework: Framework,
  handler: FunctionNode,
  sourceCode: SourceCode,
): boolean {
  // Other frameworks find their handlers by calls, files or classes.
  if (framework.conventional !== 'exported') return false;
  return (
    readsOtherMember(framework.unlike ?? [], handler, sourceCode) ||
    hasOtherType(framework, handler, sourceCode)
  );
}

function hasOtherType(
  framework: Framework,
  handler: FunctionNode,
  sourceCode: SourceCode,
): boolean {
  const [parameter] = handler.params;
  const whole = contextualTypes(handler, sourceCode);
  const own = parameter && declaredType(parameter, sourceCode);
  const types = [
    ...whole,
    // `Handler<S3Event, void>`
    ...whole.flatMap(({ node, given }) => argumentsOf(node, given).slice(0, 1)),
    ...(own ? [own] : []),
  ];
  const known = typesOf(framework);
  return types.some((type) =>
    exportsIn(type, sourceCode).some(
      ({ module, path }) => isFrom(framework.packages, module) && !known.has(path),
    ),
  );
}

/** The types that an adapter names: those of its values and of whole handlers. */
const typesOf = oncePer(
  ({ values, handlerTypes = [] }: Framework): ReadonlySet<string> =>
    new Set([
      ...handlerTypes,
      ...Object.values(values)
        .flat()
        .flatMap((origin) => ('type' in origin ? origin.type : [])),
    ]),
);

function readsOtherMember(
  unlike: readonly string[],
  handler: FunctionNode,
  sourceCode: SourceCode,
): boolean {
  const [parameter] = handler.params;
  if (unlike.length === 0 || parameter === undefined) return false;
  const takesOther = (pattern: Node) =>
    pattern.type === 'ObjectPattern' &&
    pattern.properties.some(
      (member) => member.type === 'Property' && unlike.includes(staticName(member) ?? ''),
    );
  if (takesOther(parameter)) return true;
  const [variable] = sourceCode.getDeclaredVariables(handler);
  return (
    variable?.references.some(({ identifier }) => {
      const { parent } = wrapped(identifier);
      if (parent?.type === 'VariableDeclarator') return takesOther(parent.id);
      return parent?.type === 'MemberExpression' && unlike.includes(staticName(parent) ?? '');
    }) === true
  );
}
