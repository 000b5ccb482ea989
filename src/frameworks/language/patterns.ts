/**
 * Patterns of status APIs: the use of a value that they are about, and the places of status, phrase, content and fields
 * in it.
 */
import type { Role } from './roles.ts';
import type { CodeRange, Runtime } from './runtime.ts';
import type {
  Condition,
  ContentSlot,
  Entry,
  FieldSlot,
  OverlookedSlot,
  PhraseSlot,
  ReturnedStatus,
  StatusSlot,
  Upgrades,
} from './slots.ts';
import { triggers, type Alone, type Beside, type Trigger, type Triggering } from './triggers.ts';

/**
 * The subject of an assertion: argument 0 of `assert.equal(response.status, 404)`, or that of `expect` in
 * `expect(status).toBe(404)`.
 */
export interface Subject {
  readonly argument: number;
  /** The chain begins with it: `expect(status).to.equal(404)`, and `status.should.equal(404)`, where it counts as argument 0. */
  readonly begun?: true;
  /** The subject is a response, and no status: `expect(response).to.have.status(404)`. */
  readonly whole?: true;
  /**
   * The subject is a response, of which the assertion means this property, named here or by an argument:
   * `toHaveProperty('status', 404)`.
   */
  readonly property?: string | { readonly argument: number };
  /**
   * The subject is one of these methods of any object, which a test has replaced: `expect(res.status)` before
   * `.toHaveBeenCalledWith(404)`.
   */
  readonly method?: readonly string[];
}

/** When TypeScript knows the statuses that are declared for a route; without a condition always. */
export interface Typed {
  /** Only in files that have one of these words: `withTypeProvider`. */
  readonly words?: readonly string[];
  /** Only where every declared response has content. */
  readonly contents?: true;
}

/** The operators that assertions stand for: `===` also where NaN equals itself. */
export const equalities = ['===', '!==', '==', '!='] as const;
export type Equality = (typeof equalities)[number];

/** An older form of a call, and its form today. */
export interface Legacy {
  /** The last major version that accepts it. */
  readonly until: number;
  /** The first major version that is known to have deprecated it; absent: none is. */
  readonly deprecated?: number;
  /** What later versions do: ignore the status, send it as the content, or throw. */
  readonly since: 'ignored' | 'content' | 'throws';
  /**
   * The form today: the status moves into a call before this one, the call gets another name, or two arguments swap.
   */
  readonly now: { readonly chain: string } | { readonly call: string } | { readonly swap: true };
  /** Set where the call is legacy whatever its content; absent: a number as content is taken for the status. */
  readonly anyContent?: true;
}

/** The responses that a client rejects, and how a program has it otherwise. */
export interface Rejection {
  /** The statuses that it gives all the same. */
  readonly except: readonly CodeRange[];
  /** The options of a request or a client, and the methods of a request, that may change it: `validateStatus`. */
  readonly unless: readonly string[];
  /** By method of the client, the index of the argument with the options; `call` for the client that is called itself. */
  readonly options: Readonly<Record<string, number>>;
  /** These methods take options in place of a URL too: `got.post({ url })`. */
  readonly withoutUrl?: true;
  /** The options in which people put those, and where the client does not look for them: `params`. */
  readonly apart: readonly string[];
}

/** One slot or several, as adapters write them; the engine gets a list. */
type Slots<Slot, Count> = readonly Slot[] | (Count extends 'one or more' ? Slot : never);

