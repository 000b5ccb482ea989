import { describe, expect, it } from 'vitest';
import { routesOf } from './routes-of.ts';

const pathsOf = (text: string) =>
  routesOf(text).map(({ methods, path }) => `${String(methods)} ${path}`);

const nest = (decorator: string, members: string) => `
  import { Controller, Get, Post } from '@nestjs/common';
  ${decorator} export class Users { ${members} }`;
const get = 'show() { return {}; }';

describe('the path of a route', () => {
  it.each([
    ["app.get(['/a', '/b'], show)", 'GET {/a,/b}'],
    ["app.get(['/a', base], show)", 'GET {/a,…}'],
    ['app.get(paths, show)', 'GET …'],
    ['app.use([show])', 'any null'],
  ])('is one of several: %s', (statement, row) => {
    const text = `import express from 'express'; import { base, paths } from './paths.js';
      const app = express(); const show = (req, res) => { res.json({}); }; ${statement};`;
    expect(pathsOf(text)).toEqual([row]);
  });

  it.each([
    ["@Controller('users')", `@Get(':id') ${get}`, '/users/:id'],
    ["@Controller('/users/')", `@Get('/:id/') ${get}`, '/users/:id'],
    ["@Controller({ path: 'users', version: '1' })", `@Get() ${get}`, '/users'],
    ["@Controller({ version: '1' })", `@Get('me') ${get}`, '/me'],
    ['@Controller()', `@Get() ${get}`, '/'],
    ['@Controller()', `@Get('/') ${get}`, '/'],
    ["@Controller('users')", `@Get(path) ${get}`, '/users…'],
    ['@Controller(path)', `@Get(':id') ${get}`, '…/:id'],
    ["@Controller(['users', 'people'])", `@Get(':id') ${get}`, '{/users,/people}/:id'],
    ["const base = 'users'; @Controller(base)", `@Get(':id') ${get}`, '/users/:id'],
    ['@Controller(`${api}/users`)', `@Get(':id') ${get}`, '…/users/:id'],
  ])('is behind that of its class: %s %s', (decorator, members, path) => {
    expect(pathsOf(nest(decorator, members))).toEqual([`GET ${path}`]);
  });

  it.each([
    ['tsoa', "@Route('users')", "@Get('{id}')", '/users/{id}'],
    ['routing-controllers', "@JsonController('/users')", "@Get('/:id')", '/users/:id'],
    ['routing-controllers', '@Controller()', "@Get('/:id')", '/:id'],
  ])('is behind that of its class in %s: %s', (module, decorator, route, path) => {
    const [, name = ''] = /@(\w+)/u.exec(decorator) ?? [];
    const text = `import { Get, ${name} } from '${module}'; ${decorator} class Users { ${route} ${get} }`;
    expect(pathsOf(text)).toEqual([`GET ${path}`]);
  });

  const hono = "import { Hono } from 'hono'; const h = (c) => c.json({});";
  const elysia = "import { Elysia } from 'elysia'; const h = () => ({});";
  it.each([
    [`${hono} new Hono().basePath('/api').get('/a', h)`, '/api/a'],
    [`${hono} const app = new Hono().basePath('/api'); app.get('/a', h)`, '/api/a'],
    [`${hono} const v1 = new Hono().basePath('/api').basePath('v1'); v1.get('/', h)`, '/api/v1'],
    [`${hono} const app = new Hono().basePath(base); app.get('/a', h)`, '…/a'],
    [`${hono} const app = new Hono(); app.get('/a', h)`, '/a'],
    [`${hono} new Hono().basePath('/api').on('GET', ['/a', '/b'], h)`, '/api{/a,/b}'],
    [`${elysia} new Elysia({ prefix: '/api' }).get('/a', h)`, '/api/a'],
    [`${elysia} const app = new Elysia({ prefix: '/api' }); app.get('/a', h)`, '/api/a'],
    [`${elysia} const app = new Elysia({ name: 'users' }); app.get('/a', h)`, '/a'],
    [`${elysia} new Elysia().group('/v1', (app) => app.get('/a', h))`, '/v1/a'],
    [`${elysia} new Elysia().group('/v1', { tags }, (app) => app.get('/a', h))`, '/v1/a'],
    [
      `${elysia} new Elysia().group('/v1', (v1) => v1.group('/b', (b) => b.get('/a', h)))`,
      '/v1/b/a',
    ],
    [
      `${elysia} new Elysia({ prefix: '/api' }).group(base, (app) => { app.get('/a', h); })`,
      '/api…/a',
    ],
    [`${elysia} new Elysia().group('/v1', (app) => app).get('/a', h)`, '/a'],
    [`${elysia} new Elysia().guard({}, (app) => app.get('/a', h))`, '/a'],
    ["import express from 'express'; express().route('/a').get((req, res) => res.end())", '/a'],
    ["import express from 'express'; express().get(`/${x}/a`, (req, res) => res.end())", '/…/a'],
    ["import express from 'express'; express().get(base + '/a', (req, res) => res.end())", '…/a'],
    ["import express from 'express'; express().get(/^.a$/u, (req, res) => res.end())", '/^.a$/u'],
    ["import express from 'express'; express().get(PATHS.a, (req, res) => res.end())", '…'],
  ])('is behind that of its router: %s', (text, path) => {
    expect(pathsOf(text)).toEqual([`GET ${path}`]);
  });

  it.each([
    '.onError(({ set }) => { set.status = 404; return {}; })',
    ".onBeforeHandle(({ status }) => status(401, 'Unauthorized'))",
    '.macro({ signed: { resolve: ({ status }) => status(401) } })',
    '.guard({ response: { 401: t.Any() } }, (app) => app)',
  ])('is that of no hook: %s', (link) => {
    expect(pathsOf(`${elysia} new Elysia()${link}.get('/a', h)`)).toEqual(['GET /a']);
  });

  it('is found in a chain of hundreds of routes', () => {
    const links = Array.from({ length: 200 }, (_, index) => `.get('/${index}', h)`);
    const paths = pathsOf(`${elysia} new Elysia({ prefix: '/api' })${links.join('\n')}`);
    expect(paths).toHaveLength(200);
    expect(paths.at(-1)).toBe('GET /api/199');
  });
});

