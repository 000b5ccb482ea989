/** The members of JSON content that give a status, or say whether the request succeeded. */
import { rfc, type Reference } from './reference.ts';

/** A member by which content repeats the status of its response. */
export interface StatusMember {
  readonly name: string;
  /** Whether the name has other meanings too, so that it is a status only beside a member that tells of a failure. */
  readonly ambiguous: boolean;
}

/** `status` is a member of problem details (RFC 9457, 3.1.2); programs use the other names. */
export const statusMembers: readonly StatusMember[] = [
  { name: 'status', ambiguous: false },
  { name: 'statusCode', ambiguous: false },
  { name: 'code', ambiguous: true },
];

/** The section by which problem details give the status code of their response. */
export const problemStatus: Reference = rfc(9457, '3.1.2');

/** The section by which the status code gives the result of the request and the meaning of the response. */
export const meaningOfStatus: Reference = rfc(9110, '15');

/** 207 and 208: content with a status for each of its parts (RFC 4918, 13, and RFC 5842, 7.1). */
export const statusesOfParts: ReadonlySet<number> = new Set([207, 208]);

/** Members that tell of a failure in words. */
const explaining: ReadonlySet<string> = new Set(['message', 'msg', 'detail', 'reason']);

/** Members that say whether there was a failure: `error`, `isFailed`; in lower case, without `is` or `has`. */
const failing: ReadonlySet<string> = new Set([
  ...['error', 'err', 'failure', 'failed', 'failing', 'errored'],
  ...['errormessage', 'errorcode', 'errormsg'],
]);

/** Members that say whether the request succeeded: `ok`, `success`; written as above. */
const succeeding: ReadonlySet<string> = new Set([
  ...['success', 'ok', 'succeeded', 'successful', 'succeed'],
]);

/**
 * Members of protocols on top of HTTP that report success themselves, JSON-RPC and GraphQL: their responses are 200
 * whatever the result of the call.
 */
const enveloping: ReadonlySet<string> = new Set(['jsonrpc', 'errors', 'data']);

/** Whether content with these members is of a protocol on top of HTTP. */
export function isEnveloping(members: ReadonlyMap<string, unknown>): boolean {
  return [...members.keys()].some((name) => enveloping.has(name));
}

/** The member whose object tells of a failure, with its status among other members. */
export const errorMember = 'error';

/** Members beside which a status in content is that of another server that was asked: `{ url, status: 404 }`. */
const observing: ReadonlySet<string> = new Set([
  'url',
  'uri',
  'href',
  'host',
  'hostname',
  'endpoint',
  'latency',
  'latencyMs',
  'duration',
  'durationMs',
  'responseTime',
  'responseTimeMs',
  'checkedAt',
  'lastChecked',
  'service',
  'upstream',
  'method',
  'path',
  'healthy',
  'up',
  'headers',
  'body',
]);

/** Members that explain a failure beside those that tell of it. */
const describing: ReadonlySet<string> = new Set([
  ...['status', 'statuscode', 'code', 'type', 'name', 'title', 'stack', 'cause', 'details', 'hint'],
  ...['description', 'instance', 'path', 'timestamp', 'requestid', 'traceid'],
]);

/** Members whose text is a word for how the request ended: `status: 'error'`. */
const concluding: ReadonlySet<string> = new Set(['status', 'state', 'result', 'outcome']);
const failedWord = /^(?:error|err|fail|failed|failure|ko)$/iu;
const succeededWord = /^(?:ok|success|successful|succeeded|done|completed?)$/iu;

/** Text that says of itself that the request failed. */
const failedText =
  /\b(?:errors?|fail(?:s|ed|ure)?|(?:went|gone) wrong|(?:can|could|did|does|was|is)(?:not|n['’]t| not)|unable to|invalid|exception|unsuccessful(?:ly)?)\b/iu;

/** Text that says the contrary with the same words, or that has a form to try again. */
const otherText = /\b(?:no|without(?: any)?|0|zero) (?:errors?|failures?)\b|<(?:form|input)\b/iu;

/** Whether a text says that the request failed. */
export function saysFailed(text: string): boolean {
  return failedText.test(text) && !otherText.test(text);
}

/**
 * The value of a member, as far as it is seen: `something`, such as a text or `true`, `nothing`, such as `null` or
 * `false`, or `unknown`.
 */
export type Substance = 'something' | 'nothing' | 'unknown';

/**
 * The members that surely give a status, among the members of some content.
 * @param isOpen whether the content has further members that are not seen, and that may say that the request succeeded.
 */
export function statusMembersAmong(
  members: ReadonlyMap<string, Substance>,
  isOpen: boolean,
): readonly string[] {
  const names = [...members.keys()];
  const plain = new Map(names.map((name) => [name, plainName(name)]));
  if (isEnveloping(members) || names.some((name) => observing.has(name))) return [];
  const holds = (among: ReadonlySet<string>, ...substances: readonly Substance[]) =>
    names.some(
      (name) =>
        among.has(plain.get(name) ?? name) && substances.includes(members.get(name) ?? 'unknown'),
    );
  // `{ error: null }` and `{ success: true }` report success.
  if (holds(failing, 'nothing') || holds(succeeding, 'something')) return [];
  const tellsOfFailure =
    holds(failing, 'something') ||
    holds(succeeding, 'nothing') ||
    holds(explaining, 'something', 'unknown');
  return statusMembers
    .filter(
      ({ name, ambiguous }) => names.includes(name) && (!ambiguous || (tellsOfFailure && !isOpen)),
    )
    .map(({ name }) => name);
}

/** A member of content, as far as its value is seen. */
export interface Told {
  readonly substance: Substance;
  /** The value as text; null where it is none, or not known. */
  readonly text: string | null;
  /** The value comes from an error that was caught. */
  readonly isOfError: boolean;
}

/**
 * Whether content with these members says that the request failed, and gives nothing in place of what failed: beside
 * `success: false` there may be any member, beside `error` only those that explain it.
 * @param isOpen whether the content has further members that are not seen.
 * @param isForAll whether it answers all errors alike, so that a text which is not the error's own tells of one too.
 */
export function tellsOfFailure(
  given: ReadonlyMap<string, Told>,
  isOpen: boolean,
  isForAll: boolean,
): boolean {
  const members = [...given].map(([name, told]) => ({ name: plainName(name), told }));
  const substancesOf = (among: ReadonlySet<string>) =>
    members.flatMap(({ name, told }) => (among.has(name) ? told.substance : []));
  const words = members.flatMap(({ name, told: { text } }) =>
    concluding.has(name) && text !== null ? text : [],
  );
  if (given.has('jsonrpc') || substancesOf(failing).includes('nothing')) return false;
  if (substancesOf(succeeding).includes('something')) return false;
  if (words.some((word) => succeededWord.test(word))) return false;
  if (substancesOf(succeeding).includes('nothing')) return true;
  if (words.some((word) => failedWord.test(word))) return true;
  const isApart = ({ name, told }: (typeof members)[number]) =>
    failing.has(name) ||
    explaining.has(name) ||
    describing.has(name) ||
    (enveloping.has(name) && told.substance === 'nothing');
  if (isOpen || !members.every(isApart)) return false;
  return members.some(
    ({ name, told: { substance, text, isOfError } }) =>
      (failing.has(name) && (isOfError || substance === 'something')) ||
      (explaining.has(name) && (isOfError || (isForAll && saysFailed(text ?? '')))),
  );
}

function plainName(name: string): string {
  return name
    .replace(/^(?:is|has|was)(?=[A-Z_])/u, '')
    .replaceAll('_', '')
    .toLowerCase();
}
