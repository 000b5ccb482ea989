/** Comments, parentheses and type assertions do nothing at run time, and do not change the reports. */
import { judge } from './verdicts.ts';

const express = (statement: string) =>
  `import express from 'express';\nexpress().get('/', (req, res) => { ${statement} });`;

judge(
  'what is read through comments and parentheses',
  [
    ...[
      'res.json({ code /* is */: /* it */ 404, message: a });',
      'res.json({ code: (404), message: a });',
      "res.json({ ['code']: ((404)), message: a });",
      '(res.json)({ code: 404, message: a });',
      'res.json({ code: /* it */ (404), message: a });',
    ].map((statement) => ({ code: express(statement), reports: ['no-status-in-content 2'] })),
    ...[
      'const CREATED = /* it */ 201;\nexport const NOT_FOUND = 400;',
      'const CREATED = (201);\nexport const NOT_FOUND = ((400));',
      'const CREATED /* is */ = 201;\nexport const NOT_FOUND = 400;',
    ].map((constants) => ({
      code: `export const OK = (200);\n${constants}`,
      reports: ['consistent-reason-phrase 3'],
    })),
    ...[
      '(res.status)(434).end();',
      '((res).status)(434).end();',
      '(res.status /* it */)(434).end();',
    ].map((statement) => ({
      code: `export const handler = (req, res) => ${statement}`,
      reports: ['no-unregistered-status-code 1'],
    })),
  ],
  [],
);

judge('a status behind an assertion is reported', [
  ...[
    '(res.status as any)(434).end();',
    '(<any>res.status)(434).end();',
    '(res.status satisfies unknown)(434).end();',
    'res.status!(434).end();',
    '(res.statusCode as number) = 434; res.end();',
    '(res.statusCode!) = 434; res.end();',
  ].map((statement) => ({
    code: express(statement),
    typescript: true as const,
    reports: ['no-unregistered-status-code 2'],
  })),
  ...["({ status: 470, message: 'Odd' } as Error)", "({ status: 470, message: 'Odd' })!"].map(
    (thrown) => ({
      code: `export const one = () => { throw ({ status: 404, message: 'None' }); };\nexport const other = () => { throw ${thrown}; };`,
      typescript: true as const,
      reports: ['no-unregistered-status-code 2'],
    }),
  ),
  {
    code: express('res.json(JSON.stringify({ code: 404, message: a } as Answer));'),
    typescript: true,
    reports: ['no-status-in-content 2'],
  },
]);

const fastify = (hook: string) => `import Fastify from 'fastify';
const app = Fastify();
const event = 'onSend';
${hook}
app.get('/', async (q, r) => { r.code(204).send({ a: 1 }); });`;

judge('a hook behind an assertion may change the response', [
  ...[
    "app.addHook('onSend' as const, async (q, r, p) => { r.code(200); return p; });",
    "app.addHook(<any>'onSend', async (q, r, p) => { r.code(200); return p; });",
    'app.addHook(event, async (q, r, p) => { r.code(200); return p; });',
    'app.addHook(`onSend`, async (q, r, p) => { r.code(200); return p; });',
    "app.addHook('onSend', async (q, r, p) => { (r.code as any)(200); return p; });",
    "app.addHook('onSend', async (q, r, p) => { change(r as any); return p; });",
  ].map((hook) => ({ code: fastify(hook), typescript: true as const })),
  {
    code: `import express from 'express';
class Store {
  kept = new Map() as any;
  fill() { (this as any).kept.put('/x', (req, res) => { res.status(206).end(); }); }
}`,
    typescript: true,
  },
  {
    code: `app.put('/files/:id', send);
app.get('/files/:id', (req, res) => send!(req, res));
function send(req, res) { res.status(206).send(part); }`,
    typescript: true,
  },
  {
    code: `const init: ResponseInit = { status: 204 };
(init as any).status = 200;
export const GET = () => new Response('x', init);`,
    typescript: true,
  },
]);

const page = (statements: string, names = "import http from 'node:http';") => `${names}
import { createServer } from 'node:http';
createServer((req, res) => { ${statements} });`;

judge(
  'what asks another server, by whatever name',
  [
    page('http /* it */ .get(url, (page) => { res.writeHead(203); page.pipe(res); });'),
    page('(http.get)(url, (page) => { res.writeHead(203); page.pipe(res); });'),
    page('http?.get(url, (page) => { res.writeHead(203); page.pipe(res); });'),
    page("http['get'](url, (page) => { res.writeHead(203); page.pipe(res); });"),
    page(
      'web.get(url, (page) => { res.writeHead(203); page.pipe(res); });',
      "import web from 'node:https';",
    ),
    page(
      'get(url, (page) => { res.writeHead(203); page.pipe(res); });',
      "import { get } from 'node:https';",
    ),
    page(
      'ask(url, (page) => { res.writeHead(203); page.pipe(res); });',
      "const { request: ask } = require('http');",
    ),
  ].map((code) => ({ code })),
  ['no-misplaced-status-code'],
);
