/** The names of the function that a test's double stands in for: `fetch` of `vi.spyOn(globalThis, 'fetch')`. */
import { doubling, moduleMock, standIn } from '../../frameworks/shared/tests.ts';
import { definitionOf } from '../../syntax/definitions.ts';
import {
  ancestors,
  enclosingFunctions,
  lastName,
  staticName,
  unwrap,
  wrapped,
  writtenText,
  type Node,
} from '../../syntax/nodes.ts';
import type { SourceFile } from '../input/source-file.ts';

/**
 * Whether one of the names fits that belong to the double: those in its chain, of the members and variables that it is
 * given to, and of the modules that they come from.
 * @param match the call that is given an answer, or the object that the double's function returns.
 */
export function isDoubleOf(match: Node, names: string, file: SourceFile): boolean {
  const call = match.type === 'CallExpression' ? match : callWith(match);
  if (call?.type !== 'CallExpression') return false;
  const fitting = new RegExp(names, 'iu');
  return [...namesIn(call.callee, file), ...namesAround(call, file)].some((name) =>
    fitting.test(name),
  );
}

/** The call that is given the function around a result: `vi.fn(async () => ({ status: 404 }))`. */
function callWith(result: Node): Node | null {
  for (const owner of enclosingFunctions(result)) {
    const { parent } = wrapped(owner);
    if (parent?.type === 'CallExpression' && standIn.test(lastName(parent.callee) ?? ''))
      return parent;
  }
  return null;
}

/** How many names are followed, which also ends circles. */
const furthest = 4;

/** The names in a chain of members and calls, and in what its variable holds. */
function namesIn(chain: Node, file: SourceFile, followed = 0): readonly string[] {
  const node = unwrap(chain);
  const next = (inner: Node) => namesIn(inner, file, followed + 1);
  switch (node.type) {
    case 'MemberExpression':
      return [staticName(node) ?? '', ...namesIn(node.object, file, followed)];
    case 'CallExpression': {
      const [target, member] = node.arguments;
      const isAround = target !== undefined && isDoubling(lastName(node.callee) ?? '');
      return [
        ...namesIn(node.callee, file, followed),
        ...(isAround ? [...next(target), writtenText(member) ?? ''] : []),
      ];
    }
    case 'Identifier': {
      const definition = followed > furthest ? null : definitionOf(node, file.sourceCode);
      if (definition?.kind === 'import') return [node.name, moduleName(definition.module)];
      return [node.name, ...(definition?.kind === 'value' ? next(definition.node) : [])];
    }
    default:
      return [];
  }
}

/** `vi.mocked(axios.get)`, `sinon.stub(axios, 'get')` */
function isDoubling(name: string): boolean {
  return name === 'mocked' || doubling.test(name);
}

/** The names that a double is given: `globalThis.fetch = vi.fn()`, `jest.mock('axios', () => ({ get: jest.fn() }))`. */
function namesAround(call: Node, file: SourceFile): readonly string[] {
  const names: string[] = [];
  let inner = call;
  for (const node of ancestors(call)) {
    if (node.type === 'Property') names.push(staticName(node) ?? '');
    if (node.type === 'VariableDeclarator')
      return node.id.type === 'Identifier' ? [...names, node.id.name] : names;
    if (node.type === 'AssignmentExpression') return [...names, ...namesIn(node.left, file)];
    if (node.type === 'CallExpression' && node.callee !== inner) {
      const name = lastName(node.callee) ?? '';
      const [given] = node.arguments;
      if (moduleMock.test(name)) return [...names, moduleName(writtenText(given) ?? '')];
      if (name === 'stubGlobal') return [...names, writtenText(given) ?? ''];
    }
    if (node.type === 'ExpressionStatement') return names;
    inner = node;
  }
  return names;
}

/** The last part of a module's name: `axios` of `./clients/axios.js`. */
function moduleName(module: string): string {
  return module.replace(/^.*[/:]/u, '').replace(/\.[cm]?[jt]s$/u, '');
}
