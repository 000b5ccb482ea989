/** The message that is sent with a status: its phrase, content and fields, as far as all paths agree on them. */
import { isCalled } from '../../syntax/functions.ts';
import { enclosingFunctions, wrapped, type Node } from '../../syntax/nodes.ts';
import { isNext } from '../adapters/framework-value.ts';
import { isFaked } from '../around/faked.ts';
import { setsFieldsByItself } from '../around/field-setters.ts';
import { fieldsByOthers } from '../around/fields-by-others.ts';
import { givenContent, type OwnCall } from '../effects/called-effect.ts';
import type { Effect } from '../effects/effect.ts';
import { withoutRemedy } from '../effects/read-content.ts';
import { fieldsOf, mergeFields, noFields, unknownFields } from '../effects/read-fields.ts';
import type { WrittenPhrase } from '../effects/read-phrase.ts';
import type { SourceFile } from '../input/source-file.ts';
import { isSent, type Outcome, type Sent } from '../responses/outcomes.ts';
import { unknownContent } from '../responses/path-state.ts';
import type { Content, Fields, Phrase, SentSite, ToldError } from '../status-site.ts';
import type { ContentStatus } from '../status-value.ts';
import { statusesInContent } from './content-status.ts';
import { toldError } from './told-errors.ts';

/** The parts of a message besides its status. */
export type Message = Pick<
  SentSite,
  'phrase' | 'content' | 'statusesInContent' | 'toldError' | 'fields' | 'redirects'
>;

export const unknownMessage: Message = {
  phrase: null,
  content: unknownContent,
  statusesInContent: [],
  toldError: null,
  fields: fieldsOf([]),
  redirects: false,
};

/** Functions that read the parts of a message. */
interface Reading {
  readonly phrase: () => WrittenPhrase | null;
  readonly content: () => Content;
  /** The expression of each answer that tells of a caught error; null for each that does not. */
  readonly toldErrors: () => readonly (Node | null)[];
  readonly fields: () => Fields;
}

/** A message of which each part is read when it is first asked for, and once. */
class ReadMessage implements Message {
  readonly redirects: boolean;
  readonly #reading: Reading;
  readonly #isShared: boolean;
  readonly #file: SourceFile;
  #phrase: Phrase | null | undefined;
  #content: Content | undefined;
  #statusesInContent: readonly ContentStatus[] | undefined;
  #toldError: ToldError | null | undefined;
  #fields: Fields | undefined;

  /** @param isShared whether the message is sent with one of several statuses. */
  constructor(reading: Reading, redirects: boolean, isShared: boolean, file: SourceFile) {
    this.#reading = reading;
    this.redirects = redirects;
    this.#isShared = isShared;
    this.#file = file;
  }

  /** A phrase that is sent with several statuses belongs to none of them. */
  get phrase(): Phrase | null {
    if (this.#phrase === undefined) {
      const phrase = this.#isShared ? null : this.#reading.phrase();
      this.#phrase = typeof phrase === 'object' ? phrase : null;
    }
    return this.#phrase;
  }

  /** Content that is removed for one of several statuses would be missing for the others. */
  get content(): Content {
    if (this.#content === undefined) {
      const content = this.#reading.content();
      this.#content = this.#isShared ? withoutRemedy(content) : content;
    }
    return this.#content;
  }

