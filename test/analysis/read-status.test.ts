import { describe, expect, it } from 'vitest';
import { mismatches, sitesIn } from '../frameworks/expectations.ts';

/** A handler that sends the status, with the declarations it needs before it. */
const handler = (status: string, expected: string, before = '') =>
  `${before}\nexport const handler = (req, res) => { res.status(${status}).end(); //~ ${expected}\n};`;

describe('a status written out', () => {
  it.each([
    { status: '404', expected: 'send 404, notation number' },
    { status: '0x194', expected: 'send 404, notation number' },
    { status: '4e2', expected: 'send 400, notation number' },
    { status: '404.5', expected: 'send 404.5, notation number' },
    { status: '-1', expected: 'send -1, notation number' },
    { status: '+404', expected: 'send 404, notation number' },
    { status: "'404'", expected: 'send 404, notation string' },
    { status: '`404`', expected: 'send 404, notation string' },
    { status: "'Not Found'", expected: 'send NaN, notation string' },
    { status: "''", expected: 'send 0, notation string' },
    { status: 'NaN', expected: 'send NaN' },
    { status: '400 + 4', expected: 'send 404' },
    { status: 'Number("404")', expected: 'send 404' },
    { status: '(404)', expected: 'send 404, notation number' },
    { status: '404 as number', expected: 'send 404, notation number' },
    { status: '404!', expected: 'send 404, notation number' },
    { status: '404 satisfies number', expected: 'send 404, notation number' },
  ])('$status is $expected', ({ status, expected }) => {
    expect(mismatches({ code: handler(status, expected) })).toEqual([]);
  });
});

describe('a status that is not a number or text', () => {
  it.each(['true', 'null', '/404/', '404n', '{}', '[404]', 'req', '() => 404', 'res.statusCode'])(
    '%s is unknown',
    (status) => {
      expect(mismatches({ code: handler(status, 'send ?') })).toEqual([]);
    },
  );

  it.each([
    'undefined',
    'status',
    'error.status',
    'codes[name]',
    'codeFor(error)',
    'await code',
    'Math.random()',
    '`${req.code}`',
    'req.code + 1',
    'req.found && 200',
    'i++',
    'code = 404, code',
  ])('%s is unknown or no code', (status) => {
    const [site, ...others] = sitesIn({
      code: `export const handler = async (req, res) => { res.status(${status}).end(); };`,
    });
    expect(site).toBeDefined();
    expect(others).toEqual([]);
    expect(site?.status.kind === 'written' ? site.status.code : NaN).toBeNaN();
  });
});

describe('each alternative of a status is a site', () => {
  it.each([
    { status: 'req.ok ? 200 : 404', expected: 'send 200; send 404' },
    { status: 'req.ok ? 200 : req.gone ? 410 : 404', expected: 'send 200; send 410; send 404' },
    { status: 'req.ok ? code() : 404', expected: 'send ?; send 404' },
    { status: 'error.status ?? 500', expected: 'send ?; send 500' },
    { status: 'error.status || 500', expected: 'send ?; send 500' },
    { status: 'error.status || error.code || 500', expected: 'send ?; send ?; send 500' },
    { status: '(error.status ?? 500) as number', expected: 'send ?; send 500' },
    { status: '(req.ok ? 200 : 404)!', expected: 'send 200; send 404' },
  ])('$status is $expected', ({ status, expected }) => {
    expect(mismatches({ code: handler(status, expected) })).toEqual([]);
  });

  it('at its own place', () => {
    const code = 'export const handler = (req, res) => res.status(req.ok ? 200 : 404).end();';
    const texts = sitesIn({ code }).map(({ status }) =>
      status.kind === 'implied' ? null : code.slice(...status.node.range),
    );
    expect(texts).toEqual(['200', '404']);
  });
});

