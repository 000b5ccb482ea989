import rule from '../../rules/no-success-status-on-error.ts';
import { at, bodyOf, run } from '../rule-tester.ts';

const express = (...statements: readonly string[]) => `
import express from 'express';
express().get('/orders', async (req, res) => {
${bodyOf(statements)}});
`;

const caught = (answer: string, clause = 'catch (error)') =>
  express('try {', '  res.json(await orders.list());', `} ${clause} {`, `  ${answer}`, '}');

const hono = (...statements: readonly string[]) => `
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
new Hono().get('/orders', async (c) => {
${bodyOf(statements)}});
`;

const koa = (...statements: readonly string[]) => `
import Koa from 'koa';
new Koa().use(async (ctx) => {
${bodyOf(statements)}});
`;

const fastify = (...statements: readonly string[]) => `
import Fastify from 'fastify';
Fastify().get('/orders', async (request, reply) => {
${bodyOf(statements)}});
`;

const h3 = (...statements: readonly string[]) => `
import { createError, defineEventHandler, readBody, setResponseStatus } from 'h3';
export default defineEventHandler(async (event) => {
${bodyOf(statements)}});
`;

const next = (...statements: readonly string[]) => `
import { NextResponse } from 'next/server';
export async function GET() {
${bodyOf(statements)}}
`;

const nest = (...members: readonly string[]) => `
import { Controller, Get, HttpCode, HttpException, HttpStatus, Post, Res } from '@nestjs/common';
@Controller('orders')
export class OrderController {
${bodyOf(members)}}
`;

const lambda = (...statements: readonly string[]) => `
import type { APIGatewayProxyHandler } from 'aws-lambda';
export const handler: APIGatewayProxyHandler = async (event) => {
${bodyOf(statements)}};
`;

const ok = { status: '200 (OK)' };
const internal = { status: '500 (Internal Server Error)' };
const bad = { status: '400 (Bad Request)' };

/** A report of a 200 in the answer to an error, with the program in which 500 is sent, if there is such. */
const answered = (place: ReturnType<typeof at>, output?: string, data = ok) => ({
  messageId: 'errorAnswered' as const,
  data,
  ...place,
  suggestions:
    output === undefined ? [] : [{ messageId: 'useStatus' as const, data: internal, output }],
});

const thrown = (place: ReturnType<typeof at>, outputs: readonly [string, string], data = ok) => ({
  messageId: 'errorThrown' as const,
  data,
  ...place,
  suggestions: [bad, internal].map((status, index) => ({
    messageId: 'useStatus' as const,
    data: status,
    output: outputs[index] ?? '',
  })),
});

