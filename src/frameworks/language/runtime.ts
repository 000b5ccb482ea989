/**
 * The types of runtime facts: what runtimes do with statuses, content and phrases, as the runtime tests measured it.
 */

/**
 * What happens to a value that is no integer: `truncated` before its range is checked, `checked` and then truncated,
 * `ignored` where the API sends its default instead.
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

/** The facts of a runtime about status codes, as the runtime tests measured them. An absent key is unknown. */
export interface Runtime {
  /** Whose limits these are: those of the Fetch standard, or of the runtime; absent: the framework's own. */
  readonly by?: 'Fetch' | 'runtime';
  /** The integers that the API takes, inclusive. */
  readonly accepts?: CodeRange;
  /** Whether the API rejects a status when it is given, or only when the response is sent. */
  readonly checks?: 'at once' | 'when sent';
  /** What happens to other integers: it throws (also where absent), or sends this code instead. */
  readonly outside?: 'throws' | number;
  /** The only codes that the API accepts; any other throws. */
  readonly only?: readonly number[];
  /** The API knows the registered codes without `except`, and those of `also`; for any other code it answers 500. */
  readonly knows?: { readonly except: readonly number[]; readonly also: readonly number[] };
  /**
   * `undefined` in the place of a status, or no argument there: the call or the response `throws`, a code is sent in its
   * place, or it is `ignored` where that code depends on more than the API.
   */
  readonly nothing?: 'throws' | 'ignored' | number;
  /**
   * A string of digits in the accepted range, such as `'404'`; `may throw` where the servers that the framework runs on
   * differ in it, `kept` where a mock answers with the string.
   */
  readonly numericString?: Fate | 'may throw' | 'kept';
  /** A number with a fraction, in the accepted range, such as `404.5`. */
  readonly fraction?: Fate;
  /** An interim status (1xx) as the only answer: the client waits for a final one, or the call throws. */
  readonly interim?: 'unanswered' | 'throws';
  /** 101 (Switching Protocols), which other APIs take before another protocol takes over. */
  readonly switching?: 'throws' | 'taken';
  /** The Web IDL type to which a status of any type is converted before it is checked. */
  readonly converts?: 'unsigned short';
  /** Content given with 204, 205 or 304. */
  readonly content?: ContentFates;
  /**
   * An error in the place of content: it is `sent` as any other value is, `answered` as one that is thrown, whatever status
   * was given, or the call `throws`.
   */
  readonly errorContent?: 'sent' | 'answered' | 'throws';
  /** A reason phrase with characters that none can have: the call throws, or they are left out. */
  readonly invalidPhrase?: 'throws' | 'stripped';
}
