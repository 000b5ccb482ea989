import rule from '../../rules/no-unused-response.ts';
import { at, bodyOf, run } from '../rule-tester.ts';

const next = (...statements: readonly string[]) => `
import { NextResponse } from 'next/server';
export async function GET(request) {
${bodyOf(statements)}}
`;

const hono = (...statements: readonly string[]) => `
import { Hono } from 'hono';
const app = new Hono();
app.get('/', async (c) => {
${bodyOf(statements)}});
`;

const nest = (...statements: readonly string[]) => `
import { ForbiddenException, HttpException, ValidationPipe } from '@nestjs/common';
export function check(user) {
${bodyOf(statements)}}
`;

const fetched = (...statements: readonly string[]) => `
export async function handle(request) {
${bodyOf(statements)}}
`;

/** A report on a response, and the program that its suggestion leaves; null where there is none. */
const response = (by: string, place: ReturnType<typeof at>, output: string | null) => ({
  messageId: 'responseDropped' as const,
  data: { by },
  ...place,
  suggestions: output === null ? null : [{ messageId: 'returnResponse' as const, output }],
});

const error = (by: string, place: ReturnType<typeof at>, output: string | null) => ({
  messageId: 'errorDropped' as const,
  data: { by },
  ...place,
  suggestions: output === null ? null : [{ messageId: 'throwError' as const, output }],
});

/** One statement that is reported from its start to its end, and what its suggestion makes of it. */
function statement(
  program: (...statements: readonly string[]) => string,
  line: number,
  [text, by, instead]: readonly [text: string, by: string, instead: string],
) {
  const end = 2 + text.length;
  const report = instead.startsWith('throw') ? error : response;
  return {
    name: text,
    code: program(`${text};`),
    errors: [report(by, at(line, 3, end + 1), program(`${instead};`))],
  };
}

/** A module that imports some names, with one statement in a function. */
const from =
  (module: string, names: string) =>
  (...statements: readonly string[]) =>
    `
import ${names} from '${module}';
export async function answer(request) {
${bodyOf(statements)}}
`;

