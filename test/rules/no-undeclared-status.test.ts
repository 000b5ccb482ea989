import rule from '../../rules/no-undeclared-status.ts';
import { at, run } from '../rule-tester.ts';

const all: [{ readonly report: 'all' }] = [{ report: 'all' }];

/** The place of a text that stands once in a program. */
function placeIn(code: string, text: string) {
  const before = code.slice(0, code.indexOf(text)).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  return at(before.length, column, column + text.length);
}

/** What an edit writes in place of a text. */
type Edit = readonly [from: string, to: string];

const editing = (code: string, edits: readonly Edit[]) =>
  edits.reduce((text, [from, to]) => text.replace(from, to), code);

interface Found {
  readonly name: string;
  readonly code: string;
  readonly filename?: string;
  /** The text that is reported. */
  readonly on: string;
  readonly answered: string;
}

/** A status that is answered and not declared. @param edits how it is declared; none where only the author can do so. */
const undeclared = ({ name, code, filename, on, answered }: Found, ...edits: readonly Edit[]) => ({
  ...{ name, code, options: all },
  ...(filename === undefined ? {} : { filename }),
  errors: [
    {
      ...{ messageId: 'undeclared' as const, data: { answered }, ...placeIn(code, on) },
      suggestions:
        edits.length === 0
          ? null
          : [
              {
                messageId: 'declareStatus' as const,
                data: { answered },
                output: editing(code, edits),
              },
            ],
    },
  ],
});

/** A success that is declared while another one is answered. */
const contradicted = (
  { name, code, filename, on, answered, declared }: Found & { readonly declared: string },
  instead: readonly Edit[] | null,
  added: readonly Edit[] | null,
) => ({
  ...{ name, code },
  ...(filename === undefined ? {} : { filename }),
  errors: [
    {
      messageId: 'successContradicted' as const,
      data: { answered, declared },
      ...placeIn(code, on),
      suggestions: [
        ...(instead === null
          ? []
          : [
              {
                messageId: 'declareInstead' as const,
                data: { answered, declared },
                output: editing(code, instead),
              },
            ]),
        ...(added === null
          ? []
          : [
              {
                messageId: 'declareStatus' as const,
                data: { answered },
                output: editing(code, added),
              },
            ]),
      ],
    },
  ],
});

const nest = (...members: readonly string[]) => `
import { Controller, Get, HttpCode, NotFoundException, Post, Redirect, Req, Res, UseFilters, UseInterceptors } from '@nestjs/common';
import { ApiDefaultResponse, ApiOkResponse, ApiOperation, ApiResponse } from '@nestjs/swagger';
import { Documented } from './documented';
@Controller()
export class UserController {
${members.map((member) => `  ${member}\n`).join('')}}
`;

const fastify = (...statements: readonly string[]) => `
import fastify from 'fastify';
import { authenticate, errors } from './plugins.js';
const app = fastify();
${statements.join('\n')}
`;

const hono = (...statements: readonly string[]) => `
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { describeRoute } from 'hono-openapi';
import { authenticate, base } from './base.js';
const app = new OpenAPIHono();
const json = { description: 'User', content: { 'application/json': { schema: User } } };
${statements.join('\n')}
`;

const elysia = (chain: string) => `
import { Elysia, t } from 'elysia';
export default new Elysia()${chain};
`;

const hapi = (statements: string) => `
import Hapi from '@hapi/hapi';
const server = Hapi.server();
${statements}
`;

const tsRest = (contract: string, handlers: string) => `
import { initContract } from '@ts-rest/core';
import { initServer } from '@ts-rest/express';
const contract = initContract().router(${contract});
export const router = initServer().router(contract, ${handlers});
`;

const ts = 'file.ts';
const missing = '404 (Not Found)';
const throwing = 'if (!user) throw new NotFoundException();';

