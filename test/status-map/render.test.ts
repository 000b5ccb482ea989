import { describe, expect, it } from 'vitest';
import { renderMap } from '../../src/status-map/render.ts';
import { routesOf } from './routes-of.ts';

const routes = [
  ...routesOf(
    `import express from 'express';
const app = express();
app.get('/b', (req, res) => {
  if (!req.query.id) return res.status(404).end();
  if (req.query.id === '0') return res.sendStatus(404);
  res.json({});
});
app.put('/a', (req, res) => res.status(req.body.status).end());`,
    'src/express.ts',
  ),
  ...routesOf(
    `import Fastify from 'fastify';
const app = Fastify();
const object = { type: 'object' };
app.route({
  method: ['GET', 'HEAD'],
  url: '/c|d',
  schema: { response: { 200: object, 204: object, '4XX': object, default: object, ...shared } },
  handler: (request, reply) => reply.code(200).send({}),
});`,
    'src/(shop)/[id].ts',
  ),
  ...routesOf(
    `import { Controller, Get, NotFoundException } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
@Controller('e')
export class E {
  @Get()
  @ApiOkResponse()
  show() {
    throw new NotFoundException();
  }
}`,
    'src/nest.ts',
  ),
  ...routesOf(
    `import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
const app = new OpenAPIHono().basePath('/api');
const route = createRoute({ method: 'get', path: '/f', responses: { 200: {}, 410: {} } });
app.openapi(route, (c) => c.json({}, 404));
app.notFound((c) => c.json({}, 404));`,
    'src/hono.ts',
  ),
];
const map = { routes, unread: [], notes: [] };

describe('a map', () => {
  it('is text', () => {
    expect(renderMap(map, 'text', 'file')).toMatchInlineSnapshot(`
      "src/(shop)/[id].ts
           4  GET|HEAD /c|d — answered: 200 (8); declared: 200 (7), 204 (7), 4XX, default, …
              unanswered: 204 (No Content)

      src/express.ts
           3  GET /b — answered: 200*, 404 (4, 5)
           8  PUT /a — answered: ? (8), …

      src/hono.ts
           4  GET /api/f — answered: 404 (4); declared: 200 (3), 410 (3)
              undeclared: 404 (Not Found)
           5  ANY (no path) — answered: 404 (5)

      src/nest.ts
           5  GET /e — answered: 404! (8); declared: 200 (6)
              undeclared: 404 (Not Found)

      6 routes in 4 files
      "
    `);
  });

  it('is a table of Markdown', () => {
    expect(renderMap(map, 'markdown', 'path')).toMatchInlineSnapshot(`
      "| Route | Answered | Declared | Differences |
      | --- | --- | --- | --- |
      | [\`ANY (no path)\`](src/hono.ts#L5) | [404](src/hono.ts#L5) |  |  |
      | [\`PUT /a\`](src/express.ts#L8) | [?](src/express.ts#L8), … |  |  |
      | [\`GET /api/f\`](src/hono.ts#L4) | [404](src/hono.ts#L4) | [200](src/hono.ts#L3), [410](src/hono.ts#L3) | undeclared: 404 (Not Found) |
      | [\`GET /b\`](src/express.ts#L3) | 200*, [404](src/express.ts#L4) [404](src/express.ts#L5) |  |  |
      | [\`GET\\|HEAD /c\\|d\`](src/%28shop%29/%5Bid%5D.ts#L4) | [200](src/%28shop%29/%5Bid%5D.ts#L8) | [200](src/%28shop%29/%5Bid%5D.ts#L7), [204](src/%28shop%29/%5Bid%5D.ts#L7), 4XX, default, … | unanswered: 204 (No Content) |
      | [\`GET /e\`](src/nest.ts#L5) | [404!](src/nest.ts#L8) | [200](src/nest.ts#L6) | undeclared: 404 (Not Found) |
      "
    `);
  });

  it('is JSON', () => {
    expect(JSON.parse(renderMap(map, 'json', 'file'))).toEqual({
      version: 1,
      routes: routes.toSorted((one, other) => (one.file < other.file ? -1 : 1)),
      unread: [],
    });
  });

  it('says so where there are no routes', () => {
    const none = { routes: [], unread: [], notes: [] };
    expect(renderMap(none, 'text', 'file')).toBe('0 routes in 0 files\n');
  });
});
