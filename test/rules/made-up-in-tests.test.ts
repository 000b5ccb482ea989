/** Responses that tests make up, outside `it` as well, and the servers of tests: the advice for servers is not for them. */
import { judge, type Verdict } from './verdicts.ts';

const advice = [
  ...['prefer-precise-success-status', 'require-status-fields', 'require-conditional-request'],
  'no-misplaced-status-code',
];

const test = "it('answers', () => {});";

const madeUp = [
  'const odd = new Response(null, { status: 430 });',
  "const odd = () => new Response('x', { status: 209 });",
  'function make() { return new Response(null, { status: 209 }); }',
  "globalThis.fetch = async () => new Response('x', { status: 209 });",
  'http.createServer((req, res) => { res.writeHead(401); res.end(); });',
  'http.createServer((req, res) => { res.writeHead(302); res.end(); });',
  'http.createServer((req, res) => { res.writeHead(504); res.end(); });',
  "express().get('/', (req, res) => { res.status(405).end(); });",
  "express().get('/', (req, res) => { res.status(407).end(); });",
  "express().get('/', (req, res) => { res.status(502).end(); });",
  "express().get('/', (req, res) => { res.status(304).end(); });",
  "express().get('/', (req, res) => { res.status(209).end(); });",
  "express().delete('/', (req, res) => { res.status(200).end(); });",
  "express().get('/hang', (req, res) => { res.status(200); });",
];

const program = (statement: string, more = ''): string =>
  `import express from 'express'; import http from 'node:http'; ${statement} ${more}`;

judge(
  'what tests make up',
  madeUp.flatMap((statement): readonly Verdict[] => [
    { code: program(statement, test) },
    { code: program(`before(() => { ${statement} });`) },
  ]),
  advice,
);

judge(
  'what programs answer',
  [
    {
      code: program(madeUp[0] ?? '', 'export { odd };'),
      reports: ['no-unregistered-status-code 1'],
    },
    { code: program(madeUp[5] ?? ''), reports: ['require-status-fields 1'] },
    { code: program(madeUp[6] ?? ''), reports: ['no-misplaced-status-code 1'] },
    { code: program(madeUp[10] ?? ''), reports: ['require-conditional-request 1'] },
    { code: program(madeUp[12] ?? ''), reports: ['prefer-precise-success-status 1'] },
    { code: program(madeUp[13] ?? ''), reports: ['no-unfinished-response 1'] },
  ],
  advice,
);

judge('what runtimes reject or drop, in tests too', [
  {
    code: program("express().get('/', (req, res) => { res.status(99).end(); });", test),
    reports: ['valid-status-code 1'],
  },
  {
    code: program("express().get('/', (req, res) => { res.status(204).json({}); });", test),
    reports: ['no-forbidden-content 1'],
  },
  {
    code: program("express().get('/', (req, res) => res.end(new Response('x', 404)));", test),
    reports: ['no-ignored-status 1'],
  },
  {
    code: program("express().get('/', (req, res) => { res.json({}); res.end('b'); });", test),
    reports: ['no-response-after-send 1'],
  },
]);
