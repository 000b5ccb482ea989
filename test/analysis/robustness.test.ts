/** No program that parses makes a rule throw, however odd or unfinished it is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as typescript from '@typescript-eslint/parser';
import { Linter, type Rule } from 'eslint';
import { describe, expect, it } from 'vitest';
import { noProject } from '../../src/analysis/input/project.ts';
import { inProject } from '../../src/rule/create-rule.ts';
import { receivedStatusSites } from '../../src/analysis/status-sites.ts';
import plugin from '../../src/index.ts';
import { languages, nowhere, type Parser } from '../frameworks/expectations.ts';

const { all } = plugin.configs;
const linter = new Linter({ cwd: nowhere });

/** A rule that asks for the statuses that are compared, expected and stubbed as well. */
const reads: Rule.RuleModule = {
  create: (context) => ({
    Program: () => {
      receivedStatusSites(inProject(context as never, noProject));
    },
  }),
};
const asking = {
  plugins: { ...all.plugins, asking: { rules: { reads } } },
  rules: { ...all.rules, 'asking/reads': 'error' },
} as const;

/** Lints with every rule. @returns whether the code parses. */
function lint(code: string, parser: Parser): boolean {
  const filename = join(nowhere, parser === 'typescript' ? 'file.tsx' : 'file.js');
  const messages = linter.verify(
    code,
    [{ ...all, ...asking, files: ['**/*.{js,tsx}'], languageOptions: languages[parser] }],
    { filename },
  );
  return messages.every(({ fatal }) => fatal !== true);
}

const handler = 'export const handler = (req, res) => res.status(404).end();';

