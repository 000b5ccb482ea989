/** Statuses that are undefined, left away or no number: what is claimed and reported of them, and what a client gets. */
import { describe, expect, it } from 'vitest';
import { frameworks } from '../../src/frameworks/index.ts';
import { claimed } from './agreement.ts';
import { observe, observeCall, type Outcome } from './observe.ts';
import type { RuntimeTest } from './runtimes/define-runtime.ts';
import { testOf } from './runtimes/define-runtime.ts';
import { functions } from './runtimes/functions.ts';
import { hono } from './runtimes/hono.ts';
import { restify } from './runtimes/restify.ts';
import { servers } from './runtimes/servers.ts';
import { failure, serverOf } from './servers.ts';

const all = [...servers, hono, restify];

/** Asks a program that some statements make. */
type Ask = (test: RuntimeTest, statements: string) => Promise<Outcome['answer']>;

const caseOf = ({ program }: RuntimeTest, statements: string) => ({
  ...{ statements, program: program(statements), status: NaN },
  hasContent: statements.includes("'content'"),
});

/** A call that throws an error of its own is answered by nobody here. */
const call: Ask = async (test, statements) => {
  try {
    return (await observeCall(test, caseOf(test, statements))).answer;
  } catch {
    return 'rejected';
  }
};

/** What the adapter claims of a client's answer to `undefined`; null where it claims nothing, or there is no such place. */
function claimOn(test: RuntimeTest, program: string): Claim | null {
  const [site, ...others] = claimed(test, program).sites.filter(
    (site) => site.status.kind === 'unknown' && site.status.reason() === 'nothing',
  );
  const nothing = site?.runtime.nothing;
  if (others.length > 0 || site === undefined || nothing === undefined) return null;
  const framework = frameworks.find(({ name }) => name === site.framework.name);
  return { nothing, fallback: framework?.fallback.status ?? 200 };
}

interface Claim {
  readonly nothing: number | 'throws' | 'ignored';
  /** The status that the framework sends where a program names none and gives no content. */
  readonly fallback: number;
}

/** Whether an answer is the one that is claimed. */
function isClaimed(answer: Outcome['answer'], { nothing, fallback }: Claim): boolean {
  if (nothing === 'throws' || nothing === failure) return answer === 'rejected';
  if (nothing !== 'ignored') return answer === nothing;
  return typeof answer === 'number' && (answer < 300 || answer === fallback);
}

function describeUndefined(test: RuntimeTest, ask: Ask): void {
  it.each(test.apis.map((api) => api.replace(/\b[SN]\b/u, 'undefined')))(
    'does what is claimed with %s',
    async (statements) => {
      const program = test.program(statements);
      const claim = claimOn(test, program);
      if (claim === null) return;
      expect(await ask(test, statements)).toSatisfy((answer: Outcome['answer']) =>
        isClaimed(answer, claim),
      );
      const { findings } = claimed(test, program);
      const due = claim.nothing === 'throws' ? 'undefinedThrows' : 'undefinedIgnored';
      // A value may stand behind `undefined`, and an error of 500 is what an error is anyway.
      expect(findings).toSatisfy(
        (ids: readonly string[]) => ids.length === 0 || String(ids) === due,
      );
      if (claim.nothing === 'throws') expect(findings).toEqual([due]);
      if (claim.nothing === failure) expect(findings).toEqual([]);
    },
  );
}

describe.each(all)('$name', (test) => {
  const server = serverOf(test);
  describeUndefined(
    test,
    async (_, statements) => (await observe(server, caseOf(test, statements))).answer,
  );
});

describe.each(functions)('$name', (test) => {
  describeUndefined(test, call);
});

/** An error that brings no status, where the statements behind it answer it. */
const failing = (statements: string) => `try { null.missing; } catch (error) { ${statements} }`;

/** Statements with what a client gets, by what is reported of them. */
type Shapes = Readonly<Record<string, readonly [report: string | null, Outcome['answer']]>>;

