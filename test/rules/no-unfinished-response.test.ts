import rule from '../../rules/no-unfinished-response.ts';
import { at, bodyOf, run } from '../rule-tester.ts';

const express = (...statements: readonly string[]) => `
import express from 'express';
express().get('/', async (req, res, next) => {
${bodyOf(statements)}});
`;

const fastify = (...statements: readonly string[]) => `
import fastify from 'fastify';
fastify().get('/', async (request, reply) => {
${bodyOf(statements)}});
`;

const hono = (...statements: readonly string[]) => `
import { Hono } from 'hono';
new Hono().get('/', async (c) => {
${bodyOf(statements)}});
`;

const nest = (parameter: string, ...statements: readonly string[]) => `
import { Controller, Get, Next, Render, Res, UseInterceptors } from '@nestjs/common';
import type { Response } from 'express';
import { Sent, View } from './decorators';
@Controller()
export class UserController {
  ${parameter} {
${bodyOf(statements)}  }
}
`;

run(rule, {
  valid: [
    { name: 'a response that is sent', code: express('res.status(404).end();') },
    { name: 'a response that is sent later', code: express('res.status(404);', 'res.json({});') },
    { name: 'a handler that does nothing', code: express('log(req);') },
    { name: 'the next handler', code: express('res.status(404);', 'next();') },
    { name: 'an error', code: express('res.status(500);', 'throw new Error();') },
    { name: 'the end of the process', code: express('res.status(500);', 'process.exit(1);') },
    {
      name: 'a function that is given the response',
      code: express('res.status(404);', 'render(res);'),
    },
    {
      name: 'a function that is given the request',
      code: express('res.status(404);', 'return render(req);'),
    },
    ...[
      'const isDone = (await render(req)) || isLate;',
      'await Promise.all([render(req)]);',
      'new Page(req).render();',
      'render([{ req }]);',
      'render(...[req]);',
      'const page = { req };\n  render(page);',
      'const other = req;\n  render(other);',
      'render(() => req);',
      'this.request = req;',
      'page`of ${req}`;',
      'req.render();',
      'req.next();',
      'req.pipe(file);',
      'res.req.next();',
      'res.locals.render();',
    ].map((given) => ({
      name: `the request that is handed on: ${given}`,
      code: express('res.status(404);', given),
    })),
    ...[
      'req.destroy();',
      'req.socket.destroy();',
      'req.connection.end();',
      'res.socket?.destroy();',
      'close(res.socket);',
      'const { socket } = res;\n  socket.destroy();',
      'const socket = req.socket;\n  socket.destroy();',
    ].map((closed) => ({
      name: `the connection that may be closed: ${closed}`,
      code: express('res.status(404);', closed),
    })),
    {
      name: 'an object that was made with the request',
      code: express('const page = new Page(req);', 'res.status(404);', 'page.render();'),
    },
    {
      name: 'a stream that is given the response',
      code: express('res.status(200);', 'file.pipe(res);'),
    },
    {
      name: 'a callback that sends',
      code: express('res.status(404);', 'setTimeout(() => res.end(), 9);'),
    },
    {
      name: 'a callback that is made before',
      code: express("req.on('end', () => res.end());", 'res.status(404);'),
    },
    {
      name: 'a function of the handler that is called before it is declared',
      code: express('res.status(404);', 'return send();', 'function send() {', '  res.end();', '}'),
    },
    {
      name: 'the next handler by another name',
      code: express('res.status(404);', 'const then = next;', 'then();'),
    },
    {
      name: 'a choice that gives the response to another function',
      code: express('res.status(404);', 'return user ? render(res) : render(res, user);'),
    },
    {
      name: 'a function that is registered nowhere',
      code: `
import type { Request, Response } from 'express';
export function deny(req: Request, res: Response) {
  res.status(403);
}
`,
      filename: 'file.ts',
    },
    {
      name: 'a handler in a function that may send what it returns',
      code: `
import express from 'express';
import { sending } from './sending.js';
express().get('/', sending(async (req, res) => {
  res.status(201);
  return { id: 1 };
}));
`,
    },
    ...[
      ['if (!user) res.status(404);', 'if (user) return res.json(user);', 'if (!user) res.end();'],
      ['res.type(a);', 'if (users.length > 0) return res.end();', 'if (!users.length) res.end();'],
      ['res.type(a);', 'if (a > b) return res.end();', 'if (a <= b) res.end();'],
      ['res.type(a);', "switch (a) { case 'b': return res.end(); }", "if (a !== 'b') res.end();"],
      [
        'let failed = null;',
        'try { res.json(await find()); } catch (error) { res.status(500); failed = error; }',
        'if (failed) res.json({ failed });',
      ],
      [
        'const errors = [];',
        "if (!user) { res.status(400); errors.push('No user'); }",
        'if (errors.length > 0) return res.json({ errors });',
        'if (user) res.json(user);',
      ],
      ['res.type(a);', 'for (let turn = 0; turn < 3; turn += 1) if (turn === 2) return res.end();'],
      ['res.type(a);', 'if (!this.isPublic) res.end();'],
    ].map((statements) => ({
      name: `conditions of which not every way is one: ${statements.join(' ')}`,
      code: express(...statements),
    })),
    {
      name: 'Koa, which sends the response when its handlers return',
      code: `
import Koa from 'koa';
new Koa().use((ctx) => {
  ctx.status = 404;
});
`,
    },
    { name: 'an async handler of Fastify', code: fastify('reply.code(404);') },
    { name: 'a value that Fastify sends', code: fastify('reply.code(404);', 'return {};') },
    ...[
      '@Get() show(@Res({ passthrough: true }) res)',
      "@Get() @Render('page') show(@Res() res)",
      '@Get() @View() show(@Res() res)',
      '@Get() @UseInterceptors(Sending) show(@Res() res)',
      '@Get() show(@Res(options) res)',
      '@Get() show(@Res({ ...options }) res)',
      '@Get() show(@Sent() res: Response)',
    ].map((method) => ({
      name: `a response that other code sends, or may send: ${method}`,
      code: nest(method, 'res.status(202);', 'return {};'),
      filename: 'file.ts',
    })),
    {
      name: 'the next handler of NestJS',
      code: nest('@Get() show(@Res() res, @Next() next)', 'res.status(202);', 'next();'),
      filename: 'file.ts',
    },
    ...[
      'server.on("request", app);',
      'server.on("request", (req, res) => { res.end(); });',
      'server.prependListener("request", log);',
    ].map((statement) => ({
      name: `a server whose requests another function hears of: ${statement}`,
      code: `
import { createServer } from 'node:http';
const server = createServer((req, res) => {
  res.statusCode = 404;
});
${statement}
`,
    })),
    {
      name: 'parameters that may hold the next handler',
      code: `
import express from 'express';
express().get('/', async (req, res, ...others) => {
  res.status(404);
});
`,
    },
    {
      name: 'a value that may be a response for Hono',
      code: hono('c.status(404);', 'return page;'),
    },
    { name: 'a response of Hono', code: hono('c.status(404);', 'return c.body(null);') },
  ],
  invalid: [
    {
      name: 'a function of the file that sets the status',
      code: `function prepare(res, code) { res.status(code); }${express('prepare(res, 404);')}`,
      errors: [
        {
          messageId: 'hangs',
          data: { title: 'Express', act: 'prepare(res, 404)', line: '5' },
          ...at(4, 3, 20),
        },
      ],
    },
    {
      name: 'a method of a class that is registered',
      code: `
import express from 'express';
export class Files {
  router() {
    const router = express.Router();
    router.get('/', this.show);
    return router;
  }
  show(req, res) {
    res.status(404);
  }
}
`,
      errors: [
        {
          messageId: 'hangs',
          data: { title: 'Express', act: 'res.status(404)', line: '11' },
          ...at(10, 5, 20),
          suggestions: [
            {
              messageId: 'sendHere',
              output: `
import express from 'express';
export class Files {
  router() {
    const router = express.Router();
    router.get('/', this.show);
    return router;
  }
  show(req, res) {
    res.status(404).end();
  }
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a status',
      code: express('res.status(404);'),
      errors: [
        {
          messageId: 'hangs',
          data: { title: 'Express', act: 'res.status(404)', line: '5' },
          ...at(4, 3, 18),
          suggestions: [{ messageId: 'sendHere', output: express('res.status(404).end();') }],
        },
      ],
    },
    {
      name: 'a status that is returned',
      code: express('return res.status(404);'),
      errors: [
        {
          messageId: 'hangs',
          data: { title: 'Express', act: 'res.status(404)', line: '4' },
          ...at(4, 10, 25),
          suggestions: [
            { messageId: 'sendHere', output: express('return res.status(404).end();') },
          ],
        },
      ],
    },
    {
      name: 'a branch that returns',
      code: express('if (!user) return res.status(404);', 'res.json(user);'),
      errors: [
        {
          messageId: 'hangs',
          data: { title: 'Express', act: 'res.status(404)', line: '4' },
          ...at(4, 21, 36),
          suggestions: [
            {
              messageId: 'sendHere',
              output: express('if (!user) return res.status(404).end();', 'res.json(user);'),
            },
          ],
        },
      ],
    },
    {
      name: 'a branch with a return of its own',
      code: express('if (!user) {', '  res.status(404);', '  return;', '}', 'res.json(user);'),
      errors: [
        {
          messageId: 'hangs',
          data: { title: 'Express', act: 'res.status(404)', line: '6' },
          ...at(5, 5, 20),
          suggestions: [
            {
              messageId: 'sendHere',
              output: express(
                'if (!user) {',
                '  res.status(404).end();',
                '  return;',
                '}',
                'res.json(user);',
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'a status that is assigned',
      code: express('res.statusCode = 404;', 'return;'),
      errors: [
        {
          messageId: 'hangs',
          data: { title: 'Express', act: 'res.statusCode = 404', line: '5' },
          ...at(4, 3, 23),
          suggestions: [],
        },
      ],
    },
    {
      name: 'a catch that only sets a status',
      code: express('try {', '  res.json(await find());', '} catch {', '  res.status(500);', '}'),
      errors: [
        {
          messageId: 'hangs',
          data: { title: 'Express', act: 'res.status(500)', line: '9' },
          ...at(7, 5, 20),
          suggestions: [],
        },
      ],
    },
    ...[
      'if (user) res.json(user);',
      "if (a === 'b') res.end();\n  else if (a === 'c') res.json({});",
      "switch (a) { case 'b': return res.end(); case 'c': return res.json({}); }",
      'for (const user of users) if (user.isKnown) return res.json(user);',
    ].map((statement) => ({
      name: `a condition that may fail: ${statement}`,
      code: express('res.status(404);', statement, 'log();'),
      errors: [
        {
          messageId: 'hangs' as const,
          data: {
            title: 'Express',
            act: 'res.status(404)',
            line: String(7 + statement.split('\n').length - 1),
          },
          ...at(4, 3, 18),
          suggestions: [],
        },
      ],
    })),
    ...[
      'log(req.body, req.socket.remoteAddress);',
      "log(req.get('Host'));",
      'req.session.destroy();',
      "res.locals.page = 'none';",
    ].map((read) => ({
      name: `a request that is only read: ${read}`,
      code: express(read, 'res.status(404);', read),
      errors: [
        {
          messageId: 'hangs' as const,
          data: { title: 'Express', act: 'res.status(404)', line: '7' },
          ...at(5, 3, 18),
          suggestions: [],
        },
      ],
    })),
    {
      name: 'a field',
      code: express("res.set('a', b);"),
      errors: [
        {
          messageId: 'hangs',
          data: { title: 'Express', act: "res.set('a', b)", line: '5' },
          ...at(4, 3, 18),
          suggestions: [{ messageId: 'sendHere', output: express("res.set('a', b).end();") }],
        },
      ],
    },
    {
      name: 'a reply of Fastify that is returned',
      code: fastify('return reply.code(404);'),
      errors: [
        {
          messageId: 'hangs',
          data: { title: 'Fastify', act: 'reply.code(404)', line: '4' },
          ...at(4, 10, 25),
          suggestions: [
            { messageId: 'sendHere', output: fastify('return reply.code(404).send();') },
          ],
        },
      ],
    },
    {
      name: 'a status of Hono',
      code: hono('c.status(404);'),
      errors: [
        {
          messageId: 'fails',
          data: { title: 'Hono', act: 'c.status(404)', line: '5' },
          ...at(4, 3, 16),
          suggestions: [],
        },
      ],
    },
    {
      name: 'a status of Hono that is returned',
      code: hono('return c.status(404);'),
      errors: [
        {
          messageId: 'fails',
          data: { title: 'Hono', act: 'c.status(404)', line: '4' },
          ...at(4, 10, 23),
          suggestions: [],
        },
      ],
    },
    ...[
      ["const id = c.req.param('id');", 'if (!id) return c.status(404);'],
      ['const user = await c.req.json();', 'if (!user) return c.status(404);'],
      ["const host = c.req.header('Host');", 'if (!host) return c.status(404);'],
      ['const { req } = c;', "if (!req.query('id')) return c.status(404);"],
    ].map(([first = '', second = '']) => ({
      name: `a status of Hono in a handler that reads the request: ${first}`,
      code: hono(first, second, 'return c.json({});'),
      errors: [
        {
          messageId: 'fails' as const,
          data: { title: 'Hono', act: 'c.status(404)', line: '5' },
          ...at(5, 3 + second.indexOf('c.status'), 16 + second.indexOf('c.status')),
          suggestions: [],
        },
      ],
    })),
    {
      name: 'nothing that is returned by its name',
      code: hono('c.status(404);', 'return undefined;'),
      errors: [
        {
          messageId: 'fails',
          data: { title: 'Hono', act: 'c.status(404)', line: '5' },
          ...at(4, 3, 16),
          suggestions: [],
        },
      ],
    },
    {
      name: 'a choice that is returned',
      code: express('return user ? res.json(user) : res.status(404);'),
      errors: [
        {
          messageId: 'hangs',
          data: { title: 'Express', act: 'res.status(404)', line: '4' },
          ...at(4, 34, 49),
          suggestions: [
            {
              messageId: 'sendHere',
              output: express('return user ? res.json(user) : res.status(404).end();'),
            },
          ],
        },
      ],
    },
    {
      name: 'a choice that an arrow function returns',
      code: `
import express from 'express';
express().get('/', (req, res) => user && res.status(404));
`,
      errors: [
        {
          messageId: 'hangs',
          data: { title: 'Express', act: 'res.status(404)', line: '3' },
          ...at(3, 42, 57),
          suggestions: [
            {
              messageId: 'sendHere',
              output: `
import express from 'express';
express().get('/', (req, res) => user && res.status(404).end());
`,
            },
          ],
        },
      ],
    },
    ...["res.cookie('a', 'b')", "res.clearCookie('a')", 'res.links({})', 'res.attachment()'].map(
      (text) => ({
        name: `a field that is set in another way: ${text}`,
        code: express(`${text};`),
        errors: [
          {
            messageId: 'hangs' as const,
            data: { title: 'Express', act: text, line: '5' },
            ...at(4, 3, 3 + text.length),
            suggestions: [{ messageId: 'sendHere' as const, output: express(`${text}.end();`) }],
          },
        ],
      }),
    ),
    {
      name: 'the only listener of a server',
      code: `
import { createServer } from 'node:http';
const server = createServer();
server.on('request', (req, res) => {
  res.statusCode = 404;
});
server.on('close', log);
`,
      errors: [
        {
          messageId: 'hangs',
          data: { title: 'node:http', act: 'res.statusCode = 404', line: '6' },
          ...at(5, 3, 23),
          suggestions: [],
        },
      ],
    },
    {
      name: 'a plugin of Fastify',
      code: `
import fastify from 'fastify';
fastify().register(async (plugin) => {
  plugin.get('/', (request, reply) => { reply.code(404); });
});
`,
      errors: [
        {
          messageId: 'hangs',
          data: { title: 'Fastify', act: 'reply.code(404)', line: '4' },
          ...at(4, 41, 56),
          suggestions: [
            {
              messageId: 'sendHere',
              output: `
import fastify from 'fastify';
fastify().register(async (plugin) => {
  plugin.get('/', (request, reply) => { reply.code(404).send(); });
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a response of NestJS',
      code: nest('@Get() show(@Res() res)', 'res.status(202);', 'return user;'),
      filename: 'file.ts',
      errors: [
        {
          messageId: 'hangs',
          data: { title: 'NestJS', act: 'res.status(202)', line: '9' },
          ...at(8, 3, 18),
          suggestions: [
            {
              messageId: 'sendHere',
              output: nest('@Get() show(@Res() res)', 'res.status(202).end();', 'return user;'),
            },
          ],
        },
      ],
    },
  ],
});
