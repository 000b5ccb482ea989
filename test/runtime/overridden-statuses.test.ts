/**
 * Statuses that a later status replaces before they are sent: the claims about them, and the status that a client gets.
 */
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { claimed } from './agreement.ts';
import { claimsOn } from './claims.ts';
import { receive } from './observe.ts';
import { testOf, type Listener, type RuntimeTest } from './runtimes/define-runtime.ts';
import { express as expressTests } from './runtimes/express.ts';
import { hono } from './runtimes/hono.ts';
import { restify } from './runtimes/restify.ts';
import { servers } from './runtimes/servers.ts';
import { failure, serverOf } from './servers.ts';

const require = createRequire(import.meta.url);

/** The statements of handlers. */
interface Handlers {
  readonly test: RuntimeTest;
  /** The first status is never sent. */
  readonly replaced: readonly string[];
  /** The first status is sent. */
  readonly kept: readonly string[];
  /** The second status is never reached, since the first throws. */
  readonly thrown?: readonly string[];
}

const testOn = (framework: string, version?: number) =>
  testOf([...servers, restify], framework, version);

const node = {
  replaced: [
    'res.statusCode = 400; res.statusCode = 402; res.end()',
    "res.statusCode = 400; res.setHeader('a', 'b'); res.writeHead(200); res.end()",
  ],
  kept: [
    'res.writeHead(400); res.statusCode = 200; res.end()',
    "res.statusCode = 400; res.write('content'); res.statusCode = 200; res.end()",
    'res.statusCode = 400; res.flushHeaders(); res.statusCode = 200; res.end()',
  ],
};

const express = {
  replaced: [
    "res.status(301).redirect('/u')",
    "res.status(404).redirect('/u')",
    "res.status(400).redirect(307, '/u')",
    'res.status(500).sendStatus(404)',
    'res.status(400).status(401).end()',
    ...node.replaced,
  ],
  kept: node.kept,
};

const h3 = {
  replaced: [
    "setResponseStatus(event, 404); return sendRedirect(event, '/u')",
    "setResponseStatus(event, 404); setResponseStatus(event, 401); return 'content'",
    'setResponseStatus(event, 404); return sendNoContent(event, 204)',
  ],
  kept: ["setResponseStatus(event, 404); return 'content'"],
};

const handlers: readonly Handlers[] = [
  { test: testOn('node-http'), ...node },
  { test: testOn('express', 4), ...express },
  {
    test: testOn('express', 5),
    ...express,
    thrown: [
      'res.status(4040); res.status(201).end()',
      "res.status('404'); res.status(201).end()",
      'res.status(404.5).status(201).end()',
    ],
  },
  {
    test: testOn('koa'),
    replaced: [
      'ctx.status = 404; ctx.body = null',
      'ctx.status = 200; ctx.body = undefined',
      'ctx.response.status = 404; ctx.response.body = null',
      "ctx.status = 404; ctx.redirect('/u')",
      "ctx.status = 200; ctx.status = 404; ctx.body = 'content'",
    ],
    kept: [
      'ctx.status = 205; ctx.body = null',
      'ctx.body = null; ctx.status = 404',
      "ctx.status = 404; ctx.type = 'json'; ctx.body = null",
      'ctx.body = {}; ctx.status = 404; ctx.body = null',
      "ctx.status = 301; ctx.redirect('/u')",
    ],
    thrown: [
      "ctx.status = 4040; ctx.status = 201; ctx.body = 'content'",
      "ctx.status = '404'; ctx.status = 201; ctx.body = 'content'",
    ],
  },
  {
    test: testOn('fastify'),
    replaced: [
      "reply.code(301); return reply.redirect('/u', 302)",
      'return reply.code(400).code(401).send()',
    ],
    kept: ["return reply.code(301).redirect('/u')"],
    thrown: ['return reply.code(700).code(201).send()'],
  },
  { test: testOn('h3', 1), ...h3 },
  { test: testOn('h3', 2), ...h3 },
  {
    test: testOn('nest'),
    replaced: [
      "@Get() @HttpCode(301) @Redirect('/u') show() {}",
      "@Get() @Redirect('/u', 307) @HttpCode(301) show() {}",
      "@Get() show(@Res() res) { res.status(400).status(401).send('content'); }",
    ],
    kept: ["@Get() @HttpCode(202) show(@Res() res) { res.send('content'); }"],
  },
  {
    test: testOn('routing-controllers'),
    replaced: [
      "@Get('/') @HttpCode(204) show() {}",
      "@Get('/') @HttpCode(204) async show() { await null; }",
      "@Get('/') @HttpCode(201) show() { return undefined; }",
    ],
    kept: [
      "@Get('/') @HttpCode(204) show() { return null; }",
      "@Get('/') @HttpCode(204) show() { return ''; }",
      "@Get('/') @HttpCode(202) show() { return 'content'; }",
      "@Get('/') @HttpCode(204) @OnUndefined(204) show() {}",
    ],
  },
  {
    test: hono,
    // The status of the exception stands first.
    replaced: [],
    kept: [
      "throw new HTTPException(403, { res: new Response('content', { status: 401 }) })",
      "throw new HTTPException(403, { res: new Response('content') })",
    ],
  },
  {
    test: testOn('restify'),
    replaced: [
      "res.status(404); res.send(500, 'content'); next()",
      "res.status(404); res.redirect('/u', next)",
    ],
    kept: ["res.status(404); res.send('content'); next()"],
  },
];

