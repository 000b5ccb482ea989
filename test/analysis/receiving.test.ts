import { Linter, type Rule } from 'eslint';
import { describe, expect, it } from 'vitest';
import { adaptersWith, textReaderWith } from '../../src/analysis/adapters/adapters.ts';
import { noProject } from '../../src/analysis/input/project.ts';
import { inProject } from '../../src/rule/create-rule.ts';
import type { StatusSite } from '../../src/analysis/status-site.ts';
import {
  receivedStatusSites,
  statusSites,
  statusSitesOf,
} from '../../src/analysis/status-sites.ts';
import plugin from '../../src/index.ts';
import { onStatusSite, ownRoles } from '../../src/rule/listeners.ts';
import { mismatches, probe, sitesIn } from '../frameworks/expectations.ts';

type Role = StatusSite['role'];

const mixed = `
  import { expect, it } from 'vitest';
  import nock from 'nock';
  import express from 'express';
  nock('https://example.org').get('/').reply(501);
  it('answers', async () => {
    const response = await fetch('https://example.org');
    if (response.status === 502) return;
    expect(response.status).toBe(503);
  });
  express().get('/', (req, res) => { if (res.statusCode === 504) throw { status: 505, message: 'x' }; res.status(506).end(); });`;

/** The sites that a rule visits, as `role code`, if it asks for these roles. */
function visited(code: string, roles: readonly Role[] = ownRoles): readonly string[] {
  const found: string[] = [];
  const visit = ({ role, status }: StatusSite) => {
    found.push(`${role} ${'code' in status ? status.code : '?'}`);
  };
  const rule: Rule.RuleModule = {
    create: (context) => {
      const own = inProject(context as never, noProject);
      return onStatusSite(own, roles, visit);
    },
  };
  const plugins = { probe: { rules: { probe: rule } } };
  const [message] = new Linter().verify(code, [{ plugins, rules: { 'probe/probe': 'error' } }]);
  expect(message).toBeUndefined();
  return found;
}

describe('rules', () => {
  it('see statuses that are sent and thrown, unless they ask for more roles', () => {
    expect(visited(mixed)).toEqual(['throw 505', 'send 506']);
  });

  it.each<{ roles: readonly Role[]; sites: readonly string[] }>([
    { roles: ['compare'], sites: ['compare 502', 'compare 504'] },
    { roles: ['expect'], sites: ['expect 503'] },
    { roles: ['stub'], sites: ['stub 501'] },
    { roles: ['send', 'stub'], sites: ['stub 501', 'send 506'] },
    {
      roles: ['throw', 'expect', 'compare'],
      sites: ['compare 502', 'expect 503', 'compare 504', 'throw 505'],
    },
    { roles: [], sites: [] },
  ])('see the roles that they ask for, in the order of the source: $roles', ({ roles, sites }) => {
    expect(visited(mixed, roles)).toEqual(sites);
  });

  it('report no status that is compared or expected, and none of a mock that imitates a server', () => {
    const code = `
      import { expect } from 'vitest';
      import nock from 'nock';
      nock('https://example.org').put('/').reply(299, 'x').get('/').reply(204);
      export const check = async () => {
        if ((await fetch('/')).status === 299) return;
        expect((await fetch('/')).status).toBe(299);
      };`;
    expect(sitesIn({ code })).toHaveLength(4);
    expect(new Linter().verify(code, [plugin.configs.all])).toEqual([]);
  });
});

