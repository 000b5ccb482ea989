/** A received response is followed through a place only where every write to the place is seen and gives a response. */
import { describe, expect, it } from 'vitest';
import { lint } from '../rule-tester.ts';

const compared = 'no-impossible-status-comparison';
const awaited = 'no-unreachable-status-check';

function reportsOf(code: string, rule: string, filename: string) {
  const rules = { [`http-status/${rule}`]: 'error' } as const;
  return lint(code, { rules, filename }).map(({ ruleId, fatal }) => fatal ?? ruleId);
}

/** Programs that compare a status with a text, which no response has. */
const silent = (rule: string, programs: readonly string[], filename = 'file.ts') => {
  it.each(programs)('%s', (program) => {
    expect(reportsOf(program, rule, filename)).toEqual([]);
  });
};

const reported = (rule: string, programs: readonly string[], filename = 'file.ts') => {
  it.each(programs)('%s', (program) => {
    expect(reportsOf(program, rule, filename)).toEqual([`http-status/${rule}`]);
  });
};

const read = (member: string) => `check() { return ${member}.status === 'idle'; }`;
const held = (fields: string, head = 'class Load', load = 'this.answer = await fetch(url);') =>
  `${head} { ${fields} async load() { ${load} } ${read('this.answer')} }`;
const kept = (changed: string, written = '{ status: r.status }', asked = 'e.status') =>
  `const r = await fetch(url); const e = ${written}; ${changed} done = ${asked} === 'timeout';`;
const handled = (uses: string) =>
  `function handle(r) { if (r.status === 'queued') wait(); } ${uses}`;
const replaced = (change: string) =>
  `import axios from 'axios'; const api = axios.create(); ${change} const r = await api.get('/'); if (r.status === 404) gone();`;
const sent = (change: string) =>
  `import request from 'superagent'; const sent = request.get('/'); ${change} const r = await sent; if (r.status === 404) gone();`;
const rescued = (client: string, call: string, functions: string) =>
  `import ${client}; const r = await ${call}.then(${functions}); if (r.status === 404) gone();`;

describe('a second function for then', () => {
  silent(awaited, [
    ...[
      '(r) => r, (error) => error.response',
      'read, (error) => error.response',
      '(r) => r, save',
    ].flatMap((functions) => [
      rescued("axios from 'axios'", "axios.get('/')", functions),
      rescued("ky from 'ky'", "ky('/')", functions),
      rescued("request from 'superagent'", "request.get('/')", functions),
      rescued("{ ofetch } from 'ofetch'", "ofetch.raw('/')", functions),
    ]),
  ]);
  silent(compared, [
    "const r = await fetch(url).then((r) => r, () => ({ status: 'offline' })); done = r.status === 'offline';",
    "const load = () => fetch(url).then((r) => r, () => ({ status: 'offline' })); done = (await load()).status === 'offline';",
    "const s = await fetch(url).then((r) => r.status, () => 'offline'); done = s === 'offline';",
  ]);
  reported(compared, [
    "const r = await fetch(url).then((r) => r, () => { throw new Error('offline'); }); done = r.status === 'offline';",
    "const r = await fetch(url).then((r) => r, undefined); done = r.status === 'offline';",
  ]);
  reported(awaited, [rescued("axios from 'axios'", "axios.get('/')", '(r) => r')]);
});

describe('a field', () => {
  silent(compared, [
    held("answer = { status: 'idle' };"),
    held('answer = initial;'),
    held('answer: any;'),
    held('answer: State = null;'),
    held('constructor(public answer: State) {}'),
    held("get answer() { return { status: 'idle' }; }"),
    held('', 'class Load extends Base'),
    held('', 'class Load', 'Object.assign(this, state); this.answer = await fetch(url);'),
    held('', 'class Load', 'this[name] = state; this.answer = await fetch(url);'),
    `${held('')} new Load().answer = { status: 'idle' };`,
    `${held('')} const load = new Load(); load.answer = { status: 'idle' };`,
    held("#answer = { status: 'idle' };").replaceAll('this.answer', 'this.#answer'),
    "class Load { static answer = { status: 'idle' }; static async load() { Load.answer = await fetch(url); } static check() { return Load.answer.status === 'idle'; } }",
    "const load = { answer: { status: 'idle' }, async load() { this.answer = await fetch(url); }, check() { return this.answer.status === 'idle'; } };",
    "export default { data: () => ({ answer: { status: 'idle' } }), methods: { async load() { this.answer = await fetch(url); }, check() { return this.answer.status === 'idle'; } } };",
  ]);
  reported(compared, [
    held(''),
    held('answer;'),
    held('answer = null;'),
    held('answer: Response;'),
    held('private answer?: Response;'),
    held('constructor(public answer: Response) {}'),
  ]);
});