describe('a row', () => {
  const express = "import express from 'express';\nconst app = express();\n";

  it('is there for a route that names no status', () => {
    expect(routesOf(`${express}app.get('/a', (req, res) => { render(res); });`)).toMatchObject([
      { path: '/a', line: 3, framework: 'express', answered: [], isOpen: true },
    ]);
  });

  it('is there for a router that no import tells', () => {
    const text = "export default (app) => app.get('/a', (req, res) => res.status(404).end());";
    expect(routesOf(text)).toMatchObject([
      {
        path: '/a',
        framework: 'request-response',
        evidence: 'convention',
        answered: [{ status: 404 }],
      },
    ]);
  });

  it('is one for all handlers of a registration', () => {
    const text = `${express}const check = (req, res, next) => {
      if (!req.user) return res.status(401).end();
      next();
    };
    app.get('/a', check, (req, res) => res.status(404).end());`;
    const [row, ...others] = routesOf(text);
    expect(row?.answered.map(({ status }) => status)).toEqual([401, 404]);
    expect(others).toEqual([]);
  });

  it('is not there for middleware that answers nothing, nor for lookups', () => {
    const text = `${express}app.use((req, res, next) => { log(req); next(); });
    app.use('/a', (req, res, next) => { log(req); next(); });
    app.get('env'); new Map().get('/a', (key) => key);`;
    expect(routesOf(text)).toEqual([]);
  });

  it('has the line of its method, in a chain as well', () => {
    const text = `${express}app\n  .get('/a', (req, res) => res.end())\n  .put('/b', (req, res) => res.end());`;
    expect(routesOf(text).map(({ line, path }) => [line, path])).toEqual([
      [4, '/a'],
      [5, '/b'],
    ]);
  });
});
