/** Rows that adapters of clients and tests share: they receive responses and read their status. */
import {
  argument,
  type CallbackPattern,
  type CodeRange,
  type WrittenPattern,
} from '../language/framework.ts';

/** The names of clients' methods that send a request. */
export const sendingMethods = ['get', 'head', 'post', 'put', 'patch', 'delete', 'del', 'options'];

/** The keys that adapters of clients share: no program sends a response with a client. */
export const received = {
  leaves: 'at its end',
  fallback: { status: 200 },
  runtime: {},
} as const;

/** All numbers that a parser of HTTP/1.1 accepts, and 0 for no response at all. */
export const anyCode = [[0, 999]] as const satisfies readonly CodeRange[];

/**
 * These numbers without the codes of interim responses. A client hands 101 over: it may be the last response on its
 * connection.
 */
export const finalCodes = [
  [0, 99],
  [101, 101],
  [200, 999],
] as const satisfies readonly CodeRange[];

/** The codes that a stub can make a server answer with, where no network is between. */
export const answeredCodes = [[100, 999]] as const satisfies readonly CodeRange[];

/** Words in a file by which its clients may be faked. */
export const faking = ['mock', 'Mock', 'stub', 'Stub', '.fn('];

/** A promised response. The promise is called `response` too. */
export const promisedResponse = [
  { on: 'response', call: ['then'], argument: 0, parameters: ['response'] },
] as const satisfies readonly CallbackPattern<'response'>[];

/** The value that may replace a promised response, with any status: `.catch(() => fallback)`. */
export const caughtOrigins = [
  { on: 'response', call: ['catch'] },
  { on: 'caught', call: ['clone', 'finally'] },
] as const;
export const caughtCallbacks = [
  { on: 'caught', call: ['then'], argument: 0, parameters: ['caught'] },
] as const satisfies readonly CallbackPattern<'caught'>[];
export const caughtRead = { on: 'caught', read: ['status'] } as const;

/** Methods of superagent's requests, which supertest and chai-http share, that return the request. */
export const requestMethods = [
  ...['set', 'unset', 'send', 'query', 'auth', 'type', 'accept', 'attach', 'field', 'timeout'],
  ...['redirects', 'retry', 'ok', 'buffer', 'parse', 'serialize', 'withCredentials', 'use', 'on'],
  ...[
    'responseType',
    'ca',
    'cert',
    'key',
    'trustLocalhost',
    'disableTLSCerts',
    'http2',
    'sortQuery',
  ],
];

/** The responses that superagent's requests give, by `await`, `then` or `end`. */
export const requestCallbacks = [
  ...promisedResponse,
  { on: 'response', call: ['end'], parameters: [null, 'response'] },
] as const satisfies readonly CallbackPattern<'response'>[];

/** The names of the status in superagent's responses. */
export const requestReads = [
  { on: 'response', read: ['status', 'statusCode'], codes: anyCode, unless: faking },
] as const satisfies readonly WrittenPattern<'response'>[];

const expected = { role: 'expect', status: argument(0) } as const;

/** Methods that compare the value at the start of a chain, such as `expect(response.status).toBe(404)`. */
export function equalities<const Value extends string>(on: Value, names: readonly string[]) {
  return [
    { ...expected, on, call: names, asserts: { argument: 0, begun: true } },
  ] as const satisfies readonly WrittenPattern<Value>[];
}

/** `toHaveProperty('status', 404)` and its relatives. */
export function propertyAssertions<const Value extends string>(
  on: Value,
  names: readonly string[],
) {
  return [
    {
      on,
      call: names,
      role: 'expect',
      status: argument(1),
      asserts: { argument: 0, begun: true, property: argument(0) },
    },
  ] as const satisfies readonly WrittenPattern<Value>[];
}

/** `toMatchObject({ status: 404 })` and its relatives. */
export function objectAssertions<const Value extends string>(on: Value, names: readonly string[]) {
  return ['status', 'statusCode'].map(
    (name) =>
      ({
        on,
        call: names,
        role: 'expect',
        where: { argument: 0, property: name, is: 'number' },
        status: { argument: 0, property: name },
        asserts: { argument: 0, begun: true, property: name },
      }) as const satisfies WrittenPattern<Value>,
  );
}

const comparisons = [
  ...['equal', 'strictEqual', 'deepEqual', 'deepStrictEqual', 'is', 'same', 'strictSame', 'equals'],
  ...['notEqual', 'notStrictEqual', 'notDeepEqual', 'notDeepStrictEqual', 'not', 'notSame'],
];

/** The exports of modules of assertions that compare two values. */
export const comparingExports = [...comparisons, 'assertEquals', 'assertStrictEquals'];

/** A call with a status and then the expected one. */
export const comparing = {
  role: 'expect',
  status: argument(1),
  asserts: { argument: 0 },
} as const;

/** `assert.equal(response.status, 404)`. */
export function comparingCalls<const Value extends string>(on: Value) {
  return { ...comparing, on, call: comparisons } as const satisfies WrittenPattern<Value>;
}

/** The words between the subject and the assertion, which change nothing (`to`, `be`) or negate it (`not`). */
export const chainWords = [
  ...['to', 'be', 'been', 'is', 'that', 'which', 'and', 'has', 'have', 'with', 'at', 'of', 'same'],
  ...[
    'but',
    'does',
    'still',
    'also',
    'not',
    'a',
    'an',
    'deep',
    'own',
    'exactly',
    'it',
    'eventually',
  ],
];

/** The assertions of chai's chains: `.to.equal(404)`, `.to.have.status(404)`, `.to.have.property('status', 404)`. */
export function chainAssertions<const Value extends string>(on: Value) {
  return [
    ...equalities(on, ['equal', 'equals', 'eq', 'eql', 'eqls', 'exactly']),
    {
      ...expected,
      on,
      call: ['status', 'statusCode'],
      asserts: { argument: 0, begun: true, whole: true },
    },
    ...propertyAssertions(on, ['property', 'ownProperty']),
    ...objectAssertions(on, ['include', 'includes', 'contain', 'containSubset', 'match']),
  ] as const satisfies readonly WrittenPattern<Value>[];
}
