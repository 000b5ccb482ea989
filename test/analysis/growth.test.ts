/** The work for a file grows as the file does: steps are counted, not time. */
import { Session } from 'node:inspector/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Linter } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as yaml from 'yaml';
import { noProject } from '../../src/analysis/input/project.ts';
import { createPlugin } from '../../src/plugin.ts';
import { app, code, inHandler, inLine, repeated, shapes } from '../bench/shapes.mjs';
import { languages, nowhere } from '../frameworks/expectations.ts';
import { declarations } from './declared-shapes.ts';

/** Without a project, but with comments that are read. */
const { all } = createPlugin({ ...noProject, yaml: () => yaml }).configs;
const linter = new Linter({ cwd: nowhere });
const session = new Session();

beforeAll(async () => {
  // V8 counts the blocks of functions that it optimises meanwhile differently from run to run.
  setFlagsFromString('--no-opt');
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  lint('export const handler = (req, res) => res.status(404).end();');
});

afterAll(() => {
  session.disconnect();
});

/** Lints with every rule; the messages, none of which is a syntax error. */
function lint(code: string): readonly Linter.LintMessage[] {
  const messages = linter.verify(code, [{ ...all, languageOptions: languages.typescript }], {
    filename: join(nowhere, 'file.js'),
  });
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  return messages;
}

/**
 * The number of times that the blocks of the plugin's functions, and of the library that evaluates constants, are run.
 */
async function stepsFor(code: string): Promise<number> {
  await session.post('Profiler.takePreciseCoverage');
  lint(code);
  const { result } = await session.post('Profiler.takePreciseCoverage');
  return result
    .filter(({ url }) => /\/(?:src|rules|eslint-utils)\/(?!.*node_modules)/u.test(url))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((sum, { count }) => sum + count, 0);
}

const read = (expression: string) => `fetch('/a').then((r) => ${expression});`;
/** `s0`, and each name in terms of the one before it, all of them twice. */
const doubled = (first: string, next: (name: string) => string) => (times: number) =>
  `const s0 = ${first};\n${repeated(times, (index) => `const s${index + 1} = ${next(`s${index}`)};`)}\n`;

type Program = (size: number) => string;

