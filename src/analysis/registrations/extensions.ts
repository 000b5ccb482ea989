/** What applications are given beside the handlers of their routes: hooks, options for all routes, and plugins. */
import type { TSESTree } from '@typescript-eslint/utils';
import { groupedBy } from '../../grouped-by.ts';
import { heldBy } from '../../syntax/definitions.ts';
import { functionsIn } from '../../syntax/functions.ts';
import { isOwnModule, moduleExportOf } from '../../syntax/module-exports.ts';
import {
  calledMember,
  calledOn,
  isFunction,
  unwrap,
  wrapped,
  writtenText,
  type Node,
} from '../../syntax/nodes.ts';
import { oncePerValue } from '../../syntax/once-per.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Registration } from '../routes/routes.ts';
import { isOf, isRouter, type Extension, type ExtensionRow, type Question } from './extension.ts';
import { ownerOf, routersGiven } from './given-routers.ts';
import { joinedBy, moduleOf } from './plugins.ts';

/** How many names and functions at most are followed from a router to the expression that makes it. */
const furthest = 16;

/** The extensions of the applications of a file, by the expression or the function that an application begins with. */
export class Extensions {
  readonly #file: SourceFile;
  readonly #all: readonly Extension[];
  readonly #byNode: ReadonlyMap<Node, Extension>;
  readonly #byRoot: ReadonlyMap<Node | null, readonly Extension[]>;
  readonly #answers = new WeakMap<Question, Map<Node | null, ReadonlySet<string>>>();
  /** By call, what is known of the chain before it. */
  readonly #known = new Map<Node, readonly Node[]>();