describe('a name for a status', () => {
  it.each([
    {
      name: 'const',
      before: 'const missing = 404;',
      status: 'missing',
      expected: 'send 404, notation constant',
    },
    {
      name: 'let that is never changed',
      before: 'let missing = 404;',
      status: 'missing',
      expected: 'send 404',
    },
    { name: 'var', before: 'var missing = 404;', status: 'missing', expected: 'send 404' },
    {
      name: 'text',
      before: "const missing = '404';",
      status: 'missing',
      expected: 'send 404, notation constant',
    },
    {
      name: 'name of a name',
      before: 'const a = 404; const b = a;',
      status: 'b',
      expected: 'send 404',
    },
    {
      name: 'asserted constant',
      before: 'const missing = 404 as const;',
      status: 'missing',
      expected: 'send 404',
    },
    {
      name: 'const declared later',
      before: 'var missing; missing = 404;',
      status: 'missing',
      expected: 'send 404',
    },
    {
      name: 'const with a ternary',
      before: 'const code = ok ? 200 : 404;',
      status: 'code',
      expected: 'send 200, maybe; send 404, maybe',
    },
    {
      name: 'const with the same in both arms',
      before: 'const code = ok ? 404 : 404;',
      status: 'code',
      expected: 'send 404',
    },
    {
      name: 'const with a default',
      before: 'const code = error.status ?? 500;',
      status: 'code',
      expected: 'send ?; send 500, maybe',
    },
    {
      name: 'const with a call',
      before: 'const code = statusOf(error);',
      status: 'code',
      expected: 'send ?',
    },
    {
      name: 'let with several assignments',
      before: 'let code = 200; if (x) code = 404; else code = 410;',
      status: 'code',
      expected: 'send 200, maybe; send 404, maybe; send 410, maybe',
    },
    {
      name: 'let without a value at first',
      before: 'let code; if (x) code = 404; else code = 410;',
      status: 'code',
      expected: 'send 404, maybe; send 410, maybe',
    },
    {
      name: 'let set by a switch',
      before: "let code; switch (x) { case 'a': code = 400; break; default: code = 500; }",
      status: 'code',
      expected: 'send 400, maybe; send 500, maybe',
    },
    {
      name: 'let with a call among the assignments',
      before: 'let code = 500; if (x) code = statusOf(x);',
      status: 'code',
      expected: 'send 500, maybe; send ?',
    },
    {
      name: 'let that is counted up',
      before: 'let code = 200; code++;',
      status: 'code',
      expected: 'send ?',
    },
    {
      name: 'let that is added to',
      before: 'let code = 200; code += 4;',
      status: 'code',
      expected: 'send ?',
    },
    {
      name: 'let set by destructuring',
      before: 'let code = 200; [code] = codes;',
      status: 'code',
      expected: 'send ?',
    },
    {
      name: 'let set by a loop',
      before: 'let code = 200; for (code of codes);',
      status: 'code',
      expected: 'send ?',
    },
    {
      name: 'destructured from an unknown object',
      before: 'const { code } = error;',
      status: 'code',
      expected: 'send ?',
    },
    {
      name: 'destructured with a default',
      before: 'const { code = 500 } = error;',
      status: 'code',
      expected: 'send ?; send 500, maybe',
    },
    { name: 'parameter', before: '', status: 'req', expected: 'send ?' },
    {
      name: 'declared twice',
      before: 'var code = 200; var code = 404;',
      status: 'code',
      expected: 'send ?',
    },
    {
      name: 'function',
      before: 'function code() { return 404; }',
      status: 'code',
      expected: 'send ?',
    },
    { name: 'class', before: 'class code {}', status: 'code', expected: 'send ?' },
    {
      name: 'declared, not defined',
      before: 'declare const code: number;',
      status: 'code',
      expected: 'send ?',
    },
    {
      name: 'import from an unknown module',
      before: "import { code } from './codes.ts';",
      status: 'code',
      expected: 'send ?',
    },
  ])('$name: $expected', ({ before, status, expected }) => {
    expect(mismatches({ code: handler(status, expected, before) })).toEqual([]);
  });
});