const nasty: Readonly<Record<string, string>> = {
  'a class that extends itself': 'class X extends X {} throw new X(404);',
  'classes that extend each other':
    'class A extends B {} class B extends A {} throw new A(404); class C extends B { constructor() { super(404); } }',
  'a name for a member of itself': 'const a = a.b; a.status(404).end(); res.status(a);',
  'two names for one another':
    'const a = b; const b = a; a.status(404).end(); f((req, res) => res.status(b).end());',
  'a name taken out of itself':
    'const { a } = a; a.status(404).end(); f((req, res) => res.status(a).end());',
  'a default that is itself': 'function f(res = res) { res.status(404).end(); }',
  'parameters that are one another': 'function f(req = res, res = req) { res.status(404).end(); }',
  'an assignment to itself': 'let a; a = a; a.status(404); (req, res) => res.status(a).end();',
  'assignments in a circle': 'let a, b, c; a = b; b = c; c = a; (req, res) => res.status(a).end();',
  'an object that holds itself': 'const a = { b: a.b }; (req, res) => res.status(a.b).end();',
  'objects that hold one another':
    'const a = { x: b.y }; const b = { y: a.x }; (req, res) => res.status(a.x).end();',
  'a ternary of itself': 'let a = c ? a : a; (req, res) => res.status(a).end();',
  'a function that is its own wrapper': "const f = wrap(f); app.put('/a', f); f.status(404);",
  'wrappers in a circle':
    "const f = wrap(g); const g = wrap(f); router.put('/a', f); f.status(404);",
  'a handler in an array that holds itself': "const f = [f]; router.put('/a', f); f.status(404);",
  'a method that is itself': "const o = { f: o.f }; router.put('/a', o.f); o.status(404);",
  'a class whose member is itself':
    "class A { f = this.f; constructor() { router.put('/a', this.f); this.f.status(404); } }",
  'a router that comes from itself':
    "const r = r.route('/a'); r.put((req, res) => res.status(404).end());",
  'a router whose handlers make routers':
    "router.use(router.put('/a', router.use(router))); router.status(404);",
  'a response that comes from itself':
    'let r = fetch(u); r = r.clone(); r = r; r.status === 404; const { status } = status; status === 404;',
  'functions that return each other':
    'function f() { return g(); } function g() { return f(); } f().status === 404; f().a.status === 404;',
  'objects that functions return in circles':
    'const f = () => ({ a: g().a, b: f() }); const g = () => ({ a: f().a }); g().a.status === f().b.a.status;',
  'a callback that is its own argument': 'fetch(u).then(f); function f(f) { f.status === 404; }',
  'an assertion about itself':
    'expect(expect(r.status).toBe).toBe(expect(r)); r.should.should.should.have.status(404);',
  'assertions without arguments':
    "import t from 'supertest'; expect().toBe(); expect(...r).toBe(404); assert.equal(); t().get().expect(); [].includes();",
  'a handler registered within itself':
    "router.put('/a', function f(req, res) { router.put('/b', f); res.status(404).end(); });",
  'names that lead far': `const a0 = 404; ${Array.from({ length: 60 }, (_, i) => `const a${i + 1} = a${i};`).join(' ')} (req, res) => res.status(a60).end();`,
  'a long chain': `(req, res) => { res${".set('a', 'b')".repeat(200)}.status(404).end(); };`,
  'a long chain of members': `(req, res) => { res.status(a${'.b'.repeat(200)}).end(); };`,
  'a deep nest of functions': `${'() => '.repeat(150)}(req, res) => res.status(404).end();`,
  'a deep nest of blocks': `(req, res) => { ${'if (a) { '.repeat(120)}res.status(404).end();${' }'.repeat(120)} };`,
  'a deep nest of ternaries': `(req, res) => res.status(${'a ? 200 : '.repeat(120)}404).end();`,
  'a deep nest of calls': `(req, res) => ${'f('.repeat(120)}res.status(404)${')'.repeat(120)};`,
  'a long sum': `(req, res) => res.status(${Array.from({ length: 500 }, () => '1').join(' + ')}).end();`,
  'many paths': `(req, res) => { ${Array.from({ length: 1000 }, (_, i) => `if (a${i}) res.status(${200 + (i % 300)});`).join('\n')} res.json({}); };`,
  'many paths with fields': `(req, res) => { ${Array.from({ length: 1000 }, (_, i) => `if (a${i}) res.set('X-${i}', 'x');`).join('\n')} res.status(200).json({}); };`,
  'many early returns': `(req, res) => { ${Array.from({ length: 1000 }, () => 'if (a) return res.status(400).end();').join('\n')} res.json({}); };`,
  'many cases': `(req, res) => { switch (req.method) { ${Array.from({ length: 1000 }, (_, i) => `case ${i}: res.status(${200 + (i % 300)});`).join('\n')} } res.end(); };`,
  'loops in loops': `(req, res) => { ${'for (const a of b) { res.status(200); if (a) break; '.repeat(40)}${'}'.repeat(40)} res.end(); };`,
  'tries in tries': `(req, res) => { ${'try { res.status(200); '.repeat(40)}${'} catch { res.status(500); } finally { f(); }'.repeat(40)} res.end(); };`,
  'spread arguments':
    '(req, res) => { res.status(...a).set(...b, c).json(...d); new Response(...e); Response.json(a, ...b); app.put(...f, res.end); };',
  'no arguments':
    '(req, res) => { res.status().set().json(); res.writeHead(); res.redirect(); res.sendStatus(); new Response; Response.json(); Response.redirect(); app.put(); router.route().get(); require(); Object.freeze().a; };',
  'too many arguments':
    '(req, res) => { res.status(1, 2, 3).set(1, 2, 3).json(1, 2, 3); res.redirect(1, 2, 3); new Response(1, 2, 3); };',
  'sparse arrays':
    "(req, res) => { res.status([,][0]).json([, ,]); app.put([, '/a'], [, handler]); const [, a] = b; res.set([,]); };",
  'computed names':
    "(req, res) => { res['status'](404)['end'](); res[`status`](404); res[a](404); res[1](2); ({ [a]: 404 }); new Response(null, { ['status']: 404, [b]: 1 }); };",
  'odd keys':
    "(req, res) => { res.set({ 1: 'a', 1n: 'b', [`c`]: 'd', 'e-f': 'g', __proto__: null, get x() { return 1; }, async *y() {} }).status(404).end(); };",
  'private fields':
    "class A { #res; #f = (req, res) => res.status(404).end(); #g() { this.#res.status(404); router.put('/a', this.#f, this.#g.bind(this)); return #res in this; } static { this.status = 404; } }",
  'optional chaining':
    "(req, res) => { res?.status?.(404)?.end?.(); (res?.status)(404); res?.['status'](404); new Response(null, a?.b); app?.put?.('/a', handler); };",
  'classes without names': 'export default class { f(req, res) { res.status(404).end(); } }',
  'a default export without a name':
    'export default function (req, res) { res.status(404).end(); }',
  'a default export of a name':
    'export default PUT; export { PUT as default2 }; function PUT(req, res) { res.status(404).end(); }',
  'exports of patterns': 'export const { PUT, ...GET } = a, [POST] = b; res.status(404);',
  'exports without a value': 'export let PUT, GET; res.status(404);',
  're-exports':
    "export * from 'a'; export * as PUT from 'b'; export { default as GET } from 'c'; res.status(404);",
  'imports of all kinds':
    "import 'a'; import b, * as c from 'express'; import { default as d, 'e-f' as g } from 'express'; b().put('/a', (req, res) => res.status(404).end()); d.Router().status(404); c.status(404);",
  'destructured parameters':
    "app.put('/a', ({ body: { a = 1 } = {}, ...rest }, { status, json = status }, ...more) => { status(404); json({}); more.status(404); });",
  'rest parameters':
    "app.put('/a', (...args) => args[1].status(404).end()); (req, ...res) => res.status(404).end();",
  arguments: 'function f() { arguments[1].status(404).end(); }',
  'this everywhere':
    'this.status(404); this.res.status(404).end(); (() => this.status = 404)(); class A extends this.B { f = this.status(404); }',
  super:
    'class A extends B { constructor() { super(404); super.status(404).end(); } f() { return super.f.bind(this); } }',
  'meta properties':
    'function f() { new.target.status(404); } import.meta.status(404); import(`a`).then((res) => res.status(404));',
  'labels without loops':
    '(req, res) => { a: { break a; } b: c: for (;;) { continue b; } d: res.status(404).end(); };',
  generators:
    'function* f(req, res) { yield res.status(404); yield* res.json({}); const a = yield; res.status(a); }',
  'async iteration':
    'async (req, res) => { for await (const a of b) res.write(a); res.status(404).end(); };',
  'templates with tags':
    '(req, res) => { res.status`404`.json`${{}}`; res.status(String.raw`\\u`); res.send(a`\\unicode`); };',
  'regular expressions': 'app.put(/^\\/a/u, (req, res) => { res.status(/404/u).send(/x/v); });',
  'big numbers':
    '(req, res) => { res.status(404n); res.status(1e400); res.status(0b110010100); res.status(0o624); res.status(-0); };',
  updates:
    '(req, res) => { res.statusCode++; ++res.statusCode; res.statusCode += 4; res.statusCode ??= 404; [res.statusCode] = a; ({ a: res.statusCode } = b); delete res.statusCode; for (res.statusCode of c); };',
  sequences: '(req, res) => (res.status(404), res.json({}), a, (b, res).end());',
  'comma chains':
    '((req, res) => { (0, res.status)(404); (res, res).status(404); (a ? res : res).status(404).end(); (a || res).status(404).end(); });',
  JSX: 'const A = ({ res, ...p }) => <><a.b status={404} {...p}>{/* */}{res.status(404)}</a.b></>;',
  'JSX that renders a response':
    'export const PUT = () => new Response(<A status={404} />, { status: 404 });',
  'the same name everywhere':
    'const res = (res) => { { const res = (res) => res.status(404); res(res); } }; res.status(404); class status { status = status; }',
  'a shadowed require':
    "const require = (a) => a; const a = require('express')(); a.put('/a', (req, res) => res.status(404).end());",
  'an import that is assigned':
    "let express = require('express'); express = 1; express().put('/a', (req, res) => res.status(404).end());",
  'prototype names':
    "const a = {}; (req, res) => { res.status(a.__proto__).set('__proto__', 'a').set('constructor', 'b'); res.toString(404); res.constructor(404); res.hasOwnProperty('status'); };",
  'names of prototypes as methods':
    "app.constructor('/a', (req, res) => res.status(404).end()); app.toString(); app.valueOf('/b', handler).hasOwnProperty('x');",
  'an empty file that says status': '/* res.status(404) statusCode Response */',
  'a hashbang': '#!/usr/bin/env node\nmodule.exports = (req, res) => res.status(404).end();',
  'a byte order mark': '\uFEFF(req, res) => res.status(404).end();',
  'carriage returns': handler.replaceAll('.', '\r\n.'),
  'line separators': `"\u2028\u2029"; ${handler}`,
  'unusual letters':
    'const ſtatus = 404, ａ = ſtatus; (req, res) => { res.ſtatus(404); res.status(ａ).json("\u{1F600}\uD800"); };',
  'escapes in names': '(req, res) => { res.st\\u0061tus(404).\\u0065nd(); };',
};

