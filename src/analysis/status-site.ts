/** The types of the model: the status sites of a file, as rules see them. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Method } from '../http/methods.ts';
import type {
  CodeRange,
  ContentFates,
  Legacy,
  NoContent,
  Role,
  Runtime,
} from '../frameworks/language/framework.ts';
import type { Node } from '../syntax/nodes.ts';
import type { Certainty, ContentStatus, StatusValue } from './status-value.ts';

export type { Role, Runtime } from '../frameworks/language/framework.ts';

/**
 * How the receiver was recognised: traced to a known package or global, by its type, by its shape in a package
 * that depends on the framework, by its shape alone, or by nothing but a name that says status or response.
 */
export type Evidence = 'import' | 'type' | 'project' | 'convention' | 'name';

export interface Content {
  readonly present: Certainty;
  /** The expression that is the content, where there is one. */
  readonly node: Node | null;
  /** Set for content of no bytes that the API takes for content all the same: `new Response('')`. */
  readonly isEmpty?: true;
  /** Set where the API sends the phrase of the status in place of content, although the status may allow none. */
  readonly isFilled?: true;
  /** Set where a function of the file has the content that is sent with the status of a call: `gone(res, 410)`. */
  readonly called?: true;
  /** Set where a script of the page gets the content, and no status with it. */
  readonly script?: true;
  /** How the content can be removed here; absent where it cannot. */
  readonly none?: NoContent;
  /** What the runtime does with content that the status does not allow, where that is known. */
  readonly fates?: ContentFates;
  /** Set where the API sends an `Error` as it sends any object, and does not answer it as a thrown one. */
  readonly takesErrors?: true;
}

/** A reason phrase as it is written. */
export interface Phrase {
  readonly node: Node;
  readonly value: string;
}

/** A place where the code writes a reason phrase. */
export interface PhraseSite {
  /** The adapter's name and title. */
  readonly framework: { readonly name: string; readonly title: string };
  readonly node: Node;
  /** The literal parts of the phrase: `Order ` of `Order ${id}`. */
  readonly shown: string;
  /** The call, assignment or construction that sets the phrase. */
  readonly setter: Node;
  /** The code that is set together with the phrase; null where there is none, or more than one. */
  readonly code: number | null;
  readonly runtime: Runtime;
  /** Whether a test looks at what the code throws. */
  readonly tried: boolean;
}

export interface Fields {
  /** Whether the response carries the field. @param name case does not matter. */
  readonly has: (name: string) => Certainty;
  /** The expression of the field's value, where it is seen. @param name case does not matter. */
  readonly value: (name: string) => Node | null;
}

export interface Route {
  /** The methods that can reach the site; `any` where none is excluded. */
  readonly methods: ReadonlySet<Method> | 'any';
  readonly path: string | null;
  /** The function that handles the request. */
  readonly handler: Node;
}

/**
 * The status that is sent in place of another on every path: that of `redirect()` in `res.status(404).redirect('/')`.
 */
export interface Overriding {
  /** The call, construction or assignment whose status is never sent. */
  readonly dead: Node;
  /** The first one whose status takes its place; the function that returns nothing, where that decides. */
  readonly by: Node;
  /** The decorator by which a function that returns nothing has a status; null where another status takes the place. */
  readonly decorator: string | null;
  /** The code that `by` sets; null where it is unknown or one of several. */
  readonly code: number | null;
  /** Whether the code of `by` comes from the call, as the 302 of `redirect()` does, and not from an argument. */
  readonly isImplied: boolean;
  /**
   * The index of the argument in which `by` would take a status, where it has none: 0 for `res.redirect('/')`, since
   * `res.redirect(301, '/')` is possible; null where there is none.
   */
  readonly room: number | null;
}

/** The place of a status that the API does not read. */
export interface Misplaced {
  /**
   * `key`: a property with another name; `argument`: an argument that the API takes for another value; `result`: the
   * value that a handler returns; `member`: a member of the response that is none of its status, as in `res.status =
   * 410`; `call`: a call of the member that is assigned the status, as in `ctx.status(404)`.
   */
  readonly place: 'key' | 'argument' | 'result' | 'member' | 'call';
  /** Whether the API throws because of the status in this place. */
  readonly throws: boolean;
  /** The property that has the status; null where it stands in none. */
  readonly key: TSESTree.Property | null;
  /** The property that the API reads the status from, if an object stands in this place; null where it reads none. */
  readonly property: string | null;
  /** The name of the key or member; null where the place has none. */
  readonly name: Node | null;
  /** The whole expression in this place, of which the status is a value. */
  readonly given: Node;
  /** How the status of the response is set; null where the place is about no response that has a name or is called. */
  readonly setter: StatusSetter | null;
}

