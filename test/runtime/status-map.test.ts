/** The status map of programs beside the documents that the same programs serve. */
import { createRequire } from 'node:module';
import type { Type } from '@nestjs/common';
import { describe, expect, it } from 'vitest';
import { routesOf } from '../status-map/routes-of.ts';
import type { RouteRow } from '../../src/status-map/routes.ts';
import { runDecorated, statusesOf, type ApiDocument } from './declared.ts';
import { defaultOf } from './documents.ts';

const require = createRequire(import.meta.url);
const installed = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, require(name) as unknown]));

/** What the map says is declared, by method and path as documents write them. */
function declaredIn(rows: readonly RouteRow[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    rows.flatMap(({ declared, methods, path }) =>
      declared === null || methods === 'any'
        ? []
        : methods.map((method) => [
            `${method} ${(path ?? '').replaceAll(/:(\w+)/gu, '{$1}')}`,
            [...declared.statuses.map(({ status }) => String(status)), ...declared.ranges].sort(),
          ]),
    ),
  );
}

function listedIn(document: ApiDocument): Readonly<Record<string, readonly string[] | null>> {
  return Object.fromEntries(
    Object.entries(document.paths ?? {}).flatMap(([path, operations = {}]) =>
      Object.keys(operations).map((method) => [
        `${method.toUpperCase()} ${path}`,
        statusesOf(document, path, method),
      ]),
    ),
  );
}

interface Program {
  readonly text: string;
  /** Runs the program and asks it for its document. */
  readonly served: (text: string) => Promise<ApiDocument>;
}

const fastify: Program = {
  text: `import swagger from '@fastify/swagger';
import Fastify, { type FastifyInstance } from 'fastify';
const object = { type: 'object' };
const app = Fastify();
app.register(swagger, { openapi: {} });
app.register(async (orders: FastifyInstance) => {
  orders.get(
    '/orders/:id',
    { schema: { response: { 200: object, 404: object, '5XX': object } } },
    (request, reply) => reply.code(404).send({}),
  );
  orders.route({
    method: 'POST',
    url: '/orders',
    schema: { response: { 201: object, default: object } },
    handler: (request, reply) => reply.code(201).send({}),
  });
  const schema = { response: { 204: { type: 'null' } } };
  orders.delete('/orders/:id', { schema }, (request, reply) => reply.code(204).send());
});
export default app;`,
  served: async (text) => {
    const app = defaultOf(text, installed('fastify', '@fastify/swagger')) as {
      readonly ready: () => Promise<void>;
      readonly swagger: () => ApiDocument;
    };
    await app.ready();
    return app.swagger();
  },
};

const hono: Program = {
  text: `import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
const app = new OpenAPIHono().basePath('/api');
const json = { description: 'Order', content: { 'application/json': { schema: z.object({}) } } };
const none = { description: 'None' };
const show = createRoute({ method: 'get', path: '/orders/{id}', responses: { 200: json, 404: none } });
app.openapi(show, (c) => c.json({}, 404));
app.openapi(
  createRoute({ method: 'post', path: '/orders', responses: { 201: json, '4XX': none, default: none } }),
  (c) => c.json({}, 201),
);
export default app;`,
  served: (text) => {
    const app = defaultOf(text, installed('@hono/zod-openapi')) as {
      readonly getOpenAPIDocument: (info: object) => ApiDocument;
    };
    const info = { title: 'Orders', version: '1' };
    return Promise.resolve(app.getOpenAPIDocument({ openapi: '3.0.0', info }));
  },
};

const nest: Program = {
  text: `import { Controller, Delete, Get, HttpCode, NotFoundException, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiForbiddenResponse, ApiNoContentResponse, ApiNotFoundResponse, ApiOkResponse, ApiResponse } from '@nestjs/swagger';

@ApiForbiddenResponse()
@Controller('orders')
export class Orders {
  @Get(':id')
  @ApiOkResponse()
  @ApiNotFoundResponse()
  show() {
    throw new NotFoundException();
  }

  @Post()
  @ApiCreatedResponse()
  @ApiResponse({ status: 409, description: 'Twice' })
  create() {
    return {};
  }

  @Delete('/:id/')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiResponse({ status: '5XX', description: 'Failed' })
  remove() {}
}`,
  served: async (text) => {
    const packages = installed('@nestjs/common', '@nestjs/swagger');
    const { Orders } = runDecorated(text, packages);
    const { NestFactory } = await import('@nestjs/core');
    const { Module } = await import('@nestjs/common');
    const { DocumentBuilder, SwaggerModule } = await import('@nestjs/swagger');
    const { Shop } = runDecorated('export class Shop {}', {}) as unknown as { Shop: Type };
    Module({ controllers: [Orders as unknown as Type] })(Shop);
    const app = await NestFactory.create(Shop, { logger: false });
    await app.init();
    const document = SwaggerModule.createDocument(app, new DocumentBuilder().build());
    await app.close();
    return document;
  },
};

const hapi: Program = {
  text: `import Hapi from '@hapi/hapi';
import Joi from 'joi';
const server = Hapi.server({ debug: false });
server.validator(Joi);
const order = Joi.object({}).label('Order');
server.route({
  method: 'GET',
  path: '/orders/{id}',
  options: { tags: ['api'], response: { status: { 200: order, 404: order } } },
  handler: (request, h) => h.response({}).code(404),
});
server.route([
  {
    method: 'POST',
    path: '/orders',
    options: {
      tags: ['api'],
      response: { status: { 201: order, 409: order } },
      handler: (request, h) => h.response({}).code(201),
    },
  },
]);
export default server;`,
  served: async (text) => {
    const server = defaultOf(text, installed('@hapi/hapi', 'joi')) as {
      readonly register: (plugins: readonly unknown[]) => Promise<void>;
      readonly initialize: () => Promise<void>;
      readonly inject: (path: string) => Promise<{ readonly payload: string }>;
    };
    const plugins = ['@hapi/inert', '@hapi/vision', 'hapi-swagger'];
    await server.register(plugins.map((name) => require(name) as unknown));
    await server.initialize();
    return JSON.parse((await server.inject('/swagger.json')).payload) as ApiDocument;
  },
};

describe('the map of a program', () => {
  it.each(Object.entries({ fastify, hono, nest, hapi }))(
    'lists the declared statuses as the document does that the program serves: %s',
    async (_, { text, served }) => {
      const listed = listedIn(await served(text));
      expect(Object.keys(listed).length).toBeGreaterThan(1);
      expect(declaredIn(routesOf(text))).toEqual(listed);
    },
  );
});