const nastyTypes: Readonly<Record<string, string>> = {
  'types that are themselves':
    'type A = A; type B = C; type C = B; interface D extends D {} interface E extends F {} interface F extends E {} function f(req: B, res: A) { res.status(404).end(); } function g(req: E, res: D) { res.status(404).end(); }',
  'types of all kinds':
    "function f(req: [a: string], res: A | B & C[] | typeof d | keyof E | A['b'] | `a${string}` | import('express').Response | (() => void) | (new () => X)) { res.status(404).end(); }",
  'a type from an import type':
    "function f(req: any, res: import('express').Response) { res.status(404).end(); }",
  'an enum of itself':
    'enum A { B = A.B, C = B, D = `x`.length, "E-F" = 404, G } (req, res) => { res.status(A.B); res.status(A["E-F"]); res.status(A.G); };',
  'enums that are merged':
    'enum A { B = 404 } enum A { C = 410 } (req, res) => { res.status(A.B); res.status(A.C); };',
  'a declared enum': 'declare enum A { B } (req, res) => { res.status(A.B); };',
  namespaces:
    'namespace N { export const a = 404; export function f(req, res) { res.status(a).end(); } } namespace N.M { export import a = N.a; } (req, res) => res.status(N.a);',
  decorators:
    '@A({ status: 404 }) class B { @C() f(@D() req, @E(404) res: F) { res.status(404).end(); } @G accessor h = 1; constructor(private readonly res: Response, public status = 404) { res.status(404).end(); this.res.status(404); } }',
  'abstract members':
    'abstract class A { abstract f(req, res): void; abstract res: Response; declare status: 404; g?(): void; get status() { return 404; } set status(a) { this.res.status(a); } }',
  overloads:
    'function f(req: A, res: B): void; function f(req: C, res: D): void; function f(req, res) { res.status(404).end(); } router.put("/a", f);',
  'a parameter named this':
    'function f(this: A, req: B, res: C) { res.status(404).end(); this.status = 404; } router.put("/a", f);',
  'assertions everywhere':
    '(req, res) => { (res as any as Response)!.status!(404 as const)!.end!(); (res satisfies A as B).status(404)!; };',
  instantiations:
    '(req, res) => { const s = res.status<404>; res.json<A>({}); new Response<A>(null); a<B>; };',
  'import equals':
    "import a = require('express'); import b = a.Router; import type c = require('koa'); export import d = b; a().put('/a', (req, res) => res.status(404).end()); b().status(404);",
  'export equals':
    "import express from 'express'; export = (req: express.Request, res: express.Response) => res.status(404).end();",
  using: 'async function f(req, res) { using a = res; await using b = a; a.status(404).end(); }',
  'declare global':
    'declare global { var Response: any; interface A { status(a: number): void } } export {}; new Response(null, { status: 404 }); declare function f(req, res): void; declare module "x" { function g(req, res): void }',
  satisfies:
    'export const PUT = (async () => new Response(null, { status: 404 } satisfies ResponseInit)) satisfies Handler;',
  'optional and definite fields':
    'class A { res?: Response; r!: Router; constructor() { this.res?.status(404); this.r.put("/a", this.f!); } f?: () => void; }',
  'a type named as a value':
    "import type { Response } from 'express'; import { type Router, type Request as R } from 'express'; const a = Response; new Response(null, { status: 404 }); Router().put('/a', (req: R, res: Response<A, B>) => res.status(404).end());",
};

