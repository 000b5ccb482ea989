import rule from '../../rules/no-lost-status-assertion.ts';
import { at, run } from '../rule-tester.ts';

type MessageId = keyof typeof rule.meta.messages;

const libraries = "import request from 'supertest'; import assert from 'node:assert';";
const asked = "const response = await request(app).get('/');";

/** A test with the function that Mocha and Jest call it with. */
const tested = (statements: string, signature = 'async () =>') =>
  `${libraries} it('answers', ${signature} { ${statements} });`;
const called = (statements: string) => tested(statements, '(done) =>');
const awaited = (statement: string) => tested(`${asked} ${statement}`);

/** A program with one report on a part of it, where that comes up last. */
function reported(
  code: string,
  part: string,
  messageId: MessageId,
  given: {
    readonly data?: Readonly<Record<string, string>>;
    /** The suggestion, and the program that it leaves. */
    readonly instead?: readonly [messageId: MessageId, output: string];
  } = {},
) {
  const column = code.lastIndexOf(part) + 1;
  const { data = { title: '`expect`', text: part }, instead } = given;
  const suggestions = instead ? [{ messageId: instead[0], output: instead[1] }] : null;
  return {
    code,
    errors: [{ messageId, data, ...at(1, column, column + part.length), suggestions }],
  };
}

const chain = "request(app).get('/').expect(404)";
const ofChain = (text: string) => ({ data: { title: 'SuperTest', text } });

/** A chain that nobody waits for, whose statement the suggestion changes. */
const dropped = (program: (text: string) => string, text: string, instead?: string) =>
  reported(program(`${text};`), text, 'chainDropped', {
    ...ofChain(text),
    ...(instead === undefined ? {} : { instead: ['awaitChain', program(`${instead};`)] as const }),
  });

const unheard = (program: (text: string) => string, end: string, instead?: string) =>
  reported(program(`${chain}.${end};`), 'end', 'failureUnheard', {
    ...ofChain('end'),
    ...(instead === undefined
      ? {}
      : { instead: ['passFailure', program(`${chain}.${instead};`)] as const }),
  });

const assertion = (text: string, part: string, messageId: MessageId) =>
  reported(awaited(`${text};`), part, messageId);

const message = (text: string, code: string, instead: string) =>
  reported(awaited(`${text};`), code, 'messageExpected', {
    data: { title: '`assert`', text: code },
    instead: ['compareStatus', awaited(`${instead};`)],
  });

const always = (text: string, code: string, instead?: string) =>
  reported(awaited(`${text};`), code, 'alwaysHolds', {
    data: { title: 'SuperTest', text: code },
    ...(instead === undefined ? {} : { instead: ['useNumber', awaited(`${instead};`)] as const }),
  });

const plain = (statements: string) => tested(statements, '() =>');