  get statusesInContent(): readonly ContentStatus[] {
    return (this.#statusesInContent ??= statusesInContent(this.content, this.#file));
  }

  get toldError(): ToldError | null {
    if (this.#toldError === undefined) {
      const all = this.#reading.toldErrors();
      const node = all.find((each) => each !== null);
      this.#toldError = node ? { node, isOnly: !this.#isShared && !all.includes(null) } : null;
    }
    return this.#toldError;
  }

  get fields(): Fields {
    return (this.#fields ??= this.#reading.fields());
  }
}

/** The message that effects on one response make, with content where one of them gives some, and the fields of all. */
export function joinedMessage(effects: readonly Effect[], file: SourceFile): Message {
  const given = effects.flatMap(({ content }) => (content?.present === 'yes' ? [content] : []));
  const fields = () => effects.flatMap((effect) => effect.fields ?? []);
  return new ReadMessage(
    {
      phrase: () => null,
      content: () => given[0] ?? unknownContent,
      toldErrors: () => [],
      fields: () => fieldsOf([fields().reduce(mergeFields, noFields)]),
    },
    effects.some(({ pattern }) => pattern.redirects === true),
    false,
    file,
  );
}

/** The message of an expression that is a response by itself, such as `new Response(…)`. */
export function wholeMessage(effect: Effect, file: SourceFile): Message {
  const { match, pattern, receiver } = effect;
  const fields = () => {
    // An error that is given to `next`, or a response that has a name, may be given fields elsewhere.
    const isSeenWhole =
      pattern.fields !== undefined &&
      !isNext(receiver) &&
      isFinished(match) &&
      !isAskedFor(match, file) &&
      !setsFieldsByItself(match, file);
    const before = isSeenWhole ? noFields : unknownFields;
    return fieldsByOthers(file).around(fieldsOf([mergeFields(before, effect.fields ?? noFields)]));
  };
  return new ReadMessage(
    {
      phrase: () => effect.phrase,
      content: () => effect.content ?? unknownContent,
      // What a decorated function returns is not one answer.
      toldErrors: () =>
        'decorate' in pattern || effect.content === null
          ? []
          : [toldError(effect.content, null, null, file)],
      fields,
    },
    pattern.redirects === true,
    effect.statuses.length > 1,
    file,
  );
}

/** Whether another function of the file may get the response and set its fields, or a test makes it up. */
function isAskedFor(match: Node, { sourceCode, index }: SourceFile): boolean {
  if (isFaked(match)) return true;
  return [...enclosingFunctions(match)].some((candidate) =>
    isCalled(candidate, sourceCode, index.memberCalls),
  );
}

/** Whether a response is sent as it was made; one that has a name may be given fields later. */
function isFinished(match: Node): boolean {
  const node = wrapped(match);
  switch (node.parent?.type) {
    case 'ConditionalExpression':
    case 'LogicalExpression':
    case 'AwaitExpression':
      return isFinished(node.parent);
    case 'ReturnStatement':
    case 'ThrowStatement':
    case 'ExpressionStatement':
    case 'ArrowFunctionExpression':
      return true;
    default:
      return false;
  }
}

function isAlike(one: Content, other: Content): boolean {
  return one.present === other.present && one.isEmpty === other.isEmpty;
}

/**
 * The message of a response that several effects act on. A phrase that the effect of the status itself writes is sent
 * on every path.
 */
export function foldedMessage(
  effect: Effect,
  outcomes: readonly Outcome[],
  file: SourceFile,
): Message {
  const sent = outcomes.filter(isSent);
  const isComplete = sent.length === outcomes.length && sent.length > 0;
  const [first] = isComplete ? sent : [];
  const agreed = (isSame: (one: Sent, other: Sent) => boolean) =>
    first !== undefined && sent.every((outcome) => isSame(outcome, first)) ? first : undefined;
  return new ReadMessage(
    {
      phrase: () =>
        effect.phrase === null || effect.phrase === 'registered'
          ? (agreed((one, other) => one.phrase === other.phrase)?.phrase ?? null)
          : effect.phrase,
      content: () =>
        agreed(({ content: one }, { content: other }) => isAlike(one, other))?.content ??
        unknownContent,
      toldErrors: () =>
        outcomes.map((outcome) =>
          isSent(outcome) && !outcome.isUnclear
            ? toldError(outcome.content, outcome.caught, effect, file)
            : null,
        ),
      fields: () =>
        fieldsByOthers(file).around(fieldsOf(isComplete ? sent.map(({ fields }) => fields) : [])),
    },
    effect.pattern.redirects ?? (isComplete && sent.every(({ redirected }) => redirected)),
    effect.statuses.length > 1,
    file,
  );
}

/**
 * The message that a function of the file sends with the status of a call, as far as the function shows it. What the
 * caller does besides is not followed.
 */
export function messageOfCall(
  effect: Effect,
  outcomes: readonly Outcome[],
  call: Pick<OwnCall, 'match' | 'called'>,
  file: SourceFile,
): Message {
  const { pattern } = effect;
  const isWhole = pattern.whole === true;
  const sent = isWhole ? [effect] : outcomes.every(isSent) ? outcomes : [];
  const given = sent.map(({ content }) => givenContent(content ?? unknownContent, call, file));
  return new ReadMessage(
    {
      phrase: () => null,
      content: () => {
        const [first = unknownContent, ...others] = given;
        return others.every(({ present }) => present === first.present) ? first : unknownContent;
      },
      toldErrors: () =>
        outcomes.some((outcome) => isSent(outcome) && outcome.isUnclear)
          ? []
          : given.map((content) => toldError(content, null, isWhole ? null : effect, file)),
      fields: () =>
        fieldsOf(sent.map(({ fields }) => mergeFields(unknownFields, fields ?? noFields))),
    },
    pattern.redirects === true,
    true,
    file,
  );
}
