/** A value of a framework is looked for only in files whose text shows that there may be one. */
import { describe, expect, it } from 'vitest';
import { textReaderWith } from '../../src/analysis/adapters/adapters.ts';
import { TextEvidence } from '../../src/analysis/adapters/text-evidence.ts';
import type { Framework } from '../../src/frameworks/language/framework.ts';
import { frameworks } from '../../src/frameworks/index.ts';
import { sentSitesIn, sitesIn } from '../frameworks/expectations.ts';

function framework(name: string): Framework {
  const found = frameworks.find((each) => each.name === name);
  if (found === undefined) throw new Error(`There is no adapter ${name}.`);
  return found;
}

const shown = (name: string, text: string) =>
  new TextEvidence(framework(name)).isIn(textReaderWith([])(text));

describe('a text shows that values may be in the file, of', () => {
  it.each([
    ['koa', "import Router from '@koa/router';"],
    ['koa', "/** @param {import('koa').Context} c */"],
    ['koa', 'export const show = async (ctx) => {};'],
    ['request-response', 'export function show(req, res) {}'],
    ['request-response', 'const { request, response } = exchange;'],
    ['next', "const { NextResponse } = require('next/server');"],
    ['fetch-response', 'export const GET = () => Response.json({});'],
    ['fetch', 'const status = (await fetch(url)).status;'],
    ['elysia', "import { Elysia } from '../src';"],
    ['expect-call', 'response.status.should.equal(404);'],
    ['error-status', 'throw new OrderError(404);'],
    ['error-status', 'throw new OrderError(HttpStatus.GONE);'],
  ])('%s: %s', (name, text) => {
    expect(shown(name, text)).toBe('yes');
  });

  it.each([
    ['express', 'export function show(req, res) {}'],
    ['sveltekit', 'export const load = () => {};'],
    ['fetch-response', 'export const GET = () => response.json({});'],
  ])('%s in a project that lists it: %s', (name, text) => {
    expect(shown(name, text)).toBe('if listed');
  });
});

describe('a text shows that no values are in the file, of', () => {
  it.each([
    ['koa', "import koalas from 'koalas'; export const show = async (c) => {};"],
    ['request-response', 'export function show(req, reply) {}'],
    ['next', "import { nextTick } from 'next-tick';"],
    ['elysia', "import { elysian } from '../src';"],
    ['express', 'export function show(a, b) {}'],
    ['error-status', "throw new OrderError('gone');"],
  ])('%s: %s', (name, text) => {
    expect(shown(name, text)).toBe('no');
  });
});

it('no text is asked for where the routes of a router are known by convention alone', () => {
  const code = "router.put('/users/:id', async ({ body }) => new Response(body, { status: 200 }));";
  const [site] = sentSitesIn({ code });
  expect(site?.route?.methods).toEqual(new Set(['PUT']));
});

describe('a framework of the settings is found', () => {
  const responses = [{ on: 'reply', call: ['gone'], status: { code: 410 } }];
  const declared = (rest: object) => ({
    frameworks: [{ name: 'acme', responses, ...rest }],
  });

  it.each([
    {
      title: 'by names of parameters without a letter of ASCII',
      rest: {
        packages: [],
        values: { reply: [] },
        handlers: [{ parameters: ['reply'] }],
        parameterNames: { reply: ['ответ', '$'] },
        conventional: 'anywhere',
      },
      code: 'export const show = (ответ) => { ответ.gone(); }; export const list = ($) => { $.gone(); };',
      sites: 2,
    },
    {
      title: 'by what any file of the project exports, beside a package',
      rest: { packages: ['.', 'acme'], values: { reply: [{ export: 'reply' }] } },
      code: "import { reply } from './reply.js'; reply.gone();",
      sites: 1,
    },
    {
      title: 'by a function that any file of the project exports',
      rest: {
        packages: ['.'],
        values: { gone: [{ export: 'replies.gone' }], reply: [{ export: 'default' }] },
        responses: [
          { on: 'gone', invoke: true, status: { code: 410 } },
          { on: 'reply', invoke: true, status: { argument: 0 } },
        ],
      },
      code: "import send, { replies } from './reply.js'; replies.gone(); send(410);",
      sites: 2,
    },
    {
      title: 'by a class whose whole name is the end that is looked for, wherever it is written',
      rest: {
        packages: [],
        values: { reply: [{ className: 'Gone' }] },
        responses: [{ on: 'reply', construct: true, status: { code: 410 } }],
      },
      code: "new Gone(); new (Gone)(); new replies['Gone']; new ДавноGone();",
      sites: 4,
    },
  ])('$title', ({ rest, code, sites }) => {
    expect(sitesIn({ code, settings: declared(rest) })).toHaveLength(sites);
  });

  it('by a module below another package that is looked for', () => {
    const framework = (name: string, specifier: string, trigger: object) => ({
      name,
      packages: [specifier],
      values: { expectCode: [{ export: 'expectCode' }] },
      responses: [{ on: 'expectCode', role: 'expect', status: { argument: 0 }, ...trigger }],
    });
    const settings = {
      frameworks: [
        framework('acme', 'acme', { call: ['is'] }),
        framework('acme-testing', 'acme/testing', { invoke: true }),
      ],
    };
    const code = "import { expectCode } from 'acme/testing'; expectCode(404);";
    expect(sitesIn({ code, settings })).toHaveLength(1);
  });

  it('beside those that are found by words of ASCII', () => {
    const settings = declared({
      packages: [],
      values: { reply: [] },
      handlers: [{ parameters: ['reply'] }],
      parameterNames: { reply: ['$'] },
      conventional: 'anywhere',
    });
    const code = "const get = async () => (await fetch('/')).status === 404;";
    expect(sitesIn({ code, settings })).toHaveLength(1);
  });
});

describe('a status is found', () => {
  it.each([
    "import { Elysia } from '../src'; new Elysia().get('/', ({ status }) => status(404));",
    "app.use((request, response) => { response['status'](404).end(); });",
    String.raw`app.use((request, response) => { response.st\u0061tus(404).end(); });`,
    String.raw`import { get } from '\x6eode:http'; get(url, (answer) => answer.status\u{43}ode === 404);`,
    "export const operation = { summary: 'A user', responses: { 404: { description: 'None' } } };",
    "operation['responses'] = {}; show({ tags: [], 'responses': { default: {}, 404: {} } });",
    "const responses = { '404': { description: 'None' } }; export const show = { summary: 'A user', responses };",
    "class Failure extends Error { constructor(message, status) { super(message); this.status = status; } } throw new Failure('gone', 410);",
  ])('by %s', (code) => {
    expect(sitesIn({ code }).map(({ status }) => 'code' in status && status.code)).toHaveLength(1);
  });
});
