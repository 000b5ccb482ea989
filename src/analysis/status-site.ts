/** The model's types: what an analysed file says about status codes. */
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

export type { Role, Runtime } from '../frameworks/language/framework.ts';

/** An answer that may be missing: rules report on `yes` and `no` only. */
export type Certainty = 'yes' | 'no' | 'unknown';

/**
 * How the receiver was recognised: traced to a known package or global, by its type, by its shape in a package
 * that depends on the framework, or by its shape alone.
 */
export type Evidence = 'import' | 'type' | 'project' | 'convention';

/** A name of a library that stands where a status code should, and is none. */
export interface Mistake {
  /** What the expression evaluates to. */
  readonly gives: 'undefined' | 'phrase';
  /** The export that has no such member, as users know it: `StatusCodes of http-status-codes`. */
  readonly of: string;
  /** The name of the member. */
  readonly name: string;
  /** The code that is meant, where the name tells. */
  readonly meant: number | null;
  /** How that code is spelt in its place; null where the library has no name for it there. */
  readonly correct: string | null;
}

/** What a status is, as far as the file tells. */
export type StatusValue =
  | {
      readonly kind: 'written';
      /** The value as a number, which is what an API makes of it; `NaN` where it is none. */
      readonly code: number;
      /** What the expression evaluates to. */
      readonly value: number | string;
      /** How it is spelt at `node`: a number or string literal, a name that stands for one, or a word of the framework's own. */
      readonly notation: 'number' | 'string' | 'constant' | 'word';
      readonly node: Node;
      /** Where the value itself is written: `node`, or what a name at `node` was given. */
      readonly origin: Node;
      /** `unknown` for one of several values of a name, which a check before this place may have sorted out. */
      readonly reached: Exclude<Certainty, 'no'>;
      /** How another code is spelt in the notation of this one. */
      readonly respell: (code: number) => string;
    }
  | {
      readonly kind: 'implied';
      readonly code: number;
      /** The call itself means this code, as a redirect does, or the framework fills it in. */
      readonly by: 'call' | 'framework';
      /** Where another can be written; null where there is no such place. */
      readonly place: () => StatusPlace | null;
    }
  | ({
      /** A name of a constants library that stands for no status code. */
      readonly kind: 'mistaken';
      readonly node: Node;
    } & Mistake)
  | {
      readonly kind: 'unknown';
      readonly node: Node;
      /** Another value takes its place where it is none: `error.status ?? 500`. */
      readonly hasFallback: boolean;
      readonly reason: () => UnknownReason;
    };

/** Why the value of a status is not known. */
export type UnknownReason =
  /** `undefined`, `void 0`, or a variable that is never given a value. */
  | 'nothing'
  /** A value that is surely no status: `null`, `true`, an object, a function, a word that is none of the framework's. */
  | 'no status'
  /** A member of an error, which not every error has: `error.status`, `const { status } = error`. */
  | 'error'
  /** A member of another object: `options.status`. */
  | 'member'
  /** A parameter, or a part of one. */
  | 'parameter'
  /** What a call gives, awaited or not. */
  | 'call'
  /** What another module exports. */
  | 'import'
  /** A variable with a value that the file does not show. */
  | 'variable'
  /** A name that the file does not declare. */
  | 'global'
  /** What an operator makes: `base + index`, `order && 404`. */
  | 'computed'
  /** The place itself is out of sight: behind a spread argument, or in options that have a name. */
  | 'unseen';

export type WrittenStatus = Extract<StatusValue, { readonly kind: 'written' }>;
export type MistakenStatus = Extract<StatusValue, { readonly kind: 'mistaken' }>;

/** A status code that a member of the content gives. */
export type ContentStatus = WrittenStatus & {
  /** The member's name. */
  readonly member: string;
};

/** A place where a response can be given the status that it does not name. */
export interface StatusPlace {
  readonly position: number;
  /** What to insert there. @param status the status as it is spelt. */
  readonly write: (status: string) => string;
}

export interface Content {
  readonly present: Certainty;
  /** The expression that is the content, where there is one. */
  readonly node: Node | null;
  /** A script gets the content, and no status with it. */
  readonly script?: true;
  /** How the content can be left away here; absent where it cannot. */
  readonly none?: NoContent;
  /** What the runtime does with content that its status does not allow, where that is known. */
  readonly fates?: ContentFates;
}

/** A reason phrase as it is written. */
export interface Phrase {
  readonly node: Node;
  readonly value: string;
}

/** One place where the code writes a reason phrase. */
export interface PhraseSite {
  /** The adapter's name and title. */
  readonly framework: { readonly name: string; readonly title: string };
  readonly node: Node;
  /** The parts of the phrase that the file shows, such as `Order ` of `Order ${id}`. */
  readonly known: string;
  /** The call, assignment or construction that gives it to a response. */
  readonly setter: Node;
  /** The code that is named together with it; null where there is none, or more than one. */
  readonly code: number | null;
  readonly runtime: Runtime;
}

export interface Fields {
  /** Whether the response carries the field. @param name case does not matter. */
  readonly has: (name: string) => Certainty;
  /** The expression of the field's value, where it is seen. @param name case does not matter. */
  readonly value: (name: string) => Node | null;
}

export interface Route {
  /** The methods the handler serves where the site stands, or `any`. */
  readonly methods: ReadonlySet<Method> | 'any';
  readonly path: string | null;
  /** The function that handles the request. */
  readonly handler: Node;
}

