/** Files of servers in many frameworks, each with its ways of answering. */
import { indented, schema, typeFor, utility, work } from './statements.mjs';
import { reasons } from './words.mjs';

const failures = [400, 401, 403, 404, 404, 409, 410, 422, 429];
const names = {
  200: 'OK',
  201: 'CREATED',
  204: 'NO_CONTENT',
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  410: 'GONE',
  422: 'UNPROCESSABLE_ENTITY',
  429: 'TOO_MANY_REQUESTS',
  500: 'INTERNAL_SERVER_ERROR',
};
const exceptions = {
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  409: 'Conflict',
  410: 'Gone',
  422: 'UnprocessableEntity',
};

const quoted = (random, { One }) => `'${One} ${random.pick(reasons)}'`;

/**
 * The frameworks: what a file begins with, how a handler stands in it, where a handler finds what it is asked for,
 * and how it answers: with an error, with content, and with none.
 */
const dialects = {
  express: {
    head: "import express, { type Request, type Response, type NextFunction } from 'express';\nimport { rateLimit } from 'express-rate-limit';\nimport createError from 'http-errors';\n\nconst router = express.Router();\nrouter.use(express.json({ limit: '1mb' }));\n",
    handler: ({ method, path, body }) =>
      `router.${method}('${path}', authenticate, async (req: Request, res: Response, next: NextFunction) => {\n${body}\n});`,
    input: { id: 'req.params.id', query: 'req.query', body: 'req.body' },
    fail: (random, code, thing) =>
      random.pick([
        `return res.status(${code}).json({ error: ${quoted(random, thing)} });`,
        `return res.status(${code}).json({ success: false, message: ${quoted(random, thing)} });`,
        `return next(createError(${code}, ${quoted(random, thing)}));`,
        `res.status(${code}).send(${quoted(random, thing)});\nreturn;`,
      ]),
    send: (random, code, value) =>
      code === 200
        ? random.pick([`res.json(${value});`, `return res.status(200).json(${value});`])
        : `res.status(${code}).json(${value});`,
    empty: (random) => random.pick(['res.sendStatus(204);', 'res.status(204).end();']),
    tail: 'export default router;',
  },
  'express with constants': {
    extension: 'js',
    head: "const { StatusCodes } = require('http-status-codes');\nconst httpStatus = StatusCodes;\nconst ApiError = require('../utils/ApiError');\nconst catchAsync = require('../utils/catchAsync');\n",
    handler: ({ name, body }) =>
      `const ${name} = catchAsync(async (req, res) => {\n${body}\n});\n\nexports.${name} = ${name};`,
    input: { id: 'req.params.id', query: 'req.query', body: 'req.body' },
    fail: (random, code, thing) =>
      random.pick([
        `throw new ApiError(httpStatus.${names[code]}, ${quoted(random, thing)});`,
        `return res.status(StatusCodes.${names[code]}).json({ message: ${quoted(random, thing)} });`,
      ]),
    send: (random, code, value) => `res.status(StatusCodes.${names[code]}).send(${value});`,
    empty: () => 'res.status(StatusCodes.NO_CONTENT).send();',
  },
  koa: {
    extension: 'js',
    head: "import Router from '@koa/router';\n\nexport const router = new Router({ prefix: '/api' });\n",
    handler: ({ method, path, body }) =>
      `router.${method}('${path}', async (ctx, next) => {\n${body}\n});`,
    input: { id: 'ctx.params.id', query: 'ctx.query', body: 'ctx.request.body' },
    fail: (random, code, thing) =>
      random.pick([
        `ctx.throw(${code}, ${quoted(random, thing)});`,
        `ctx.status = ${code};\nctx.body = { error: ${quoted(random, thing)} };\nreturn;`,
      ]),
    send: (random, code, value) =>
      code === 200 ? `ctx.body = ${value};` : `ctx.status = ${code};\nctx.body = ${value};`,
    empty: () => 'ctx.status = 204;',
  },
  fastify: {
    head: "import type { FastifyInstance, FastifyRequest, FastifyReply } from 'fastify';\n\nexport default async function routes(fastify: FastifyInstance) {\n",
    handler: ({ method, path, body, thing }) =>
      indented(
        `fastify.${method}(\n  '${path}',\n  {\n    schema: {\n      tags: ['${thing.many}'],\n      response: { 200: { type: 'object' }, 404: { $ref: 'error#' } },\n    },\n    preHandler: [fastify.authenticate],\n  },\n  async (request: FastifyRequest, reply: FastifyReply) => {\n${indented(body)}\n  },\n);`,
      ),
    input: { id: 'request.params.id', query: 'request.query', body: 'request.body' },
    fail: (random, code, thing) =>
      random.pick([
        `return reply.code(${code}).send({ message: ${quoted(random, thing)} });`,
        `return reply.status(${code}).send({ error: ${quoted(random, thing)} });`,
      ]),
    send: (random, code, value) =>
      code === 200 ? `return ${value};` : `return reply.code(${code}).send(${value});`,
    empty: () => 'return reply.code(204).send();',
    tail: '}',
  },
  hono: {
    head: "import { Hono } from 'hono';\nimport { HTTPException } from 'hono/http-exception';\nimport { zValidator } from '@hono/zod-validator';\n\nexport const app = new Hono<{ Bindings: Bindings }>();\n\napp.use('*', async (c, next) => {\n  c.set('startedAt', Date.now());\n  await next();\n  c.header('X-Took', String(Date.now() - c.get('startedAt')));\n});\n",
    handler: ({ method, path, body }) => `app.${method}('${path}', async (c) => {\n${body}\n});`,
    input: { id: "c.req.param('id')", query: 'c.req.query()', body: 'await c.req.json()' },
    fail: (random, code, thing) =>
      random.pick([
        `return c.json({ error: ${quoted(random, thing)} }, ${code});`,
        `throw new HTTPException(${code}, { message: ${quoted(random, thing)} });`,
      ]),
    send: (random, code, value) =>
      code === 200 ? `return c.json(${value});` : `return c.json(${value}, ${code});`,
    empty: () => 'return c.body(null, 204);',
  },
  next: {
    head: "import { NextResponse, type NextRequest } from 'next/server';\nimport { getServerSession } from 'next-auth';\n",
    isSingle: true,
    handler: ({ method, body }) =>
      `export async function ${method.toUpperCase()}(request: NextRequest, { params }: { params: { id: string } }) {\n${body}\n}`,
    input: {
      id: 'params.id',
      query: 'Object.fromEntries(request.nextUrl.searchParams)',
      body: 'await request.json()',
    },
    fail: (random, code, thing) =>
      random.pick([
        `return NextResponse.json({ error: ${quoted(random, thing)} }, { status: ${code} });`,
        `return new NextResponse(${quoted(random, thing)}, { status: ${code} });`,
        `return Response.json({ message: ${quoted(random, thing)} }, { status: ${code} });`,
      ]),
    send: (random, code, value) =>
      code === 200
        ? `return NextResponse.json(${value});`
        : `return NextResponse.json(${value}, { status: ${code} });`,
    empty: () => 'return new NextResponse(null, { status: 204 });',
  },
  'next pages': {
    head: "import type { NextApiRequest, NextApiResponse } from 'next';\n",
    isSingle: true,
    handler: ({ method, body }) =>
      `export async function handle${method === 'get' ? 'Get' : method}(req: NextApiRequest, res: NextApiResponse) {\n  if (req.method !== '${method.toUpperCase()}') {\n    res.setHeader('Allow', ['${method.toUpperCase()}']);\n    return res.status(405).json({ error: 'Method not allowed' });\n  }\n${body}\n}`,
    input: { id: 'req.query.id as string', query: 'req.query', body: 'req.body' },
    fail: (random, code, thing) =>
      `return res.status(${code}).json({ error: ${quoted(random, thing)} });`,
    send: (random, code, value) => `return res.status(${code}).json(${value});`,
    empty: () => 'return res.status(204).end();',
  },
  remix: {
    head: "import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';\n",
    isSingle: true,
    handler: ({ method, body, thing }) =>
      `export async function ${method === 'get' ? 'loader' : `${method}${thing.One}`}({ request, params }: ${method === 'get' ? 'LoaderFunctionArgs' : 'ActionFunctionArgs'}) {\n${body}\n}`,
    input: {
      id: 'params.id',
      query: 'Object.fromEntries(new URL(request.url).searchParams)',
      body: 'Object.fromEntries(await request.formData())',
    },
    fail: (random, code, thing) =>
      random.pick([
        `return json({ error: ${quoted(random, thing)} }, { status: ${code} });`,
        `throw new Response(${quoted(random, thing)}, { status: ${code} });`,
      ]),
    send: (random, code, value, { many }) =>
      random.chance(30)
        ? `return redirect('/${many}', 303);`
        : `return json(${value}, { status: ${code} });`,
    empty: () => 'return new Response(null, { status: 204 });',
  },
  sveltekit: {
    head: "import { error, json, redirect } from '@sveltejs/kit';\nimport type { RequestHandler } from './$types';\n",
    isSingle: true,
    handler: ({ method, body }) =>
      `export const ${method.toUpperCase()}: RequestHandler = async ({ params, request, url, locals }) => {\n${body}\n};`,
    input: {
      id: 'params.id',
      query: 'Object.fromEntries(url.searchParams)',
      body: 'await request.json()',
    },
    fail: (random, code, thing) =>
      random.pick([
        `error(${code}, ${quoted(random, thing)});`,
        `return json({ message: ${quoted(random, thing)} }, { status: ${code} });`,
      ]),
    send: (random, code, value) =>
      code === 200 ? `return json(${value});` : `return json(${value}, { status: ${code} });`,
    empty: () => 'return new Response(null, { status: 204 });',
  },
  lambda: {
    head: "import type { APIGatewayProxyHandlerV2 } from 'aws-lambda';\nimport { DynamoDBClient } from '@aws-sdk/client-dynamodb';\n\nconst headers = { 'content-type': 'application/json' };\n",
    handler: ({ name, body }) =>
      `export const ${name}: APIGatewayProxyHandlerV2 = async (event) => {\n${body}\n};`,
    input: {
      id: 'event.pathParameters?.id',
      query: 'event.queryStringParameters ?? {}',
      body: "JSON.parse(event.body ?? '{}')",
    },
    fail: (random, code, thing) =>
      `return { statusCode: ${code}, headers, body: JSON.stringify({ message: ${quoted(random, thing)} }) };`,
    send: (random, code, value) =>
      `return { statusCode: ${code}, headers, body: JSON.stringify(${value}) };`,
    empty: () => 'return { statusCode: 204 };',
  },
  nest: {
    head: "import { Body, Controller, Delete, Get, HttpCode, HttpException, HttpStatus, Param, Patch, Post, Put, Query, UseGuards, BadRequestException, ConflictException, ForbiddenException, GoneException, NotFoundException, UnauthorizedException, UnprocessableEntityException } from '@nestjs/common';\nimport { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';\n",
    before: ({ Many, many, One }) =>
      `@ApiTags('${many}')\n@Controller('${many}')\n@UseGuards(AuthGuard)\nexport class ${Many}Controller {\n  constructor(\n    private readonly service: ${One}Service,\n    private readonly logger: Logger,\n  ) {}\n`,
    handler: ({ method, path, body, name, random, thing }) =>
      indented(
        `@${method[0].toUpperCase()}${method.slice(1)}('${path.replace(/^\/\w+\/?/u, '')}')\n${method === 'delete' ? '@HttpCode(HttpStatus.NO_CONTENT)\n' : random.chance(30) ? '@HttpCode(200)\n' : ''}@ApiOperation({ summary: 'Handles ${thing.many}' })\n@ApiResponse({ status: ${random.pick([200, 201, 404])}, description: 'The ${thing.one}' })\nasync ${name}(@Param('id') id: string, @Query() query: Query${thing.One}Dto, @Body() body: ${thing.One}Dto) {\n${body}\n}\n`,
      ),
    input: { id: 'id', query: 'query', body: 'body' },
    fail: (random, code, thing) =>
      exceptions[code] && random.chance(70)
        ? `throw new ${exceptions[code]}Exception(${quoted(random, thing)});`
        : `throw new HttpException(${quoted(random, thing)}, HttpStatus.${names[code]});`,
    send: (random, code, value) => `return ${value};`,
    empty: () => 'return;',
    tail: '}',
  },
  node: {
    extension: 'js',
    head: "import { createServer } from 'node:http';\nimport { URL } from 'node:url';\n\nexport const server = createServer((req, res) => route(req, res));\n",
    handler: ({ name, body }) =>
      `async function ${name}(req, res) {\n${body}\n}\nserver.on('request', (req, res) => ${name}(req, res));`,
    input: {
      id: "req.url.split('/').at(-1)",
      query: 'new URL(req.url, base).searchParams',
      body: 'await readBody(req)',
    },
    fail: (random, code, thing) =>
      random.pick([
        `res.writeHead(${code}, { 'Content-Type': 'application/json' });\nreturn res.end(JSON.stringify({ error: ${quoted(random, thing)} }));`,
        `res.statusCode = ${code};\nreturn res.end(${quoted(random, thing)});`,
      ]),
    send: (random, code, value) =>
      `res.writeHead(${code}, { 'Content-Type': 'application/json' });\nres.end(JSON.stringify(${value}));`,
    empty: () => 'res.writeHead(204).end();',
  },
};

