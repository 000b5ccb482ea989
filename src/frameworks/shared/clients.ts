/** Rows that adapters of clients and tests share: they receive responses and read their status. */
import {
  argument,
  type CallbackPattern,
  type CodeRange,
  type Equality,
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

/** The codes of success, which are all that clients give which reject others. */
export const successful = [[200, 299]] as const satisfies readonly CodeRange[];

/** The methods of a client that take a URL and then options. */
export const withOptions = { get: 1, head: 1, post: 1, put: 1, patch: 1, delete: 1 };

/** Words in a file by which its clients may be faked. */
export const faking = ['mock', 'Mock', 'stub', 'Stub', '.fn('];

/** The names under which programs ask for a status; a response may be asked for another one, as an error is. */
const asked = ['status', 'statusCode', 'statuscode', 'StatusCode', 'status_code', 'httpStatus'];
const askedBesides = ['httpStatusCode', 'code', 'response'];

/** The names under which a response has no status, though programs ask for it. @param names those that it has. */
export function allBut(...names: readonly string[]): readonly string[] {
  return [...asked, ...askedBesides].filter((name) => !names.includes(name));
}

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

/** A chain that begins with a promised response and goes on with another value: `axios.get(url).then(parse)`. */
export const chainedOrigins = [
  { on: 'response', call: ['then'] },
  { on: 'chained', call: ['then', 'finally'] },
] as const;
/** The errors of a promised response or of such a chain. A function of the chain may throw some of its own. */
export const rejections = [
  { on: 'response', call: ['catch'], argument: 0, parameters: ['rejected'] },
  { on: 'response', call: ['then'], argument: 1, parameters: ['rejected'] },
  { on: 'chained', call: ['catch'], argument: 0, parameters: ['rejected'] },
  { on: 'chained', call: ['then'], argument: 1, parameters: ['rejected'] },
] as const satisfies readonly CallbackPattern<'response' | 'chained' | 'rejected'>[];

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
  {
    on: 'response',
    read: ['status', 'statusCode'],
    codes: anyCode,
    unless: faking,
    lacks: allBut('status', 'statusCode'),
  },
] as const satisfies readonly WrittenPattern<'response'>[];

const expected = { role: 'expect', status: argument(0) } as const;

/** The words of a chain that negate the assertion at its end. */
const negatedBy = ['not'];

/**
 * Methods that compare the value at the start of a chain, such as `expect(response.status).toBe(404)`.
 * @param compares how; left out where it depends on the library.
 */
export function equalities<const Value extends string>(
  on: Value,
  names: readonly string[],
  compares?: Equality,
) {
  const how = { role: 'expect', negatedBy, ...(compares && { compares }) } as const;
  return [
    { ...how, on, call: names, status: argument(0), asserts: { argument: 0, begun: true } },
    // The two sides may be the other way round: `expect(404).toBe(response.status)`.
    { ...how, on, call: names, status: { begun: 0 }, asserts: { argument: 0 } },
  ] as const satisfies readonly WrittenPattern<Value>[];
}

/** Methods that expect one of several: `expect(response.status).toBeOneOf([200, 204])`. */
export function choices<const Value extends string>(on: Value, names: readonly string[]) {
  const status = { argument: 0, elements: true } as const;
  return [
    { on, call: names, role: 'expect', status, asserts: { argument: 0, begun: true }, negatedBy },
  ] as const satisfies readonly WrittenPattern<Value>[];
}

/** What a handler called on a response that a test made: `expect(res.status).toHaveBeenCalledWith(404)`. */
export function doubles<const Value extends string>(on: Value) {
  const names = [
    'toHaveBeenCalledWith',
    'toHaveBeenLastCalledWith',
    'calledWith',
    'toBeCalledWith',
  ];
  const method = ['status', 'sendStatus', 'writeHead'];
  return ([0, 1] as const).map(
    (at) =>
      ({
        on,
        call: at === 0 ? [...names, 'calledOnceWith'] : ['toHaveBeenNthCalledWith'],
        role: 'expect',
        where: { argument: at, is: 'status' },
        status: { argument: at },
        asserts: { argument: 0, begun: true, method },
      }) as const satisfies WrittenPattern<Value>,
  );
}

