/** The types of the values that stand in the places of statuses. */
import type { Node } from '../syntax/nodes.ts';

/** A fact that may be unknown. Rules report on `yes` and `no` only. */
export type Certainty = 'yes' | 'no' | 'unknown';

/** A name of a constants library in the place of a status code that stands for none: `StatusCodes.NOT_FUOND`. */
export interface Mistake {
  /** What the expression evaluates to. */
  readonly gives: 'undefined' | 'phrase';
  /** The export without such a member, in words: `StatusCodes of http-status-codes`. */
  readonly of: string;
  /** The name of the member. */
  readonly name: string;
  /** The code that is meant, where the name tells. */
  readonly meant: number | null;
  /** How that code is written here; null where the library has no name for it here. */
  readonly correct: string | null;
}

/** A status: `written` in the code, `implied` by the call, `mistaken` for a library's constant, or `unknown`. */
export type StatusValue =
  | {
      readonly kind: 'written';
      /** The value as a number, as APIs convert it; `NaN` where it is none. */
      readonly code: number;
      /** What the expression evaluates to. */
      readonly value: number | string;
      /** How it is written at `node`: a number, a string, a name, or a word of the framework's own (`'Not Found'`). */
      readonly notation: 'number' | 'string' | 'constant' | 'word';
      readonly node: Node;
      /** Where the value itself is written: `node`, or the expression that a name at `node` holds. */
      readonly origin: Node;
      /** `unknown` for one of several values of a name: a check before this place may exclude it. */
      readonly reached: Exclude<Certainty, 'no'>;
      /** The text for another code in this notation: `StatusCodes.CREATED` beside `StatusCodes.OK`. */
      readonly respell: (code: number) => string;
    }
  | {
      readonly kind: 'implied';
      readonly code: number;
      /** `call`: the call means this code, as a redirect does; `framework`: the framework fills it in. */
      readonly by: 'call' | 'framework';
      /** The place where another status can be written; null where there is none. */
      readonly place: () => StatusPlace | null;
    }
  | ({
      /** A name of a constants library that stands for no status code. */
      readonly kind: 'mistaken';
      readonly node: Node;
    } & Mistake)
  | {
      readonly kind: 'unknown';
      readonly node: Node;
      /** Whether another value is used where this one is missing: `error.status ?? 500`. */
      readonly hasFallback: boolean;
      readonly reason: () => UnknownReason;
      /** It is given because of an error: in a `catch` clause, or in a function that is given one. */
      readonly isForError: () => boolean;
    };

/** Why the value of a status is not known. */
export type UnknownReason =
  /** `undefined`, `void 0`, or a variable that is never given a value. */
  | 'nothing'
  /** No argument, in a call that throws without one: `res.status()`. */
  | 'missing'
  /** `true` or `false`, which may stand for a default. */
  | 'truth'
  /** `null`, which APIs that have a default mostly take for `undefined`. */
  | 'null'
  /** A value that is surely no status: an object, a function. */
  | 'no status'
  /** A number as text, where the framework names its statuses by words: `'404'` beside `'Not Found'`. */
  | 'no word'
  /** A member of an error that not every error has, and that nothing before asks for: `error.status`. */
  | 'error'
  /** The same of `error.code`, which names the cause of an error. */
  | 'error code'
  /** A member of another object: `options.status`. */
  | 'member'
  /** A parameter, or a part of one. */
  | 'parameter'
  /** The result of a call, awaited or not. */
  | 'call'
  /** An export of another module. */
  | 'import'
  /** A variable whose value the file does not show. */
  | 'variable'
  /** A name that the file does not declare. */
  | 'global'
  /** The result of an operator: `base + index`, `order && 404`. */
  | 'computed'
  /** The place of the status is not seen: behind a spread argument, or in options that have a name. */
  | 'unseen';

export type WrittenStatus = Extract<StatusValue, { readonly kind: 'written' }>;
export type UnknownStatus = Extract<StatusValue, { readonly kind: 'unknown' }>;
export type MistakenStatus = Extract<StatusValue, { readonly kind: 'mistaken' }>;

/** A status code in a member of the content: `{ status: 404 }`. */
export type ContentStatus = WrittenStatus & {
  /** The member's name. */
  readonly member: string;
};

/** A place where a status can be written for a response that names none. */
export interface StatusPlace {
  readonly position: number;
  /** The text to insert at `position`. @param status the status as it is written. */
  readonly write: (status: string) => string;
}