describe('an object', () => {
  silent(compared, [
    ...[
      "if (late) e.status = 'timeout';",
      "if (late) e['status'] = 'timeout';",
      "e[name] = 'timeout';",
      'Object.assign(e, late);',
      "Object.defineProperty(e, 'status', { value: 'timeout' });",
      '({ status: e.status } = late);',
      'set(e);',
      "const other = e; other.status = 'timeout';",
      'state.e = e;',
      'const all = [e];',
      'export { e };',
    ].map((change) => kept(change)),
    kept('e.end();', "{ status: r.status, end() { this.status = 'timeout'; } }"),
    kept("e.r = { status: 'timeout' };", '{ r }', 'e.r.status'),
    "const s = { r: { status: 'idle' } }; s.r = await fetch(url); done = s.r.status === 'idle';",
    "const s = reactive({ r: { status: 'idle' } }); s.r = await fetch(url); done = s.r.status === 'idle';",
    "const rs = await Promise.all([fetch('/a')]); rs.push({ status: 'x' }); rs.forEach((r) => r.status === 'x');",
    "const rs = await Promise.all([fetch('/a')]); add(rs); rs.forEach((r) => r.status === 'x');",
    "const rs = await Promise.all([fetch('/a')]); rs[0] = other; done = rs[0].status === 'x';",
    "const api = { get: async () => fetch(url) }; api.get = fake; done = (await api.get()).status === 'x';",
  ]);
  silent(awaited, [
    replaced('api.get = fake;'),
    replaced('Object.assign(api, { get: fake });'),
    replaced('const settings = api.defaults; settings.validateStatus = null;'),
    sent('setup(sent);'),
  ]);
  reported(compared, [
    kept(''),
    kept("console.log(e); e.text = 'timeout';"),
    kept('', '{ r }', 'e.r.status'),
    "const s = { r: null }; s.r = await fetch(url); done = s.r.status === 'idle';",
    "const rs = await Promise.all([fetch('/a')]); rs.forEach((r) => r.status === 'x');",
    "const load = async () => { const r = await fetch(url); const e = { status: r.status }; return e; }; done = (await load()).status === 'x';",
  ]);
  reported(awaited, [replaced(''), sent('')]);
});

describe('a function that has a name', () => {
  silent(compared, [
    ...[
      'fetch(url).then(handle); queue.get(url).then(handle);',
      'fetch(url).then(handle, handle);',
      'fetch(url).then(handle).catch(handle);',
      'fetch(url).then(handle); queue.forEach(handle);',
      "fetch(url).then(handle); handle({ status: 'queued' });",
      'fetch(url).then(handle); queue.subscribe({ next: handle });',
      'fetch(url).then(handle); export { handle };',
      'handle(await fetch(url)); export { handle };',
      'handle(await fetch(url)); module.exports = { handle };',
    ].map(handled),
    `export ${handled('fetch(url).then(handle);')}`,
    `export ${handled('handle(await fetch(url));')}`,
    "export class Load { handle(r) { return r.status === 'idle'; } async load() { this.handle(await fetch(url)); } }",
    "class Load { @Retry() async get() { return fetch(url); } async load() { return (await this.get()).status === 'idle'; } }",
    "class Load { async get() { return fetch(url); } async load() { return (await this.get()).status === 'idle'; } } class Fake extends Load { async get() { return { status: 'idle' }; } }",
  ]);
  reported(compared, [
    handled('fetch(url).then(handle);'),
    handled("fetch('/a').then(handle); fetch('/b').then(handle);"),
    handled('fetch(url).then(handle); handle(await fetch(url));'),
    handled('handle(await fetch(url));'),
    "export class Load { #handle(r) { return r.status === 'idle'; } async load() { this.#handle(await fetch(url)); } }",
    "class Load { async get() { return fetch(url); } async load() { return (await this.get()).status === 'idle'; } }",
  ]);
});

describe('a type of the file', () => {
  const typed = (type: string) =>
    `${type} const isIdle = (answer: Own) => answer.status === 'idle';`;
  silent(compared, [
    typed('interface Own extends Response { status: any }'),
    typed('type Own = Response & { status: any };'),
  ]);
  silent(
    compared,
    [
      "const r = /** @type {any} */ (await fetch(url)); done = r.status === 'idle';",
      "/** @type {any} */ const r = await fetch(url); done = r.status === 'idle';",
    ],
    'file.js',
  );
  reported(compared, [typed('interface Own extends Response { text: any }')]);
});