const returned = (module: string, names: string, text: string, by = text.replace(/\(.*/u, '()')) =>
  statement(from(module, names), 4, [text, by, `return ${text}`]);
const thrown = (module: string, names: string, text: string, by = text.replace(/\(.*/u, '()')) =>
  statement(from(module, names), 4, [text, by, `throw ${text}`]);

const ownFunctions = `
import { NextResponse } from 'next/server';
const unauthorized = () => NextResponse.json({}, { status: 401 });
async function gone() { return isOld ? NextResponse.json({}, { status: 410 }) : Response.json({}); }
function perhaps(user) { if (!user) return NextResponse.json({}, { status: 401 }); }
export async function GET(request) {
  if (!request.user) unauthorized();
  await gone();
  perhaps(request);
  return Response.json({});
}
`;

const ownErrors = `
class ApiError extends Error {
  name = 'ApiError';
  constructor(status, message) {
    super(message);
    this.status = status;
    this.at = new Date().toISOString();
    if (Error.captureStackTrace) { Error.captureStackTrace(this, ApiError); } else this.stack = '';
    Object.setPrototypeOf(this, new.target.prototype);
  }
  report() { log(this); }
}
class Missing extends ApiError {}
app.get('/', (req, res) => {
  if (!req.user) new ApiError(401, 'Sign in first');
  new Missing(404, 'Gone');
  res.json({});
});
`;

const members = `
export const make = () => class Orders {
  static { Response.json({}); }
  constructor() { Response.json({}); }
  set order(order) { Response.json({}); }
  *all() { Response.json({}); }
  get order() { Response.json({}); }
}
`;

const annotated = `
export async function f(): Promise<void> { Response.json({}); }
export function isGone(order): boolean { Response.json({}); return true; }
export function isLate(order): order is Late { Response.json({}); return true; }
export function g(): Promise<Response | void> { Response.json({})!; }
export function h(): Promise<boolean | null> | 'late' { Response.json({}); return 'late'; }
export function i(): [] | string[] { Response.json({}); return []; }
`;

run(rule, {
  valid: [
    {
      name: 'responses that are returned, in all ways',
      code: next(
        'if (request.a) return NextResponse.json({});',
        'if (request.b) return request.c ? NextResponse.json({}) : NextResponse.next();',
        "return request.d && NextResponse.redirect('/');",
      ),
    },
    {
      name: 'an arrow function without braces, which returns',
      code: "import { NextResponse } from 'next/server'; export const GET = () => NextResponse.json({});",
    },
    {
      name: 'a response that is an argument, an element, a property or a default',
      code: next(
        'log(NextResponse.json({}));',
        'const all = [NextResponse.json({}), { made: NextResponse.json({}) }];',
        'const { a = NextResponse.json({}) } = request;',
        'return a ?? all;',
      ),
    },
    {
      name: 'a response that is assigned, kept or yielded',
      code: next(
        'let made;',
        'made = NextResponse.json({});',
        'request.made = NextResponse.json({});',
        'const other = NextResponse.json({});',
        'return other;',
      ),
    },
    {
      name: 'a response that is yielded',
      code: 'export function* all() { yield Response.json({}); }',
    },
    {
      name: 'a response that is exported',
      code: 'export const gone = new Response(null, { status: 410 });',
    },
    {
      name: 'a response that is dropped on purpose',
      code: next('void NextResponse.json({});', 'const _made = NextResponse.json({});'),
    },
    {
      name: 'a variable that is destructured, and one of a module',
      code: 'const gone = Response.json({}); export function f() { const { body } = Response.json({}); }',
    },
    {
      name: 'a response that decides',
      code: next('if (NextResponse.json({})) return;', 'NextResponse.json({}) || log();'),
    },
    {
      name: 'a response that is acted on',
      code: next(
        "NextResponse.next().cookies.set('a', 'b');",
        "NextResponse.json({}).headers.set('a', 'b');",
        'NextResponse.json({}).text().then(log);',
      ),
    },
    {
      name: 'a response of a name that the file declares',
      code: 'class Response {} export function f() { new Response(); }',
    },
    {
      name: 'calls that throw by themselves',
      code: `
import { forbidden, notFound, permanentRedirect, redirect, unauthorized } from 'next/navigation';
import { error, redirect as leave } from '@sveltejs/kit';
import Koa from 'koa';
new Koa().use((ctx) => { ctx.throw(404); ctx.assert(ctx.user, 401); });
export function f() { redirect('/'); notFound(); forbidden(); unauthorized(); permanentRedirect('/'); }
export function load() { error(404); leave(303, '/'); }
`,
    },
    {
      name: 'calls that answer by themselves',
      code: `
import Fastify from 'fastify';
import { createError, defineEventHandler, sendRedirect, showError } from 'h3';
const app = Fastify();
app.get('/', (request, reply) => { reply.notFound(); app.assert(request.user, 401); });
export default defineEventHandler((event) => { sendRedirect(event, '/'); throw createError({ statusCode: 404 }); });
`,
    },
    {
      name: 'the composables of an application that show an error or go elsewhere',
      code: "import { abortNavigation, navigateTo, showError } from '#app'; export function f() { showError({ statusCode: 404 }); navigateTo('/', { redirectCode: 301 }); abortNavigation({ statusCode: 404 }); }",
    },
    {
      name: 'a class of errors that is made, and pipes, which are none',
      code: "import createError from '@fastify/error'; createError('GONE', 'Gone', 410);",
    },
    {
      name: 'a pipe',
      code: nest('new ValidationPipe({ errorHttpStatusCode: 422 });'),
    },
    {
      name: 'an error that is thrown, returned, handed on or rejected with',
      code: `
import createError from 'http-errors';
export function f(req, res, next) {
  if (req.a) throw createError(404);
  if (req.b) return createError(404);
  if (req.c) next(createError(404));
  return Promise.reject(createError(404));
}
`,
    },
    {
      name: 'an error that is changed, and thrown afterwards',
      code: `
import Boom from '@hapi/boom';
import createError from 'http-errors';
export function f(error, message, ...rest) {
  Boom.boomify(error, { statusCode: 404 });
  Boom.internal(error);
  createError(404, error);
  createError(404, ...rest);
  throw error;
}
`,
    },
    {
      name: 'an error class of the file whose constructor does more',
      code: `
class LoggedError extends Error {
  constructor(status, message) { super(message); this.status = status; log(this); }
}
class CountedError extends Error {
  id = count();
  constructor(status, message) { super(message); this.status = status; }
}
class ReportedError extends Reported {
  constructor(status, message) { super(message); this.status = status; }
}
class CheckedError extends Error {
  constructor(status, message) { super(message); this.status = status; if (check()) this.ok = true; else for (;;) {} }
}
class KeptError extends Error {
  constructor(status, message) { super(message); this.status = status; kept.last = this; }
}
export function f(res) {
  new LoggedError(404, 'Gone'); new CountedError(404, 'Gone'); new ReportedError(404, 'Gone');
  new CheckedError(404, 'Gone'); new KeptError(404, 'Gone');
  res.status(404);
}
`,
    },
    {
      name: 'an error class of another file',
      code: "import { ApiError } from './errors.js'; export function f() { new ApiError({ status: 404, message: 'Gone' }); }",
    },
    {
      name: 'a class that hands a status to the class it extends',
      code: "import { HttpException } from '@nestjs/common'; class Gone extends HttpException { constructor() { super('Gone', 410); } }",
    },
    {
      name: 'a test of what throws',
      code: `
test('a status', () => {
  expect(() => { new Response(null, { status: 99 }); }).toThrow();
  Response.json({});
});
assert.throws(() => { Response.json({}); });
t.notThrows(() => { Response.json({}); });
`,
    },
    {
      name: 'a test of types',
      filename: 'file.ts',
      code: fetched(
        '// @ts-expect-error: no number',
        'Response.json({}, 404);',
        'Response.json({',
        '  // @ts-expect-error: no member of it',
        '  name: 1,',
        '});',
      ),
    },
    {
      name: 'a file that asserts types',
      filename: 'file.ts',
      code: `${fetched('Response.json({});')}expectTypeOf(handle).toBeFunction();`,
    },
    {
      name: 'a function that returns other values too, does more, generates, or is replaced',
      code: `
import { NextResponse } from 'next/server';
function check(user) { return user ?? NextResponse.json({}, { status: 401 }); }
function* deny() { return NextResponse.json({}, { status: 401 }); }
let refuse = () => NextResponse.json({}, { status: 401 });
refuse = log;
async function count() { counted += 1; return NextResponse.json({}); }
async function save(order) { await store(order); return NextResponse.json({}); }
const late = () => { NextResponse.json({}, { status: 401 }).text(); };
export async function GET(request) {
  check(request.user); deny(); refuse(); late(); count(); await save(request);
  void gone();
  return gone();
}
const gone = () => NextResponse.json({}, { status: 410 });
`,
    },
    {
      name: 'a function that makes an error which is of a class that does more',
      code: `
class LoggedError extends Error {
  constructor(status, message) { super(message); this.status = status; log(this); }
}
const fail = () => new LoggedError(404, 'Gone');
export function f() { fail(); }
`,
    },
    {
      name: 'the top of a file, and of a class',
      code: "import createError from 'http-errors'; Response.json({}); createError(404); class A { static { Response.json({}); } }",
    },
    {
      name: 'a measurement',
      code: "bench('a response', () => { new Response('x'); }); suite.add(`json of ${runtime}`, () => { Response.json({}); });",
    },
    {
      name: 'a look at whether a constructor throws',
      code: fetched('try { new Response(stream); return true; } catch { return false; }'),
    },
    {
      name: 'a status of a response that is there already',
      code: `
import Hapi from '@hapi/hapi';
Hapi.server().route({ method: 'GET', path: '/', handler: (request, h) => {
  const response = h.response('Created');
  response.code(201);
  h.response('x').unknown();
  return response;
} });
`,
    },
    {
      name: 'a method that the file replaces',
      code: hono('c.json = (order) => save(order);', 'c.json({});', "return c.text('ok');"),
    },
    {
      name: 'a pattern of the settings that says nothing of how the response leaves',
      code: 'export function f() { refuse(404); }',
      settings: {
        'http-status': {
          frameworks: [
            {
              name: 'acme',
              values: { refuse: [{ own: 'refuse' }] },
              responses: [{ on: 'refuse', invoke: true, status: { argument: 0 }, whole: true }],
            },
          ],
        },
      },
    },
  ],
  invalid: [
    // Every API that only makes a response, or an error.
    returned('next/server', '{ NextResponse }', 'NextResponse.json({}, { status: 401 })'),
    returned('next/server', '{ NextResponse }', "NextResponse.redirect('/login')"),
    returned('next/server', '{ NextResponse }', "NextResponse.rewrite('/login')"),
    returned('next/server', '{ NextResponse }', 'NextResponse.next()'),
    returned('next/server', '{ NextResponse }', "new NextResponse('Gone', { status: 410 })"),
    statement(fetched, 3, ['Response.json({})', 'Response.json()', 'return Response.json({})']),
    statement(fetched, 3, [
      "Response.redirect('/login')",
      'Response.redirect()',
      "return Response.redirect('/login')",
    ]),
    statement(fetched, 3, [
      "new Response('Gone', { status: 410 })",
      'new Response()',
      "return new Response('Gone', { status: 410 })",
    ]),
    ...[
      ['c.json({})', 'c.json()'],
      ["c.json({}, '404')", 'c.json()'],
      ["c.text('Gone', 410)", 'c.text()'],
      ["c.html('Gone', 410)", 'c.html()'],
      ['c.body(null, 204)', 'c.body()'],
      ["c.newResponse('Gone', 410)", 'c.newResponse()'],
      ["c.redirect('/login')", 'c.redirect()'],
      ['c.notFound()', 'c.notFound()'],
      ["c.render('Gone')", 'c.render()'],
    ].map(([text = '', by = '']) => statement(hono, 5, [text, by, `return ${text}`])),
    thrown('hono/http-exception', '{ HTTPException }', 'new HTTPException(401)'),
    returned('@remix-run/node', '{ json }', 'json({}, 404)'),
    returned('@remix-run/node', '{ data }', 'data({}, { status: 404 })'),
    returned('@remix-run/node', '{ redirect }', "redirect('/login')"),
    returned('react-router', '{ data }', 'data({}, { status: 404 })'),
    returned('react-router', '{ redirect }', "redirect('/login')"),
    returned('@sveltejs/kit', '{ fail }', 'fail(400, {})'),
    returned('@sveltejs/kit', '{ json }', 'json({})'),
    returned('@sveltejs/kit', '{ text }', "text('Gone', { status: 410 })"),
    returned('@solidjs/router', '{ json }', 'json({}, { status: 404 })'),
    returned('@solidjs/router', '{ redirect }', "redirect('/login')"),
    returned('@solidjs/router', '{ reload }', 'reload()'),
    returned('itty-router', '{ error }', 'error(404)'),
    returned('itty-router', '{ status }', 'status(204)'),
    returned('itty-router', '{ json }', 'json({})'),
    thrown('itty-router', '{ StatusError }', 'new StatusError(404)'),
    returned('h3', '{ noContent }', 'noContent(204)'),
    returned('h3', '{ redirect }', "redirect('/login')"),
    returned('h3', '{ HTTPResponse }', "new HTTPResponse('Gone', { status: 410 })"),
    thrown('h3', '{ createError }', 'createError({ statusCode: 404 })'),
    thrown('h3', '{ HTTPError }', 'new HTTPError({ status: 404 })'),
    thrown('h3', '{ HTTPError }', 'HTTPError.status(404)'),
    thrown('#app', '{ createError }', 'createError({ statusCode: 404 })'),
    returned('@azure/functions', '{ HttpResponse }', 'new HttpResponse({ status: 404 })'),
    returned('elysia', '{ status }', 'status(404)'),
    returned('elysia', '{ redirect }', "redirect('/login')"),
    thrown('astro:actions', '{ ActionError }', "new ActionError({ code: 'NOT_FOUND' })"),
    thrown('@nestjs/common', '{ HttpException }', "new HttpException('Gone', 410)"),
    thrown('@nestjs/common', '{ NotFoundException }', 'new NotFoundException()'),
    thrown('http-errors', 'createError', 'createError(404)'),
    thrown('http-errors', 'createError', "createError(404, 'Gone')"),
    thrown('http-errors', '{ NotFound }', 'new NotFound()'),
    thrown('@hapi/boom', 'Boom', "Boom.notFound('Gone')"),
    thrown('@hapi/boom', 'Boom', "new Boom.Boom('Gone', { statusCode: 410 })"),
    thrown('@middy/util', '{ createError }', 'createError(404)'),
    thrown('@fastify/sensible', '{ httpErrors }', 'httpErrors.notFound()'),
    thrown('@fastify/sensible', '{ httpErrors }', 'httpErrors.createError(404)'),
    thrown('@trpc/server', '{ TRPCError }', "new TRPCError({ code: 'NOT_FOUND' })"),
    thrown('@ts-rest/core', '{ TsRestHttpError }', "new TsRestHttpError(404, 'Gone')"),
    thrown('graphql', '{ GraphQLError }', "new GraphQLError('Gone')"),
    thrown('encore.dev/api', '{ APIError }', "APIError.notFound('Gone')"),
    thrown('@feathersjs/errors', '{ NotFound }', "new NotFound('Gone')"),
    thrown('moleculer-web', '{ Errors }', 'new Errors.NotFoundError()'),
    thrown('restify-errors', '{ NotFoundError }', "new NotFoundError('Gone')"),
    thrown('routing-controllers', '{ NotFoundError }', "new NotFoundError('Gone')"),
    thrown('@adonisjs/core/exceptions', '{ Exception }', "new Exception('Gone', { status: 410 })"),
    {
      name: 'the response of a toolkit, with the chain behind it',
      code: `
import Hapi from '@hapi/hapi';
Hapi.server().route({ method: 'GET', path: '/', handler: (request, h) => {
  if (!request.query.id) h.response('No order').code(400).type('text/plain');
  h.redirect('/orders').permanent();
  return h.response('Orders');
} });
`,
      errors: [
        response(
          'h.response()',
          at(4, 26, 48),
          `
import Hapi from '@hapi/hapi';
Hapi.server().route({ method: 'GET', path: '/', handler: (request, h) => {
  if (!request.query.id) return h.response('No order').code(400).type('text/plain');
  h.redirect('/orders').permanent();
  return h.response('Orders');
} });
`,
        ),
        response(
          'h.redirect()',
          at(5, 3, 24),
          `
import Hapi from '@hapi/hapi';
Hapi.server().route({ method: 'GET', path: '/', handler: (request, h) => {
  if (!request.query.id) h.response('No order').code(400).type('text/plain');
  return h.redirect('/orders').permanent();
  return h.response('Orders');
} });
`,
        ),
      ],
    },
    {
      name: 'a status of the context of a handler',
      code: "import { Elysia } from 'elysia'; new Elysia().get('/', ({ status }) => { if (late) status('Not Found', {}); return 1; });",
      errors: [
        response(
          'status()',
          at(1, 84, 107),
          "import { Elysia } from 'elysia'; new Elysia().get('/', ({ status }) => { if (late) return status('Not Found', {}); return 1; });",
        ),
      ],
    },
    {
      name: 'an error of an application, by the name of its property',
      code: "import Fastify from 'fastify'; const app = Fastify(); app.get('/', async () => { app.httpErrors.notFound(); });",
      errors: [
        error(
          'app.httpErrors.notFound()',
          at(1, 82, 107),
          "import Fastify from 'fastify'; const app = Fastify(); app.get('/', async () => { throw app.httpErrors.notFound(); });",
        ),
      ],
    },
    {
      name: 'an error class of the file whose constructor only stores',
      code: ownErrors,
      errors: [
        error(
          'new ApiError()',
          at(15, 18, 52),
          ownErrors.replace('new ApiError(', 'throw new ApiError('),
        ),
        error(
          'new Missing()',
          at(16, 3, 27),
          ownErrors.replace('new Missing(', 'throw new Missing('),
        ),
      ],
    },
    {
      name: 'a class that extends one of a framework',
      code: `
import { NotFoundException } from '@nestjs/common';
class OrderNotFound extends NotFoundException {}
export function find() { new OrderNotFound(); }
`,
      errors: [
        error(
          'new OrderNotFound()',
          at(4, 26, 45),
          `
import { NotFoundException } from '@nestjs/common';
class OrderNotFound extends NotFoundException {}
export function find() { throw new OrderNotFound(); }
`,
        ),
      ],
    },
    {
      name: 'functions of the file that return a response',
      code: ownFunctions,
      errors: [
        response(
          'unauthorized()',
          at(7, 22, 36),
          ownFunctions.replace(') unaut', ') return unaut'),
        ),
        response(
          'gone()',
          at(8, 9, 15),
          ownFunctions.replace('await gone()', 'return await gone()'),
        ),
        response('perhaps()', at(9, 3, 19), null),
      ],
    },
    {
      name: 'a function of the file that makes an error',
      code: "import createError from 'http-errors'; const missing = () => createError(404); export function f() { missing(); }",
      errors: [
        error(
          'missing()',
          at(1, 102, 111),
          "import createError from 'http-errors'; const missing = () => createError(404); export function f() { throw missing(); }",
        ),
      ],
    },
    // Where it is dropped.
    {
      name: 'behind conditions',
      code: next(
        'if (!request.user) NextResponse.json({}, { status: 401 });',
        'return NextResponse.json({});',
      ),
      errors: [
        response(
          'NextResponse.json()',
          at(4, 22, 60),
          next(
            'if (!request.user) return NextResponse.json({}, { status: 401 });',
            'return NextResponse.json({});',
          ),
        ),
      ],
    },
    {
      name: 'awaited and dropped',
      code: hono("await c.render('Gone');"),
      errors: [response('c.render()', at(5, 9, 25), hono("return await c.render('Gone');"))],
    },
    {
      name: 'behind &&',
      code: next('(request.user) && (NextResponse.json({}));'),
      errors: [
        response(
          'NextResponse.json()',
          at(4, 22, 43),
          next('if (request.user) return (NextResponse.json({}));'),
        ),
      ],
    },
    {
      name: 'behind && in parentheses, with a comment, or before else',
      code: next(
        '(request.a && NextResponse.json({}));',
        'request.b && /* why */ NextResponse.json({});',
        'if (request.c) request.d && NextResponse.json({}); else log();',
      ),
      errors: [
        response('NextResponse.json()', at(4, 17, 38), null),
        response('NextResponse.json()', at(5, 26, 47), null),
        response('NextResponse.json()', at(6, 31, 52), null),
      ],
    },
    {
      name: 'behind && and !',
      code: nest('!user.isAdmin && new ForbiddenException();'),
      errors: [
        error(
          'new ForbiddenException()',
          at(4, 20, 44),
          nest('if (!user.isAdmin) throw new ForbiddenException();'),
        ),
      ],
    },
    {
      name: 'behind || and ??',
      code: next('request.user || NextResponse.json({});', 'request.id ?? NextResponse.json({});'),
      errors: [
        response('NextResponse.json()', at(4, 19, 40), null),
        response('NextResponse.json()', at(5, 17, 38), null),
      ],
    },
    {
      name: 'in both arms of a condition, which is one finding, and in one',
      code: hono('c.req.query() ? c.json({}) : c.notFound();', 'c.env ? c.json({}) : log();'),
      errors: [
        response(
          'c.json()',
          at(5, 19, 29),
          hono('return c.req.query() ? c.json({}) : c.notFound();', 'c.env ? c.json({}) : log();'),
        ),
        response('c.json()', at(6, 11, 21), null),
      ],
    },
    {
      name: 'a response in one arm and an error in the other',
      code: `
import { NextResponse } from 'next/server';
import createError from 'http-errors';
export function f(late) { late ? NextResponse.json({}) : createError(404); }
`,
      errors: [
        response('NextResponse.json()', at(4, 34, 55), null),
        error('createError()', at(4, 58, 74), null),
      ],
    },
    {
      name: 'before a comma',
      code: next('return (NextResponse.json({}), null);'),
      errors: [response('NextResponse.json()', at(4, 11, 32), null)],
    },
    {
      name: 'held by a variable that nothing reads',
      code: next('const answer = NextResponse.json({}, { status: 401 });'),
      errors: [response('NextResponse.json()', at(4, 18, 56), null)],
    },
    {
      name: 'in a try block with other calls',
      code: fetched(
        "try { await load(); new Response('Gone', { status: 410 }); } catch { return null; }",
      ),
      errors: [
        response(
          'new Response()',
          at(3, 23, 60),
          fetched(
            "try { await load(); return new Response('Gone', { status: 410 }); } catch { return null; }",
          ),
        ),
      ],
    },
    {
      name: 'in a catch clause, and in a finally block, which would hide what is returned or thrown',
      code: fetched('try { load(); } catch { new Response(); } finally { Response.json({}); }'),
      errors: [
        response(
          'new Response()',
          at(3, 27, 41),
          fetched(
            'try { load(); } catch { return new Response(); } finally { Response.json({}); }',
          ),
        ),
        response('Response.json()', at(3, 55, 72), null),
      ],
    },
    {
      name: 'in a loop',
      code: next('for (const id of request.ids) if (!id) NextResponse.json({}, { status: 400 });'),
      errors: [
        response(
          'NextResponse.json()',
          at(4, 42, 80),
          next(
            'for (const id of request.ids) if (!id) return NextResponse.json({}, { status: 400 });',
          ),
        ),
      ],
    },
    {
      name: 'in callbacks whose value nobody looks at',
      code: next(
        'request.ids.forEach(() => { NextResponse.json({}); });',
        'setTimeout(() => { NextResponse.json({}); }, 9);',
        'new Promise(() => { NextResponse.json({}); });',
        'useEffect(() => { NextResponse.json({}); }, []);',
        'users.subscribe(() => { NextResponse.json({}); });',
        '(() => { NextResponse.json({}); })();',
        'await (async () => { NextResponse.json({}); })();',
      ),
      errors: [
        response('NextResponse.json()', at(4, 31, 52), null),
        response('NextResponse.json()', at(5, 22, 43), null),
        response('NextResponse.json()', at(6, 23, 44), null),
        response('NextResponse.json()', at(7, 21, 42), null),
        response('NextResponse.json()', at(8, 27, 48), null),
        response('NextResponse.json()', at(9, 12, 33), null),
        response('NextResponse.json()', at(10, 24, 45), null),
      ],
    },
    {
      name: 'in a function that is called where it is written, and whose value is returned',
      code: next('return (() => { NextResponse.json({}); })();'),
      errors: [
        response(
          'NextResponse.json()',
          at(4, 19, 40),
          next('return (() => { return NextResponse.json({}); })();'),
        ),
      ],
    },
    {
      name: 'errors in callbacks, which the caller gets from an array alone',
      code: nest(
        "user.roles.forEach((role) => { new HttpException('No', 403); });",
        "user.on('end', (role) => { new HttpException('No', 403); });",
      ),
      errors: [
        error(
          'new HttpException()',
          at(4, 34, 62),
          nest(
            "user.roles.forEach((role) => { throw new HttpException('No', 403); });",
            "user.on('end', (role) => { new HttpException('No', 403); });",
          ),
        ),
        error('new HttpException()', at(5, 30, 58), null),
      ],
    },
    {
      name: 'in a handler that is registered by a method which others call for events',
      code: "import { Hono } from 'hono'; new Hono().on('GET', '/', (c) => { c.json({}); });",
      errors: [
        response(
          'c.json()',
          at(1, 65, 75),
          "import { Hono } from 'hono'; new Hono().on('GET', '/', (c) => { return c.json({}); });",
        ),
      ],
    },
    {
      name: 'in a constructor, a setter, a generator and a static block',
      code: members,
      errors: [
        response('Response.json()', at(3, 12, 29), null),
        response('Response.json()', at(4, 19, 36), null),
        response('Response.json()', at(5, 22, 39), null),
        response('Response.json()', at(6, 12, 29), null),
        response(
          'Response.json()',
          at(7, 17, 34),
          members.replace('get order() { ', 'get order() { return '),
        ),
      ],
    },
    {
      name: 'in a function that is annotated to return nothing',
      filename: 'file.ts',
      code: annotated,
      errors: [
        response('Response.json()', at(2, 44, 61), null),
        response('Response.json()', at(3, 42, 59), null),
        response('Response.json()', at(4, 48, 65), null),
        response(
          'Response.json()',
          at(5, 49, 66),
          annotated.replace('Response.json({})!', 'return Response.json({})!'),
        ),
        response('Response.json()', at(6, 57, 74), null),
        response('Response.json()', at(7, 38, 55), null),
      ],
    },
    {
      name: 'in a function that is given to a method of `t`, which tests assert with too',
      code: `
import { initTRPC, TRPCError } from '@trpc/server';
const t = initTRPC.create();
export const find = t.procedure.query(() => { new TRPCError({ code: 'NOT_FOUND' }); });
export const check = t.middleware(({ next }) => { new TRPCError({ code: 'NOT_FOUND' }); return next(); });
`,
      errors: [
        error(
          'new TRPCError()',
          at(4, 47, 83),
          `
import { initTRPC, TRPCError } from '@trpc/server';
const t = initTRPC.create();
export const find = t.procedure.query(() => { throw new TRPCError({ code: 'NOT_FOUND' }); });
export const check = t.middleware(({ next }) => { new TRPCError({ code: 'NOT_FOUND' }); return next(); });
`,
        ),
        error(
          'new TRPCError()',
          at(5, 51, 87),
          `
import { initTRPC, TRPCError } from '@trpc/server';
const t = initTRPC.create();
export const find = t.procedure.query(() => { new TRPCError({ code: 'NOT_FOUND' }); });
export const check = t.middleware(({ next }) => { throw new TRPCError({ code: 'NOT_FOUND' }); return next(); });
`,
        ),
      ],
    },
    {
      name: 'in a listener of an element',
      filename: 'file.tsx',
      code: "import { redirect } from 'react-router'; export const Page = () => <a onClick={() => { redirect('/'); }} />;",
      errors: [response('redirect()', at(1, 88, 101), null)],
    },
    {
      name: 'APIs of the settings',
      code: "export function f() { refuse(404); new ApiError(404, 'Gone'); }",
      settings: {
        'http-status': {
          frameworks: [
            {
              name: 'acme',
              values: { refuse: [{ own: 'refuse' }], ApiError: [{ own: 'ApiError' }] },
              responses: [
                {
                  ...{ on: 'refuse', invoke: true, status: { argument: 0 }, whole: true },
                  leaves: 'when returned',
                },
                {
                  ...{ on: 'ApiError', construct: true, role: 'throw', whole: true },
                  ...{ status: { argument: 0 }, leaves: 'when thrown' },
                },
              ],
            },
          ],
        },
      },
      errors: [
        response(
          'refuse()',
          at(1, 23, 34),
          "export function f() { return refuse(404); new ApiError(404, 'Gone'); }",
        ),
        error(
          'new ApiError()',
          at(1, 36, 61),
          "export function f() { refuse(404); throw new ApiError(404, 'Gone'); }",
        ),
      ],
    },
  ],
});
