/** Reason phrases with characters that HTTP forbids: which are sent, and what is reported. */
import { describe, expect, it } from 'vitest';
import { claimed } from './agreement.ts';
import { ask, receive } from './observe.ts';
import { testOf } from './runtimes/define-runtime.ts';
import { functions } from './runtimes/functions.ts';
import { servers } from './runtimes/servers.ts';
import { failure, serverOf } from './servers.ts';

const served = (framework: string, version?: number) => testOf(servers, framework, version);
const called = (framework: string) => testOf(functions, framework);

/** Texts with a character that no reason phrase can have, as a program spells them. */
const impossible = ["'a\\nb'", "'a\\r\\nb'", "'a\\x00b'", "'a\\x7Fb'", "'aĀb'", "'a—b'", "'a😀b'"];
/** Texts with the outermost characters that a reason phrase can have. */
const possible = ["'a\\tb'", "'a b'", "'a~b'"];
/** Texts with characters beyond ASCII, which HTTP allows and some servers do not send. */
const wider = ["'a\\x80b'", "'aÿb'"];

/** Statements, in which `P` stands for the phrase, with each phrase. */
const cases = (ways: readonly string[], phrases: readonly string[]) =>
  ways.flatMap((way) => phrases.map((phrase) => [way.replace(/\bP\b/u, phrase)]));

const node = [
  'res.writeHead(400, P).end()',
  "res.writeHead(400, P, { a: 'b' }).end()",
  'res.statusMessage = P; res.statusCode = 400; res.end()',
  "res.statusMessage = P; res.write('content'); res.end()",
];
const express = [
  ...node,
  'res.statusMessage = P; res.status(400).json({})',
  "res.status(400); res.statusMessage = P; res.send('content')",
];

const h3 = [
  "setResponseStatus(event, 400, P); return 'content'",
  'throw createError({ statusCode: 400, statusMessage: P })',
];

describe.each([
  { test: served('node-http'), ways: node },
  { test: served('express', 4), ways: express },
  { test: served('express', 5), ways: express },
  {
    test: served('koa'),
    ways: [
      "ctx.status = 400; ctx.message = P; ctx.body = 'content'",
      'ctx.status = 400; ctx.response.message = P',
    ],
  },
  { test: served('hapi'), ways: ["return h.response('content').message(P)"] },
  { test: served('fastify'), ways: ["reply.raw.statusMessage = P; return reply.send('content')"] },
  {
    test: served('polka'),
    ways: ['res.statusMessage = P; res.end()', 'res.writeHead(400, P); res.end()'],
  },
  { test: served('h3', 1), ways: h3 },
  {
    test: served('h3', 2),
    ways: [...h3, 'throw new HTTPError({ status: 400, statusText: P })'],
  },
])('$test.name', ({ test, ways }) => {
  const server = serverOf(test);
  const sent = async (statements: string) => {
    const text = await server.ask(test.program(statements));
    const [, status, phrase] = /^HTTP\/1\.1 (\d{3}) (.*)\r\n/u.exec(text) ?? [];
    return status === undefined || Number(status) === failure ? 'rejected' : phrase;
  };
  const findingsIn = (statements: string) => claimed(test, test.program(statements)).findings;

  it.each(cases(ways, impossible))('does as is reported: %s', async (statements) => {
    const phrase = await sent(statements);
    const findings = findingsIn(statements);
    expect(findings).toHaveLength(1);
    if (phrase === 'rejected') expect(findings).toEqual(['phraseRejected']);
    else {
      expect(phrase).toBe('ab');
      expect(findings).toEqual(['phraseStripped']);
    }
  });

  it.each(cases(ways, possible))(
    'sends the phrase, and nothing is reported: %s',
    async (statements) => {
      expect(await sent(statements)).toMatch(/^a.b$/u);
      expect(findingsIn(statements)).toEqual([]);
    },
  );

  it.each(cases(ways, wider))(
    'does not reject the phrase, and nothing is reported: %s',
    async (statements) => {
      expect(await sent(statements)).not.toBe('rejected');
      expect(findingsIn(statements)).toEqual([]);
    },
  );
});

describe.each([
  {
    test: called('fetch-response'),
    ways: [
      'return new Response(null, { statusText: P })',
      'return new Response(null, { status: 404, statusText: P })',
      'return Response.json({}, { statusText: P })',
    ],
  },
  {
    test: called('next'),
    ways: [
      'return new NextResponse(null, { statusText: P })',
      'return NextResponse.json({}, { statusText: P })',
      "return NextResponse.redirect('https://example.org/', { status: 307, statusText: P })",
    ],
  },
  {
    test: called('remix'),
    ways: [
      "return json('content', { statusText: P })",
      "return redirect('/', { status: 302, statusText: P })",
    ],
  },
  {
    test: called('react-router'),
    ways: ["return redirect('/', { status: 302, statusText: P })"],
  },
  { test: called('itty-router'), ways: ["return json('content', { statusText: P })"] },
])('$test.name', ({ test, ways }) => {
  it.each(cases(ways, impossible))('throws, as is reported: %s', async (statements) => {
    const program = test.program(statements);
    expect(await ask(test, program)).toBeInstanceOf(TypeError);
    expect(claimed(test, program).findings).toEqual(['phraseRejected']);
  });

  it.each(cases(ways, [...possible, ...wider]))(
    'takes the phrase, and nothing is reported: %s',
    async (statements) => {
      const program = test.program(statements);
      const statusText: unknown = expect.stringMatching(/^a.b$/u);
      expect(await ask(test, program)).toHaveProperty('statusText', statusText);
      expect(claimed(test, program).findings).toEqual([]);
    },
  );
});

describe('a phrase with a line break in node:http', () => {
  const test = served('node-http');
  const server = serverOf(test);

  it('is replaced by a later phrase, and nothing is reported', async () => {
    const program = test.program("res.statusMessage = 'a\\nb'; res.writeHead(400, 'OK').end()");
    expect(await receive(server, program)).toMatchObject({ status: 400 });
    expect(claimed(test, program).findings).toEqual([]);
  });
});

describe('a phrase with a line break in node:http2', () => {
  const test = called('node-http2');

  it.each([
    ["res.statusMessage = 'a\\nb'; res.end()", 200],
    ["res.writeHead(400, 'a\\nb'); res.end()", 400],
  ])('is not sent, and nothing is reported: %s', async (statements, status) => {
    const program = test.program(statements);
    expect(await ask(test, program)).toMatchObject({ status });
    expect(claimed(test, program).findings).toEqual([]);
  });
});
