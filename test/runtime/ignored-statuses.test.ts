/** Statuses in places that an API does not read: the claims about them, and the status that a client gets. */
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { claimed } from './agreement.ts';
import { claimsOn, type Claims } from './claims.ts';
import { ask, receive } from './observe.ts';
import { testOf, type RuntimeTest } from './runtimes/define-runtime.ts';
import { functions } from './runtimes/functions.ts';
import { hono } from './runtimes/hono.ts';
import { restify } from './runtimes/restify.ts';
import { servers } from './runtimes/servers.ts';
import { failure, serverOf } from './servers.ts';

const require = createRequire(import.meta.url);
const thisFile = import.meta.filename;

const served = (framework: string, version?: number) => testOf(servers, framework, version);
const called = (framework: string) => testOf(functions, framework);

/** The one status in a program that the API does not read. */
function misplacedIn({ sites }: Claims) {
  const found = sites.filter(({ misplaced }) => misplaced !== null);
  expect(found).toHaveLength(1);
  return found[0]?.misplaced;
}

/** A number that a handler returns, and whose name says that it is a status. */
const returned = 'const codes = { NOT_FOUND: 404 }; return codes.NOT_FOUND';
const options = ['{ statusCode: 404 }', '{ code: 404 }', '{ staus: 404 }', '{ Status: 404 }'];

describe('the Pages Router of Next.js', () => {
  const { redirect } = require('next/dist/server/api-utils/index.js') as {
    readonly redirect: (response: object, ...given: readonly unknown[]) => void;
  };

  it('sends its default for a status behind the target', () => {
    const text =
      "import type { NextApiResponse } from 'next';\nexport default (req, res: NextApiResponse) => res.redirect('/u', 301);";
    const heads: unknown[] = [];
    const nothing = () => undefined;
    redirect(
      { writeHead: (code: number) => heads.push(code), write: nothing, end: nothing },
      '/u',
      301,
    );
    expect(heads).toEqual([307]);
    expect(misplacedIn(claimsOn(text, {}, true))?.throws).toBe(false);
  });
});

const helpers = [
  "return json('content', 404)",
  "return text('content', 404)",
  ...options.map((init) => `return json('content', ${init})`),
];

describe.each([
  {
    test: called('fetch-response'),
    sent: options.flatMap((init) => [
      `return new Response('content', ${init})`,
      `return Response.json('content', ${init})`,
    ]),
    thrown: [
      "return new Response('content', 404)",
      "return new Response('content', '404')",
      "return Response.json('content', 404)",
      "return Response.json('content', '404')",
    ],
  },
  {
    test: called('next'),
    sent: [
      "return NextResponse.json('content', { statusCode: 404 })",
      "return new NextResponse('content', { code: 404 })",
    ],
    thrown: ["return NextResponse.json('content', 404)", "return new NextResponse('content', 404)"],
  },
  { test: called('sveltekit'), sent: helpers },
  { test: called('itty-router'), sent: helpers },
  { test: called('remix'), sent: options.map((init) => `return json('content', ${init})`) },
  {
    test: called('azure-functions'),
    sent: ["return new HttpResponse({ statusCode: 404, body: 'content' })"],
  },
  {
    test: called('elysia'),
    sent: [returned, "set.statusCode = 404; return 'content'", "set.code = 404; return 'content'"],
  },
])('$test.name', ({ test, sent, thrown = [] }) => {
  it.each(sent)('sends 200: %s', async (statements) => {
    const program = test.program(statements);
    expect(await ask(test, program)).toMatchObject({ status: 200 });
    expect(misplacedIn(claimed(test, program))?.throws).toBe(false);
  });

  it.each(thrown)('throws: %s', async (statements) => {
    const program = test.program(statements);
    expect(await ask(test, program)).toBeInstanceOf(TypeError);
    expect(misplacedIn(claimed(test, program))?.throws).toBe(true);
  });
});

describe('a redirect of Next.js', () => {
  it('sends 307 for a string in the place of the status', async () => {
    const test = called('next');
    const program = test.program("return NextResponse.redirect('https://example.org/', '301')");
    expect(await ask(test, program)).toMatchObject({ status: 307 });
    expect(misplacedIn(claimed(test, program))?.throws).toBe(false);
  });
});

/** Members that Node's response, or the one that a framework adds methods to, does not look at. */
const members = (ending: string) =>
  ['status', 'code', 'statuscode', 'StatusCode'].map((name) => `res.${name} = 404; ${ending}`);

