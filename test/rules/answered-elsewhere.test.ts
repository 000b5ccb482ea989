/** Programs whose answers stand in other functions than the handler, or are replaced before they leave. */
import { compared } from './compared-programs.ts';

const fastify = (text: string) => `
import fastify from 'fastify';
const app = fastify();
const created = (reply, user) => reply.code(201).send(user);
const found = (reply, user) => (user ? reply.send(user) : reply.code(404).send({}));
const given = (reply, user, status) => { if (status) reply.code(status); return reply.send(user); };
const standing = (reply, user, status = 201) => reply.code(status).send(user);
${text}`;

const route = (declared: string, handler: string) =>
  `app.post('/', { schema: { response: { ${declared} } } }, ${handler});`;

compared(
  'a status that a function of the file sends',
  fastify,
  [
    [
      route('201: User', 'async (request, reply) => created(reply, await add())'),
      route('200: User', 'async (request, reply) => reply.code(201).send(await add())'),
    ],
    [
      route(
        '201: User',
        'async (request, reply) => { created(reply, await add()); return reply; }',
      ),
      route(
        '200: User',
        'async (request, reply) => { reply.code(201).send(await add()); return reply; }',
      ),
    ],
    [
      route('200: User', 'async (request, reply) => found(reply, await find())'),
      route('201: User', 'async (request, reply) => reply.send({ id: 1 })'),
    ],
    [
      route('201: User', 'async (request, reply) => given(reply, await add(), 201)'),
      route('200: User', 'async (request, reply) => reply.code(201).send(await add())'),
    ],
    [
      route('201: User', 'async (request, reply) => standing(reply, await add())'),
      route('200: User', 'async (request, reply) => standing(reply, await add(), 202)'),
    ],
  ],
  'file.js',
);

compared(
  'a success of the framework that a callback sends',
  fastify,
  [
    [
      route(
        '200: User, 204: None',
        '(request, reply) => { find().then((user) => { if (!user) return reply.code(204).send(); reply.send(user); }); }',
      ),
      route(
        '200: User, 204: None',
        '(request, reply) => { find().then((user) => { if (!user) return reply.code(204).send(); reply.code(204).send(user); }); }',
      ),
    ],
    [
      route(
        '200: User, 204: None',
        '(request, reply) => { find((error, user) => { if (error) return reply.code(204).send({}); reply.send(user); }); }',
      ),
      route(
        '200: User, 204: None',
        '(request, reply) => { find((error, user) => { if (error) return reply.code(204).send({}); reply.code(204).send(user); }); }',
      ),
    ],
    [
      route(
        '200: User, 204: None',
        'async (request, reply) => trace(async () => { if (isLate) return reply.code(204).send({}); return { id: 1 }; })',
      ),
      route(
        '200: User, 201: User, 204: None',
        'async (request, reply) => { if (isLate) return reply.code(204).send({}); return { id: 1 }; }',
      ),
    ],
  ],
  'file.js',
);

const hono = (handler: string) => `
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
const answer = (c, user) => (user ? c.json(user, 201) : c.json({}, 404));
const route = createRoute({ method: 'post', path: '/', responses: { 201: { description: '' }, 404: { description: '' } } });
new OpenAPIHono().openapi(route, ${handler});`;

compared(
  'responses that a handler of Hono does not make itself',
  hono,
  [
    ['async (c) => answer(c, await add())', 'async (c) => c.json(await add(), 202)'],
    [
      'async (c) => trace(async () => { if (isLate) return c.json({}, 404); return stream(c); })',
      'async (c) => { if (isLate) return c.json({}, 404); return c.json({}, 404); }',
    ],
    [
      'async (c) => { const late = c.json({}, 404); return isLate ? late : c.json({}, 201); }',
      'async (c) => { const late = c.json({}, 202); return isLate ? late : c.json({}, 201); }',
    ],
  ],
  'file.js',
);