run(rule, {
  valid: [
    ...[
      '@Get() @ApiOkResponse() @ApiResponse({ status: 404 }) show() { throw new NotFoundException(); }',
      "@Get() @ApiOkResponse() @ApiResponse({ status: '4XX' }) show() { throw new NotFoundException(); }",
      "@Get() @ApiOkResponse() @ApiResponse({ status: 'default' }) show() { throw new NotFoundException(); }",
      '@Get() @ApiOkResponse() @ApiDefaultResponse() show() { throw new NotFoundException(); }',
      "@Get() @ApiOperation({ responses: { 404: { description: '' } } }) @ApiOkResponse() show() { throw new NotFoundException(); }",
      '@Get() @ApiOkResponse() @Documented() show() { throw new NotFoundException(); }',
      '@Get() @ApiOkResponse() @ApiResponse(options) show() { throw new NotFoundException(); }',
      '@Get() @ApiOkResponse() @UseFilters(Missing) show() { throw new NotFoundException(); }',
      '@Get() @ApiOkResponse() show() { try { throw new NotFoundException(); } catch { return 1; } }',
      '@Get() @ApiOkResponse() show() { try { return find(); } catch { throw new NotFoundException(); } }',
      '@Get() show() { throw new NotFoundException(); }',
      "@Get() @ApiOperation({ summary: '' }) show() { throw new NotFoundException(); }",
      '@Post() @UseInterceptors(Own) @ApiOkResponse() add() { return 1; }',
      '@Post() @HttpCode(code) @ApiOkResponse() add() { return 1; }',
      '@Post() @ApiOkResponse() add(@Res({ passthrough: true }) res) { res.status(200); return 1; }',
      '@Post() @ApiOkResponse() add(@Res() res) { send(res); }',
      '@Get() @ApiResponse({ status: 404 }) show() { throw new NotFoundException(); }',
      '@Get() @Post() @ApiOkResponse() both() { return 1; }',
    ].map((member) => ({
      name: member,
      code: nest(member),
      filename: ts,
      options: all,
    })),
    ...[
      "app.get('/', { schema: { response: { 200: User, ...errors } } }, (request, reply) => reply.code(404).send());",
      "app.get('/', { schema: { response: { 200: User, default: User } } }, (request, reply) => reply.code(404).send());",
      "app.get('/', { schema: { response: { 200: User, '4xx': User } } }, (request, reply) => reply.code(404).send());",
      "app.get('/', withUser({ schema: { response: { 200: User } } }), (request, reply) => reply.code(404).send());",
      "app.get('/', { schema: { response: { 200: User } } }, (request, reply) => reply.code(codeOf(request)).send());",
      "app.get('/', { schema: { response: { 200: User } } }, async (request, reply) => { try { return reply.code(200).send(await find()); } catch (error) { return reply.code(500).send(); } });",
      "app.get('/', (request, reply) => reply.code(404).send());",
      "app.get('/', { schema: { response: { 200: User } } }, (request, reply) => { reply.code(404); authenticate(reply); });",
      "app.get('/', { schema: { response: { 200: User } } }, (request, reply) => { reply.code(404); new Answer(reply).send(); });",
      "app.get('/', { schema: { response: { 200: User } } }, (request, reply) => { reply.code(404); pages.pipe(reply); });",
      // The function is registered for both, and which of its answers belongs to which does not show.
      "const answer = (request, reply) => reply.code(request.method === 'POST' ? 201 : 200).send({}); app.get('/', { schema: { response: { 200: User } } }, answer); app.post('/', { schema: { response: { 201: User } } }, answer);",
      "app.addHook('onSend', async (request, reply) => { reply.code(201); }); app.post('/', { schema: { response: { 201: User } } }, () => ({}));",
      "app.post('/', { preHandler: authenticate, schema: { response: { 201: User } } }, () => ({}));",
      "app.post('/', { schema: { response: { 201: User } } }, function () { arguments[1].code(201); return {}; });",
    ].map((code) => ({ name: code, code: fastify(code), options: all })),
    {
      name: 'a test',
      code: fastify(
        "it('answers', () => { app.get('/', { schema: { response: { 200: User } } }, (request, reply) => reply.code(404).send()); });",
      ),
      filename: 'users.test.js',
      options: all,
    },
    ...[
      'app.get(describeRoute({ responses: { ...base, 200: json } }), (c) => c.json({}, 404));',
      "app.openapi(createRoute({ path: '/', responses: { 200: json } }), (c) => c.json({}), (result, c) => c.json({}, 422));",
      // Any other error is answered with 500 as well.
      "app.openapi(createRoute({ path: '/', responses: { 200: json } }), (c) => { if (!secret) throw new HTTPException(500); return c.json({}, 200); });",
    ].map((code) => ({ name: code, code: hono(code), options: all })),
    {
      name: 'a status that TypeScript rejects with the route of Hono',
      code: hono(
        "app.openapi(createRoute({ path: '/', responses: { 200: json } }), (c) => c.json({}, 404));",
      ),
      filename: ts,
      options: all,
    },
    {
      name: 'a status that TypeScript rejects with the route of Elysia',
      code: elysia(
        ".get('/', ({ status }) => status(404, {}), { response: { 200: t.Object({}) } })",
      ),
      filename: ts,
      options: all,
    },
    ...[
      ".get('/', ({ set }) => { set.status = 404; return {}; }, { response: { 200: t.Any(), 'Not Found': t.Any() } })",
      ".guard({ response: { 401: t.Any() } }).get('/', ({ set }) => { set.status = 401; return {}; }, { response: { 200: t.Any() } })",
      ".group('/', { response: { 401: t.Any() } }, (app) => app.get('/', ({ set }) => { set.status = 401; return {}; }, { response: { 200: t.Any() } }))",
      ".get('/', () => ({}), { response: { 201: t.Any() }, afterHandle: ({ set }) => { set.status = 201; } })",
      ".get('/', (context) => { prepare(context); return {}; }, { response: { 201: t.Any() } })",
      // The schema is that of 200, and the document leaves the responses of the detail out.
      ".post('/', () => 'x', { response: t.String(), detail: { responses: { 201: { description: 'New' } } } })",
    ].map((chain) => ({ name: chain, code: elysia(chain), options: all })),
    ...[
      "server.route({ method: 'GET', path: '/', options: { response: { schema: User, status: { 404: failure } } }, handler: (request, h) => h.response({}).code(200) });",
      "server.route({ method: 'GET', path: '/', options: { response: { status: { 200: User } } }, handler: (request, h) => h.response({}).code(404) });",
    ].map((code) => ({ name: code, code: hapi(code), options: all })),
    {
      name: 'a function before the handler of hapi, which may take over',
      code: hapi(
        "server.route({ method: 'POST', path: '/', options: { pre: [load], response: { status: { 201: User } } }, handler: (request, h) => h.response({}) });",
      ),
      options: all,
    },
    {
      name: 'responses of all routes of a contract',
      code: tsRest(
        "{ show: { method: 'GET', path: '/', responses: { 200: User } } }, { commonResponses: { 401: User } }",
        '{ show: async () => ({ status: 401, body: {} }) }',
      ),
      options: all,
    },
    {
      name: 'statuses that TypeScript rejects with a contract',
      code: tsRest(
        "{ show: { method: 'GET', path: '/', responses: { 200: User } } }, { strictStatusCodes: true }",
        '{ show: async () => ({ status: 401, body: {} }) }',
      ),
      filename: ts,
      options: all,
    },
    ...[
      '@Get() @Response(404) show() { this.setStatus(201); return 1; }',
      "@Get() @Response('4XX') show() { this.setStatus(409); return 1; }",
      '@Get() @Response(404) show(@Res() answer: TsoaResponse<410, {}>) { return answer(410, {}); }',
    ].map((member) => ({
      name: member,
      code: `import { Controller, Get, Res, Response, Route, TsoaResponse } from 'tsoa';
@Route('users') export class Users extends Controller { ${member} }`,
      filename: ts,
      options: all,
    })),
    {
      name: 'a success that the document of routing-controllers lists by itself',
      code: `import { HttpCode, JsonController, Post } from 'routing-controllers';
import { OpenAPI } from 'routing-controllers-openapi';
@JsonController() export class Users {
  @Post('/') @HttpCode(201) @OpenAPI({ summary: '', responses: { 404: { description: '' } } }) add() { return 1; }
}`,
      filename: ts,
      options: all,
    },
    // The request of NestJS leads to the response.
    {
      name: 'a response that the request has',
      code: nest(
        '@Post()',
        '@ApiOkResponse()',
        'add(@Req() req) { req.res.status(200); return 1; }',
      ),
      filename: ts,
    },
    // By default, only routes are reported whose success is another one than the declared one.
    {
      name: 'an error by default',
      code: fastify(
        "app.get('/', { schema: { response: { 200: User } } }, (request, reply) => reply.code(404).send());",
      ),
    },
    ...[
      "app.get('/', describeRoute({ responses: { 200: json } }), authenticate, (c) => c.json({}, 201));",
      "app.openapi(createRoute({ path: '/', responses: { 200: json }, middleware: [authenticate] }), (c) => c.json({}, 201));",
      "app.openapi(createRoute({ ...base, path: '/', responses: { 200: json } }), (c) => c.json({}, 201));",
      "app.openapi(createRoute({ path: '/', responses: { 200: json } }), async (c) => { if (isHidden) return hide(c); return c.json({}, 201); });",
      "app.openapi(createRoute({ path: '/', responses: { 200: json } }), async (c) => { if (isHidden) return fetch('/'); return c.json({}, 201); });",
      "app.openapi(createRoute({ path: '/', responses: { 200: json } }), async (c, next) => { await next(); return c.json({}, 201); });",
    ].map((code) => ({ name: code, code: hono(code) })),
  ],
  invalid: [
    contradicted(
      {
        name: 'a POST of NestJS, which answers with 201',
        code: nest('@Post()', '@ApiOkResponse()', 'add() { return 1; }'),
        filename: ts,
        on: 'ApiOkResponse()',
        answered: '201 (Created)',
        declared: '200 (OK)',
      },
      null,
      [
        [
          '  @ApiOkResponse()',
          "  @ApiResponse({ status: 201, description: 'Created' })\n  @ApiOkResponse()",
        ],
      ],
    ),
    undeclared(
      {
        name: 'an exception of NestJS, for which the file has the decorator',
        code: nest('@Get()', '@ApiOkResponse()', `show() { ${throwing} return user; }`),
        filename: ts,
        on: 'new NotFoundException()',
        answered: missing,
      },
      [
        '  @ApiOkResponse()',
        "  @ApiResponse({ status: 404, description: 'Not Found' })\n  @ApiOkResponse()",
      ],
    ),
    undeclared(
      {
        name: 'an exception of NestJS, for which the file imports the decorator',
        code: `import { Controller, Get, NotFoundException } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
@Controller()
export class UserController {
  @Get() @ApiOkResponse() show() { throw new NotFoundException(); }
}
`,
        filename: ts,
        on: 'new NotFoundException()',
        answered: missing,
      },
      ['{ ApiOkResponse }', '{ ApiOkResponse, ApiResponse }'],
      [
        '@ApiOkResponse()',
        "@ApiResponse({ status: 404, description: 'Not Found' }) @ApiOkResponse()",
      ],
    ),
    undeclared(
      {
        name: 'an exception of NestJS beside a decorator of a namespace',
        code: `import { Controller, Get, NotFoundException } from '@nestjs/common';
import * as swagger from '@nestjs/swagger';
@Controller()
export class UserController {
  @Get() @swagger.ApiOkResponse() show() { throw new NotFoundException(); }
}
`,
        filename: ts,
        on: 'new NotFoundException()',
        answered: missing,
      },
      [
        '@swagger.ApiOkResponse()',
        "@swagger.ApiResponse({ status: 404, description: 'Not Found' }) @swagger.ApiOkResponse()",
      ],
    ),
    undeclared(
      {
        name: 'a redirect of NestJS beside another one',
        code: nest("@Redirect('/', 301)", '@Get()', '@ApiResponse({ status: 302 })', 'show() {}'),
        filename: ts,
        on: '301',
        answered: '301 (Moved Permanently)',
      },
      [
        '  @ApiResponse({ status: 302 })',
        "  @ApiResponse({ status: 301, description: 'Moved Permanently' })\n  @ApiResponse({ status: 302 })",
      ],
    ),
    contradicted(
      {
        name: 'a success of Fastify',
        code: fastify(
          "app.post('/', { schema: { response: { 200: User } } }, (request, reply) => reply.code(201).send({}));",
        ),
        on: '201',
        answered: '201 (Created)',
        declared: '200 (OK)',
      },
      [['200: User', '201: User']],
      [['200: User', "200: User, 201: { description: 'Created' }"]],
    ),
    contradicted(
      {
        name: 'a returned value of Fastify, which is sent with 200',
        code: fastify("app.post('/', { schema: { response: { 201: User } } }, () => ({}));"),
        on: '201',
        answered: '200 (OK)',
        declared: '201 (Created)',
      },
      [['201: User', '200: User']],
      [['201: User', "201: User, 200: { description: 'OK' }"]],
    ),
    ...[ts, 'file.js'].map((filename) =>
      undeclared(
        {
          name: `an error of Fastify, declared with quotes, in ${filename}`,
          code: fastify(
            `app.get('/', { schema: { response: {
  '200': User,
} } }, async (request, reply) => {
  if (isHidden) return reply.code(404).send();
  return reply.code(200).send({});
});`,
          ),
          filename,
          on: '404',
          answered: missing,
        },
        ["  '200': User", "  '200': User,\n  '404': { description: 'Not Found' }"],
      ),
    ),
    undeclared({
      name: 'an error of Fastify in options with a name that two routes share',
      code: fastify(
        'const options = { schema: { response: { 200: User } } };',
        "app.get('/', options, (request, reply) => reply.code(200).send());",
        "app.get('/:id', options, (request, reply) => { if (isHidden) return reply.code(404).send(); reply.code(200).send(); });",
      ),
      on: '404',
      answered: missing,
    }),
    undeclared(
      {
        name: 'two errors of a route object of Fastify',
        code: fastify(
          "app.route({ method: 'GET', url: '/', schema: { response: { 200: User, '5xx': User } }, handler: (request, reply) => { if (isHidden) return reply.code(404).send(); if (isGone) return reply.code(410).send(); return reply.send({}); } });",
        ),
        on: '404',
        answered: '404 (Not Found) and 410 (Gone)',
      },
      [
        "'5xx': User",
        "'5xx': User, 404: { description: 'Not Found' }, 410: { description: 'Gone' }",
      ],
    ),
    undeclared(
      {
        name: 'one of two statuses of a choice',
        code: fastify(
          "app.get('/', { schema: { response: { 200: User } } }, (request, reply) => reply.code(isNew ? 201 : 200).send({}));",
        ),
        on: '201',
        answered: '201 (Created)',
      },
      ['200: User', "200: User, 201: { description: 'Created' }"],
    ),
    undeclared(
      {
        name: 'a success of Fastify beside declared errors',
        code: fastify(
          "app.post('/', { schema: { response: { 404: User } } }, (request, reply) => reply.code(201).send({}));",
        ),
        on: '201',
        answered: '201 (Created)',
      },
      ['404: User', "404: User, 201: { description: 'Created' }"],
    ),
    contradicted(
      {
        name: 'a success of Hono',
        filename: 'file.js',
        code: hono(
          "app.openapi(createRoute({ path: '/', responses: { 200: json } }), (c) => c.json({}, 201));",
        ),
        on: '201',
        answered: '201 (Created)',
        declared: '200 (OK)',
      },
      [['200: json', '201: json']],
      [['200: json', "200: json, 201: { description: 'Created' }"]],
    ),
    contradicted(
      {
        name: 'a response of Hono without a status',
        code: hono("app.get('/', describeRoute({ responses: { 201: json } }), (c) => c.json({}));"),
        on: '201',
        answered: '200 (OK)',
        declared: '201 (Created)',
      },
      [['201: json', '200: json']],
      [['201: json', "201: json, 200: { description: 'OK' }"]],
    ),
    undeclared(
      {
        name: 'an exception of Hono, which has no type',
        code: hono(
          "const route = createRoute({ path: '/', responses: { 200: json } });",
          'app.openapi(route, (c) => { if (isHidden) throw new HTTPException(403); return c.json({}, 200); });',
        ),
        filename: ts,
        on: '403',
        answered: '403 (Forbidden)',
      },
      ['200: json', "200: json, 403: { description: 'Forbidden' }"],
    ),
    undeclared(
      {
        name: 'a status of Hono where a declared response has no content, so that TypeScript knows none',
        code: hono(
          "app.openapi(createRoute({ path: '/', responses: { 200: json, 204: { description: '' } } }), (c) => { if (isHidden) return c.json({}, 404); return isEmpty ? c.body(null, 204) : c.json({}, 200); });",
        ),
        filename: ts,
        on: '404',
        answered: missing,
      },
      ["204: { description: '' }", "204: { description: '' }, 404: { description: 'Not Found' }"],
    ),
    undeclared({
      name: 'a status that a function of Elysia is given in JavaScript',
      code: elysia(
        ".get('/', ({ status }) => { if (isHidden) return status(404, {}); return {}; }, { response: { 200: t.Any(), 401: t.Any() } })",
      ),
      filename: 'file.js',
      on: '404',
      answered: missing,
    }),
    contradicted(
      {
        name: 'a status that is set for Elysia, also in TypeScript',
        code: elysia(
          ".post('/', ({ set }) => { set.status = 201; return {}; }, { response: { 200: t.Any() } })",
        ),
        filename: ts,
        on: '201',
        answered: '201 (Created)',
        declared: '200 (OK)',
      },
      [['200', '201']],
      null,
    ),
    contradicted(
      {
        name: 'content of Elysia, which is sent with 200',
        code: elysia(".post('/', ({ body }) => ({ body }), { response: { 201: t.Any() } })"),
        on: '201',
        answered: '200 (OK)',
        declared: '201 (Created)',
      },
      [['201: t.Any()', '200: t.Any()']],
      null,
    ),
    contradicted(
      {
        name: 'a response of hapi',
        code: hapi(
          "server.route({ method: 'POST', path: '/', options: { response: { status: { 200: User } } }, handler: (request, h) => h.response({}).code(201) });",
        ),
        on: '201',
        answered: '201 (Created)',
        declared: '200 (OK)',
      },
      [['200: User', '201: User']],
      null,
    ),
    undeclared({
      name: 'an error of a nested contract',
      code: tsRest(
        "{ users: { show: { method: 'GET', path: '/', responses: { 200: User } } } }",
        '{ users: { show: async () => { if (isHidden) return { status: 404, body: {} }; return { status: 200, body: {} }; } } }',
      ),
      on: '404',
      answered: missing,
    }),
    undeclared(
      {
        name: 'an error of tsoa',
        code: `import { Controller, Get, Response, Route } from 'tsoa';
@Route('users')
export class Users extends Controller {
  @Get()
  @Response(404)
  show() { this.setStatus(409); return 1; }
}
`,
        filename: ts,
        on: '409',
        answered: '409 (Conflict)',
      },
      ['  @Response(404)', "  @Response(409, 'Conflict')\n  @Response(404)"],
    ),
    undeclared(
      {
        name: 'an error of routing-controllers',
        code: `import { JsonController, Get, NotFoundError } from 'routing-controllers';
import { OpenAPI } from 'routing-controllers-openapi';
@JsonController()
export class Users {
  @Get('/')
  @OpenAPI({ summary: '', responses: { 401: { description: '' } } })
  show() { throw new NotFoundError(); }
}
`,
        filename: ts,
        on: 'new NotFoundError()',
        answered: missing,
      },
      ["401: { description: '' }", "401: { description: '' }, 404: { description: 'Not Found' }"],
    ),
  ],
});
