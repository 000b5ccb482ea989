import { groupedBy } from '../grouped-by.ts';
import type { Saying } from './field-values.ts';
import type { FieldName } from './fields.ts';
import type { Method } from './methods.ts';
import { resumableUpload, rfc, type Reference } from './reference.ts';
import { classOf, isInterim, statusCodes } from './status-codes.ts';

/**
 * How strong a demand is (RFC 2119). `convention`: it follows from a definition, or is what
 * specifications show by example or say without a requirement word ("ought to").
 */
export type Level = 'MUST' | 'SHOULD' | 'MAY' | 'convention';

interface Requirement {
  readonly level: Level;
  readonly reference: Reference;
  /** The reason, a clause without a capital or a stop: "only GET defines range handling". */
  readonly because: string;
}

/** Status codes that a method can never be answered with in a final response. */
export interface MethodMismatch extends Requirement {
  readonly codes: readonly number[];
  readonly methods: readonly Method[];
  /** The codes to answer instead, best first. */
  readonly instead: readonly number[];
}

/** A demand of status codes on one field of the response. */
export interface FieldRequirement extends Requirement {
  /** Ascending. */
  readonly codes: readonly number[];
  readonly field: FieldName;
  /**
   * - `required`: the field belongs in the response.
   * - `forbidden`: it does not; with `MUST`, read "MUST NOT".
   * - `meaningful`: nothing is asked, but the field has a meaning here.
   */
  readonly demand: 'required' | 'forbidden' | 'meaningful';
  /** The demand holds only in responses to these methods; absent: to all methods. */
  readonly methods?: readonly Method[];
  /** The demand holds only under this condition, a clause such as "it carries a single part". */
  readonly when?: string;
  /** A field whose value shows that the condition is met. */
  readonly seen?: { readonly field: FieldName; readonly says: Saying };
}

/** Where a response field has a meaning at all. */
export interface FieldMeaning {
  readonly field: FieldName;
  readonly codes: readonly number[];
  /** The meaning exists only in responses to these methods; absent: to all methods. */
  readonly methods?: readonly Method[];
  readonly reference: Reference;
}

/** A status code that answers a field of the request, so that a handler that sends it reads the field. */
export interface RequestCondition extends Requirement {
  readonly codes: readonly number[];
  /** Request fields, one of which has to be there. */
  readonly fields: readonly FieldName[];
  /** The codes to answer instead to a request without these fields, best first. */
  readonly instead: readonly number[];
}

/** A status code that is for a server between the client and the origin server to send, such as a proxy. */
export interface IntermediaryStatus extends Requirement {
  readonly code: number;
  /** Who sends it, with an article. */
  readonly sender: string;
  /** A server that asks another one to answer a request may send the code too. */
  readonly gateways?: true;
  /** The codes that an origin server sends instead, best first. */
  readonly instead: readonly number[];
}

/** What a handler did, as far as the success status depends on it. */
export type Situation = 'created' | 'no content' | 'queued' | 'content';

/** The status code for a method that succeeded, by situation. */
export interface SuccessStatus {
  readonly method: Method;
  readonly situation: Situation;
  readonly code: number;
  readonly level: Level;
  readonly reference: Reference;
}

/** A status code that sends the client on to the address in Location. */
export interface Redirect {
  readonly code: number;
  /** The method of the next request; `open`: after a POST, each client decides between POST and GET. */
  readonly method: 'open' | 'GET' | 'same';
  readonly permanent: boolean;
  readonly reference: Reference;
}

/** Status codes that seem to redirect and do not, with the reason. */
export interface NoRedirect extends Pick<Requirement, 'reference' | 'because'> {
  readonly codes: readonly number[];
}

const core = (section: string): Reference => rfc(9110, section);

// prettier-ignore
/**
 * The cells of method × status code that are wrong in every context. A 1xx as the final response,
 * 305 and 306 are wrong for all methods and not repeated here. QUERY has the conditional and range
 * semantics of GET (RFC 10008, 2.6 and 2.8). The rows for HEAD hold for a handler that serves HEAD
 * alone: a router that lets GET handlers serve HEAD as well answers them as it does GET.
 */
