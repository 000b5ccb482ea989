/** Whether the object before `.put('/path', …)` may be a router, and not a cache, a client or a test's double. */
import { classMemberValue } from '../../syntax/functions.ts';
import { calledMember, isThis, staticName, unwrap, type Node } from '../../syntax/nodes.ts';
import { definitionOf } from '../../syntax/definitions.ts';
import { moduleExportOf, isOwnModule } from '../../syntax/module-exports.ts';
import type { SourceFile } from '../input/source-file.ts';

/** The names of routers and their makers. */
const routing = /(?:router|routes?|app|application|server|api|service)s?$/iu;

/** The names of objects whose `get` and `put` register no handlers: caches, clients, doubles of tests. */
const holding =
  /(?:^|[a-z\d_$])(?:cache|map|set|store|storage|registry|dictionary|collection|repository|session|cookies|client|agent|mock|stub|spy|fake|fetcher|http|request|queue|bucket|params|headers|emitter|bus|db|database)$/iu;

/** How many names are followed. */
const furthest = 8;

/** The types of expressions whose values have no method that registers handlers. */
const plain: ReadonlySet<string> = new Set([
  'ObjectExpression',
  'ArrayExpression',
  'Literal',
  'TemplateLiteral',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ClassExpression',
]);

/**
 * Whether an expression may be a router: neither its name nor the expression that makes it says that it is another
 * object.
 * @param isNamed whether its name is one that routers have.
 */
export function mayRegister(
  expression: Node,
  file: SourceFile,
  isNamed = false,
  followed = 0,
): boolean {
  const node = unwrap(expression);
  if (followed > furthest || plain.has(node.type)) return false;
  const next = (inner: Node, named = isNamed) => mayRegister(inner, file, named, followed + 1);
  switch (node.type) {
    case 'NewExpression':
      return isNamed
        ? !isOfPlatform(node.callee, file) && !isHolder(lastName(node.callee), file)
        : isRouterName(lastName(node.callee), file);
    case 'CallExpression': {
      const callee = unwrap(node.callee);
      if (isNamed || callee.type === 'Identifier' || isOwnMaker(callee, file))
        return !isOfPlatform(callee, file) && !isHolder(lastName(callee), file);
      const isChain = isOfRoutes(calledMember(node), file) || isRouterName(lastName(callee), file);
      return isChain && callee.type === 'MemberExpression' && next(callee.object);
    }
    case 'AwaitExpression':
      return next(node.argument);
    case 'Identifier': {
      if (isHolder(node.name, file)) return false;
      const named = isNamed || isRouterName(node.name, file);
      const definition = definitionOf(node, file.sourceCode);
      if (definition.kind === 'value') return next(definition.node, named);
      if (definition.kind === 'values' && definition.nodes !== null)
        return definition.nodes.every((value) => next(value, named));
      return !['class', 'enum', 'function', 'type'].includes(definition.kind);
    }
    case 'MemberExpression': {
      const name = staticName(node);
      if (name !== null && isHolder(name, file)) return false;
      const isOwn = name !== null && isThis(node.object);
      const own = isOwn ? classMemberValue(node, name) : null;
      return own === null || next(own, isNamed || isRouterName(name ?? '', file));
    }
    default:
      return true;
  }
}

/** `require('./app')`, whose module may give a function that makes the application. */
function isOwnMaker(callee: Node, { sourceCode }: SourceFile): boolean {
  if (callee.type !== 'CallExpression') return false;
  const source = moduleExportOf(callee, sourceCode);
  return source !== null && isOwnModule(source.module);
}

/** Whether routers have such a name: a word for a router, or the name of a framework's package. */
function isRouterName(name: string, { adapters }: SourceFile): boolean {
  return (
    routing.test(name) || adapters.all.frameworks.some(({ packages }) => packages.includes(name))
  );
}

/** Whether caches, clients and doubles have such a name: `userCache`, `client`, `mockAxios`. */
function isHolder(name: string, { adapters }: SourceFile): boolean {
  return holding.test(name) || adapters.tools.test(name);
}

/** Whether a method registers a handler, or holds the path for those that do: `router.route('/path')`. */
function isOfRoutes(name: string | null, { adapters }: SourceFile): boolean {
  const { routeNames, pathHolders } = adapters.all;
  return name !== null && (routeNames.has(name) || pathHolders.has(name));
}

/** Whether a function or class is one of the platform's, such as `Map`, which makes no routers. */
function isOfPlatform(callee: Node, file: SourceFile): boolean {
  const node = unwrap(callee);
  if (node.type === 'MemberExpression') return isOfPlatform(node.object, file);
  return (
    node.type === 'Identifier' &&
    node.name in globalThis &&
    definitionOf(node, file.sourceCode).kind === 'global'
  );
}

function lastName(callee: Node): string {
  const node = unwrap(callee);
  if (node.type === 'Identifier') return node.name;
  return node.type === 'MemberExpression' ? (staticName(node) ?? '') : '';
}
