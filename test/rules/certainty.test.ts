/**
 * Rules report only what is certain. `silent` has code as people write it, in which the status, the method, the response
 * or the content may differ from those that the text suggests; `reported` has similar code in which they are certain.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Linter } from 'eslint';
import { afterAll, describe, expect, it } from 'vitest';
import plugin from '../../src/index.ts';
import { languages, nowhere, type Parser } from '../frameworks/expectations.ts';

interface Case {
  readonly name: string;
  readonly code: string;
  /** The case is TypeScript, and only its parser reads it. */
  readonly typescript?: true;
  /** The case is a CommonJS script, which espree has to be told. */
  readonly commonjs?: true;
  /** A dependency in the package.json beside the file. */
  readonly dependency?: 'koa' | 'express';
}

interface Reported extends Case {
  /** The rule and the line of each report. */
  readonly reports: readonly string[];
}

const controller = (method: string) => `
import { Controller, Get, HttpCode, NotFoundException, Res } from '@nestjs/common';
import type { Response as Answer } from 'express';
@Controller()
export class Pages { @Get() ${method.replace(': Response)', ': Answer)')} }
`;

const silent: readonly Case[] = [
  // The status of a decorator that no call sends.
  ...[
    '@HttpCode(434) show(@Res() res: Response) { res.status(200).json({}); }',
    '@HttpCode(434) show(@Res() res: Response) { if (this.all) res.status(206).json({}); else res.sendStatus(200); }',
    '@HttpCode(434) show(@Res({ passthrough: true }) res: Response) { res.status(200); return {}; }',
    '@HttpCode(434) show() { throw new NotFoundException(); }',
    "@HttpCode(434) show() { return new Response('content'); }",
    "@HttpCode(434) show() { return this.all ? new Response('all') : Response.json({}); }",
  ].map((method) => ({ name: method, typescript: true as const, code: controller(method) })),
  // Members of objects that may change.
  {
    name: 'a member of an exported object, which another file may set',
    code: `
export const state = { last: 0 };
app.get('/x', (req, res) => res.status(state.last).end());
`,
  },
  {
    name: 'a member of an object that is exported by name',
    code: `
const state = { last: 0 };
app.get('/x', (req, res) => res.status(state.last).end());
export { state };
`,
  },
  {
    name: 'a member of an object that CommonJS exports',
    commonjs: true,
    code: `
const state = { last: 0 };
app.get('/x', (req, res) => res.status(state.last).end());
module.exports = state;
`,
  },
  {
    name: 'a member of an object that a call fills',
    code: `
app.get('/x', async (req, res) => {
  const out = { status: 0, body: null };
  await runHandlers(req, out);
  res.status(out.status).json(out.body);
});
`,
  },
  {
    name: 'a member that is added to',
    code: `
app.get('/x', (req, res) => {
  const out = { code: 4 };
  out.code += 200;
  res.status(out.code).end();
});
`,
  },
  {
    name: 'a member that is counted up',
    code: `
app.get('/x', (req, res) => {
  const out = { code: 99 };
  out.code++;
  res.status(out.code).end();
});
`,
  },
  {
    name: 'a member that is assigned by a computed name',
    code: `
app.get('/x', (req, res) => {
  const out = { code: 0 };
  out['co' + 'de'] = 200;
  res.status(out.code).end();
});
`,
  },
  {
    name: 'a member that Object.assign may replace',
    code: `
app.get('/x', (req, res) => {
  const out = { code: 0 };
  Object.assign(out, defaultsOf(req));
  res.status(out.code).end();
});
`,
  },
  {
    name: 'a member of an object that a call fills, as a number',
    code: `
app.get('/x', async (req, res) => {
  const out = { status: 0 };
  await runHandlers(req, out);
  res.status(Number(out.status)).end();
});
`,
  },
  {
    name: 'a default of 204 that a call may replace, before content',
    code: `
app.get('/x', async (req, res) => {
  const out = { status: 204, body: null };
  await runHandlers(req, out);
  res.status(out.status).json({ body: out.body });
});
`,
  },
  // Objects called ctx that are no context of Koa, in a package that uses Koa.
  {
    name: 'the context of a job, beside Koa',
    dependency: 'koa',
    code: `
export async function processJob(ctx) {
  ctx.status = 'running';
  await work(ctx);
  ctx.status = 'done';
}
`,
  },
  {
    name: 'the context of a state machine, beside Koa',
    dependency: 'koa',
    code: `
const assign = (context, event) => {
  context.status = 0;
};
`,
  },
  // Responses that a closure, an object or another name holds, too.
  {
    name: 'a closure above that sets the status',
    code: `
app.get('/x', async (req, res) => {
  const setStatus = (code) => {
    res.statusCode = code;
  };
  res.statusCode = 204;
  const user = await find();
  setStatus(200);
  res.json({ user });
});
`,
  },
  {
    name: 'an object that holds the response, handed to a function after the status',
    code: `
app.get('/y', async (req, res) => {
  const context = { req, res };
  res.status(204);
  await run(context);
  res.json({ ok: true });
});
`,
  },
  {
    name: 'an array that holds the response, handed to a function after the status',
    code: `
app.get('/y', (req, res) => {
  const both = [req, res];
  res.status(204);
  run(...both);
  res.json({ ok: true });
});
`,
  },
  {
    name: 'a closure that returns the response',
    code: `
app.get('/x', (req, res) => {
  res.status(204);
  const current = () => res;
  current().status(200);
  res.json({ a: 1 });
});
`,
  },
  {
    name: 'a second name for the response, which may be a wrapper',
    code: `
app.get('/x', (req, res) => {
  let out = res;
  if (req.query.wrapped) out = wrap(res);
  res.status(204);
  out.status(200);
  res.json({ a: 1 });
});
`,
  },
  {
    name: 'a response in a template literal with a tag',
    code: `
app.get('/x', (req, res) => {
  res.status(204);
  finish\`\${res}\`;
  res.json({ a: 1 });
});
`,
  },
  {
    name: 'a response that is yielded from',
    code: `
app.get('/x', function* (req, res) {
  res.status(204);
  yield* res;
  res.json({ a: 1 });
});
`,
  },
  {
    name: 'a response in JSX',
    code: `
app.get('/x', (req, res) => {
  res.status(204);
  render(<Page>{res}</Page>);
  res.json({ a: 1 });
});
`,
  },
  // Members called method that are not the method of the request.
  {
    name: 'the method that the content of the request names',
    code: `
app.use((req, res) => {
  if (req.body.method === 'POST') return res.status(304).end();
});
`,
  },
  {
    name: 'the method that options name',
    code: `
function send(options, req, res) {
  if (options.method === 'POST') return res.status(206).end();
}
`,
  },
  {
    name: '200 for a step of a batch that is a PUT',
    code: `
app.post('/batch', (req, res) => {
  if (req.body.method === 'PUT') res.status(200).json(run(req.body));
});
app.use((req, res) => {
  if (req.body.method === 'PUT') return res.status(200).json({ done: 1 });
});
`,
  },
  {
    name: 'the method of a payment',
    code: `
app.use((req, res) => {
  const payment = paymentOf(req);
  if (payment.method === 'POST') return res.status(304).end();
});
`,
  },
  {
    name: 'a function declaration behind a guard, which may run for another method',
    code: `
import http from 'node:http';
http.createServer((req, res) => {
  if (req.method !== 'POST') return unchanged();
  save();
  res.end();
  function unchanged() {
    res.statusCode = 304;
    res.end();
  }
});
`,
  },
  // Parameters that are assigned another object.
  {
    name: 'a parameter that is assigned another object',
    code: `
function load(req, res) {
  res = new JobResult();
  res.status(5);
}
`,
  },
  // Servers of another protocol.
  {
    name: 'the codes of CoAP, which are strings',
    commonjs: true,
    code: `
const coap = require('coap');
coap.createServer((req, res) => {
  res.statusCode = '4.04';
  res.end('none');
});
`,
  },
  {
    name: 'the codes of a remote procedure call',
    commonjs: true,
    code: `
const rpc = require('some-rpc').createServer();
rpc.handle('sum', (req, res) => {
  res.statusCode = 0;
  res.send('ok');
});
`,
  },
  // Values of a variable before a loop, and on the left of `||`.
  {
    name: 'the lowest of several statuses, whose variable starts with 599',
    code: `
app.get('/x', (req, res) => {
  let lowest = 599;
  for (const result of results) if (result.status < lowest) lowest = result.status;
  res.status(lowest).end();
});
`,
  },
  {
    name: 'zero on the left of ||, which never yields it',
    code: `
app.get('/x', (req, res) => {
  const opts = { status: 0 };
  res.status(opts.status || 500).end();
});
`,
  },
  {
    name: 'a frozen zero on the left of ||, which never yields it',
    code: `
const defaults = Object.freeze({ status: 0 });
app.get('/x', (req, res) => res.status(defaults.status || 500).end());
`,
  },
  // Koa's conditional GET.
  {
    name: 'a 304 of Koa after the content, which drops it',
    dependency: 'koa',
    code: `
router.get('/x', async (ctx) => {
  ctx.body = { a: 1 };
  if (ctx.fresh) ctx.status = 304;
});
`,
  },
  {
    name: 'a member that a call fills, in TypeScript',
    typescript: true,
    code: `
interface Out { status: number; body: unknown }
app.get('/x', async (req: Request, res: Response) => {
  const out: Out = { status: 0, body: null };
  await runHandlers(req, out);
  res.status(out.status as number).json(out.body);
});
`,
  },
  {
    name: 'a guard on the method of typed options',
    typescript: true,
    code: `
function send(options: { method: string }, req: any, res: any): void {
  if (options.method === 'POST') res.status(206).end();
}
`,
  },
];