export const methodMismatches: readonly MethodMismatch[] = [
  { codes: [205, 206, 226], methods: ['PUT'], level: 'MUST', reference: core('9.3.4'), because: 'a PUT that was carried out is answered with 201, 200 or 204', instead: [204, 200] },
  { codes: [206], methods: ['DELETE', 'OPTIONS'], level: 'MUST', reference: core('14.2'), because: 'only GET and QUERY define range handling', instead: [200, 204] },
  { codes: [206], methods: ['HEAD', 'POST', 'PATCH', 'CONNECT', 'TRACE'], level: 'MUST', reference: core('14.2'), because: 'only GET and QUERY define range handling', instead: [200] },
  { codes: [226], methods: ['POST', 'PATCH', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE'], level: 'convention', reference: rfc(3229, '10.4.1'), because: 'it is defined as the answer to a GET whose A-IM field offers an instance manipulation', instead: [200] },
  { codes: [304], methods: ['POST', 'PUT', 'PATCH', 'DELETE'], level: 'MUST', reference: core('13.1.2'), because: 'a false precondition on a method that is not a retrieval is answered with 412', instead: [412] },
  { codes: [304], methods: ['OPTIONS'], level: 'MUST', reference: core('13.2.1'), because: 'the method selects no representation, so its preconditions are ignored', instead: [204, 200] },
  { codes: [304], methods: ['CONNECT', 'TRACE'], level: 'MUST', reference: core('13.2.1'), because: 'the method selects no representation, so its preconditions are ignored', instead: [200] },
  { codes: [412], methods: ['CONNECT', 'OPTIONS', 'TRACE'], level: 'MUST', reference: core('13.2.1'), because: 'the method selects no representation, so its preconditions are ignored', instead: [400, 403] },
  { codes: [416], methods: ['HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE'], level: 'MUST', reference: core('14.2'), because: 'only GET and QUERY define range handling', instead: [400] },
];

const mismatchesByCode = groupedBy(methodMismatches, ({ codes }) => codes);

/** The rows that rule out the status code as the final response to some methods; none for most codes. */
export function mismatchesOf(code: number): readonly MethodMismatch[] {
  return mismatchesByCode.get(code) ?? [];
}

/** The row that rules out the status code as the final response to the method, if there is one. */
export function methodMismatch(code: number, method: Method): MethodMismatch | undefined {
  return mismatchesOf(code).find(({ methods }) => methods.includes(method));
}

/** Whether the status code can answer none of the methods, and a MUST says so. */
export function isRuledOut(code: number, methods: readonly Method[]): boolean {
  return (
    methods.length > 0 && methods.every((method) => methodMismatch(code, method)?.level === 'MUST')
  );
}

const registeredWhere = (test: (code: number) => boolean): readonly number[] =>
  [...statusCodes.keys()].filter(test);

const interim = registeredWhere(isInterim);
const successful = registeredWhere((code) => classOf(code) === 'successful');
const redirections = registeredWhere((code) => classOf(code) === 'redirection');
const withoutFraming = [...interim, 204];

type FieldRow = Omit<FieldRequirement, 'field'> & { readonly fields: readonly FieldName[] };

// prettier-ignore
const fieldRows: readonly FieldRow[] = [
  { codes: [101, 426], fields: ['Upgrade'], demand: 'required', level: 'MUST', reference: core('7.8'), because: 'it names the protocols to change to' },
  { codes: [101, 426], fields: ['Connection'], demand: 'required', level: 'MUST', when: 'the version is HTTP/1.1', reference: core('7.8'), because: 'Upgrade concerns this connection only and is listed there' },
  { codes: [103], fields: ['Link'], demand: 'meaningful', level: 'convention', reference: rfc(8297, '2'), because: 'links to load early are what the response is for' },
  { codes: [104], fields: ['Location'], demand: 'required', level: 'MUST', when: 'it announces an upload resource', reference: resumableUpload('upload-creation'), because: 'the client resumes the upload there' },
  { codes: [104], fields: ['Upload-Limit'], demand: 'required', level: 'MUST', when: 'it announces an upload resource that has limits', reference: resumableUpload('upload-creation'), because: 'the client has to keep to the limits' },
  { codes: [104], fields: ['Location'], demand: 'forbidden', level: 'MUST', when: 'it reports the progress of an append', reference: resumableUpload('upload-appending'), because: 'the upload resource is the target already' },
  { codes: [201], fields: ['Location'], demand: 'required', level: 'SHOULD', methods: ['POST'], reference: core('9.3.3'), because: 'without it the target URI counts as the new resource' },
  { codes: [202], fields: ['Location'], demand: 'meaningful', level: 'convention', reference: rfc(7240, '4.1'), because: 'it can point to a monitor of the work' },
  { codes: withoutFraming, fields: ['Content-Length'], demand: 'forbidden', level: 'MUST', reference: core('8.6'), because: 'the message ends with its header section' },
  { codes: withoutFraming, fields: ['Transfer-Encoding'], demand: 'forbidden', level: 'MUST', reference: rfc(9112, '6.1'), because: 'the message ends with its header section' },
  { codes: successful, fields: ['Content-Length', 'Transfer-Encoding'], demand: 'forbidden', level: 'MUST', methods: ['CONNECT'], reference: core('9.3.6'), because: 'a tunnel starts right after the header section' },
  { codes: [200, 201, 204], fields: ['ETag', 'Last-Modified'], demand: 'forbidden', level: 'MUST', methods: ['PUT'], when: 'the content was changed before it was stored', reference: core('9.3.4'), because: 'a validator tells the client that its own copy is what was stored' },
  { codes: [200, 204], fields: ['Allow'], demand: 'required', level: 'SHOULD', methods: ['OPTIONS'], reference: core('9.3.7'), because: 'the options are what the client asked for' },
  { codes: [206], fields: ['Content-Range'], demand: 'required', level: 'MUST', when: 'it carries a single part', reference: core('15.3.7.1'), because: 'it says which part the content is' },
  { codes: [206], fields: ['Content-Range'], demand: 'forbidden', level: 'MUST', when: 'it carries several parts', seen: { field: 'Content-Type', says: 'parts' }, reference: core('15.3.7.2'), because: 'every part has a range of its own inside the content' },
  { codes: [206], fields: ['Content-Type'], demand: 'required', level: 'MUST', when: 'it carries several parts', reference: core('15.3.7.2'), because: 'multipart/byteranges tells the parts apart' },
  { codes: [206], fields: ['Date', 'Cache-Control', 'ETag', 'Expires', 'Content-Location', 'Vary'], demand: 'required', level: 'MUST', when: 'a 200 to the same request would have it', reference: core('15.3.7'), because: 'parts are put together by it' },
  { codes: [300], fields: ['Location'], demand: 'required', level: 'SHOULD', when: 'the server prefers one of the choices', reference: core('15.4.1'), because: 'a user agent can follow it by itself' },
  { codes: [301], fields: ['Location'], demand: 'required', level: 'SHOULD', reference: core('15.4.2'), because: 'without it a client has nowhere to go' },
  { codes: [302], fields: ['Location'], demand: 'required', level: 'SHOULD', reference: core('15.4.3'), because: 'without it a client has nowhere to go' },
  { codes: [303], fields: ['Location'], demand: 'required', level: 'convention', reference: core('15.4.4'), because: 'the other resource is the one it names' },
  { codes: [307], fields: ['Location'], demand: 'required', level: 'SHOULD', reference: core('15.4.8'), because: 'without it a client has nowhere to go' },
  { codes: [308], fields: ['Location'], demand: 'required', level: 'SHOULD', reference: core('15.4.9'), because: 'without it a client has nowhere to go' },
  { codes: redirections, fields: ['Retry-After'], demand: 'meaningful', level: 'convention', reference: core('10.2.3'), because: 'it asks the client to wait before it follows' },
  { codes: [304], fields: ['Cache-Control', 'Content-Location', 'Date', 'ETag', 'Expires', 'Vary'], demand: 'required', level: 'MUST', when: 'a 200 to the same request would have it', reference: core('15.4.5'), because: 'caches bring their copy up to date with it' },
  { codes: [304], fields: ['Content-Type', 'Content-Encoding', 'Content-Language'], demand: 'forbidden', level: 'SHOULD', when: 'it does not serve to update a cache', reference: core('15.4.5'), because: 'the client has this metadata with its copy' },
  { codes: [304], fields: ['Content-Length'], demand: 'forbidden', level: 'MUST', when: 'it differs from the length of the content that a 200 would have', reference: core('8.6'), because: 'it describes the content that is not sent' },
  { codes: [401], fields: ['WWW-Authenticate'], demand: 'required', level: 'MUST', reference: core('15.5.2'), because: 'the challenge says how to authenticate' },
  { codes: [405], fields: ['Allow'], demand: 'required', level: 'MUST', reference: core('15.5.6'), because: 'it lists the methods that the resource supports' },
  { codes: [407], fields: ['Proxy-Authenticate'], demand: 'required', level: 'MUST', reference: core('15.5.8'), because: 'the challenge says how to authenticate to the proxy' },
  { codes: [413], fields: ['Retry-After'], demand: 'required', level: 'SHOULD', when: 'the limit is temporary', reference: core('15.5.14'), because: 'the client may try again then' },
  { codes: [415], fields: ['Accept-Encoding'], demand: 'required', level: 'convention', when: 'the content coding was the problem', reference: core('15.5.16'), because: 'it lists the codings that are supported' },
  { codes: [415], fields: ['Accept-Encoding'], demand: 'forbidden', level: 'MUST', when: 'the content coding was not the problem', reference: core('12.5.3'), because: 'a client takes it as the sign of an unsupported coding' },
  { codes: [415], fields: ['Accept'], demand: 'meaningful', level: 'convention', reference: core('15.5.16'), because: 'it lists the media types that are supported' },
  { codes: [415], fields: ['Accept-Patch'], demand: 'required', level: 'SHOULD', methods: ['PATCH'], reference: rfc(5789, '2.2'), because: 'it lists the patch formats that are supported' },
  { codes: [415], fields: ['Accept-Query'], demand: 'meaningful', level: 'convention', methods: ['QUERY'], reference: rfc(10008, '2.1'), because: 'it lists the query formats that are supported' },
  { codes: [416], fields: ['Content-Range'], demand: 'required', level: 'SHOULD', when: 'the ranges are counted in bytes', reference: core('15.5.17'), because: 'it tells the client the present length' },
  { codes: [429], fields: ['Retry-After'], demand: 'meaningful', level: 'MAY', reference: rfc(6585, '4'), because: 'it says how long to wait' },
  { codes: [451], fields: ['Link'], demand: 'required', level: 'SHOULD', reference: rfc(7725, '4'), because: 'a "blocked-by" link names who blocks the resource' },
  { codes: [503], fields: ['Retry-After'], demand: 'meaningful', level: 'MAY', reference: core('15.6.4'), because: 'it says how long to wait' },
  { codes: [511], fields: ['WWW-Authenticate'], demand: 'forbidden', level: 'SHOULD', reference: rfc(6585, '6'), because: 'a client would take the challenge for one of the origin server' },
];

/** Status codes that a cache never stores, with the section of RFC 6585 that says so. */
const unstored = [
  [428, '3'],
  [429, '4'],
  [431, '5'],
  [511, '6'],
] as const;

const storageRows: readonly FieldRow[] = unstored.flatMap(([code, section]) => {
  const row = {
    codes: [code],
    demand: 'forbidden',
    level: 'MUST',
    when: 'it lets a cache store the response',
    reference: rfc(6585, section),
    because: 'a cache never stores this status code',
  } as const;
  return [
    { ...row, fields: ['Cache-Control'], seen: { field: 'Cache-Control', says: 'storable' } },
    { ...row, fields: ['Expires'] },
  ];
});

/** Status code × field, one field to a row. Where a field is meaningless, see `fieldMeanings`. */
export const fieldRequirements: readonly FieldRequirement[] = [
  ...storageRows,
  ...fieldRows,
].flatMap(({ fields, ...row }) => fields.map((field) => ({ ...row, field })));

const requirementsByCode = groupedBy(fieldRequirements, ({ codes }) => codes);

/** The demands of the status code on fields; none for most codes. */
export function fieldRequirementsOf(code: number): readonly FieldRequirement[] {
  return requirementsByCode.get(code) ?? [];
}

/**
 * The fields that mean something with certain status codes only, and those codes. A field that has
 * no row here may go with any status code.
 */
export const fieldMeanings: readonly FieldMeaning[] = [
  { field: 'Content-Range', codes: [206, 416], reference: core('14.4') },
  { field: 'Location', codes: [201, ...redirections], reference: core('10.2.2') },
  { field: 'Location', codes: [202], reference: rfc(7240, '4.1') },
  { field: 'Location', codes: [104], reference: resumableUpload('status-code-104') },
  { field: 'Location', codes: successful, methods: ['QUERY'], reference: rfc(10008, '2.4') },
];

/**
 * Whether the field has a meaning with the status code; also true where that depends on the method and none is given.
 */
export function isMeaningful(field: FieldName, code: number, method?: Method): boolean {
  const rows = fieldMeanings.filter((row) => row.field === field);
  return (
    rows.length === 0 ||
    rows.some(
      ({ codes, methods }) =>
        codes.includes(code) &&
        (methods === undefined || method === undefined || methods.includes(method)),
    )
  );
}

/** The status codes that clients follow by themselves: the redirect statuses of Fetch, 2.2.3. */
export const redirects: readonly Redirect[] = [
  { code: 301, method: 'open', permanent: true, reference: core('15.4.2') },
  { code: 302, method: 'open', permanent: false, reference: core('15.4.3') },
  { code: 303, method: 'GET', permanent: false, reference: core('15.4.4') },
  { code: 307, method: 'same', permanent: false, reference: core('15.4.8') },
  { code: 308, method: 'same', permanent: true, reference: core('15.4.9') },
];

// prettier-ignore
const noRedirects: readonly NoRedirect[] = [
  { codes: [201], reference: core('15.3.2'), because: 'its Location says where the new resource is, and clients do not go there' },
  { codes: [300], reference: core('15.4.1'), because: 'it leaves the choice to the user, and browsers follow none of the choices' },
  { codes: [304], reference: core('15.4.5'), because: 'it sends the client to the copy that it has' },
  { codes: [305], reference: core('15.4.6'), because: 'it is deprecated, and browsers do not follow it' },
  { codes: [306], reference: core('15.4.7'), because: 'it is reserved and no longer used' },
];

/** Why the status code redirects no client; null for one that does. */
export function noRedirect(code: number): NoRedirect | null {
  if (redirects.some((row) => row.code === code)) return null;
  const row = noRedirects.find(({ codes }) => codes.includes(code));
  const because = 'clients follow Location with a redirection (3xx) only';
  return row ?? { codes: [code], reference: core('10.2.2'), because };
}

// prettier-ignore
/** The final status codes that make sense only as the answer to a request field. */
export const requestConditions: readonly RequestCondition[] = [
  { codes: [206], fields: ['Range'], level: 'convention', reference: core('15.3.7'), because: 'it answers a request for ranges', instead: [200] },
  { codes: [304], fields: ['If-None-Match', 'If-Modified-Since'], level: 'convention', reference: core('15.4.5'), because: 'it answers a conditional request whose condition was false', instead: [] },
  { codes: [412], fields: ['If-Match', 'If-None-Match', 'If-Unmodified-Since'], level: 'convention', reference: core('15.5.13'), because: 'it answers a conditional request whose condition was false', instead: [400, 409, 422, 428] },
  { codes: [416], fields: ['Range'], level: 'convention', reference: core('15.5.17'), because: 'it answers a request for ranges', instead: [400] },
  { codes: [417], fields: ['Expect'], level: 'convention', reference: core('15.5.18'), because: 'it answers an expectation', instead: [400] },
  { codes: [425], fields: ['Early-Data'], level: 'SHOULD', reference: rfc(8470, '5.2'), because: 'it answers a request that was sent in early data', instead: [] },
];

// prettier-ignore
/** The status codes that an origin server has no use for. */
export const intermediaryStatuses: readonly IntermediaryStatus[] = [
  { code: 203, sender: 'a transforming proxy', level: 'convention', reference: core('15.3.4'), because: 'it says that the content is not as the origin server sent it', instead: [200] },
  { code: 407, sender: 'a proxy', level: 'convention', reference: core('15.5.8'), because: 'it asks the client to authenticate to the proxy, not to this server', instead: [401] },
  { code: 502, sender: 'a gateway or proxy', gateways: true, level: 'convention', reference: core('15.6.3'), because: 'it says that the server behind this one gave an invalid answer', instead: [500, 503] },
  { code: 504, sender: 'a gateway or proxy', gateways: true, level: 'convention', reference: core('15.6.5'), because: 'it says that the server behind this one did not answer in time', instead: [503, 500] },
  { code: 511, sender: 'a captive portal', level: 'SHOULD', reference: rfc(6585, '6'), because: 'it asks the client to authenticate to the network, and an origin server is behind that', instead: [401, 403] },
];

// prettier-ignore
/**
 * The status code that fits best to the action of a handler. Where the level is not `MUST`, 200 is legal too: PUT,
 * DELETE and OPTIONS may all be answered with it (RFC 9110, 9.3.4, 9.3.5, 9.3.7 and 15.3.1).
 */
export const successStatuses: readonly SuccessStatus[] = [
  { method: 'PUT', situation: 'created', code: 201, level: 'MUST', reference: core('9.3.4') },
  { method: 'PUT', situation: 'no content', code: 204, level: 'convention', reference: core('9.3.4') },
  { method: 'PUT', situation: 'content', code: 200, level: 'MUST', reference: core('9.3.4') },
  { method: 'PUT', situation: 'queued', code: 202, level: 'convention', reference: core('15.3.3') },
  { method: 'DELETE', situation: 'no content', code: 204, level: 'SHOULD', reference: core('9.3.5') },
  { method: 'DELETE', situation: 'content', code: 200, level: 'SHOULD', reference: core('9.3.5') },
  { method: 'DELETE', situation: 'queued', code: 202, level: 'SHOULD', reference: core('9.3.5') },
  { method: 'OPTIONS', situation: 'no content', code: 204, level: 'convention', reference: core('15.3.5') },
  { method: 'OPTIONS', situation: 'content', code: 200, level: 'convention', reference: core('15.3.1') },
  { method: 'POST', situation: 'created', code: 201, level: 'SHOULD', reference: core('9.3.3') },
  { method: 'POST', situation: 'no content', code: 204, level: 'convention', reference: core('15.3.5') },
  { method: 'POST', situation: 'content', code: 200, level: 'convention', reference: core('15.3.1') },
  { method: 'POST', situation: 'queued', code: 202, level: 'convention', reference: core('15.3.3') },
  { method: 'PATCH', situation: 'created', code: 201, level: 'convention', reference: core('15.3.2') },
  { method: 'PATCH', situation: 'no content', code: 204, level: 'convention', reference: rfc(5789, '2.1') },
  { method: 'PATCH', situation: 'content', code: 200, level: 'convention', reference: core('15.3.1') },
  { method: 'PATCH', situation: 'queued', code: 202, level: 'convention', reference: core('15.3.3') },
];
