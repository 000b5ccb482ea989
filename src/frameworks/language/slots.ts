/** Slots: the places of a status, content, phrase or fields in a matched expression. */
import type { CodeRange } from './runtime.ts';
import type { Beside } from './triggers.ts';

/** The places of slots, each by the key that says it. */
interface Places {
  readonly argument:
    /** The argument at this index, counted from 0. */
    | { readonly argument: number }
    /**
     * A property of the object literal at this argument index; dots lead to objects within (`output.statusCode`), and a
     * number to an element of an array.
     */
    | { readonly argument: number; readonly property: string };
  /** The right-hand side of the matched assignment. */
  readonly assigned: { readonly assigned: true };
  /** A property of the object literal that a handler returns, that is thrown, or that is assigned. */
  readonly member: { readonly member: string };
  /** The value that a function of the project returns, or an element of the array that it returns. */
  readonly result: { readonly result: true };
  readonly item: { readonly item: number };
  /** An attribute of the JSX element. */
  readonly attribute: { readonly attribute: string };
  /** The argument that the constructor of a class of the file stores under one of these names. */
  readonly stored: { readonly stored: readonly string[] };
}

/** Slots of the status or the content alone, beside some triggers. */
interface Choices {
  readonly constant: { readonly constant: true };
  readonly rest: { readonly rest: number };
  /** The argument at this index of the call that an assertion's chain begins with: 0 in `expect(404).toBe(status)`. */
  readonly begun: { readonly begun: number; readonly elements?: true };
  readonly returned: {
    readonly returned: true;
    readonly otherwise?: Otherwise;
    /**
     * Set where a function that returns nothing is answered without content, unless one of these decorators of the
     * function or its class, or options in the file, decides about it.
     */
    readonly emptyUnless?: readonly string[];
  };
}

/** What is sent where the decorated function returns nothing, whatever status the decorator sets. */
export interface Otherwise {
  readonly status: number;
  /** The export that sets the status of such an answer: `@OnUndefined(204)`. */
  readonly decorator: string;
  /** Other decorators of the function or its class, and options in the file, to which the answer is left. */
  readonly leftTo: readonly string[];
}

/** Where the decorated function may return another status than that of its decorator. */
export interface ReturnedStatus {
  /** The one of the returned object that is the status then: `return { url: '/new', statusCode: 303 }`. */
  readonly property: string;
  /** Other decorators of the function or its class, and options in the file, to which the answer is left. */
  readonly leftTo: readonly string[];
}

export type Place = keyof Places;

/**
 * The place of a value in a matched expression. Of several slots the first that is filled counts. @typeParam Word the
 * words that mean something beside the pattern's trigger; those of all triggers unless given.
 */
export type Slot<Word extends Beside = Beside> = Places[Word & Place];

/** The place of the status, or the code that the call implies. */
export type StatusSlot<Word extends Beside = Beside> =
  | Slot<Word>
  /** The status is written as a word of the framework's own (`code: 'NOT_FOUND'`); other strings are left alone. */
  | (Slot<Word> & { readonly words: Readonly<Record<string, number>> })
  /** Each element of the array in this place is a status: `oneOf(status, [200, 204])`. */
  | (Slot<Word> & { readonly elements: true })
  /** Each key of the object in this place is a status, of which the value tells more: `responses: { 404: schema }`. */
  | (Slot<Word> & { readonly keys: true })
  /** The argument at this index and all behind it are statuses: `responses(200, 404)`. */
  | Choices[Word & 'rest']
  /** An export, or a member of one, stands for the status (`Fault.Types.NOT_FOUND`); anything else is left alone. */
  | (Slot<Word> & { readonly exports: Readonly<Record<string, number>> })
  /** The first argument that is a named constant of a status code. */
  | Choices[Word & 'constant']
  | Choices[Word & 'begun']
  /** The code that the API implies by itself, such as a redirect's 302. */
  | { readonly code: number }
  /** The code by the name of the method or export that is used: `notFound()`, `new NotFoundException()`. */
  | { readonly named: Readonly<Record<string, number>> };

/** How a program gives no content: without the argument, by `null`, or by another call without arguments. */
export type NoContent = 'omit' | 'null' | { readonly call: string };