const express: Shapes = {
  [failing("res.status(error.status).send('x')")]: ['errorThrows', 'rejected'],
  [failing("const { status } = error; res.status(status).send('x')")]: ['errorThrows', 'rejected'],
  [failing("if (error) res.status(error.status).send('x')")]: ['errorThrows', 'rejected'],
  [failing("res.status(error.status || error.statusCode).send('x')")]: ['errorThrows', 'rejected'],
  [failing('res.sendStatus(error.response?.status)')]: ['errorThrows', 'rejected'],
  [failing('res.writeHead(error.status).end()')]: ['errorThrows', 'rejected'],
  [failing('res.statusCode = error.status; res.end()')]: ['errorThrows', 'rejected'],
  [failing('res.status().end()')]: ['statusMissing', 'rejected'],
  'Promise.reject(new TypeError()).catch((e) => res.sendStatus(e.statusCode))': [
    'errorThrows',
    'rejected',
  ],
  "const read = (path, done) => done(Object.assign(new Error(), { code: 'ENOENT' })); read('/', (err) => { if (err) res.status(err.code).end(); })":
    ['causeGiven', 'rejected'],
  'res.status({ code: 404 }).end()': ['rejected', 'rejected'],
  'res.status(null).end()': ['rejected', 'rejected'],
  'res.status(true).end()': ['rejected', 'rejected'],
  'res.status(() => 404).end()': ['rejected', 'rejected'],
  "res.status('gone').end()": ['rejected', 'rejected'],
  'res.status().end()': ['statusMissing', 'rejected'],
  'res.writeHead().end()': ['statusMissing', 'rejected'],
  'let status; res.status(status).end()': ['undefinedThrows', 'rejected'],
  [failing('res.status(error.status ?? 503).end()')]: [null, 503],
  [failing('res.status(error.status || 503).end()')]: [null, 503],
  [failing('const { status = 503 } = error; res.status(status).end()')]: [null, 503],
  [failing('if (!error.status) error.status = 503; res.status(error.status).end()')]: [null, 503],
  [failing('if (error.status) res.status(error.status).end(); else res.status(503).end()')]: [
    null,
    503,
  ],
  [failing(
    "if (typeof error.status !== 'number') return res.status(503).end(); res.status(error.status).end()",
  )]: [null, 503],
  [failing("if ('status' in error) res.status(error.status).end(); else res.status(503).end()")]: [
    null,
    503,
  ],
  'try { throw { status: 503 }; } catch (error) { res.status(error.status).end(); }': [null, 503],
  'const find = async () => { throw { status: 503 }; }; find().catch((e) => res.status(e.status).end())':
    [null, 503],
  'class Failure extends Error { status = 503; } try { throw new Failure(); } catch (error) { res.status(error.status).end(); }':
    [null, 503],
};

const served: readonly { readonly test: RuntimeTest; readonly shapes: Shapes }[] = [
  ...[4, 5].map((version) => ({ test: testOf(all, 'express', version), shapes: express })),
  {
    test: testOf(all, 'koa'),
    shapes: {
      [failing('ctx.status = error.status')]: ['errorThrows', 'rejected'],
      [failing('ctx.status = error.status ?? 503')]: [null, 503],
      [failing('ctx.throw(error.status)')]: [null, 'rejected'],
      "ctx.throw(new Error('Failed'))": [null, 'rejected'],
      'ctx.throw(Object.assign(new Error(), { status: 503 }))': [null, 503],
      "ctx.throw({ cause: 'none' })": [null, 'rejected'],
      'try { ctx.throw(503) } catch (error) { ctx.status = error.status }': [null, 503],
    },
  },
  {
    test: testOf(all, 'fastify'),
    shapes: {
      [failing("return reply.code(error.statusCode).send('x')")]: ['errorThrows', 'rejected'],
      [failing("return reply.code(error.statusCode ?? 503).send('x')")]: [null, 503],
    },
  },
  {
    test: testOf(all, 'nest'),
    shapes: {
      [`@Get() show() { ${failing("throw new HttpException('x', error.status);")} }`]: [
        'errorIgnored',
        200,
      ],
      "@Get() show() { throw new HttpException('x', undefined); }": ['undefinedIgnored', 200],
      [`@Get() show() { ${failing("throw new HttpException('x', error.status ?? 503);")} }`]: [
        null,
        503,
      ],
    },
  },
  {
    test: testOf(all, 'hono'),
    shapes: {
      [failing("return c.text('x', error.status)")]: ['errorIgnored', 200],
      [failing('throw new HTTPException(error.status)')]: [null, 'rejected'],
      [failing("return c.text('x', error.status ?? 503)")]: [null, 503],
      "return c.text('x', undefined, { a: 'b' })": [null, 200],
    },
  },
  {
    test: testOf(all, 'node-http'),
    shapes: {
      [failing('res.statusCode = error.status; res.end()')]: ['errorThrows', 'rejected'],
      [failing('res.writeHead(error.code); res.end()')]: ['causeGiven', 'rejected'],
      [failing('res.statusCode = error.status ?? 503; res.end()')]: [null, 503],
    },
  },
];

describe.each(served)('what $test.name answers', ({ test, shapes }) => {
  const server = serverOf(test);

  it.each(Object.entries(shapes))(
    'is as it is reported: %s',
    async (statements, [report, answer]) => {
      const { findings } = claimed(test, test.program(statements));
      expect(findings).toEqual(report === null ? [] : [report]);
      expect((await observe(server, caseOf(test, statements))).answer).toBe(answer);
    },
  );
});

describe('what Next.js answers', () => {
  const test = testOf(functions, 'next');

  it.each([
    [failing('return NextResponse.json({}, { status: error.status })'), 'errorIgnored', 200],
    ['return NextResponse.json({}, { status: undefined })', 'undefinedIgnored', 200],
    [
      'return NextResponse.json({}, { status: Math.random() > 1 ? 201 : undefined })',
      undefined,
      200,
    ],
    [failing('return NextResponse.json({}, { status: error.status ?? 503 })'), undefined, 503],
  ])('is as it is reported: %s', async (statements, report, answer) => {
    const { findings } = claimed(test, test.program(statements));
    expect(findings).toEqual([report ?? []].flat());
    expect(await call(test, statements)).toBe(answer);
  });
});