/** The effect whose status is sent in place of another on every path: `redirect()` behind `status(404)`. */
export interface Overriding {
  /** The call or assignment whose status is never sent. */
  readonly dead: Node;
  /** The first call or assignment whose status takes its place. */
  readonly by: Node;
  /** The code that `by` sets; null where it is not known, or one of several. */
  readonly code: number | null;
  /** The code of `by` comes from the call, as the 302 of `redirect()` does, and not from the author. */
  readonly isImplied: boolean;
  /** The index at which `by` takes a status as an argument, where it is without one. */
  readonly room: number | null;
}

/** Where a status stands that the API does not look at. */
export interface Misplaced {
  /** In a property with another name, in an argument that the API takes for another value, or in what a handler returns. */
  readonly place: 'key' | 'argument' | 'result';
  /** The API throws because of the status in this place. */
  readonly throws: boolean;
  /** The property, where it stands in one. */
  readonly key: TSESTree.Property | null;
  /** The property that the API reads the status from, in an object in this place. */
  readonly property: string | null;
}

/** A call in a form that a later version of the framework took away. */
export interface LegacyCall extends Legacy {
  readonly call: TSESTree.CallExpression;
  /** The version that the project uses surely takes it. */
  readonly isTaken: boolean;
  /** Another status was set before, which the version in use may send. */
  readonly follows: boolean;
  /** Another argument is a number too, which may be taken for the status in its turn. */
  readonly isAmbiguous: boolean;
}

/** What a handler visibly does to its resource before it answers, as far as it decides on the status. */
export type Action = 'created' | 'queued' | 'unknown';

/**
 * How a received status is compared with the one at the site; of one that is `ignored`, how it is meant to be: it
 * stands alone behind an `||`, or the status was negated before (`!response.status === 200`).
 */
export interface Comparison {
  readonly operator: ComparisonOperator;
  /** The received status: the other operand, the expression of a `switch`, or the argument of `includes`. */
  readonly subject: Node;
  /** The numbers that may be received; null where the status may be of any type, such as text. */
  readonly codes: readonly CodeRange[] | null;
  /** Another file may have the client hand over another object in place of a response, as an interceptor of axios does. */
  readonly mayBeReplaced: boolean;
  /** There is a response for certain, and not `undefined` behind `?.`. */
  readonly isThere: boolean;
}

export type ComparisonOperator =
  '===' | '!==' | '==' | '!=' | '<' | '<=' | '>' | '>=' | 'case' | 'includes';

/** What a site has whatever its role: one place where the code names or implies a status code. */
export interface Site<R extends Role = Role> {
  readonly role: R;
  /** The adapter's name and title. */
  readonly framework: { readonly name: string; readonly title: string };
  readonly evidence: Evidence;
  /** The whole expression: the call with the chain it belongs to, the assignment, the construction, the comparison. */
  readonly node: Node;
  readonly status: StatusValue;
  /** The API does not look at the status, though it is written where one is expected. */
  readonly ignored: boolean;
  /** The route whose handler it stands in; null where none is known. */
  readonly route: Route | null;
  /** What the runtime does with the status, where it is known. */
  readonly runtime: Runtime;
}

/**
 * A status that the program sends, or throws for an error handler to send. Most of what is known of its response is found
 * when a rule first asks for it, so that a rule asks last for what costs most, such as the content.
 */
export interface SentSite extends Site<'send' | 'throw'> {
  /** A test makes it up, for a client to be tried with. */
  readonly faked: boolean;
  /** Where an ignored status stands, if a status is meant for certain. */
  readonly misplaced: Misplaced | null;
  /** The call, where its form is one of older versions only. */
  readonly legacy: LegacyCall | null;
  /** The effect whose status is sent instead of this one, on every path; null where this one may be sent. */
  readonly overridden: Overriding | null;
  /** Whether the response leaves with it if nothing else in its handler says otherwise; middleware and hooks may change it. */
  readonly stays: Exclude<Certainty, 'no'>;
  /** The call is a redirect, whatever status it is given. */
  readonly redirects: boolean;
  /** The reason phrase that is written for this status, and for no other; null where none is seen. */
  readonly phrase: Phrase | null;
  readonly content: Content;
  /** The status codes that the content, as an object of JSON, gives by itself. */
  readonly statusesInContent: readonly ContentStatus[];
  readonly fields: Fields;
  readonly action: Action;
  /** The fields of the request that the handler reads. */
  readonly requestFields: Pick<Fields, 'has'>;
  /** Whether the file passes requests on to other servers, as a proxy does. */
  readonly passesOn: Exclude<Certainty, 'yes'>;
  /** Whether the handler asks another server before it answers. */
  readonly asksOthers: Exclude<Certainty, 'yes'>;
  /** The same place with another status written there, as today's versions take it. */
  readonly rewritten: (status: StatusValue) => SentSite;
}

/** A status that a handler or a class of errors is said to answer with, beside the code that does: `@Response(404)`. */
export interface DeclaredSite extends Site<'declare'> {
  /** The fields of the request that the handler reads. */
  readonly requestFields: Pick<Fields, 'has'>;
  /** The same place with another status written there. */
  readonly rewritten: (status: StatusValue) => DeclaredSite;
}

/** A comparison of a received status with one that the code names. */
export interface ReceivedSite extends Site<'compare'> {
  readonly comparison: Comparison;
}

/** A status that a test expects, or that a stub answers with. */
export type ToldSite = Site<'expect' | 'stub'>;

interface SitesByRole {
  readonly send: SentSite;
  readonly throw: SentSite;
  readonly declare: DeclaredSite;
  readonly compare: ReceivedSite;
  readonly expect: ToldSite;
  readonly stub: ToldSite;
}

/** The sites of some roles. */
export type SiteOf<R extends Role> = SitesByRole[R];

export type OwnSite = SentSite | DeclaredSite;

/** The roles of what a program says of its own responses. */
export type OwnRole = OwnSite['role'];

export type StatusSite = SiteOf<Role>;
