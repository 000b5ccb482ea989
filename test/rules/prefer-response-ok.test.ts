import rule from '../../rules/prefer-response-ok.ts';
import { at, run } from '../rule-tester.ts';

const fetched = (statement: string) =>
  `async function load() { const r = await fetch(url); ${statement} }`;
const start = fetched('\0').indexOf('\0');

/** A report on a part of a statement, and the test that takes its place. */
function preferred(statement: string, part: string, test: string, isExact: boolean) {
  const column = start + statement.indexOf(part) + 1;
  return {
    code: fetched(statement),
    errors: [
      {
        messageId: isExact ? ('exactSuccess' as const) : ('rangeOfSuccess' as const),
        ...(isExact ? {} : { data: { test } }),
        ...at(1, column, column + part.length),
        suggestions: [
          {
            messageId: 'useSuccess' as const,
            data: { test },
            output: fetched(statement.replace(part, test)),
          },
        ],
      },
    ],
  };
}

const exact = (statement: string, part: string, test: string) =>
  preferred(statement, part, test, true);
const range = (statement: string, part: string, test: string) =>
  preferred(statement, part, test, false);

run(rule, {
  valid: [
    ...[
      // Other statuses, and other ranges
      'if (r.status === 201 || r.status > 299 || r.status >= 400 || r.status < 300) done();',
      'if (r.status >= 200 && r.status < 400) done();',
      'if (r.status >= 200 && r.status < 299) done();',
      'if (r.status < 200 && r.status >= 300) done();',
      'if (r.status >= 200 && other.status < 300) done();',
      'if (r.status >= 200 ?? r.status < 300) done();',
      'if (r.status >= 200) { if (r.status < 300) done(); }',
      // 200 beside another success, or among others
      'if (r.status === 200) show(); else if (r.status === 204) done();',
      'if (r.status === 200 || r.status === 304) done();',
      'if (r.status === 200) show(); return () => r.status === 201;',
      'if (!r.ok) fail(); if (r.status === 200) done();',
      'switch (r.status) { case 200: done(); }',
      'if ([200].includes(r.status)) done();',
      // A status by a name
      'const { status } = r; if (status === 200) done();',
      'const code = r.status; if (code === 200) done();',
      'if (r.status === code || r["status"] === 200) done();',
      'return (await fetch(url)).status >= 200 && (await fetch(url)).status < 300;',
      // A part, a cache, and the type of a response
      'const part = await fetch(url, { headers: { Range: "bytes=0-" } }); return part.status === 200;',
      'const part = await fetch(url, { headers: { range } }); set("range", 1); return part.status === 200;',
      'if (r.status === 200) cache.put(url, r.clone());',
      'if (r.status === 200) { const store = await caches.open("v1"); store.add(url); }',
      'if (!r || r.status !== 200 || r.type !== "basic") return r;',
      'return r.status === 200 || 201;',
      // A loop that waits
      'let next = r; while (next.status !== 200) next = await fetch(url);',
      'for (;;) { const next = await fetch(url); if (next.status === 200) break; }',
      // The result compared with the status
      'switch (r.status) { case r.status === 200: done(); }',
      // Content that a 204 does not have
      'return r.status === 200 ? await r.json() : null;',
      'if (r.status === 200) return r.json(); return null;',
      'if (r.status !== 200) return null; return r.json();',
      'if (r.status === 200) { const form = await r.formData(); use(form); }',
      // A response that may be faked
      'jest.mock("client"); if (r.status === 200) done();',
    ].map((statement) => ({ name: statement, code: fetched(statement) })),
    ...[
      'axios.get(url).then((r) => r.status === 200);',
      'got(url).then((r) => r.statusCode === 200);',
      'request(url).then((r) => r.statusCode === 200);',
      'if (response.status === 200) done();',
    ].map((statement) => ({
      name: statement,
      code: `import axios from 'axios'; import got from 'got'; import { request } from 'undici'; ${statement}`,
    })),
    {
      name: 'a test',
      code: `import { it } from 'vitest'; it('loads', async () => { const r = await fetch(url); if (r.status !== 200) throw new Error(); });`,
    },
    {
      name: 'a file with the name of a test',
      code: fetched('if (r.status !== 200) fail();'),
      filename: 'load.test.ts',
    },
    {
      name: 'an error of Angular, whose ok is false',
      code: "import { HttpErrorResponse } from '@angular/common/http'; const f = (e: HttpErrorResponse) => e.status === 200;",
      filename: 'file.ts',
    },
    {
      name: 'a file with the globals of a test runner',
      code: fetched("it('loads', () => { if (r.status !== 200) fail(); });"),
    },
    ...['cypress/support/commands.js', 'test/helpers/load.js', 'e2e/load.js'].map((filename) => ({
      name: filename,
      code: fetched('if (r.status !== 200) fail();'),
      filename,
    })),
  ],
  invalid: [
    exact('if (r.status === 200) done();', 'r.status === 200', 'r.ok'),
    exact('if (r.status !== 200) fail();', 'r.status !== 200', '!r.ok'),
    exact('if (200 == r.status) done();', '200 == r.status', 'r.ok'),
    exact('return r?.status != 200;', 'r?.status != 200', '!r?.ok'),
    exact('if (r.status === 200 || r.status === 404) done();', 'r.status === 200', 'r.ok'),
    exact('if (r?.status === 200) done();', 'r?.status === 200', 'r?.ok'),
    exact(
      'return (await fetch(url)).status === 200;',
      '(await fetch(url)).status === 200',
      '(await fetch(url)).ok',
    ),
    exact('if (r.status !== 200) throw new Error(); return r.json();', 'r.status !== 200', '!r.ok'),
    exact(
      'return r.status === 200 ? r.json() : Promise.reject(new Error());',
      'r.status === 200',
      'r.ok',
    ),
    exact(
      'for (const each of urls) { const s = await fetch(each); if (s.status !== 200) fail(); }',
      's.status !== 200',
      '!s.ok',
    ),
    exact('switch (true) { case r.status === 200: done(); }', 'r.status === 200', 'r.ok'),
    exact('return r.status === 200 ? r.text() : "";', 'r.status === 200', 'r.ok'),
    {
      name: 'a value that may be undefined',
      code: fetched('return r?.status === 200;'),
      errors: [{ messageId: 'exactSuccess', ...at(1, start + 8, start + 25), suggestions: [] }],
    },
    range(
      'if (r.status >= 200 && r.status < 300) done();',
      'r.status >= 200 && r.status < 300',
      'r.ok',
    ),
    range(
      'if (r.status < 200 || r.status > 299) fail();',
      'r.status < 200 || r.status > 299',
      '!r.ok',
    ),
    range('return 199 < r.status && 299 >= r.status;', '199 < r.status && 299 >= r.status', 'r.ok'),
    range(
      'if (!(r.status >= 200 && r.status <= 299)) fail();',
      'r.status >= 200 && r.status <= 299',
      'r.ok',
    ),
    range(
      'return r.status >= 200 && r.status < 300 && isThere;',
      'r.status >= 200 && r.status < 300',
      'r.ok',
    ),
    range(
      'return isThere && r.status >= 200 && r.status < 300;',
      'r.status >= 200 && r.status < 300',
      'r.ok',
    ),
    range(
      'return isThere && (r.status >= 200) && r.status < 300;',
      '(r.status >= 200) && r.status < 300',
      'r.ok',
    ),
    {
      name: 'a comment in between',
      code: fetched('return r.status >= 200 /* a success */ && r.status < 300;'),
      errors: [
        {
          messageId: 'rangeOfSuccess',
          data: { test: 'r.ok' },
          ...at(1, 60, 109),
          suggestions: [],
        },
      ],
    },
    ...[
      ["import ky from 'ky'; ky.get(url).then((r) => ", 'r.status === 200', 'r.ok'],
      [
        "import superagent from 'superagent'; superagent.get(url).then((r) => ",
        'r.statusCode === 200',
        'r.ok',
      ],
    ].map(([before = '', part = '', test = '']) => ({
      code: `${before}${part});`,
      errors: [
        {
          messageId: 'exactSuccess' as const,
          ...at(1, before.length + 1, before.length + part.length + 1),
          suggestions: [
            { messageId: 'useSuccess' as const, data: { test }, output: `${before}${test});` },
          ],
        },
      ],
    })),
    {
      name: 'Playwright, by a type',
      code: `import type { Response } from 'playwright'; export const isLoaded = (r: Response) => r.status() === 200;`,
      filename: 'file.ts',
      errors: [
        {
          messageId: 'exactSuccess',
          ...at(1, 86, 104),
          suggestions: [
            {
              messageId: 'useSuccess',
              data: { test: 'r.ok()' },
              output: `import type { Response } from 'playwright'; export const isLoaded = (r: Response) => r.ok();`,
            },
          ],
        },
      ],
    },
  ],
});
