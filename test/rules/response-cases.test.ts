/**
 * Cases in which `Response` throws: each is run by Node's own `Response` and linted with `recommended`, and must throw,
 * and be reported, exactly as it says.
 */
import { compileFunction } from 'node:vm';
import { Linter } from 'eslint';
import ts from 'typescript';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../../src/index.ts';

type Thrown = 'RangeError' | 'TypeError' | 'ReferenceError';
type Case = readonly [code: string, throws: Thrown, ...findings: string[]];

const status = 'valid-status-code';
const content = 'no-forbidden-content/contentThrows';
const range = `${status}/rangeExceeded`;
const choice = `${status}/choiceExceeded`;
const phrase = `${status}/phraseRejected`;
const noNumber = `${status}/notANumber`;
const switching = `${status}/switchingRejected`;

const constructors = ['new Response', 'Response.json'];
const bodiless = [204, 205, 304];

/** The cases of web-platform-tests, fetch/api/response, that throw because of a status, its phrase, or its content. */
const platformTests: readonly Case[] = [
  // response-error
  ...[0, 100, 199, 600, 1000].map((code): Case => [
    `new Response('', { status: ${code} })`,
    'RangeError',
    range,
  ]),
  ...["'\\n'", "'Ā'"].map((text): Case => [
    `new Response('', { statusText: ${text} })`,
    'TypeError',
    phrase,
  ]),
  ...bodiless.map((code): Case => [
    `new Response('content', { status: ${code} })`,
    'TypeError',
    content,
  ]),
  // response-static-json
  ...bodiless.map((code): Case => [
    `Response.json('content', { status: ${code} })`,
    'TypeError',
    content,
  ]),
  // response-static-redirect
  ...[200, 309, 400, 500].map((code): Case => [
    `Response.redirect(url, ${code})`,
    'RangeError',
    choice,
  ]),
];

/** Values that Web IDL converts to a number that is no status of a response. */
const outside = [
  '0',
  '99',
  '103',
  '199',
  '600',
  '65_536',
  '-1',
  '-65_337',
  'null',
  'false',
  'true',
];
const noNumbers = ['NaN', 'Infinity', '-Infinity', "'none'"];

/** Values that are content for a Response, though they are short or empty. */
const contents = [
  ...["'text'", "''", '``', '`${value}`', '0', 'false', '1n', '/text/', '[]', '[value]', '{}'],
  ...['{ a: value }', 'new Uint8Array()', 'new ArrayBuffer(1)', 'new Blob([])', 'new FormData()'],
  ...['new URLSearchParams()', 'new ReadableStream()', 'JSON.stringify({ a: value })'],
];

/** Options whose status is 204. */
const inits = [
  "{ 'status': 204 }",
  "{ ['status']: 204 }",
  '{ [`status`]: 204 }',
  '{ status: 200, status: 204 }',
  '{ get status() { return 200; }, status: 204 }',
  '{ ...options, status: 204 }',
  '{ [key]: 200, status: 204 }',
  '{ status: 204, [0]: 200 }',
  '{ status: 204, headers: {} }',
  "{ status: '204' }",
  '{ status: +204 }',
  '{ status: 65_740 }',
  '{ status: 0xCC }',
];