/** PUTs that may create or change: 200 is no error there, but prefer-precise-success-status may warn. */
const unerring: readonly Case[] = [
  {
    name: 'a data transfer object that is created from the stored user',
    code: `
app.put('/me', async (req, res) => {
  await service.rename(req.body);
  const dto = ProfileDto.create(req.user);
  res.status(200).json(dto);
});
`,
  },
  {
    name: 'a completion that another service creates',
    code: `
app.put('/chat/:id', async (req, res) => {
  const completion = await openai.chat.completions.create({ model: 'm', messages: req.body });
  res.status(200).json(completion);
});
`,
  },
  {
    name: 'an insert that is an update by its revision',
    code: `
app.put('/doc/:id', async (req, res) => {
  const result = await db.insert({ ...req.body, _rev: req.query.rev }, req.params.id);
  res.status(200).json(result);
});
`,
  },
];

const reported: readonly Reported[] = [
  ...[
    '@HttpCode(434) show(@Res() res: Response) { res.json({}); }',
    '@HttpCode(434) show(@Res() res: Response) { if (this.all) res.status(206).json({}); else res.json({}); }',
    '@HttpCode(434) show(@Res() res: Response) { this.stream.on("end", () => res.status(200).end()); res.json({}); }',
    '@HttpCode(434) show() { if (!this.all) throw new NotFoundException(); return {}; }',
    "@HttpCode(434) show() { return this.all ? new Response('all') : {}; }",
  ].map((method) => ({
    name: method,
    typescript: true as const,
    code: controller(method),
    reports: ['no-unregistered-status-code 5'],
  })),
  {
    name: 'a member of an exported object that names status codes',
    code: `
export const HTTP = { OK: 200, NO_CONTENT: 204 };
app.get('/x', (req, res) => res.status(HTTP.NO_CONTENT).json({ a: 1 }));
`,
    reports: ['no-forbidden-content 3'],
  },
  {
    name: 'a member of an object that is only read',
    code: `
app.get('/x', (req, res) => {
  const out = { status: 0, body: null };
  res.status(out.status).json(out.body);
});
`,
    reports: ['valid-status-code 4'],
  },
  {
    name: 'a member of a frozen object, which no function can change',
    code: `
const out = Object.freeze({ status: 204 });
app.get('/x', (req, res) => {
  log(out);
  res.status(out.status).json({ a: 1 });
});
`,
    reports: ['no-forbidden-content 5'],
  },
  {
    name: 'a member of a const assertion, which no function should change',
    typescript: true,
    code: `
const codes = { none: 0 } as const;
log(codes);
app.get('/x', (req, res) => res.status(codes.none).end());
`,
    reports: ['valid-status-code 4'],
  },
  {
    name: 'a member of an enum, which no function should change',
    typescript: true,
    code: `
enum Codes { None = 0 }
log(Codes);
app.get('/x', (req, res) => res.status(Codes.None).end());
`,
    reports: ['valid-status-code 4'],
  },
  {
    name: 'a context with the body of a response, beside Koa',
    dependency: 'koa',
    code: `
export async function handle(ctx) {
  ctx.status = 0;
  ctx.body = 'ready';
}
`,
    reports: ['valid-status-code 3'],
  },
  {
    name: 'a context in a route, beside Koa',
    dependency: 'koa',
    code: `
router.get('/x', (ctx) => {
  ctx.status = 0;
});
`,
    reports: ['valid-status-code 3'],
  },
  {
    name: 'a status that is set after a closure, and sent at once',
    code: `
app.get('/x', (req, res) => {
  const setStatus = (code) => {
    res.statusCode = code;
  };
  if (req.query.gone) return setStatus(404);
  res.status(204).json({ a: 1 });
});
`,
    reports: ['no-forbidden-content 7'],
  },
  {
    name: 'an object that holds the response, with no call after the status',
    code: `
app.get('/y', async (req, res) => {
  const context = { req, res };
  await run(context);
  res.status(204);
  res.json({ ok: true });
});
`,
    reports: ['no-forbidden-content 6'],
  },
  {
    name: 'a call without the response, which no object or closure holds',
    code: `
app.get('/x', async (req, res) => {
  res.status(204);
  const user = await find();
  res.json({ user });
});
`,
    reports: ['no-forbidden-content 5'],
  },
  {
    name: 'a second name for the response, assigned once',
    code: `
app.get('/x', (req, res) => {
  const out = res;
  res.status(204);
  out.json({ a: 1 });
});
`,
    reports: ['no-forbidden-content 5'],
  },
  {
    name: 'a response that is only read',
    code: `
app.get('/x', (req, res) => {
  res.status(204);
  if (res && res !== other && typeof res === 'object') count += 1;
  res.json({ a: 1 });
});
`,
    reports: ['no-forbidden-content 5'],
  },
  {
    name: 'the method of the request',
    code: `
app.use((req, res) => {
  if (req.method === 'POST') return res.status(304).end();
});
`,
    reports: ['no-method-status-mismatch 3'],
  },
  {
    name: 'the method of the request of a Koa context',
    dependency: 'koa',
    code: `
app.use((ctx) => {
  if (ctx.request.method === 'POST') {
    ctx.status = 304;
    ctx.body = null;
  }
});
router.all('/x', (ctx) => {
  if (ctx.method === 'POST') ctx.status = 304;
});
`,
    reports: ['no-method-status-mismatch 4', 'no-method-status-mismatch 9'],
  },
  {
    name: 'a guard before the response',
    code: `
import http from 'node:http';
http.createServer((req, res) => {
  if (req.method !== 'POST') return;
  res.statusCode = 304;
  res.end();
});
`,
    reports: ['no-method-status-mismatch 5'],
  },
  {
    name: 'a guard inside of a function declaration',
    code: `
import http from 'node:http';
http.createServer((req, res) => {
  answer();
  function answer() {
    if (req.method !== 'POST') return;
    res.statusCode = 304;
    res.end();
  }
});
`,
    reports: ['no-method-status-mismatch 7'],
  },
  {
    name: 'a model that creates what the PUT answers with',
    code: `
app.put('/users/:id', async (req, res) => {
  const user = await User.create(req.body);
  res.status(200).json(user);
});
`,
    reports: ['no-method-status-mismatch 4'],
  },
  {
    name: 'a parameter that is not assigned again',
    code: `
function load(req, res) {
  const result = new JobResult();
  res.status(5).json(result);
}
`,
    reports: ['valid-status-code 4'],
  },
  {
    name: 'the server of Node',
    commonjs: true,
    code: `
const http = require('node:http');
http.createServer((req, res) => {
  res.statusCode = 0;
  res.end('none');
});
`,
    reports: ['valid-status-code 4'],
  },
  {
    name: 'a handler without a framework in a file that imports another protocol',
    commonjs: true,
    code: `
const coap = require('coap');
module.exports = (req, res) => {
  res.statusCode = 0;
  res.end('none');
};
`,
    reports: ['valid-status-code 4'],
  },
  {
    name: 'an unregistered status that is the only value',
    code: `
app.get('/x', (req, res) => {
  const lowest = 599;
  res.status(lowest).end();
});
`,
    reports: ['no-unregistered-status-code 4'],
  },
  {
    name: 'zero on the left of ??, which yields it',
    code: `
const defaults = Object.freeze({ status: 0 });
app.get('/x', (req, res) => res.status(defaults.status ?? 500).end());
`,
    reports: ['valid-status-code 3'],
  },
  {
    name: 'a number above the range on the left of ||',
    code: `
const defaults = Object.freeze({ status: 1000 });
app.get('/x', (req, res) => res.status(defaults.status || 500).end());
`,
    reports: ['valid-status-code 3'],
  },
  {
    name: 'content after a 304 of Koa',
    dependency: 'koa',
    code: `
router.get('/x', async (ctx) => {
  ctx.status = 304;
  ctx.body = { a: 1 };
});
`,
    reports: ['no-forbidden-content 4'],
  },
  {
    name: 'a 204 of Koa after the content, which drops it',
    dependency: 'koa',
    code: `
router.get('/x', async (ctx) => {
  ctx.body = { a: 1 };
  ctx.status = 204;
});
`,
    reports: ['no-forbidden-content 3'],
  },
];

