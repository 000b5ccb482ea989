/** The outcome of a response on each path, as the fold finds it for rules about control flow. */
import { describe, expect, it } from 'vitest';
import { effectsIn } from '../../src/analysis/effects/effects.ts';
import { sourceFileOf } from '../../src/analysis/input/source-file.ts';
import type { Outcome } from '../../src/analysis/responses/outcomes.ts';
import { foldResponses } from '../../src/analysis/responses/responses.ts';
import { wholeResponses } from '../../src/analysis/responses/taking-over.ts';
import type { Node } from '../../src/syntax/nodes.ts';
import { probe } from '../frameworks/expectations.ts';

interface Told {
  /** The outcomes of each status by its code: `404: unsent at return;`. */
  readonly outcomes: readonly string[];
  /**
   * The nodes that surely come too late, each with an effect by which the response left before: `res.end(a) after
   * res.json({})`. Without `always`, other paths lead there too.
   */
  readonly late: readonly string[];
}

function told(code: string): Told {
  return probe({ code }, (context) => {
    const file = sourceFileOf(context);
    const effects = effectsIn(file);
    const wholes = wholeResponses(effects, file);
    const gradual = effects.filter(({ pattern }) => pattern.whole !== true);
    const { outcomes, findLate } = foldResponses(gradual, file, true, wholes);
    const textOf = (node: Node) =>
      context.sourceCode.getText(node).replace(/^\{.*\}$/su, 'its end');
    const line = (outcome: Outcome) => {
      const caught = outcome.kind !== 'unseen' && outcome.caught !== null ? ' after an error' : '';
      if (outcome.kind === 'sent')
        return `sent${outcome.by === null ? '' : ` by ${textOf(outcome.by.match)}`}${caught}`;
      return outcome.kind === 'unsent' ? `unsent at ${textOf(outcome.end)}${caught}` : 'unseen';
    };
    return {
      outcomes: [...outcomes].flatMap(([{ codes }, all]) =>
        all.map((outcome) => `${codes.join()}: ${line(outcome)}`),
      ),
      late: [...findLate()].flatMap(([node, { senders, isSure }]) =>
        senders.map(
          ({ match }) => `${textOf(node)} ${isSure ? 'always ' : ''}after ${textOf(match)}`,
        ),
      ),
    };
  });
}

/** A handler of Express with this body. */
const express = (body: string) =>
  `import express from 'express';\nexpress().get('/', async (req, res, next) => {${body}});`;

