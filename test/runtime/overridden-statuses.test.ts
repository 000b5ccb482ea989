/** Statuses that another takes the place of: what the analysis says of them, and what a client gets. */
import { once } from 'node:events';
import { createRequire } from 'node:module';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimed } from './agreement.ts';
import { program, type Framework } from './cases.ts';
import { claimsOn, type Claims } from './claims.ts';
import { receive } from './observe.ts';
import type { RuntimeTest } from './runtimes/define-runtime.ts';
import { restify } from './runtimes/restify.ts';
import { servers } from './runtimes/servers.ts';
import { run, startServer, type Packages, type Server } from './servers.ts';

const require = createRequire(import.meta.url);

interface Runtime {
  readonly name: string;
  readonly packages: Packages;
  readonly test?: RuntimeTest;
  readonly program: (statements: string) => string;
  readonly claims: (program: string) => Claims;
  /** The statements of handlers whose first status is never sent. */
  readonly replaced: readonly string[];
  /** The same whose first status is sent. */
  readonly kept: readonly string[];
  /** Handlers that never get to the second status, since the first throws. */
  readonly thrown?: readonly string[];
}

function builtIn(
  framework: Framework,
  packages: Packages,
  statements: Pick<Runtime, 'replaced' | 'kept' | 'thrown'>,
  version?: number,
): Runtime {
  return {
    name: `${framework} ${version ?? ''}`,
    packages,
    program: (text) => program(framework, text),
    claims: (text) => claimsOn(text, version === undefined ? {} : { [framework]: version }),
    ...statements,
  };
}

function other(
  framework: string,
  statements: Pick<Runtime, 'replaced' | 'kept' | 'thrown'>,
  version?: number,
): Runtime {
  const test = [...servers, restify].find(
    (each) => each.framework === framework && each.version === version,
  );
  if (test === undefined) throw new Error(`No runtime test of ${framework}.`);
  return {
    name: `${framework} ${version ?? ''}`,
    packages: test.packages,
    test,
    program: test.program,
    claims: (text) => claimed(test, text),
    ...statements,
  };
}

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

const runtimes: readonly Runtime[] = [
  builtIn('node-http', { 'node:http': http }, node),
  builtIn('express', { express: require('express-4') as unknown }, express, 4),
  builtIn(
    'express',
    { express: require('express') as unknown },
    {
      ...express,
      thrown: [
        'res.status(4040); res.status(201).end()',
        "res.status('404'); res.status(201).end()",
        'res.status(404.5).status(201).end()',
      ],
    },
    5,
  ),
  builtIn(
    'koa',
    { koa: require('koa') as unknown, '@koa/router': require('@koa/router') as unknown },
    {
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
  ),
  other('fastify', {
    replaced: [
      "reply.code(301); return reply.redirect('/u', 302)",
      'return reply.code(400).code(401).send()',
    ],
    kept: ["return reply.code(301).redirect('/u')"],
    thrown: ['return reply.code(700).code(201).send()'],
  }),
  other('h3', h3, 1),
  other('h3', h3, 2),
  other('nest', {
    replaced: [
      "@Get() @HttpCode(301) @Redirect('/u') show() {}",
      "@Get() @Redirect('/u', 307) @HttpCode(301) show() {}",
      "@Get() show(@Res() res) { res.status(400).status(401).send('content'); }",
    ],
    kept: ["@Get() @HttpCode(202) show(@Res() res) { res.send('content'); }"],
  }),
  other('restify', {
    replaced: [
      "res.status(404); res.send(500, 'content'); next()",
      "res.status(404); res.redirect('/u', next)",
    ],
    kept: ["res.status(404); res.send('content'); next()"],
  }),
];

describe.each(runtimes)('$name', (runtime) => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer(runtime.packages, runtime.test);
  });
  afterAll(() => server.close());

  const first = (statements: string) => {
    const written = runtime
      .claims(runtime.program(statements))
      .sites.filter(({ status }) => status.kind === 'written');
    return statements.startsWith('@Get() @Redirect') ? written[1] : written[0];
  };
  const received = async (statements: string) =>
    (await receive(server, runtime.program(statements)))?.status;
  const codeOf = (site: ReturnType<typeof first>) =>
    site?.status.kind === 'written' ? site.status.code : NaN;

  it.each(runtime.replaced)('sends another, as is claimed: %s', async (statements) => {
    const site = first(statements);
    expect(await received(statements)).toBe(site?.overridden?.code);
    expect(site?.overridden?.code).not.toBe(codeOf(site));
  });

  it.each(runtime.kept)('sends it, and nothing else is claimed: %s', async (statements) => {
    const site = first(statements);
    expect(await received(statements)).toBe(codeOf(site));
    expect(site?.overridden).toBeNull();
  });

  it.each(runtime.thrown ?? [])('throws at once, as is claimed: %s', async (statements) => {
    expect(first(statements)?.runtime.checks).toBe('at once');
    expect(await received(statements)).toBe(500);
  });
});

it.each(['express-4', 'express'])('%s sends the status before an error', async (name) => {
  const statements = 'res.status(404); res.missing(); res.status(200).end()';
  const text = program('express', statements);
  const app = run(text, { express: require(name) as unknown }) as http.RequestListener;
  const server = http.createServer(app);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const { status } = await fetch(`http://127.0.0.1:${port}/`);
  server.close();
  expect(status).toBe(404);
  expect(claimsOn(text).sites).toMatchObject([{ overridden: null }, { overridden: null }]);
});

describe('next-pages', () => {
  const { redirect } = require('next/dist/server/api-utils/index.js') as {
    readonly redirect: (response: object, ...given: readonly unknown[]) => void;
  };

  it('sends another than that before a redirect, as is claimed', () => {
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