export const frameworks = Object.keys(dialects);

const services = ({ one, One }) =>
  `import { z } from 'zod';\nimport { db } from '../lib/db';\nimport { logger } from '../lib/logger';\nimport { ${One}Service, ${one}Service } from '../services/${one}-service';\n`;

/** The statements of a handler: it checks its input, works, fails in places, and answers. */
function handlerBody(random, dialect, thing, method) {
  const { one, many, members } = thing;
  const { input } = dialect;
  const fail = (code) => indented(dialect.fail(random, code, thing));
  const begin =
    method === 'get'
      ? `const options = ${input.query};\nconst ${one}Id = ${input.id};`
      : `const options = ${input.body};\nconst ${one}Id = ${input.id};`;
  const steps = [begin];
  if (random.chance(70))
    steps.push(
      random.pick([
        `if (!options.${random.pick(members)}) {\n${fail(400)}\n}`,
        `const parsed = ${one}Schema.safeParse(options);\nif (!parsed.success) {\n${fail(random.pick([400, 422]))}\n}`,
      ]),
    );
  steps.push(work(random, thing, 1, 3));
  if (random.chance(75))
    steps.push(
      `const found = await ${one}Service.findById(${one}Id);\nif (!found) {\n${fail(404)}\n}`,
    );
  if (random.chance(40))
    steps.push(
      `if (found.${random.pick(members)} !== options.${random.pick(members)}) {\n${fail(random.pick(failures))}\n}`,
    );
  steps.push(work(random, thing, 0, 2));
  const value = random.pick([
    `{ ${one}: found, ${many}: [] }`,
    `{ data: ${one}View, meta: { page, total } }`,
    `await ${one}Service.update(${one}Id, options)`,
    'found',
  ]);
  const end =
    method === 'delete'
      ? `await ${one}Service.remove(${one}Id);\n${dialect.empty(random)}`
      : method === 'post'
        ? `const created = await ${one}Service.create(options);\n${dialect.send(random, 201, 'created', thing)}`
        : dialect.send(random, 200, value, thing);
  steps.push(end);
  const body = steps.filter(Boolean).join('\n\n');
  if (!random.chance(45)) return body;
  return `try {\n${indented(body)}\n} catch (error) {\n  logger.error('${one} failed', { error });\n${fail(500)}\n}`;
}

