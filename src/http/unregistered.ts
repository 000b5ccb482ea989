/** A number that a vendor uses as a status code although IANA has not assigned it. */
export interface UnregisteredCode {
  /** 200 to 999: two vendors go beyond 599, the end of the range (RFC 9110, 15). */
  readonly code: number;
  /** The phrase it is known by; "" where it has none. */
  readonly phrase: string;
  /** Who uses it, one of `vendors`; a number that several use has a row for each. */
  readonly vendor: string;
  /** A remark on the number; a sentence with a stop. */
  readonly note?: string;
}

function row(vendor: string, code: number, phrase: string, note?: string): UnregisteredCode {
  return { code, phrase, vendor, ...(note === undefined ? {} : { note }) };
}

/**
 * The well-known unassigned numbers, ascending. Applications must send registered status codes only
 * (RFC 9205, 4.6), but a client meets these. Meanings that sit on a registered number are left out:
 * 103 "Checkpoint", 451 "Redirect" (Exchange) and 508 "Resource Limit Is Reached" (cPanel).
 */
// prettier-ignore
export const unregisteredCodes: readonly UnregisteredCode[] = [
  row('nestjs', 210, 'Content Different', 'Known only from the HttpStatus enum of NestJS.'),
  row('apache', 218, 'This is fine', 'Ascribed to Apache everywhere and specified nowhere.'),
  row('graphql', 294, 'Partial Success', 'Chosen on purpose by GraphQL over HTTP for data that comes with errors.'),
  row('ietf-drafts', 419, 'Purpose Declined', 'Asked for by draft-ietf-httpbis-pre-denied, and not assigned yet.'),
  row('laravel', 419, 'Page Expired', 'The CSRF token is missing or out of date.'),
  row('webdav-drafts', 419, 'Insufficient Space on Resource', 'From a draft that was dropped; the http-status-codes package still has it, which a newer draft contradicts.'),
  row('shopify', 420, '', 'Meant a locked shop until 2018, now 423.'),
  row('spring', 420, 'Method Failure', 'Taken over from a WebDAV draft that was dropped.'),
  row('twitter', 420, 'Enhance Your Calm', 'Limited the rate in version 1 of the API, now 429.'),
  row('webdav-drafts', 420, 'Method Failure', 'From a draft that was dropped; the http-status-codes package still has it.'),
  row('shopify', 430, 'Shopify Security Rejection', 'Once meant that the header section was too large, now 431.'),
  row('iis', 440, 'Login Time-out'),
  row('nginx', 444, 'No Response', 'An instruction to close the connection; nothing is sent.'),
  row('iis', 449, 'Retry With'),
  row('microsoft', 450, 'Blocked by Windows Parental Controls'),
  row('nestjs', 456, 'Unrecoverable Error', 'Known only from the HttpStatus enum of NestJS.'),
  row('aws', 460, '', 'The client closed the connection before the load balancer timed out.'),
  row('alibaba', 463, '', 'The load balancer found a loop.'),
  row('aws', 463, '', 'X-Forwarded-For held more than 30 addresses.'),
  row('aws', 464, '', 'The version of HTTP does not suit the target group.'),
  row('nginx', 494, 'Request header too large', 'Internal to nginx.'),
  row('nginx', 495, 'SSL Certificate Error', 'Internal to nginx.'),
  row('nginx', 496, 'SSL Certificate Required', 'Internal to nginx.'),
  row('nginx', 497, 'HTTP Request Sent to HTTPS Port', 'Internal to nginx.'),
  row('esri', 498, 'Invalid Token'),
  row('esri', 499, 'Token Required'),
  row('nginx', 499, 'Client Closed Request', 'Appears in logs only, because nobody is left to answer.'),
  row('apache', 509, 'Bandwidth Limit Exceeded', 'Node lists it in http.STATUS_CODES.'),
  row('cpanel', 509, 'Bandwidth Limit Exceeded', 'Node lists it in http.STATUS_CODES.'),
  row('cloudflare', 520, 'Unknown Error'),
  row('cloudflare', 521, 'Web Server Is Down'),
  row('cloudflare', 522, 'Connection Timed Out'),
  row('cloudflare', 523, 'Origin Is Unreachable'),
  row('cloudflare', 524, 'A Timeout Occurred'),
  row('cloudflare', 525, 'SSL Handshake Failed'),
  row('cloudflare', 526, 'Invalid SSL Certificate'),
  row('cloudflare', 527, 'Railgun Error', 'Obsolete since Railgun was switched off.'),
  row('qualys', 529, 'Site is overloaded', 'Interfaces of AI models use it for overload as well.'),
  row('cloudflare', 530, 'Origin Unavailable', 'The content carries a number of its own, 1xxx.'),
  row('pantheon', 530, 'Site is frozen'),
  row('shopify', 530, 'Origin DNS Error'),
  row('shopify', 540, 'Temporarily Disabled'),
  row('aws', 561, 'Unauthorized', 'The identity provider reported an error to the load balancer.'),
  row('proxies', 598, 'Network read timeout error'),
  row('proxies', 599, 'Network connect timeout error'),
  row('shopify', 783, 'Unexpected Token', 'Outside the range of status codes.'),
  row('linkedin', 999, 'Request denied', 'Outside the range of status codes.'),
];

/** The numbers that stand in logs for an answer which nobody is left to receive. */
export const unheardCodes: ReadonlySet<number> = new Set([460, 499]);

/** The names in `vendor`, sorted, each once; they serve as option values. */
export const vendors: readonly string[] = [
  ...new Set(unregisteredCodes.map(({ vendor }) => vendor)),
].sort();

/** The numbers that a vendor uses, ascending; none for a name that is not in `vendors`. */
export function vendorCodes(vendor: string): readonly number[] {
  return unregisteredCodes.filter((entry) => entry.vendor === vendor).map(({ code }) => code);
}
