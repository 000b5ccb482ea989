/** What applications are given beside the handlers of their routes: hooks, options for all routes, and plugins. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { ExtensionPattern, Framework } from '../../frameworks/language/framework.ts';
import { groupedBy } from '../../grouped-by.ts';
import { functionHeld, heldBy } from '../../syntax/definitions.ts';
import { functionsIn } from '../../syntax/functions.ts';
import { isOwnModule, moduleExportOf } from '../../syntax/module-exports.ts';
import {
  calledMember,
  calledOn,
  isFunction,
  unwrap,
  wrapped,
  writtenText,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import { documentedObject } from '../effects/declared-keys.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Registration } from '../routes/routes.ts';
import { resolverOf } from '../values/value-resolver.ts';
import { callGiving, ownerOf } from './given-routers.ts';

/** A call, or a construction, that gives an application what may concern all its routes. */
export interface Extension {
  readonly framework: Framework;
  readonly pattern: ExtensionPattern;
  readonly node: TSESTree.CallExpression | TSESTree.NewExpression;
  /** The application, or a call in the chain that leads to it. */
  readonly router: Node;
  /** What it is given: the arguments, or the function that is called with the application. */
  readonly given: readonly Node[];
  /** The functions that are given an application of their own, whose routes alone are concerned. */
  readonly within: readonly FunctionNode[];
}

/** What an argument of an extension does to the answers, or the declarations, of the routes. */
export type Question = (argument: Node, extension: Extension) => boolean;

/** How many names and functions are followed from a router to the expression that makes it. */
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
    return given.some((argument) =>
      pattern.plugin === true
        ? this.#isInPlugin(argument, extension, question, new Set([...seen, node]))
        : question(argument, extension),
    );
  }

  /** Whether a plugin may do what is asked: one of the file by its own extensions, one of a package never. */
  #isInPlugin(
    argument: Node,
    extension: Extension,
    question: Question,
    seen: ReadonlySet<Node>,
  ): boolean {
    const { sourceCode } = this.#file;
    const node = unwrap(argument);
    if (node.type === 'ArrayExpression')
      return node.elements.some(
        (each) => each === null || this.#isInPlugin(each, extension, question, seen),
      );
    if (node.type === 'Literal') return false;
    const description = documentedObject(node, this.#file);
    if (description !== null)
      return description.properties.some(
        (member) =>
          member.type !== 'Property' ||
          ((isFunction(unwrap(member.value)) || !isData(unwrap(member.value))) &&
            this.#isInPlugin(member.value, extension, question, seen)),
      );
    const source = moduleExportOf(calleeOf(node), sourceCode);
    if (source !== null) return isOwnModule(source.module);
    const extending = functionHeld(node, sourceCode);
    const isShown = extending === null || this.#isGivenApp(extending, extension);
    const made = extending === null ? this.#rootsOf(node) : [extending];
    return (
      !isShown ||
      made.length === 0 ||
      made.some((root) => this.#byRoot.get(root)?.some((each) => this.#is(each, question, seen)))
    );
  }

  #isGivenApp({ params: [first] }: FunctionNode, { framework, pattern }: Extension): boolean {
    const value = first && resolverOf(this.#file).resolve(first);
    return value?.value === pattern.on && value.framework.name === framework.name;
  }

  /**
   * The expression that makes an application, or the functions whose parameter it is, the innermost first, and the
   * application that they belong to; none where the file does not show it.
   */
  #rootsOf(router: Node): readonly Node[] {
    const chain: Node[] = [];
    let node: Node | null = unwrap(router);
    while (node?.type === 'CallExpression' && !this.#known.has(node)) {
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
    const roots: Node[] = [];
    let node = start;
    for (let followed = 0; node !== null && followed < furthest;) {
      if (node.type === 'CallExpression') {
        const object: Node | null = calledOn(node);
        node = object && unwrap(object);
        continue;
      }
      followed += 1;
      if (node.type === 'NewExpression') return [...roots, node];
      if (node.type !== 'Identifier') return roots;
      const held = heldBy(node, sourceCode);
      if (held !== null) {
        node = unwrap(held);
        continue;
      }
      const owner = ownerOf(node, sourceCode);
      if (owner !== null) roots.push(owner);
      node = callGiving(node, sourceCode);
    }
    return roots;
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

/** Whether an option of a plugin is a value without functions of the program, as far as its look tells. */
function isData({ type }: Node): boolean {
  return type === 'ObjectExpression' || type === 'TemplateLiteral' || type === 'UnaryExpression';
}

function calleeOf(node: Node): Node {
  return node.type === 'CallExpression' ? calleeOf(unwrap(node.callee)) : node;
}

interface Row {
  readonly framework: Framework;
  readonly pattern: ExtensionPattern;
}

/** The names of the methods of a pattern, or of those that make its value. */
function namesOf({ framework: { values }, pattern: { on, call } }: Row): readonly string[] {
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
function applied(rows: readonly Row[], file: SourceFile): readonly Extension[] {
  const plugins = rows.filter(({ pattern }) => pattern.plugin === true);
  if (plugins.length === 0) return [];
  return file.index.plainCalls.flatMap((node) =>
    node.arguments.flatMap((router): readonly Extension[] => {
      const row = plugins.find((each) => isOf(each, router, file));
      return row === undefined ? [] : [{ ...row, node, router, given: [node.callee], within: [] }];
    }),
  );
}

/** Whether an expression is the value that a pattern is about. */
function isOf({ framework, pattern }: Row, expression: Node | null, file: SourceFile): boolean {
  const value = expression && resolverOf(file).resolve(expression);
  return value?.value === pattern.on && value.framework.name === framework.name;
}

/** The extension that a call is; none where it is another one. */
function extensionAt(
  node: Extension['node'],
  rows: readonly Row[],
  file: SourceFile,
): readonly Extension[] {
  const name = node.type === 'CallExpression' ? calledMember(node) : null;
  const object = node.type === 'CallExpression' ? calledOn(node) : null;
  const row = rows.find((each) => {
    const { call, event } = each.pattern;
    if (event !== undefined && writtenText(node.arguments[0]) !== event) return false;
    if (call !== undefined) return call.includes(name ?? '') && isOf(each, object, file);
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