describe("a status from the file's own functions, tables and defaults", () => {
  const choose =
    "function codeFor(error) { if (error.name === 'Gone') return 410; return error.ok ? 200 : 500; }";
  const describeError =
    "function describe(error) { if (error.gone) return { code: 410, text: 'Gone' }; return { code: 500 }; }";
  const table = 'const codes = { gone: 410, late: 408 };';
  const codes = 'send 410, maybe; send 200, maybe; send 500, maybe';

  it.each([
    { before: choose, status: 'codeFor(req)', expected: codes },
    { before: `${choose} const code = codeFor(req);`, status: 'code', expected: codes },
    { before: 'const missing = () => 404;', status: 'missing()', expected: 'send 404' },
    {
      before: 'class Codes { static of(error) { return 404; } }',
      status: 'Codes.of(error)',
      expected: 'send 404',
    },
    {
      before: 'const codeFor = (name) => { switch (name) { case "gone": return 410; } };',
      status: 'codeFor(req)',
      expected: 'send ?; send 410, maybe',
    },
    {
      before: 'const codeFor = async (name) => 410;',
      status: 'await codeFor(req)',
      expected: 'send 410',
    },
    {
      before: `${choose} const both = (error) => error.late ? 408 : codeFor(error);`,
      status: 'both(req)',
      expected: `send 408, maybe; ${codes}`,
    },
    {
      before: describeError,
      status: 'describe(req).code',
      expected: 'send ?; send 410, maybe; send 500, maybe',
    },
    {
      before: `${describeError} const { code } = describe(error);`,
      status: 'code',
      expected: 'send ?; send 410, maybe; send 500, maybe',
    },
    {
      before: "const describe = () => [410, 'Gone']; const [code, text] = describe();",
      status: 'code',
      expected: 'send ?; send 410, maybe',
    },
    {
      before: table,
      status: 'codes[req.name]',
      expected: 'send ?; send 410, maybe; send 408, maybe',
    },
    {
      before: table,
      status: 'codes[req.name] ?? 500',
      expected: 'send ?; send 410, maybe; send 408, maybe; send 500',
    },
    {
      before: 'const codes = { gone: { code: 410 }, late: { code: 408 } };',
      status: 'codes[req.name].code',
      expected: 'send ?; send 410, maybe; send 408, maybe',
    },
    {
      before: "const codes = new Map([['gone', 410], ['late', 408]]);",
      status: 'codes.get(req.name) ?? 500',
      expected: 'send ?; send 410, maybe; send 408, maybe; send 500',
    },
  ])('$before $status: $expected', ({ before, status, expected }) => {
    expect(mismatches({ code: handler(status, expected, before) })).toEqual([]);
  });

  it.each([
    ['a function of another file', "import { codeFor } from './codes.js';", 'codeFor(req)'],
    ['a promise', 'const codeFor = async () => 410;', 'codeFor(req)'],
    ['a generator', 'function* codeFor() { return 410; }', 'codeFor(req)'],
    ['a function that returns no number', 'const codeFor = (e) => e.code;', 'codeFor(req)'],
    ['a function that calls itself', 'const codeFor = (e) => codeFor(e.cause);', 'codeFor(req)'],
    [
      'a method that is replaced',
      `const made = { code: () => 410 }; made.code = other;`,
      'made.code()',
    ],
    ['a table that is changed', `${table} codes.gone = other;`, 'codes[req.name]'],
    ['a table that is handed on', `${table} fill(codes);`, 'codes[req.name]'],
    [
      'a map of another kind',
      'class Map {} const codes = new Map([["gone", 410]]);',
      'codes.get(a)',
    ],
    ['another method of a map', 'const codes = new Map([["gone", 410]]);', 'codes.delete(a)'],
    ['a member of an error', describeError, 'error.code'],
  ])('%s shows none', (_, before, status) => {
    expect(mismatches({ code: handler(status, 'send ?', before) })).toEqual([]);
  });

  it.each([
    {
      parameters: 'res, code = 404',
      body: 'res.status(code).end();',
      expected: 'send ?; send 404, maybe',
    },
    {
      parameters: 'res, { code = 404 }',
      body: 'res.status(code).end();',
      expected: 'send ?; send 404, maybe',
    },
    {
      parameters: 'res, code',
      body: 'stream.on("error", () => { code = 500; }); res.status(code).end();',
      expected: 'send ?; send 500, maybe',
    },
    { parameters: 'res, code', body: 'code += 500; res.status(code).end();', expected: 'send ?' },
    { parameters: 'res, code = req.code', body: 'res.status(code).end();', expected: 'send ?' },
  ])('a parameter: ($parameters) => { $body }', ({ parameters, body, expected }) => {
    const type = "import type { Response } from 'express';";
    const typed = parameters.replace('res', 'res: Response');
    const code = `${type}\nexport function answer(${typed}) { ${body} //~ ${expected}\n}`;
    expect(mismatches({ code })).toEqual([]);
  });

  it.each([
    {
      init: 'gone ? { status: 410 } : { status: 404 }',
      expected: 'send ?; send 410, maybe; send 404, maybe',
    },
    { init: 'gone ? { status: 410 } : undefined', expected: 'send ?; send 410, maybe' },
    { init: '{ status: 410, ...init }', expected: 'send ?; send 410, maybe' },
    {
      init: '{ status: gone ? 410 : 404, ...init }',
      expected: 'send ?; send 410, maybe; send 404, maybe',
    },
    { init: '{ ...init, status: 410 }', expected: 'send 410' },
    { init: 'named', expected: 'send ?; send 410, maybe' },
    { init: 'made()', expected: 'send ?; send 410, maybe' },
    { init: '{ ...init }', expected: 'send ?' },
    { init: '...[{ status: 410 }]', expected: 'send ?' },
    { init: 'changed', expected: 'send ?' },
  ])('an object with a status: $init', ({ init, expected }) => {
    const statements = [
      'const named = { status: 410 }; log(named);',
      'let changed = { status: 404 }; changed = init;',
      'const made = () => ({ status: 410 });',
      `export const answer = (gone, init) => new Response('', ${init}); //~ ${expected}`,
    ];
    expect(mismatches({ code: statements.join(' ') })).toEqual([]);
  });

  it('has the default of a parameter once where calls leave the status to it', () => {
    const code = [
      "import type { Response } from 'express';",
      'function fail(res: Response, code = 500) { //~ send 500',
      '  res.status(code).end(); //~ send ?',
      '}',
      'export const handler = (req: unknown, res: Response) => {',
      '  fail(res);',
      '};',
    ];
    expect(mismatches({ code: code.join('\n') })).toEqual([]);
  });
});

