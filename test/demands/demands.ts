/** The demands of RFCs and runtimes on every response, and the ways in which each framework can break them. */

/** One way to name a status in a framework, as statements of a handler. A key is absent if the API has no such parameter. */
export interface Form {
  /** A response with a status and nothing else. */
  readonly plain?: (status: string) => string;
  readonly content?: (status: string) => string;
  readonly field?: (status: string, name: string, value: string) => string;
  /** A redirect with a status. */
  readonly redirect?: (status: string) => string;
  /** Demands that the statements break without an error, with the reason: the API corrects the status, or an error handler does. */
  readonly except?: Reasons;
}

export type Part = Exclude<keyof Form, 'except'>;
export type Reasons = Readonly<Partial<Record<DemandName, string>>>;

/** A framework, or one version of a framework whose versions differ. */
export interface Family {
  readonly framework: string;
  readonly version?: number;
  /** The package in package.json, where the file by itself does not show the framework. */
  readonly listed?: string;
  readonly file?: string;
  /** The program around the statements of a handler; `any` is for all methods. */
  readonly program: (statements: string, method: Method) => string;
  readonly forms: readonly Form[];
  /** Why no form can break a demand. */
  readonly cannot: Reasons;
}

export type Method = 'get' | 'post' | 'query' | 'any';

interface Demand {
  /** The rule that reports a broken demand, then the rules that report in its place if the API rejects the status. */
  readonly rules: readonly string[];
  /** The reason why a broken demand is an error. */
  readonly proof: string;
  readonly method?: Method;
  readonly part: Part;
  readonly written: readonly (readonly [status: string, name?: string, value?: string])[];
}

export const demandNames = [
  'a status from 100 to 599',
  'no content with 204',
  'no content with 205',
  'no content with 304',
  'a final status',
  'a status that the method can have',
  'neither 305 nor 306',
  'a redirection to redirect with',
  'a number',
  'no framing with 204',
  'a range with 206 and 416 only',
  'an Allow without the refused method',
  'nothing to store with 428, 429, 431 and 511',
  'a delay or a date in Retry-After',
] as const;

export type DemandName = (typeof demandNames)[number];

const content = (status: string) =>
  ({ rules: ['no-forbidden-content'], part: 'content', written: [[status]] }) as const;
const field = { rules: ['no-contradictory-fields'], part: 'field' } as const;

/**
 * The provable demands. A proof is a MUST (NOT) of a specification, a definition without which the status says nothing,
 * or what the runtime does to it.
 */
export const demands: Readonly<Record<DemandName, Demand>> = {
  'a status from 100 to 599': {
    rules: ['valid-status-code'],
    proof: 'RFC 9110, 15: values outside are invalid; most runtimes throw',
    part: 'plain',
    written: [['600'], ['99']],
  },
  'no content with 204': { ...content('204'), proof: 'RFC 9110, 15.3.5; dropped or thrown on' },
  'no content with 205': { ...content('205'), proof: 'RFC 9110, 15.3.6: MUST NOT' },
  'no content with 304': { ...content('304'), proof: 'RFC 9110, 15.4.5; dropped or thrown on' },
  'a final status': {
    rules: ['valid-status-code'],
    proof: 'RFC 9110, 15.2: a final response has to follow; the client waits, or the call throws',
    part: 'plain',
    written: [['103']],
  },
  'a status that the method can have': {
    rules: ['no-method-status-mismatch'],
    proof: 'RFC 9110, 13.1.2 and 14.2: MUST',
    method: 'post',
    part: 'field',
    written: [
      ['304', 'ETag', '"1"'],
      ['206', 'Content-Range', 'bytes 0-0/2'],
      ['416', 'Content-Range', 'bytes */2'],
    ],
  },
  'neither 305 nor 306': {
    rules: ['valid-redirect-status', 'valid-status-code'],
    proof: 'RFC 9110, 15.4.6 and 15.4.7: withdrawn, so that no client acts on them; no MUST NOT',
    part: 'plain',
    written: [['305'], ['306']],
  },
  'a redirection to redirect with': {
    rules: ['valid-redirect-status', 'valid-status-code', 'no-overridden-status'],
    proof: 'RFC 9110, 10.2.2: Location redirects with 3xx only; some runtimes throw',
    part: 'redirect',
    written: [['200'], ['404']],
  },
  'a number': {
    rules: ['valid-status-code', 'no-ignored-status'],
    proof: 'the runtime throws, or looks past a string',
    part: 'plain',
    written: [["'404'"]],
  },
  'no framing with 204': {
    ...field,
    proof: 'RFC 9110, 8.6, and RFC 9112, 6.1: MUST NOT',
    written: [
      ['204', 'Content-Length', '4'],
      ['204', 'Transfer-Encoding', 'chunked'],
    ],
  },
  'a range with 206 and 416 only': {
    ...field,
    proof: 'RFC 9110, 14.4: no meaning elsewhere',
    written: [['200', 'Content-Range', 'bytes 0-0/2']],
  },
  'an Allow without the refused method': {
    ...field,
    proof: 'RFC 9110, 15.5.6: MUST list what is supported',
    method: 'post',
    written: [['405', 'Allow', 'GET, POST']],
  },
  'nothing to store with 428, 429, 431 and 511': {
    ...field,
    proof: 'RFC 6585, 3 to 6: MUST NOT be stored',
    written: ['428', '429', '431', '511'].map(
      (status) => [status, 'Cache-Control', 'public, max-age=60'] as const,
    ),
  },
  'a delay or a date in Retry-After': {
    ...field,
    proof: 'RFC 9110, 10.2.3, and 2.2: MUST keep to the grammar',
    written: [
      ['503', 'Retry-After', '5s'],
      ['503', 'Retry-After', '-1'],
    ],
  },
};