describe('files that only read statuses', () => {
  const facts = { isListed: () => false, isTyped: false };
  const occursIn = (side: 'sending' | 'receiving', text: string) => {
    const parts = textReaderWith([])(text);
    return adaptersWith([], side).text.occursIn(parts, facts);
  };

  it.each([
    "fetch('/').then((response) => response.status === 404);",
    "import axios from 'axios'; axios.get('/').then(({ status }) => status === 404);",
    "import { expect, it } from 'vitest'; it('x', async () => expect((await fetch('/')).status).toBe(404));",
    "import nock from 'nock'; nock('x').get('/').reply(404);",
    "import request from 'supertest'; request(app).get('/').expect(404);",
    "import assert from 'node:assert'; assert.deepStrictEqual((await got('/')).statusCode, 404); import got from 'got';",
    'app.use((req, res) => { switch (res.statusCode) { case 404: } });',
  ])('are not analysed for rules on sent statuses: %s', (text) => {
    expect(occursIn('sending', text)).toBe(false);
    expect(occursIn('receiving', text)).toBe(true);
  });

  it.each([
    "import { expect, it } from 'vitest'; it('x', () => expect(order.status).toBe(404));",
    'switch (order.status) { case 404: }',
    'const { status } = order; if (order.status === 404) retry(order);',
  ])('are not analysed where no name shows the client of the response: %s', (text) => {
    expect(occursIn('sending', text)).toBe(false);
    expect(occursIn('receiving', text)).toBe(false);
  });

  it.each([
    'export const get = (context) => context.getStatus(404);',
    'app.use((request, next) => { request.json(404); });',
    "throw new OrderError('gone');",
    "describe('an order', () => { ok(order); equal(order.body = 1, 1); });",
  ])('are not analysed for rules on sent statuses if no name shows one: %s', (text) => {
    expect(occursIn('sending', text)).toBe(false);
  });

  it('are those with the name of a status and of a client or a stub', () => {
    expect(occursIn('receiving', "import { it } from 'vitest'; it('adds', () => add(1, 2));")).toBe(
      false,
    );
    expect(occursIn('receiving', "http.get('/').reply(404)")).toBe(false);
    expect(occursIn('receiving', 'express().get("/", (req, res) => res.send("x"));')).toBe(false);
  });
});

describe('both analyses', () => {
  const context = probe({ code: mixed }, ({ sourceCode, filename, settings, project }) => ({
    sourceCode,
    filename,
    settings,
    project,
  }));

  it('give every rule the same array', () => {
    expect(receivedStatusSites(context)).toBe(receivedStatusSites({ ...context }));
    expect(statusSites(context)).toBe(statusSites({ ...context }));
    expect(receivedStatusSites(context).map(({ role }) => role)).toEqual([
      'stub',
      'compare',
      'expect',
      'compare',
    ]);
    expect(statusSites(context).map(({ role }) => role)).toEqual(['throw', 'send']);
  });

  it('throw for wrong settings, also in a file that they have analysed before', () => {
    const wrong = { ...context, settings: { 'http-status': 1 } };
    expect(() => receivedStatusSites(wrong)).toThrow('Wrong setting');
    expect(() => statusSitesOf(wrong, ['compare'])).toThrow('Wrong setting');
  });
});

const comparisonsIn = (code: string) => sitesIn({ code }).filter((site) => site.role === 'compare');

describe('a comparison', () => {
  const code = 'fetch(url).then(({ status }) => 404 !== status);';

  it('has the operator, and the expression that is the received status', () => {
    const [site] = comparisonsIn(code);
    expect(site?.node.type).toBe('BinaryExpression');
    expect(site?.comparison.operator).toBe('!==');
    expect(site?.comparison.subject).toMatchObject({ type: 'Identifier', name: 'status' });
  });

  it('in a switch is at the test of its case', () => {
    const [site] = comparisonsIn('fetch(url).then((r) => { switch (r.status) { case 404: } });');
    expect(site?.node).toMatchObject({ type: 'Literal', value: 404 });
    expect(site?.comparison.operator).toBe('case');
  });

  it('knows no content, fields or runtime of the response', () => {
    const [site] = comparisonsIn(code);
    expect(site?.runtime).toEqual({});
    for (const part of ['content', 'fields', 'phrase']) expect(site).not.toHaveProperty(part);
  });

  it('belongs to the route of the handler around it', () => {
    const source = `import express from 'express';
      express().put('/users', async (req, res) => {
        if ((await fetch('x')).status === 404) return; //~ compare 404, PUT /users
      });`;
    expect(mismatches({ code: source })).toEqual([]);
  });
});