/** Cases that `unicorn/no-invalid-response-options` reports, too. */
const peers: readonly Case[] = [
  ...constructors.flatMap((made): readonly Case[] => [
    ...outside.map((code): Case => [`${made}(null, { status: ${code} })`, 'RangeError', range]),
    ...noNumbers.map((code): Case => [
      `${made}(null, { status: ${code} })`,
      'RangeError',
      noNumber,
    ]),
    [`${made}(null, { status: 101 })`, 'RangeError', switching],
    ...inits.map((init): Case => [`${made}('text', ${init})`, 'TypeError', content]),
    [`${made}('text', { status: 204 }, ...extra)`, 'TypeError', content],
  ]),
  ...contents.map((each): Case => [`new Response(${each}, { status: 204 })`, 'TypeError', content]),
  ["new Response('', { status: 204.9 })", 'TypeError', `${status}/fractionTruncated`],
  ['Response.json(null, { status: 304 })', 'TypeError', content],
  ['Response.json(undefined, { status: 204 })', 'TypeError', content],
  ...[200, 300, 304, 305, 306, 309, 600].map((code): Case => [
    `Response.redirect(url, ${code})`,
    'RangeError',
    choice,
  ]),
  ...['null', 'false', "'200'"].map((code): Case => [
    `Response.redirect(url, ${code})`,
    'RangeError',
    choice,
  ]),
  ['Response.redirect(url, NaN)', 'RangeError', noNumber],
  ['Response.redirect(url, 200, ...extra)', 'RangeError', choice],
  ["const body = ''; new Response(body, { status: 204 })", 'TypeError', content],
  ["const status = 205; new Response('', { status })", 'TypeError', content],
  ['const status = 304; Response.json({}, { status })', 'TypeError', content],
  ['const status = 200; Response.redirect(url, status)', 'RangeError', choice],
  ["const name = 'status'; new Response('', { [name]: 204 })", 'TypeError', content],
  ["new ((Response))((('')), (({ status: 204 })))", 'TypeError', content],
  ['Response.json({}, { status: 304 }).clone()', 'TypeError', content],
  ["show(new Response('', { status: 204 }))", 'TypeError', content],
  ["new Response(/* before */ '' /* behind */, { status: 204 })", 'TypeError', content],
  // TypeScript
  ["new Response('' as string, { status: 204 } as ResponseInit)", 'TypeError', content],
  ["new Response(<string>'', <ResponseInit>{ status: <number>204 })", 'TypeError', content],
  [
    "new Response('' satisfies string, { status: 204 } satisfies ResponseInit)",
    'TypeError',
    content,
  ],
  ["new Response(''!, { status: 204 }!)", 'TypeError', content],
  ["new Response(('' as string)!, { status: (204 as number)! })", 'TypeError', content],
  ["new Response('', { status: 204 } as const)", 'TypeError', content],
  ["Response.json({}, { ['status' as string]: 304 })", 'TypeError', content],
  ["new Response('', { status: +(204 as number) })", 'TypeError', content],
  ["const status = +(204 satisfies number); new Response('', { status })", 'TypeError', content],
  ['Response.json({}, { status: -(1 as number) })', 'RangeError', range],
  ['Response.redirect(url, 200 as number)', 'RangeError', choice],
  ['Response.redirect(url, `${200 as number}`)', 'RangeError', choice],
  ['Response.redirect(url, -(Infinity as number))', 'RangeError', noNumber],
];

/** Cases that `unicorn/no-invalid-response-options` does not report. */
const further: readonly Case[] = [
  ["new globalThis.Response('', { status: 204 })", 'TypeError', content],
  ["new self.Response('', { status: 204 })", 'TypeError', content],
  ["new window.Response('', { status: 204 })", 'TypeError', content],
  ['globalThis.Response.json({}, { status: 204 })', 'TypeError', content],
  ["const Own = Response; new Own('', { status: 204 })", 'TypeError', content],
  ["class Own extends Response {} new Own('', { status: 204 })", 'TypeError', content],
  [
    "class Own extends Response { constructor() { super('', { status: 204 }); } } new Own()",
    'TypeError',
    content,
  ],
  [
    "import { NextResponse } from 'next/server'; new NextResponse('', { status: 204 })",
    'TypeError',
    content,
  ],
  [
    "import { NextResponse } from 'next/server'; NextResponse.json(null, { status: 205 })",
    'TypeError',
    content,
  ],
  [
    "import { NextResponse } from 'next/server'; NextResponse.redirect(url, 200)",
    'RangeError',
    choice,
  ],
  ['Response.json?.({}, { status: 204 })', 'TypeError', content],
  ['Response?.json({}, { status: 204 })', 'TypeError', content],
  ["Response['json']({}, { status: 204 })", 'TypeError', content],
  ['Response.redirect?.(url, 200)', 'RangeError', choice],
  ['Response?.redirect(url, 200)', 'RangeError', choice],
  ["Response['redirect'](url, 200)", 'RangeError', choice],
  ["const init = { status: 204 }; new Response('', init)", 'TypeError', content],
  ["new Response('', { ...{ status: 204 } })", 'TypeError', content],
  ["const first = 204; const status = first; new Response('', { status })", 'TypeError', content],
  [
    "import { StatusCodes } from 'http-status-codes'; new Response('', { status: StatusCodes.NO_CONTENT })",
    'TypeError',
    content,
  ],
  [
    'const isEmpty = true; Response.json({}, { status: isEmpty ? 204 : 200 })',
    'TypeError',
    content,
  ],
  ["new Response(value ? 'a' : 'b', { status: 204 })", 'TypeError', content],
  ["new Response(null, { statusText: '\\n' })", 'TypeError', phrase],
  ["new Response(null, { status: code, statusText: 'a\\r\\nb' })", 'TypeError', phrase],
  ["new Response(null, { status: value ? 404 : 410, statusText: '—' })", 'TypeError', phrase],
  ["Response.json({}, { statusText: 'Ā' })", 'TypeError', phrase],
];

