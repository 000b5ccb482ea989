import rule from '../../rules/valid-status-property.ts';
import { at, run } from '../rule-tester.ts';

type MessageId = keyof typeof rule.meta.messages;

/** A program of one line with one report. */
interface Reported {
  readonly code: string;
  /** The part of the program that is reported, where it comes up first. */
  readonly part: string;
  /** The program after the suggestion; null where there is none. */
  readonly output: string | null;
  readonly title?: string;
  readonly right?: string;
  readonly name?: string;
  readonly filename?: string;
}

const reporting =
  (messageId: MessageId, suggested: MessageId) =>
  ({ code, part, output, title = '`fetch`', right = 'status', ...given }: Reported) => {
    const column = code.indexOf(part) + 1;
    const data = { title, right, name: given.name ?? /\w+(?=\W*$)/u.exec(part)?.[0] ?? '' };
    const suggestions =
      output === null ? null : [{ messageId: suggested, data: { right }, output }];
    return {
      ...(given.filename === undefined ? {} : { filename: given.filename }),
      code,
      errors: [{ messageId, data, ...at(1, column, column + part.length), suggestions }],
    };
  };

const absent = reporting('memberAbsent', 'useMember');
const uncalled = reporting('methodUncalled', 'useMember');
const called = reporting('numberCalled', 'useMember');
const text = reporting('numberAsText', 'useText');
const plainError = reporting('errorWithoutStatus', 'useMember');

/** A status under a wrong name of a response, which another name replaces. */
const wrong = (
  program: (asked: string) => string,
  part: string,
  instead: string,
  given: Partial<Reported> = {},
) => absent({ code: program(part), part, output: program(instead), ...given });

const fetched = (asked: string) =>
  `const response = await fetch(url); if (${asked} === 404) gone();`;
const tested = (asked: string) => `const response = await fetch(url); if (${asked}) gone();`;
const axios = (asked: string) =>
  `import axios from 'axios'; axios.get(url).then((response) => ${asked} === 404);`;
const created = (asked: string) =>
  `import axios from 'axios'; const api = axios.create(); const ${asked} = await api.post(url, order);`;
const refused = (asked: string) =>
  `import { AxiosError } from 'axios'; const isGone = (error: AxiosError) => ${asked} === 404;`;
const node = (asked: string) =>
  `import { get } from 'node:https'; get(url, (response) => { if (${asked} === 404) gone(); });`;
const imported = (names: string, module: string, call: string) => (asked: string) =>
  `import ${names} from '${module}'; const response = await ${call}; if (${asked} === 404) gone();`;
const got = imported('got', 'got', 'got(url)');
const ky = imported('ky', 'ky', 'ky.get(url)');
const undici = imported('{ request }', 'undici', 'request(url)');
const injected = (asked: string) =>
  `import fastify from 'fastify'; const response = await fastify().inject('/'); ${asked};`;
const supertest = (asked: string) =>
  `import request from 'supertest'; const response = await request(app).get('/'); ${asked};`;
const playwright = (asked: string) =>
  `import { test, expect } from '@playwright/test'; test('a page', async ({ page, request }) => { const response = await page.goto('/'); ${asked}; });`;
const expected = (asked: string) => `const response = await fetch(url); expect(response).${asked};`;
const caught = (tried: string, asked: string) => `try { ${tried} } catch (error) { ${asked}; }`;
/** A program whose function `load` throws its own error, or none. */
const throwing = (body: string, asked = "load('/').catch((error) => error.status === 404)") =>
  `async function load(url) { const r = await fetch(url); ${body} return r; } ${asked};`;
const ownError = 'if (!r.ok) throw new ApiError(r);';
/** A program that gives a function of the file to `then`. */
const checking = (check: string) =>
  `${check}; fetch(url).then(check).catch((error) => { if (error.status === 404) gone(); });`;

