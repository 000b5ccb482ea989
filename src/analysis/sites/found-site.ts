/** The sites that rules see. Facts that cost time are found when a rule first asks for them. */
import type { Node } from '../../syntax/nodes.ts';
import type { FrameworkValue } from '../adapters/framework-value.ts';
import type { Declares } from '../effects/declared-beside.ts';
import { keyOf, type DeclaredEntry } from '../effects/declared-entry.ts';
import type {
  Action,
  Comparison,
  Content,
  DeclaredSite,
  Expectation,
  ExpectedSite,
  Fields,
  LegacyCall,
  Misplaced,
  Overriding,
  Phrase,
  ReceivedSite,
  Role,
  Route,
  Runtime,
  SentSite,
  Site,
  StubSite,
  TestSite,
  ToldError,
} from '../status-site.ts';
import type { ContentStatus, StatusValue } from '../status-value.ts';
import { unknownMessage, type Message } from './message.ts';
import type { Surroundings } from './surroundings.ts';

/** The facts that are known of a status of any role when it is found. */
export interface FoundStatus {
  /** The response, or the function or class that makes one. */
  readonly receiver: FrameworkValue;
  readonly node: Node;
  readonly status: StatusValue;
  readonly ignored: boolean;
  readonly runtime: Runtime;
  readonly around: Surroundings;
}

/** A site with the facts that all roles have. */
class FoundSite<R extends Role> implements Site<R> {
  readonly role: R;
  readonly framework: Site['framework'];
  readonly evidence: Site['evidence'];
  readonly node: Node;
  readonly status: StatusValue;
  readonly ignored: boolean;
  readonly runtime: Runtime;
  readonly #around: Surroundings;

  constructor(role: R, { receiver, node, status, ignored, runtime, around }: FoundStatus) {
    const { name, title } = receiver.framework;
    this.role = role;
    this.framework = { name, title };
    this.evidence = receiver.evidence;
    this.node = node;
    this.status = status;
    this.ignored = ignored;
    this.runtime = runtime;
    this.#around = around;
  }

  get route(): Route | null {
    return this.#around.route;
  }
}

/** The facts of a status that answers a request, and of its response. */
export interface AnswerStatus extends FoundStatus {
  readonly message: Message;
  readonly misplaced: Misplaced | null;
}

/** The facts of a status that is sent or thrown, and of its response. */
export interface SentStatus extends AnswerStatus {
  readonly legacy: LegacyCall | null;
  readonly overridden: Overriding | null;
  /** Whether middleware or a hook may replace the status after the handler. */
  readonly mayChange: () => boolean;
  /** Whether code besides the effects that are seen may give the response content. */
  readonly mayBeFilled: () => boolean;
  /** The expression that sets the status, before which the handler's action is looked for; null where it is not. */
  readonly setter: Node | null;
}

/** The facts of a status whose response is not known. */
export const unknownFacts = {
  message: unknownMessage,
  misplaced: null,
  legacy: null,
  overridden: null,
  mayChange: () => false,
  mayBeFilled: () => true,
  setter: null,
} as const satisfies Partial<SentStatus>;

/** A site with the facts that the answers of programs and of mocks have in common. */
class FoundAnswerSite<R extends Role> extends FoundSite<R> {
  readonly misplaced: Misplaced | null;
  readonly #answer: AnswerStatus;

  constructor(role: R, answer: AnswerStatus) {
    super(role, answer);
    this.misplaced = answer.misplaced;
    this.#answer = answer;
  }

  get tried(): boolean {
    return this.#answer.around.isTried;
  }

  get redirects(): boolean {
    return this.#answer.message.redirects;
  }

  get phrase(): Phrase | null {
    return this.#answer.message.phrase;
  }

  get content(): Content {
    return this.#answer.message.content;
  }
}

export class FoundStubSite extends FoundAnswerSite<'stub'> implements StubSite {
  readonly #stub: AnswerStatus;

  constructor(stub: AnswerStatus) {
    super('stub', stub);
    this.#stub = stub;
  }