describe('a received status', () => {
  const comparisonOf = (code: string) =>
    comparisonsIn(code).find(({ ignored }) => !ignored)?.comparison;

  it.each([
    ['fetch(url).then((r) => r.status === 404);', [0, 101, 200]],
    ["import { get } from 'node:http'; get(url, (r) => r.statusCode === 404);", [0]],
    ["import axios from 'axios'; axios.get(url).then((r) => r.status === 404);", [0, 101, 200]],
    ["import app from 'fastify'; (await app().inject('/')).statusCode === 404;", [100]],
  ])('is in the ranges of codes that the client gives: %s', (code, least) => {
    expect(comparisonOf(code)?.codes?.map(([from]) => from)).toEqual(least);
    expect(comparisonOf(code)?.codes?.at(-1)?.[1]).toBe(999);
  });

  it('may be any value where an interceptor or a mock replaces the response of axios', () => {
    const code = "import axios from 'axios'; axios.get(url).then((r) => r.status === 404);";
    expect(comparisonOf(code)?.mayBeReplaced).toBe(true);
    expect(comparisonOf('fetch(url).then((r) => r.status === 404);')?.mayBeReplaced).toBe(false);
    expect(comparisonOf(`${code} axios.interceptors.response.use((r) => r.data);`)?.codes).toBe(
      null,
    );
    expect(comparisonOf(`${code} jest.mock('axios');`)?.codes).toBe(null);
  });

  it.each([
    'fetch(url).then((r) => (r.status as unknown as string) === 404);',
    'fetch(url).then((r) => <string>r.status === 404);',
    'fetch(url).then((r) => (r as Own).status === 404);',
    'fetch(url).then((r) => { const status = r.status as any; return status === 404; });',
    'const r: Own = await fetch(url); r.status === 404;',
    'let r; r = (await fetch(url)) as Own; r.status === 404;',
    'async function load() { return (await fetch(url)) as Own; } (await load()).status === 404;',
    'const load = async () => fetch(url) as Promise<Own>; (await load()).status === 404;',
    'const { status }: Own = await fetch(url); status === 404;',
    "import axios from 'axios'; const r = await axios.get<Order, Own>(url); r.status === 404;",
    "import axios from 'axios'; axios.get(url).then((r) => { r.status = `${r.status}`; return r.status === 404; });",
    "import express from 'express'; express().get('/', (req, res) => res.statusCode === 404);",
    "import Koa from 'koa'; new Koa().use((ctx) => ctx.status === 404);",
    "import { Elysia } from 'elysia'; new Elysia().get('/', ({ set }) => set.status === 404);",
  ])('may be any value where a type assertion says so, or the program sets it: %s', (code) => {
    expect(comparisonOf(code)?.codes).toBe(null);
  });

  it.each([
    'const r: Response = await fetch(url); r.status === 404;',
    "import axios from 'axios'; const r = await axios.get<Order>(url); r.status === 404;",
    'const r = await fetch(url); r.status! === 404;',
    'async function load(): Promise<Response> { return fetch(url); } (await load()).status === 404;',
    'const r = (await fetch(url)) satisfies Response; r.status === 404;',
  ])("is in these ranges, too, behind a type that is the client's own: %s", (code) => {
    expect(comparisonOf(code)?.codes).not.toBe(null);
  });

  it.each([
    ['const { status } = await fetch(url); status === 404;', true],
    ['fetch(url).then(({ status }) => status === 404);', true],
    ['const { status } = await fetch(url); const code = status; code === 404;', true],
    ['const r = await fetch(url); r.status! === 404;', true],
    ['const r = await fetch(url); r?.status === 404;', false],
    ['const r = await fetch(url); r?.status! === 404;', false],
    ['const r = await fetch(url); const status = r?.status; status === 404;', false],
    ['let status; status = (await fetch(url)).status; status === 404;', false],
  ])('is surely there unless it is read by `?.` or assigned later: %s', (code, isThere) => {
    expect(comparisonOf(code)?.isThere).toBe(isThere);
  });
});

