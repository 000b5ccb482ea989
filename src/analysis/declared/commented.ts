/** The documents in comments that belong to a registration of a handler. */
import type { TSESTree } from '@typescript-eslint/utils';
import { groupedBy } from '../../grouped-by.ts';
import {
  ancestors,
  contains,
  decoratorsOf,
  isFunction,
  unwrap,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import { commentedActions } from '../comments/commented-actions.ts';
import type { CommentedOperation, CommentedResponses } from '../comments/commented-operation.ts';
import { documentsIn, type CommentedDocument } from '../comments/documents.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Registration } from '../routes/routes.ts';
import { resolverOf } from '../values/value-resolver.ts';
import { endsOf, isNamed, isSamePath, pathKey } from './documented-paths.ts';
import { RegisteredPaths } from './registered-paths.ts';

/** What comments document for a registration. */
interface Commented {
  readonly operations: readonly CommentedResponses[];
  /** Whether all comments directly above it are read. */
  readonly isReadable: boolean;
}

/** A handler with one of its registrations. */
interface Handled {
  readonly handler: FunctionNode;
  readonly registration: Registration;
}

const nothing: Commented = { operations: [], isReadable: true };

/** The documents in the comments of a file, found by the registrations that they are about. */
export class CommentedOperations {
  readonly #file: SourceFile;
  readonly #documents: readonly CommentedDocument[];
  /** By the start of the token behind them. */
  readonly #byPlace: ReadonlyMap<number, readonly CommentedDocument[]>;
  /** By handler, the documents of methods that other files register. */
  readonly #byHandler: ReadonlyMap<Node, readonly CommentedResponses[]>;
  /** By method and path, since a path may be documented in several comments. */
  readonly #byRoute: ReadonlyMap<string, readonly CommentedOperation[]>;
  /** By node, where it and those around it begin. */
  readonly #starts = new Map<Node, readonly number[]>();
  /** By document, the node that its comment stands directly above. */
  readonly #below: ReadonlyMap<CommentedOperation, Node | null>;
  #paths: RegisteredPaths | undefined;
  #elsewhere: ReadonlyMap<Registration, readonly CommentedOperation[]> | undefined;

  constructor(file: SourceFile) {
    this.#file = file;
    this.#documents = documentsIn(file);
    this.#byPlace = groupedBy(this.#documents, ({ comment }) => [
      file.sourceCode.getTokenAfter(comment)?.range[0] ?? NaN,
    ]);
    const actions = commentedActions(file);
    this.#byHandler = new Map(
      [...groupedBy(actions, ({ handler }) => [handler])].map(([handler, all]) => [
        handler,
        all.map(({ responses }) => responses),
      ]),
    );
    const all = this.#documents.flatMap(({ operations }) => operations);
    this.#byRoute = groupedBy(all, (each) => [routeKey(each.method, pathKey(each.path))]);
    this.#below = new Map(
      this.#documents.flatMap(({ comment, operations }) => {
        const below = nodeBelow(comment, file);
        return operations.map((each) => [each, below] as const);
      }),
    );
  }

  /**
   * The documents of a registration: those of its method and path in comments directly above it, or in others, if its
   * path is the end of theirs and no other route's is. A router may be registered below a path that the file does not
   * show, and the server of a document may have one.
   */
  of(handler: FunctionNode, registration: Registration): Commented {
    const own = this.#byHandler.get(handler);
    if (own !== undefined) return { operations: own, isReadable: true };
    if (this.#documents.length === 0) return nothing;
    const above = this.#above(handler, registration);
    const isReadable = above.every((document) => document.isReadable);
    const near = above
      .flatMap(({ operations }) => operations)
      .filter(isOf(registration))
      .filter((each) => !this.#isOfOtherBelow(each, registration));
    const found = near.length > 0 ? nearest(near, registration) : this.#besides(registration);
    // Which of several paths is meant is not known.
    const isOne = new Set(found.map(({ path }) => pathKey(path))).size === 1;
    const keys = new Set(found.map(({ method, path }) => routeKey(method, pathKey(path))));
    const operations = isOne ? [...keys].flatMap((key) => this.#byRoute.get(key) ?? []) : [];
    return { operations, isReadable };
  }

  get #registered(): RegisteredPaths {
    return (this.#paths ??= new RegisteredPaths(this.#file));
  }

  /** Whether another route may be meant that stands, with one's own, below the comment of a document. */
  #isOfOtherBelow(operation: CommentedOperation, registration: Registration): boolean {
    const below = this.#below.get(operation);
    return below != null && this.#registered.mayBeOfOther(operation, registration, below);
  }

  /**
   * Whether a document that stands elsewhere may be about another route. A comment above a route is about that one, unless
   * another route has its very path.
   */
  #isOfOther(operation: CommentedOperation, { handler, registration }: Handled): boolean {
    const below = this.#below.get(operation);
    const isApart =
      pathKey(operation.path) !== pathKey(registration.path ?? '') &&
      below != null &&
      this.#registered.isRegistering(below) &&
      !contains(below, registration.place);
    return (
      isApart ||
      this.#registered.isElsewhere(operation, handler, registration) ||
      this.#registered.mayBeOfOther(operation, registration, null)
    );
  }

  #above(handler: FunctionNode, { place }: Registration): readonly CommentedDocument[] {
    const starts = new Set([...this.#startsOf(place), ...this.#startsOf(handler)]);
    return [...starts].flatMap((start) => this.#byPlace.get(start) ?? []);
  }

  /** Where a node, the statement or member around it, and its link in a chain begin. */
  #startsOf(node: Node): readonly number[] {
    const call = unwrap(node);
    const callee = call.type === 'CallExpression' ? unwrap(call.callee) : null;
    const dot =
      callee?.type === 'MemberExpression'
        ? this.#file.sourceCode.getTokenBefore(callee.property)
        : null;
    return [
      ...(dot === null ? [] : [dot.range[0]]),
      ...beginnings(node),
      ...(node.parent ? this.#around(node.parent) : []),
    ];
  }

  /** Where the nodes around another begin, up to the one that stands among statements or members. */
  #around(node: Node): readonly number[] {
    const path: Node[] = [];
    let at: Node | undefined = node;
    for (; at && !this.#starts.has(at) && !holders.has(at.type) && !isFunction(at); at = at.parent)
      path.push(at);
    let starts = (at && this.#starts.get(at)) ?? [];
    for (const each of path.reverse()) {
      const own = beginnings(each).filter((start) => !starts.includes(start));
      if (own.length > 0) starts = [...starts, ...own];
      this.#starts.set(each, starts);
    }
    return starts;
  }

  /** The documents that stand elsewhere and have the path of a registration for the end of theirs. */
  #besides(registration: Registration): readonly CommentedOperation[] {
    this.#elsewhere ??= this.#findElsewhere();
    return this.#elsewhere.get(registration) ?? [];
  }

  /** The documents by the registration whose path is the longest end of theirs; none where several have it. */
  #findElsewhere(): ReadonlyMap<Registration, readonly CommentedOperation[]> {
    const { routes } = resolverOf(this.#file);
    const handled = [...routes.handlers()].flatMap((handler) =>
      routes.of(handler).map((registration) => ({ handler, registration })),
    );
    const byEnd = groupedBy(handled, ({ registration: { methods, path } }) =>
      methods === 'any' || path === null
        ? []
        : [methods].flat().map((method) => routeKey(method, pathKey(path))),
    );
    const operations = this.#documents.flatMap((document) => document.operations);
    return groupedBy(operations, (operation) => {
      const { method, path } = operation;
      const keys = endsOf(path)
        .filter(isNamed)
        .map((end) => routeKey(method, end));
      const meant = byEnd.get(keys.find((key) => byEnd.has(key)) ?? '') ?? [];
      const isOne = new Set(meant.map(({ registration: { place } }) => place)).size === 1;
      const isTheirs = isOne && !meant.some((each) => this.#isOfOther(operation, each));
      return isTheirs ? meant.map(({ registration }) => registration) : [];
    });
  }
}

/** The outermost node that begins directly below a comment, or the link of a chain that does. */
function nodeBelow(comment: TSESTree.Comment, { sourceCode }: SourceFile): Node | null {
  const token = sourceCode.getTokenAfter(comment);
  const node = token && sourceCode.getNodeByRangeIndex(token.range[0]);
  if (!token || !node) return null;
  const [start] = token.range;
  const all = [node, ...ancestors(node)].filter(({ type }) => type !== 'Program');
  const beginning = all.filter(({ range }) => range[0] === start);
  // `.get(…)`, the link of a chain.
  return beginning.at(-1) ?? all.find(({ type }) => type === 'CallExpression') ?? null;
}

/** The types of nodes that hold statements or members: a comment above them is not about one of these. */
const holders: ReadonlySet<string> = new Set([
  'BlockStatement',
  'ClassBody',
  'Program',
  'StaticBlock',
  'SwitchCase',
  'TSModuleBlock',
]);

/** Where a node and its decorators begin. */
function beginnings(node: Node): readonly number[] {
  return [node.range[0], ...decoratorsOf(node).map(({ range }) => range[0])];
}

function routeKey(method: string, path: string): string {
  return `${method} ${path}`;
}

/** Whether a document is about a registration. */
function isOf({ methods, path }: Registration): (operation: CommentedOperation) => boolean {
  return (operation) =>
    methods !== 'any' &&
    [methods].flat().includes(operation.method) &&
    (path === null || isSamePath(path, operation.path));
}

/** The documents whose path is that of a registration, and no longer; all where none is. */
function nearest(
  operations: readonly CommentedOperation[],
  { path }: Registration,
): readonly CommentedOperation[] {
  const exact = operations.filter((each) => path !== null && pathKey(each.path) === pathKey(path));
  return exact.length > 0 ? exact : operations;
}
