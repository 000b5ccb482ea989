import { createRequire } from 'node:module';
import http from 'node:http';
import http2 from 'node:http2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimed } from './agreement.ts';
import { program, type Framework } from './cases.ts';
import { claimsOn } from './claims.ts';
import { ask, receive, respond } from './observe.ts';
import type { RuntimeTest } from './runtimes/define-runtime.ts';
import { functions } from './runtimes/functions.ts';
import { servers } from './runtimes/servers.ts';
import { failure, startServer, type Packages, type Server } from './servers.ts';

const require = createRequire(import.meta.url);

/** Texts with a character that no reason phrase can have, as a program spells them. */
const impossible = ["'a\\nb'", "'a\\r\\nb'", "'a\\x00b'", "'a\\x7Fb'", "'aĀb'", "'a—b'", "'a😀b'"];
/** Those at the edges of what it can. */
const possible = ["'a\\tb'", "'a b'", "'a~b'"];
/** More than ASCII, which some do not send, though they could. */
const wider = ["'a\\x80b'", "'aÿb'"];

interface Ways {
  readonly name: string;
  readonly packages: Packages;
  readonly test?: RuntimeTest;
  readonly program: (statements: string) => string;
  readonly findings: (text: string) => readonly string[];
  /** Ways to send a phrase, which `P` stands for. */
  readonly ways: readonly string[];
}

function own(
  framework: Framework,
  packages: Packages,
  ways: readonly string[],
  version?: number,
): Ways {
  return {
    name: `${framework} ${version ?? ''}`,
    packages,
    program: (statements) => program(framework, statements),
    findings: (text) =>
      claimsOn(text, version === undefined ? {} : { [framework]: version }).findings,
    ways,
  };
}

function other(framework: string, ways: readonly string[], version?: number): Ways {
  const test = servers.find((each) => each.framework === framework && each.version === version);
  if (test === undefined) throw new Error(`No runtime test of ${framework}.`);
  return {
    name: `${framework} ${version ?? ''}`,
    packages: test.packages,
    test,
    program: test.program,
    findings: (text) => claimed(test, text).findings,
    ways,
  };
}

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

const runtimes: readonly Ways[] = [
  own('node-http', { 'node:http': http }, node),
  own('express', { express: require('express-4') as unknown }, express, 4),
  own('express', { express: require('express') as unknown }, express, 5),
  own('koa', { koa: require('koa') as unknown, '@koa/router': require('@koa/router') as unknown }, [
    "ctx.status = 400; ctx.message = P; ctx.body = 'content'",
    'ctx.status = 400; ctx.response.message = P',
  ]),
  other('hapi', ["return h.response('content').message(P)"]),
  other('fastify', ["reply.raw.statusMessage = P; return reply.send('content')"]),
  other('polka', ['res.statusMessage = P; res.end()', 'res.writeHead(400, P); res.end()']),
  ...[1, 2].map((version) =>
    other(
      'h3',
      [
        "setResponseStatus(event, 400, P); return 'content'",
        'throw createError({ statusCode: 400, statusMessage: P })',
        ...(version === 1 ? [] : ['throw new HTTPError({ status: 400, statusText: P })']),
      ],
      version,
    ),
  ),
];

describe.each(runtimes)('$name', (runtime) => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer(runtime.packages, runtime.test);
  });
  afterAll(() => server.close());

  const sent = async (statements: string) => {
    const text = await server.ask(runtime.program(statements));
    const [, status, phrase] = /^HTTP\/1\.1 (\d{3}) (.*)\r\n/u.exec(text) ?? [];
    return status === undefined || Number(status) === failure ? 'rejected' : phrase;
  };
  const verdict = (statements: string) => runtime.findings(runtime.program(statements));
  const cases = (phrases: readonly string[]) =>
    runtime.ways.flatMap((way) => phrases.map((phrase) => [way.replace(/\bP\b/u, phrase)]));

  it.each(cases(impossible))('does what is reported: %s', async (statements) => {
    const phrase = await sent(statements);
    const findings = verdict(statements);
    expect(findings).toHaveLength(1);
    if (phrase === 'rejected') expect(findings).toEqual(['phraseRejected']);
    else {
      expect(phrase).toBe('ab');
      expect(findings).toEqual(['phraseStripped']);
    }
  });

  it.each(cases(possible))('sends it, and nothing is reported: %s', async (statements) => {
    expect(await sent(statements)).toMatch(/^a.b$/u);
    expect(verdict(statements)).toEqual([]);
  });

  it.each(cases(wider))('does not reject it, and nothing is reported: %s', async (statements) => {
    expect(await sent(statements)).not.toBe('rejected');
    expect(verdict(statements)).toEqual([]);
  });
});

