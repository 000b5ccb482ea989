/** Acts on responses that have left: what the adapters claim of them, and what the runtimes make of them. */
import stream from 'node:stream';
import { describe, expect, it } from 'vitest';
import { lateUses } from '../../src/analysis/status-sites.ts';
import { probe } from '../frameworks/expectations.ts';
import { receive } from './observe.ts';
import { testOf, type RuntimeTest } from './runtimes/define-runtime.ts';
import { hono } from './runtimes/hono.ts';
import { restify } from './runtimes/restify.ts';
import { servers } from './runtimes/servers.ts';
import { serverOf } from './servers.ts';

/** First the act that sends a response or its head, then one that comes later. */
type Pair = readonly [first: string, later: string];

interface Late {
  readonly test: RuntimeTest;
  /** The later act throws. */
  readonly throwing?: readonly Pair[];
  /** One of the two answers is sent. */
  readonly competing?: readonly Pair[];
  /** The client sees nothing of the later act. */
  readonly lost?: readonly Pair[];
  /** The client sees the later act, or the first one does not surely send. */
  readonly kept?: readonly Pair[];
}

const testOn = (framework: string, version?: number) =>
  testOf([...servers, restify, hono], framework, version);

const pairsOf = (firsts: readonly string[], later: readonly string[]): readonly Pair[] =>
  firsts.flatMap((first) => later.map((act): Pair => [first, act]));

const heads = ['res.writeHead(203)', "res.write('first')", 'res.flushHeaders()'];
const statuses = ['res.statusCode = 404', "res.statusMessage = 'Later'"];
const nodeThrows = ['res.writeHead(404)', "res.setHeader('x-later', 'later')"];
const parts = ["res.end('later')", "res.write('later')"];

const node = {
  throwing: pairsOf(["res.end('first')", ...heads], nodeThrows),
  lost: [
    ...pairsOf(["res.end('first')"], [...statuses, "res.end('later')"]),
    ...pairsOf(heads, statuses),
  ],
  kept: [...pairsOf(heads, parts), ...pairsOf(["res.end('first')"], ['res.end()'])],
};

const answers = [
  "res.send('first')",
  "res.json('first')",
  'res.sendStatus(403)',
  "res.redirect('/first')",
];
const laterAnswers = [
  ...["res.send('later')", "res.json('later')", "res.jsonp('later')", 'res.sendStatus(404)'],
  "res.redirect('/later')",
];
const setters = [
  ...[
    "res.set('x-later', 'later')",
    "res.header('x-later', 'later')",
    "res.append('x-later', 'a')",
  ],
  ...[
    "res.type('json')",
    "res.location('/later')",
    "res.cookie('later', 'a')",
    "res.vary('later')",
  ],
];

const express = {
  throwing: [
    ...pairsOf([...answers, "res.end('first')", ...heads], [...laterAnswers, ...nodeThrows]),
    ...pairsOf(answers, setters),
    ...node.throwing,
  ],
  lost: [...pairsOf(answers, ['res.status(404)', ...statuses, "res.end('later')"]), ...node.lost],
  kept: node.kept,
};

const replies = ["reply.send('first')", "reply.redirect('/first')"];
const streamed = "reply.send(new (require('stream').PassThrough)().end('first'))";

const all: readonly Late[] = [
  { test: testOn('node-http'), ...node },
  { test: testOn('express', 4), ...express },
  { test: testOn('express', 5), ...express },
  {
    test: testOn('restify'),
    throwing: pairsOf(
      ["res.send('first')", "res.json('first')", 'res.writeHead(203)'],
      ["res.send('later')", "res.send(404, 'later')", "res.json('later')", ...nodeThrows],
    ),
    lost: pairsOf(["res.send('first')"], ['res.status(404)', 'res.statusCode = 404']),
  },
  {
    test: testOn('polka'),
    throwing: pairsOf(["send(res, 200, 'first')"], ["send(res, 404, 'later')", ...nodeThrows]),
    lost: pairsOf(["send(res, 200, 'first')"], ['res.statusCode = 404', "res.end('later')"]),
  },
  {
    test: testOn('fastify'),
    competing: pairsOf(
      [...replies, streamed],
      ["reply.send('later')", "reply.redirect('/later')", "return 'later'"],
    ),
    kept: [
      ...pairsOf(replies, ['return reply', 'reply.code(404)', "reply.header('x-later', 'later')"]),
      ...pairsOf([streamed], ['reply.code(404)']),
    ],
  },
  {
    test: testOn('koa'),
    kept: pairsOf(
      ["ctx.body = 'first'", "ctx.redirect('/first')"],
      ["ctx.body = 'later'", 'ctx.status = 404'],
    ),
  },
  {
    test: testOn('adonis'),
    kept: pairsOf(["response.send('first')"], ["response.send('later')", 'response.status(404)']),
  },
];