  rewritten(status: StatusValue): StubSite {
    return new FoundStubSite({ ...this.#stub, status, ignored: false });
  }
}

export class FoundSentSite extends FoundAnswerSite<'send' | 'throw'> implements SentSite {
  readonly legacy: LegacyCall | null;
  readonly overridden: Overriding | null;
  readonly #sent: SentStatus;
  #stays: SentSite['stays'] | undefined;
  #action: Action | undefined;

  constructor(role: 'send' | 'throw', sent: SentStatus) {
    super(role, sent);
    this.legacy = sent.legacy;
    this.overridden = sent.overridden;
    this.#sent = sent;
  }

  get faked(): boolean {
    return this.#sent.around.isFaked;
  }

  get inCase(): boolean {
    return this.#sent.around.isInCase;
  }

  get mayHaveLeft(): boolean {
    return this.#sent.around.mayHaveLeft;
  }

  get stays(): SentSite['stays'] {
    return (this.#stays ??= this.#sent.mayChange() ? 'unknown' : 'yes');
  }

  get mayBeFilled(): boolean {
    return this.content.script === true || this.#sent.mayBeFilled();
  }

  get statusesInContent(): readonly ContentStatus[] {
    return this.#sent.message.statusesInContent;
  }

  get toldError(): ToldError | null {
    return this.#sent.around.isKeptBack ? null : this.#sent.message.toldError;
  }

  get fields(): Fields {
    const { around, message } = this.#sent;
    return around.isKeptBack ? withFieldsUnseen(message.fields) : message.fields;
  }

  get action(): Action {
    const { setter, around } = this.#sent;
    return (this.#action ??=
      setter === null ? 'unknown' : around.actionBefore(setter, this.content));
  }

  get requestFields(): SentSite['requestFields'] {
    return this.#sent.around.requestFields;
  }

  get passesOn(): SentSite['passesOn'] {
    return this.#sent.around.passesOn;
  }

  get asksOthers(): SentSite['asksOthers'] {
    return this.#sent.around.asksOthers;
  }

  rewritten(status: StatusValue): SentSite {
    const mayChange = () => this.stays !== 'yes';
    const changed = { ...this.#sent, status, ignored: false, legacy: null, mayChange };
    return new FoundSentSite(this.role, changed);
  }
}

/** The fields of a response that lacks none for sure. */
function withFieldsUnseen(fields: Fields): Fields {
  const has = (name: string) => (fields.has(name) === 'yes' ? 'yes' : 'unknown');
  return { ...fields, has };
}

export class FoundDeclaredSite extends FoundSite<'declare'> implements DeclaredSite {
  readonly key: DeclaredSite['key'];
  readonly declares: Declares;
  readonly #declared: FoundStatus;
  readonly #document: () => DeclaredEntry;

  /**
   * @param document finds how the program documents the status.
   * @param declares tells which statuses are declared beside it.
   */
  constructor(declared: FoundStatus, document: () => DeclaredEntry, declares: Declares) {
    super('declare', declared);
    this.key = keyOf(declared.status);
    this.declares = declares;
    this.#declared = declared;
    this.#document = document;
  }

  get text(): Phrase | null {
    return this.#document().text;
  }

  get content(): Content {
    return this.#document().content;
  }

  get faked(): boolean {
    return this.#declared.around.isFaked;
  }

  get requestFields(): SentSite['requestFields'] {
    return this.#declared.around.requestFields;
  }

  rewritten(status: StatusValue): DeclaredSite {
    const changed = { ...this.#declared, status, ignored: false };
    return new FoundDeclaredSite(changed, this.#document, this.declares);
  }
}

export class FoundReceivedSite extends FoundSite<'compare'> implements ReceivedSite {
  readonly comparison: Comparison;

  constructor(comparison: Comparison, found: FoundStatus) {
    super('compare', found);
    this.comparison = comparison;
  }
}

export class FoundExpectedSite extends FoundSite<'expect'> implements ExpectedSite {
  readonly expectation: Expectation | null;

  constructor(found: FoundStatus, expectation: Expectation | null = null) {
    super('expect', found);
    this.expectation = expectation;
  }
}

/** The site of a status that a test expects or that a mock answers with, of which no more is known. */
export function testSite(role: TestSite['role'], found: FoundStatus): TestSite {
  return role === 'stub'
    ? new FoundStubSite({ ...unknownFacts, ...found })
    : new FoundExpectedSite(found);
}

/** Sorts sites by the place of their statuses in the file. */
export function byPlace(one: Site, other: Site): number {
  return placeOf(one) - placeOf(other);
}

function placeOf({ status, node }: Site): number {
  return (status.kind === 'implied' ? node : status.node).range[0];
}
