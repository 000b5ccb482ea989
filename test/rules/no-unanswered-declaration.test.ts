import rule from '../../rules/no-unanswered-declaration.ts';
import { at, run } from '../rule-tester.ts';

/** A declared status on which the first text in a program that names it stands. */
const unanswered = (code: string, on: string, status: string, filename = 'file.js') => {
  const before = code.slice(0, code.indexOf(on)).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  return {
    ...{ name: code, code, filename },
    errors: [
      {
        messageId: 'unanswered' as const,
        data: { status },
        ...at(before.length, column, column + on.length),
      },
    ],
  };
};

const fastify = (...statements: readonly string[]) => `
import fastify from 'fastify';
import { authenticate, codeOf } from './plugins.js';
const app = fastify();
${statements.join('\n')}
`;

const nest = (member: string) => `
import { Controller, Get, NotFoundException, Post, Res, UseFilters, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiResponse } from '@nestjs/swagger';
@Controller()
export class UserController {
  ${member}
}
`;

const elysia = (chain: string) => `
import { Elysia, t } from 'elysia';
export default new Elysia()${chain};
`;

const both = '{ schema: { response: { 200: User, 202: User } } }';

run(rule, {
  valid: [
    ...[
      `app.get('/', ${both}, (request, reply) => reply.code(isNew ? 202 : 200).send({}));`,
      // An error, which other code throws.
      "app.get('/', { schema: { response: { 200: User, 404: User } } }, (request, reply) => reply.code(200).send({}));",
      // Plugins answer with these by themselves.
      "app.get('/', { schema: { response: { 200: User, 206: User, 304: User } } }, (request, reply) => reply.code(200).send({}));",
      // Another rule reports the route.
      "app.get('/', { schema: { response: { 200: User } } }, (request, reply) => reply.code(201).send({}));",
      // Two routes share the declaration.
      `const options = ${both}; app.get('/', options, (request, reply) => reply.code(200).send({})); app.put('/', options, (request, reply) => reply.code(200).send({}));`,
      // A handler for two routes.
      `const answer = (request, reply) => reply.code(200).send({}); app.get('/', ${both}, answer); app.put('/', ${both}, answer);`,
      `app.get('/', ${both}, (request, reply) => reply.code(codeOf(request)).send({}));`,
      `app.get('/', ${both}, (request, reply) => { if (isNew) return add(reply); return reply.code(200).send({}); });`,
      "app.get('/', { preHandler: [authenticate], schema: { response: { 200: User, 202: User } } }, (request, reply) => reply.code(200).send({}));",
      `app.get('/', ${both}, authenticate(async (request, reply) => reply.code(200).send({})));`,
      `app.get('/', ${both}, async (request, reply) => fetch('/'));`,
      `app.addHook('onSend', async (request, reply) => { reply.code(202); }); app.get('/', ${both}, () => ({}));`,
      "app.get('/', { schema: { response: { 200: User, '2xx': User } } }, (request, reply) => reply.code(200).send({}));",
    ].map((code) => ({ name: code, code: fastify(code) })),
    ...[
      '@Get() @ApiOkResponse() @ApiResponse({ status: 202 }) show(@Res({ passthrough: true }) res) { add(res); return 1; }',
      '@Get() @ApiOkResponse() @ApiResponse({ status: 202 }) @UseInterceptors(Own) show() { return 1; }',
      '@Get() @ApiOkResponse() @UseFilters(Own) show() { throw new NotFoundException(); }',
    ].map((member) => ({ name: member, code: nest(member), filename: 'file.ts' })),
    ...[
      ".get('/', ({ status }) => { if (isNew) return status(202, {}); return {}; }, { response: { 200: t.Any(), 202: t.Any() } })",
      // TypeScript rejects it, and Elysia would send 200.
      ".get('/', ({ status }) => status(201, {}), { response: { 200: t.Any() } })",
      ".get('/', ({ body, ...others }) => { prepare(others); return {}; }, { response: { 200: t.Any(), 202: t.Any() } })",
    ].map((chain) => ({ name: chain, code: elysia(chain), filename: 'file.ts' })),
  ],
  invalid: [
    unanswered(
      fastify(`app.get('/', ${both}, (request, reply) => reply.code(200).send({}));`),
      '202',
      '202 (Accepted)',
    ),
    unanswered(fastify(`app.get('/', ${both}, async (request) => ({}));`), '202', '202 (Accepted)'),
    unanswered(
      fastify(
        "app.get('/', { schema: { response: { 200: User, 301: User } } }, (request, reply) => reply.code(200).send({}));",
      ),
      '301',
      '301 (Moved Permanently)',
    ),
    unanswered(
      nest('@Get() @ApiOkResponse() @ApiResponse({ status: 202 }) show() { return 1; }'),
      '202',
      '202 (Accepted)',
      'file.ts',
    ),
    unanswered(
      elysia(".get('/', ({ body }) => ({ body }), { response: { 200: t.Any(), 202: t.Any() } })"),
      '202',
      '202 (Accepted)',
    ),
    unanswered(
      `
import Hapi from '@hapi/hapi';
Hapi.server().route({ method: 'GET', path: '/', options: { response: { status: { 200: User, 202: User } } }, handler: (request, h) => h.response({}).code(200) });
`,
      '202',
      '202 (Accepted)',
    ),
    unanswered(
      `
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
const route = createRoute({ path: '/', responses: { 200: { description: 'User' }, 202: { description: 'Later' } } });
new OpenAPIHono().openapi(route, (c) => c.json({}, 200));
`,
      '202',
      '202 (Accepted)',
    ),
  ],
});
