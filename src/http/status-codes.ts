import { resumableUpload, rfc, type Reference } from './reference.ts';

export type { Reference } from './reference.ts';

/** The class of a status code by its first digit, in the words of RFC 9110, 15. */
export type StatusClass =
  'informational' | 'successful' | 'redirection' | 'client error' | 'server error';

/**
 * Whether a response with the status code carries content.
 *
 * - `allowed`: it may.
 * - `impossible`: 1xx, 204 and 304, whose message ends with its header section (RFC 9110, 6.4.1).
 * - `forbidden`: 205, which is framed like any response but must have no content (RFC 9110, 15.3.6).
 */
export type ContentRule = 'allowed' | 'impossible' | 'forbidden';

/**
 * How the registration stands.
 *
 * - `registered`: in force.
 * - `temporary`: while the draft behind it is on its way (104); IANA prolongs that from year to year.
 * - `deprecated`: the entry remains, its meaning was withdrawn (102 by RFC 4918, 305 by RFC 7231).
 * - `unused`: the number is kept free on purpose (306, 418).
 * - `obsoleted`: IANA itself says so (510).
 */
export type RegistrationState = 'registered' | 'temporary' | 'deprecated' | 'unused' | 'obsoleted';

/**
 * The version of HTTP whose specification was the first to list the status code: RFC 1945 for 1.0,
 * RFC 2068 or 2616 for 1.1, RFC 7540 for 2. `extension` came with a document beside the core,
 * `none` never had a meaning in HTTP. There is no "0.9": that version has no status line (RFC 1945, 6).
 */
export type FirstVersion = '1.0' | '1.1' | '2' | 'extension' | 'none';

/**
 * Whether a cache may store the response.
 *
 * - `heuristically`: also without explicit freshness (RFC 9110, 15.1; RFC 7725, 3 for 451).
 * - `explicitly`: only if its fields say so.
 * - `never`: interim responses (RFC 9111, 3) and 428, 429, 431, 511 (RFC 6585).
 */
export type Cacheability = 'heuristically' | 'explicitly' | 'never';

/** One entry of IANA's registry, with facts from the specifications. */
export interface StatusCode {
  /** 100 to 599. */
  readonly code: number;
  /** IANA's description without its remarks: "Not Extended", and "Unused" for "(Unused)". */
  readonly phrase: string;
  /**
   * Former and other widely sent phrases for the number, which are no mistake when read.
   * Spellings that differ in upper and lower case only are not repeated: compare without case.
   */
  readonly olderPhrases: readonly string[];
  readonly class: StatusClass;
  readonly state: RegistrationState;
  readonly content: ContentRule;
  readonly firstVersion: FirstVersion;
  readonly cacheable: Cacheability;
  /** The definition in force, or the last one there was. */
  readonly reference: Reference;
  /** One sentence with a stop. */
  readonly meaning: string;
}

type Extra = Partial<Pick<StatusCode, 'olderPhrases' | 'state' | 'content' | 'cacheable'>>;

const classes: readonly StatusClass[] = [
  'informational',
  'successful',
  'redirection',
  'client error',
  'server error',
];

/** The class of a status code, registered or not; `undefined` outside 100 to 599 (RFC 9110, 15). */
export function classOf(code: number): StatusClass | undefined {
  return Number.isInteger(code) ? classes[Math.floor(code / 100) - 1] : undefined;
}

/** Whether the status code announces that another response follows: 100 to 199 (RFC 9110, 15.2). */
export function isInterim(code: number): boolean {
  return classOf(code) === 'informational';
}

/** Whether the status code says that the request failed: 400 to 599 (RFC 9110, 15.5 and 15.6). */
export function isError(code: number): boolean {
  const its = classOf(code);
  return its === 'client error' || its === 'server error';
}

function row(
  code: number,
  phrase: string,
  firstVersion: FirstVersion,
  reference: Reference,
  meaning: string,
  extra: Extra = {},
): StatusCode {
  const statusClass = classOf(code);
  if (statusClass === undefined) {
    throw new RangeError(`${code} is outside the range of status codes.`);
  }
  const defaults = isInterim(code)
    ? { content: 'impossible' as const, cacheable: 'never' as const }
    : { content: 'allowed' as const, cacheable: 'explicitly' as const };
  return {
    code,
    phrase,
    olderPhrases: [],
    class: statusClass,
    state: 'registered',
    firstVersion,
    reference,
    meaning,
    ...defaults,
    ...extra,
  };
}

const core = (section: string): Reference => rfc(9110, section);

const heuristically: Extra = { cacheable: 'heuristically' };
const never: Extra = { cacheable: 'never' };
const older = (...olderPhrases: readonly string[]): Extra => ({ olderPhrases });

