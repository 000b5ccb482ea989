import type { ResponsePattern, Runtime } from '../../frameworks/language/framework.ts';
import type { Node } from '../../syntax/nodes.ts';
import type { FrameworkValue } from '../adapters/framework-value.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Content } from '../status-site.ts';
import type { StatusValue } from '../status-value.ts';
import { readContent } from './read-content.ts';
import { readFields, type FieldSet } from './read-fields.ts';
import { readPhrase, type WrittenPhrase } from './read-phrase.ts';
import type { Match, MetPattern } from './slots.ts';
import { statusesOf } from './status-values.ts';

/** The status that an assertion is about. */
export interface AssertedStatus {
  /** The expression of the status, or of the response that has it. */
  readonly node: Node;
  /** The status. */
  readonly value: FrameworkValue;
  /** Whether `node` is the response. */
  readonly isOfResponse: boolean;
}

/** The parts of an effect that are known without reading its slots. */
export interface EffectParts extends MetPattern {
  /** The expression that holds the response which is acted on, where it has one. */
  readonly target: Node | null;
  /** The status that an assertion is about, where the effect is one. */
  readonly subject: AssertedStatus | null;
  /** Whether the response comes into being here, as in `new Response(…)`. */
  readonly births: boolean;
}

/**
 * An expression that acts on a response: sets its status, content or fields, or ends it. Each slot is read
 * when it is first asked for, and once.
 */
export class Effect implements EffectParts {
  readonly match: Match;
  readonly pattern: ResponsePattern;
  readonly receiver: FrameworkValue;
  readonly runtime: Runtime;
  readonly target: Node | null;
  readonly subject: AssertedStatus | null;
  readonly births: boolean;
  readonly #file: SourceFile;
  #statuses: readonly StatusValue[] | undefined;
  #codes: readonly number[] | undefined;
  #phrase: WrittenPhrase | null | undefined;
  #content: Content | null | undefined;
  #fields: FieldSet | null | undefined;

  constructor(parts: EffectParts, file: SourceFile) {
    this.match = parts.match;
    this.pattern = parts.pattern;
    this.receiver = parts.receiver;
    this.runtime = parts.runtime;
    this.target = parts.target;
    this.subject = parts.subject;
    this.births = parts.births;
    this.#file = file;
  }

  /** Every value that the status may have; none where the effect leaves the status alone. */
  get statuses(): readonly StatusValue[] {
    return (this.#statuses ??= statusesOf(this, this.#file));
  }

  /** The statuses as numbers, `NaN` where one is not known or is none. */
  get codes(): readonly number[] {
    return (this.#codes ??= this.statuses.map((status) => ('code' in status ? status.code : NaN)));
  }

  /** Null where the effect leaves the phrase as it is. */
  get phrase(): WrittenPhrase | null {
    if (this.#phrase === undefined)
      this.#phrase = readPhrase(this.match, this.pattern.phrase, this.#file);
    return this.#phrase;
  }

  /** Null where the effect leaves the content as it is. */
  get content(): Content | null {
    if (this.#content === undefined) {
      const { content, ends } = this.pattern;
      this.#content =
        content === undefined && ends !== true
          ? null
          : readContent(this.match, content, this.runtime, this.#file);
    }
    return this.#content;
  }

  /** Null where the effect sets no fields. */
  get fields(): FieldSet | null {
    if (this.#fields === undefined) {
      const { fields } = this.pattern;
      this.#fields = fields === undefined ? null : readFields(this.match, fields, this.#file);
    }
    return this.#fields;
  }
}
