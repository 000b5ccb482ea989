import rule from '../../rules/no-response-after-send.ts';
import { at, bodyOf, run } from '../rule-tester.ts';

const express = (...statements: readonly string[]) => `
import express from 'express';
express().get('/', async (req, res, next) => {
${bodyOf(statements)}});
`;

const node = (...statements: readonly string[]) => `
import { createServer } from 'node:http';
createServer((req, res) => {
${bodyOf(statements)}});
`;

const fastify = (...statements: readonly string[]) => `
import fastify from 'fastify';
fastify().get('/', async (request, reply) => {
${bodyOf(statements)}});
`;

/** The data of a report. @param line where the response was sent. */
const since = (act: string, call: string, line: number, left = 'the response') => ({
  act,
  sent: `\`${call}\` in line ${line} has sent ${left}`,
});

const fail = 'function fail(res, code) { res.status(code).json({}); }';

run(rule, {
  valid: [
    ...[
      'const deny = () => { res.sendStatus(401); return Promise.reject(new Error()); };',
      'const deny = async () => { res.sendStatus(401); return Promise.reject(new Error()); };',
      'const deny = () => { res.sendStatus(401); return new Promise((_, reject) => reject(1)); };',
      'const deny = () => { res.sendStatus(401); return new Promise(() => {}); };',
      'const deny = () => { res.sendStatus(401); return log().then(() => { throw new Error(); }); };',
      '/** @returns {Promise<never>} */ function deny() { res.sendStatus(401); return stop(); }',
    ].map((helper) => ({
      name: `behind a function that never comes back: ${helper}`,
      code: `app.get('/', async (req, res) => { ${helper} if (!req.user) await deny(); res.json(req.user); });`,
    })),
    {
      name: 'behind a function that is declared to return nothing',
      filename: 'file.ts',
      code: `
import type { Request, Response } from 'express';
function deny(res: Response): never { res.sendStatus(401); return stop(); }
export function show(req: Request, res: Response) {
  const fail: () => never = () => { res.sendStatus(404); return stop(); };
  if (!req.user) deny(res);
  if (!req.id) fail();
  res.json(req.user);
}
`,
    },
    ...[
      'let user = find(); user ??= fail();',
      'const user = (cache.user ||= fail());',
      'const { user = fail() } = req.query;',
      'let user; ({ user = fail() } = req.query);',
      'const { user = (res.sendStatus(404), null) } = req.query;',
    ].map((statements) => ({
      name: `behind an answer that is given where a value is missing: ${statements}`,
      code: `app.get('/', (req, res) => { const fail = () => { res.sendStatus(404); return null; }; ${statements} if (!user) return; res.json(user); });`,
    })),
    { name: 'one answer', code: express('res.json({});') },
    { name: 'an answer without content behind', code: express('res.send(user);', 'res.end();') },
    {
      name: 'functions of the file that say whether they answered, that ask, that may not return, and that are not awaited',
      code: `
function deny(req, res) {
  if (req.user) return false;
  res.sendStatus(401);
  return true;
}
function failOnce(res, code) {
  if (res.headersSent) return;
  res.sendStatus(code);
}
function failOrThrow(res, code) {
  if (!code) return;
  res.sendStatus(code);
  throw new Error();
}
function failAndQuit(res, code) {
  if (!code) return;
  res.sendStatus(code);
  process.exit(1);
}
function failIf(res, error) {
  if (error) res.sendStatus(500);
}
async function failLater(res, code) {
  await load();
  res.sendStatus(code);
}
${express('if (deny(req, res)) return;', 'res.json({});')}
${express('const denied = deny(req, res);', 'if (denied) return;', 'res.json({});')}
${express('res.json({});', 'failOnce(res, 500);')}
${express('failLater(res, 500);', 'res.json({});')}
${express('failIf(res, null);', 'res.json({});')}
${express('failIf(res);', 'res.json({});')}
${express('failOrThrow(res, 500);', 'res.json({});')}
${express('failAndQuit(res, 500);', 'res.json({});')}
`
        .replaceAll("\nimport express from 'express';", '')
        .replace(/^/u, "import express from 'express';"),
    },
    {
      name: 'functions in the handler that say whether they answered, that note it, and that others may call',
      code: `
${express('const deny = () => {', '  if (user) return false;', '  res.sendStatus(401);', '  return true;', '};', 'if (deny()) return;', 'res.json({});')}
${express('let failed = false;', 'const fail = (code) => {', '  failed = true;', '  res.sendStatus(code);', '};', 'if (!user) fail(404);', 'if (failed) return;', 'res.json({});')}
${express('let done = false;', 'const finish = (code) => {', '  if (done) return;', '  done = true;', '  res.sendStatus(code);', '};', 'finish(200);', 'finish(404);')}
${express('const fail = () => res.sendStatus(500);', 'load().then((page) => res.send(page), fail);')}
`
        .replaceAll("\nimport express from 'express';", '')
        .replace(/^/u, "import express from 'express';"),
    },
    {
      name: 'a return',
      code: express('if (!user) return res.status(404).json({});', 'res.json(user);'),
    },
    {
      name: 'a return of its own',
      code: express('if (!user) {', '  res.sendStatus(404);', '  return;', '}', 'res.json(user);'),
    },
    {
      name: 'an else',
      code: express('if (!user) res.sendStatus(404);', 'else res.json(user);'),
    },
    {
      name: 'conditions that exclude each other',
      code: express('if (error) res.status(500).end();', 'if (!error) res.json(user);'),
    },
    {
      name: 'a note that the response has left',
      code: express(
        'let done = false;',
        'if (user) {',
        '  res.json(user);',
        '  done = true;',
        '}',
        'if (!done) res.sendStatus(404);',
      ),
    },
    {
      name: 'a catch that answers too',
      code: express(
        'try {',
        '  if (cached) return res.json(cached);',
        '  res.json(await load());',
        '} catch (error) {',
        '  res.status(500).json({});',
        '}',
      ),
    },
    {
      name: 'a timer that may answer first',
      code: `
import express from 'express';
const app = express();
app.use((req, res, next) => {
  const timer = setTimeout(() => { res.status(503).end(); }, 5000);
  res.on('finish', () => clearTimeout(timer));
  next();
});
app.get('/', async (req, res) => {
  setTimeout(() => res.status(503).end(), 5000);
  res.json(await load());
});
`,
    },
    {
      name: 'a response that handlers share',
      code: `
import express from 'express';
const app = express();
let waiting;
app.get('/', (req, res) => {
  if (waiting) waiting.end();
  waiting = res;
});
app.post('/', (req, res) => {
  waiting.json({});
  res.end();
});
`,
    },
    {
      name: 'an error that reaches a handler for errors behind an answer',
      code: `
import express from 'express';
const app = express();
app.get('/', (req, res) => { res.json({}); throw new Error('late'); });
app.use((error, req, res, next) => { res.status(500).json({}); });
`,
    },
    {
      name: 'a file that could not be sent',
      code: express("res.sendFile('page.html', (error) => { if (error) res.status(404).end(); });"),
    },
    {
      name: 'an error behind an answer',
      code: express(
        'try {',
        '  if (!user) {',
        '    res.sendStatus(404);',
        '    throw new Error();',
        '  }',
        '  res.json(user);',
        '} catch (error) {',
        '  next(error);',
        '}',
      ),
    },
    ...['headersSent', 'writableEnded', 'finished'].flatMap((flag) => [
      {
        name: `a test of ${flag} that leaves`,
        code: express('if (a) res.json(a);', `if (res.${flag}) return;`, 'res.end(b);'),
      },
      {
        name: `a test of ${flag} around the answer`,
        code: express('if (a) res.json(a);', `if (!res.${flag} && b) res.json(b);`),
      },
    ]),
    {
      name: 'a test by a name for the flag',
      code: express(
        'if (a) res.json(a);',
        'const { headersSent } = res;',
        'if (headersSent) return;',
        'res.json(b);',
      ),
    },
    {
      name: 'a test of another kind',
      code: express('if (a) res.json(a);', 'if (isAnswered(res)) return;', 'res.json(b);'),
    },
    {
      name: 'a test in a loop',
      code: express('res.write(a);', 'while (!res.writableEnded) res.end(b);'),
    },
    {
      name: 'a test of reply.sent',
      code: fastify('if (a) reply.send(a);', 'if (reply.sent) return;', 'reply.send(b);'),
    },
    ...[
      ...['process.exit(1)', "fail('No user')", 'assert.fail()', 'await abort()', 'quit()'],
      ...['const code = stop()', 'log(process.exit(1))', 'void stop()', 'log() || stop()'],
      ...['stop()', 'stop(res)', 'await stopSoon()', 'tools.stop()', 'stopNever()'],
      ...['check(user)', 'const found = given(user)', 'check.call(null, user)', 'ensureUser(user)'],
      ...[
        '(() => { throw new Error(); })()',
        'user.orders.findOrFail()',
        'await Promise.reject(a)',
      ],
      'await new Promise(() => {})',
    ].map((call) => ({
      name: `a call that may not return: ${call}`,
      code: `
function stop() { log(); process.exit(1); }
const stopSoon = async () => stop();
const tools = { stop() { if (a) throw new Error(); throw new TypeError(); } };
function stopNever() { tools.stop(); }
function check(user) { if (!user) throw new Error(); }
function given(user) { check(user); return user; }
${express('if (!user) {', '  res.sendStatus(404);', `  ${call};`, '}', 'res.json(user);')}`,
    })),
    {
      name: 'a method of the class that throws',
      code: `
import express from 'express';
class Users {
  stop() { throw new Error(); }
  route() {
    express().get('/', (req, res) => {
      if (!user) { res.sendStatus(404); this.stop(); }
      res.json(user);
    });
  }
}`,
    },
    {
      name: 'a generator that may not be resumed',
      code: express(
        'start(function* () {',
        '  if (!user) {',
        '    res.sendStatus(404);',
        '    yield stop;',
        '  }',
        '  res.json(user);',
        '});',
      ),
    },
    {
      name: 'members and names that may hold another response by then',
      filename: 'file.ts',
      code: `
import type { Response } from 'express';
class Queue {
  #waiting: Response[] = [];
  get next(): Response { return this.#waiting.shift()!; }
  flush() { this.next.json({}); this.next.json({}); }
}
class Holder {
  constructor(private response: Response) {}
  take(response: Response) { this.response = response; }
  answer(other: Response) { this.response.json({}); this.take(other); this.response.json({}); }
}
export function answer(options: { response: Response }, others: Response[]) {
  options.response.json({});
  options.response = others.pop()!;
  options.response.json({});
}
export function each(held: { reply: Response }) {
  held.reply.json({});
  held = other();
  held.reply.json({});
}
let current: Response;
function turn() { current = waiting.pop(); }
export function both() { current.json({}); turn(); current.json({}); }
`,
    },
    {
      name: 'one turn of a loop',
      code: express(
        'for (const user of users) {',
        '  if (user.ok) {',
        '    res.json(user);',
        '    break;',
        '  }',
        '}',
      ),
    },
    ...[
      ['return stop();', 'res.json(user);'],
      ['return Promise.reject(user);', 'res.json(user);'],
      ['throw new Error();', 'res.json(user);'],
      ['return;', 'if (!user) return;', 'res.json(user);'],
      ['return null;', 'if (!res.headersSent) res.json(user);'],
    ].map(([end = '', ...behind]) => ({
      name: `a function behind another one, which goes on: ${[end, ...behind].join(' ')}`,
      code: express(
        'load().then((found) => {',
        '  if (!found) {',
        '    res.sendStatus(404);',
        `    ${end}`,
        '  }',
        '  return found;',
        '}).then((user) => {',
        ...behind,
        '});',
      ),
    })),
    {
      name: 'functions of which not each is run behind the other one',
      code: express(
        'load().then((user) => res.json(user), log).then(() => res.end(a));',
        'load().then((user) => res.json(user)).catch(log).then(() => res.json(a));',
        'load().then(log, () => res.json(b)).then(() => res.json(c));',
        'start(() => res.json(a)).then(() => res.json(b));',
      ),
    },
    {
      name: 'callbacks of which one runs',
      code: express(
        'load().then((user) => res.json(user)).catch((error) => res.status(500).json(error));',
      ),
    },
    {
      name: 'content behind the head',
      code: node(
        'res.writeHead(200);',
        'res.write(a);',
        'setInterval(() => res.write(b), 1000);',
        "req.on('close', () => res.end());",
      ),
    },
    {
      name: 'an error of a stream that may come before the head',
      code: node(
        "file.on('error', () => {",
        '  res.writeHead(404);',
        '  res.end();',
        '});',
        'res.writeHead(200);',
        'file.pipe(res);',
      ),
    },
    {
      name: 'an error of a stream with a test',
      code: node(
        'res.writeHead(200);',
        "file.on('error', () => {",
        '  if (!res.headersSent) res.writeHead(404);',
        '  res.end();',
        '});',
      ),
    },
    {
      name: 'a function that is declared, and may run before',
      code: express('res.json(a);', 'function deny() { res.sendStatus(403); }', 'later(deny);'),
    },
    {
      name: 'Koa, which sends the last content',
      code: `
import Koa from 'koa';
new Koa().use((ctx) => {
  ctx.body = 'a';
  ctx.status = 404;
  ctx.body = 'b';
});
`,
    },
    {
      name: 'a file that is sent, which takes a while',
      code: express("res.sendFile('a.html');", 'res.status(404);'),
    },
    {
      name: 'a status behind an answer of Fastify, which hooks or a stream may leave open',
      code: fastify('reply.send(a).code(404);', "reply.header('a', b);", 'return reply;'),
    },
    {
      name: 'an answer behind a view, which is rendered first',
      code: express("res.render('a');", 'res.json(b);'),
    },
    { name: 'the reply that is returned', code: fastify('reply.send(a);', 'return reply;') },
    { name: 'the reply that is returned at once', code: fastify('return reply.send(a);') },
    { name: 'next behind an answer', code: express('res.json(a);', 'next();') },
    {
      name: 'next behind an answer of Restify, which asks for it',
      code: `
import restify from 'restify';
restify.createServer().get('/', (req, res, next) => {
  res.send(200, user);
  return next();
});`,
      options: [{ next: true }],
    },
    {
      name: 'next on another path',
      code: express('if (a) return res.json(a);', 'next();'),
      options: [{ next: true }],
    },
  ],
  invalid: [
    {
      name: 'behind a function of the file',
      code: `${fail}${express('if (!user) fail(res, 404);', 'res.json(user);')}`,
      errors: [
        {
          messageId: 'throws',
          data: since('json()', 'fail()', 4),
          ...at(5, 3, 17),
          suggestions: [
            {
              messageId: 'returnSent',
              output: `${fail}${express('if (!user) return fail(res, 404);', 'res.json(user);')}`,
            },
            {
              messageId: 'returnBehind',
              output: `${fail}${express('if (!user) { fail(res, 404); return; }', 'res.json(user);')}`,
            },
          ],
        },
      ],
    },
    {
      name: 'behind a function in the handler',
      code: express(
        'const fail = (code) => res.sendStatus(code);',
        'if (!user) fail(404);',
        'res.json(user);',
      ),
      errors: [
        {
          messageId: 'throws',
          data: since('json()', 'fail()', 5),
          ...at(6, 3, 17),
          suggestions: [
            {
              messageId: 'returnSent',
              output: express(
                'const fail = (code) => res.sendStatus(code);',
                'if (!user) return fail(404);',
                'res.json(user);',
              ),
            },
            {
              messageId: 'returnBehind',
              output: express(
                'const fail = (code) => res.sendStatus(code);',
                'if (!user) { fail(404); return; }',
                'res.json(user);',
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'behind a method of the same class',
      code: `import type { Response } from 'express';
class Page {
  constructor(private readonly res: Response) {}
  fail(code: number) { this.res.sendStatus(code); }
  show() {
    this.fail(404);
    this.res.json({});
  }
}`,
      filename: 'file.ts',
      errors: [
        {
          messageId: 'throws',
          data: since('json()', 'fail()', 6),
          ...at(7, 5, 22),
          suggestions: [
            {
              messageId: 'removeLate',
              data: since('json()', 'fail()', 6),
              output: `import type { Response } from 'express';
class Page {
  constructor(private readonly res: Response) {}
  fail(code: number) { this.res.sendStatus(code); }
  show() {
    this.fail(404);
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'by a function of the file',
      code: `${fail}${express('res.json(user);', 'fail(res, 404);')}`,
      errors: [
        {
          messageId: 'throws',
          data: since('fail()', 'json()', 4),
          ...at(5, 3, 17),
          suggestions: [
            {
              messageId: 'removeLate',
              data: { act: 'fail()' },
              output: `${fail}${express('res.json(user);')}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a member that only the constructor gives a value',
      filename: 'file.ts',
      code: `
import type { Response } from 'express';
class Holder {
  response: Response;
  constructor(response: Response) { this.response = response; }
  answer() {
    this.response.json({});
    this.response.json({});
  }
}
`,
      errors: [
        {
          messageId: 'throws',
          data: since('json()', 'json()', 7),
          ...at(8, 5, 27),
          suggestions: [
            {
              messageId: 'removeLate',
              data: { act: 'json()' },
              output: `
import type { Response } from 'express';
class Holder {
  response: Response;
  constructor(response: Response) { this.response = response; }
  answer() {
    this.response.json({});
  }
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a forgotten return',
      code: express('if (!user) res.status(404).json({});', 'res.json(user);'),
      errors: [
        {
          messageId: 'throws',
          data: since('json()', 'json()', 4),
          ...at(5, 3, 17),
          suggestions: [
            {
              messageId: 'returnSent',
              output: express('if (!user) return res.status(404).json({});', 'res.json(user);'),
            },
            {
              messageId: 'returnBehind',
              output: express(
                'if (!user) { res.status(404).json({}); return; }',
                'res.json(user);',
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'a forgotten return behind two answers',
      code: express(
        'if (a) {',
        '  res.send(a);',
        '}',
        'if (b) {',
        '  res.send(b);',
        '}',
        'await log();',
        'res.send(c);',
      ),
      errors: [
        {
          messageId: 'throws',
          data: since('send()', 'send()', 5),
          ...at(8, 5, 16),
          suggestions: [
            {
              messageId: 'returnSent',
              output: express(
                'if (a) {',
                '  return res.send(a);',
                '}',
                'if (b) {',
                '  res.send(b);',
                '}',
                'await log();',
                'res.send(c);',
              ),
            },
            {
              messageId: 'returnBehind',
              output: express(
                'if (a) {',
                '  res.send(a); return;',
                '}',
                'if (b) {',
                '  res.send(b);',
                '}',
                'await log();',
                'res.send(c);',
              ),
            },
          ],
        },
        {
          messageId: 'throws',
          data: since('send()', 'send()', 8),
          ...at(11, 3, 14),
          suggestions: [
            {
              messageId: 'returnSent',
              output: express(
                'if (a) {',
                '  res.send(a);',
                '}',
                'if (b) {',
                '  return res.send(b);',
                '}',
                'await log();',
                'res.send(c);',
              ),
            },
            {
              messageId: 'returnBehind',
              output: express(
                'if (a) {',
                '  res.send(a);',
                '}',
                'if (b) {',
                '  res.send(b); return;',
                '}',
                'await log();',
                'res.send(c);',
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'a status in the chain behind an answer',
      code: express('res.json(a).status(404);'),
      errors: [
        {
          messageId: 'lost',
          data: since('status()', 'json()', 4),
          ...at(4, 3, 26),
          suggestions: [
            {
              messageId: 'removeLate',
              data: { act: 'status()' },
              output: express('res.json(a);'),
            },
          ],
        },
      ],
    },
    {
      name: 'a status that is assigned behind an answer',
      code: express('res.json(a);', 'res.statusCode = 404;'),
      errors: [
        {
          messageId: 'lost',
          data: since('res.statusCode = 404', 'json()', 4),
          ...at(5, 3, 23),
          suggestions: [
            {
              messageId: 'removeLate',
              data: { act: 'res.statusCode = 404' },
              output: express('res.json(a);'),
            },
          ],
        },
      ],
    },
    {
      name: 'an answer on one path of those behind an answer',
      code: express('res.json(a);', 'if (b) res.json(b);'),
      errors: [
        {
          messageId: 'throws',
          data: since('json()', 'json()', 4),
          ...at(5, 10, 21),
          suggestions: [],
        },
      ],
    },
    {
      name: 'an operand that answers',
      code: express('bad && res.sendStatus(400);', 'res.json(a);'),
      errors: [
        {
          messageId: 'throws',
          data: since('json()', 'sendStatus()', 4),
          ...at(5, 3, 14),
          suggestions: [],
        },
      ],
    },
    {
      name: 'an answer in finally',
      code: express('try {', '  res.json(a);', '} finally {', '  res.json(b);', '}'),
      errors: [
        {
          messageId: 'throws',
          data: since('json()', 'json()', 5),
          ...at(7, 5, 16),
          suggestions: [],
        },
      ],
    },
    {
      name: 'a case that falls through',
      code: express(
        'switch (a) {',
        '  case 1:',
        '    res.json(a);',
        '  case 2:',
        '    res.json(b);',
        '}',
      ),
      errors: [
        {
          messageId: 'throws',
          data: since('json()', 'json()', 6),
          ...at(8, 7, 18),
          suggestions: [
            {
              messageId: 'returnSent',
              output: express(
                'switch (a) {',
                '  case 1:',
                '    return res.json(a);',
                '  case 2:',
                '    res.json(b);',
                '}',
              ),
            },
            {
              messageId: 'returnBehind',
              output: express(
                'switch (a) {',
                '  case 1:',
                '    res.json(a); return;',
                '  case 2:',
                '    res.json(b);',
                '}',
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'a callback of Node.js that goes on behind an error',
      code: express(
        'find((error, user) => {',
        '  if (error) res.status(500).end();',
        '  res.json(user);',
        '});',
      ),
      errors: [
        {
          messageId: 'throws',
          data: since('json()', 'end()', 5),
          ...at(6, 5, 19),
          suggestions: [
            {
              messageId: 'returnSent',
              output: express(
                'find((error, user) => {',
                '  if (error) return res.status(500).end();',
                '  res.json(user);',
                '});',
              ),
            },
            {
              messageId: 'returnBehind',
              output: express(
                'find((error, user) => {',
                '  if (error) { res.status(500).end(); return; }',
                '  res.json(user);',
                '});',
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'a whole answer behind one on some paths, of which the end is due on the others',
      code: node(
        'if (a) {',
        '  res.writeHead(404);',
        '  res.end();',
        '}',
        'res.writeHead(200);',
        "res.end('b');",
      ),
      errors: [
        {
          messageId: 'throws',
          data: since('writeHead()', 'end()', 6),
          ...at(8, 3, 21),
          suggestions: [
            {
              messageId: 'returnSent',
              output: node(
                'if (a) {',
                '  res.writeHead(404);',
                '  return res.end();',
                '}',
                'res.writeHead(200);',
                "res.end('b');",
              ),
            },
            {
              messageId: 'returnBehind',
              output: node(
                'if (a) {',
                '  res.writeHead(404);',
                '  res.end(); return;',
                '}',
                'res.writeHead(200);',
                "res.end('b');",
              ),
            },
          ],
        },
      ],
    },
    ...['return res.sendStatus(404);', 'res.sendStatus(404); return null;'].map((answer) => ({
      name: `a function that runs behind one that answers: ${answer}`,
      code: express(
        'load().then((user) => {',
        `  if (!user) { ${answer} }`,
        '  return user.orders();',
        '}).then((orders) => {',
        '  res.json(orders);',
        '}).catch(next);',
      ),
      errors: [
        {
          messageId: 'throws' as const,
          data: since('json()', 'sendStatus()', 5),
          ...at(8, 5, 21),
          suggestions: [],
        },
      ],
    })),
    ...[
      'constructor(res: Response) {',
      'set answer(res: Response) {',
      '*answers(res: Response) {',
      'answer(res: Response): void {',
      'async answer(res: Response): Promise<void> {',
    ].map((head) => {
      const answering = (...statements: readonly string[]) => `
import type { Response } from 'express';
class Answer {
  ${head}
${bodyOf(statements)}  }
}`;
      return {
        name: `a function that has to return nothing: ${head}`,
        code: answering('if (a) res.json(a);', 'res.json(b);'),
        filename: 'file.ts',
        errors: [
          {
            messageId: 'throws' as const,
            data: since('json()', 'json()', 5),
            ...at(6, 3, 14),
            suggestions: [
              {
                messageId: 'returnBehind' as const,
                output: answering('if (a) { res.json(a); return; }', 'res.json(b);'),
              },
            ],
          },
        ],
      };
    }),
    ...[
      { late: 'res.json(save());', end: 19 },
      { late: 'res.json(await save()).on(a, b);', end: 34 },
    ].map(({ late, end }) => ({
      name: `work whose result would be sent late: ${late}`,
      code: express('res.json(a);', late),
      errors: [
        {
          messageId: 'throws' as const,
          data: since('json()', 'json()', 4),
          ...at(5, 3, end),
          suggestions: [],
        },
      ],
    })),
    {
      name: 'a value that Fastify would send',
      code: fastify('reply.send(a);', 'return { b };'),
      errors: [
        {
          messageId: 'secondResult',
          data: { title: 'Fastify', sent: '`send()` in line 4 has sent the response' },
          ...at(5, 10, 15),
          suggestions: [],
        },
      ],
    },
    {
      name: 'a second answer of Fastify',
      code: fastify("reply.redirect('/a');", 'reply.code(200).send(b);'),
      errors: [
        {
          messageId: 'competes',
          data: { ...since('send()', 'redirect()', 4), title: 'Fastify' },
          ...at(5, 3, 26),
          suggestions: [
            {
              messageId: 'removeLate',
              data: { act: 'send()' },
              output: fastify("reply.redirect('/a');"),
            },
          ],
        },
      ],
    },
    {
      name: 'next behind an answer',
      code: express("if (!req.user) res.redirect('/login');", 'next();'),
      options: [{ next: true }],
      errors: [
        {
          messageId: 'handsOver',
          data: { sent: '`redirect()` in line 4 has sent the response' },
          ...at(5, 3, 9),
          suggestions: [
            {
              messageId: 'returnSent',
              output: express("if (!req.user) return res.redirect('/login');", 'next();'),
            },
            {
              messageId: 'returnBehind',
              output: express("if (!req.user) { res.redirect('/login'); return; }", 'next();'),
            },
          ],
        },
      ],
    },
    ...[
      {
        name: 'an answer behind functions of the file that return a value, and functions that call each other',
        code: `
function load(id) { if (!id) throw new Error(); return users[id]; }
function one() { if (a) other(); }
function other() { one(); }
${express('res.json(a);', 'const user = load(1);', 'one();', 'res.send(user);')}`,
        data: since('send()', 'json()', 8),
        place: at(11, 3, 17),
        removed: `
function load(id) { if (!id) throw new Error(); return users[id]; }
function one() { if (a) other(); }
function other() { one(); }
${express('res.json(a);', 'const user = load(1);', 'one();')}`,
      },
      {
        name: 'an answer in a function that runs behind one that answers',
        code: express('load().then((user) => res.json(user)).then(() => { res.send(a); });'),
        data: since('send()', 'json()', 4),
        place: at(4, 54, 65),
        removed: express('load().then((user) => res.json(user)).then(() => {});'),
      },
      {
        name: 'a view behind an answer',
        code: express('res.redirect(a);', "res.render('b');"),
        data: since('render()', 'redirect()', 4),
        place: at(5, 3, 18),
        removed: express('res.redirect(a);'),
      },
      {
        name: 'a view behind the head',
        code: express('res.writeHead(404);', "res.render('b');"),
        data: since('render()', 'writeHead()', 4, 'the head'),
        place: at(5, 3, 18),
        removed: express('res.writeHead(404);'),
      },
      {
        name: 'an answer whose name is computed',
        code: express('res.json(a);', "res['send'](b);"),
        data: since('send()', 'json()', 4),
        place: at(5, 3, 17),
        removed: express('res.json(a);'),
      },
      {
        name: 'two answers',
        code: express('res.json(a);', 'res.send(b);'),
        data: since('send()', 'json()', 4),
        place: at(5, 3, 14),
        removed: express('res.json(a);'),
      },
      {
        name: 'a chain behind an answer',
        code: express("res.sendStatus(403).send('No');"),
        data: since('send()', 'sendStatus()', 4),
        place: at(4, 3, 33),
        removed: express('res.sendStatus(403);'),
      },
      {
        name: 'a chain that is returned',
        code: express("return res.sendStatus(403).send('No');"),
        data: since('send()', 'sendStatus()', 4),
        place: at(4, 10, 40),
        removed: express('return res.sendStatus(403);'),
      },
      {
        name: 'a chain of a form of older versions',
        code: express('res.json(a, 404).set(b);'),
        data: since('set()', 'json()', 4),
        place: at(4, 3, 26),
        removed: express('res.json(a, 404);'),
      },
      {
        name: 'an answer behind both arms',
        code: express('if (a) res.json(a);', 'else res.json(b);', 'res.json(c);'),
        data: since('json()', 'json()', 5),
        place: at(6, 3, 14),
        removed: express('if (a) res.json(a);', 'else res.json(b);'),
      },
      {
        name: 'an answer behind try and catch that both answer',
        code: express(
          'try {',
          '  res.json(await a());',
          '} catch {',
          '  res.json(b);',
          '}',
          'res.json(c);',
        ),
        data: since('json()', 'json()', 7),
        place: at(9, 3, 14),
        removed: express('try {', '  res.json(await a());', '} catch {', '  res.json(b);', '}'),
      },
      {
        name: 'a field',
        code: express('res.json(a);', "res.set('a', b);"),
        data: since('set()', 'json()', 4),
        place: at(5, 3, 18),
        removed: express('res.json(a);'),
      },
      {
        name: 'an answer behind the head',
        code: express('res.writeHead(404);', 'res.json(a);'),
        data: since('json()', 'writeHead()', 4, 'the head'),
        place: at(5, 3, 14),
        removed: express('res.writeHead(404);'),
      },
      {
        name: 'a second head',
        code: node('res.writeHead(200);', 'res.writeHead(404);', 'res.end();'),
        data: since('writeHead()', 'writeHead()', 4, 'the head'),
        place: at(5, 3, 21),
        removed: node('res.writeHead(200);', 'res.end();'),
      },
      {
        name: 'a head behind content',
        code: node(
          'res.write(a);',
          'setImmediate(() => {',
          '  res.writeHead(404);',
          '  res.end();',
          '});',
        ),
        data: since('writeHead()', 'write()', 4, 'the head'),
        place: at(6, 5, 23),
        removed: node('res.write(a);', 'setImmediate(() => {', '  res.end();', '});'),
      },
      {
        name: 'the error of a stream behind the head',
        code: express(
          'res.writeHead(200);',
          "file.on('error', () => {",
          '  res.status(500).json({});',
          '});',
        ),
        data: since('json()', 'writeHead()', 4, 'the head'),
        place: at(6, 5, 29),
        removed: express('res.writeHead(200);', "file.on('error', () => {});"),
      },
    ].map(({ name, code, data, place, removed }) => ({
      name,
      code,
      errors: [
        {
          messageId: 'throws' as const,
          data,
          ...place,
          suggestions: [{ messageId: 'removeLate' as const, data, output: removed }],
        },
      ],
    })),
  ],
});