run(rule, {
  valid: [
    // The chain is waited for, handed on, kept for later, or ended by a function that may look at the failure.
    tested(`await ${chain};`),
    tested(`return ${chain};`),
    tested(`await Promise.all([${chain}]);`),
    tested(`const asking = ${chain}; await asking;`),
    tested(`run(${chain});`),
    tested(`void ${chain};`),
    tested(`(await ${chain});`),
    `${libraries} it('answers', () => ${chain});`,
    `${libraries} it('answers', function* () { yield ${chain}; });`,
    called(`${chain}.end(done);`),
    called("request(app).get('/').expect(404, done);"),
    called("request(app).get('/').expect(404, (error) => done(error));"),
    called(`${chain}.end((error) => { if (error) return done(error); done(); });`),
    called(`${chain}.end((error, response) => check(error, response));`),
    called(`${chain}.end(function () { done(arguments[0]); });`),
    called(`${chain}.end(({ message }) => done());`),
    called(`${chain}.then(() => done(), done);`),
    called(`${chain}.end(makeEnd());`),
    tested(`await ${chain}.end();`),
    `${libraries} ${chain};`,
    "import { spec } from 'pactum'; it('answers', () => { spec().get('/').expectStatus(200).toss(); });",
    "import { spec } from 'pactum'; it('answers', () => spec().get('/').expectStatus(200));",
    // Without an expected status, a request may be sent for its effects.
    tested("request(app).get('/');"),
    called("request(app).get('/').end((error, response) => { done(); });"),
    // A name or a member holds the chain, which another statement runs or hands on.
    ...[
      'const asking = request(app).get("/"); asking.expect(200); await asking;',
      'const asking = request(app).get("/"); asking.expect(200); return asking;',
      'const asking = request(app).get("/"); asking.expect(200); asking.end(finish);',
      'const asking = request(app).get("/"); asking.expect(200); asking.expect(200, finish);',
      'const asking = request(app).get("/").set("a", "b"); if (isOn) asking.expect(200); else asking.expect(404); await asking;',
      'let asking = request(app).get("/"); switch (kind) { case 1: asking.expect(200); break; default: asking.expect(404); } await asking;',
      'let asking; asking = request(app).get("/"); asking.expect(200); await Promise.all([asking]);',
      'let asking = request(app).get("/"); asking.expect(200); asking = asking.set("a", "b"); await asking;',
      'const asking = request(app).get("/").expect(200); const again = asking; again.expect(201);  await asking;',
      'this.asking = request(app).get("/"); this.asking.expect(200);',
      'const asking = [request(app).get("/")]; asking[0].expect(200); await asking[0];',
      'const asking = request(app).get("/"); asking.expect("a", "b").expect(200); finish(asking);',
      'const asking = request(app).get("/"); const end = () => asking; asking.expect(404); await end();',
    ].map((text) => tested(text)),
    `${libraries} let asking; beforeEach(() => { asking = request(app).get('/'); }); afterEach(() => asking); it('answers', () => { asking.expect(200); });`,
    `${libraries} const expectFound = (asking) => { asking.expect(200); }; it('answers', async () => { const asking = request(app).get('/'); expectFound(asking); await asking; });`,
    `${libraries} Then('it is found', function () { this.asking = request(app).get('/'); this.asking.expect(200); }); After(function () { return this.asking; });`,
    "import { spec } from 'pactum'; it('answers', async () => { const asking = spec(); asking.get('/'); asking.expectStatus(200); await asking.toss(); });",
    "import { spec } from 'pactum'; let asking; Given('a request', () => { asking = spec(); }); Then('it is found', () => { asking.expectStatus(200); }); When('it is sent', async () => { await asking.toss(); });",
    ...[
      'paths.forEach(async (path) => request(app).get(path).expect(404));',
      'await paths.forEach((path) => request(app).get(path).expect(404));',
      'await Promise.all(paths.map((path) => request(app).get(path).expect(404)));',
      'const missing = (path) => request(app).get(path).expect(404); await missing("/");',
      'const missing = (path) => request(app).get(path).expect(404); missing("/").end(finish);',
      'const missing = async (path) => request(app).get(path).expect(404); missing("/");',
      'const missing = (path) => request(app).get(path).expect(404); return missing("/");',
    ].map((text) => tested(text)),
    // A chain of the program's own, that looks like one of SuperTest.
    "class Api { get(path) { return { expect: (status) => this.plan(path, status) }; } } it('answers', async () => { const api = new Api(); api.get('/').expect(200); await api.run(); });",
    "import { scenario } from './dsl.js'; it('answers', async () => { scenario.get('/orders').expect(200); await scenario.run(); });",
    "it('answers', () => { mock.get('key').expect(404); map.get('a').expect(200); });",
    // The function at the end looks at the status.
    called(`${chain}.end((error, response) => { expect(response.status).toBe(404); done(); });`),
    called(
      `${chain}.end((error, response) => { assert.equal(response.statusCode, 404); done(); });`,
    ),
    called(`${chain}.end((_, { status }) => { assert.equal(status, 404); done(); });`),
    called(`${chain}.end((error, response) => { response.status.should.equal(404); done(); });`),
    called(`${chain}.end((error, response) => { expect(response).to.have.status(404); done(); });`),
    called(`${chain}.end((error, response) => { if (response.ok) done(); });`),
    // 0 tells of no response at all.
    'const client = new XMLHttpRequest(); expect(client.status).toBeTruthy();',
    "it('answers', async () => { const response = await fetch('/', { mode: 'no-cors' }); expect(response.status).toBeTruthy(); });",
    // AVA takes a text alone for a message, and fails.
    "import test from 'ava'; test('answers', async (t) => { const response = await fetch('/'); t.truthy(response.status, 200); t.assert(response.status, 200); });",
    // Assertions that depend on the status.
    ...[
      'expect(response.status).toBe(200)',
      'expect(response.status).not.toBe(404)',
      "expect(response.status).toBe('404')",
      'expect(response.status === 200).toBe(true)',
      'expect(response.status).not.toBeTruthy()',
      'expect(response.status).toBeFalsy()',
      'response.status.should.equal(200)',
      'response.status.should.not.be.ok',
      'expect(response).to.have.status(200)',
      'expect(response).to.be.json',
      'expect(response).toBeTruthy()',
      'const own = response.status.should',
      'expect(response.status).not.to.be.ok',
      "assert.notEqual(response.status, '500')",
      'assert(response.status === 200, 404)',
      "assert.ok(response.status, 'has a status')",
      'assert.ok(response.status)',
      'assert.equal(response.status, 200)',
      'assert(response.body.length, 200)',
      'expect(response.body)',
      'expect(response.status).to.be.within(200, 299)',
      'own(response.status)',
      'const expectation = expect(response.status)',
      'response.status = 200',
    ].map((text) => awaited(`${text};`)),
    // Nothing is known to be a response.
    "it('is done', () => { expect(order.status); expect(order.status).not.toBe('404'); assert(job.status, 200); });",
    'request(app).get("/").expect(404);',
  ].map((code) => ({ code })),
  invalid: [
    dropped(tested, chain, `await ${chain}`),
    dropped(plain, chain, `return ${chain}`),
    dropped((text) => plain(`${text} act();`), chain),
    dropped((text) => called(`${text} done();`), chain),
    dropped(
      (text) => tested(`${text} act();`),
      `${chain}.expect('Content-Type', /json/)`,
      `await ${chain}.expect('Content-Type', /json/)`,
    ),
    dropped((text) => tested(`if (isOn) ${text}`), chain, `await ${chain}`),
    dropped(
      (text) => tested(`const agent = request.agent(app); ${text}`),
      "agent.post('/').send(order).expect(201)",
      "await agent.post('/').send(order).expect(201)",
    ),
    reported(plain(`const asking = ${chain};`), chain, 'chainDropped', ofChain(chain)),
    dropped(
      (text) => tested(`const asking = request(app).get('/'); ${text}`),
      'asking.expect(200)',
      'await asking.expect(200)',
    ),
    dropped(
      (text) =>
        `${libraries} let asking; beforeEach(() => { asking = request(app).get('/'); }); it('answers', async () => { asking.set('a', 'b'); ${text} });`,
      "asking.expect('a', 'b').expect(200)",
      "await asking.expect('a', 'b').expect(200)",
    ),
    dropped(
      (text) => tested(`paths.forEach((path) => ${text.slice(0, -1)});`),
      'request(app).get(path).expect(404)',
    ),
    ...[
      'const missing = (path) => request(app).get(path).expect(404);',
      'function missing(path) { return request(app).get(path).expect(404); }',
    ].flatMap((helper) => [
      dropped((text) => `${tested(text)} ${helper}`, "missing('/')", "await missing('/')"),
      dropped(
        (text) => `${tested(text)} ${helper}`,
        "missing('/').expect('a', 'b')",
        "await missing('/').expect('a', 'b')",
      ),
    ]),
    reported(
      called("request(app).get('/').expect(404, (error, response) => { done(); });"),
      'expect',
      'failureUnheard',
      {
        ...ofChain('expect'),
        instead: [
          'passFailure',
          called(
            "request(app).get('/').expect(404, (error, response) => { if (error) return done(error); done(); });",
          ),
        ],
      },
    ),
    reported(
      called("request(app).get('/').expect(404).expect('a', 'b', () => done());"),
      'expect',
      'failureUnheard',
      ofChain('expect'),
    ),
    dropped((text) => tested(`isOn && ${text}`), chain, `await ${chain}`),
    dropped((text) => tested(`isOn ? ${text} : act();`.replace(';', '')), chain, `await ${chain}`),
    dropped((text) => plain(`isOn && ${text}`), chain),
    unheard(
      called,
      'end((error, response) => { done(); })',
      'end((error, response) => { if (error) return done(error); done(); })',
    ),
    unheard(
      plain,
      'end((error) => { act(); })',
      'end((error) => { if (error) throw error; act(); })',
    ),
    unheard(
      called,
      "end(function (error, response) { 'use strict'; done(); })",
      "end(function (error, response) { 'use strict'; if (error) return done(error); done(); })",
    ),
    unheard(
      called,
      'end((error, response) => { expect(response.body).toEqual({}); done(); })',
      'end((error, response) => { if (error) return done(error); expect(response.body).toEqual({}); done(); })',
    ),
    unheard(
      (text) => `${libraries} function ask(path) { ${text} }`,
      'end((error) => { act(); })',
      'end((error) => { if (error) throw error; act(); })',
    ),
    unheard(called, 'end((error, done) => { act(); })'),
    reported(
      called("request(app).get('/').set('a', token).expect(404).end(() => done());"),
      'end',
      'failureUnheard',
      ofChain('end'),
    ),
    {
      code: "import { spec } from 'pactum'; it('answers', async () => { spec().get('/').expectStatus(200); });",
      errors: [
        {
          messageId: 'chainDropped',
          data: { title: 'Pactum', text: "spec().get('/').expectStatus(200)" },
          ...at(1, 60, 93),
          suggestions: [
            {
              messageId: 'awaitChain',
              output:
                "import { spec } from 'pactum'; it('answers', async () => { await spec().get('/').expectStatus(200); });",
            },
          ],
        },
      ],
    },
    unheard(called, 'end(() => done())'),
    unheard(plain, 'end()'),
    ...['.end(done())', '.expect(200, done())'].map((text) =>
      reported(called(`${chain}${text};`), 'done()', 'endCalled', {
        ...ofChain('done()'),
        instead: ['giveFunction', called(`${chain}${text.replace('done()', 'done')};`)],
      }),
    ),
    ...[
      'expect(response.status)',
      'expect(response.status).toBe',
      'expect(response.status).to.be',
      'expect(response.status === 200)',
      'expect(404 !== response.statusCode)',
      'expect(response).to.have.status',
      'response.status.should.be',
    ].map((text) => assertion(text, text, 'statusUnmatched')),
    ...[
      'expect(response.status).to.be.ok',
      'expect(response.status).toBeTruthy()',
      'expect(response.status).not.toBeFalsy()',
      'response.status.should.be.ok',
    ].map((text) => assertion(text, text, 'truthAsserted')),
    message('assert(response.status, 200)', '200', 'assert.equal(response.status, 200)'),
    message('assert.ok(response.status, 404)', '404', 'assert.equal(response.status, 404)'),
    ...[
      "import { ok } from 'node:assert'; ok(response.status, 404);",
      "import { ok } from 'node:assert/strict'; ok(response.status, 404);",
      "import { ok } from 'uvu/assert'; ok(response.status, 404);",
      "import { assert } from '@std/assert'; assert(response.status, 404);",
    ].map((text) =>
      reported(`const response = await fetch('/'); ${text}`, '404', 'messageExpected', {
        data: { title: '`assert`', text: '404' },
      }),
    ),
    reported(
      "import test from 'tape'; test('answers', async (t) => { const response = await fetch('/'); t.ok(response.status, 404); });",
      '404',
      'messageExpected',
      {
        data: { title: '`assert`', text: '404' },
        instead: [
          'compareStatus',
          "import test from 'tape'; test('answers', async (t) => { const response = await fetch('/'); t.equal(response.status, 404); });",
        ],
      },
    ),
    reported(awaited('assert(response.status = 200);'), 'response.status = 200', 'statusAssigned', {
      data: { title: '`assert`', text: 'response.status = 200' },
    }),
    assertion('expect(response.status = 200)', 'response.status = 200', 'statusAssigned'),
    assertion('expect(response.status = 200).toBe(200)', 'response.status = 200', 'statusAssigned'),
    always(
      "expect(response.status).not.toBe('404')",
      "'404'",
      'expect(response.status).not.toBe(404)',
    ),
    always(
      "expect(response.status).not.to.equal('404')",
      "'404'",
      'expect(response.status).not.to.equal(404)',
    ),
    always(
      "assert.notStrictEqual(response.status, '500')",
      "'500'",
      'assert.notStrictEqual(response.status, 500)',
    ),
    always("expect(response.status).not.toBe('error')", "'error'"),
    ...[
      'expect(response.status).toBe(200 || 201)',
      "await request(app).get('/').expect(200 || 201)",
    ].map((text) =>
      reported(awaited(`${text};`), '200 || 201', 'alternativesIgnored', {
        data: { status: '200 (OK)', alternatives: '200 || 201' },
      }),
    ),
  ],
});