/** Programs of any size; with a size to begin with where 40 is too small or too large for a shape. */
const programs: Readonly<Record<string, Program | readonly [Program, number]>> = {
  ...shapes,
  'awaits in a try': [shapes['awaits in a try'], 150],
  'a query builder': (size) =>
    inHandler(
      `knex('t')${repeated(size, (i) => `.where('a', ${code(i)})`, '')}.delete(); res.status(404);`,
    ),
  'chained routes of Fastify': (size) =>
    `import fastify from 'fastify';\nfastify()${repeated(size, (i) => `.get('/${i}', (q, r) => { r.code(404).send({}); })`)};`,
  'chained routes of a parameter': (size) =>
    `export default (app) => app${repeated(size, (i) => `.get('/${i}', (req, res) => { res.status(404).json({}); })`)};`,
  'a chain of callbacks': (size) =>
    read(
      `r.status === 404)${repeated(size, () => `.then((r) => (r.status === 404 ? f(r) : r))`, '')}.then(f`,
    ),
  'a chain on a response': [
    (size) => inHandler(`res${repeated(size, () => `.set('a', 'b')`, '')}.status(204).json({});`),
    50,
  ],
  'members of members': (size) => inHandler(`a${'.b'.repeat(size)}.delete(1); res.status(404);`),
  'calls of calls': (size) => inHandler(`a${'()'.repeat(size)}.delete(1); res.status(404);`),
  'a || b': (size) => inHandler(`res.status(${'a || '.repeat(size)}404).end();`),
  'a ?? b': (size) => inHandler(`res.status(${'a ?? '.repeat(size)}404).end();`),
  'a && b': (size) => inHandler(`res.status(${'a && '.repeat(size)}404).end();`),
  'a + b': (size) =>
    inHandler(`res.status(${'a + '.repeat(size)}404).send(${'a + '.repeat(size)}'');`),
  'choices of statuses': (size) =>
    inHandler(
      `res.status(${repeated(size, (i) => `a === ${i} ? ${code(i)}`, ' : ')} : 404).end();`,
    ),
  'operands with statuses': (size) =>
    inHandler(`if (a) ${repeated(size, () => `res.status(404)`, ' || ')};`),
  'conditions on the method': (size) =>
    inHandler(
      `if (${repeated(size, () => `req.method === 'PUT'`, ' || ')}) res.status(404).end();`,
    ),
  'comparisons in a row': (size) => read(repeated(size, (i) => `r.status === ${code(i)}`, ' || ')),
  'differences in a row': (size) => read(repeated(size, (i) => `r.status !== ${code(i)}`, ' && ')),
  'a list of codes that is asked again and again': (size) =>
    `const codes = [${repeated(size, (i) => String(code(i)), ',')}];\n${repeated(size, () => read('codes.includes(r.status)'))}`,
  'codes that stand alone': (size) =>
    read(`r.status === 404 || ${repeated(size, (i) => String(code(i)), ' || ')}`),
  'empty lines of a comment': (size) => `/*${'\n'.repeat(size)}*/ ${inHandler('res.status(404);')}`,
  'lines of comments': (size) =>
    `${repeated(size, () => '// licence')}\n${inHandler('res.status(404);')}`,
  'functions of one name': (size) =>
    `${app}(() => {${repeated(size, () => 'function f(a, b) { return a.get(b) ? b : f(b.status); }')}})(); app.get('/', f);`,
  'functions with names for one another': (size) =>
    `${app}${repeated(size, (i) => `function f${i}(a, b) { return b.then(f${(i + 1) % size}).then(f${(i + 7) % size}); }`)} app.get('/', f0);`,
  'members of a constant object': (size) =>
    `const S = {${repeated(size, (i) => `A${i}: ${code(i)}`, ',')}};\n${repeated(size, (i) => inLine(`res.status(S.A${i}).end();`))}`,
  'members of a class': (size) =>
    `class S {${repeated(size, (i) => `static A${i} = ${code(i)};`)}}\n${repeated(size, (i) => inLine(`res.status(S.A${i}).end();`))}`,
  'thrown objects': (size) =>
    repeated(size, (i) => `export function f${i}() { throw { status: ${code(i)} }; }`),
  'answers in a chain of callbacks': [
    (size) =>
      inHandler(
        `load()${repeated(size, () => '.then((a) => { if (!a) return res.sendStatus(404); return b(); })', '')};`,
      ),
    75,
  ],
  'calls of functions for one another behind an answer': (size) =>
    `${repeated(size, (i) => `function f${i}() { if (a) f${(i + 1) % size}(); f${(i + 7) % size}(); }`)}\n${inHandler(`res.status(404).json({}); ${repeated(size, (i) => `f${i}();`)} res.json({});`)}`,
  'conditional statements': [
    (size) => inHandler(`${repeated(size, () => 'if (a) res.status(404);')} res.end();`),
    150,
  ],
  'conditional statements with two branches': [
    (size) =>
      inHandler(
        `${repeated(size, () => 'if (a) res.status(404); else res.status(500);')} res.end();`,
      ),
    150,
  ],
  'else if': [
    (size) =>
      inHandler(
        `${repeated(size, (i) => `if (a === ${i}) res.status(404);`, ' else ')} res.end();`,
      ),
    150,
  ],
  'early returns': (size) =>
    inHandler(repeated(size, (i) => `if (a === ${i}) return res.status(404).json({});`)),
  'assignments of assignments': (size) =>
    inHandler(`let a;\n${repeated(size, (i) => `res.statusCode = a = ${code(i)};`)} res.end();`),
  'a try after another': [
    (size) =>
      inHandler(repeated(size, () => 'try { await f(); } catch { return res.status(404).end(); }')),
    100,
  ],
  'cases of a switch': [
    (size) =>
      inHandler(
        `switch (a) { ${repeated(size, (i) => `case ${i}: res.status(404);`)} } res.end();`,
      ),
    150,
  ],
  'assignments of one variable': [
    (size) =>
      inHandler(
        `let s = 404; ${repeated(size, (i) => `if (a) s = ${code(i)}; if (b) return res.status(s).end();`)}`,
      ),
    100,
  ],
  'fields of a response': [
    (size) =>
      inHandler(`${repeated(size, (i) => `res.set('a${i}', 'b');`)} res.status(204).json({});`),
    250,
  ],
  'fields in an object': (size) =>
    inHandler(`res.set({${repeated(size, (i) => `a${i}: 'b'`, ',')}}).status(204).json({});`),
  'clients of one function': (size) =>
    `const get = async () => { const r = await fetch('/a'); return r; };\n${repeated(size, () => `get().then((r) => r.status === 404);`)}`,
  'calls of a wrapper': (size) =>
    `function send(res, status) { res.status(status).end(); }\n${repeated(size, () => inLine('send(res, 404);'))}`,
  'wrappers of wrappers': (size) =>
    `function a(res, s) { res.status(s).end(); } function b(res, s) { ${'a(res, s);'.repeat(size)} } function c(res, s) { ${'b(res, s);'.repeat(size)} } c(res, 404);`,
  'handlers that call one function': (size) =>
    `${app}function send(res, s, body) { if (!body) return res.sendStatus(s); res.set('a', 'b').status(s).json(body); }\n${repeated(size, (i) => `app.get('/${i}', (req, res) => { if (a) return send(res, 404, { a }); send(res, ${code(i)}); });`)}`,
  // A name is followed through 100 parameters to the object of all globals.
  'functions that hand a response on': [
    (size) =>
      `${app}${repeated(size, (i) => `function f${i}(res, s, body) { res.set('a', 'b'); f${i + 1}(res, s, body); }`)} function f${size}(res, s, body) { res.status(s).json(body); } app.get('/', (req, res) => f0(res, 204, {}));`,
    150,
  ],
  'parameters in parts of objects': (size) =>
    `${app}${repeated(size, (i) => `function f${i}({ res, s }) { f${i + 1}({ res, s }); }`)} function f${size}({ res, s }) { res.status(s).json({}); } app.get('/', (req, res) => f0({ res, s: 404 }));`,
  'calls that may send a response': [
    (size) =>
      `function f(res, s) { if (a) res.status(s).end(); else if (b) res.status(s); else if (c) res.set('a', 'b'); }\n${inHandler(`${repeated(size, (i) => `f(res, ${code(i)});`)} res.json({});`)}`,
    150,
  ],
  'methods that call one another': (size) =>
    `${app}class A { ${repeated(size, (i) => `f${i}(res, s) { if (a) return res.sendStatus(s); return this.f${i + 1}(res, s); }`)} f${size}(res, s) { res.sendStatus(s); } }\nconst one = new A(); app.get('/', (req, res) => one.f0(res, 404));`,
  'reason phrases': (size) =>
    inHandler(
      repeated(size, () => `if (a) { res.statusMessage = 'Nope'; res.status(404).end(); return; }`),
    ),
  'sums of one another': (size) =>
    `${doubled('1', (name) => `${name} + ${name}`)(size)}${inHandler(`res.status(s${size}).end();`)}`,
  'texts of one another': (size) =>
    `${doubled("'a'", (name) => `\`\${${name}}\${${name}}\``)(size)}${inHandler(`res.status(405).set('Allow', s${size}); res.status(+s${size});`)}`,
  'alternatives of one another': (size) =>
    `${doubled('404', (name) => `${name} || ${name}`)(size)}${inHandler(`res.status(s${size}).json(s${size});`)}`,
  'choices of one another': (size) =>
    `${doubled('404', (name) => `a ? ${name} : ${name}`)(size)}${inHandler(`res.status(s${size}).json(s${size});`)}`,
  'spreads of one another': (size) =>
    `${doubled('{ status: 404 }', (name) => `{ ...${name}, ...${name} }`)(size)}export const GET = () => new Response('', s${size});`,
  'lists of one another': (size) =>
    `${doubled("['GET']", (name) => `[...${name}, ...${name}]`)(size)}${inHandler(`res.status(405).set('Allow', s${size}).end();`)}`,
  'handlers in lists of one another': (size) =>
    `${app}${doubled('(req, res) => res.status(404).end()', (name) => `[${name}, ${name}, f(${name})]`)(size)}app.get('/', s${size});`,
  'functions that return one another': (size) =>
    `${doubled("() => fetch('/a')", (name) => `() => (a ? ${name}() : ${name}())`)(size)}s${size}().then((r) => r.status === 404);`,
  'functions that call one another': (size) =>
    `${repeated(size, (i) => `function f${i}(res, s) { f${(i + 1) % size}(res, s); f${(i + 7) % size}(res, s); res.status(s).end(); }`)} f0(res, 404);`,
  'a function that calls itself': (size) =>
    `const f = (value, set) => { ${repeated(size, (i) => `if (a) { value.status = ${code(i)}; return f(value.next, set); } if (b) return f(value || set, value);`)} return new Response(value, set); };`,
  'statuses at members that are none': (size) =>
    `${app}${repeated(size, (i) => `app.get('/${i}', (req, res) => { res.status = ${code(i)}; res.json({}, { status: 404 }); });`)}`,
  'a response that is given back to its name': (size) =>
    inHandler(`${repeated(size, (i) => `res = res.set('a${i}', 'b');`)} res.status(404).end();`),
  // Beyond the number of types that are looked at.
  'a long intersection of types': [
    (size) =>
      `import type { Response } from 'express';\ntype T = ${repeated(size, (i) => `{ a${i}: number }`, ' & ')} & { res: Response };\n${repeated(size, (i) => `export function f${i}(o: T) { o.res.status(404).json({}); }`)}`,
    100,
  ],
  'a long union of types': [
    (size) =>
      `import type { Response } from 'express';\ntype T = ${repeated(size, (i) => `{ a${i}: number; res: Response }`, ' | ')};\n${repeated(size, (i) => `export function f${i}(o: T) { o.res.status(404).json({}); }`)}`,
    100,
  ],
  'classes of one another': (size) =>
    `${repeated(size, (i) => `class E${i} extends E${(i + 1) % size} { constructor(m, s) { super(m, s); } }`)} throw new E0('a', 404);`,
};

describe('the work for a file', () => {
  it.each(Object.entries({ ...programs, ...declarations }))(
    'grows as it does: %s',
    async (_, given) => {
      const [program, size] = typeof given === 'function' ? [given, 40] : given;
      // Indexes that are made once for all files with the same frameworks are made here.
      lint(program(size));
      const steps = [];
      for (const times of [1, 2, 4]) steps.push(await stepsFor(program(size * times)));
      const [once = 0, twice = 0, fourfold = 0] = steps;
      // The steps that a program of twice the size adds: twice as many where all parts cost the same, four times as many
      // if each part also costs all others.
      expect((fourfold - twice) / Math.max(twice - once, 1000)).toBeLessThan(2.4);
    },
  );
});
