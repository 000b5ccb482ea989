/**
 * The paths that a file registers, by calls and by objects that describe routes: those too whose handlers stand in other
 * files, `router.get('/users', users.list)`, and those at which it mounts routers, `app.use('/users', users)`.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import type { MethodsServed } from '../../frameworks/language/framework.ts';
import { nodesOfType } from '../../syntax/nodes-by-type.ts';
import {
  calledMember,
  calledOn,
  enclosingFunctions,
  unwrap,
  type Node,
} from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import type { Adapters } from '../adapters/adapters.ts';
import type { SourceFile } from '../input/source-file.ts';
import { unseen, type Paths } from '../registrations/paths.ts';
import { mayRegister } from '../routes/registering.ts';
import { describe } from '../routes/route-arguments.ts';
import { resolverOf } from '../values/value-resolver.ts';
import { pathKey } from './documented-paths.ts';

/** A call, or an object, that names a path. */
export interface PathUse {
  readonly node: TSESTree.CallExpression | TSESTree.ObjectExpression;
  readonly methods: MethodsServed;
  /** The end of the path that the file shows, all parameters being the same. */
  readonly end: string;
  /** Whether that is the whole path. */
  readonly isWhole: boolean;
}

/** The paths that a file registers. */
export function pathUsesIn(file: SourceFile, paths: Paths): readonly PathUse[] {
  const { sourceCode, index } = file;
  const handlers = new Set<Node>(resolverOf(file).routes.handlers());
  const calls = nodesOfType('CallExpression', sourceCode).filter(
    (call) => ![...enclosingFunctions(call)].some((each) => handlers.has(each)),
  );
  return [
    ...calls.flatMap((call) => inCall(call, paths, file)),
    ...['path', 'url', 'route'].flatMap((name) =>
      (index.properties.get(name) ?? []).flatMap((property) => inObject(property, paths)),
    ),
  ];
}

/** The part of a path behind the last one that the file does not show. */
export function shownEnd(path: string): string {
  return path.slice(path.lastIndexOf(unseen) + 1);
}

function inCall(call: TSESTree.CallExpression, paths: Paths, file: SourceFile): readonly PathUse[] {
  const [first, ...others] = call.arguments;
  if (first === undefined) return [];
  const object = calledOn(call);
  const names = registeringNames(file.adapters.all);
  const methods = object && names.methods.get(calledMember(call) ?? '');
  if (!methods || !mayRegister(object, file))
    // `register('/users', users.list)`, a function of the program or of a package.
    return others.length === 0
      ? []
      : writtenIn(first, paths).flatMap((text) => (isShown(text) ? useOf(call, 'any', text) : []));
  // `router.get(paths.users, users.list)`, and not `router.use(users)` or `settings.get(name)`.
  const isPath =
    names.holders.has(calledMember(call) ?? '') || (methods !== 'any' && others.length > 0);
  return writtenIn(first, paths).flatMap((text) =>
    isShown(text) || (text === unseen && isPath) ? useOf(call, methods, text) : [],
  );
}

/** `{ method: 'GET', path: '/users', handler: users.list }` */
function inObject({ parent, value }: TSESTree.Property, paths: Paths): readonly PathUse[] {
  if (parent.type !== 'ObjectExpression') return [];
  const { methods } = describe(parent);
  return methods === null
    ? []
    : writtenIn(value, paths).map((text) => useOf(parent, methods, text));
}

function useOf(node: PathUse['node'], methods: MethodsServed, text: string): PathUse {
  return { node, methods, end: pathKey(shownEnd(text)), isWhole: !text.includes(unseen) };
}

/** Whether a text is a path by its look. */
function isShown(text: string): boolean {
  return /^…?[/*]/u.test(text);
}

/** The texts of one path, or of several in a list; that of a regular expression is not shown. */
function writtenIn(expression: Node, paths: Paths): readonly string[] {
  const node = unwrap(expression);
  if (node.type === 'ArrayExpression')
    return node.elements.flatMap((each) => (each === null ? [] : writtenIn(each, paths)));
  if (node.type === 'Literal' && 'regex' in node) return [unseen];
  return [paths.written(node) ?? []].flat();
}

/** The names of methods that register handlers for a path, with the methods of requests, and of those that hold a path. */
const registeringNames = oncePer(({ frameworks, pathHolders }: Adapters) => {
  const methods = new Map<string, MethodsServed>([...pathHolders].map((name) => [name, 'any']));
  for (const { routes = [] } of frameworks)
    for (const [name, served] of routes.flatMap(({ call = {} }) => Object.entries(call))) {
      const known = methods.get(name);
      const isOther = known !== undefined && String(known) !== String(served);
      methods.set(name, isOther ? 'any' : served);
    }
  return { methods, holders: pathHolders };
});
