import rule from '../../rules/no-legacy-status-signature.ts';
import { at, bodyOf, run } from '../rule-tester.ts';

const express = (...statements: readonly string[]) => `
import express from 'express';
express().get('/', async (req, res) => {
${bodyOf(statements)}});
`;

const notFound = { title: 'Express', status: '404 (Not Found)', until: '4' };

const moved = { title: 'Express', status: '301 (Moved Permanently)', until: '4' };

run(rule, {
  valid: [
    {
      name: 'the older forms in version 4, which takes them',
      code: express(
        'if (a) res.send(404);',
        "else if (b) res.send(404, 'No such page');",
        'else if (c) res.json({}, 404);',
        "else res.redirect('/new', 301);",
      ),
      settings: { 'http-status': { versions: { express: 4 } } },
    },
    {
      name: 'the older forms in version 3, which takes them',
      code: express(
        'if (a) res.send(404);',
        "else if (b) res.send(404, 'No such page');",
        'else if (c) res.json({}, 404);',
        "else res.redirect('/new', 301);",
      ),
      settings: { 'http-status': { versions: { express: 3 } } },
    },
    ...["'301', '/new'", "'/new', 42", "'/new', 1000"].map((given) => ({
      name: `a redirect that no version sends: ${given}`,
      code: express(`res.redirect(${given});`),
    })),
    {
      name: 'signatures that every version takes',
      code: express(
        'if (a) res.sendStatus(404);',
        "else if (b) res.status(404).send('No such page');",
        'else if (c) res.status(404).json({});',
        "else res.redirect(301, '/new');",
      ),
    },
    {
      name: 'content alone',
      code: express("res.send('ok');", 'res.json([]);'),
    },
    {
      name: 'a redirect without a status',
      code: express("res.redirect('/new');"),
    },
    {
      name: 'a number that is no status code',
      code: express('res.send(42);'),
    },
    {
      name: 'a number that no registry knows, which may be content',
      code: express('res.send(150);'),
    },
    {
      name: 'a number by a name of its own, which may be content',
      code: express('const limit = 100;', 'res.send(limit);'),
    },
    {
      name: 'two arguments without a status',
      code: express('res.json({}, replacer);'),
    },
    {
      name: 'three arguments',
      code: express("res.send(404, 'a', 'b');"),
    },
    {
      name: 'a string of digits',
      code: express("res.send('404');"),
    },
    {
      name: 'an unknown status',
      code: express('res.send(status);', 'res.json(status, {});'),
    },
    {
      name: 'Restify, where the status comes first to this day',
      code: `
import restify from 'restify';
restify.createServer().get('/', (req, res, next) => {
  res.send(404, {});
  next();
});
`,
    },
    {
      name: 'a file that names no framework',
      code: "export const show = (req, res) => res.send(404, 'No such page');",
    },
    {
      name: 'an object that is no response',
      code: `socket.send(404, 'x');
client.json(200, schema);`,
    },
    {
      name: 'a response of another framework',
      code: `
import type { NextApiRequest, NextApiResponse } from 'next';
export default (req: NextApiRequest, res: NextApiResponse) => res.send(404);
`,
      filename: 'file.ts',
    },
  ],
  invalid: [
    {
      name: 'a status alone, in version 5',
      code: express('res.send(404);'),
      settings: { 'http-status': { versions: { express: 5 } } },
      errors: [
        {
          messageId: 'statusSent',
          data: { ...notFound, call: 'send' },
          ...at(4, 12, 15),
          suggestions: [
            {
              messageId: 'renewCall',
              output: express('res.sendStatus(404);'),
            },
          ],
        },
      ],
    },
    {
      name: 'a status before text, in version 5',
      code: express("res.send(404, 'No such page');"),
      settings: { 'http-status': { versions: { express: 5 } } },
      errors: [
        {
          messageId: 'statusSent',
          data: { ...notFound, call: 'send' },
          ...at(4, 12, 15),
          suggestions: [
            {
              messageId: 'renewCall',
              output: express("res.status(404).send('No such page');"),
            },
          ],
        },
      ],
    },
    {
      name: 'a status behind an object, in version 5',
      code: express('res.json({ error }, 404);'),
      settings: { 'http-status': { versions: { express: 5 } } },
      errors: [
        {
          messageId: 'statusIgnored',
          data: { ...notFound, call: 'json' },
          ...at(4, 23, 26),
          suggestions: [
            {
              messageId: 'renewCall',
              output: express('res.status(404).json({ error });'),
            },
          ],
        },
      ],
    },
    {
      name: 'a status behind a target, in version 5',
      code: express("res.redirect('/new', 301);"),
      settings: { 'http-status': { versions: { express: 5 } } },
      errors: [
        {
          messageId: 'statusRejected',
          data: { ...moved, call: 'redirect' },
          ...at(4, 24, 27),
          suggestions: [
            {
              messageId: 'renewCall',
              output: express("res.redirect(301, '/new');"),
            },
          ],
        },
      ],
    },
    {
      name: 'a string behind a target, which becomes a number',
      code: express("res.redirect('/new', '301');"),
      errors: [
        {
          messageId: 'statusRejected',
          data: { ...moved, call: 'redirect' },
          ...at(4, 24, 29),
          suggestions: [{ messageId: 'renewCall', output: express("res.redirect(301, '/new');") }],
        },
      ],
    },
    ...[
      { status: "isGone ? '301' : '302'", place: at(4, 33, 38) },
      { status: "code ?? '301'", place: at(4, 32, 37) },
      { status: "isGone ? 301 : '302'", place: at(4, 33, 36) },
      { status: 'isGone ? 301 : 404', place: at(4, 33, 36) },
    ].map(({ status, place }) => ({
      name: `what may be a string, or a status that redirects nobody, behind a target: ${status}`,
      code: express(`res.redirect('/new', ${status});`),
      errors: [
        { messageId: 'statusRejected' as const, data: { ...moved, call: 'redirect' }, ...place },
      ],
    })),
    {
      name: 'what may be another number behind a target',
      code: express("res.redirect('/new', code ?? 301);"),
      errors: [
        {
          messageId: 'statusRejected',
          data: { ...moved, call: 'redirect' },
          ...at(4, 32, 35),
          suggestions: [
            { messageId: 'renewCall', output: express("res.redirect(code ?? 301, '/new');") },
          ],
        },
      ],
    },
    {
      name: 'content with a status that has none',
      code: express("res.send('x', 204);"),
      errors: [
        {
          messageId: 'statusIgnored',
          data: { title: 'Express', status: '204 (No Content)', until: '4', call: 'send' },
          ...at(4, 17, 20),
        },
      ],
    },
    {
      name: 'an unknown version',
      code: express("res.json(404, { error: 'No such order' });"),

      errors: [
        {
          messageId: 'statusSent',
          data: { ...notFound, call: 'json' },
          ...at(4, 12, 15),
          suggestions: [
            {
              messageId: 'renewCall',
              output: express("res.status(404).json({ error: 'No such order' });"),
            },
          ],
        },
      ],
    },
  ],
});