/** The keys of a pattern beside its trigger. @typeParam Word the words that mean something beside that trigger. */
interface Words<Value extends string, Word extends Beside, Count> {
  /**
   * The pattern is meant only for a call with this many arguments: 1 in `res.redirect(url)`, 2 in `res.redirect(301,
   * url)`.
   */
  readonly arity?: number;
  /** The pattern is meant only where the first argument is a text that this regular expression matches: `its('status')`. */
  readonly first?: string;
  /**
   * The pattern is meant only where the expression in this slot is visibly of this kind: the text in
   * `res.redirect('/home', 301)`.
   */
  readonly where?: Condition<Word>;
  /**
   * The pattern is meant only where the object that is returned, thrown or the argument with the status visibly has one of
   * these properties: `return { statusCode: 404, body }`. A name with `()` means a function: `json()`.
   */
  readonly having?: readonly string[];
  /**
   * The pattern is meant only where a test's double stands in for a function or an object of which a name, or the module,
   * fits this regular expression, whatever its case: `vi.mocked(axios.get)`.
   */
  readonly doubles?: string;
  /** The pattern is meant only in functions with one of these decorators: the object that follows `@Redirect()`. */
  readonly decorated?: readonly Value[];
  /** `error.status = 421` may be a reply of SMTP: the pattern counts only where the file shows that HTTP is meant. */
  readonly evident?: true;
  /** The status is read by a call: `response.status()`. */
  readonly called?: true;
  /** The value itself is the status, beside the members that are read: `statusCode`, a name for the number. */
  readonly itself?: true;
  /**
   * The number is taken for a status only where it is compared with a registered code, or with an end of a class, in these
   * ranges.
   */
  readonly among?: readonly CodeRange[];
  /** The numbers that the status can be; absent where it may be another value than a number. */
  readonly codes?: readonly CodeRange[];
  /** The status is undefined where no response came, as that of an error is. */
  readonly optional?: true;
  /** Words whose presence in a file means that the response may be replaced: `mock`, `interceptors`. */
  readonly unless?: readonly string[];
  /** The status is a getter, so that `response.status = 500` changes nothing. */
  readonly fixed?: true;
  /** The member of the response that tells whether the status is 2xx, called where the status is: `ok`. */
  readonly success?: string;
  /** The methods of the response, or of a member of it, that throw where it has no content: `json`, `body.json`. */
  readonly parses?: readonly string[];
  /** The options by which a program parses content in its own way: `parseJson`. */
  readonly parsedBy?: readonly string[];
  /** Another file may replace the response, as by `client.interceptors.response.use(…)`. */
  readonly replaceable?: true;
  /** Names by which people ask for the status, and which the response does not have: `response.statusCode` of `fetch`. */
  readonly lacks?: readonly string[];
  /** The promises of the client and of the response's methods reject with errors that have no status. */
  readonly plainErrors?: true;
  /** 0 is a status, of no response at all or of one that is hidden: `'always'`, or where a file has one of these words. */
  readonly zero?: 'always' | readonly string[];
  /** The client rejects the responses with certain statuses, so that no code behind `await` sees them. */
  readonly rejects?: Rejection;
  /** The pattern is an assertion, which counts only where a status, or a response with one, is its subject. */
  readonly asserts?: Subject;
  /** How the assertion compares a status with the expected one. Absent where that depends on more than the call. */
  readonly compares?: Equality;
  /** The properties that turn the assertion into its opposite: `not` of `expect(status).not.toBe(404)`. */
  readonly negatedBy?: readonly string[];
  /**
   * The call only plans an assertion about a response to come. It is made where the chain is awaited or returned, or by one of
   * these methods of it.
   */
  readonly runsBy?: readonly string[];
  /** The response is this argument, and not the value that is called: `setResponseStatus(event, 404)`. */
  readonly response?: { readonly argument: number };
  /** Absent: `send`. */
  readonly role?: Role;
  readonly status?: Slots<StatusSlot<Word>, Count>;
  /** A slot counts only where its expression may be text: `res.writeHead(404, headers)` has no phrase. */
  readonly phrase?: Slots<PhraseSlot<Word>, Count>;
  readonly content?: ContentSlot<Word>;
  readonly fields?: Slots<FieldSlot<Word>, Count>;
  /**
   * Earlier statuses that the call keeps, as Koa's `ctx.redirect(url)` keeps a 301; its own status replaces any other.
   */
  readonly preserves?: readonly number[] | 'any';
  /**
   * The call may keep an earlier status, which the file does not show: Hono's `c.notFound()` may be the program's own.
   */
  readonly mayPreserve?: true;
  /** The status is set only where neither content nor a Content-Type was set before: Koa's `ctx.body = null` and 204. */
  readonly ifUnset?: true;
  /** Status and fields leave with this call, so that later ones change neither: `res.writeHead(404)`. */
  readonly commits?: true;
  /**
   * The index of the argument in which the call could take a status, where it has none: 0, since `res.redirect(url)`
   * may be `res.redirect(303, url)`.
   */
  readonly room?: number;
  /** The decorators whose status this one replaces where both are on a function: `@Redirect()` that of `@HttpCode()`. */
  readonly replaces?: readonly Value[];
  /** The decorated function may return a status, which is sent in place of the decorator's own. */
  readonly yieldsTo?: ReturnedStatus;
  /** The decorator sets its status before the function runs, which may set another. */
  readonly early?: true;
  /** The document of the route lists the decorator's status, whatever its class: `@SuccessResponse(302)`. */
  readonly declares?: true;
  /** Statuses that remove the content that was set before, as they are meant to here: Koa's `ctx.status = 304`. */
  readonly clears?: readonly number[];
  /** The call sends the response: `res.end()`. */
  readonly ends?: true;
  /**
   * What comes of it once the response, or its head, has left: the call throws, as `res.json(user)` does; it throws at
   * the end of its work, as `res.render('user')` does, and has not sent a response yet when it returns; the client sees
   * nothing of it, as of `res.status(404)`; or one of the two answers is sent, as by `reply.send(user)`. Absent where
   * none of them is sure.
   */
  readonly late?: 'throws' | 'throws later' | 'ignored' | 'competes';
  /** The expression is a whole response, which no other statement changes: `new Response(…)`. */
  readonly whole?: true;
  /**
   * The call only makes a response or an error, which has no effect until the program returns or throws it. Left away
   * where the call answers or throws by itself, as `ctx.throw(404)` does.
   */
  readonly leaves?: 'when returned' | 'when thrown';
  /** The call is a redirect, whatever status it is given. */
  readonly redirects?: true;
  /** The API does not read this status, which people write all the same: Express's `res.json(user, 404)`. */
  readonly ignored?: true;
  /** Signs that the API accepts 101; without them it throws. */
  readonly upgrades?: Upgrades<Word>;
  /**
   * Places that the API does not read, and where a status may stand by mistake: `new Response(text, { statusCode: 404
   * })`.
   */
  readonly overlooks?: readonly OverlookedSlot<Word>[];
  /** Only older versions take this call: Express's `res.send(404)`. */
  readonly legacy?: Legacy;
  /** Beside role `declare`: how the program says more about each status. */
  readonly entry?: Entry;
  /** TypeScript accepts no other status here than those that are declared for the route. */
  readonly typed?: Typed;
  /** The value that the call returns: for `res.status(404)`, the response again. */
  readonly returns?: Value;
  /** The facts by which this API differs from the framework's `runtime`. */
  readonly runtime?: Runtime;
}

/** The words that mean nothing in a whole response, which no other effect changes. */
export const gradual = [
  'response',
  'preserves',
  'mayPreserve',
  'ifUnset',
  'commits',
  'clears',
  'ends',
  'late',
  'returns',
] as const;
type Gradual = (typeof gradual)[number];

/** The keys that patterns of all triggers may have, for the checks of settings. */
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

/** A pattern as adapters and settings write it, where one slot need not be in a list. */
export type WrittenPattern<Value extends string = string> = Pattern<Value, 'one or more'>;

/** A function on a pattern, by its trigger. */
export type ByTrigger<Result> = {
  readonly [Each in Trigger]: (pattern: Triggered<Each, string, 'list'>) => Result;
};

/** The trigger of a pattern. @throws {Error} if it has none. */
export function triggerOf(pattern: object): Trigger {
  const trigger = (Object.keys(triggers) as readonly Trigger[]).find((each) => each in pattern);
  if (trigger === undefined) throw new Error('A pattern without a trigger.');
  return trigger;
}

/** The result of a table's function for a pattern. */
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
