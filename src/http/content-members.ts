/** What JSON content says about a status, by the names of its members. */
import { rfc, type Reference } from './reference.ts';

/** A member by which content gives the status of its response once more. */
export interface StatusMember {
  readonly name: string;
  /** The name means other things too, and a status only beside a member that tells of a failure. */
  readonly ambiguous: boolean;
}

/** `status` is that of problem details (RFC 9457, 3.1.2); the others are what programs call it. */
export const statusMembers: readonly StatusMember[] = [
  { name: 'status', ambiguous: false },
  { name: 'statusCode', ambiguous: false },
  { name: 'code', ambiguous: true },
];

/** Where problem details give the status code of their response. */
export const problemStatus: Reference = rfc(9457, '3.1.2');

/** The section by which the status code gives the result of the request and the meaning of the response. */
export const meaningOfStatus: Reference = rfc(9110, '15');

/** 207 and 208: content with a status for each of its parts (RFC 4918, 13, and RFC 5842, 7.1). */
export const statusesOfParts: ReadonlySet<number> = new Set([207, 208]);

/** Members that tell of a failure in words. */
const explaining: ReadonlySet<string> = new Set(['message', 'msg', 'detail', 'reason']);

/** Members that tell of a failure, or that there is none: `error`, `isFailed`; in small letters, without `is` or `has`. */
const failing: ReadonlySet<string> = new Set([
  ...['error', 'err', 'failure', 'failed', 'failing', 'errored'],
  ...['errormessage', 'errorcode', 'errormsg'],
]);

/** Members that say whether the request succeeded: `ok`, `success`; written like those above. */
const succeeding: ReadonlySet<string> = new Set([
  ...['success', 'ok', 'succeeded', 'successful', 'succeed'],
]);

/**
 * Members of protocols that answer by way of HTTP and keep their own account of success: JSON-RPC, GraphQL. Their
 * responses are 200 whatever became of the call.
 */
const enveloping: ReadonlySet<string> = new Set(['jsonrpc', 'errors', 'data']);

/** Members by which a status in content is that of another server, which was asked before: `{ url, status: 404 }`. */
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

/** What the value of a member is, as far as it is seen: `something`, such as a text or `true`, or `nothing`. */
export type Substance = 'something' | 'nothing' | 'unknown';

/**
 * The members that surely give a status, in content with these members.
 * @param isOpen whether the content has further members that are not seen, and that may say that the request succeeded.
 */
export function statusMembersAmong(
  members: ReadonlyMap<string, Substance>,
  isOpen: boolean,
): readonly string[] {
  const names = [...members.keys()];
  const plain = new Map(names.map((name) => [name, plainName(name)]));
  if (names.some((name) => enveloping.has(name) || observing.has(name))) return [];
  const holds = (among: ReadonlySet<string>, ...substances: readonly Substance[]) =>
    names.some(
      (name) =>
        among.has(plain.get(name) ?? name) && substances.includes(members.get(name) ?? 'unknown'),
    );
  // `{ error: null }` and `{ success: true }` tell of no failure.
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

function plainName(name: string): string {
  return name
    .replace(/^(?:is|has|was)(?=[A-Z_])/u, '')
    .replaceAll('_', '')
    .toLowerCase();
}
