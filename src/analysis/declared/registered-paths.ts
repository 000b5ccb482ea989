/** Whether a document is about another route of a file than one whose path is the end of its path. */
import type { TSESLint } from '@typescript-eslint/utils';
import { groupedBy } from '../../grouped-by.ts';
import type { Method } from '../../http/methods.ts';
import { variableOf } from '../../syntax/definitions.ts';
import {
  ancestors,
  contains,
  isFunction,
  previousLink,
  unwrap,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import type { SourceFile } from '../input/source-file.ts';
import { Paths } from '../registrations/paths.ts';
import type { Registration } from '../routes/routes.ts';
import { endsOf, isSamePath, pathKey } from './documented-paths.ts';
import { pathUsesIn, shownEnd, type PathUse } from './path-uses.ts';

type Variable = TSESLint.Scope.Variable;

type ByPath = ReadonlyMap<string, readonly PathUse[]>;

/** The method and path of a document. */
interface Documented {
  readonly method: Method;
  readonly path: string;
}

/** The paths that a file registers. */
export class RegisteredPaths {
  readonly #file: SourceFile;
  readonly #paths: Paths;
  readonly #uses: readonly PathUse[];
  readonly #mounts: readonly PathUse[];
  readonly #byPath: ByPath;
  /** Those that end with a path and have more segments. */
  readonly #byEnd: ByPath;
  /** Those of which only the end is known. */
  readonly #partly: ByPath;
  /** The nodes around them within their functions. */
  readonly #around = new Set<Node>();

  constructor(file: SourceFile) {
    this.#file = file;
    this.#paths = new Paths(file);
    this.#uses = pathUsesIn(file, this.#paths);
    this.#mounts = this.#uses.filter(isMount);
    const whole = this.#uses.filter(({ isWhole }) => isWhole);
    this.#byPath = groupedBy(whole, ({ end }) => [end]);
    this.#byEnd = groupedBy(whole, ({ end }) => endsOf(end).slice(1));
    this.#partly = groupedBy(
      this.#uses.filter(({ isWhole }) => !isWhole),
      ({ end }) => [end],
    );
    for (const { node } of this.#uses) {
      this.#around.add(node);
      for (const around of ancestors(node)) {
        if (this.#around.has(around) || isFunction(around)) break;
        this.#around.add(around);
      }
    }
  }

  /** Whether a node registers paths, functions in it left out. */
  isRegistering(node: Node): boolean {
    return this.#around.has(node);
  }

  /**
   * Whether a document may be about another route than one whose path is the end of its path: another one of the file, with
   * a handler of another file perhaps, has as much of it, or may have.
   * @param within the node in which the other routes are looked for; null for the whole file.
   */
  mayBeOfOther(document: Documented, { place, path }: Registration, within: Node | null): boolean {
    const [own, whole] = [pathKey(path ?? ''), pathKey(document.path)];
    const isWhole = own === whole;
    const isOther = ({ node, methods, end }: PathUse) =>
      (methods === 'any' ? !isWhole : [methods].flat().includes(document.method)) &&
      (within === null || contains(within, node)) &&
      !contains(node, place) &&
      (!contains(place, node) || (isBefore(node, place) && end !== own));
    const isIn = (uses: ByPath, keys: readonly string[]) =>
      keys.some((key) => uses.get(key)?.some(isOther));
    if (isWhole) return isIn(this.#byPath, [whole]);
    const ends = endsOf(whole);
    return (
      isIn(this.#byPath, ends.slice(0, ends.indexOf(own) + 1)) ||
      isIn(this.#byEnd, [whole]) ||
      isIn(this.#partly, [...ends, ''])
    );
  }

  /**
   * Whether the file shows that the path of a document is not that of a registration, although it ends with it: the router
   * is registered at another path, or another router at the path before that end.
   */
  isElsewhere(document: Documented, handler: FunctionNode, registration: Registration): boolean {
    const whole = this.#paths.of(handler, registration) ?? '';
    if (!isSamePath(pathKey(shownEnd(whole)), document.path)) return true;
    const [own, all] = [pathKey(registration.path ?? ''), pathKey(document.path)];
    const before = all.slice(0, all.length - own.length);
    if (before === '') return false;
    const routers = this.#routersOf(registration.place);
    const isOwn = ({ node }: PathUse) =>
      contains(node, registration.place) || this.#isGiven(node, routers);
    const ownMounts = this.#mounts.filter(isOwn);
    if (ownMounts.length > 0)
      return !ownMounts.some(({ end }) => end === '' || isSamePath(end, before));
    const ends = new Set(endsOf(before));
    return this.#mounts.some(({ end, isWhole }) => isWhole && ends.has(end));
  }

  /** The names that hold the router of a registration. */
  #routersOf(place: Node): ReadonlySet<Variable | null> {
    const { sourceCode } = this.#file;
    let root: Node = unwrap(place);
    for (let link = previousLink(root); link !== null; link = previousLink(link)) root = link;
    const made = [...ancestors(place)].find(
      (each) => isFunction(each) || each.type === 'VariableDeclarator',
    );
    const names = [root, made?.type === 'VariableDeclarator' ? made.id : null];
    return new Set(
      names.map((name) => (name?.type === 'Identifier' ? variableOf(name, sourceCode) : null)),
    );
  }

  /** Whether one of the arguments of a call is one of some names. */
  #isGiven(node: Node, names: ReadonlySet<Variable | null>): boolean {
    if (node.type !== 'CallExpression') return false;
    return node.arguments.some((argument) => {
      const given = unwrap(argument);
      const variable =
        given.type === 'Identifier' ? variableOf(given, this.#file.sourceCode) : null;
      return variable !== null && names.has(variable);
    });
  }
}

/** Whether a node stands before a call in its chain: `router.get('/a', a)` in `router.get('/a', a).get('/b', b)`. */
function isBefore(node: Node, call: Node): boolean {
  return call.type === 'CallExpression' && contains(call.callee, node);
}

/** Whether a call may give a router, or a part of one, a path: `app.use('/users', users)`. */
function isMount({ node, methods, end, isWhole }: PathUse): boolean {
  const isPath = end !== '' || !isWhole;
  return isPath && methods === 'any' && node.type === 'CallExpression' && node.arguments.length > 1;
}
