/** Functions whose returned value is sent by their framework. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Framework } from '../../frameworks/language/framework.ts';
import { variableOf } from '../../syntax/definitions.ts';
import {
  functionsIn,
  isCalled,
  isCalledByName,
  returnedExpressions,
} from '../../syntax/functions.ts';
import { isOwnModule, moduleExportOf } from '../../syntax/module-exports.ts';
import {
  decoratorsOf,
  enclosingClass,
  staticName,
  unwrap,
  writtenText,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import type { FrameworkValue } from '../adapters/framework-value.ts';
import type { Registration } from '../routes/routes.ts';
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
  return (
    new TypedValues(file).frameworkOf(handler) === framework ||
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
 * sends nothing: it is registered as it is and alone, hands over by no parameter that is unknown, and no decorator lets other code
 * answer.
 */
export function mustAnswer(
  handler: FunctionNode,
  { identity, framework }: FrameworkValue,
  file: SourceFile,
): boolean {
  if (framework.unanswered === undefined) return false;
  const registrations = resolverOf(file).routes.of(handler);
  if (registrations.length === 0 || registrations.some(({ wrapped }) => wrapped)) return false;
  if (handler.params.some((parameter) => mayHandOver(parameter, file))) return false;
  if (registrations.every(isOfServer) && hasOtherListener(handler, file)) return false;
  const method = handler.parent.type === 'MethodDefinition' ? handler.parent : null;
  const around = method?.parent.parent;
  const own = [method, around].flatMap((node) => (node ? decoratorsOf(node) : []));
  return (
    own.every((decorator) => isWithoutAnswer(decorator, file)) &&
    decoratorsOf(identity).every((decorator) => isGiving(decorator, file))
  );
}

/** Whether a function is given to a server for all of its requests. */
function isOfServer({ methods, path }: Registration): boolean {
  return methods === 'any' && path === null;
}

const listening = ['on', 'once', 'addListener', 'prependListener', 'prependOnceListener'];

/** Whether another function hears of the same requests: `createServer(handler).on('request', other)`. */
function hasOtherListener(handler: FunctionNode, file: SourceFile): boolean {
  return listenersIn(file).some((listener) =>
    functionsIn(listener, file.sourceCode).every(({ node }) => node !== handler),
  );
}

/** What the file gives to servers, to hear of requests. */
const listenersIn = oncePer(({ index }: SourceFile): readonly Node[] =>
  listening
    .flatMap((name) => index.memberCalls.get(name) ?? [])
    .flatMap(({ arguments: [event, listener] }) =>
      listener !== undefined && writtenText(event) === 'request' ? [listener] : [],
    ),
);

/** Whether a parameter may hold the function that calls the next handler, without an adapter that says so. */
function mayHandOver(parameter: Node, file: SourceFile): boolean {
  if (parameter.type === 'RestElement') return true;
  if (parameter.type !== 'Identifier' || resolverOf(file).resolve(parameter) !== null) return false;
  const variable = variableOf(parameter, file.sourceCode);
  return variable !== null && isCalledByName(variable);
}

/** Whether a decorator of a handler, or of its class, lets nobody answer for it: not `Render` of `@Render('page')`. */
function isWithoutAnswer(decorator: TSESTree.Decorator, file: SourceFile): boolean {
  const name = nameOf(decorator);
  const isShared = name.type === 'Identifier' && file.adapters.words('sharing').has(name.name);
  return !isShared && isOfPackage(decorator, file);
}

/** Whether a package exports a decorator. One of the program may do whatever it likes. */
function isOfPackage(decorator: TSESTree.Decorator, { sourceCode }: SourceFile): boolean {
  const source = moduleExportOf(nameOf(decorator), sourceCode);
  return source !== null && !isOwnModule(source.module);
}

/** The name of a decorator: `Render` of `@Render('page')`. */
function nameOf({ expression }: TSESTree.Decorator): Node {
  const { callee } = unwrap(expression) as Partial<TSESTree.CallExpression>;
  return unwrap(callee ?? expression);
}

/** Whether a decorator gives the handler a response that it has to send: not `@Res({ passthrough: true })`. */
function isGiving(decorator: TSESTree.Decorator, file: SourceFile): boolean {
  const call = unwrap(decorator.expression);
  const given = call.type === 'CallExpression' ? call.arguments : [];
  return (
    isOfPackage(decorator, file) &&
    given.every(
      (argument) =>
        argument.type === 'ObjectExpression' &&
        argument.properties.every((option) => isApart(option, file)),
    )
  );
}

/** Whether an option of a decorator surely does not let the framework answer. */
function isApart(option: TSESTree.ObjectLiteralElement, { adapters }: SourceFile): boolean {
  const name = option.type === 'Property' ? staticName(option) : null;
  if (option.type !== 'Property' || name === null) return false;
  const isFalse = option.value.type === 'Literal' && option.value.value === false;
  return isFalse || !adapters.words('sharing').has(name);
}
