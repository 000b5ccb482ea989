/** Rows that adapters of clients and of tests share: they get responses, and look at their status. */
import {
  argument,
  type CallbackPattern,
  type CodeRange,
  type WrittenPattern,
} from '../language/framework.ts';

/** What clients call the methods that send a request. */
export const sendingMethods = ['get', 'head', 'post', 'put', 'patch', 'delete', 'del', 'options'];

/** What clients and their responses share: no program sends a response with them. */
export const received = {
  leaves: 'at its end',
  fallback: { status: 200 },
  runtime: {},
} as const;

/** Any number that a parser of HTTP/1.1 lets pass, and 0 for no response at all. */
export const anyCode = [[0, 999]] as const satisfies readonly CodeRange[];

/** The same without interim responses, of which 101 alone may be the last on its connection and is handed over. */
export const finalCodes = [
  [0, 99],
  [101, 101],
  [200, 999],
] as const satisfies readonly CodeRange[];

/** What a server can be made to answer without a network. */
export const answeredCodes = [[100, 999]] as const satisfies readonly CodeRange[];

/** Words of a file that has its clients faked. */
export const faking = ['mock', 'Mock', 'stub', 'Stub', '.fn('];

/** A response that is promised, and goes by the name `response` before and after. */
export const promisedResponse = [
  { on: 'response', call: ['then'], argument: 0, parameters: ['response'] },
] as const satisfies readonly CallbackPattern<'response'>[];

/** What a promised response may have been replaced by once the promise was rejected, which has any status. */
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

/** What is got from superagent's requests, with `await`, `then` or `end`. */
export const requestCallbacks = [
  ...promisedResponse,
  { on: 'response', call: ['end'], parameters: [null, 'response'] },
] as const satisfies readonly CallbackPattern<'response'>[];

/** How superagent's responses call the status. */
export const requestReads = [
  { on: 'response', read: ['status', 'statusCode'], codes: anyCode, unless: faking },
] as const satisfies readonly WrittenPattern<'response'>[];

const expected = { role: 'expect', status: argument(0) } as const;

/** Methods of chains such as `expect(response.status)` that compare what the chain is about. */
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

/** What is given a status and then what it has to be. */
export const comparing = {
  role: 'expect',
  status: argument(1),
  asserts: { argument: 0 },
} as const;

/** `assert.equal(response.status, 404)`. */
export function comparingCalls<const Value extends string>(on: Value) {
  return { ...comparing, on, call: comparisons } as const satisfies WrittenPattern<Value>;
}

/** The words between the subject and the assertion, which mean nothing or turn it around. */
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

/** What chai's chains offer: `.to.equal(404)`, `.to.have.status(404)`, `.to.have.property('status', 404)`. */
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
