/** The types of the documents of routes in comments. */
import type { CodeRange } from '../../frameworks/language/framework.ts';
import type { Method } from '../../http/methods.ts';
import type { CommentAddition } from '../operation.ts';

/** The responses that a comment documents. */
export interface CommentedResponses {
  readonly keys: readonly CommentedKey[];
  /** Whether the comment does not show all of them. */
  readonly isOpen: boolean;
  /** The codes that the document has for some routes by itself. */
  readonly listed: readonly CodeRange[];
  /** How another one is added; null where only the author can write it. */
  readonly addition: CommentAddition | null;
}

/** The responses that a comment documents for one method of a path. */
export interface CommentedOperation extends CommentedResponses {
  readonly method: Method;
  readonly path: string;
}

/** A text in a comment: its value, and where it stands in the file, with its quotes. */
export interface CommentedText {
  readonly value: string;
  readonly range: readonly [start: number, end: number];
}

/** A key of documented responses: `200`, `'404'`, `4XX`, `default`. */
export interface CommentedKey extends CommentedText {
  /** The code that it is; null where it stands for several. */
  readonly code: number | null;
  /** The text about the response; null where none is seen. */
  readonly description: CommentedText | null;
  /** The key of the content; `none` where the response surely has none, `unknown` where it may stand elsewhere. */
  readonly content: CommentedText | 'none' | 'unknown';
}