/** What is claimed of the acts of a program. */
const claimedOf = (code: string) =>
  probe({ code }, (context) => lateUses(context).map(({ fate }) => fate));

describe.each(all)(
  '$test.name',
  ({ test, throwing = [], competing = [], lost = [], kept = [] }) => {
    const errors: unknown[] = [];
    const server = serverOf({ ...test, packages: { ...test.packages, errors, stream } });
    /** The response of a handler that notes its error, and then ends a response that is still open. */
    const received = async ([first, later]: Pair) => {
      errors.length = 0;
      const program = test.program(
        `try { ${first}; ${later}; } catch (error) { require('errors').push(error.code); }`,
      );
      return receive(server, program, { patience: 100 });
    };
    const written = ([first, later]: Pair) => test.program(`${first}; ${later}`);

    it.each(throwing)('throws, as is claimed: %s; %s', async (...pair) => {
      const answer = await received(pair).catch(() => null);
      expect(errors).toEqual(['ERR_HTTP_HEADERS_SENT']);
      expect(answer?.status).not.toBe(404);
      expect(claimedOf(written(pair))).toEqual(['throws']);
    });

    it.each(competing)('sends one of both, as is claimed: %s; %s', async (...pair) => {
      const answer = await received(pair);
      expect(errors).toEqual([]);
      expect(['200 first', '200 later', '302 ']).toContain(`${answer?.status} ${answer?.content}`);
      expect(claimedOf(written(pair))).toEqual(['competes']);
    });

    it.each(lost)('sends the first, as is claimed: %s; %s', async (...pair) => {
      const answer = await received(pair).catch(() => null);
      expect(errors).toEqual([]);
      expect(JSON.stringify(answer)).not.toMatch(/404|later/u);
      expect(claimedOf(written(pair))).toEqual(['lost']);
    });

    it.each(kept)('claims nothing: %s; %s', async (...pair) => {
      await received(pair).catch(() => null);
      expect(errors).toEqual([]);
      expect(claimedOf(written(pair))).toEqual([]);
    });
  },
);

describe.each([testOn('express', 4), testOn('express', 5)])('a view of $name', (test) => {
  const errors: unknown[] = [];
  const server = serverOf({ ...test, packages: { ...test.packages, errors } });
  /** The view is this file, which the engine looks past. */
  const render = `
    const { send } = res;
    res.send = (text) => {
      try { send.call(res, text); } catch (error) { require('errors').push(error.code); res.end(); }
    };
    req.app.engine('ts', (path, options, done) => done(null, 'later'));
    res.render(${JSON.stringify(import.meta.filename)});`;

  it.each(["res.send('first')", "res.redirect('/first')", 'res.writeHead(203)'])(
    'is rendered, and then throws, as is claimed: %s',
    async (first) => {
      errors.length = 0;
      const answer = await receive(server, test.program(`${first}; ${render}`), { patience: 100 });
      expect(errors).toEqual(['ERR_HTTP_HEADERS_SENT']);
      expect(answer?.content).not.toBe('later');
      const claims = claimedOf(test.program(`${first}; res.render('later')`));
      expect(claims).toEqual(['throws']);
    },
  );

  it('is not claimed to be sent before what stands behind it', async () => {
    const program = test.program(`${render} res.send('second')`);
    const { content = '' } = (await receive(server, program, { patience: 100 })) ?? {};
    expect(['second', 'later']).toContain(content);
    expect(claimedOf(test.program("res.render('first'); res.send('second')"))).toEqual([]);
  });
});