run(rule, {
  valid: [
    {
      name: 'an error of the server',
      code: caught('res.status(500).json({ error: error.message });'),
    },
    {
      name: 'a status that is not known',
      code: caught('res.status(error.status).json({ error: error.message });'),
    },
    { name: 'an answer in place of what failed', code: caught('res.json([]);', 'catch') },
    {
      name: 'an answer in place of what failed, with a remark',
      code: caught('res.json({ orders: [], error: error.message });'),
    },
    {
      name: 'members that are not seen',
      code: caught('res.json({ ...cache, error: error.message });'),
    },
    {
      name: 'a success that is said',
      code: caught("res.json({ success: true, message: 'Failed' });"),
    },
    {
      name: 'a success in words',
      code: caught("res.json({ status: 'ok', error: error.message });"),
    },
    { name: 'no error', code: caught('res.json({ error: null });') },
    {
      name: 'content that says nothing of an error',
      code: caught('res.status(200).json(fallback);'),
    },
    { name: 'no content', code: caught('res.sendStatus(200);') },
    { name: 'a redirect', code: caught("res.redirect('/login?error=failed');") },
    { name: 'a page', code: caught("res.render('login', { error: error.message });") },
    {
      name: 'work that is tried again',
      code: caught('res.status(202).json({ error: error.message });'),
    },
    {
      name: 'a status for each part',
      code: caught('res.status(207).json({ success: false, error: error.message });'),
    },
    {
      name: 'content that no-forbidden-content reports',
      code: caught('res.status(204).json({ error: error.message });'),
    },
    {
      name: 'content that no-status-in-content reports',
      code: caught('res.json({ status: 500, error: error.message });'),
    },
    {
      name: 'an error that is told from others, and text about it',
      code: caught(
        "if (error.code === 'P2002') return res.send('Not changed: it is there, no error');",
      ),
    },
    {
      name: 'a protocol on top of HTTP',
      code: caught(
        "res.json({ jsonrpc: '2.0', error: { code: -32603, message: error.message } });",
      ),
    },
    { name: 'the errors of GraphQL', code: caught('res.json({ errors: [error.message] });') },
    {
      name: 'a hook that has to be acknowledged',
      code: `
import express from 'express';
express().post('/webhooks/stripe', async (req, res) => {
  try { await work(req); } catch (error) { res.status(200).json({ error: error.message }); }
});
`,
    },
    {
      name: 'the health of a server',
      code: next(
        'try { await ping(); } catch (error) {',
        '  return NextResponse.json({ error: error.message });',
        '}',
      ),
      filename: 'app/api/health/route.ts',
    },
    ...['stripeWebhook.ts', 'web-hook.ts', 'webhooks/stripe.ts', 'health.controller.ts'].map(
      (filename) => ({
        name: `a file that says so: ${filename}`,
        code: caught('res.json({ error: error.message });'),
        filename,
      }),
    ),
    {
      name: 'a function or a class that says so',
      code: `
export async function handleStripeWebhook(req, res) {
  try { await note(req.body); } catch (error) { res.json({ error: error.message }); }
}
exports.githubWebhook = async (req, res) => {
  try { await note(req.body); } catch (error) { res.json({ error: error.message }); }
};
export const hooks = {
  async ping(req, res) { try { await note(req.body); } catch (error) { res.json({ error }); } },
};
export class HealthController {
  async show(req, res) { try { await note(req.body); } catch (error) { res.json({ error }); } }
}
`,
    },
    ...[
      'try { for await (const part of parts) res.write(part); res.end(); } catch (error) { res.end(error.message); }',
      'try { res.write(await begin()); res.end(await rest()); } catch (error) { res.end(error.message); }',
      'res.write("["); try { res.end(await list()); } catch (error) { res.end(error.message); }',
      "res.writeHead(200, { 'Content-Type': 'text/event-stream' }); try { await run(); } catch (error) { res.write(`data: ${error.message}`); res.end(); }",
      'res.flushHeaders(); list().then((all) => res.end(all)).catch((error) => res.end(error.message));',
      'const send = (part) => res.write(part); try { await run(send); } catch (error) { res.end(error.message); }',
      "parts.on('data', (part) => res.write(part)); parts.on('end', () => res.end()); run().catch((error) => res.end(error.message));",
    ].map((statements) => ({
      name: `a response that had begun to leave: ${statements}`,
      code: express(statements),
    })),
    {
      name: 'an answer that may have another status',
      code: express(
        'res.status(200);',
        'try {',
        '  await pipeline(parts, res);',
        '} catch (error) {',
        '  res.end(error.message);',
        '}',
      ),
    },
    ...[
      'No errors so far',
      'Done without errors',
      '<form><p>Invalid name</p><input name="name"></form>',
    ].map((text) => ({ name: `text: ${text}`, code: caught(`res.send('${text}');`) })),
    ...[
      "if (error.code === 'P2002') return res.json({ message: 'Not changed: it is there' });",
      "if (error.code !== 'P2002') throw error; res.json({ message: 'Not changed: it is there' });",
      "if (!isDuplicate(error)) throw error; res.send('Not changed: it is there');",
      "if (error instanceof Duplicate && !isNew) res.send('Not changed: it is there');",
      "if (error.code !== 'A' || isNew) throw error; res.send('Not changed: it is there');",
      "switch (error.code) { case 'P2002': res.json({ message: 'Not changed: it is there' }); }",
    ].map((answer) => ({
      name: `text for an error that is told from others: ${answer}`,
      code: caught(answer),
    })),
    {
      name: 'a function that the program calls by itself, perhaps without an error',
      code: 'exports.fail = (err, req, res) => { res.status(200).json({ error: err.message }); };',
    },
    {
      name: 'an error that is returned and changed behind',
      code: nest('@Get() list() { return load().catch((error) => ({ error })).then(answer); }'),
      filename: 'file.ts',
    },
    {
      name: 'an error that no program caught',
      code: express("if (!req.query.page) res.status(200).json({ error: 'No page' });"),
    },
    {
      name: 'a function that may run without an error',
      code: caught('later(() => res.json({ success: false }));'),
    },
    {
      name: 'a callback with no error',
      code: express('orders.list((error, all) => {', '  res.json({ error, all });', '});'),
    },
    {
      name: 'a callback whose first parameter is no error',
      code: express('orders.list((page) => {', '  if (page) res.json({ success: false });', '});'),
    },
    {
      name: 'the error handler of Express, which may be given a status by who throws',
      code: `
import express from 'express';
express().use((error, req, res, next) => {
  res.json({ error: error.message });
});
`,
    },
    {
      name: 'a response that code out of sight has',
      code: caught('setStatus(res); res.json({ error: error.message });'),
    },
    { name: 'an allowed code', code: caught('res.json({ error });'), options: [{ allow: [200] }] },
    {
      name: 'an error that Fastify answers with 500',
      code: fastify(
        'try {',
        '  return await list();',
        '} catch (error) {',
        '  reply.send(error);',
        '}',
      ),
    },
    {
      name: 'an error that Fastify answers with 500 when it is returned',
      code: fastify('try {', '  return await list();', '} catch (error) {', '  return error;', '}'),
    },
    {
      name: 'a returned error with a status',
      code: h3(
        'try {',
        '  return await list();',
        '} catch (error) {',
        '  setResponseStatus(event, 500);',
        '  return { error };',
        '}',
      ),
    },
    {
      name: 'a returned error, where a function may set a status',
      code: h3(
        'try {',
        '  return await list(event);',
        '} catch (error) {',
        '  return { error };',
        '}',
      ),
    },
    {
      name: 'a decorated handler, of which content is only returned',
      code: nest(
        '@Get() @HttpCode(200) async list() {',
        '  try { await list(); } catch (error) { return { error: error.message }; }',
        '  return [];',
        '}',
      ),
      filename: 'file.ts',
    },
    {
      name: 'a returned object that is no answer',
      code: `
export async function list() {
  try { return await load(); } catch (error) { return { error: error.message }; }
}
`,
    },
    { name: 'a redirect that is thrown', code: hono('throw new HTTPException(302, { res });') },
    {
      name: 'no change that is thrown',
      code: nest("@Get() list() { throw new HttpException('No change', 304); }"),
      filename: 'file.ts',
    },
    {
      name: 'a status for each part that is thrown',
      code: nest('@Get() list() { throw new HttpException(all, HttpStatus.MULTI_STATUS); }'),
      filename: 'file.ts',
    },
    {
      name: 'an error that valid-status-code reports',
      code: `
import Boom from '@hapi/boom';
throw new Boom.Boom('Message', { statusCode: 200 });
`,
    },
    {
      name: 'an error that a test makes up',
      code: `
import { HTTPException } from 'hono/http-exception';
it('fails', () => { run(() => { throw new HTTPException(200); }); });
`,
    },
  ],
  invalid: [
    {
      name: 'a status that is written',
      code: caught('res.status(200).json({ error: error.message });'),
      errors: [answered(at(7, 16, 19), caught('res.status(500).json({ error: error.message });'))],
    },
    {
      name: 'another success',
      code: caught('res.status(201).json({ success: false });'),
      errors: [
        answered(at(7, 16, 19), caught('res.status(500).json({ success: false });'), {
          status: '201 (Created)',
        }),
      ],
    },
    {
      name: 'the status of the framework',
      code: caught('res.json({ error: error.message });'),
      errors: [answered(at(7, 14, 38), caught('res.status(500).json({ error: error.message });'))],
    },
    {
      name: 'a failure without a name for the error',
      code: caught('res.json({ ok: false, orders: [] });', 'catch'),
      errors: [
        answered(
          at(7, 14, 39),
          caught('res.status(500).json({ ok: false, orders: [] });', 'catch'),
        ),
      ],
    },
    {
      name: 'a failure in a word',
      code: caught("res.json({ status: 'error', data: null });"),
      errors: [
        answered(at(7, 14, 45), caught("res.status(500).json({ status: 'error', data: null });")),
      ],
    },
    {
      name: 'a message made of the error',
      code: caught(
        'res.json({ message: error instanceof Error ? error.message : String(error) });',
      ),
      errors: [
        answered(
          at(7, 14, 81),
          caught(
            'res.status(500).json({ message: error instanceof Error ? error.message : String(error) });',
          ),
        ),
      ],
    },
    {
      name: 'a message that has a name',
      code: caught('const message = error.message; res.json({ message });'),
      errors: [
        answered(
          at(7, 45, 56),
          caught('const message = error.message; res.status(500).json({ message });'),
        ),
      ],
    },
    {
      name: 'an error with a cause that is told from others',
      code: caught("if (error.code === 'P2002') return res.json({ error: error.meta });"),
      errors: [
        answered(
          at(7, 49, 70),
          caught("if (error.code === 'P2002') return res.status(500).json({ error: error.meta });"),
        ),
      ],
    },
    {
      name: 'text that says so',
      code: caught("res.send('Something went wrong');"),
      errors: [answered(at(7, 14, 36), caught("res.status(500).send('Something went wrong');"))],
    },
    {
      name: 'text that is joined',
      code: caught("res.send('Error: ' + error);"),
      errors: [answered(at(7, 14, 31), caught("res.status(500).send('Error: ' + error);"))],
    },
    {
      name: 'the text of the error',
      code: caught('res.send(error.toString());'),
      errors: [answered(at(7, 14, 30), caught('res.status(500).send(error.toString());'))],
    },
    {
      name: 'a part of the error',
      code: caught('res.send(message);', 'catch ({ message })'),
      errors: [
        answered(at(7, 14, 21), caught('res.status(500).send(message);', 'catch ({ message })')),
      ],
    },
    {
      name: 'the error itself',
      code: caught('res.send(error);'),
      errors: [answered(at(7, 14, 19), caught('res.status(500).send(error);'))],
    },
    {
      name: 'a status before the error, which a success has too',
      code: express(
        'res.status(200);',
        'try {',
        '  res.json(await orders.list());',
        '} catch (error) {',
        '  res.json({ error: error.message });',
        '}',
      ),
      errors: [answered(at(8, 14, 38))],
    },
    {
      name: 'an answer behind the clause',
      code: express(
        'try {',
        '  return res.json(await orders.list());',
        '} catch (error) {',
        '  console.error(error);',
        '}',
        "return res.status(200).json({ error: 'Failed' });",
      ),
      errors: [
        answered(
          at(9, 21, 24),
          express(
            'try {',
            '  return res.json(await orders.list());',
            '} catch (error) {',
            '  console.error(error);',
            '}',
            "return res.status(500).json({ error: 'Failed' });",
          ),
        ),
      ],
    },
    {
      name: 'an answer that ends at once what it begins',
      code: express(
        'try {',
        '  const all = await list();',
        '  res.writeHead(200);',
        '  res.end(all);',
        '} catch (error) {',
        '  res.end(error.message);',
        '}',
      ),
      errors: [answered(at(9, 13, 26))],
    },
    {
      name: 'an answer that ends in the chain that begins it',
      code: express(
        'try {',
        '  const all = await list();',
        '  res.writeHead(200).end(all);',
        '} catch (error) {',
        '  res.end(error.message);',
        '}',
      ),
      errors: [answered(at(8, 13, 26))],
    },
    {
      name: 'a status that is chosen for the error, whatever was written',
      code: express(
        'try {',
        '  res.write(await list());',
        '  res.end(await list());',
        '} catch (error) {',
        '  res.writeHead(200);',
        '  res.end(error.message);',
        '}',
      ),
      errors: [
        answered(
          at(8, 19, 22),
          express(
            'try {',
            '  res.write(await list());',
            '  res.end(await list());',
            '} catch (error) {',
            '  res.writeHead(500);',
            '  res.end(error.message);',
            '}',
          ),
        ),
      ],
    },
    ...[
      "if (error.code === 'P2002') return next(error); res.send('Something went wrong');",
      "if (isDuplicate(error)) throw error; else res.send('Something went wrong');",
      "if (error) res.send('Something went wrong');",
      "if (error instanceof Error) res.send('Something went wrong');",
      "if (isLogged) log(error); res.send('Something went wrong');",
    ].map((answer) => ({
      name: `text for all other errors: ${answer}`,
      code: caught(answer),
      errors: [
        answered(
          at(7, 5 + answer.indexOf("'Some"), 5 + answer.indexOf("'Some") + 22),
          caught(answer.replace('res.send', 'res.status(500).send')),
        ),
      ],
    })),
    {
      name: 'a part of the error with another name',
      code: caught('const { message: error } = e; res.send({ error });', 'catch (e)'),
      errors: [
        answered(
          at(7, 44, 53),
          caught('const { message: error } = e; res.status(500).send({ error });', 'catch (e)'),
        ),
      ],
    },
    {
      name: 'a promise',
      code: express('orders.list().catch((error) => res.status(200).json({ error }));'),
      errors: [
        answered(
          at(4, 45, 48),
          express('orders.list().catch((error) => res.status(500).json({ error }));'),
        ),
      ],
    },
    {
      name: 'a promise, by its second callback',
      code: express('orders.list().then(show, (error) => res.json({ error }));'),
      errors: [
        answered(
          at(4, 48, 57),
          express('orders.list().then(show, (error) => res.status(500).json({ error }));'),
        ),
      ],
    },
    {
      name: 'a callback that is given an error first',
      code: express(
        'orders.list((err, all) => {',
        '  if (err !== null) return res.send(err);',
        '});',
      ),
      errors: [
        answered(
          at(5, 39, 42),
          express(
            'orders.list((err, all) => {',
            '  if (err !== null) return res.status(500).send(err);',
            '});',
          ),
        ),
      ],
    },
    {
      name: 'the error handler of Express',
      code: `
import express from 'express';
express().use((error, req, res, next) => {
  res.status(200).json({ error: error.message });
});
`,
      errors: [
        answered(
          at(4, 14, 17),
          `
import express from 'express';
express().use((error, req, res, next) => {
  res.status(500).json({ error: error.message });
});
`,
        ),
      ],
    },
    {
      name: 'the error handler of Hono',
      code: `
import { Hono } from 'hono';
new Hono().onError((error, c) => c.json({ message: error.message }));
`,
      errors: [
        answered(
          at(3, 41, 67),
          `
import { Hono } from 'hono';
new Hono().onError((error, c) => c.json({ message: error.message }, 500));
`,
        ),
      ],
    },
    {
      name: 'the error handler of Fastify',
      code: `
import Fastify from 'fastify';
Fastify().setErrorHandler((error, request, reply) => {
  reply.code(200).send({ error: error.message });
});
`,
      errors: [
        answered(
          at(4, 14, 17),
          `
import Fastify from 'fastify';
Fastify().setErrorHandler((error, request, reply) => {
  reply.code(500).send({ error: error.message });
});
`,
        ),
      ],
    },
    {
      name: 'a handler that is known by its parameters',
      code: `
export async function list(req, res) {
  try { res.json(await load()); } catch (e) { res.json({ error: e.message }); }
}
`,
      errors: [
        answered(
          at(3, 56, 76),
          `
export async function list(req, res) {
  try { res.json(await load()); } catch (e) { res.status(500).json({ error: e.message }); }
}
`,
        ),
      ],
    },
    {
      name: 'content that is assigned',
      code: koa('try {', '  await list();', '} catch (error) {', '  ctx.body = { error };', '}'),
      errors: [
        answered(
          at(7, 16, 25),
          koa(
            'try {',
            '  await list();',
            '} catch (error) {',
            '  ctx.status = 500;',
            '  ctx.body = { error };',
            '}',
          ),
        ),
      ],
    },
    {
      name: 'a status of Hono',
      code: hono(
        'try {',
        '  return c.json([]);',
        '} catch (error) {',
        '  return c.json({ error }, 200);',
        '}',
      ),
      errors: [
        answered(
          at(8, 30, 33),
          hono(
            'try {',
            '  return c.json([]);',
            '} catch (error) {',
            '  return c.json({ error }, 500);',
            '}',
          ),
        ),
      ],
    },
    {
      name: 'a whole response',
      code: next(
        'try { await list(); } catch (error) {',
        '  return NextResponse.json({ error }, { status: 200 });',
        '}',
      ),
      errors: [
        answered(
          at(5, 51, 54),
          next(
            'try { await list(); } catch (error) {',
            '  return NextResponse.json({ error }, { status: 500 });',
            '}',
          ),
        ),
      ],
    },
    {
      name: 'a whole response without a status',
      code: next(
        'try { await list(); } catch (error) {',
        '  return new Response(JSON.stringify(error));',
        '}',
      ),
      errors: [
        answered(
          at(5, 25, 46),
          next(
            'try { await list(); } catch (error) {',
            '  return new Response(JSON.stringify(error), { status: 500 });',
            '}',
          ),
        ),
      ],
    },
    {
      name: 'the result of a function',
      code: lambda(
        'try { await list(); } catch (error) {',
        '  return { statusCode: 200, body: JSON.stringify({ error: error.message }) };',
        '}',
        "return { statusCode: 200, body: '[]' };",
      ),
      filename: 'file.ts',
      errors: [
        answered(
          at(5, 26, 29),
          lambda(
            'try { await list(); } catch (error) {',
            '  return { statusCode: 500, body: JSON.stringify({ error: error.message }) };',
            '}',
            "return { statusCode: 200, body: '[]' };",
          ),
        ),
      ],
    },
    {
      name: 'an error that is returned',
      code: h3(
        'const body = await readBody(event);',
        'try {',
        '  return await save(body);',
        '} catch (error) {',
        '  return { error };',
        '}',
      ),
      errors: [answered(at(8, 12, 21))],
    },
    {
      name: 'an error that Fastify is given as a result',
      code: fastify(
        'try {',
        '  return await list();',
        '} catch (error) {',
        '  return { error };',
        '}',
      ),
      errors: [answered(at(7, 12, 21))],
    },
    {
      name: 'an error that NestJS is given as a result',
      code: nest(
        '@Post() async add() {',
        '  try { return await add(); } catch (error) { return { success: false }; }',
        '}',
      ),
      filename: 'file.ts',
      errors: [answered(at(6, 56, 74), undefined, { status: '201 (Created)' })],
    },
    {
      name: 'an error that is returned for a rejected promise',
      code: nest('@Get() list() { return load().then(show).catch((error) => ({ error })); }'),
      filename: 'file.ts',
      errors: [answered(at(5, 62, 71))],
    },
    {
      name: 'a method that is called for exceptions',
      filename: 'file.ts',
      code: `
import { ArgumentsHost, Catch, ExceptionFilter } from '@nestjs/common';
@Catch()
export class Filter implements ExceptionFilter {
  catch(exception: unknown, host: ArgumentsHost) {
    host.switchToHttp().getResponse().status(200).json({ success: false });
  }
}
`,
      errors: [
        answered(
          at(6, 46, 49),
          `
import { ArgumentsHost, Catch, ExceptionFilter } from '@nestjs/common';
@Catch()
export class Filter implements ExceptionFilter {
  catch(exception: unknown, host: ArgumentsHost) {
    host.switchToHttp().getResponse().status(500).json({ success: false });
  }
}
`,
        ),
      ],
    },
    {
      name: 'a response that is made and returned',
      code: `
import Hapi from '@hapi/hapi';
Hapi.server().route({ method: 'GET', path: '/', handler: async (request, h) => {
  try { return await list(); } catch (error) { return h.response({ error: error.message }); }
} });
`,
      errors: [answered(at(4, 66, 90))],
    },
    {
      name: 'an error that NestJS throws',
      code: nest("@Get() list() { throw new HttpException('Sign in first', HttpStatus.OK); }"),
      filename: 'file.ts',
      errors: [
        thrown(at(5, 60, 73), [
          nest(
            "@Get() list() { throw new HttpException('Sign in first', HttpStatus.BAD_REQUEST); }",
          ),
          nest(
            "@Get() list() { throw new HttpException('Sign in first', HttpStatus.INTERNAL_SERVER_ERROR); }",
          ),
        ]),
      ],
    },
    {
      name: 'an error that Hono throws',
      code: hono('throw new HTTPException(204);'),
      errors: [
        thrown(
          at(5, 27, 30),
          [hono('throw new HTTPException(400);'), hono('throw new HTTPException(500);')],
          { status: '204 (No Content)' },
        ),
      ],
    },
    {
      name: 'an error that Koa throws',
      code: koa('ctx.throw(200);'),
      errors: [thrown(at(4, 13, 16), [koa('ctx.throw(400);'), koa('ctx.throw(500);')])],
    },
    {
      name: 'an error of h3',
      code: h3('throw createError({ statusCode: 201 });'),
      errors: [
        thrown(
          at(4, 35, 38),
          [
            h3('throw createError({ statusCode: 400 });'),
            h3('throw createError({ statusCode: 500 });'),
          ],
          { status: '201 (Created)' },
        ),
      ],
    },
    {
      name: 'an error of http-errors, in place of a code that is allowed',
      code: "import createError from 'http-errors';\nexport const failure = createError(200, 'Failed');\n",
      options: [{ allow: [202] }],
      errors: [
        thrown(at(2, 36, 39), [
          "import createError from 'http-errors';\nexport const failure = createError(400, 'Failed');\n",
          "import createError from 'http-errors';\nexport const failure = createError(500, 'Failed');\n",
        ]),
      ],
    },
  ],
});