run(rule, {
  valid: [
    // The right member.
    fetched('response.status'),
    axios('response.status'),
    node('response.statusCode'),
    got('response.statusCode'),
    undici('response.statusCode'),
    injected('response.statusCode === 404'),
    supertest('expect(response.statusCode).toBe(response.status)'),
    playwright('expect(response.status()).toBe(200)'),
    expected("toHaveProperty('status', 404)"),
    // Nothing is known to be a response.
    'if (order.statusCode === 404 || child.status.length || job.code === 200) gone();',
    'function isGone(response) { return response.statusCode === 404; }',
    "import { load } from './load.js'; const { statusCode } = await load();",
    // A `code` need not be a status code.
    fetched('response.code === 1 || !response.code'),
    'const { code } = await fetch(url);',
    // The other name is asked for in case.
    fetched('(response.status || response.statusCode)'),
    fetched('(response.statusCode ?? response.status)'),
    fetched('typeof response.statusCode'),
    fetched('(response.statusCode ? response.statusCode : response.status)').replace(
      'response.statusCode :',
      'other :',
    ),
    // The file, or a type, gives the response that member.
    'const response = await fetch(url); response.statusCode = 404; if (response.statusCode === 404) gone();',
    'class Own extends Response { get statusCode() { return this.status; } } new Own().statusCode;',
    {
      filename: 'file.ts',
      code: 'const is = (r: Response & { statusCode: number }) => r.statusCode;',
    },
    {
      filename: 'file.ts',
      code: 'declare global { interface Response { statusCode: number } } (await fetch(url)).statusCode;',
    },
    { filename: 'file.ts', code: 'const own = (await fetch(url)) as Own; own.statusCode;' },
    { filename: 'file.ts', code: 'fetch(url).then((own: Own) => own.statusCode);' },
    { filename: 'file.ts', code: 'const own: Own = await fetch(url); own.statusCode;' },
    {
      filename: 'file.ts',
      code: "import axios from 'axios'; const { statusCode } = await axios.get<Order, Own>(url);",
    },
    // The response may be replaced.
    fetched('response.statusCode') + ' vi.stubGlobal("fetch", fake);',
    axios('response.statusCode') + ' axios.interceptors.response.use(unwrap);',
    'globalThis.fetch = own; const response = await fetch(url); response.statusCode;',
    // A promise, which has no status under any name, and a method that is used as one.
    'fetch(url).statusCode;',
    playwright('expect(response.status).toBeDefined(); spy(response.status)'),
    // Members that numbers have.
    fetched('response.status.toString()'),
    fetched('String(response.status).startsWith("2")'),
    fetched('parseInt(response.status)'),
    'response.status.startsWith("2");',
    // Other code may throw an error that has a status.
    caught('await load();', 'error.status === 404'),
    caught('const r = await fetch(url); check(r);', 'error.status === 404'),
    caught('const r = await fetch(url); if (!r.ok) throw r;', 'error.status === 404'),
    caught(
      'const r = await fetch(url); if (!r.ok) throw new ApiError(r.status);',
      'error.status === 404',
    ),
    caught('for await (const part of parts) await fetch(part);', 'error.status === 404'),
    caught('await fetch(url); await saved;', 'error.status === 404'),
    caught('await fetch(url);', 'error.status = 404; if (error.status === 404) gone()'),
    caught('await fetch(url);', 'answer(error.status ?? 500)'),
    caught('send`${await fetch(url)}`;', 'error.status === 404'),
    'fetch(url).then(check).catch((error) => error.status === 404);',
    'fetch(url).then((r) => parse(r)).catch((error) => error.status === 404);',
    'load(fetch(url)).catch((error) => error.status === 404);',
    // A function of the file throws an error of its own.
    throwing(ownError),
    throwing('if (!r.ok) throw r;'),
    throwing('check(r);'),
    throwing('await validate?.(r);'),
    throwing(
      ownError,
      caught("await load('/')", 'error instanceof ApiError && error.status === 404'),
    ),
    throwing(ownError, caught("await load('/')", 'expect(error.status).toBe(404)')),
    throwing(ownError, caught("await load('/')", 'switch (error.status) { case 404: gone() }')),
    throwing(ownError, caught('const sent = load(url); await sent', 'error.status === 404')),
    throwing(ownError, "load('/').then((r) => r.json()).catch((error) => error.status === 404)"),
    throwing(
      ownError,
      "const twice = () => load('/'); twice().catch((error) => error.status === 404)",
    ),
    {
      filename: 'file.ts',
      code: throwing(ownError, caught("await load('/')", '(error as ApiError).status === 404')),
    },
    "class Api { async get(url) { const r = await fetch(url); if (!r.ok) throw new ApiError(r); return r; } load() { return this.get('/').catch((error) => error.status === 404); } }",
    'const load = (url) => fetch(url).then((r) => { if (!r.ok) throw r; return r; }); load(url).catch((error) => error.status === 404);',
    checking(
      'function check(r) { if (r.ok) return r; const e = new Error(); e.status = r.status; throw e; }',
    ),
    checking('const check = (r) => { if (r.ok) return r; throw r; }'),
    checking('const check = async (r) => { if (r.ok) return r; throw r; }'),
    checking('const check = (r) => r.ok ? r : Promise.reject(r)'),
    // The code asks whether the error has a status.
    "fetch(url).catch((error) => 'status' in error && error.status === 404);",
    "import axios from 'axios'; axios.get(url).catch((error) => error.response.status === 404);",
  ].map((code) => (typeof code === 'string' ? { code } : code)),
  invalid: [
    wrong(fetched, 'response.statusCode', 'response.status'),
    wrong(fetched, 'response?.statusCode', 'response?.status'),
    wrong(fetched, "response['statusCode']", "response['status']", { name: 'statusCode' }),
    wrong(fetched, 'response.statusCode()', 'response.status', {
      part: 'response.statusCode',
      name: 'statusCode',
    }),
    wrong(fetched, 'response.status_code', 'response.status'),
    wrong(fetched, 'response.StatusCode', 'response.status'),
    wrong(fetched, 'response.statuscode', 'response.status'),
    wrong(fetched, 'response.code', 'response.status'),
    wrong(fetched, 'response.response.status', 'response.status', { name: 'response' }),
    wrong(fetched, '(await fetch(url)).statusCode', '(await fetch(url)).status'),
    absent({
      code: 'const { statusCode, body } = await fetch(url);',
      part: 'statusCode',
      output: 'const { status: statusCode, body } = await fetch(url);',
    }),
    absent({
      code: 'fetch(url).then(({ statusCode: code }) => code);',
      part: 'statusCode: code',
      output: 'fetch(url).then(({ status: code }) => code);',
      name: 'statusCode',
    }),
    absent({
      code: 'async function load() { return fetch(url); } (await load()).statusCode;',
      part: '(await load()).statusCode',
      output: 'async function load() { return fetch(url); } (await load()).status;',
    }),
    wrong(axios, 'response.statusCode', 'response.status', { title: 'axios' }),
    wrong(created, '{ statusCode: code }', '{ status: code }', {
      ...{ title: 'axios', part: 'statusCode: code', name: 'statusCode' },
    }),
    wrong(refused, 'error.response?.statusCode', 'error.response?.status', {
      ...{ title: 'axios', filename: 'file.ts' },
    }),
    wrong(ky, 'response.statusCode', 'response.status', { title: 'Ky' }),
    ...[
      { program: node, title: '`http.request`' },
      { program: got, title: 'Got' },
      { program: undici, title: 'undici' },
    ].map(({ program, title }) =>
      wrong(program, 'response.status', 'response.statusCode', { title, right: 'statusCode' }),
    ),
    wrong(injected, 'response.status', 'response.statusCode', {
      ...{ title: 'Fastify', right: 'statusCode' },
    }),
    wrong(
      (asked) => injected(`expect(response).to.have.property(${asked}, 404)`),
      "'status'",
      "'statusCode'",
      { title: 'Fastify', right: 'statusCode', name: 'status' },
    ),
    wrong(supertest, 'response.code === 404', 'response.status === 404', {
      ...{ title: 'SuperTest', part: 'response.code', name: 'code' },
    }),
    wrong(playwright, 'response.statusCode()', 'response.status()', {
      ...{
        title: 'Playwright',
        right: 'status()',
        part: 'response.statusCode',
        name: 'statusCode',
      },
    }),
    absent({
      code: playwright('const { statusCode } = response'),
      part: 'statusCode',
      output: null,
      title: 'Playwright',
      right: 'status()',
    }),
    wrong((asked) => expected(`toHaveProperty(${asked}, 404)`), "'statusCode'", "'status'", {
      name: 'statusCode',
    }),
    wrong((asked) => expected(`toMatchObject({ ${asked}: 404 })`), 'statusCode', 'status', {
      ...{ part: 'statusCode: 404', name: 'statusCode' },
    }),
    ...[
      'expect(response.status).toBe(200)',
      'expect(response.status).not.toEqual(404)',
      'assert.equal(response.status, 200)',
      'if (response.status === 404) gone()',
      'switch (response.status) { case 404: gone(); }',
      'if ([404, 410].includes(response.status)) gone()',
      'log(`${response.status}`)',
    ].map((asked) =>
      uncalled({
        code: playwright(asked),
        part: 'response.status',
        output: playwright(asked.replace('response.status', 'response.status()')),
        title: 'Playwright',
        right: 'status()',
      }),
    ),
    called({
      code: fetched('response.status()'),
      part: 'response.status',
      output: fetched('response.status'),
    }),
    called({
      code: supertest('expect(response.status()).toBe(404)'),
      part: 'response.status',
      output: supertest('expect(response.status).toBe(404)'),
      title: 'SuperTest',
    }),
    called({
      code: fetched('response.status(1)'),
      part: 'response.status',
      output: null,
    }),
    ...[
      "startsWith('2')",
      'charAt(0)',
      'match(/^4/)',
      "includes('4')",
      'length',
      'slice(0, 1)',
    ].map((use) =>
      text({
        code: tested(`response.status.${use}`),
        part: `response.status.${use.replace(/\(.*/u, '')}`,
        output: tested(`String(response.status).${use}`),
      }),
    ),
    text({
      code: tested('response.status[0]'),
      part: 'response.status[0]',
      output: tested('String(response.status)[0]'),
      name: '[0]',
    }),
    // Its text would equal no number either.
    text({
      code: fetched('response.status[0]'),
      part: 'response.status[0]',
      output: null,
      name: '[0]',
    }),
    text({
      code: got('!response.statusCode.startsWith("4")'),
      part: 'response.statusCode.startsWith',
      output: got('!String(response.statusCode).startsWith("4")'),
      title: 'Got',
      right: 'statusCode',
    }),
    ...[
      'fetch(url).then((r) => r.json()).catch((error) => { if (error.status === 404) gone(); });',
      'fetch(url).then((r) => r.json(), (error) => { if (error.status === 404) gone(); });',
      caught('const r = await fetch(url); await r.json();', 'if (error.status === 404) gone()'),
      caught(
        'const r = await fetch(url); if (!r.ok) throw new Error(`${r.status}`); JSON.parse(await r.text());',
        'if (error.status === 404) gone()',
      ),
      // The whole code of the function is there.
      throwing('', "load('/').catch((error) => { if (error.status === 404) gone(); })"),
      throwing('', caught("await load('/');", 'if (error.status === 404) gone()')),
      checking("function check(r) { if (r.ok) return r; throw new Error('Failed'); }"),
      caught('const sent = fetch(url); await sent;', 'if (error.status === 404) gone()'),
      caught('await globalThis.fetch(url);', 'if (error.status === 404) gone()'),
    ].map((code) => plainError({ code, part: 'error.status', output: null })),
    plainError({
      code: caught(
        'await (await fetch(url)).json();',
        'if (error.response?.statusCode === 404) gone()',
      ),
      part: 'error.response?.statusCode',
      output: null,
    }),
  ],
});