describe('the outcome of a status is', () => {
  it.each([
    ['sent by what ends it', 'res.status(404); res.end();', ['404: sent by res.end()']],
    ['sent by itself', 'res.sendStatus(404);', ['404: sent by res.sendStatus(404)']],
    [
      'sent by each end',
      'res.status(404); if (a) res.json(a); else res.end();',
      ['404: sent by res.json(a)', '404: sent by res.end()'],
    ],
    ['unsent at the end', 'res.status(404);', ['404: unsent at its end']],
    ['unsent at a return', 'if (a) { res.status(404); return; }', ['404: unsent at return;']],
    ['unsent, returned', 'return res.status(404);', ['404: unsent at return res.status(404);']],
    [
      'unsent on one path',
      'res.status(404); if (a) return; res.end();',
      ['404: unsent at return;', '404: sent by res.end()'],
    ],
    ['unseen, given away', 'res.status(404); render(res);', ['404: unseen']],
    ['unseen, passed on', 'res.status(404); next();', ['404: unseen']],
    ['unseen, ended later', 'res.status(404); f(() => res.end());', ['404: unseen']],
    ['unseen, given away before', 'render(res); res.status(404);', ['404: unseen']],
    ['none, where an error leaves', 'res.status(404); throw new Error();', []],
    [
      'sent after an error',
      'try { a(); } catch { res.status(500).end(); }',
      ['500: sent by res.status(500).end() after an error'],
    ],
    [
      'sent after an error, behind the catch',
      'try { a(); } catch { res.status(500); } res.end();',
      ['500: sent by res.end() after an error'],
    ],
    [
      'sent with and without an error',
      'res.status(200); try { a(); } catch { b(); } res.end();',
      ['200: sent by res.end()'],
    ],
    [
      'unsent after an error',
      'try { a(); } catch { res.status(500); return; } res.end();',
      ['500: unsent at return; after an error'],
    ],
  ])('%s', (_, body, expected) => {
    expect(told(express(body)).outcomes).toEqual(expected);
  });

  it.each([
    [
      'a function in the handler',
      express('const f = () => { res.status(404); }; g(f); res.end();'),
    ],
    [
      'a returned value',
      "import fastify from 'fastify';\nfastify().get('/', async (req, reply) => { reply.code(404); return find(); });",
    ],
  ])('unseen in %s', (_, code) => {
    expect(told(code).outcomes).toEqual(['404: unseen']);
  });

  it('unseen in a function in the handler, and seen where that is called', () => {
    const code = express('const f = () => { res.status(404); }; f(); res.end();');
    expect(told(code).outcomes).toEqual(['404: sent by res.end()', '404: unseen']);
  });

  it('unseen in a function of the file, and seen where that is called', () => {
    const code =
      'function f(req, res) { res.status(404); }\nexport default (req, res) => { f(req, res); res.end(); };';
    expect(told(code).outcomes).toEqual(['404: unseen', '404: sent by res.end()']);
  });

  it.each([
    ['Koa', "import Koa from 'koa';\nnew Koa().use((ctx) => { ctx.status = 404; });", '404: sent'],
    [
      'Fastify',
      "import fastify from 'fastify';\nfastify().get('/', (req, reply) => { reply.code(404); return; });",
      '404: unsent at return;',
    ],
    [
      'Fastify, with content',
      "import fastify from 'fastify';\nfastify().get('/', (req, reply) => { reply.code(404); return {}; });",
      '404: sent',
    ],
    [
      'hapi',
      "import Hapi from '@hapi/hapi';\nHapi.server().route({ method: 'GET', path: '/', handler: (request, h) => h.response().code(404) });",
      '404: sent',
    ],
  ])('that of the framework: %s', (_, code, expected) => {
    expect(told(code).outcomes).toEqual([expected]);
  });
});

describe('too late for a response is', () => {
  it.each([
    ['nothing', 'res.json({});', []],
    ['no end without content', 'res.json({}); res.end();', []],
    ['another answer', 'res.json({}); res.send(a);', ['res.send(a) always after res.json({})']],
    ['a status', 'res.json({}); res.status(404);', ['res.status(404) always after res.json({})']],
    [
      'a status in the chain',
      'res.json({}).status(404);',
      ['res.json({}).status(404) always after res.json({})'],
    ],
    [
      'an answer behind a forgotten return',
      'if (a) res.status(400).json(a); res.json({});',
      ['res.json({}) after res.status(400).json(a)'],
    ],
    [
      'an answer in one of two branches',
      'res.json({}); if (a) res.send(a);',
      ['res.send(a) always after res.json({})'],
    ],
    [
      'an answer in both branches',
      'res.json({}); if (a) res.send(a); else res.send(b);',
      ['res.send(a) always after res.json({})', 'res.send(b) always after res.json({})'],
    ],
    ['nothing behind a return in time', 'if (a) return res.json(a); res.send(b);', []],
    ['nothing in a catch that answers too', 'try { res.json(a()); } catch { res.send(b); }', []],
    [
      'an answer behind try and catch',
      'try { res.json(a()); } catch { res.send(b); } res.send(c);',
      ['res.send(c) always after res.json(a())', 'res.send(c) always after res.send(b)'],
    ],
    ['nothing behind one of two ifs', 'if (a) res.json(a); if (b) res.json(b);', []],
    ['next', 'res.send(a); next();', ['next() always after res.send(a)']],
    ['next behind a forgotten return', 'if (a) res.send(a); next();', ['next() after res.send(a)']],
    ['nothing in another turn of a loop', 'for (const a of b) res.json(a);', []],
    [
      'an answer of a function that is made later',
      'res.json(a); f(() => res.json(b));',
      ['res.json(b) always after res.json(a)'],
    ],
    ['nothing of a function that is made before', 'f(() => res.json(b)); res.json(a);', []],
    [
      'an answer behind the head',
      'res.writeHead(200); res.json(a);',
      ['res.json(a) always after res.writeHead(200)'],
    ],
    ['no content behind the head', 'res.writeHead(200); res.write(a); res.end(b);', []],
    [
      'nothing where headersSent is asked for',
      'if (a) res.json(a); if (res.headersSent) return; res.json(b);',
      [],
    ],
    [
      'nothing behind a call that may not return',
      'if (a) { res.json(a); fail(); } res.json(b);',
      [],
    ],
    ['nothing behind a file that is sent', 'res.sendFile(a); res.json(b);', []],
    ['nothing behind an error', 'if (a) { res.json(a); throw b; } res.json(b);', []],
  ])('%s', (_, body, late) => {
    expect(told(express(body)).late).toEqual(late);
  });
});