/** How a program sets the status of a response. */
export interface StatusSetter {
  /** The call or assignment that has the status in the wrong place. */
  readonly expression: TSESTree.CallExpression | TSESTree.AssignmentExpression;
  /** The method, and whether it gives the response back; null where there is none. */
  readonly method: { readonly name: string; readonly isChained: boolean } | null;
  /** The member that a status is assigned to; null where there is none. */
  readonly member: string | null;
  /** Whether the call makes the response, so that the status is set behind it: `h.response(user).code(201)`. */
  readonly isBehind: boolean;
}

/** A call in a form that a later version of the framework took away. */
export interface LegacyCall extends Legacy {
  readonly call: TSESTree.CallExpression;
  /**
   * Whether the project's version surely accepts it, and whether that one surely has deprecated it; `gone` where a version
   * may be in use that does not accept it.
   */
  readonly standing: 'taken' | 'deprecated' | 'gone';
  /** Whether another status was set before, which the project's version may send. */
  readonly follows: boolean;
  /** Whether another argument is a number too, which some version may take for the status. */
  readonly isAmbiguous: boolean;
}

/** An answer that tells of a caught error, and gives nothing in place of what failed: `{ error: error.message }`. */
export interface ToldError {
  /** The content of the answer. */
  readonly node: Node;
  /** Whether every answer with the status tells of a caught error. */
  readonly isOnly: boolean;
}

/** The action of a handler before it answers, as far as the choice of the status depends on it. */
export type Action = 'created' | 'queued' | 'unknown';

/**
 * The comparison of a received status with the status of the site. For an `ignored` site it is the comparison that was
 * meant: the code stands alone behind `||`, or the status is negated (`!response.status === 200`).
 */
export interface Comparison {
  readonly operator: ComparisonOperator;
  /** The received status: the other operand, the expression of a `switch`, or the argument of `includes`. */
  readonly subject: Node;
  /** The numbers that may be received, as ranges; null where the status may be another value, such as text. */
  readonly codes: readonly CodeRange[] | null;
  /**
   * Whether another file may make the client give another value in place of the response, as an interceptor of axios
   * does.
   */
  readonly mayBeReplaced: boolean;
  /** The member of the response that tells whether the status is 2xx: `ok`, `ok()`; null where it has none. */
  readonly success: string | null;
  /** Whether there surely is a response, and not `undefined` after `?.`. */
  readonly isThere: boolean;
  /** The statuses that the client gives, where it rejects all others; null where it may give any. Ask it last. */
  readonly given: () => GivenStatuses | null;
}

/** The statuses that a client gives where it rejects all others. */
export interface GivenStatuses {
  readonly codes: readonly CodeRange[];
  /** The option, or the method of the request, by which it gives others too: `validateStatus`. */
  readonly option: string;
}

export type ComparisonOperator =
  '===' | '!==' | '==' | '!=' | '<' | '<=' | '>' | '>=' | 'case' | 'includes';

/** A place where the code names or implies a status code, with the facts that all roles have. */
export interface Site<R extends Role = Role> {
  readonly role: R;
  /** The adapter's name and title. */
  readonly framework: { readonly name: string; readonly title: string };
  readonly evidence: Evidence;
  /** The whole expression: the call with its chain, the assignment, the construction, the comparison. */
  readonly node: Node;
  readonly status: StatusValue;
  /** Whether the API does not read the status, although it is written where one is expected. */
  readonly ignored: boolean;
  /** The route of the handler around the site; null where none is known. */
  readonly route: Route | null;
  /** The runtime facts that hold for the status, as far as they are known. */
  readonly runtime: Runtime;
}

/** A status that answers a request, with the parts of the response that both programs and mocks write. */
interface AnswerSite<R extends Role> extends Site<R> {
  /** Whether a test looks at what the code throws: `expect(() => res.status(700)).toThrow()`. */
  readonly tried: boolean;
  /** The place of an ignored status, where a status is surely meant; else null. */
  readonly misplaced: Misplaced | null;
  /** Whether the call is a redirect, whatever its status. */
  readonly redirects: boolean;
  /** The reason phrase that is written for this status alone; null where none is seen. */
  readonly phrase: Phrase | null;
  readonly content: Content;
}