interface Made {
  readonly name: string;
  readonly program: (statements: string) => string;
  readonly made: (text: string) => Promise<unknown>;
  readonly findings: (text: string) => readonly string[];
  readonly ways: readonly string[];
}

const next = { 'next/server': require('next/server') as unknown };
const made = (
  framework: 'fetch-response' | 'next',
  packages: Packages,
  ways: readonly string[],
) => ({
  name: framework,
  program: (statements: string) => program(framework, statements),
  made: (text: string) => Promise.resolve().then(() => respond(text, packages)),
  findings: (text: string) => claimsOn(text).findings,
  ways,
});
const called = (framework: string, ways: readonly string[]): Made => {
  const test = functions.find((each) => each.framework === framework);
  if (test === undefined) throw new Error(`No runtime test of ${framework}.`);
  const { program: around } = test;
  return {
    name: framework,
    program: around,
    made: async (text) => {
      const given = await ask(test, text);
      if (given instanceof Error) throw given;
      return given;
    },
    findings: (text) => claimed(test, text).findings,
    ways,
  };
};

const responses: readonly Made[] = [
  made('fetch-response', {}, [
    'return new Response(null, { statusText: P })',
    'return new Response(null, { status: 404, statusText: P })',
    'return Response.json({}, { statusText: P })',
  ]),
  made('next', next, [
    'return new NextResponse(null, { statusText: P })',
    'return NextResponse.json({}, { statusText: P })',
    "return NextResponse.redirect('https://example.org/', { status: 307, statusText: P })",
  ]),
  called('remix', [
    "return json('content', { statusText: P })",
    "return redirect('/', { status: 302, statusText: P })",
  ]),
  called('react-router', ["return redirect('/', { status: 302, statusText: P })"]),
  called('itty-router', ["return json('content', { statusText: P })"]),
];

describe.each(responses)('$name', ({ program: around, made: make, findings, ways }) => {
  const cases = (phrases: readonly string[]) =>
    ways.flatMap((way) => phrases.map((phrase) => [way.replace(/\bP\b/u, phrase)]));

  it.each(cases(impossible))('throws, as is reported: %s', async (statements) => {
    await expect(make(around(statements))).rejects.toThrow(TypeError);
    expect(findings(around(statements))).toEqual(['phraseRejected']);
  });

  it.each(cases([...possible, ...wider]))('takes it, and nothing is reported: %s', async (each) => {
    expect(await make(around(each))).toHaveProperty('statusText', expect.stringMatching(/^a.b$/u));
    expect(findings(around(each))).toEqual([]);
  });
});

it('sends another phrase that comes later, and nothing is reported', async () => {
  const server = await startServer({ 'node:http': http });
  const text = program('node-http', "res.statusMessage = 'a\\nb'; res.writeHead(400, 'OK').end()");
  expect(await receive(server, text)).toMatchObject({ status: 400 });
  await server.close();
  expect(claimsOn(text).findings).toEqual([]);
});

it.each(["res.statusMessage = 'a\\nb'; res.end()", "res.writeHead(400, 'a\\nb'); res.end()"])(
  'looks past it in HTTP/2, and nothing is reported: %s',
  async (statements) => {
    const test = functions.find(({ framework }) => framework === 'node-http2');
    const text = test?.program(statements) ?? '';
    expect(test?.packages).toEqual({ 'node:http2': http2 });
    const given = test && (await ask(test, text));
    expect([200, 400]).toContain((given as { readonly status: number }).status);
    expect(claimsOn(text).findings).toEqual([]);
  },
);