describe('a code that is compared with nothing: the 410 of `a === 404 || 410`', () => {
  const ignored = (code: string) =>
    sitesIn({ code })
      .filter((site) => site.ignored)
      .map((site) => [
        site.node.type,
        'code' in site.status ? site.status.code : null,
        site.role === 'compare' ? site.comparison.operator : null,
      ]);

  it.each([
    ['r.status === 404 || 410', [['LogicalExpression', 410, '===']]],
    ['r.status >= 500 || 404', [['LogicalExpression', 404, '>=']]],
    ["a || r.status == 404 || '410'", [['LogicalExpression', 410, '==']]],
    [
      'r.status !== 404 || 410 || 411',
      [
        ['LogicalExpression', 410, '!=='],
        ['LogicalExpression', 411, '!=='],
      ],
    ],
    ['r.status === 404 || a || 410', [['LogicalExpression', 410, '===']]],
    ['!r.status === 404', [['BinaryExpression', 404, '===']]],
    ['404 < !!r.status', [['BinaryExpression', 404, '<']]],
    ['!r.status === 404 || 410', [['BinaryExpression', 404, '===']]],
  ])('is an ignored site, which no rule on comparisons visits: %s', (expression, found) => {
    const code = `fetch(url).then((r) => ${expression});`;
    expect(ignored(code)).toEqual(found);
    expect(visited(code, ['compare'])).not.toContain(`compare ${found[0]?.[1] ?? ''}`);
  });

  it.each([
    "r.status === 404 || 'missing'",
    'r.status === 404 || 3',
    'r.status === 404 || r.ok',
    'r.status === 404 || isMissing',
    'r.status === 404 && 410',
    'r.status === 404 ?? 410',
    'r.ok || 410',
    'a && r.status === 404 || 410',
    '!r.status',
    '!r.ok === 404',
    '!r.status === true',
    '!r.status === null',
  ])('is no site where the program means it: %s', (expression) => {
    expect(ignored(`fetch(url).then((r) => ${expression});`)).toEqual([]);
  });
});

describe('settings', () => {
  const frameworks = [
    {
      name: 'acme-client',
      packages: ['@acme/client'],
      values: {
        client: [{ own: 'client' }, { export: 'client' }],
        reply: [{ on: 'client', call: ['send'] }, { type: ['Reply'] }, { globalType: 'AcmeReply' }],
        told: [{ everywhere: 'shall' }],
      },
      callbacks: [
        { on: 'reply', call: ['done'], argument: 0, parameters: ['reply'] },
        { on: 'client', call: ['on'], event: 'reply', parameters: ['reply'] },
        { on: 'client', parameters: ['reply'] },
      ],
      responses: [
        { on: 'reply', read: ['code'] },
        { on: 'client', call: ['mock'], role: 'stub', status: { argument: 1 } },
        {
          on: 'told',
          call: ['be'],
          role: 'expect',
          status: { argument: 0 },
          asserts: { argument: 0, begun: true },
        },
      ],
    },
    {
      name: 'acme-page',
      values: { page: [{ own: 'page' }] },
      responses: [{ on: 'page', read: ['state'], called: true }],
    },
  ];

  it('may say how a status is read, expected and stubbed', () => {
    const code = `// every: framework acme-client
      import { client, type Reply } from '@acme/client';
      import { page } from './page';
      const reply = await client.send();
      if (reply.code === 404) throw new Error(); //~ compare 404, evidence import
      client.send().done(({ code }) => code >= 500, (error) => error.code === 404); //~ compare 500
      client.on('reply', (given) => given.code === 410); //~ compare 410
      client.on('error', (given) => given.code === 410);
      client((given) => given.code === 411); //~ compare 411
      export const typed = (one: Reply, two: AcmeReply) => one.code === 412 || two.code === 413; //~ compare 412; compare 413
      client.mock('/', 414); //~ stub 414
      reply.code.shall.be(415); //~ expect 415
      reply.body.shall.be(415);
      reply.status === 416;
      page.state() === 417; //~ compare 417, framework acme-page
      page.state === 417;`;
    expect(mismatches({ code, settings: { frameworks } })).toEqual([]);
    const known = sitesIn({ code: code.replaceAll(/~ .*/gu, '') });
    expect(known.filter(({ evidence }) => evidence !== 'name')).toEqual([]);
  });
});