/**
 * A status that the program sends, or throws for an error handler to send. Most facts are found when a rule first asks;
 * a rule asks last for the ones that cost most, such as `content`.
 */
export interface SentSite extends AnswerSite<'send' | 'throw'> {
  /**
   * Whether a test makes the response up, as the server of a test does: advice for servers is not for it. It stands in a
   * test file, in `it(…)` or in `jest.fn(…)`.
   */
  readonly faked: boolean;
  /** Whether it stands in `it(…)` or `jest.fn(…)` itself, and so in no server that the file may have. */
  readonly inCase: boolean;
  /** Whether names around the response tell of a client that has left before it is answered: `if (req.aborted)`. */
  readonly mayHaveLeft: boolean;
  /** The legacy call that sends it; null where today's versions accept the call. */
  readonly legacy: LegacyCall | null;
  /** The status that is sent instead of this one on every path; null where this one may be sent. */
  readonly overridden: Overriding | null;
  /** `yes` where no middleware or hook of the file may replace the status after the handler. */
  readonly stays: Exclude<Certainty, 'no'>;
  /** Whether a hook, a script, or a function that is given the response, may add content to it. Ask it last, as `stays`. */
  readonly mayBeFilled: boolean;
  /** The status codes in the members of the content. */
  readonly statusesInContent: readonly ContentStatus[];
  /** The first answer with this status that tells of a caught error; null where none surely does. */
  readonly toldError: ToldError | null;
  readonly fields: Fields;
  readonly action: Action;
  /** The fields of the request that the handler reads. */
  readonly requestFields: Pick<Fields, 'has'>;
  /** Whether the file passes requests on to other servers, as a proxy does. */
  readonly passesOn: Exclude<Certainty, 'yes'>;
  /** Whether the handler asks another server before it answers. */
  readonly asksOthers: Exclude<Certainty, 'yes'>;
  /** The site as it would be with another status, in the form that today's versions accept. */
  readonly rewritten: (status: StatusValue) => SentSite;
}

/** A status that is declared for a handler or a class of errors, beside the code that sends it: `@Response(404)`. */
export interface DeclaredSite extends Site<'declare'> {
  /** Whether a test declares it. */
  readonly faked: boolean;
  /** The property whose key is the status, as in `responses: { 404: schema }`; null where it stands elsewhere. */
  readonly key: TSESTree.Property | null;
  /** The text about the response: `description: 'Not Found'`; null where none is seen. */
  readonly text: Phrase | null;
  /** The content that is declared with the status, such as a schema. */
  readonly content: Content;
  /** Whether the same object, or a decorator of the same function, declares a status. */
  readonly declares: (code: number) => Certainty;
  /** The fields of the request that the handler reads. */
  readonly requestFields: Pick<Fields, 'has'>;
  /** The site as it would be with another status. */
  readonly rewritten: (status: StatusValue) => DeclaredSite;
}

/** A comparison of a received status with one that the code names. */
export interface ReceivedSite extends Site<'compare'> {
  readonly comparison: Comparison;
}

/** The comparison that an assertion makes: `===` for `toBe(404)`, `!==` for `not.toBe(404)`. */
export interface Expectation extends Comparison {
  /** Whether `subject` is the response, and not its status: `expect(response).to.have.status(404)`. */
  readonly isOfResponse: boolean;
}

/** A status that a test expects. */
export interface ExpectedSite extends Site<'expect'> {
  /** Null for an assertion of which it is not known how it compares. */
  readonly expectation: Expectation | null;
}

/**
 * A status that a mock answers with in the place of a server: `HttpResponse.json(user, { status: 404 })`. Its `runtime`
 * is the mock's own.
 */
export interface StubSite extends AnswerSite<'stub'> {
  /** The site as it would be with another status. */
  readonly rewritten: (status: StatusValue) => StubSite;
}

export type TestSite = ExpectedSite | StubSite;

interface SitesByRole {
  readonly send: SentSite;
  readonly throw: SentSite;
  readonly declare: DeclaredSite;
  readonly compare: ReceivedSite;
  readonly expect: ExpectedSite;
  readonly stub: StubSite;
}

/** The sites of some roles. */
export type SiteOf<R extends Role> = SitesByRole[R];

export type OwnSite = SentSite | DeclaredSite;

/** A status that somebody is answered with, be it by the program or by a mock. */
export type AnsweringSite = OwnSite | StubSite;

/** The roles of a program's own responses. */
export type OwnRole = OwnSite['role'];

export type StatusSite = SiteOf<Role>;
