import rule from '../../rules/no-impossible-status-comparison.ts';
import { at, lint, run } from '../rule-tester.ts';
import { describe, expect, it } from 'vitest';

const digits = 'a status code is an integer of three digits';
const interim = 'a client reads past an interim response to the final one';
const logic = 'ECMAScript, Binary Logical Operators';
const strict = 'ECMAScript, IsStrictlyEqual';

const fetched = (expression: string) => `fetch(url).then((r) => ${expression});`;
const asked = (expression: string) =>
  `import axios from 'axios'; const load = async () => { const r = await axios.get(url); return ${expression}; };`;
const expected = (expression: string) =>
  `import { expect } from 'vitest'; import assert from 'node:assert'; ${fetched(expression)}`;
const handled = (expression: string) =>
  `import express from 'express'; express().get('/', (req, res) => { if (${expression}) return; });`;

type MessageId = Parameters<
  typeof run<[], keyof typeof rule.meta.messages>
>[1]['invalid'][number]['errors'][number]['messageId'];
type Frame = (expression: string) => string;

/** A case whose report is on a part of an expression. */
function reported(
  expression: string,
  part: string,
  messageId: MessageId,
  data: Readonly<Record<string, string>>,
  suggested?: {
    readonly id: MessageId;
    readonly to: string;
    readonly data?: Readonly<Record<string, string>>;
  },
  frame: Frame = fetched,
) {
  const code = frame(expression);
  const column = frame('\0').indexOf('\0') + expression.indexOf(part) + 1;
  return {
    code,
    errors: [
      {
        ...{ messageId, data, ...at(1, column, column + part.length) },
        suggestions: suggested
          ? [
              {
                messageId: suggested.id,
                ...(suggested.data && { data: suggested.data }),
                output: frame(suggested.to),
              },
            ]
          : [],
      },
    ],
  };
}

const text = (
  expression: string,
  part: string,
  to?: string,
  reference = strict,
  frame?: Frame,
  title = '`fetch`',
) =>
  reported(
    expression,
    part,
    'textCompared',
    { title, text: part.replaceAll('`', "'"), reference },
    to === undefined ? undefined : { id: 'useNumber', to },
    frame,
  );
const never = (
  expression: string,
  part: string,
  status: string,
  because = digits,
  frame?: Frame,
  title = '`fetch`',
) =>
  reported(
    expression,
    part,
    'codeImpossible',
    { title, status, because, reference: because === digits ? 'RFC 9110, 15' : 'RFC 9110, 15.2' },
    undefined,
    frame,
  );
const bound = (expression: string, part: string, outcome: string) =>
  reported(expression, part, 'boundImpossible', {
    title: '`fetch`',
    outcome,
    because: digits,
    reference: 'RFC 9110, 15',
  });
const pair = (
  expression: string,
  part: string,
  first: string,
  second: string,
  operator: '&&' | '||',
  to?: string,
  frame?: Frame,
) =>
  reported(
    expression,
    part,
    operator === '&&' ? 'pairNever' : 'pairAlways',
    { first, second, reference: 'RFC 9110, 15' },
    to === undefined
      ? undefined
      : { id: 'useOperator', to, data: { operator: operator === '&&' ? '||' : '&&' } },
    frame,
  );
const alone = (expression: string, part: string, to?: string, frame?: Frame) =>
  reported(
    expression,
    part,
    'codeAlone',
    { code: part, reference: logic },
    to === undefined ? undefined : { id: 'compareEach', to },
    frame,
  );
const listed = (expression: string, part: string, status: string, to?: string, frame?: Frame) =>
  reported(
    expression,
    part,
    'alternativesIgnored',
    { status, alternatives: part, reference: logic },
    to === undefined ? undefined : { id: 'compareEach', to },
    frame,
  );
const negated = (expression: string, part: string, outcome: string, comparison?: string) =>
  reported(
    expression,
    part,
    'negationCompared',
    { outcome, reference: 'ECMAScript, Logical NOT Operator' },
    comparison === undefined
      ? undefined
      : { id: 'useComparison', to: expression.replace(part, comparison), data: { comparison } },
  );