// prettier-ignore
const rows: readonly StatusCode[] = [
  row(100, 'Continue', '1.1', core('15.2.1'), 'The start of the request was received and is welcome so far, so the client goes on sending it.'),
  row(101, 'Switching Protocols', '1.1', core('15.2.2'), 'The connection changes to the protocol named in Upgrade as soon as this response has ended.', older('Switching Protocol')),
  row(102, 'Processing', 'extension', rfc(2518, '10.1'), 'The whole request has arrived and working on it takes a while.', { state: 'deprecated' }),
  row(103, 'Early Hints', 'extension', rfc(8297, '2'), 'Fields that the final response will probably have are sent ahead, so that the client can start loading.'),
  row(104, 'Upload Resumption Supported', 'extension', resumableUpload('status-code-104'), 'The server can resume this upload if it breaks off, or reports how far it has come.', { state: 'temporary' }),

  row(200, 'OK', '1.0', core('15.3.1'), 'The request succeeded, and the content is what the method asked for.', heuristically),
  row(201, 'Created', '1.0', core('15.3.2'), 'The request brought one or more resources into being, the main one at Location or else at the target URI.'),
  row(202, 'Accepted', '1.0', core('15.3.3'), 'The request was taken in, and whether it succeeds is decided later.'),
  row(203, 'Non-Authoritative Information', '1.1', core('15.3.4'), 'A transforming proxy has changed the content of the 200 that the origin server sent.', { ...heuristically, ...older('Non Authoritative Information') }),
  row(204, 'No Content', '1.0', core('15.3.5'), 'The request succeeded and there is nothing to say beyond the fields.', { ...heuristically, content: 'impossible' }),
  row(205, 'Reset Content', '1.1', core('15.3.6'), 'The request succeeded, and the user agent puts the form or view it came from back to its first state.', { content: 'forbidden' }),
  row(206, 'Partial Content', '1.1', core('15.3.7'), 'The content is the parts of the representation that the Range field asked for.', heuristically),
  row(207, 'Multi-Status', 'extension', rfc(4918, '11.1'), 'The content lists a status of its own for each of several resources.', older('Multi Status')),
  row(208, 'Already Reported', 'extension', rfc(5842, '7.1'), 'Inside a multi-status content, the members of this binding were listed before.'),
  row(226, 'IM Used', 'extension', rfc(3229, '10.4.1'), 'The content of a GET is a delta or another manipulation that the A-IM field offered to take.'),

  row(300, 'Multiple Choices', '1.0', core('15.4.1'), 'The resource has several representations and the client is left to choose one.', { ...heuristically, ...older('Multiple Choice') }),
  row(301, 'Moved Permanently', '1.0', core('15.4.2'), 'The resource has a new URI for good, and clients may turn a POST into a GET on the way there.', heuristically),
  row(302, 'Found', '1.0', core('15.4.3'), 'The resource is under another URI for now, and clients may turn a POST into a GET on the way there.', older('Moved Temporarily')),
  row(303, 'See Other', '1.1', core('15.4.4'), 'The answer to the request is found by a GET to another URI.'),
  row(304, 'Not Modified', '1.0', core('15.4.5'), 'The copy that the client holds, as told by its conditional request, is still good.', { content: 'impossible' }),
  row(305, 'Use Proxy', '1.1', core('15.4.6'), 'The resource was to be fetched through a given proxy, which was withdrawn as unsafe.', { state: 'deprecated' }),
  row(306, 'Unused', 'none', core('15.4.7'), 'The number served an early draft of HTTP/1.1 and is now kept free.', { state: 'unused', ...older('Switch Proxy') }),
  row(307, 'Temporary Redirect', '1.1', core('15.4.8'), 'The resource is under another URI for now, and the method stays as it is.'),
  row(308, 'Permanent Redirect', 'extension', core('15.4.9'), 'The resource has a new URI for good, and the method stays as it is.', heuristically),

  row(400, 'Bad Request', '1.0', core('15.5.1'), 'The server finds a mistake of the client in the request and goes no further with it.'),
  row(401, 'Unauthorized', '1.0', core('15.5.2'), 'The request lacks valid credentials for the resource, and WWW-Authenticate says how to give them.'),
  row(402, 'Payment Required', '1.1', core('15.5.3'), 'The number is set aside for payments, without a definition yet.'),
  row(403, 'Forbidden', '1.0', core('15.5.4'), 'The server knows what is asked and refuses it, whether or not because of the credentials.'),
  row(404, 'Not Found', '1.0', core('15.5.5'), 'The server has no current representation of the resource, or does not admit to one.', heuristically),
  row(405, 'Method Not Allowed', '1.1', core('15.5.6'), 'The server knows the method, but this resource does not support it; Allow lists those it does.', { ...heuristically, ...older('Not Allowed') }),
  row(406, 'Not Acceptable', '1.1', core('15.5.7'), 'No representation fits what the Accept fields of the request ask for.'),
  row(407, 'Proxy Authentication Required', '1.1', core('15.5.8'), 'A proxy wants credentials of its own before it passes the request on.'),
  row(408, 'Request Timeout', '1.1', core('15.5.9'), 'The request was not complete within the time the server was ready to wait.', older('Request Time-out')),
  row(409, 'Conflict', '1.1', core('15.5.10'), 'The request contradicts the present state of the resource, which the client may be able to mend.'),
  row(410, 'Gone', '1.1', core('15.5.11'), 'The resource is no longer here, and that is probably for good.', heuristically),
  row(411, 'Length Required', '1.1', core('15.5.12'), 'The server takes this request only with a Content-Length field.'),
  row(412, 'Precondition Failed', '1.1', core('15.5.13'), 'A condition that the request set in its fields turned out false.'),
  row(413, 'Content Too Large', '1.1', core('15.5.14'), 'The content of the request is more than the server is willing or able to process.', older('Request Entity Too Large', 'Payload Too Large')),
  row(414, 'URI Too Long', '1.1', core('15.5.15'), 'The target of the request is longer than the server is willing to read.', { ...heuristically, ...older('Request-URI Too Large', 'Request-URI Too Long') }),
  row(415, 'Unsupported Media Type', '1.1', core('15.5.16'), 'The content of the request has a media type or coding that this resource does not take with this method.'),
  row(416, 'Range Not Satisfiable', '1.1', core('15.5.17'), 'None of the ranges asked for exists, or they are too many or overlap too much.', older('Requested Range Not Satisfiable')),
  row(417, 'Expectation Failed', '1.1', core('15.5.18'), 'The server, or one on the way to it, cannot meet what the Expect field demands.'),
  row(418, 'Unused', 'none', core('15.5.19'), 'The number is kept free because a joke about teapots has spread too widely to give it a meaning.', { state: 'unused', ...older("I'm a teapot") }),
  row(421, 'Misdirected Request', '2', core('15.5.20'), 'The request reached a server that does not answer for the origin it names.'),
  row(422, 'Unprocessable Content', 'extension', core('15.5.21'), 'The content is of a known type and well formed, but its instructions cannot be followed.', older('Unprocessable Entity')),
  row(423, 'Locked', 'extension', rfc(4918, '11.3'), 'The resource that a method would read or change is locked.'),
  row(424, 'Failed Dependency', 'extension', rfc(4918, '11.4'), 'The action was not done because another one that it needed had failed.'),
  row(425, 'Too Early', 'extension', rfc(8470, '5.2'), 'The server will not risk a request in early data, because somebody could replay it.', older('Unordered Collection')),
  row(426, 'Upgrade Required', 'extension', core('15.5.22'), 'The server answers only after a change to a protocol that it names in Upgrade.'),
  row(428, 'Precondition Required', 'extension', rfc(6585, '3'), 'The server wants the request to be conditional, so that no update of another client is lost.', never),
  row(429, 'Too Many Requests', 'extension', rfc(6585, '4'), 'The client has sent more requests in a span of time than it is granted.', never),
  row(431, 'Request Header Fields Too Large', 'extension', rfc(6585, '5'), 'One field of the request, or all of them together, are larger than the server takes.', never),
  row(451, 'Unavailable For Legal Reasons', 'extension', rfc(7725, '3'), 'Access is denied because of a legal demand.', heuristically),

  row(500, 'Internal Server Error', '1.0', core('15.6.1'), 'Something unforeseen kept the server from answering the request.'),
  row(501, 'Not Implemented', '1.0', core('15.6.2'), 'The server lacks what the request needs, such as the method for any resource at all.', heuristically),
  row(502, 'Bad Gateway', '1.0', core('15.6.3'), 'A gateway or proxy got an invalid response from the server behind it.'),
  row(503, 'Service Unavailable', '1.0', core('15.6.4'), 'The server is overloaded or under maintenance, and that will probably pass.', older('Service Temporarily Unavailable')),
  row(504, 'Gateway Timeout', '1.1', core('15.6.5'), 'A gateway or proxy got no response in time from the server behind it.', older('Gateway Time-out')),
  row(505, 'HTTP Version Not Supported', '1.1', core('15.6.6'), 'The server does not speak, or does not want to speak, the major version of HTTP in the request.'),
  row(506, 'Variant Also Negotiates', 'extension', rfc(2295, '8.1'), 'The variant that was chosen by negotiation negotiates again itself, which is an error of configuration.'),
  row(507, 'Insufficient Storage', 'extension', rfc(4918, '11.5'), 'The server cannot store the representation that the request needs kept.'),
  row(508, 'Loop Detected', 'extension', rfc(5842, '7.2'), 'The server met an endless loop while it followed bindings with Depth infinity.'),
  row(510, 'Not Extended', 'extension', rfc(2774, '7'), 'The request lacked an extension that the resource demanded, under a framework that is now historic.', { state: 'obsoleted' }),
  row(511, 'Network Authentication Required', 'extension', rfc(6585, '6'), 'A proxy that controls access to the network wants the client to sign in to it first.', never),
];

/**
 * The HTTP Status Code Registry, 64 entries by number in ascending order, as IANA last updated it
 * on 2025-09-15: https://www.iana.org/assignments/http-status-codes
 */
export const statusCodes: ReadonlyMap<number, StatusCode> = new Map(
  rows.map((statusCode) => [statusCode.code, statusCode]),
);

/** The registered phrase, such as "Not Found"; "Unused" for 306 and 418; `undefined` if unassigned. */
export function phraseOf(code: number): string | undefined {
  return statusCodes.get(code)?.phrase;
}
