/** Patterns of status APIs: what a program does to a value, and where status, phrase, content and fields stand in it. */
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

/** What an assertion is about: `assert.equal(response.status, 404)` about its argument 0, `expect(status).toBe(404)` about that of `expect`. */
export interface Subject {
  readonly argument: number;
  /** The chain begins with it: `expect(status).to.equal(404)`, and `status.should.equal(404)`, where it counts as argument 0. */
  readonly begun?: true;
  /** It is a response and no status: `expect(response).to.have.status(404)`. */
  readonly whole?: true;
  /** It is a response of which this property is meant, by its name or by the argument with its name: `toHaveProperty('status', 404)`. */
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
  /** The call has so many arguments: 1 in `res.redirect(url)`, 2 in `res.redirect(301, url)`. */
  readonly arity?: number;
  /** What stands in this slot is visibly of this kind: the text in `res.redirect('/home', 301)`. */
  readonly where?: Condition<Word>;
  /** The object that is returned, thrown or given first visibly has one of these properties: `return { statusCode: 404 }`. */
  readonly having?: readonly string[];
  /** `error.status = 421` may be a reply of SMTP: the pattern counts only where the file shows that HTTP is meant. */
  readonly evident?: true;
  /** The status is read by a call: `response.status()`. */
  readonly called?: true;
  /** The numbers that the status can be; left away where it may be no number at all. */
  readonly codes?: readonly CodeRange[];
  /** Words of a file which show that the response may have been replaced: `mock`, `interceptors`. */
  readonly unless?: readonly string[];
  /** The status is a getter, so that `response.status = 500` changes nothing. */
  readonly fixed?: true;
  /** Another file may have replaced the response, as by `client.interceptors.response.use(…)`, and this one does not show it. */
  readonly replaceable?: true;
  /** The pattern is an assertion, which counts only where a status, or a response with one, is its subject. */
  readonly asserts?: Subject;
  /** The response is this argument, and not the value that is called: `setResponseStatus(event, 404)`. */
  readonly response?: { readonly argument: number };
  /** `send` where left away. */
  readonly role?: Role;
  readonly status?: Slots<StatusSlot<Word>, Count>;
  /** A slot counts only where it holds what may be text: `res.writeHead(404, headers)` has no phrase. */
  readonly phrase?: Slots<PhraseSlot<Word>, Count>;
  readonly content?: ContentSlot<Word>;
  readonly fields?: Slots<FieldSlot<Word>, Count>;
  /** Statuses that the call leaves in place, as Koa's `ctx.redirect(url)` does with a 301; its own replaces any other. */
  readonly preserves?: readonly number[] | 'any';
  /** Whether the status that was set before stays does not show in the file: Hono's `c.notFound()` may be the program's own. */
  readonly mayPreserve?: true;
  /** The status is set only where neither content nor a Content-Type was set before: Koa's `ctx.body = null` and 204. */
  readonly ifUnset?: true;
  /** Status and fields leave with this call, so that later ones change neither: `res.writeHead(404)`. */
  readonly commits?: true;
  /** Where the call takes a status that it is without: 0, since `res.redirect(url)` may be `res.redirect(303, url)`. */
  readonly room?: number;
  /** The decorators whose status this one replaces where both are on a function: `@Redirect()` that of `@HttpCode()`. */
  readonly replaces?: readonly Value[];
  /** The decorator sets its status before the function runs, which may set another. */
  readonly early?: true;
  /** Statuses that take away the content set before, as they are meant to here: Koa's `ctx.status = 304`. */
  readonly clears?: readonly number[];
  /** The response has left when the call returns: `res.end()`. */
  readonly ends?: true;
  /** The expression is a response by itself, which no statement before or behind it changes: `new Response(…)`. */
  readonly whole?: true;
  /** The call is a redirect, whatever status it is given. */
  readonly redirects?: true;
  /** The API does not look at this status, which people write there all the same: Express's `res.json(user, 404)`. */
  readonly ignored?: true;
  /** Signs that a 101 is taken, which throws without them. */
  readonly upgrades?: Upgrades<Word>;
  /** Where the API overlooks a status, if none stands where it belongs: `new Response(text, { statusCode: 404 })`. */
  readonly overlooks?: readonly OverlookedSlot<Word>[];
  /** Only older versions take this call: Express's `res.send(404)`. */
  readonly legacy?: Legacy;
  /** The value that the call returns: `res.status(404)` the response again. */
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

type Without<Key extends PropertyKey> = Readonly<Partial<Record<Key, never>>>;

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

/** The trigger of a pattern. @throws {Error} if it has none. */
export function triggerOf(pattern: object): Trigger {
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
