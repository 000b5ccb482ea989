/** Which expressions are one object, where its members have values by their types: `options.c` and `({ c }) => c`. */
import type { TSESTree } from '@typescript-eslint/utils';
import { definitionOf, variableOf } from '../../syntax/definitions.ts';
import {
  enclosingClass,
  innermostFunction,
  isFunction,
  isWritten,
  staticName,
  unwrap,
  type Node,
} from '../../syntax/nodes.ts';
import { nodesOfType } from '../../syntax/nodes-by-type.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { parameterOf } from '../../syntax/taken-parameters.ts';
import type { SourceFile } from '../input/source-file.ts';

/** A parameter, variable, class or call, and the names of the members that lead from it. */
interface TypedPlace {
  readonly root: Node;
  readonly path: readonly string[];
}

/** How many names and members are followed. */
const furthest = 20;

/** The objects of a file that are known by their types. */
export class TypedPlaces {
  readonly #file: SourceFile;
  readonly #members = new Map<Node, Map<string, Node>>();

  constructor(file: SourceFile) {
    this.#file = file;
  }

  /** The node that stands for the object: where it comes from, or one that is made for a member, which has none. */
  identityOf(expression: Node): Node {
    const { root, path } = this.#place(expression, 0);
    if (path.length === 0) return root;
    const members = this.#members.get(root) ?? new Map<string, Node>();
    this.#members.set(root, members);
    const name = path.join('.');
    const known = members.get(name) ?? memberOf(root, name);
    members.set(name, known);
    return known;
  }

  #place(expression: Node, followed: number): TypedPlace {
    const node = unwrap(expression);
    const itself: TypedPlace = { root: node, path: [] };
    if (followed > furthest) return itself;
    const within = (object: Node, ...names: readonly string[]): TypedPlace => {
      const { root, path } = this.#place(object, followed + 1);
      return { root, path: [...path, ...names] };
    };
    switch (node.type) {
      case 'ThisExpression':
        return { root: enclosingClass(node) ?? node, path: [] };
      case 'MemberExpression': {
        const name = staticName(node);
        return name === null ? itself : within(node.object, name);
      }
      case 'Identifier': {
        const { sourceCode } = this.#file;
        const definition = definitionOf(node, sourceCode);
        if (definition.kind === 'value') return within(definition.node);
        if (definition.kind === 'part') return within(definition.node, ...definition.keys);
        const taken = parameterOf(node, sourceCode);
        if (taken !== null)
          return { root: taken.owner.params[taken.index] ?? node, path: taken.keys };
        return { root: variableOf(node, sourceCode)?.identifiers[0] ?? node, path: [] };
      }
      default:
        return itself;
    }
  }
}

const made = new WeakSet<Node>();

/** Whether a node was made for a member; its parent is where the object with the member comes from. */
export function isMadeMember(identity: Node): boolean {
  return made.has(identity);
}

/**
 * Whether the object that an expression acts on may be another one at another time: `this.res.json()`, where the class
 * has a getter of this name or the file gives the member a value outside of constructors, or `current.json()`, where
 * another function assigns `current`.
 */
export function mayBeAnother(acting: Node, identity: Node, file: SourceFile): boolean {
  const root = isMadeMember(identity) ? identity.parent : identity;
  if (root != null && isNameGivenOthers(root, file)) return true;
  const changing = changingMembers(file);
  for (let link: Node | null = acting; link !== null; link = linkBefore(link))
    if (link.type === 'MemberExpression' && changing.has(staticName(link) ?? '')) return true;
  return false;
}

/** The expression before the last member, call or assignment of a chain; a method that is called is no member of its own. */
function linkBefore(link: Node): Node | null {
  switch (link.type) {
    case 'CallExpression': {
      const callee = unwrap(link.callee);
      return callee.type === 'MemberExpression' ? unwrap(callee.object) : null;
    }
    case 'MemberExpression':
      return unwrap(link.object);
    case 'AssignmentExpression': {
      const target = unwrap(link.left);
      return target.type === 'MemberExpression' ? unwrap(target.object) : null;
    }
    default:
      return null;
  }
}

/** The names of members that getters give, or that get a value outside of constructors. */
const changingMembers = oncePer(({ sourceCode }: SourceFile): ReadonlySet<string> => {
  const written = nodesOfType('MemberExpression', sourceCode).filter(
    (member) => isWritten(member) && !isInConstructor(member),
  );
  const getters = [
    ...nodesOfType('MethodDefinition', sourceCode),
    ...nodesOfType('Property', sourceCode),
  ].filter(({ kind }) => kind === 'get');
  return new Set([...written, ...getters].flatMap((member) => staticName(member) ?? []));
});

function isInConstructor(node: Node): boolean {
  const { parent } = innermostFunction(node) ?? {};
  return parent?.type === 'MethodDefinition' && parent.kind === 'constructor';
}

/** Whether a name gets a value besides its first one, or gets one by another function. */
function isNameGivenOthers(name: Node, { sourceCode }: SourceFile): boolean {
  const variable = name.type === 'Identifier' ? variableOf(name, sourceCode) : null;
  const [declared] = variable?.defs ?? [];
  if (!variable || declared === undefined) return false;
  const isParameter = declared.type === 'Parameter';
  // The default value of a parameter is its first value as well.
  const writes = variable.references.filter(
    (use) => use.isWrite() && !(isParameter && use.init === true),
  );
  const around = isParameter ? declared.node : innermostFunction(declared.node);
  return (
    writes.length > (isParameter ? 0 : 1) ||
    writes.some((use) => innermostFunction(use.identifier) !== around)
  );
}

/** The parameter, and the names that lead from it to the member that a node was made for; null for any other node. */
export function memberOfParameter(
  identity: Node,
): { readonly parameter: Node; readonly keys: readonly string[] } | null {
  const parameter = isMadeMember(identity) ? identity.parent : null;
  if (!parameter || identity.type !== 'PrivateIdentifier' || !isFunction(parameter.parent))
    return null;
  return { parameter, keys: identity.name.split('.') };
}

/** A name that stands nowhere, so that nothing looks for its value. */
function memberOf(root: Node, name: string): Node {
  const { range, loc } = root;
  const written = { type: 'PrivateIdentifier', name, parent: root, range, loc };
  const member = written as unknown as TSESTree.PrivateIdentifier;
  made.add(member);
  return member;
}