/** The place of the content, and which values are content there. */
export type ContentSlot<Word extends Beside = Beside> =
  | (Slot<Word> & {
      /**
       * The API sends `null` and `''` as text, though a program that gives them may well mean no content. Without the
       * argument there is no content.
       */
      readonly serialised?: true;
      /** What the API sends for `''`: no content (the default, unless it is serialised), or content of length 0. */
      readonly emptyStringIs?: 'content';
      readonly none?: NoContent;
      /** A script of the page gets the content, without the status, and only if that is 200. */
      readonly script?: true;
    })
  /** The call always sends content. */
  | { readonly always: true; readonly argument?: number; readonly script?: true }
  /** What a call of one of these methods is given beside this one: `res(ctx.status(404), ctx.json(user))`. */
  | { readonly beside: readonly string[] }
  /** The value that the decorated function returns. */
  | Choices[Word & 'returned']
  /** The call never sends content by the author. `filled`: it sends the phrase of the status, whatever that allows. */
  | { readonly never: true; readonly filled?: true };

/** Statuses that need no key of their own. */
export interface Covered {
  readonly range: CodeRange;
  /** The member of the described object that documents them, as a dotted path; absent where none has a document. */
  readonly member?: string;
}

/**
 * How a program documents a status that it declares: by the value under the status, where that is a key, or by an object
 * among the arguments.
 */
export interface Entry {
  /** The index of the argument with the object, where the status is no key. */
  readonly argument?: number;
  /** The property with the text about the response, or the argument that is the text. */
  readonly text?: string | { readonly argument: number };
  /** The properties of which one describes the content; `itself` where the value under the key is a schema. */
  readonly content?: readonly string[] | 'itself';
  /** The properties that an object under a key may have; one with others documents no response. */
  readonly members?: readonly string[];
  /**
   * The source text that declares one more status, with `{code}` and `{phrase}`: the value of its key, or the arguments of
   * its decorator. Absent where it takes a schema, which nobody can write for the author.
   */
  readonly added?: string;
  /** The statuses that documents under keys leave open: of these none has to be declared. */
  readonly covers?: readonly Covered[];
  /** The decorator that declares one more status, where it is another one than that of the pattern. */
  readonly addedBy?: string;
  /** Without a status, the declaration is one of the success: `@ResponseSchema(User)`. */
  readonly ofSuccess?: true;
}

/** The place of the reason phrase; `registered` where the call sets the registered one in place of any other. */
export type PhraseSlot<Word extends Beside = Beside> = Slot<Word> | { readonly registered: true };

/** The place of fields: a name and a value, a fixed name, or an object of them. */
export type FieldSlot<Word extends Beside = Beside> =
  | { readonly name: Slot<Word>; readonly value: Slot<Word> }
  | { readonly name: string; readonly value: Slot<Word> }
  | { readonly object: Slot<Word> };

/**
 * What the expression in a slot visibly is: `text`, a `number`, an integer from 100 to 599 (`status`) or from 400 to
 * 599 (`error`), an `object` that is made there, `nothing` (`null`, `undefined`). `registered`: a registered code from 200. `stated`: an integer that is a named status constant, or registered
 * and in a function called `status`, `notFound` and so on.
 */
export type Condition<Word extends Beside = Beside> = Slot<Word> & {
  readonly is:
    'text' | 'number' | 'status' | 'error' | 'stated' | 'registered' | 'object' | 'nothing';
};

/** A place where people write a status that the API does not read. */
export type OverlookedSlot<Word extends Beside = Beside> =
  /**
   * This place. `throws`: the API rejects a status there. `unlisted`: only where package.json lists none of these
   * packages.
   */
  | (Slot<Word> & { readonly throws?: true; readonly unlisted?: readonly string[] })
  /**
   * A property, named like the status, of the object at this argument or of the returned object. Beside `call` and
   * `assign`, and without an argument: a member of the value itself, to which a status is assigned.
   */
  | { readonly argument?: number; readonly like: string };

/**
 * Signs that a connection may be upgraded: any expression in this slot, a word in the file that begins with one of
 * `names` in any case, or a package of `listed` in package.json.
 */
export type Upgrades<Word extends Beside = Beside> = Slot<Word> & {
  readonly names: readonly string[];
  readonly listed: readonly string[];
};