/** The same by an array: `expect([200, 204]).toContain(response.status)`. */
export function membership<const Value extends string>(on: Value, names: readonly string[]) {
  const status = { begun: 0, elements: true } as const;
  return [
    { on, call: names, role: 'expect', status, asserts: { argument: 0 }, negatedBy },
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
      compares: '===',
      negatedBy,
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

/**
 * By the way in which they compare, the names of functions that are given two values. `==` converts text, as `equal` of
 * Node.js and chai does.
 */
interface Comparing {
  readonly compares?: Equality;
  readonly names: readonly string[];
}

const always: readonly Comparing[] = [
  { compares: '===', names: ['strictEqual', 'deepStrictEqual', 'is', 'strictSame'] },
  { compares: '!==', names: ['notStrictEqual', 'notDeepStrictEqual', 'not'] },
  { names: ['same', 'notSame'] },
];

/** Those of assertions that convert text, unless they are called strict. */
export const looseComparing: readonly Comparing[] = [
  ...always,
  { compares: '==', names: ['equal'] },
  { compares: '!=', names: ['notEqual'] },
  { names: ['deepEqual', 'notDeepEqual', 'equals'] },
];

/** Those of assertions that never convert. */
export const strictComparing: readonly Comparing[] = [
  ...always,
  { compares: '===', names: ['equal', 'equals', 'deepEqual'] },
  { compares: '!==', names: ['notEqual', 'notDeepEqual'] },
];

/** Those of `t` in tests, which are strict in AVA, tap and tape, but for the deep ones of older versions of tap. */
export const testComparing: readonly Comparing[] = [
  ...always,
  { compares: '===', names: ['equal', 'equals'] },
  { compares: '!==', names: ['notEqual'] },
  { names: ['deepEqual', 'notDeepEqual'] },
];

/** The exports among these names that compare in one way. */
export function exportsThat(compares: Equality | undefined, of: readonly Comparing[]) {
  return of.filter((each) => each.compares === compares).flatMap(({ names }) => names);
}

/** A call with a status and then the expected one. */
export const comparing = {
  role: 'expect',
  status: argument(1),
  asserts: { argument: 0 },
} as const;

/** The same with the expected one first: `assert.equal(404, response.status)`. */
export const comparingTurned = {
  role: 'expect',
  status: argument(0),
  asserts: { argument: 1 },
} as const;

/** The names by which a response is compared with an object that may have fewer members. */
const alike = ['like', 'match', 'has', 'hasStrict', 'partialDeepStrictEqual', 'include'];

/** `assert.equal(response.status, 404)`, `t.like(response, { status: 404 })`, `assert.oneOf(response.status, [404])`. */
export function comparingCalls<const Value extends string>(on: Value, calls: readonly Comparing[]) {
  const names = [...calls.flatMap((each) => each.names), ...alike];
  return [
    ...calls.map(({ names: call, ...how }) => ({ ...comparing, ...how, on, call })),
    ...calls.map(({ names: call, ...how }) => ({ ...comparingTurned, ...how, on, call })),
    ...(['status', 'statusCode'] as const).map(
      (name) =>
        ({
          on,
          call: names,
          role: 'expect',
          where: { argument: 1, property: name, is: 'number' },
          status: { argument: 1, property: name },
          asserts: { argument: 0, property: name },
        }) as const,
    ),
    ...([0, 1] as const).map(
      (at) =>
        ({
          on,
          call: at === 1 ? ['oneOf'] : ['include', 'includes', 'in'],
          role: 'expect',
          status: { argument: at, elements: true },
          asserts: { argument: 1 - at },
        }) as const,
    ),
  ] as const satisfies readonly WrittenPattern<Value>[];
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
    ...equalities(on, ['equal', 'equals', 'eq', 'exactly'], '==='),
    ...equalities(on, ['eql', 'eqls']),
    {
      ...expected,
      on,
      call: ['status', 'statusCode'],
      asserts: { argument: 0, begun: true, whole: true },
      // Chai HTTP converts text.
      compares: '==',
      negatedBy,
    },
    ...propertyAssertions(on, ['property', 'ownProperty']),
    ...choices(on, ['oneOf']),
    ...membership(on, ['include', 'includes', 'contain', 'contains']),
    ...objectAssertions(on, ['include', 'includes', 'contain', 'containSubset', 'match']),
  ] as const satisfies readonly WrittenPattern<Value>[];
}