/** Options of other frameworks: Express 4 takes them for the status and fails, Express 5 looks past them. */
const optionsOfOthers = [
  ...['json', 'jsonp', 'send'].flatMap((name) => [
    `res.${name}({}, { status: 404 })`,
    `res.${name}({}, { statusCode: 404 })`,
  ]),
];
const optionsOfFiles = [
  'res.sendFile(FILE, { status: 404 })',
  'res.download(FILE, { status: 404 })',
];

const all = (statements: readonly string[], status: number) =>
  Object.fromEntries(statements.map((each) => [each, status]));

describe.each<{
  readonly test: RuntimeTest;
  readonly statements: Readonly<Record<string, number>>;
}>([
  {
    test: served('nest'),
    statements: {
      '@Get() notFound() { return 404; }': 200,
      "@Get() show(@Res() res) { res.status = 404; res.send('content'); }": 200,
      '@Get() show(@Res() res) { res.json({}, { status: 404 }); }': 200,
    },
  },
  {
    test: served('fastify'),
    statements: all(
      [
        returned,
        "reply.status = 404; return 'content'",
        "reply.code = 404; return reply.send('content')",
        "reply.statuscode = 404; return 'content'",
        "reply.raw.status = 404; return 'content'",
        "return reply.send('content', 404)",
        "return reply.send('content', { status: 404 })",
        "return reply.send('content', { statusCode: 404 })",
      ],
      200,
    ),
  },
  ...[1, 2].map((version) => ({
    test: served('h3', version),
    statements: {
      [returned]: 200,
      "event.node.res.status = 404; return 'content'": 200,
      'throw createError({ code: 404 })': failure,
      'throw createError(404)': failure,
    },
  })),
  { test: served('node-http'), statements: all(members("res.end('content')"), 200) },
  { test: served('polka'), statements: all(members("res.end('content')"), 200) },
  ...[4, 5].map((version) => ({
    test: served('express', version),
    statements: {
      ...all(members("res.send('content')"), 200),
      ...all(optionsOfOthers, version === 4 ? failure : 200),
      ...all(
        optionsOfFiles.map((each) => each.replace('FILE', JSON.stringify(thisFile))),
        200,
      ),
    },
  })),
  {
    test: restify,
    statements: {
      ...all(members("res.send('content'); next()"), 200),
      ...all(["res.send('content', 404); next()", 'res.json({}, 404); next()'], 200),
    },
  },
  {
    test: served('koa'),
    statements: {
      ...all(
        ['statusCode', 'code', 'staus'].flatMap((name) => [
          `ctx.${name} = 404; ctx.body = 'content'`,
          `ctx.response.${name} = 404; ctx.response.body = 'content'`,
        ]),
        200,
      ),
      ...all(["ctx.redirect('/', 301)", "ctx.redirect('/', { status: 301 })"], 302),
    },
  },
  {
    test: hono,
    statements: all(["c.status = 404; return c.text('content')"], 200),
  },
  {
    test: served('hapi'),
    statements: {
      ...all(
        [
          "return h.response('content', 404)",
          "return h.response('content', { statusCode: 404 })",
          "const response = h.response('content'); response.status = 404; return response",
          "const response = h.response('content'); response.code = 404; return response",
        ],
        200,
      ),
      "return h.redirect('/', 301)": 302,
    },
  },
])('$test.name', ({ test, statements: all }) => {
  const server = serverOf(test);

  it.each(Object.entries(all))('does not send the status: %s', async (statements, status) => {
    const program = test.program(statements);
    expect((await receive(server, program))?.status).toBe(status);
    expect(misplacedIn(claimed(test, program))?.throws).toBe(false);
  });
});

describe.each([
  { test: served('node-http'), statements: 'res.statusCode(404); res.end()' },
  { test: served('express', 4), statements: 'res.statusCode(404).json({})' },
  { test: served('express', 5), statements: 'res.statusCode(404); res.end()' },
  { test: served('koa'), statements: 'ctx.status(404)' },
  { test: served('koa'), statements: 'ctx.response.status(404)' },
  { test: served('fastify'), statements: "reply.statusCode(404); return 'content'" },
  { test: served('hapi'), statements: "return h.response('content').statusCode(404)" },
])('a call of a member of $test.name', ({ test, statements }) => {
  const server = serverOf(test);

  it(`throws: ${statements}`, async () => {
    const program = test.program(statements);
    expect((await receive(server, program))?.status).toBe(failure);
    expect(misplacedIn(claimed(test, program))?.throws).toBe(true);
  });
});

describe('routing-controllers', () => {
  const test = served('routing-controllers');
  const server = serverOf(test);

  it('sends a number that is returned as the status, so that it is no site', async () => {
    const program = test.program("@Get('/') show() { return 404; }");
    expect((await receive(server, program))?.status).toBe(404);
    expect(claimed(test, program).sites).toEqual([]);
  });
});
