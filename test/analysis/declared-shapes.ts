/** Programs of any size with routes that declare their statuses, each way of declaring many times over. */
import { app, repeated } from '../bench/shapes.mjs';

type Program = (size: number) => string;

/** The comment of a document for a path, with keys. */
const documented = (path: string, keys: string, method = 'get') =>
  `/**\n * @openapi\n * ${path}:\n *   ${method}: { responses: { ${keys} } }\n */\n`;

const answering = '(req, res) => { res.status(201).json({}); }';

const commented: Readonly<Record<string, Program>> = {
  'routes below their documents': (size) =>
    `${app}${repeated(size, (i) => `${documented(`/a${i}/{id}`, '200: {}')}app.get('/a${i}/:id', ${answering});`)}`,
  'a chain of routes, each below its document': (size) =>
    `${app}app${repeated(size, (i) => `${documented('/a', '200: {}')}.get('/a${i}', ${answering})`)};`,
  'a chain of methods, each below its document': (size) =>
    `${app}${repeated(size, (i) => `app.route('/a${i}')\n${documented(`/a${i}`, '200: {}')}.get(${answering});`)}`,
  'routes whose documents stand elsewhere': (size) =>
    `${app}${repeated(size, (i) => `app.get('/a${i}', ${answering});`)}${repeated(size, (i) => documented(`/a${i}`, '200: {}'))}`,
  'routes of one path whose documents stand elsewhere': (size) =>
    `${app}${repeated(size, (i) => `app.get('/b', ${answering});${documented(`/a${i}/b`, '200: {}')}`)}`,
  'documents of one route': (size) =>
    `${app}${repeated(size, (i) => documented('/a', `${400 + i}: {}`))}app.get('/a', (req, res) => { res.json({}); });`,
  'documents of no route': (size) =>
    `${app}${repeated(size, (i) => documented(`/a${i}`, '200: {}'))}app.get('/a', ${answering});`,
  'keys of a document': (size) =>
    `${app}${documented(
      '/a',
      repeated(size, (i) => `${400 + i}: {}`, ', '),
    )}app.get('/a', (req, res) => { res.json({}); });`,
  'paths of a document': (size) =>
    `${app}/**\n * @openapi\n${repeated(size, (i) => ` * /a${i}:\n *   get: { responses: { 200: {} } }`)}\n */\n${repeated(size, (i) => `app.get('/a${i}', ${answering});`)}`,
  'a path of many names': (size) =>
    `${app}${documented('/a'.repeat(size), '200: {}')}app.get('/a', (req, res) => { res.json({}); });`,
};

const fastify = "import fastify from 'fastify';\nconst app = fastify();\n";
const replying = '(request, reply) => reply.code(201).send({})';
const hono =
  "import { createRoute, OpenAPIHono } from '@hono/zod-openapi';\nimport { describeRoute } from 'hono-openapi';\n";
const described = "{ description: '' }";
const contract =
  "import { initContract } from '@ts-rest/core';\nimport { initServer } from '@ts-rest/express';\n";
const elysia = "import { Elysia, t } from 'elysia';\n";
const created = "'/', ({ set }) => { set.status = 201; return {}; }, { response: { 200: User } }";
const nest =
  "import { Controller, Get } from '@nestjs/common';\nimport { ApiOkResponse, ApiResponse } from '@nestjs/swagger';\n";