run(rule, {
  valid: [
    ...[
      // Numbers that a client may give
      'r.status === 404 || r.status === 0 || r.status === 99 || r.status === 600 || r.status === 999',
      'r.status > 599 || r.status < 100 || r.status >= 999 || r.status <= 0 || r.status < 200',
      'r.status >= 0 && r.status <= 999 && r.status > -1 && 1000 > r.status',
      // 101 of an upgraded connection, as runtimes such as Cloudflare Workers give it
      'r.status === 101',
      '[200, 404].includes(r.status)',
      // Strings that the comparison makes numbers of, and strings that are compared with strings
      "r.status == '404' || r.status >= '400' || r.status == ''",
      "r.status != '404' && r.status != '410'",
      "r.status >= '2000' || r.status < '-1'",
      "String(r.status) === '404' || `${r.status}` === '404' || r.statusText === 'OK'",
      // Unknown values
      'r.status === code || r.status === codes[0] || r.status === undefined || r.status > limit()',
      '((code) => { let other = 0; other = 404; return r.status === 200 || other; })()',
      "((code) => { let wanted = '200'; wanted = code; return r.status === wanted; })()",
      // A response that may be undefined
      'r?.status < 1000 && r?.status >= 0',
      'r?.status >= 200 || r?.status < 300',
      // Ranges and lists
      'r.status >= 200 && r.status < 300',
      'r.status < 200 || r.status >= 300',
      'r.status !== 200 && r.status !== 404',
      'r.status === 200 || r.status === 404',
      'r.status >= 400 && r.status === 404',
      'r.status !== 404 || r.status === 404 && a',
      'r.status === 200 && r.ok && s.status === 404',
      'a(r.status).status === 200 && a(r.status).status === 404',
      '(r.status < 200 || a) && r.status >= 300',
      'r.status !== 200 ?? r.status !== 404',
      'r.status === (a ? 200 : 404) && r.status === 200',
      // Values beside a comparison that are no status
      "r.status === 404 || 'missing' || fallback || 3 || r.ok",
      'r.status === 404 && 410',
      'a && r.status === 404 || 410',
      'r.ok || 410',
      'r.status === (0 || 404) || r.status === (code || 404) || r.status === (200 && 201)',
      'r.status === (a ? 200 : 404)',
      'r.status === (code || (200 || 201))',
      '!(r.status === 200) || !r.ok === true || !r.status === done || !r.status',
    ].map((expression) => ({ name: expression, code: fetched(expression) })),
    ...[
      'expect(r.status).toBe(404); expect(r.status).toBe(code); expect(r.status).toBe(600)',
      "expect(r.status).not.toBe('404'); expect(r.status).toBe(200 || 201)",
      "assert.equal(r.status, '404'); expect(r).to.have.status('404'); expect(r.status).eql('404')",
      "expect(r.statusText).toBe('404'); jest.mock('client'); expect(r.status).toBe('404')",
    ].map((statements) => ({ name: statements, code: expected(`{ ${statements} }`) })),
    {
      name: 'a switch over numbers',
      code: fetched('{ switch (r.status) { case 200: case 404: case 101: case 600: } }'),
    },
    {
      name: 'a status of an unknown client',
      code: "load().then((r) => r.status === '404' || r.status === 102 || r.status < 200 && r.status > 300);",
    },
    {
      name: 'the status of a caught error',
      code: "const f = async () => { try { await fetch(url); } catch (e) { if (e.status === '404') return; } };",
    },
    {
      name: 'the content, not the response',
      code: "fetch(url).then((r) => r.json()).then((r) => r.status === '404');",
    },
    {
      name: 'node:http: invalid and interim codes, which it gives as they are',
      code: "import { get } from 'node:http'; get(url, (r) => r.statusCode === 103 || r.statusCode === 0 || r.statusCode === 999);",
    },
    {
      name: 'axios: a word, which may be a status in the content',
      code: asked("r.status === 'success' || r.status === ''"),
    },
    {
      name: 'axios: an interceptor that gives the content in place of the response',
      code: `${asked("r.status === '200' || r.status === 102 || r.status >= 0")} axios.interceptors.response.use((r) => r.data);`,
    },
    {
      name: 'a client that is mocked',
      code: `jest.mock('axios'); ${asked("r.status === '200'")} global.fetch = vi.fn(); ${fetched("r.status === '200'")}`,
    },
    {
      name: 'a status that the program writes',
      code: `${asked("r.status === '200'")} axios.get(url).then((r) => { r.status = String(r.status); });`,
    },
    ...[
      "(r.status as unknown as string) === '404'",
      "(r.status as any) === '404'",
      "(<string>r.status) === '404'",
      "(r as unknown as Order).status === 'paid'",
      "((status = r.status as unknown as Status) => status === 'paid')()",
    ].map((expression) => ({ name: expression, code: fetched(expression), filename: 'file.ts' })),
    {
      name: 'axios: a type in place of the response',
      code: "import axios from 'axios'; const f = async () => { const r = await axios.get<Data, Order>(url); if (r.status === '200') return; const s: Order = await axios.get(url); return s.status === '404'; };",
      filename: 'file.ts',
    },
    ...[
      "res.statusCode === '404'",
      'res.statusCode === 102 || res.statusCode > 1000',
      'res.statusCode >= 200 || res.statusCode < 300',
      "'404' === res.statusCode",
      // A call between the comparisons may change the status
      'res.statusCode === 404 && render(res) && res.statusCode === 200',
      // A string may equal the number by == and is never the same by !==
      'res.statusCode == 404 && res.statusCode !== 404',
    ].map((expression) => ({ name: `of its own: ${expression}`, code: handled(expression) })),
    {
      name: 'Elysia: the phrase as status',
      code: "import { Elysia } from 'elysia'; new Elysia().get('/', ({ set }) => set.status === 'Not Found' || set.status === '404');",
    },
    {
      name: 'a constant that the library does not have',
      code: `import { StatusCodes } from 'http-status-codes'; ${fetched('r.status === StatusCodes.NOT_FOUNDED')}`,
    },
    {
      name: 'a response, or the value of catch in its place',
      code: `
const r = await fetch('/').catch(() => ({ status: 'offline' }));
if (r.status === 'offline' || r.status === 100) retry();
fetch('/').catch(failed).then((other) => other.status === 'failed');
const load = async () => { const loaded = await fetch('/').catch(failed); return loaded; };
switch ((await load()).status) { case 'failed': retry(); }
`,
    },
    {
      name: 'axios: a response, or the value of catch in its place',
      code: `
import axios from 'axios';
(await axios.get('/').catch(failed)).status === '503';
axios.get('/').catch(failed).then(({ status }) => status === '503');
`,
    },
    {
      name: 'numbers by a name, which may be no statuses',
      code: `
const timeout = 500;
const limits = { retries: 300 };
const r = await fetch('/');
retry(r.status === 503 || timeout, r.status === 503 || limits.retries);
`,
    },
  ],
  invalid: [
    // Text
    text("r.status === '404'", "'404'", 'r.status === 404'),
    text("r.status !== '404'", "'404'", 'r.status !== 404'),
    text("'404' === r.status", "'404'", '404 === r.status'),
    text('r.status === `404`', '`404`', 'r.status === 404'),
    text("r?.status === '404'", "'404'", 'r?.status === 404'),
    text("r.status === 'Not Found'", "'Not Found'"),
    text("r.status === '4xx'", "'4xx'"),
    text("r.status === '0404'", "'0404'"),
    text("r.status == 'OK'", "'OK'", undefined, 'ECMAScript, IsLooselyEqual'),
    text(
      "['404', 410].includes(r.status)",
      "'404'",
      '[404, 410].includes(r.status)',
      'ECMAScript, SameValueZero',
    ),
    text(
      "{ switch (r.status) { case '404': return null; default: } }",
      "'404'",
      '{ switch (r.status) { case 404: return null; default: } }',
    ),
    text("r.status === (a ? '404' : 410)", "'404'", 'r.status === (a ? 404 : 410)'),
    text("r.status === '200'", "'200'", 'r.status === 200', strict, asked, 'axios'),
    {
      name: 'a constant that is text',
      code: `const MISSING = '404'; ${fetched('r.status === MISSING')}`,
      errors: [
        {
          messageId: 'textCompared',
          data: { title: '`fetch`', text: "'404'", reference: strict },
          ...at(1, 60, 67),
          suggestions: [],
        },
      ],
    },
    {
      name: 'text in an array with a name',
      code: `const missing = ['404']; ${fetched('missing.includes(r.status)')}`,
      errors: [
        {
          messageId: 'textCompared',
          data: { title: '`fetch`', text: "'404'", reference: 'ECMAScript, SameValueZero' },
          ...at(1, 49, 75),
          suggestions: [
            {
              messageId: 'useNumber',
              output: `const missing = [404]; ${fetched('missing.includes(r.status)')}`,
            },
          ],
        },
      ],
    },
    {
      name: 'node:http: text',
      code: "import { get } from 'node:http'; get(url, (r) => r.statusCode === '200');",
      errors: [
        {
          messageId: 'textCompared',
          data: { title: '`http.request`', text: "'200'", reference: strict },
          ...at(1, 67, 72),
          suggestions: [
            {
              messageId: 'useNumber',
              output: "import { get } from 'node:http'; get(url, (r) => r.statusCode === 200);",
            },
          ],
        },
      ],
    },
    {
      name: 'a type in place of a name',
      code: "export const isMissing = (r: Response) => r.status! === '404';",
      filename: 'file.ts',
      errors: [
        {
          messageId: 'textCompared',
          data: { title: '`fetch`', text: "'404'", reference: strict },
          ...at(1, 57, 62),
          suggestions: [
            {
              messageId: 'useNumber',
              output: 'export const isMissing = (r: Response) => r.status! === 404;',
            },
          ],
        },
      ],
    },
    // Numbers that are no status
    never('r.status === 100', '100', '100 (Continue)', interim),
    never('r.status !== 103', '103', '103 (Early Hints)', interim),
    never('r.status === 199', '199', '199', interim),
    never('r.status === 102', '102', '102 (Processing)', interim, asked, 'axios'),
    never('r.status === 1000', '1000', '1000'),
    never('r.status == -1', '-1', '-1'),
    never('r?.status !== -1', '-1', '-1'),
    never('r.status === 404.5', '404.5', '404.5'),
    never('r.status === NaN', 'NaN', 'NaN'),
    never('[404, 4040].includes(r.status)', '4040', '4040'),
    never('{ switch (r.status) { case 2000: } }', '2000', '2000'),
    {
      name: 'light-my-request: a number that a server cannot send',
      code: "import inject from 'light-my-request'; inject(app, '/').then((r) => r.statusCode === 99);",
      errors: [
        {
          messageId: 'codeImpossible',
          data: {
            ...{ title: 'light-my-request', status: '99', because: digits },
            reference: 'RFC 9110, 15',
          },
          ...at(1, 86, 88),
          suggestions: [],
        },
      ],
    },
    bound('r.status < 0', '0', 'never'),
    bound('r.status > 999', '999', 'never'),
    bound('1000 <= r.status', '1000', 'never'),
    bound('r.status < 6000', '6000', 'always'),
    bound('-200 <= r.status', '-200', 'always'),
    bound('r?.status < 0', '0', 'never'),
    // Two comparisons
    pair(
      'r.status < 200 && r.status >= 300',
      'r.status < 200 && r.status >= 300',
      'r.status < 200',
      'r.status >= 300',
      '&&',
      'r.status < 200 || r.status >= 300',
    ),
    pair(
      'r.status === 200 && 404 == r.status',
      'r.status === 200 && 404 == r.status',
      'r.status === 200',
      '404 == r.status',
      '&&',
      'r.status === 200 || 404 == r.status',
    ),
    pair(
      'r.status > 299 && r.status < 300',
      'r.status > 299 && r.status < 300',
      'r.status > 299',
      'r.status < 300',
      '&&',
    ),
    pair(
      'r.status >= 200 || r.status < 300',
      'r.status >= 200 || r.status < 300',
      'r.status >= 200',
      'r.status < 300',
      '||',
      'r.status >= 200 && r.status < 300',
    ),
    pair(
      'r.status !== 200 || r.status !== 404',
      'r.status !== 200 || r.status !== 404',
      'r.status !== 200',
      'r.status !== 404',
      '||',
      'r.status !== 200 && r.status !== 404',
    ),
    pair(
      'r?.status !== 200 || r.status !== 404',
      'r?.status !== 200 || r.status !== 404',
      'r?.status !== 200',
      'r.status !== 404',
      '||',
      'r?.status !== 200 && r.status !== 404',
    ),
    pair(
      '(r.status !== 200 || r.status !== 404) && a',
      'r.status !== 200 || r.status !== 404',
      'r.status !== 200',
      'r.status !== 404',
      '||',
      '(r.status !== 200 && r.status !== 404) && a',
    ),
    pair(
      'a || r.status !== 200 || r.status !== 404',
      'a || r.status !== 200 || r.status !== 404',
      'r.status !== 200',
      'r.status !== 404',
      '||',
    ),
    pair(
      'a || r.status === 200 && r.status === 404',
      'r.status === 200 && r.status === 404',
      'r.status === 200',
      'r.status === 404',
      '&&',
    ),
    pair(
      'r.status === 200 && r.ok && a && r.status === 404 && b',
      'r.status === 200 && r.ok && a && r.status === 404',
      'r.status === 200',
      'r.status === 404',
      '&&',
    ),
    pair(
      'r.status === 404 && !(r.status >= 400)',
      'r.status === 404 && !(r.status >= 400)',
      'r.status === 404',
      '!(r.status >= 400)',
      '&&',
      'r.status === 404 || !(r.status >= 400)',
    ),
    pair(
      'r.status >= 500 && (r.status === 404 || r.status === 410)',
      'r.status >= 500 && (r.status === 404 || r.status === 410)',
      'r.status >= 500',
      'r.status === 404 || r.status === 410',
      '&&',
      'r.status >= 500 || (r.status === 404 || r.status === 410)',
    ),
    pair(
      '(r.status !== 404 && r.status !== 410) || r.status < 500',
      '(r.status !== 404 && r.status !== 410) || r.status < 500',
      'r.status !== 404 && r.status !== 410',
      'r.status < 500',
      '||',
      '(r.status !== 404 && r.status !== 410) && r.status < 500',
    ),
    pair(
      'r.status === 200 || r.status !== 200',
      'r.status === 200 || r.status !== 200',
      'r.status === 200',
      'r.status !== 200',
      '||',
    ),
    pair(
      'res.statusCode < 200 && res.statusCode >= 300',
      'res.statusCode < 200 && res.statusCode >= 300',
      'res.statusCode < 200',
      'res.statusCode >= 300',
      '&&',
      'res.statusCode < 200 || res.statusCode >= 300',
      handled,
    ),
    pair(
      'res.statusCode !== 200 || res.statusCode !== 304',
      'res.statusCode !== 200 || res.statusCode !== 304',
      'res.statusCode !== 200',
      'res.statusCode !== 304',
      '||',
      'res.statusCode !== 200 && res.statusCode !== 304',
      handled,
    ),
    // A code without a comparison: `r.status === 404 || 410`
    alone('r.status === 200 || 201', '201', 'r.status === 200 || r.status === 201'),
    alone("r.status == 200 || '201'", "'201'", 'r.status == 200 || r.status == 201'),
    alone('r.status !== 200 || 201', '201'),
    alone('r.status >= 500 || 404', '404'),
    alone(
      'a || r.status === 200 || b || 201',
      '201',
      'a || r.status === 200 || b || r.status === 201',
    ),
    alone(
      'res.statusCode === 200 || 304',
      '304',
      'res.statusCode === 200 || res.statusCode === 304',
      handled,
    ),
    {
      name: 'constants that stand alone',
      code: `import { StatusCodes } from 'http-status-codes'; ${fetched('r.status === StatusCodes.OK || StatusCodes.CREATED')}`,
      errors: [
        {
          messageId: 'codeAlone',
          data: { code: 'StatusCodes.CREATED', reference: logic },
          ...at(1, 104, 123),
          suggestions: [
            {
              messageId: 'compareEach',
              output: `import { StatusCodes } from 'http-status-codes'; ${fetched('r.status === StatusCodes.OK || r.status === StatusCodes.CREATED')}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a status that is read twice',
      code: 'const f = async () => (await fetch(url)).status === 200 || 201;',
      errors: [
        {
          messageId: 'codeAlone',
          data: { code: '201', reference: logic },
          ...at(1, 60, 63),
          suggestions: [],
        },
      ],
    },
    // Alternatives
    listed(
      'r.status === (200 || 201)',
      '200 || 201',
      '200 (OK)',
      'r.status === 200 || r.status === 201',
    ),
    listed(
      'a && r.status !== (200 || 201 || 204)',
      '200 || 201 || 204',
      '200 (OK)',
      'a && (r.status !== 200 && r.status !== 201 && r.status !== 204)',
    ),
    listed(
      'r.status === (200 ?? 201)',
      '200 ?? 201',
      '200 (OK)',
      'r.status === 200 || r.status === 201',
    ),
    listed('[200 || 201].includes(r.status)', '200 || 201', '200 (OK)'),
    listed('r.status === (a ? 200 || 201 : 404)', '200 || 201', '200 (OK)'),
    listed('r.status >= (400 || 500)', '400 || 500', '400 (Bad Request)'),
    listed('r.status === (200 || (201 || 202))', '200 || (201 || 202)', '200 (OK)'),
    listed(
      '{ switch (r.status) { case 200 || 201: } }',
      '200 || 201',
      '200 (OK)',
      '{ switch (r.status) { case 200: case 201: } }',
    ),
    listed(
      'res.statusCode === (200 || 304)',
      '200 || 304',
      '200 (OK)',
      'res.statusCode === 200 || res.statusCode === 304',
      handled,
    ),
    {
      name: 'alternatives of a case on a line of its own',
      code: `
fetch(url).then((r) => {
  switch (r.status) {
    case 200 || 201:
      return r.json();
  }
});`,
      errors: [
        {
          messageId: 'alternativesIgnored',
          data: { status: '200 (OK)', alternatives: '200 || 201', reference: logic },
          ...at(4, 10, 20),
          suggestions: [
            {
              messageId: 'compareEach',
              output: `
fetch(url).then((r) => {
  switch (r.status) {
    case 200:
    case 201:
      return r.json();
  }
});`,
            },
          ],
        },
      ],
    },
    // Assertions
    ...[
      "expect(r.status).toBe('404')",
      "expect(r.status).to.equal('404')",
      "expect(r).toHaveProperty('status', '404')",
      "assert.strictEqual(r.status, '404')",
    ].map((expression) =>
      text(expression, "'404'", expression.replace("'404'", '404'), strict, expected),
    ),
    never('expect(r.status).toEqual(4040)', '4040', '4040', digits, expected),
    // An assignment that leaves the status of another response what it is
    text(
      "asked.status = 404, r.status === '404'",
      "'404'",
      'asked.status = 404, r.status === 404',
      strict,
      (expression) =>
        `import axios from 'axios'; const asked = await axios.get(url); const r = await axios.get(url); log((${expression}));`,
      'axios',
    ),
    text(
      "r.status = 404, r.status === '404'",
      "'404'",
      'r.status = 404, r.status === 404',
      strict,
      (expression) =>
        `import axios from 'axios'; const r = await axios.get(url); log((${expression}));`,
      'axios',
    ),
    // Negations
    negated('!r.status === 200', '!r.status === 200', 'never', 'r.status !== 200'),
    negated('a && 200 == !r.status', '200 == !r.status', 'never', '200 != r.status'),
    negated('!r.status !== 200', '!r.status !== 200', 'always', 'r.status === 200'),
    negated('!r.status >= 400', '!r.status >= 400', 'never', '!(r.status >= 400)'),
    negated('400 > !r.status', '400 > !r.status', 'always', '!(400 > r.status)'),
    negated('!!r.status === 200', '!!r.status === 200', 'never'),
  ],
});

describe('comparisons that are joined by || or &&', () => {
  it('are reported once for each chain', () => {
    const code = fetched('r.status !== 200 || r.status !== 404 || r.status !== 410');
    const reports = lint(code, {
      rules: { 'http-status/no-impossible-status-comparison': 'error' },
    });
    expect(reports.map(({ message }) => message)).toEqual([
      'Every status makes `r.status !== 200` or `r.status !== 404` true. (RFC 9110, 15: by definition.)',
    ]);
  });

  it('are not reported where the comparison beside it is', () => {
    const code = fetched('r.status === 404 && r.status === 1000');
    const reports = lint(code, {
      rules: { 'http-status/no-impossible-status-comparison': 'error' },
    });
    expect(reports.map(({ messageId }) => messageId)).toEqual(['codeImpossible']);
  });

  it('are not reported where one of them is already', () => {
    const code = fetched(
      "r.status === '200' && r.status === 404 || r.status >= -5 || r.status === 1000",
    );
    const reports = lint(code, {
      rules: { 'http-status/no-impossible-status-comparison': 'error' },
    });
    expect(reports.map(({ messageId }) => messageId)).toEqual([
      'textCompared',
      'boundImpossible',
      'codeImpossible',
    ]);
  });
});