/** A file with handlers of one framework for one kind of record. */
export function serverFile(random, framework, thing, handlers) {
  const dialect = dialects[framework];
  const methods = ['get', 'post', 'put', 'delete', 'patch', 'get'];
  const parts = [services(thing), dialect.head];
  const isTyped = dialect.extension !== 'js';
  if (isTyped) parts.push(typeFor(random, thing));
  parts.push(schema(random, thing));
  if (random.chance(50)) parts.push(utility(random, thing, isTyped));
  if (dialect.before) parts.push(dialect.before(thing));
  const count = dialect.isSingle ? Math.min(handlers, 4) : handlers;
  for (let index = 0; index < count; index += 1) {
    const method = methods[index % methods.length];
    const suffix = ['', '/:id', '/:id', '/:id', '/:id', `/:id/${random.pick(thing.members)}`][
      index % 6
    ];
    if (random.chance(40) && !dialect.before)
      parts.push(
        `\n/**\n * ${random.pick(['Lists', 'Changes', 'Answers with'])} ${thing.many}; whoever asks has to be signed in.\n * The ${thing.members[0]} is looked at first, since it is indexed.\n */`,
      );
    parts.push(
      dialect.handler({
        random,
        thing,
        method,
        name: `${method}${thing.One}${index < methods.length ? '' : index}`,
        path: `/${thing.many}${suffix}${index < methods.length ? '' : `/${index}`}`,
        body: indented(handlerBody(random, dialect, thing, method)),
      }),
    );
  }
  if (dialect.tail) parts.push(dialect.tail);
  if (random.chance(40)) parts.push(utility(random, thing, isTyped));
  return { extension: dialect.extension ?? 'ts', text: `${parts.join('\n')}\n` };
}