const isModule = (code: string) => /(?:^|; )(?:export|import)\b(?!\()|import\.meta/mu.test(code);

describe.each<Parser>(['espree', 'espree-commonjs', 'typescript'])('with %s', (parser) => {
  const readable = Object.entries(nasty).filter(
    ([, code]) => parser !== 'espree-commonjs' || !isModule(code),
  );

  it.each(readable)('%s', (_, code) => {
    expect(lint(code, parser)).toBe(true);
  });
});

describe('with types', () => {
  it.each(Object.entries(nastyTypes))('%s', (_, code) => {
    expect(lint(code, 'typescript')).toBe(true);
  });
});

const fixtures = join(import.meta.dirname, '../frameworks');

describe('unfinished code', () => {
  const files = readdirSync(fixtures).filter((name) => name.includes('.fixture.'));

  /** The text with a part of one line missing, as in an editor while the line is typed. */
  function* unfinished(text: string): Generator<string> {
    const lines = text.split('\n');
    const cuts: readonly ((line: string) => string)[] = [
      () => '',
      (line) => line.replace(/\(.*\)/u, '()'),
      (line) => line.replace(/ =>? .*/u, ' = undefined;'),
      (line) => line.replace(/\w+(?=\W*$)/u, 'x'),
      (line) => line.replace(/\.\w+/u, ''),
    ];
    for (const [index, line] of lines.entries()) {
      if (index % 2 === 1) continue;
      const cut = cuts[index % cuts.length]?.(line);
      if (cut !== undefined && cut !== line) yield lines.with(index, cut).join('\n');
    }
  }

  it.each(files)('made from %s', { timeout: 60_000 }, (name) => {
    const text = readFileSync(join(fixtures, name), 'utf8');
    const parser = /\.tsx?$/u.test(name)
      ? 'typescript'
      : isModule(text)
        ? 'espree'
        : 'espree-commonjs';
    const read = [...unfinished(text)].filter((code) => lint(code, parser));
    expect(read.length).toBeGreaterThan(0);
  });
});

describe('absent fields of syntax nodes', () => {
  const { parser } = languages.typescript as { readonly parser: typeof typescript };

  /** The parser, with `absent` in each field without a value: hosts differ in giving null or undefined. */
  const giving = (absent: null | undefined) => ({
    parseForESLint(text: string, options: typescript.ParserOptions) {
      const parsed = parser.parseForESLint(text, options);
      replaceAbsent(parsed.ast, absent);
      return parsed;
    },
  });
  const replaceAbsent = (value: unknown, absent: null | undefined): void => {
    if (Array.isArray(value)) for (const each of value) replaceAbsent(each, absent);
    if (typeof value !== 'object' || value === null || !('type' in value)) return;
    for (const [key, held] of Object.entries(value)) {
      const isAbsent = held == null && key !== 'parent' && value.type !== 'Literal';
      if (isAbsent) Object.assign(value, { [key]: absent });
      else if (!/^(?:parent|loc|range|tokens|comments)$/u.test(key)) replaceAbsent(held, absent);
    }
  };
  const reportsOf = (code: string, parsing: object) =>
    linter.verify(code, [{ ...all, files: ['**/*.ts'], languageOptions: { parser: parsing } }], {
      filename: join(nowhere, 'file.ts'),
    });

  const programs = readdirSync(fixtures)
    .filter((name) => name.endsWith('.fixture.ts'))
    .map((name) => [name, readFileSync(join(fixtures, name), 'utf8')] as const);
  const others = [
    `class S { #r; a = (req, res) => { this.#r = res; this.#r.status(434).end(); }; } ${handler}`,
    'export const a = (req, res) => { try { f(); } catch { res.status(434).end(); } };',
    'export const a = (req, res) => { try { f(); } finally { res.status(434).end(); } };',
    'export const a = (req, res) => { for (;;) { if (b) break; } res.status(434).end(); };',
    'export const a = (req, res) => { switch (b) { default: res.status(434).end(); } };',
    'let code; export const a = (req, res) => { code = 434; res.status(code).end(); return; };',
    'export default class { a(req, res) { res.status(434).end(); } }',
  ].map((code) => [code, code] as const);

  it.each([...programs, ...others])('are null or undefined: %s', (_, code) => {
    const reports = reportsOf(code, parser);
    expect(reportsOf(code, giving(null))).toEqual(reports);
    expect(reportsOf(code, giving(undefined))).toEqual(reports);
  });

  it('may be left out, as decorators are by the parser of ESLint', () => {
    const code = `import express from 'express';
class Files {
  mount() { express().get('/', this.show); }
  show(req, res) { res.status(404); }
}`;
    expect(lint(code, 'espree')).toBe(true);
  });
});

describe('files as large as generated ones are read', () => {
  const repeat = (count: number, line: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => line(index)).join('\n');
  const compared = "fetch('/').then((r) => r.status === 200);";
  const huge: Readonly<Record<string, string>> = {
    'an array of many elements': `const data = [${repeat(150_000, (i) => `${i},`)}]; ${compared}`,
    'many statements': `${repeat(150_000, () => 'f();')} ${compared}`,
    'names that hold each other': `function f(req, res) { let a = 200, b = 404, c = 500; if (x) { ${repeat(12, () => 'a = b; b = c; c = a; a = c; b = a; c = b;')} } res.status(a).end(); }`,
    'a name that is assigned what it makes': `let b = fetch('/'); ${repeat(300, () => 'if (x) b = b.clone().clone();')} b.status === 404;`,
    'functions that return many calls': repeat(
      60,
      (i) =>
        `function f${i}() { ${repeat(30, (k) => `if (x) return f${(i + k + 1) % 60}();`)} } f${i}().a.status === 404; f${i}().status === 404;`,
    ),
    'many comparisons': `fetch('/').then((r) => { ${repeat(3000, (i) => `if (r.status === ${i}) f(r);`)} });`,
    'many closures in one handler': `(req, res) => { ${repeat(3000, () => "on('n', () => { res.status(404).send('x'); });")} };`,
    'a long else-if': `(req, res) => { if (q) f(); ${repeat(1200, (i) => `else if (q === ${i}) res.status(404).end();`)} };`,
    'thousands of alternatives': `(req, res) => { res.status(${repeat(3000, () => 'a || ')}404).end(); }`,
    'thousands of fallbacks': `(req, res) => { res.status(${repeat(3000, () => 'a ?? ')}404).send(${repeat(3000, () => 'a ?? ')}b); }`,
    'thousands of conditions': `(req, res) => { if (${repeat(3000, () => "req.method === 'PUT' && ")}a) res.status(404).end(); }`,
    'thousands of operands': `(req, res) => { res.statusMessage = ${repeat(3000, () => "'a' + ")}'b'; res.status(404).end(); }`,
    'thousands of comparisons': `fetch('/').then((r) => ${repeat(3000, (i) => `r.status === ${i} || `)}r.status);`,
    'thousands of links': `(req, res) => { res${repeat(1000, () => ".set('a', 'b')")}.status(404).end(); a${repeat(2000, () => '.b()')}.delete('/'); }`,
    'a power of an unbounded integer':
      '(req, res) => { res.status(7n ** 99999999n); res.status(1n << 9999999n); };',
    'a list of any length':
      "(req, res) => { res.status(+{ length: 1e9, join: Array.prototype.join }.join('1')).end(); };",
    'a text that is doubled again and again': `const s0 = 'a'; ${repeat(60, (i) => `const s${i + 1} = s${i} + s${i};`)} (req, res) => { res.status(+s60).set('Allow', s60).end(); };`,
    'many routes': repeat(
      1000,
      (i) => `app.get('/r${i}', (req, res) => res.status(204).json({ a: ${i} }));`,
    ),
  };

  it.each(Object.entries(huge))('%s', { timeout: 60_000 }, (_, code) => {
    expect(lint(code, 'espree')).toBe(true);
  });
});