describe('members of enums and objects', () => {
  const map = 'const codes = { missing: 404, gone: 410, text: "404", nested: { broken: 500 } };';

  it.each([
    {
      name: 'enum',
      before: 'enum Code { Missing = 404 }',
      status: 'Code.Missing',
      expected: 'send 404, notation constant',
    },
    {
      name: 'const enum',
      before: 'const enum Code { Missing = 404 }',
      status: 'Code.Missing',
      expected: 'send 404',
    },
    {
      name: 'enum that counts up',
      before: 'enum Code { Bad = 400, Unauthorized, Payment }',
      status: 'Code.Payment',
      expected: 'send 402',
    },
    {
      name: 'enum that counts from 0',
      before: 'enum Code { A, B }',
      status: 'Code.B',
      expected: 'send 1',
    },
    {
      name: 'enum of texts',
      before: "enum Code { Missing = '404' }",
      status: 'Code.Missing',
      expected: 'send 404, notation constant',
    },
    {
      name: 'enum by a quoted name',
      before: "enum Code { 'not found' = 404 }",
      status: "Code['not found']",
      expected: 'send 404',
    },
    {
      name: 'enum after a computed member',
      before: 'enum Code { A = f(), B }',
      status: 'Code.B',
      expected: 'send ?',
    },
    {
      name: 'enum without the member',
      before: 'enum Code { Missing = 404 }',
      status: 'Code.Gone',
      expected: 'send ?',
    },
    {
      name: 'enum with a computed access',
      before: 'enum Code { Missing = 404 }',
      status: 'Code[name]',
      expected: 'send ?',
    },
    {
      name: 'exported enum',
      before: 'export enum Code { Missing = 404 }',
      status: 'Code.Missing',
      expected: 'send 404',
    },
    {
      name: 'object',
      before: map,
      status: 'codes.missing',
      expected: 'send 404, notation constant',
    },
    {
      name: 'object by a quoted name',
      before: map,
      status: "codes['missing']",
      expected: 'send 404',
    },
    { name: 'text in an object', before: map, status: 'codes.text', expected: 'send 404' },
    { name: 'nested object', before: map, status: 'codes.nested.broken', expected: 'send 500' },
    {
      name: 'object asserted constant',
      before: 'const codes = { missing: 404 } as const;',
      status: 'codes.missing',
      expected: 'send 404',
    },
    {
      name: 'satisfying object',
      before: 'const codes = { missing: 404 } as const satisfies Codes;',
      status: 'codes.missing',
      expected: 'send 404',
    },
    {
      name: 'frozen object',
      before: 'const codes = Object.freeze({ missing: 404 });',
      status: 'codes.missing',
      expected: 'send 404',
    },
    {
      name: 'frozen object asserted constant',
      before: 'const codes = Object.freeze({ missing: 404 } as const);',
      status: 'codes.missing',
      expected: 'send 404',
    },
    {
      name: 'name for an inner object',
      before: `${map} const inner = codes.nested;`,
      status: 'inner.broken',
      expected: 'send 500',
    },
    {
      name: 'member that is a name',
      before: 'const missing = 404; const codes = { missing };',
      status: 'codes.missing',
      expected: 'send 404',
    },
    {
      name: 'member that is another enum',
      before: 'enum Code { Missing = 404 } const codes = { missing: Code.Missing };',
      status: 'codes.missing',
      expected: 'send 404',
    },
    {
      name: 'name for a member',
      before: `${map} const code = codes.missing;`,
      status: 'code',
      expected: 'send 404',
    },
    {
      name: 'destructured member',
      before: `${map} const { missing } = codes;`,
      status: 'missing',
      expected: 'send 404',
    },
    {
      name: 'renamed destructured member',
      before: `${map} const { missing: code } = codes;`,
      status: 'code',
      expected: 'send 404',
    },
    {
      name: 'member in a ternary',
      before: map,
      status: 'req.gone ? codes.gone : codes.missing',
      expected: 'send 410; send 404',
    },
    {
      name: 'member of a static class field',
      before: 'class Codes { static readonly missing = 404; }',
      status: 'Codes.missing',
      expected: 'send 404',
    },
    {
      name: 'member that is assigned elsewhere',
      before: `${map} codes.missing = 410;`,
      status: 'codes.missing',
      expected: 'send ?',
    },
    {
      name: 'member behind a spread',
      before: 'const codes = { missing: 404, ...more };',
      status: 'codes.missing',
      expected: 'send ?',
    },
    {
      name: 'member before a spread',
      before: 'const codes = { ...more, missing: 404 };',
      status: 'codes.missing',
      expected: 'send 404',
    },
    {
      name: 'member that the object lacks',
      before: map,
      status: 'codes.unknown',
      expected: 'send ?',
    },
    { name: 'member of a prototype', before: map, status: 'codes.toString', expected: 'send ?' },
    {
      name: 'member of a mutable let',
      before: 'let codes = { missing: 404 }; codes = other;',
      status: 'codes.missing',
      expected: 'send ?',
    },
    {
      name: 'member of the result of a call',
      before: 'const codes = make();',
      status: 'codes.missing',
      expected: 'send ?',
    },
    {
      name: 'getter',
      before: 'const codes = { get missing() { return 404; } };',
      status: 'codes.missing',
      expected: 'send ?',
    },
  ])('$name: $expected', ({ before, status, expected }) => {
    expect(mismatches({ code: handler(status, expected, before) })).toEqual([]);
  });
});