/** Cases that do not throw, and whose status is sent as it is written. */
const accepted: readonly string[] = [
  'new Response()',
  "new Response('')",
  "new Response('', {})",
  'new Response(undefined, undefined)',
  'Response.json({})',
  'Response.json({}, {})',
  'Response.error()',
  'Response.redirect(url)',
  ...constructors.flatMap((made) => [
    ...['200', '300', '400', '404', '511', "'200'", '65_736', '+404'].map(
      (code) => `${made}('', { status: ${code} })`,
    ),
    `${made}('', { status: 204, status: 200 })`,
    `${made}('', { status: 204, ...options })`,
    `${made}('', { status: 204, [key]: 200 })`,
    `${made}('', { get status() { return 200; } })`,
    `${made}('', { status: 204, get status() { return 200; } })`,
    `${made}('', { status: 204, set status(to) {} })`,
    `${made}('', { status: code })`,
    `${made}('', options)`,
    `${made}('', ...[{ status: 200 }])`,
    `${made}('', { statusText: 'fine\\t~ÿ' })`,
    `${made}('', { statusText: '' })`,
  ]),
  ...[301, 302, 303, 307, 308, "'302'", '65_838'].map((code) => `Response.redirect(url, ${code})`),
  'const status = +302; Response.redirect(url, status)',
  ...bodiless.flatMap((code) =>
    ['undefined', 'null', 'void show()', 'undefined!', 'null as BodyInit | null'].map(
      (body) => `new Response(${body}, { status: ${code} })`,
    ),
  ),
  'const body = null; new Response(body, { status: 204 })',
  'const body = undefined; new Response(body, { status: 204 })',
  'new Response(nothing, { status: 204 })',
  'new Response(nothing as string, { status: 204 })',
  'new Response(show(), { status: 204 })',
  "new Response(nothing ? '' : null, { status: 204 })",
  'new Response(JSON.stringify(nothing), { status: 204 })',
  "let body = ''; body = null; new Response(body, { status: 204 })",
  "let status = 204; status = 200; new Response('', { status })",
  "const init = { status: 204 }; init.status = 200; new Response('', init)",
  "const own = { status: 204 }; own.status = 200; new Response('', { status: own.status })",
  'Response.json({}, { status: (200 as number) } satisfies ResponseInit)',
  'const status = +(302 as number); Response.redirect(url, status)',
  'Response.redirect(url, code302())',
  "class Response { constructor(a, b) {} } new Response('', { status: 204 })",
  "new Other('', { status: 204 })",
  'Other.json({}, { status: 204 })',
  // Objects with a valueOf or toString of their own.
  "const own = {}; Object.defineProperty(own, 'valueOf', { value: () => 302 }); Response.redirect(url, +own)",
  "const own = {}; Object.defineProperty(own, 'toString', { value: () => '302' }); Response.redirect(url, `${own}`)",
  "const own = {}; Object.defineProperty(own, 'valueOf', { value: () => 1 }); new Response(+own ? null : '', { status: 204 })",
  "const own = {}; Object.defineProperty(own, 'toString', { value: () => 'status' }); new Response('', { status: 204, [`${own}`]: 200 })",
];

/** Cases that throw and are not reported: the status is no literal or constant, or not the reason. */
const unseen: readonly (readonly [code: string, throws: Thrown])[] = [
  ["new Response('', { status: 204n })", 'TypeError'],
  ["new Response('', { status: Symbol() })", 'TypeError'],
  ["new Response('', { status: { valueOf: () => 204 } })", 'TypeError'],
  ["new Response('', { get status() { return 204; } })", 'TypeError'],
  ["new Response('', { status: (show(), 204) })", 'TypeError'],
  ["new Response('', { status }); const status = 204;", 'ReferenceError'],
  ["new Response(body, { status: 204 }); const body = '';", 'ReferenceError'],
  ["new Response('', { [name]: 204 }); const name = 'status';", 'ReferenceError'],
  ["Response('', { status: 204 })", 'TypeError'],
  ['new Response.json({}, { status: 204 })', 'TypeError'],
  ['Response.redirect(url, {})', 'RangeError'],
  ["Response.redirect('http://:', 302)", 'TypeError'],
  ["Response.json({}, { headers: { 'in valid': '' } })", 'TypeError'],
  ["new Response(...[''], { status: 204 })", 'TypeError'],
  ["new Response('', ...[{ status: 204 }])", 'TypeError'],
  ["Response.json(...[''], { status: 204 })", 'TypeError'],
  ['Response.redirect(...[url], 200)', 'RangeError'],
  ['Response.redirect(url, ...[200])', 'RangeError'],
];

/** Cases that do not throw, and send another status than is written, or an unregistered one. */
const changed: readonly (readonly [code: string, sent: number, finding: string])[] = [
  ["new Response('', { status: 404.7 })", 404, `${status}/fractionTruncated`],
  ["Response.json('', { status: 599.9 })", 599, `${status}/fractionTruncated`],
  ['Response.redirect(url, 302.9)', 302, `${status}/fractionTruncated`],
  ["new Response('', { status: 299 })", 299, 'no-unregistered-status-code/unregistered'],
  ["new Response('', { status: 599 })", 599, 'no-unregistered-status-code/vendorCode'],
];

