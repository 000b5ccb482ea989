/** Messages stay short sentences on one line, even if the names and values that they quote are long or have line breaks. */
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../../src/index.ts';

const long = 'x'.repeat(100_000);
const half = 'y'.repeat(4_000);
const blank = '\n'.repeat(300);

/** By rule, code whose names and values are long, have several lines, or have invisible characters. */
const sources: readonly (readonly [rule: string, code: string, options?: object])[] = [
  ['valid-status-code', `new Response('', { status: '${long}' });`],
  ['valid-status-code', `new Response('', { status: '${half}' + '${half}' });`],
  ['valid-status-code', String.raw`new Response('', { status: '4\n04\u0007\u202E' });`],
  [
    'valid-status-code',
    `import { StatusCodes } from 'http-status-codes';
     app.get('/', (req, res) => res.status(StatusCodes.not${'_'.repeat(100_000)}Found).end());`,
  ],
  [
    'valid-status-code',
    `import { STATUS_CODES } from 'node:http';
     export const f = (req, res) => { res.statusCode = STATUS_CODES${blank}[404]; res.end(); };`,
  ],
  ['no-impossible-status-comparison', `(await fetch('/')).status === '${long}';`],
  [
    'no-impossible-status-comparison',
    `const ${long} = await fetch('/'); ${long}.status === 200 && ${long}.status === 404;`,
  ],
  [
    'no-impossible-status-comparison',
    `const r = await fetch('/'); r.status !== ${blank} 200 || r.status !== 404;`,
  ],
  [
    'no-impossible-status-comparison',
    `const ${long} = 404; const r = await fetch('/'); if (r.status === (200 || ${long})) f();`,
  ],
  [
    'no-impossible-status-comparison',
    `const ${long} = await fetch('/'); if (!${long}.status === 200) f();`,
  ],
  [
    'no-contradictory-fields',
    `new Response('', { status: 503, headers: { 'Retry-After': '${long}' } });`,
  ],
  [
    'no-contradictory-fields',
    `new Response('', { status: 503, headers: { 'Retry-After': 'a\\nb' } });`,
  ],
  [
    'no-contradictory-fields',
    `export async function GET() {
       return new Response('', { status: 405, headers: { Allow: 'GET, ${long}' } });
     }`,
  ],
  [
    'no-overridden-status',
    `app.get('/', (req, res) => {
       res.statusCode = 404; res.statusCode = ${blank} 200 /* ${long} */ + 0; res.end();
     });`,
  ],
  [
    'no-unused-response',
    `import { json as ${long} } from '@sveltejs/kit'; export function f() { ${long}({}); }`,
  ],
  [
    'no-undefined-status',
    `app.get('/', async (req, res) => {
       try { await run(); } catch (e) { res.status(e[${blank} /* ${long} */ 'status']).end(); }
     });`,
  ],
  [
    'valid-status-code',
    `app.get('/', (req, res) => res.status({ ${long}: ${blank} /* ${long} */ 404 }).end());`,
  ],
  ['no-ignored-status', "new Response('', { statusCode: 404 });"],
  [
    'prefer-status-constant',
    `import * as ${long} from 'http-status-codes';
     app.get('/', (req, res) => res.status(404).end());`,
  ],
  [
    'prefer-status-constant',
    `import { StatusCodes as ${long} } from 'http-status-codes';
     app.get('/', (req, res) => res.status(${long}.NOT_FOUND).end());`,
    { style: 'number' },
  ],
  [
    'prefer-status-constant',
    "app.get('/', (req, res) => res.status(404).end());",
    { library: { module: `#${long}`, members: { NOT_FOUND: 404 } } },
  ],
  [
    'no-legacy-status-signature',
    `import express from 'express';
     express().get('/', (req, res) => { res[${blank} 'send'](404, 'x'); });`,
  ],
];

describe('messages', () => {
  it.each(sources.map(([rule, code, options]) => ({ rule, code, options })))(
    'of $rule are short and on one line (%#)',
    ({ rule, code, options }) => {
      const rules: Linter.RulesRecord = {
        [`http-status/${rule}`]: options === undefined ? 'error' : ['error', options],
      };
      const messages = new Linter().verify(code, { plugins: { 'http-status': plugin }, rules });
      expect(messages).not.toEqual([]);
      for (const { message, suggestions = [] } of messages)
        for (const text of [message, ...suggestions.map(({ desc }) => desc)]) {
          expect(text.length).toBeLessThan(400);
          expect(text).toMatch(/^[\p{L}\p{N}\p{P}\p{S} ]+\.\)?$/u);
        }
    },
  );
});
