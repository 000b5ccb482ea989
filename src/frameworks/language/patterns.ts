/**
 * The words of the adapter language for status APIs: what is done to a value, where status, content and fields stand in
 * it, and what the runtime makes of them.
 */

import type { Role } from './roles.ts';

/** Where in a matched expression a thing stands. Alternatives are tried in order until one is present. */
export type Slot =
  /** The argument at this index, counted from 0. */
  | { readonly argument: number }
  /** A property of the object literal at this argument index; dots lead to objects within (`output.statusCode`). */
  | { readonly argument: number; readonly property: string }
  /** The right-hand side of the matched assignment. */
  | { readonly assigned: true }
  /** A property of the object literal that a handler returns, or that is thrown. */
  | { readonly member: string }
  /** The value that a function of the project returns, or an element of the array that it returns. */
  | { readonly result: true }
  | { readonly item: number }
  /** An attribute of the JSX element. */
  | { readonly attribute: string }
  /** The argument that the constructor of a class of the file keeps under one of these names. */
  | { readonly kept: readonly string[] };

/** Where the status stands, or the code that the call implies by itself. */
export type StatusSlot =
  | Slot
  /** The status is written as a word of the framework's own (`code: 'NOT_FOUND'`); other strings are left alone. */
  | (Slot & { readonly words: Readonly<Record<string, number>> })
  /** The first argument that is a named constant of a status code. */
  | { readonly constant: true }
  /** The code that the API implies by itself, such as a redirect's 302. */
  | { readonly code: number }
  /** The code that goes with the name of the API that is used: `notFound()`, `new NotFoundException()`. */
  | { readonly named: Readonly<Record<string, number>> };

/** How a program says "no content": by leaving the argument away, by `null`, or by another call without arguments. */
export type NoContent = 'omit' | 'null' | { readonly call: string };

