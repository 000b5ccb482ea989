/** Handlers that set a status and send nothing: what the adapters claim, and what a client gets. */
import { describe, expect, it } from 'vitest';
import { unfinishedResponses } from '../../src/analysis/status-sites.ts';
import { probe } from '../frameworks/expectations.ts';
import { testOf, type RuntimeTest } from './runtimes/define-runtime.ts';
import { hono } from './runtimes/hono.ts';
import { restify } from './runtimes/restify.ts';
import { servers } from './runtimes/servers.ts';
import { serverOf } from './servers.ts';

interface Unfinished {
  readonly test: RuntimeTest;
  /** Statements behind which the client gets no answer. */
  readonly hanging?: readonly string[];
  /** Statements whose status the client does not get, but an error. */
  readonly failing?: readonly string[];
  /** Statements whose status the client gets. */
  readonly answered?: readonly string[];
}

const testOn = (framework: string, version?: number) =>
  testOf([...servers, restify, hono], framework, version);

const node = ['res.statusCode = 202', 'res.statusCode = 202; return', "res.setHeader('a', 'b')"];
const express = [...node, 'res.status(202)', 'return res.status(202)', "res.set('a', 'b')"];
const method = (parameter: string, statements: string) =>
  `@Get() show(${parameter}) { ${statements}; }`;

const all: readonly Unfinished[] = [
  { test: testOn('node-http'), hanging: node, answered: ['res.statusCode = 202; res.end()'] },
  { test: testOn('express', 4), hanging: express, answered: ['res.status(202).end()'] },
  { test: testOn('express', 5), hanging: express, answered: ['res.status(202).end()'] },
  { test: testOn('restify'), hanging: ['res.status(202)'], answered: ['res.send(202)'] },
  { test: testOn('polka'), hanging: ['res.statusCode = 202'] },
  {
    test: testOn('fastify'),
    hanging: ['return reply.code(202)'],
    answered: ['reply.code(202)', 'reply.code(202); return', "reply.code(202); return 'content'"],
  },
  {
    test: testOn('nest'),
    hanging: [
      ...['res.status(202)', "res.status(202); return 'content'"].map((statements) =>
        method('@Res() res', statements),
      ),
      method('@Res({ passthrough: false }) res', "res.status(202); return 'content'"),
    ],
    answered: [
      method('@Res({ passthrough: true }) res', "res.status(202); return 'content'"),
      method('@Res() res', "res.status(202).send('content')"),
      method(
        '@createParamDecorator((_, context) => context.switchToHttp().getResponse())() res',
        "res.status(202); return 'content'",
      ),
    ],
  },
  { test: testOn('hono'), failing: ['c.status(202)', 'return c.status(202)'] },
  { test: testOn('koa'), answered: ['ctx.status = 202'] },
  { test: testOn('adonis'), answered: ['response.status(202)'] },
];

const claimedOf = (code: string) =>
  probe({ code }, (context) =>
    unfinishedResponses(context).map(({ hangs }) => (hangs ? 'hangs' : 'fails')),
  );

describe.each(all)('$test.name', ({ test, hanging = [], failing = [], answered = [] }) => {
  const server = serverOf(test);
  const received = (statements: string) => server.ask(test.program(statements), { patience: 300 });

  it.each(hanging)('gives no answer, as is claimed: %s', async (statements) => {
    expect(await received(statements)).toBe('');
    expect(claimedOf(test.program(statements))).toEqual(['hangs']);
  });

  it.each(failing)('gives an error of its own, as is claimed: %s', async (statements) => {
    expect(await received(statements)).toMatch(/^HTTP\/1\.1 (?:404|500) /u);
    expect(claimedOf(test.program(statements))).toEqual(['fails']);
  });

  it.each(answered)('answers, and nothing is claimed: %s', async (statements) => {
    expect(await received(statements)).toMatch(/^HTTP\/1\.1 202 /u);
    expect(claimedOf(test.program(statements))).toEqual([]);
  });
});