const folder = mkdtempSync(join(tmpdir(), 'http-status-certainty-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The path of the file: beside a package.json with the dependency, if there is one. */
function placeOf({ dependency }: Case, file: string): string {
  if (dependency === undefined) return join(nowhere, file);
  const project = join(folder, dependency);
  mkdirSync(project, { recursive: true });
  writeFileSync(join(project, 'package.json'), `{"dependencies": {"${dependency}": "*"}}`);
  return join(project, file);
}

/** Rules that would report most cases, since these write numbers and read no field of the request. */
const besides = ['http-status/prefer-status-constant', 'http-status/require-conditional-request'];
const rules = Object.entries(plugin.configs.all.rules ?? {}).filter(
  ([rule]) => !besides.includes(rule),
);

/** The reports on a case, as `rule line`. */
function reportsOn(testCase: Case, parser: Parser): readonly string[] {
  const filename = placeOf(testCase, parser === 'typescript' ? 'file.tsx' : 'file.js');
  const messages = new Linter({ cwd: dirname(filename) }).verify(
    testCase.code,
    [
      {
        ...plugin.configs.all,
        files: ['**/*.{js,tsx}'],
        languageOptions: languages[parser],
        rules: Object.fromEntries(rules),
      },
    ],
    { filename },
  );
  return messages.map(
    ({ ruleId, line, message }) => `${ruleId?.replace('http-status/', '') ?? message} ${line}`,
  );
}

/** Each case with each parser that reads its language. */
function withParsers<Some extends Case>(cases: readonly Some[]) {
  return cases.flatMap((testCase) => {
    const javascript = testCase.commonjs === true ? 'espree-commonjs' : 'espree';
    const parsers: readonly Parser[] =
      testCase.typescript === true ? ['typescript'] : [javascript, 'typescript'];
    return parsers.map((parser) => ({ name: testCase.name, parser, testCase }));
  });
}

describe('code that may be right is not reported', () => {
  it.each(withParsers(silent))('$name with $parser', ({ testCase, parser }) => {
    expect(reportsOn(testCase, parser)).toEqual([]);
  });

  it.each(withParsers(unerring))(
    'as an error, though perhaps with a warning: $name with $parser',
    ({ testCase, parser }) => {
      const reports = reportsOn(testCase, parser);
      expect(reports.filter((report) => !report.startsWith('prefer-'))).toEqual([]);
      expect(reports).toHaveLength(new Set(reports).size);
    },
  );
});

describe('code that is certainly a mistake is reported', () => {
  it.each(withParsers(reported))('$name with $parser', ({ testCase, parser }) => {
    expect(reportsOn(testCase, parser)).toEqual(testCase.reports);
  });
});
