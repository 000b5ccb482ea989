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
  /** The effects after the end of the response, each with the effect that ended it: `res.end() after res.json({})`. */
  readonly afterEnd: readonly string[];
  /** The effects after which nothing more happens to the response, on some path. */
  readonly final: readonly string[];
}

function told(code: string): Told {
  return probe({ code }, (context) => {
    const file = sourceFileOf(context);
    const effects = effectsIn(file);
    const wholes = wholeResponses(effects, file);
    const gradual = effects.filter(({ pattern }) => pattern.whole !== true);
    const { outcomes, afterEnd, final } = foldResponses(gradual, file, true, wholes);
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
      afterEnd: [...afterEnd].flatMap(([node, ends]) =>
        [...ends].map(({ match }) => `${textOf(node)} after ${textOf(match)}`),
      ),
      final: [...final].map(({ match }) => textOf(match)),
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
      'a helper',
      'function f(req, res) { res.status(404); }\nexport default (req, res) => { f(req, res); res.end(); };',
    ],
    ['a function in the handler', express('function f() { res.status(404); } f(); res.end();')],
    [
      'a returned value',
      "import fastify from 'fastify';\nfastify().get('/', async (req, reply) => { reply.code(404); return find(); });",
    ],
  ])('unseen in %s', (_, code) => {
    expect(told(code).outcomes).toEqual(['404: unseen']);
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

describe('after the end of a response', () => {
  it.each([
    ['nothing happens', 'res.json({});', [], ['res.json({})']],
    ['another ends it', 'res.json({}); res.end();', ['res.end() after res.json({})'], []],
    [
      'a status is set',
      'res.json({}); res.status(404);',
      ['res.status(404) after res.json({})'],
      [],
    ],
    [
      'a forgotten return',
      'if (a) res.status(400).json(a); res.json({});',
      ['res.json({}) after res.status(400).json(a)'],
      ['res.json({})'],
    ],
    [
      'one of two branches',
      'res.json({}); if (a) res.end();',
      ['res.end() after res.json({})'],
      ['res.json({})'],
    ],
    [
      'both branches',
      'res.json({}); if (a) res.end(); else res.send();',
      ['res.end() after res.json({})', 'res.send() after res.json({})'],
      [],
    ],
    ['a return in time', 'if (a) return res.json(a); res.end();', [], ['res.json(a)', 'res.end()']],
    [
      'a catch that answers too',
      'try { res.json(a()); } catch { res.end(); }',
      ['res.end() after res.json(a())'],
      ['res.json(a())', 'res.end()'],
    ],
    ['it is written to', 'res.end(); res.statusCode += 1;', ['res.statusCode after res.end()'], []],
    ['it is passed on', 'res.end(); next();', ['next() after res.end()'], ['res.end()']],
    [
      'another turn of a loop',
      'for (const a of b) res.json(a);',
      ['res.json(a) after res.json(a)'],
      ['res.json(a)'],
    ],
  ])('%s', (_, body, afterEnd, final) => {
    expect(told(express(body))).toMatchObject({ afterEnd, final });
  });
});