const inCode: Readonly<Record<string, Program>> = {
  'routes with their schemas': (size) =>
    `${fastify}${repeated(size, (i) => `app.get('/${i}', { schema: { response: { 200: User } } }, ${replying});`)}`,
  'routes with schemas of a name': (size) =>
    `${fastify}${repeated(size, (i) => `const s${i} = { response: { 200: User } };\napp.get('/${i}', { schema: s${i} }, ${replying});`)}`,
  'routes with one schema': (size) =>
    `${fastify}const schema = { response: { 200: User } };\n${repeated(size, (i) => `app.get('/${i}', { schema }, ${replying});`)}`,
  'routes with one object of options': (size) =>
    `${fastify}const options = { schema: { response: { 200: User } } };\n${repeated(size, (i) => `app.get('/${i}', options, ${replying});`)}`,
  'routes with the members of one object of schemas': (size) =>
    `${fastify}const schemas = { ${repeated(size, (i) => `a${i}: { response: { 200: User } },`)} };\n${repeated(size, (i) => `app.get('/${i}', { schema: schemas.a${i} }, ${replying});`)}`,
  'routes with the responses of one object': (size) =>
    `${fastify}const errors = { 400: E, 401: E };\n${repeated(size, (i) => `app.get('/${i}', { schema: { response: { 200: User, ...errors } } }, ${replying});`)}`,
  'a handler of many routes': (size) =>
    `${fastify}const handler = ${replying};\n${repeated(size, (i) => `app.get('/${i}', { schema: { response: { 200: User } } }, handler);`)}`,
  'routes in an array': (size) =>
    `import Hapi from '@hapi/hapi';\nconst server = Hapi.server();\nconst routes = [${repeated(size, (i) => `{ method: 'GET', path: '/${i}', options: { response: { status: { 200: User } } }, handler: (request, h) => h.response({}).code(201) },`)}];\nserver.route(routes);`,
  'schemas that no route has': (size) =>
    `${fastify}${repeated(size, (i) => `export const s${i} = { response: { 200: User } };`)}\napp.get('/', ${replying});`,
  'responses of one another': (size) =>
    `${fastify}const s0 = { 400: E };\n${repeated(size, (i) => `const s${i + 1} = { ...s${i}, ...s${i}, ...s${i} };`)}\napp.get('/', { schema: { response: { 200: User, ...s${size} } } }, ${replying});`,
  'options of one another': (size) =>
    `${fastify}const s0 = { schema: { response: { 200: User } } };\n${repeated(size, (i) => `const s${i + 1} = { ...s${i}, ...s${i} };`)}\napp.get('/', s${size}, ${replying});`,
  'options in one another': (size) =>
    `${fastify}const s0 = { schema: { response: { 200: User } } };\n${repeated(size, (i) => `const s${i + 1} = { a: s${i}, b: s${i} };`)}\napp.get('/', s${size}, ${replying});`,
  'changes of one schema': (size) =>
    `${fastify}const schema = { response: { 200: User } };\n${repeated(size, (i) => `schema.response[${400 + i}] = E;`)}\napp.get('/', { schema }, ${replying});`,
  'keys of one schema': (size) =>
    `${fastify}app.get('/', { schema: { response: { ${repeated(size, (i) => `${400 + (i % 100)}: E,`)} } } }, ${replying});`,
  'a chain of described routes': (size) =>
    `${hono}new OpenAPIHono()${repeated(size, (i) => `.openapi(createRoute({ method: 'get', path: '/${i}', responses: { 200: ${described} } }), (c) => c.json({}, 201))`)};`,
  'a chain of routes behind their documents': (size) =>
    `${hono}new OpenAPIHono()${repeated(size, (i) => `.get('/${i}', describeRoute({ responses: { 200: ${described} } }), (c) => c.json({}, 201))`)};`,
  'described routes of a name': (size) =>
    `${hono}const app = new OpenAPIHono();\n${repeated(size, (i) => `const r${i} = createRoute({ method: 'get', path: '/${i}', responses: { 200: ${described} } });\napp.openapi(r${i}, (c) => c.json({}, 201));`)}`,
  'a contract': (size) =>
    `${contract}const contract = initContract().router({ ${repeated(size, (i) => `a${i}: { method: 'GET', path: '/${i}', responses: { 200: User } },`)} });\nexport const router = initServer().router(contract, { ${repeated(size, (i) => `a${i}: async () => ({ status: 201, body: {} }),`)} });`,
  'decorated methods': (size) =>
    `${nest}@Controller('a')\nexport class A { ${repeated(size, (i) => `@Get('${i}') @ApiResponse({ status: 201 }) a${i}() { return {}; }`)} }`,
  'decorators of a method': (size) =>
    `${nest}@Controller('a')\nexport class A { @Get() ${repeated(size, (i) => `@ApiResponse({ status: ${400 + i} })`)} @ApiOkResponse() a() { throw new HttpException('', 404); } }`,
  'functions with a document': (size) =>
    `${app}${repeated(size, (i) => `const a${i} = ${answering};\na${i}.apiDoc = { responses: { 200: ${described} } };\napp.get('/${i}', a${i});`)}`,
};

/** A chain of applications, each of which has the one before as its plugin. */
const plugins = (size: number, first: string, uses: (before: string) => string) =>
  `${elysia}const p0 = new Elysia()${first};\n${repeated(size, (i) => `const p${i + 1} = new Elysia()${uses(`p${i}`)}.get(${created});`)}`;

const extended: Readonly<Record<string, Program>> = {
  'plugins of one another': (size) => plugins(size, '', (before) => `.use(${before})`),
  'plugins of one another, each given twice': (size) =>
    plugins(size, '', (before) => `.use(${before}).use([${before}])`),
  'plugins of one another, the first with declarations': (size) =>
    plugins(size, '.guard({ response: { 401: User } })', (before) => `.use(${before})`),
  'routes with hooks before them': (size) =>
    `${elysia}const app = new Elysia();\n${repeated(size, (i) => `app.onBeforeHandle(({ headers }) => { if (headers.a${i}) log(); });\napp.post(${created});`)}`,
};

/** Routes with declarations in comments and in code, and below what applications are given besides. */
export const declarations = { ...commented, ...inCode, ...extended };