describe('constants libraries', () => {
  it.each([
    { before: "import { StatusCodes } from 'http-status-codes';", status: 'StatusCodes.NOT_FOUND' },
    {
      before: "import { StatusCodes as Code } from 'http-status-codes';",
      status: 'Code.NOT_FOUND',
    },
    {
      before: "import { StatusCodes } from 'http-status-codes';",
      status: "StatusCodes['NOT_FOUND']",
    },
    { before: "import * as http from 'http-status-codes';", status: 'http.StatusCodes.NOT_FOUND' },
    { before: "import codes from 'http-status-codes';", status: 'codes.NOT_FOUND' },
    { before: "import * as codes from 'http-status-codes';", status: 'codes.NOT_FOUND' },
    { before: "import { NOT_FOUND } from 'http-status-codes';", status: 'NOT_FOUND' },
    { before: "import { NOT_FOUND as missing } from 'http-status-codes';", status: 'missing' },
    {
      before: "const { StatusCodes } = require('http-status-codes');",
      status: 'StatusCodes.NOT_FOUND',
    },
    {
      before: "const { StatusCodes: Code } = require('http-status-codes');",
      status: 'Code.NOT_FOUND',
    },
    {
      before: "const codes = require('http-status-codes');",
      status: 'codes.StatusCodes.NOT_FOUND',
    },
    {
      before: "const { StatusCodes } = await import('http-status-codes');",
      status: 'StatusCodes.NOT_FOUND',
    },
    {
      before: "import codes = require('http-status-codes');",
      status: 'codes.StatusCodes.NOT_FOUND',
    },
    { before: "import httpStatus from 'http-status';", status: 'httpStatus.NOT_FOUND' },
    { before: "import { status } from 'http-status';", status: 'status.NOT_FOUND' },
    { before: "import * as httpStatus from 'http-status';", status: 'httpStatus.NOT_FOUND' },
    { before: "const httpStatus = require('http-status');", status: 'httpStatus.NOT_FOUND' },
    {
      before: "const { default: httpStatus } = require('http-status');",
      status: 'httpStatus.NOT_FOUND',
    },
    { before: "import { HttpStatus } from '@nestjs/common';", status: 'HttpStatus.NOT_FOUND' },
    {
      before: "import { constants } from 'node:http2';",
      status: 'constants.HTTP_STATUS_NOT_FOUND',
    },
    { before: "import http2 from 'http2';", status: 'http2.constants.HTTP_STATUS_NOT_FOUND' },
    {
      before:
        "import { constants } from 'node:http2'; const { HTTP_STATUS_NOT_FOUND } = constants;",
      status: 'HTTP_STATUS_NOT_FOUND',
    },
    {
      before: "const { constants: { HTTP_STATUS_NOT_FOUND: missing } } = require('node:http2');",
      status: 'missing',
    },
    {
      before:
        "import { StatusCodes } from 'http-status-codes'; const missing = StatusCodes.NOT_FOUND;",
      status: 'missing',
    },
    {
      before:
        "import { StatusCodes } from 'http-status-codes'; const codes = { missing: StatusCodes.NOT_FOUND };",
      status: 'codes.missing',
    },
    {
      before: "import { StatusCodes } from 'http-status-codes'; const { NOT_FOUND } = StatusCodes;",
      status: 'NOT_FOUND',
    },
  ])('$before $status', ({ before, status }) => {
    const code = handler(status, 'send 404, notation constant, content no', before);
    expect(mismatches({ code })).toEqual([]);
  });

  it.each([
    { before: "import { StatusCodes } from './codes.ts';", status: 'StatusCodes.NOT_FOUND' },
    { before: "import { StatusCodes } from 'http-status-codes';", status: 'StatusCodes.MISSING' },
    { before: "import { StatusCodes } from 'http-status-codes';", status: 'StatusCodes.toString' },
    { before: "import { StatusCodes } from 'http-status-codes';", status: 'StatusCodes[name]' },
    {
      before: "import { ReasonPhrases } from 'http-status-codes';",
      status: 'ReasonPhrases.NOT_FOUND',
    },
    {
      before: "const require = load; const codes = require('http-status-codes');",
      status: 'codes.NOT_FOUND',
    },
    { before: "import { constants } from 'node:http2';", status: 'constants.NGHTTP2_NO_ERROR' },
    { before: '', status: 'StatusCodes.NOT_FOUND' },
  ])('is unknown: $before $status', ({ before, status }) => {
    expect(mismatches({ code: handler(status, 'send ?', before) })).toEqual([]);
  });

  it('are read from the settings, too', () => {
    const settings = {
      constants: [
        { module: '@acme/http', export: 'Codes', members: { Missing: 404 } },
        { module: '#codes', members: { missing: 404 } },
      ],
    };
    const source = (before: string, status: string, expected: string) => ({
      code: handler(status, expected, before),
      settings,
    });
    expect(
      [
        source(
          "import { Codes } from '@acme/http';",
          'Codes.Missing',
          'send 404, notation constant',
        ),
        source("import { Codes } from '@acme/http';", 'Codes.Gone', 'send ?'),
        source("import codes from '#codes';", 'codes.missing', 'send 404'),
        source("import { missing } from '#codes';", 'missing', 'send 404'),
        source("import { Codes } from '@acme/other';", 'Codes.Missing', 'send ?'),
      ].flatMap(mismatches),
    ).toEqual([]);
  });
});

