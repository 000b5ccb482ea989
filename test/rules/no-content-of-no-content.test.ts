import rule from '../../rules/no-content-of-no-content.ts';
import { at, run } from '../rule-tester.ts';

const fetched = (statement: string) =>
  `async function load() { const r = await fetch(url); ${statement} }`;

/** A report on a call, the last with this text. */
function absent(statement: string, statuses: string, call = 'r.json()', frame = fetched) {
  const code = frame(statement);
  const column = code.lastIndexOf(call) + 1;
  return {
    code,
    errors: [
      {
        messageId: 'contentAbsent' as const,
        data: { statuses, call },
        ...at(1, column, column + call.length),
      },
    ],
  };
}

const none = '204 (No Content)';

run(rule, {
  valid: [
    ...[
      // Other statuses, and places where the status may be another one
      'if (r.status === 200) return r.json();',
      'if (r.status === 204 || r.status === 200) return r.json();',
      'if (r.status === 204 || isEmpty) return r.json();',
      'if (r.status === 204) return null; return r.json();',
      'if (r.status !== 204) return r.json();',
      'if (r.status !== 204 || r.status !== 304) return r.json();',
      'if (r.status === 204) log(); return r.json();',
      'return r.status === 204 ? null : r.json();',
      'if (r.status >= 204) return r.json();',
      'if (r.status === code) return r.json();',
      'if ([200, 204].includes(r.status)) return r.json();',
      'if ([204].indexOf(r.status) >= 0) return r.json();',
      'switch (r.status) { case 204: return null; case 200: return r.json(); }',
      'switch (r.status) { case 200: case 204: return r.json(); }',
      'switch (r.status) { case 200: log(); case 204: return r.json(); }',
      'switch (r.status) { case 204: log(); default: return r.json(); }',
      // Other calls
      'if (r.status === 204) return r.text();',
      'if (r.status === 204) return r.headers.json();',
      'if (r.status === 204) return other.json();',
      // Somebody is there for the error
      'if (r.status === 204) return r.json().catch(() => null);',
      'if (r.status === 204) return r.json().then(use, fail);',
      'if (r.status === 204) { try { return await r.json(); } catch { return null; } }',
      'if (r.status === 204) { expect(r.json()).rejects.toThrow(); }',
      'if (r.status === 204) return () => r.json();',
      'if (r.status === 204) return Promise.allSettled([r.json(), other]);',
      'if (r.status === 204) { const parsed = r.json(); return parsed.catch(() => null); }',
      // A text is compared, so that the code behind it never runs
      "if (r.status === '204') return r.json();",
      "switch (r.status) { case '204': return r.json(); }",
      "if (r.status !== '204') return null; return r.json();",
      // Another response
      'const s = await fetch(url); if (r.status === 204) return s.json();',
      'let s = await fetch(url); if (s.status === 204) { s = await fetch(url); return s.json(); }',
      'const { status } = r; if (status === 204) return r.json();',
      'jest.mock("client"); if (r.status === 204) return r.json();',
      'expect(r.status).not.toBe(204); return r.json();',
    ].map((statement) => ({ name: statement, code: fetched(statement) })),
    {
      name: 'try at the top level',
      code: 'const r = await fetch(url); if (r.status === 204) { try { use(await r.json()); } catch {} }',
    },
    {
      name: 'an own parser',
      code: "import ky from 'ky'; const r = await ky(url, { parseJson }); if (r.status === 204) use(await r.json());",
    },
    ...[
      'got(url).then((r) => { if (r.statusCode === 204) return r.json(); });',
      'axios.get(url).then((r) => { if (r.status === 204) return r.data.json(); });',
      'if (response.status === 204) done(await response.json());',
    ].map((statement) => ({
      name: statement,
      code: `import axios from 'axios'; import got from 'got'; ${statement}`,
    })),
  ],
  invalid: [
    absent('if (r.status === 204) return r.json();', none),
    absent('if (204 == r.status) { log(); return await r.json(); }', none),
    absent('if (r.status === 205) return r.formData();', '205 (Reset Content)', 'r.formData()'),
    absent('if (r.status === 304) return r.json().then(use);', '304 (Not Modified)'),
    absent('if (r.status !== 204) return null; return r.json();', none),
    absent('if (r.status !== 204) { return null; } else return r.json();', none),
    absent('if (!(r.status === 204)) throw new Error(); use(await r.json());', none),
    absent('return r.status === 204 ? r.json() : null;', none),
    absent('return r.status === 204 && r.json();', none),
    absent('const isEmpty = r.status === 204; if (isEmpty) return r.json();', none),
    absent(
      'if (r.status === 204 || r.status === 304) return r.json();',
      '204 (No Content) or 304 (Not Modified)',
    ),
    absent(
      'if (r.status !== 204 && r.status !== 304) return null; return r.json();',
      '204 (No Content) or 304 (Not Modified)',
    ),
    absent(
      'if ([204, 205].includes(r.status)) return r.json();',
      '204 (No Content) or 205 (Reset Content)',
    ),
    absent('switch (r.status) { case 200: return r.json(); case 204: return r.json(); }', none),
    absent(
      'switch (r.status) { case 204: case 205: return r.json(); }',
      '204 (No Content) or 205 (Reset Content)',
    ),
    absent('expect(r.status).toBe(204); expect(await r.json()).toEqual({});', none),
    absent("if (r.status == '204') return r.json();", none),
    absent('assert.equal(r.status, 204); use(await r.json());', none),
    absent('if (r.status === 204) { try { fail(); } catch { use(await r.json()); } }', none),
    absent(
      'if (r.status === 204) use(await r.json());',
      none,
      'r.json()',
      (statement) =>
        `import ky from 'ky'; const r = await ky.delete(url, { throwHttpErrors: false }); ${statement}`,
    ),
    absent(
      'if (r.statusCode === 204) use(await r.body.json());',
      none,
      'r.body.json()',
      (statement) => `import { request } from 'undici'; const r = await request(url); ${statement}`,
    ),
  ],
});