/** Where the content stands, and what counts as content there. */
export type ContentSlot =
  | (Slot & {
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
  /** What the decorated function returns. */
  | { readonly returned: true }
  /** The call sends no content of the author's. */
  | { readonly never: true };

/** Where the reason phrase stands, or that the call puts the registered one in the place of any other. */
export type PhraseSlot = Slot | { readonly registered: true };

/** Where fields stand: a name and a value, a fixed name, or an object of them. */
export type FieldSlot =
  | { readonly name: Slot; readonly value: Slot }
  | { readonly name: string; readonly value: Slot }
  | { readonly object: Slot };

/** What a program can do to a value to meet a pattern. Exactly one key. */
export type Trigger =
  /** `value.name(…)` */
  | { readonly call: readonly string[] }
  /** `value.name = …` */
  | { readonly assign: readonly string[] }
  /** `value(…)` */
  | { readonly invoke: true }
  /** `new value(…)` */
  | { readonly construct: true }
  /** `@value(…)` on a function of a class */
  | { readonly decorate: true }
  /** `return { … }` in a handler whose result the value is, `const name: Value = { … }`, and what a function of the project returns */
  | { readonly returned: true }
  /** `<value … />` */
  | { readonly render: true }
  /** `throw { … }` */
  | { readonly thrown: true }
  /** `value.name` is the status itself, for comparisons and assertions to look at. */
  | { readonly read: readonly string[] };

/** What an assertion is about: an argument of its own, or of the call that its chain of members begins with. */
export interface Subject {
  readonly argument: number;
  /** The chain begins with it: `expect(subject).to.equal(…)`, and `subject.should.equal(…)`, where it counts as argument 0. */
  readonly begun?: true;
  /** It is a response, as against a status that was read. */
  readonly whole?: true;
  /** It is a response of which this property is meant; its name, or the argument that gives it as text. */
  readonly property?: string | { readonly argument: number };
}

/**
 * What visibly stands in a slot: text, a number, an integer from 100 to 599 (`status`) or from 400 to 599 (`error`), one
 * of these that is a named status constant, or registered and in a function called `status`, `notFound` and so on
 * (`stated`), `null` or `undefined` (`nothing`).
 */
export type Condition = Slot & {
  readonly is: 'text' | 'number' | 'status' | 'error' | 'stated' | 'nothing';
};

/**
 * What happens to a value that is no integer: `truncated` before its range is checked, `checked` and then truncated,
 * `ignored` where the API sends its default in its place.
 */
export type Fate = 'throws' | 'sent' | 'truncated' | 'checked' | 'ignored';

/** The integers from one to another, inclusive. */
export type CodeRange = readonly [least: number, most: number];

/**
 * What happens to content that is given with a status that has none; `may throw` depends on where the framework runs: a
 * standard `Response` throws, and servers that bring one of their own drop it, or send what comes with 205.
 */
export type ContentFate = 'dropped' | 'sent' | 'throws' | 'may throw';

/** What happens to content by status; an absent key is unknown. */
export type ContentFates = Readonly<Partial<Record<204 | 205 | 304, ContentFate>>>;

/** What a runtime does with status codes, as the runtime tests measured it. An absent key is unknown. */
export interface Runtime {
  /** Whose rules about its statuses these are; its own, where left away. */
  readonly by?: 'Fetch' | 'runtime';
  /** The integers that the API takes, inclusive. */
  readonly accepts?: CodeRange;
  /** Whether the API throws at what it does not take when the status is given, or only when the response is sent. */
  readonly checks?: 'at once' | 'when sent';
  /** What happens to other integers: `throws` where left away, or the code that is sent in their place. */
  readonly outside?: 'throws' | number;
  /** The codes that the API takes, where it takes a few only. Any other throws. */
  readonly only?: readonly number[];
  /** The API knows the registered codes except some, and some others; for any code it does not know it answers 500. */
  readonly knows?: { readonly except: readonly number[]; readonly also: readonly number[] };
  /** A string of digits in the accepted range, such as `'404'`. */
  readonly numericString?: Fate;
  /** A number with a fraction, in the accepted range, such as `404.5`. */
  readonly fraction?: Fate;
  /** An interim status (1xx) as the only answer: the client waits for a final one, or the call throws. */
  readonly interim?: 'unanswered' | 'throws';
  /** 101 (Switching Protocols), which other APIs take before another protocol takes over. */
  readonly switching?: 'throws' | 'taken';
  /** What Web IDL makes of a status, whatever it is, before anything else looks at it. */
  readonly converts?: 'unsigned short';
  /** Content given with 204, 205 or 304. */
  readonly content?: ContentFates;
  /** A reason phrase with characters that none can have: the call throws, or they are left out. */
  readonly invalidPhrase?: 'throws' | 'stripped';
  /** Calls in an older form: whether this version still takes them. */
  readonly legacy?: 'taken' | 'gone';
}

/** Where people write a status that the API does not look at. */
export type IgnoredSlot =
  /** In this place; `throws` where the API rejects it, `unlisted` where package.json lists none of these packages. */
  | (Slot & { readonly throws?: true; readonly unlisted?: readonly string[] })
  /** In a property of the object at this argument, or of the object that is returned, with a name like that of the status. */
  | { readonly argument?: number; readonly like: string };

/**
 * What may upgrade a connection: anything that stands in this slot, a word in the file that begins with one of these
 * names, in letters of any case, or a runtime that package.json lists a package of.
 */
export type Upgrades = Slot & {
  readonly names: readonly string[];
  readonly listed: readonly string[];
};

/** An older form of a call, and what says the same today. */
export interface Legacy {
  /** The last major version that takes it. */
  readonly until: number;
  /** What later versions do: look past the status, take it for the content, or throw. */
  readonly since: 'ignored' | 'content' | 'throws';
  /** The status moves into a call before this one, this call gets another name, or the two arguments change places. */
  readonly now: { readonly chain: string } | { readonly call: string } | { readonly swap: true };
  /** The call is the same whatever its content is; else a number as content is taken for the status. */
  readonly anyContent?: true;
}

/** A status API: one trigger, and slots that say where status, content and fields stand. */
export type ResponsePattern<Value extends string = string> = Trigger & {
  /** The value that the trigger acts on; `next` is the function that hands over to the next handler. */
  readonly on: Value | 'next';
  /** How many arguments the call must have for this pattern to be meant. */
  readonly arity?: number;
  /** The pattern is meant only where something of this kind visibly stands in a slot. */
  readonly where?: Condition;
  /** The pattern is meant only where the object that is returned, thrown or given first visibly has one of these properties. */
  readonly having?: readonly string[];
  /** A number alone may be of another protocol: the pattern is meant only where the file shows that HTTP is. */
  readonly evident?: true;
  /** What is read is a method that has to be called: `response.status()`. */
  readonly called?: true;
  /** The numbers that are read here; absent where it may be anything, such as text. */
  readonly codes?: readonly CodeRange[];
  /** What in a file's text shows that the program may have put another thing in the place of the response. */
  readonly unless?: readonly string[];
  /** What is read cannot be assigned, since there is only a getter. */
  readonly fixed?: true;
  /** Another file may have done so, and nothing shows it. */
  readonly replaceable?: true;
  /** The pattern is an assertion, and meant only where a status, or a response with one, is its subject. */
  readonly asserts?: Subject;
  /** Where the response stands that is acted on, if it is not the value itself: an argument. */
  readonly response?: { readonly argument: number };
  /** `send` where left away. */
  readonly role?: Role;
  readonly status?: StatusSlot | readonly StatusSlot[];
  /** A slot counts only where what stands there may be text. */
  readonly phrase?: PhraseSlot | readonly PhraseSlot[];
  readonly content?: ContentSlot;
  readonly fields?: FieldSlot | readonly FieldSlot[];
  /** Statuses set before that the call leaves as they are; its own replaces any other. */
  readonly keeps?: readonly number[] | 'any';
  /** Whether a status that was set before stays depends on what no file shows, such as a handler of the program's own. */
  readonly mayKeep?: true;
  /** The call sets its status only where neither content nor a Content-Type was given before. */
  readonly bare?: true;
  /** Status and fields leave with this: what is set later changes neither. */
  readonly commits?: true;
  /** Index of the argument that the status may be given as, where this call is without one. */
  readonly room?: number;
  /** The values whose status on the same function this decorator's replaces. */
  readonly replaces?: readonly Value[];
  /** The decorator's status is there before the function runs, which may put another in its place. */
  readonly early?: true;
  /** Statuses that take away the content given before them, which is how they are meant to be used here. */
  readonly clears?: readonly number[];
  /** The response has left when this returns. */
  readonly ends?: true;
  /** The expression is a whole response by itself: nothing before it or behind it belongs to it. */
  readonly whole?: true;
  /** The API is there to send the client on to another address, and does it by its status alone. */
  readonly redirects?: true;
  /** The API does not look at this status, though whoever writes it there expects it to. */
  readonly ignored?: true;
  /** Where a 101 is taken that otherwise throws. */
  readonly upgrades?: Upgrades;
  /** Where a status is looked past, if none stands where it belongs. */
  readonly ignores?: readonly IgnoredSlot[];
  /** This is how older versions were called. */
  readonly legacy?: Legacy;
  /** The value that the call returns. */
  readonly returns?: Value;
  /** Where this API differs from the framework's own `runtime`. */
  readonly runtime?: Runtime;
};