describe('respell(204) writes 204 in the notation of the status', () => {
  it.each([
    { before: '', status: '404', respelt: '204' },
    { before: '', status: "'404'", respelt: '204' },
    { before: 'const code = 404;', status: 'code', respelt: '204' },
    {
      before: "import { StatusCodes } from 'http-status-codes';",
      status: 'StatusCodes.NOT_FOUND',
      respelt: 'StatusCodes.NO_CONTENT',
    },
    {
      before: "import { StatusCodes as Code } from 'http-status-codes';",
      status: 'Code.NOT_FOUND',
      respelt: 'Code.NO_CONTENT',
    },
    {
      before: "import * as http2 from 'node:http2';",
      status: 'http2.constants.HTTP_STATUS_NOT_FOUND',
      respelt: 'http2.constants.HTTP_STATUS_NO_CONTENT',
    },
    {
      before: "import { HttpStatus } from '@nestjs/common';",
      status: 'HttpStatus.NOT_FOUND',
      respelt: 'HttpStatus.NO_CONTENT',
    },
    {
      before: "import { NOT_FOUND } from 'http-status-codes';",
      status: 'NOT_FOUND',
      respelt: '204',
    },
    {
      before: 'enum Code { NotFound = 404, Nothing = 204, NoContent = 204 }',
      status: 'Code.NotFound',
      respelt: 'Code.NoContent',
    },
    { before: 'enum Code { Missing = 404 }', status: 'Code.Missing', respelt: '204' },
    {
      before: 'const codes = { missing: 404, noContent: 204 };',
      status: 'codes.missing',
      respelt: 'codes.noContent',
    },
    {
      before: 'const limits = { missing: 404, seconds: 204 };',
      status: 'limits.missing',
      respelt: '204',
    },
    {
      before: "const codes = { missing: 404, 'no-content': 204 };",
      status: 'codes.missing',
      respelt: '204',
    },
  ])('$before $status → $respelt', ({ before, status, respelt }) => {
    const [site] = sitesIn({ code: handler(status, '', before) });
    expect(site?.status.kind === 'written' && site.status.respell(204)).toBe(respelt);
  });
});

