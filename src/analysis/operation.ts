/** The types of operations: a route with the statuses that are declared for it and those that its handler answers with. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { CodeRange } from '../frameworks/language/framework.ts';
import type { FunctionNode, Node } from '../syntax/nodes.ts';
import type { DeclaredSite, Evidence, Route, SentSite } from './status-site.ts';

/** A registration of a handler, as documents call it: one method, or several, at one path (OpenAPI 3.1, 4.8.10). */
export interface Operation {
  /** The adapter's name and title; null for a router that no import tells. */
  readonly framework: { readonly name: string; readonly title: string } | null;
  readonly evidence: Evidence;
  readonly methods: Route['methods'];
  /** The path as the registration gives it; null where it gives none, or one that the file does not show. */
  readonly path: string | null;
  /**
   * The path behind what the file shows to stand before it, as the decorator of a class does: `/users/:id`. `…` is in the
   * place of a part that the file does not show; null where no part is known.
   */
  readonly wholePath: string | null;
  readonly handler: FunctionNode;
  /** The call, decorator, property or export by which the handler is registered. */
  readonly place: Node;
  /** Null where nothing is declared. */
  readonly declared: Declared | null;
  /** The statuses that the handler names, in source order. */
  readonly answers: readonly Answer[];
  /**
   * The status that the framework sends where the handler names none, and surely does so on some path; null where it is
   * not known, or where the handler always names one.
   */
  readonly standard: number | null;
  /** Whether other code may redirect the client in the place of the handler, as a guard or middleware does for a login. */
  readonly isGuarded: boolean;
  readonly thrown: Thrown;
  /** Whether `answers` and `standard` are all statuses with which the handler itself answers. Ask it last. */
  readonly isReadable: boolean;
}

/**
 * What a handler throws: nothing, failures alone, or an error with a status that the file does not show, which may be that
 * of a success.
 */
export type Thrown = 'nothing' | 'failures' | 'unknown';

/** A status that a handler names. */
export interface Answer {
  readonly site: SentSite;
  /** Whether it is one of two values of a name, and surely sent on some path. */
  readonly isHeld: boolean;
  /** Whether an error led the handler there: the status stands in a `catch` clause, or is thrown where one may catch it. */
  readonly isForError: boolean;
  /** Whether other code may answer with another status in its place, such as a handler of errors. */
  readonly isReplaceable: boolean;
  /** Whether TypeScript rejects a status in this place that is not declared. */
  readonly isTyped: boolean;
  /** Whether documents that list the success of a route list this status as such, whatever it says: `@HttpCode(302)`. */
  readonly isListed: boolean;
}

/** The statuses that are declared for a route. */
export interface Declared {
  /** The single codes. */
  readonly sites: readonly DeclaredSite[];
  /** Those of them that are declared for this route alone, and not for all routes of a class or a group. */
  readonly own: readonly DeclaredSite[];
  /** The codes of classes, ranges and `default`: `4XX`. */
  readonly ranges: readonly CodeRange[];
  /** The codes that need no declaration of their own, as errors where a schema is there to check successes. */
  readonly covered: readonly CodeRange[];
  /** Whether the file does not show all of them: an object is spread that it imports, or a decorator is its own. */
  readonly isOpen: boolean;
  /** Whether documents list the success of the route, although it is not among these. */
  readonly listsSuccess: boolean;
  /** How one more is declared; null where only the author can write it, or where other routes would have it as well. */
  readonly addition: Addition | null;
  /** The objects of the document that may be those of other routes too. */
  readonly shared: ReadonlySet<Node>;
}

/** How one more status is declared for a route, in code or in a comment. */
export type Addition = CodeAddition | CommentAddition;

/** How a comment declares one more status. */
export interface CommentAddition {
  /** Where in the file the text for each is inserted. */
  readonly position: number;
  /** The text, with `{code}` and `{phrase}`. */
  readonly text: string;
}

/** How a key or a decorator declares one more status. */
export interface CodeAddition {
  /** The object that gets another key, or the call of the decorator above which another one stands. */
  readonly beside: TSESTree.ObjectExpression | TSESTree.CallExpression;
  /** The text of the key's value or of the decorator's arguments, with `{code}` and `{phrase}`. */
  readonly text: string;
  /** The export that the other decorator is; null where it is the same. */
  readonly decorator: string | null;
}
