/** What runtimes do with statuses, content and phrases, as the runtime tests measured it. */

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