describe('behind a function that has the response, there comes', () => {
  const fail = 'const fail = (code) => { res.status(code).json({}); };';
  it.each([
    ['an answer', `${fail} fail(404); res.json(a);`, ['res.json(a) always after fail(404)']],
    [
      'an answer on some path',
      `${fail} if (a) fail(404); res.json(a);`,
      ['res.json(a) after fail(404)'],
    ],
    [
      'the function once more',
      `${fail} fail(404); fail(500);`,
      ['fail(500) always after fail(404)'],
    ],
    [
      'a function that calls it',
      `${fail} const no = () => fail(404); no(); res.json(a);`,
      ['res.json(a) always after no()'],
    ],
    ['nothing where it is returned', `${fail} if (a) return fail(404); res.json(a);`, []],
    [
      'nothing where its value is asked',
      `const is = () => { if (a) return true; res.json({}); return false; }; if (!is()) return; res.json(a);`,
      [],
    ],
    [
      'an answer where what it asks is not known',
      'const check = (user) => { if (!user) res.json({}); }; check(await a); res.json(a);',
      ['res.json(a) after check(await a)'],
    ],
    [
      'nothing where the call says what it asks',
      'const check = (error) => { if (error) res.json({}); }; check(null); res.json(a);',
      [],
    ],
    [
      'nothing where the call leaves away what it asks',
      'const log = (text, { ends } = {}) => { if (ends) res.json({}); }; log(a); res.json(a);',
      [],
    ],
    [
      'nothing where it throws',
      'const fail = () => { res.json({}); throw a; }; if (a) fail(); res.json(a);',
      [],
    ],
    [
      'nothing where it may have answered before',
      'let done = false; const end = (code) => { if (done) return; done = true; res.status(code).json({}); }; end(404); end(500);',
      [],
    ],
    [
      'nothing where it asks',
      'const end = () => { if (!res.headersSent) res.json({}); }; end(); end();',
      [],
    ],
    [
      'nothing where a note says so',
      `let failed = false; const fail = () => { failed = true; res.json({}); }; if (a) fail(); if (failed) return; res.json(a);`,
      [],
    ],
    [
      'nothing where nobody waits for it',
      'const fail = async () => { await a; res.json({}); }; fail(); res.json(a);',
      [],
    ],
    ['nothing where others may call it', `${fail} work(() => fail(404)); res.json(a);`, []],
    [
      'nothing of a function of the same name',
      `${fail} { const fail = log; fail(404); } res.json(a);`,
      [],
    ],
    [
      'nothing where its name is given another value',
      'let fail = () => res.json({}); fail = log; fail(); res.json(a);',
      [],
    ],
  ])('%s', (_, body, late) => {
    expect(told(express(body)).late).toEqual(late);
  });

  it.each([
    [
      'an answer',
      'this.fail(404); this.res.json({});',
      ['this.res.json({}) always after this.fail(404)'],
    ],
    ['nothing of another instance', 'new Page(other).fail(404); this.res.json({});', []],
    ['nothing behind a method of it', 'next.fail(404); this.res.json({});', []],
    [
      'an answer in a function of the method',
      'const end = () => this.res.end(); end(); this.res.json({});',
      ['this.res.json({}) always after end()'],
    ],
  ])('in a class, %s', (_, body, late) => {
    const code = `import type { Response } from 'express';
      class Page { constructor(private res: Response) {}
        fail(code: number) { this.res.status(code).json({}); }
        show(next: Page, other: Response) { ${body} } }`;
    expect(told(code).late).toEqual(late);
  });
});
