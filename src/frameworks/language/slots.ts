/** Where in a matched expression a status, content, a phrase or fields stand. */
import type { Beside } from './triggers.ts';

/** The places of slots, each by the key that says it. */
interface Places {
  readonly argument:
    /** The argument at this index, counted from 0. */
    | { readonly argument: number }
    /** A property of the object literal at this argument index; dots lead to objects within (`output.statusCode`). */
    | { readonly argument: number; readonly property: string };
  /** The right-hand side of the matched assignment. */
  readonly assigned: { readonly assigned: true };
  /** A property of the object literal that a handler returns, or that is thrown. */
  readonly member: { readonly member: string };
  /** The value that a function of the project returns, or an element of the array that it returns. */
  readonly result: { readonly result: true };
  readonly item: { readonly item: number };
  /** An attribute of the JSX element. */
  readonly attribute: { readonly attribute: string };
  /** The argument that the constructor of a class of the file stores under one of these names. */
  readonly stored: { readonly stored: readonly string[] };
}

/** Slots that only the status or the content has, beside some triggers. */
interface Choices {
  readonly constant: { readonly constant: true };
  readonly returned: { readonly returned: true };
}

export type Place = keyof Places;

/**
 * Where in a matched expression a value stands. Alternatives are tried in order until one is present.
 * @typeParam Word the words that mean something beside the pattern's trigger; those of any trigger, unless given.
 */
export type Slot<Word extends Beside = Beside> = Places[Word & Place];

/** Where the status stands, or the code that the call implies by itself. */
export type StatusSlot<Word extends Beside = Beside> =
  | Slot<Word>
  /** The status is written as a word of the framework's own (`code: 'NOT_FOUND'`); other strings are left alone. */
  | (Slot<Word> & { readonly words: Readonly<Record<string, number>> })
  /** The first argument that is a named constant of a status code. */
  | Choices[Word & 'constant']
  /** The code that the API implies by itself, such as a redirect's 302. */
  | { readonly code: number }
  /** The code that goes with the name of the API that is used: `notFound()`, `new NotFoundException()`. */
  | { readonly named: Readonly<Record<string, number>> };

/** How a program says "no content": by leaving the argument away, by `null`, or by another call without arguments. */
export type NoContent = 'omit' | 'null' | { readonly call: string };

/** Where the content stands, and which values are content there. */
export type ContentSlot<Word extends Beside = Beside> =
  | (Slot<Word> & {
      /**
       * The API writes `null` and `''` out as text, though a program that gives them may well mean no content;
       * left away, they are no content.
       */
      readonly serialised?: true;
      /** What the API makes of `''`: no content (the default), or content of length 0. */
      readonly emptyStringIs?: 'content';
      readonly none?: NoContent;
      /** A script gets the content, which is told no status and runs with 200 alone. */
      readonly script?: true;
    })
  /** The call sends content whatever its arguments are. */
  | { readonly always: true; readonly argument?: number; readonly script?: true }
  /** The value that the decorated function returns. */
  | Choices[Word & 'returned']
  /** The call sends no content of the author's. */
  | { readonly never: true };

/** Where the reason phrase stands, or that the call puts the registered one in the place of any other. */
export type PhraseSlot<Word extends Beside = Beside> = Slot<Word> | { readonly registered: true };

/** Where fields stand: a name and a value, a fixed name, or an object of them. */
export type FieldSlot<Word extends Beside = Beside> =
  | { readonly name: Slot<Word>; readonly value: Slot<Word> }
  | { readonly name: string; readonly value: Slot<Word> }
  | { readonly object: Slot<Word> };

/**
 * What visibly stands in a slot: text, a number, an integer from 100 to 599 (`status`) or from 400 to 599 (`error`), one
 * of these that is a named status constant, or registered and in a function called `status`, `notFound` and so on
 * (`stated`), `null` or `undefined` (`nothing`).
 */
export type Condition<Word extends Beside = Beside> = Slot<Word> & {
  readonly is: 'text' | 'number' | 'status' | 'error' | 'stated' | 'nothing';
};

/** Where people write a status that the API does not look at. */
export type OverlookedSlot<Word extends Beside = Beside> =
  /** In this place; `throws` where the API rejects it, `unlisted` where package.json lists none of these packages. */
  | (Slot<Word> & { readonly throws?: true; readonly unlisted?: readonly string[] })
  /** In a property of the object at this argument, or of the object that is returned, with a name like that of the status. */
  | { readonly argument?: number; readonly like: string };

/**
 * What may upgrade a connection: anything that stands in this slot, a word in the file that begins with one of these
 * names, in letters of any case, or a runtime that package.json lists a package of.
 */
export type Upgrades<Word extends Beside = Beside> = Slot<Word> & {
  readonly names: readonly string[];
  readonly listed: readonly string[];
};