compared(
  'a status that another one replaces',
  fastify,
  [
    [
      route(
        '200: Job',
        'async (request, reply) => { reply.code(202); const job = await add(); return reply.code(200).send(job); }',
      ),
      route(
        '200: Job',
        'async (request, reply) => { if (isLate) reply.code(202); return reply.send(await add()); }',
      ),
    ],
    [
      route(
        '200: Job',
        'async (request, reply) => { reply.code(202); reply.code(200); return {}; }',
      ),
      route('200: Job', 'async (request, reply) => { reply.code(202); return {}; }'),
    ],
  ],
  'file.js',
);

compared(
  'a handler that a function wraps',
  fastify,
  [
    [
      route('201: User', 'withCreated(async () => ({ id: 1 }))'),
      route('201: User', 'async () => ({ id: 1 })'),
    ],
  ],
  'file.js',
);

const tsoa = (statements: string) => `
import { Controller, Get, Response, Route } from 'tsoa';
@Route('/') export class Users extends Controller {
  @Get() @Response(401) async show() { ${statements} }
  private answer() { this.setStatus(200); }
}`;

compared('a status of a controller that is replaced, or not sent for an error', tsoa, [
  [
    'this.setStatus(404); const user = await find(); this.setStatus(200); return user;',
    'this.setStatus(404); const user = await find(); return user;',
  ],
  [
    'this.setStatus(404); throw new Error();',
    'if (isHidden) { this.setStatus(404); return null; } return await find();',
  ],
  [
    'try { return await find(); } catch (error) { this.setStatus(409); throw error; }',
    'this.setStatus(409); this.setHeader("a", "b"); return 1;',
  ],
  [
    'this.setStatus(404); const user = await find(); this.answer(); return user;',
    'this.setStatus(404); return this.users.find();',
  ],
  [
    'this.setStatus(404); try { await find(); } finally { this.setStatus(200); }',
    'this.setStatus(404); await find();',
  ],
]);

const nest = (statements: string) => `
import { Controller, Get, NotFoundException } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
@Controller() export class Users { @Get() @ApiOkResponse() async show() { ${statements} } }`;

compared('an error that may be caught where it is thrown', nest, [
  [
    'return find().then((user) => { if (!user) throw new NotFoundException(); return user; }).catch(() => null);',
    'const user = await find(); if (!user) throw new NotFoundException(); return user;',
  ],
  [
    'return Promise.allSettled(ids.map(async (id) => { throw new NotFoundException(); }));',
    'return Promise.reject(new NotFoundException());',
  ],
]);

const express = (handler: string) => `
import express from 'express';
const app = express();
/**
 * @openapi
 * /a:
 *   get:
 *     responses:
 *       200: { description: ok }
 *       400: { description: bad }
 */
app.get('/a', ${handler});`;

compared(
  'a status of Express that the catch clause replaces',
  express,
  [
    [
      "async (req, res) => { try { const user = await find(); if (!user) { res.status(404); throw new Error('none'); } res.json(user); } catch (error) { res.status(400).json({}); } }",
      'async (req, res) => { try { const user = await find(); if (!user) return res.status(404).end(); res.json(user); } catch (error) { res.status(400).json({}); } }',
    ],
    [
      '(req, res, next) => { find((error, user) => { if (error) return res.status(400).json({}); res.json(user); }); }',
      '(req, res, next) => { find((error, user) => { if (error) return res.status(404).json({}); res.json(user); }); }',
    ],
  ],
  'file.js',
);

const redirecting = (text: string) => `
import express from 'express';
import { auth } from 'express-openid-connect';
const app = express();
${text}
/**
 * @openapi
 * /a:
 *   get:
 *     responses:
 *       200: { description: ok }
 *       302: { description: login }
 */
app.get('/a', (req, res) => { res.json({}); });`;

compared('a redirect of middleware', redirecting, [['app.use(auth());', '']], 'file.js');

compared(
  'a redirect of a filter',
  (decorators) => `
import { Controller, Get, UseFilters, UsePipes } from '@nestjs/common';
import { ApiFoundResponse, ApiOkResponse } from '@nestjs/swagger';
@Controller() export class Users { @Get() ${decorators} @ApiOkResponse() @ApiFoundResponse() show() { return 1; } }`,
  [['@UseFilters(Login)', '@UsePipes(Login)']],
);
