/** Statuses where an API does not look for one: what the analysis says of them, and what a client gets. */
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimed } from './agreement.ts';
import { program } from './cases.ts';
import { claimsOn, type Claims } from './claims.ts';
import { ask, receive, respond } from './observe.ts';
import { functions } from './runtimes/functions.ts';
import { servers } from './runtimes/servers.ts';
import type { RuntimeTest } from './runtimes/define-runtime.ts';
import { failure, startServer, type Server } from './servers.ts';

const require = createRequire(import.meta.url);

/** The one status in a program that nobody looks at. */
function misplacedIn({ sites }: Claims) {
  const found = sites.filter(({ misplaced }) => misplaced !== null);
  expect(found).toHaveLength(1);
  return found[0]?.misplaced;
}

function testOf(framework: string, version?: number): RuntimeTest {
  const test = [...servers, ...functions].find(
    (each) => each.framework === framework && each.version === version,
  );
  if (test === undefined) throw new Error(`No runtime test of ${framework}.`);
  return test;
}

/** A number that a handler returns, and that says what it is. */
const returned = 'const codes = { NOT_FOUND: 404 }; return codes.NOT_FOUND';
const options = ['{ statusCode: 404 }', '{ code: 404 }', '{ staus: 404 }', '{ Status: 404 }'];

describe('Fetch Response', () => {
  it.each(
    options.flatMap((init) => [
      `return new Response('content', ${init})`,
      `return Response.json('content', ${init})`,
    ]),
  )('sends 200: %s', (statements) => {
    const text = program('fetch-response', statements);
    expect(respond(text).status).toBe(200);
    expect(misplacedIn(claimsOn(text))?.throws).toBe(false);
  });

  it.each([
    "return new Response('content', 404)",
    "return new Response('content', '404')",
    "return Response.json('content', 404)",
    "return Response.json('content', '404')",
  ])('throws: %s', (statements) => {
    const text = program('fetch-response', statements);
    expect(() => respond(text)).toThrow(TypeError);
    expect(misplacedIn(claimsOn(text))?.throws).toBe(true);
  });
});

describe('NextResponse', () => {
  const packages = { 'next/server': require('next/server') as unknown };
  const test: RuntimeTest = {
    framework: 'next',
    packages,
    apis: [],
    program: (statements) => program('next', statements),
    asked: { call: ({ GET }: { readonly GET: () => unknown }) => GET() },
  };

  it.each([
    ["return NextResponse.json('content', { statusCode: 404 })", 200],
    ["return new NextResponse('content', { code: 404 })", 200],
    ["return NextResponse.redirect('https://example.org/', '301')", 307],
  ])('sends its default: %s', async (statements, status) => {
    const text = test.program(statements);
    expect(await ask(test, text)).toMatchObject({ status });
    expect(misplacedIn(claimed(test, text))?.throws).toBe(false);
  });

  it.each(["return NextResponse.json('content', 404)", "return new NextResponse('content', 404)"])(
    'throws: %s',
    async (statements) => {
      const text = test.program(statements);
      expect(await ask(test, text)).toBeInstanceOf(TypeError);
      expect(misplacedIn(claimed(test, text))?.throws).toBe(true);
    },
  );
});

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

describe.each([
  {
    framework: 'sveltekit',
    statements: [
      "return json('content', 404)",
      "return text('content', 404)",
      ...options.map((init) => `return json('content', ${init})`),
    ],
  },
  {
    framework: 'itty-router',
    statements: [
      "return json('content', 404)",
      "return text('content', 404)",
      ...options.map((init) => `return json('content', ${init})`),
    ],
  },
  {
    framework: 'remix',
    statements: options.map((init) => `return json('content', ${init})`),
  },
  {
    framework: 'azure-functions',
    statements: ["return new HttpResponse({ statusCode: 404, body: 'content' })"],
  },
  { framework: 'elysia', statements: [returned] },
])('$framework', ({ framework, statements }) => {
  it.each(statements)('sends 200: %s', async (text) => {
    const test = testOf(framework);
    expect(await ask(test, test.program(text))).toMatchObject({ status: 200 });
    expect(misplacedIn(claimed(test, test.program(text)))?.throws).toBe(false);
  });
});

describe.each([
  { test: testOf('nest'), statements: { '@Get() notFound() { return 404; }': 200 } },
  { test: testOf('fastify'), statements: { [returned]: 200 } },
  {
    test: testOf('h3', 1),
    statements: { [returned]: 200, 'throw createError({ code: 404 })': failure },
  },
  {
    test: testOf('h3', 2),
    statements: { [returned]: 200, 'throw createError({ code: 404 })': failure },
  },
])('$test.framework $test.version', ({ test, statements }) => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer(test.packages, test);
  });
  afterAll(() => server.close());

  it.each(Object.entries(statements))('does not send it: %s', async (text, status) => {
    expect((await receive(server, test.program(text)))?.status).toBe(status);
    expect(misplacedIn(claimed(test, test.program(text)))?.throws).toBe(false);
  });
});

describe('routing-controllers', () => {
  const test = testOf('routing-controllers');

  it('sends a number that is returned as the status, so that nothing is said of it', async () => {
    const server = await startServer(test.packages, test);
    const text = test.program("@Get('/') show() { return 404; }");
    expect((await receive(server, text))?.status).toBe(404);
    expect(claimed(test, text).sites).toEqual([]);
    await server.close();
  });
});
