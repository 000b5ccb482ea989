/** Functions whose returned value is sent by their framework. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Framework } from '../../frameworks/language/framework.ts';
import { isCalled, returnedExpressions } from '../../syntax/functions.ts';
import {
  decoratorsOf,
  enclosingClass,
  staticName,
  unwrap,
  type FunctionNode,
} from '../../syntax/nodes.ts';
import { declaredTypeOf } from '../../syntax/types.ts';
import type { FrameworkValue } from '../adapters/framework-value.ts';
import { resolverOf } from '../values/value-resolver.ts';
import type { SourceFile } from '../input/source-file.ts';
import { TypedValues } from '../values/by-type.ts';

/**
 * Whether the framework surely sends what a function returns: it is registered, typed as a handler, named as one in the
 * object that describes it, a method of a controller, or exported with the types of a request and a response. Any other
 * function that is given a response may be a helper that answers its caller: `if (handleCache(event)) return`.
 */
export function isAnswering(
  handler: FunctionNode,
  framework: Framework,
  file: SourceFile,
): boolean {
  if (resolverOf(file).routes.of(handler).length > 0) return true;
  const type = declaredTypeOf(handler, file.sourceCode);
  return (
    (type?.kind === 'export' && new TypedValues(file).frameworkOfHandler(type) === framework) ||
    isDescribed(handler, file) ||
    isOfController(handler, file) ||
    isTypedExport(handler, file)
  );
}

/** `export const remove = async (request: FastifyRequest, reply: FastifyReply) => …`, unless it answers yes or no. */
function isTypedExport(handler: FunctionNode, file: SourceFile): boolean {
  const { sourceCode, index } = file;
  const { parent } = handler;
  const declared = parent.type === 'VariableDeclarator' ? parent.parent.parent : parent;
  if (!declared.type.startsWith('Export') || handler.params.length < 2) return false;
  if (isCalled(handler, sourceCode, index.memberCalls)) return false;
  return (
    handler.params.every((each) => resolverOf(file).resolve(each)?.evidence === 'type') &&
    returnedExpressions(handler, sourceCode.visitorKeys).every(
      (each) => !(each.type === 'Literal' && typeof each.value === 'boolean'),
    )
  );
}

/** Whether a function is a handler in an object: `{ handler(event) {} }`, `actions: { list(context) {} }`. */
function isDescribed({ parent: member }: FunctionNode, { adapters }: SourceFile): boolean {
  if (member.type !== 'Property') return false;
  const outer = member.parent.parent;
  return (
    staticName(member) === 'handler' ||
    (outer.type === 'Property' && adapters.words('handlerGroups').has(staticName(outer) ?? ''))
  );
}

/** Whether a function is a method of a class that the file hands on as a controller, and that it does not call itself. */
function isOfController(handler: FunctionNode, { sourceCode, index }: SourceFile): boolean {
  const { parent: method } = handler;
  if (method.type !== 'MethodDefinition' || method.key.type === 'PrivateIdentifier') return false;
  if (method.accessibility === 'private' || method.accessibility === 'protected') return false;
  const around = enclosingClass(handler)?.parent;
  if (around === undefined) return false;
  const isExported = around.parent.type === 'ExportDefaultDeclaration';
  const isNamed = around.id?.name.endsWith('Controller') === true;
  return (isExported || isNamed) && !isCalled(handler, sourceCode, index.memberCalls);
}

/**
 * Whether nobody but a handler answers its requests, so that the client waits in vain, or gets an error, if the handler
 * sends nothing: it is registered as it is, and no decorator lets the framework answer for it.
 */
export function mustAnswer(
  handler: FunctionNode,
  { identity, framework }: FrameworkValue,
  file: SourceFile,
): boolean {
  if (framework.unanswered === undefined) return false;
  const registrations = resolverOf(file).routes.of(handler);
  if (registrations.length === 0 || registrations.some(({ wrapped }) => wrapped)) return false;
  const shared = file.adapters.words('sharing');
  const { parent } = handler;
  const own = parent.type === 'MethodDefinition' ? decoratorsOf(parent) : [];
  const given = decoratorsOf(identity);
  return (
    own.every((decorator) => !shared.has(nameOf(decorator) ?? '')) &&
    given.every((decorator) => optionsOf(decorator).every((name) => !shared.has(name ?? '')))
  );
}

/** The name of a decorator: `Render` of `@Render('page')`. */
function nameOf({ expression }: TSESTree.Decorator): string | null {
  const { callee } = unwrap(expression) as Partial<TSESTree.CallExpression>;
  const name = unwrap(callee ?? expression);
  return name.type === 'Identifier' ? name.name : null;
}

/** The names of the options of a decorator. */
function optionsOf({ expression }: TSESTree.Decorator): readonly (string | null)[] {
  const call = unwrap(expression);
  const given = call.type === 'CallExpression' ? call.arguments : [];
  return given.flatMap((argument) =>
    argument.type === 'ObjectExpression'
      ? argument.properties.map((each) => (each.type === 'Property' ? staticName(each) : null))
      : [],
  );
}