describe('a status that is unknown says why', () => {
  /** The reasons for the sites of a handler, with a mark where there is a fallback. */
  const reasons = (status: string, before = '') =>
    sitesIn({ code: handler(status, '', before) }).map(({ status: value }) =>
      value.kind === 'unknown'
        ? `${value.reason()}${value.hasFallback ? ', or else' : ''}`
        : 'known',
    );

  it.each([
    ['undefined', 'nothing'],
    ['void 0', 'nothing'],
    ['null', 'null'],
    ['404n', 'computed'],
    ['/4/', 'no status'],
    ['new Code(404)', 'computed'],
    ['new Number(404)', 'computed'],
    ['new Promise(() => 404)', 'no status'],
    ['true', 'truth'],
    ['{ code: 404 }', 'no status'],
    ['{ valueOf: () => 404 }', 'computed'],
    ['[404]', 'no status'],
    ['() => 404', 'no status'],
    ['new Date()', 'no status'],
    ['error.status', 'member'],
    ['req.status', 'member'],
    ['this.status', 'member'],
    ['req', 'parameter'],
    ['statusFor(req)', 'call'],
    ['await statusFor(req)', 'call'],
    ['statusCode', 'global'],
    ['req.base + 4', 'computed'],
    ['req.found && 200', 'computed'],
  ])('%s: %s', (status, reason) => {
    expect(reasons(status)).toEqual([reason]);
  });

  it.each([
    ['const { status } = options;', 'status', ['member']],
    ['const { status } = await ask();', 'status', ['member']],
    ['const status = await ask();', 'status', ['call']],
    ['let status;', 'status', ['nothing']],
    ['declare let status: number;', 'status', ['variable']],
    ['const other = undefined; const status = other;', 'status', ['nothing']],
    ['const status = ok ? null : 200;', 'status', ['variable', 'known']],
    ['let status = null; if (ok) status = 200;', 'status', ['variable', 'known']],
    ['let status = 200; status += 1;', 'status', ['variable']],
    ['function status() {}', 'status', ['no status']],
    ["import { status } from './status.js';", 'status', ['import']],
    ['const status = options.status ?? 500;', 'status', ['member, or else', 'known']],
    ['const status = ok ? options.status : 200;', 'status', ['member', 'known']],
    ['const status = (ok ? options.status ?? 500 : read());', 'status', ['call', 'known']],
  ])('%s %s: %j', (before, status, expected) => {
    expect(reasons(status, before)).toEqual(expected);
  });

  it.each([
    ['error.status ?? 500', ['member, or else', 'known']],
    ['error.status || error.code || 500', ['member, or else', 'member, or else', 'known']],
    ['500 ?? error.status', ['known', 'member']],
    ['req.ok ? error.status : 500', ['member', 'known']],
  ])('%s: %j', (status, expected) => {
    expect(reasons(status)).toEqual(expected);
  });

  it.each([
    ['try { run(); } catch (failure) { res.status(failure.status).end(); }', 'error'],
    ['try { run(); } catch ({ status }) { res.status(status).end(); }', 'error'],
    [
      'try { run(); } catch (failure) { const { status } = failure; res.status(status).end(); }',
      'error',
    ],
    ['try { run(); } catch (failure) { res.status(failure).end(); }', 'variable'],
    ['run().catch((failure) => res.status(failure.status).end());', 'error'],
    ['run().catch(({ status }) => res.status(status).end());', 'error'],
    ['run().then((result) => res.status(result.status).end());', 'member'],
    ['run().then(({ status }) => res.status(status).end());', 'parameter'],
    ['res.status(...codes).end();', 'unseen'],
  ])('%s: %s', (statements, reason) => {
    const code = `export const handler = (req, res) => { ${statements} };`;
    const [site] = sitesIn({ code });
    expect(site?.status.kind === 'unknown' && site.status.reason()).toBe(reason);
  });
});