/** Cases in which Node.js differs from Web IDL, by which the status of the first is 200, and cases that do not compile here. */
const unclear: readonly string[] = [
  'new Response(null, { status: -65_336 })',
  'Response.redirect(url, 200n)',
  'Response.redirect(url, 302n)',
];

const linter = new Linter();
const config = [
  { ...plugin.configs.recommended, files: ['**/*.ts'] },
  { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } },
];

/** The errors of `recommended`, each as rule and message. */
function errorsIn(code: string): readonly string[] {
  const messages = linter.verify(code, config, 'file.ts');
  return messages
    .filter(({ severity }) => severity === 2)
    .map(({ ruleId, messageId, message }) =>
      ruleId === null ? message : `${ruleId.replace('http-status/', '')}/${messageId ?? ''}`,
    );
}

/** The values of the names that the cases do not declare. */
const surroundings = {
  url: 'https://example.org/',
  value: 'text',
  nothing: undefined,
  code: 404,
  key: 'status',
  options: { status: 200 },
  extra: [],
  show: () => undefined,
  code302: () => 302,
  Other: Object.assign(Error.bind(null), { json: () => undefined }),
  self: globalThis,
  window: globalThis,
  require: (name: string) =>
    name === 'next/server' ? nextServer : { StatusCodes: { NO_CONTENT: 204 } },
};
const nextServer = (await import('next/server.js')) as unknown;

/** Runs a case. @returns what it puts into `exports.made`. */
function run(text: string): Response | undefined {
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const names = Object.keys(surroundings);
  const exports: { made?: Response } = {};
  const evaluate = compileFunction(outputText, ['exports', ...names]) as (
    ...given: readonly unknown[]
  ) => void;
  evaluate(exports, ...Object.values(surroundings));
  return exports.made;
}

/** The name of the error that a case throws. Errors of the other realm are no instances of our `Error`. */
function thrownBy(code: string): string | null {
  try {
    run(code);
    return null;
  } catch (error) {
    return (error as Error).name;
  }
}

describe('the tests of the platform', () => {
  it.each(platformTests)('%s', (code, thrown, ...findings) => {
    expect(thrownBy(code)).toBe(thrown);
    expect(errorsIn(code)).toEqual(expect.arrayContaining(findings));
  });
});

describe('mistakes that unicorn/no-invalid-response-options reports, too', () => {
  it.each(peers)('%s', (code, thrown, ...findings) => {
    expect(thrownBy(code)).toBe(thrown);
    expect(errorsIn(code)).toEqual(expect.arrayContaining(findings));
  });
});

describe('mistakes that unicorn/no-invalid-response-options does not report', () => {
  it.each(further)('%s', (code, thrown, ...findings) => {
    expect(thrownBy(code)).toBe(thrown);
    expect(errorsIn(code)).toEqual(findings);
  });
});

describe('statuses that are sent as they are written', () => {
  it.each(accepted)('%s', (code) => {
    expect(thrownBy(code)).toBeNull();
    expect(errorsIn(code)).toEqual([]);
  });
});

describe('statuses that are surely undefined', () => {
  const cases = ['undefined', 'void 0', 'void show()'].flatMap((code) => [
    `Response.redirect(url, ${code})`,
    ...constructors.map((made) => `${made}('', { status: ${code} })`),
  ]);

  it.each(cases)('%s', (code) => {
    expect(thrownBy(code)).toBeNull();
    expect(errorsIn(code)).toEqual(['valid-status-code/undefinedIgnored']);
  });
});

describe('cases that throw and are not reported', () => {
  it.each(unseen)('%s', (code, thrown) => {
    expect(thrownBy(code)).toBe(thrown);
    expect(errorsIn(code)).toEqual([]);
  });
});

it.each(unclear)('%s is not reported', (code) => {
  expect(errorsIn(code)).toEqual([]);
});

it('is reported within JSX', () => {
  const code = "<Page answer={new Response('', { status: 204 })} />";
  const messages = linter.verify(code, [
    plugin.configs.recommended,
    { languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } },
  ]);
  expect(messages.filter(({ severity }) => severity === 2)).toMatchObject([
    { messageId: 'contentThrows' },
  ]);
});

describe('statuses that are truncated or unregistered', () => {
  it.each(changed.map(([code, sent, finding]) => ({ code, sent, finding })))(
    '$code',
    ({ code, sent, finding }) => {
      expect(run(`exports.made = ${code}`)?.status).toBe(sent);
      expect(errorsIn(code)).toEqual([finding]);
    },
  );
});