  constructor(file: SourceFile) {
    this.#file = file;
    this.#all = extensionsIn(file);
    this.#byNode = new Map(this.#all.map((each) => [each.node, each]));
    this.#byRoot = groupedBy(this.#all, (each) => {
      // Middleware meets the routes by their paths, of whichever application they are.
      if (each.pattern.middleware === true) return [null];
      return each.within.length > 0 ? each.within : [this.#rootsOf(each.router)[0] ?? null];
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
  concern({ place, framework }: Registration, question: Question): boolean {
    if (this.#all.length === 0) return false;
    const call = callAt(place);
    const router = call && calledOn(call);
    const roots = router === null ? [] : this.#rootsOf(router);
    // An application whose making the file does not show may be any of them.
    const meant = roots.length === 0 ? [...this.#byRoot.keys()] : [...roots, null];
    return meant.some((root) => this.#namesOf(root, question).has(framework?.name ?? ''));
  }

  /** The frameworks for which a question is true of an extension of an application. */
  #namesOf(root: Node | null, question: Question): ReadonlySet<string> {
    const known = this.#answers.get(question) ?? new Map<Node | null, ReadonlySet<string>>();
    this.#answers.set(question, known);
    const before = known.get(root);
    if (before !== undefined) return before;
    const meant = (this.#byRoot.get(root) ?? []).filter((each) =>
      this.#is(each, question, new Set()),
    );
    const names = new Set(meant.map(({ framework }) => framework.name));
    known.set(root, names);
    return names;
  }

  #is(extension: Extension, question: Question, seen: ReadonlySet<Node>): boolean {
    const { node, pattern, given } = extension;
    if (seen.has(node)) return false;
    if (pattern.plugin !== true) return given.some((argument) => question(argument, extension));
    const further = new Set([...seen, node]);
    return joinedBy(extension, this.#file).some((joined) => {
      if (joined === null) return question(null, extension);
      const roots = isFunction(joined) ? [joined] : this.#rootsOf(joined);
      if (roots.length === 0) return question(null, extension);
      const own = roots.flatMap((root) => this.#byRoot.get(root) ?? []);
      return own.some((each) => this.#is(each, question, further));
    });
  }

  /**
   * The expression that makes an application, or the functions whose parameter it is, the innermost first, and the
   * application that they belong to; none where the file does not show it.
   */
  #rootsOf(router: Node): readonly Node[] {
    const chain: Node[] = [];
    let node: Node | null = unwrap(router);
    while (node?.type === 'CallExpression' && !this.#known.has(node) && !this.#isMaking(node)) {
      chain.push(node);
      const object: Node | null = calledOn(node);
      node = object && unwrap(object);
    }
    const roots = (node && this.#known.get(node)) ?? this.#rootsOfStart(node);
    for (const each of chain) this.#known.set(each, roots);
    return roots;
  }

  /** The same of what a chain begins with. */
  #rootsOfStart(start: Node | null): readonly Node[] {
    const { sourceCode } = this.#file;
    const roots = new Set<Node>();
    const pending = start === null ? [] : [start];
    for (const each of pending) {
      const node = this.#startOf(each);
      if (node === null) continue;
      if (this.#isMaking(node)) roots.add(node);
      else if (node.type === 'Identifier' && pending.length < furthest) {
        const held = heldBy(node, sourceCode);
        const owner = held === null ? ownerOf(node, sourceCode) : null;
        if (owner !== null) roots.add(owner);
        pending.push(...(held === null ? routersGiven(node, sourceCode) : [held]));
      }
    }
    return [...roots];
  }

  /** What a chain of calls begins with, be it the call that makes an application. */
  #startOf(expression: Node): Node | null {
    let node: Node | null = unwrap(expression);
    while (node?.type === 'CallExpression' && !this.#isMaking(node)) {
      const object: Node | null = calledOn(node);
      node = object && unwrap(object);
    }
    return node;
  }

  /** Whether an expression makes an application each time it runs, as a construction does, or a call of a package's export. */
  #isMaking(node: Node): boolean {
    if (node.type !== 'CallExpression') return node.type === 'NewExpression';
    const source = moduleExportOf(node.callee, this.#file.sourceCode);
    return source !== null && !isOwnModule(source.module) && isRouter(node, this.#file);
  }
}

/** The call by which a handler is registered; null where the place shows none. */
function callAt(place: Node): TSESTree.CallExpression | null {
  let node: Node | undefined = unwrap(place);
  // The handler may be a member of an object that the call is given.
  if (isFunction(node)) node = wrapped(node).parent;
  while (node && node.type !== 'CallExpression' && !isFunction(node)) node = node.parent;
  return node?.type === 'CallExpression' ? node : null;
}

/** The names of the methods of a pattern, or of those that make its value. */
function namesOf({
  framework: { values },
  pattern: { on, call },
}: ExtensionRow): readonly string[] {
  if (call !== undefined) return call;
  return (values[on] ?? []).flatMap((origin) =>
    'export' in origin ? origin.export.map((path) => path.split('.').at(-1) ?? path) : [],
  );
}

function extensionsIn(file: SourceFile): readonly Extension[] {
  const { adapters, index } = file;
  const rows = adapters.frameworks.flatMap((framework) =>
    (framework.extensions ?? []).map((pattern) => ({ framework, pattern })),
  );
  const names = new Set(rows.flatMap(namesOf));
  const calls = [...names].flatMap((name) => index.memberCalls.get(name) ?? []);
  const nodes = rows.length === 0 ? [] : [...calls, ...index.plainCalls, ...index.constructions];
  return [...nodes.flatMap((node) => extensionAt(node, rows, file)), ...applied(rows, file)];
}

/** The calls of functions that are given an application: `addRoutes(app)`. */
function applied(rows: readonly ExtensionRow[], file: SourceFile): readonly Extension[] {
  const plugins = rows.filter(({ pattern }) => pattern.plugin === true);
  if (plugins.length === 0) return [];
  return file.index.plainCalls.flatMap((node) =>
    node.arguments.flatMap((router): readonly Extension[] => {
      const row = plugins.find((each) => isOf(each, router, file));
      return row === undefined ? [] : [{ ...row, node, router, given: [node.callee], within: [] }];
    }),
  );
}

/** The extension that a call is; none where it is another one. */
function extensionAt(
  node: Extension['node'],
  rows: readonly ExtensionRow[],
  file: SourceFile,
): readonly Extension[] {
  const name = node.type === 'CallExpression' ? calledMember(node) : null;
  const object = node.type === 'CallExpression' ? calledOn(node) : null;
  const row = rows.find((each) => {
    const { call, event, from } = each.pattern;
    const [first] = node.arguments;
    if (event !== undefined && writtenText(first) !== event) return false;
    if (call !== undefined && !call.includes(name ?? '')) return false;
    if (from !== undefined && !expressionOf(from).test((first && moduleOf(first, file)) ?? ''))
      return false;
    if (call !== undefined) return isOf(each, object, file);
    return !isOf(each, object, file) && [node, node.callee].some((it) => isOf(each, it, file));
  });
  if (row === undefined) return [];
  const { pattern } = row;
  const functions = node.arguments.flatMap((each) =>
    pattern.plugin === true ? [] : functionsIn(each, file.sourceCode),
  );
  const within = functions.flatMap(({ node: { params }, node: given }) => {
    const [first] = params;
    return isOf(row, first ?? null, file) ? given : [];
  });
  return [{ ...row, node, router: node, given: node.arguments, within }];
}

const expressionOf = oncePerValue((modules: string) => new RegExp(modules, 'u'));