describe.each(handlers)('$test.name', ({ test, replaced, kept, thrown = [] }) => {
  const server = serverOf(test);
  const first = (statements: string) => {
    const { sites } = claimed(test, test.program(statements));
    const written = sites.filter(({ status }) => status.kind === 'written');
    return statements.startsWith('@Get() @Redirect') ? written[1] : written[0];
  };
  const received = async (statements: string) =>
    (await receive(server, test.program(statements)))?.status;
  const codeOf = (site: ReturnType<typeof first>) =>
    site?.status.kind === 'written' ? site.status.code : NaN;

  it.each(replaced)('sends the later status, as is claimed: %s', async (statements) => {
    const site = first(statements);
    expect(await received(statements)).toBe(site?.overridden?.code);
    expect(site?.overridden?.code).not.toBe(codeOf(site));
  });

  it.each(kept)('sends the first status, and no other is claimed: %s', async (statements) => {
    const site = first(statements);
    expect(await received(statements)).toBe(codeOf(site));
    expect(site?.overridden).toBeNull();
  });

  it.each(thrown)('throws at once, as is claimed: %s', async (statements) => {
    expect(first(statements)?.runtime.checks).toBe('at once');
    expect(await received(statements)).toBe(failure);
  });
});

describe.each(expressTests)('$name', (test) => {
  const asked = {
    listener:
      (app: Listener): Listener =>
      (request, response) =>
        app(request, response),
  };
  const server = serverOf({ ...test, asked });

  it('sends the status before an error', async () => {
    const program = test.program('res.status(404); res.missing(); res.status(200).end()');
    expect((await receive(server, program))?.status).toBe(404);
    expect(claimed(test, program).sites).toMatchObject([
      { overridden: null },
      { overridden: null },
    ]);
  });
});

describe('nest', () => {
  const test = testOn('nest');
  const server = serverOf(test);

  it.each([
    ["@Get() @Redirect('/u', 301) show() { return { statusCode: 303 }; }", 303],
    ["@Get() @Redirect() async show() { return { url: '/u', statusCode: 303 }; }", 303],
    ["@Get() @HttpCode(201) @Redirect('/u') show() { return { statusCode: 303 }; }", 303],
    ["@Get() @Redirect('/u', 307) show() { return { url: '/v' }; }", 307],
    ["@Get() @Redirect('/u', 307) show() { return '/v'; }", 307],
    ["@Get() @Redirect('/u', 307) show() { return null; }", 307],
  ])(
    'sends the status that is claimed to stay, with a redirect: %s',
    async (statements, status) => {
      const program = test.program(statements);
      const staying = claimed(test, program).sites.filter(
        ({ stays, overridden }) => stays === 'yes' && overridden === null,
      );
      expect((await receive(server, program))?.status).toBe(status);
      expect(staying).toMatchObject([{ status: { code: status } }]);
    },
  );

  it('may send the status of a returned value that is not known, so that none is claimed', async () => {
    const program = test.program(
      "@Get() @Redirect('/u', 301) show() { return JSON.parse('{ \"statusCode\": 303 }'); }",
    );
    expect((await receive(server, program))?.status).toBe(303);
    expect(claimed(test, program).sites).toMatchObject([{ stays: 'unknown' }]);
  });
});

describe('hono', () => {
  it('is claimed to replace the status of a response in the options of an exception', () => {
    const program = hono.program(
      "throw new HTTPException(403, { res: new Response('content', { status: 401 }) })",
    );
    expect(claimed(hono, program).sites).toMatchObject([
      { overridden: null },
      { overridden: { code: 403 } },
    ]);
  });
});

describe('next-pages', () => {
  const { redirect } = require('next/dist/server/api-utils/index.js') as {
    readonly redirect: (response: object, ...given: readonly unknown[]) => void;
  };

  it('sends the status of the redirect and not that set before, as is claimed', () => {
    const { sites } = claimsOn(
      "import type { NextApiResponse } from 'next';\nexport default (req, res: NextApiResponse) => res.status(301).redirect('/u');",
      {},
      true,
    );
    const site = sites.find(({ status }) => status.kind === 'written');
    const heads: unknown[] = [];
    const nothing = () => undefined;
    const response = {
      writeHead: (code: number) => heads.push(code),
      write: nothing,
      end: nothing,
    };
    redirect(response, '/u');
    expect(heads).toEqual([site?.overridden?.code]);
  });
});
