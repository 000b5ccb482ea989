/**
 * The words of the adapter language for status APIs: what is done to a value, where status, content and fields stand in
 * it, and what the runtime makes of them.
 */
import type { Role } from './roles.ts';
import type { CodeRange, Runtime } from './runtime.ts';
import type {
  Condition,
  ContentSlot,
  FieldSlot,
  OverlookedSlot,
  PhraseSlot,
  StatusSlot,
  Upgrades,
} from './slots.ts';
import { triggers, type Alone, type Beside, type Trigger, type Triggering } from './triggers.ts';

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

/** One slot or several, as adapters write it; what reads them gets a list. */
type Slots<Slot, Count> = readonly Slot[] | (Count extends 'one or more' ? Slot : never);

/** What a pattern may say beside its trigger. @typeParam Word the words that mean something beside that trigger. */
interface Words<Value extends string, Word extends Beside, Count> {
  /** How many arguments the call must have for this pattern to be meant. */
  readonly arity?: number;
  /** The pattern is meant only where something of this kind visibly stands in a slot. */
  readonly where?: Condition<Word>;
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
  readonly status?: Slots<StatusSlot<Word>, Count>;
  /** A slot counts only where what stands there may be text. */
  readonly phrase?: Slots<PhraseSlot<Word>, Count>;
  readonly content?: ContentSlot<Word>;
  readonly fields?: Slots<FieldSlot<Word>, Count>;
  /** Statuses set before that the call leaves as they are; its own replaces any other. */
  readonly preserves?: readonly number[] | 'any';
  /** Whether a status that was set before stays depends on what no file shows, such as a handler of the program's own. */
  readonly mayPreserve?: true;
  /** The call sets its status only where neither content nor a Content-Type was given before. */
  readonly ifUnset?: true;
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
  readonly upgrades?: Upgrades<Word>;
  /** Where a status is looked past, if none stands where it belongs. */
  readonly overlooks?: readonly OverlookedSlot<Word>[];
  /** This is how older versions were called. */
  readonly legacy?: Legacy;
  /** The value that the call returns. */
  readonly returns?: Value;
  /** Where this API differs from the framework's own `runtime`. */
  readonly runtime?: Runtime;
}

/** The words that mean nothing in a whole response, since nothing comes before it or behind it. */
export const gradual = [
  'response',
  'preserves',
  'mayPreserve',
  'ifUnset',
  'commits',
  'clears',
  'ends',
  'returns',
] as const;
type Gradual = (typeof gradual)[number];

/** What patterns of any trigger may say, as the check of settings has to know it. */
export type PatternShape = { readonly on: string } & {
  readonly [Each in Trigger]?: Triggering<Each>;
} & Words<string, Beside, 'one or more'>;

type Word = keyof Words<string, Beside, 'list'>;
/** The words that a pattern with this trigger may have. */
type WordsOf<Each extends Trigger> =
  Extract<Word, Beside<Each>> | (Each extends Alone ? never : Exclude<Word, Beside>);

type Without<Key extends PropertyKey> = { readonly [Each in Key]?: never };

/** The patterns of one trigger: its own key, its words and no others. */
type Triggered<Each extends Trigger, Value extends string, Count> = {
  /** The value that the trigger acts on; `next` is the function that hands over to the next handler. */
  readonly on: Value | Extract<Beside<Each>, 'next'>;
} & { readonly [Key in Each]: Triggering<Key> } & Pick<
    Words<Value, Count extends 'list' ? Beside : Beside<Each>, Count>,
    WordsOf<Each>
  > &
  Without<Exclude<Word, WordsOf<Each>>> &
  (Without<'whole'> | Without<Gradual>);

type Pattern<Value extends string, Count> = {
  [Each in Trigger]: Triggered<Each, Value, Count>;
}[Trigger];

/** A status API: one trigger, and slots that say where status, content and fields stand. */
export type ResponsePattern<Value extends string = string> = Pattern<Value, 'list'>;

/** The same as adapters and settings write it, with one slot where there is no need of a list. */
export type WrittenPattern<Value extends string = string> = Pattern<Value, 'one or more'>;

/** What is to be done with a pattern, by its trigger. */
export type ByTrigger<Result> = {
  readonly [Each in Trigger]: (pattern: Triggered<Each, string, 'list'>) => Result;
};

function triggerOf(pattern: object): Trigger {
  const trigger = (Object.keys(triggers) as readonly Trigger[]).find((each) => each in pattern);
  if (trigger === undefined) throw new Error('A pattern without a trigger.');
  return trigger;
}

/** What a table says of a pattern. */
export function forTrigger<Result>(table: ByTrigger<Result>, pattern: ResponsePattern): Result {
  return table[triggerOf(pattern)](pattern as never);
}

/** A pattern with lists of slots throughout. */
export function listed<Value extends string>(
  pattern: WrittenPattern<Value>,
): ResponsePattern<Value> {
  const { status, phrase, fields } = pattern;
  return {
    ...pattern,
    ...(status === undefined ? {} : { status: [status].flat() }),
    ...(phrase === undefined ? {} : { phrase: [phrase].flat() }),
    ...(fields === undefined ? {} : { fields: [fields].flat() }),
  } as ResponsePattern<Value>;
}
