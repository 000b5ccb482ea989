/** What applications are given beside the handlers of their routes: hooks, options for all routes, and plugins. */
import type { TSESTree } from '@typescript-eslint/utils';
import { groupedBy } from '../../grouped-by.ts';
import { calledOn, isFunction, unwrap, wrapped, type Node } from '../../syntax/nodes.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Registration } from '../routes/routes.ts';
import { ApplicationRoots } from './application-roots.ts';
import type { Extension, Question } from './extension.ts';
import { extensionsIn } from './found-extensions.ts';
import { joinedBy } from './plugins.ts';
import { Search, type Look } from './search.ts';

/** An extension, or the expression or the function that an application begins with. */
type Member = Extension | Node;

function isExtension(member: Member): member is Extension {
  return 'given' in member;
}

/** The extensions of the applications of a file, by the expression or the function that an application begins with. */
export class Extensions {
  readonly #file: SourceFile;
  readonly #roots: ApplicationRoots;
  readonly #all: readonly Extension[];
  readonly #byNode: ReadonlyMap<Node, Extension>;
  readonly #byRoot: ReadonlyMap<Node | null, readonly Extension[]>;
  readonly #asked = new WeakMap<Question, Asked>();

  constructor(file: SourceFile) {
    this.#file = file;
    this.#roots = new ApplicationRoots(file);
    this.#all = extensionsIn(file);
    this.#byNode = new Map(this.#all.map((each) => [each.node, each]));
    this.#byRoot = groupedBy(this.#all, (each) => {
      // Middleware meets the routes by their paths, of whichever application they are.
      if (each.pattern.middleware === true) return [null];
      return each.within.length > 0 ? each.within : [this.#roots.of(each.router)[0] ?? null];
    });
  }

  /** The extension that a call is; null where it is none. */
  at(call: Node): Extension | null {
    return this.#byNode.get(call) ?? null;
  }

  /** Whether a handler is registered by an extension, and for no route. */
  isOne(place: Node): boolean {
    const call = callAt(place);
    const found = call && this.at(call);
    return found !== null && found.pattern.middleware !== true && found.pattern.call !== undefined;
  }

  /** Whether one of the extensions that concern a registration has an argument of which a question is true. */
  concern(registration: Registration, question: Question): boolean {
    return this.#concerning(registration, question).next().done !== true;
  }

  /** The extensions that concern a registration, those of plugins among them, with an argument of which a question is true. */
  *meeting(registration: Registration, question: Question): Generator<Extension> {
    const { search } = this.#asking(question);
    for (const each of search.meeting(this.#concerning(registration, question)))
      if (isExtension(each)) yield each;
  }

  /** The extensions of the applications of a registration that meet a question, be it by a plugin. */
  *#concerning({ place, framework }: Registration, question: Question): Generator<Extension> {
    if (this.#all.length === 0) return;
    const call = callAt(place);
    const router = call && calledOn(call);
    const roots = router === null ? [] : this.#roots.of(router);
    // An application whose making the file does not show may be any of them.
    for (const root of roots.length === 0 ? (['any'] as const) : [...roots, null])
      for (const each of this.#metOf(root, question))
        if (each.framework.name === framework?.name) yield each;
  }

  /** The extensions of an application, or of any, that meet a question. */
  #metOf(root: Node | null | 'any', question: Question): readonly Extension[] {
    const { search, byRoot } = this.#asking(question);
    const known = byRoot.get(root);
    if (known !== undefined) return known;
    const own = root === 'any' ? this.#all : (this.#byRoot.get(root) ?? []);
    const met = own.filter((each) => search.isMet(each));
    byRoot.set(root, met);
    return met;
  }

  #asking(question: Question): Asked {
    const known = this.#asked.get(question);
    if (known !== undefined) return known;
    const search = new Search<Member>((member) => this.#look(member, question));
    const asked = { search, byRoot: new Map<Node | null | 'any', readonly Extension[]>() };
    this.#asked.set(question, asked);
    return asked;
  }

  /** An application leads to its extensions, and one that is a plugin to the applications that the plugin is. */
  #look(member: Member, question: Question): Look<Member> {
    if (!isExtension(member)) return { isMet: false, further: this.#byRoot.get(member) ?? [] };
    const { pattern, given } = member;
    if (pattern.plugin !== true)
      return { isMet: given.some((each) => question(each, member)), further: [] };
    const joined = joinedBy(member, this.#file).map((each) => each && this.#rootsOfPlugin(each));
    const isUnseen = joined.includes(null);
    return {
      isMet: isUnseen && question(null, member),
      further: joined.flatMap((each) => each ?? []),
    };
  }

  /** The application that a plugin is, or is given; null for one whose making the file does not show. */
  #rootsOfPlugin(plugin: Node): readonly Node[] | null {
    if (isFunction(plugin)) return [plugin];
    const roots = this.#roots.of(plugin);
    return roots.length === 0 ? null : roots;
  }
}

/** What is remembered of a question. */
interface Asked {
  readonly search: Search<Member>;
  /** By application, or for any, the extensions that meet the question. */
  readonly byRoot: Map<Node | null | 'any', readonly Extension[]>;
}

/** The call by which a handler is registered; null where the place shows none. */
function callAt(place: Node): TSESTree.CallExpression | null {
  let node: Node | undefined = unwrap(place);
  // The handler may be a member of an object that the call is given.
  if (isFunction(node)) node = wrapped(node).parent;
  while (node && node.type !== 'CallExpression' && !isFunction(node)) node = node.parent;
  return node?.type === 'CallExpression' ? node : null;
}
