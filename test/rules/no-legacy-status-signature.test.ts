import rule from '../../rules/no-legacy-status-signature.ts';
import { run } from '../rule-tester.ts';

run(rule, {
  valid: [
    {
      name: 'signatures that every version takes',
      code: `
import express from 'express';
express().get('/', async (req, res) => {
  if (a) res.sendStatus(404);
  else if (b) res.status(404).send('No such page');
  else if (c) res.status(404).json({});
  else res.redirect(301, '/new');
});
`,
    },
    {
      name: 'content alone',
      code: `
import express from 'express';
express().get('/', async (req, res) => {
  res.send('ok');
  res.json([]);
});
`,
    },
    {
      name: 'a redirect without a status',
      code: `
import express from 'express';
express().get('/', async (req, res) => {
  res.redirect('/new');
});
`,
    },
    {
      name: 'a number that is no status code',
      code: `
import express from 'express';
express().get('/', async (req, res) => {
  res.send(42);
});
`,
    },
    {
      name: 'a number that no registry knows, which may be content',
      code: `
import express from 'express';
express().get('/', async (req, res) => {
  res.send(150);
});
`,
    },
    {
      name: 'a number by a name of its own, which may be content',
      code: `
import express from 'express';
express().get('/', async (req, res) => {
  const limit = 100;
  res.send(limit);
});
`,
    },
    {
      name: 'two arguments without a status',
      code: `
import express from 'express';
express().get('/', async (req, res) => {
  res.json({}, replacer);
});
`,
    },
    {
      name: 'three arguments',
      code: `
import express from 'express';
express().get('/', async (req, res) => {
  res.send(404, 'a', 'b');
});
`,
    },
    {
      name: 'a string of digits',
      code: `
import express from 'express';
express().get('/', async (req, res) => {
  res.send('404');
});
`,
    },
    {
      name: 'an unknown status',
      code: `
import express from 'express';
express().get('/', async (req, res) => {
  res.send(status);
  res.json(status, {});
});
`,
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
      name: 'a status alone, in version 4',
      code: `
import express from 'express';
express().get('/', async (req, res) => {
  res.send(404);
});
`,
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusSent',
          data: { title: 'Express', status: '404 (Not Found)', call: 'send', until: '4' },
          line: 4,
          column: 12,
          endLine: 4,
          endColumn: 15,
          suggestions: [
            {
              messageId: 'renewCall',
              output: `
import express from 'express';
express().get('/', async (req, res) => {
  res.sendStatus(404);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a status before text, in version 4',
      code: `
import express from 'express';
express().get('/', async (req, res) => {
  res.send(404, 'No such page');
});
`,
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusSent',
          data: { title: 'Express', status: '404 (Not Found)', call: 'send', until: '4' },
          line: 4,
          column: 12,
          endLine: 4,
          endColumn: 15,
        },
      ],
      output: `
import express from 'express';
express().get('/', async (req, res) => {
  res.status(404).send('No such page');
});
`,
    },
    {
      name: 'a status behind an object, in version 4',
      code: `
import express from 'express';
express().get('/', async (req, res) => {
  res.json({ error }, 404);
});
`,
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusIgnored',
          data: { title: 'Express', status: '404 (Not Found)', call: 'json', until: '4' },
          line: 4,
          column: 23,
          endLine: 4,
          endColumn: 26,
        },
      ],
      output: `
import express from 'express';
express().get('/', async (req, res) => {
  res.status(404).json({ error });
});
`,
    },
    {
      name: 'a status behind a target, in version 4',
      code: `
import express from 'express';
express().get('/', async (req, res) => {
  res.redirect('/new', 301);
});
`,
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusRejected',
          data: {
            title: 'Express',
            status: '301 (Moved Permanently)',
            call: 'redirect',
            until: '4',
          },
          line: 4,
          column: 24,
          endLine: 4,
          endColumn: 27,
        },
      ],
      output: `
import express from 'express';
express().get('/', async (req, res) => {
  res.redirect(301, '/new');
});
`,
    },
    {
      name: 'a status alone, in version 5',
      code: `
import express from 'express';
express().get('/', async (req, res) => {
  res.send(404);
});
`,
      settings: { 'http-status': { versions: { express: 5 } } },
      errors: [
        {
          messageId: 'statusSent',
          data: { title: 'Express', status: '404 (Not Found)', call: 'send', until: '4' },
          line: 4,
          column: 12,
          endLine: 4,
          endColumn: 15,
          suggestions: [
            {
              messageId: 'renewCall',
              output: `
import express from 'express';
express().get('/', async (req, res) => {
  res.sendStatus(404);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a status before text, in version 5',
      code: `
import express from 'express';
express().get('/', async (req, res) => {
  res.send(404, 'No such page');
});
`,
      settings: { 'http-status': { versions: { express: 5 } } },
      errors: [
        {
          messageId: 'statusSent',
          data: { title: 'Express', status: '404 (Not Found)', call: 'send', until: '4' },
          line: 4,
          column: 12,
          endLine: 4,
          endColumn: 15,
          suggestions: [
            {
              messageId: 'renewCall',
              output: `
import express from 'express';
express().get('/', async (req, res) => {
  res.status(404).send('No such page');
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a status behind an object, in version 5',
      code: `
import express from 'express';
express().get('/', async (req, res) => {
  res.json({ error }, 404);
});
`,
      settings: { 'http-status': { versions: { express: 5 } } },
      errors: [
        {
          messageId: 'statusIgnored',
          data: { title: 'Express', status: '404 (Not Found)', call: 'json', until: '4' },
          line: 4,
          column: 23,
          endLine: 4,
          endColumn: 26,
          suggestions: [
            {
              messageId: 'renewCall',
              output: `
import express from 'express';
express().get('/', async (req, res) => {
  res.status(404).json({ error });
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a status behind a target, in version 5',
      code: `
import express from 'express';
express().get('/', async (req, res) => {
  res.redirect('/new', 301);
});
`,
      settings: { 'http-status': { versions: { express: 5 } } },
      errors: [
        {
          messageId: 'statusRejected',
          data: {
            title: 'Express',
            status: '301 (Moved Permanently)',
            call: 'redirect',
            until: '4',
          },
          line: 4,
          column: 24,
          endLine: 4,
          endColumn: 27,
          suggestions: [
            {
              messageId: 'renewCall',
              output: `
import express from 'express';
express().get('/', async (req, res) => {
  res.redirect(301, '/new');
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'an unknown version',
      code: `
import express from 'express';
express().get('/', async (req, res) => {
  res.json(404, { error: 'No such order' });
});
`,

      errors: [
        {
          messageId: 'statusSent',
          data: { title: 'Express', status: '404 (Not Found)', call: 'json', until: '4' },
          line: 4,
          column: 12,
          endLine: 4,
          endColumn: 15,
          suggestions: [
            {
              messageId: 'renewCall',
              output: `
import express from 'express';
express().get('/', async (req, res) => {
  res.status(404).json({ error: 'No such order' });
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a status behind text',
      code: `
import express from 'express';
express().get('/', async (req, res) => {
  res.send('No such page', 404);
});
`,
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusIgnored',
          data: { title: 'Express', status: '404 (Not Found)', call: 'send', until: '4' },
          line: 4,
          column: 28,
          endLine: 4,
          endColumn: 31,
        },
      ],
      output: `
import express from 'express';
express().get('/', async (req, res) => {
  res.status(404).send('No such page');
});
`,
    },
    {
      name: 'a status before an object',
      code: `
import express from 'express';
express().get('/', async (req, res) => {
  res.json(404, { error: 'No such order', ids: [1, id] });
});
`,
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusSent',
          data: { title: 'Express', status: '404 (Not Found)', call: 'json', until: '4' },
          line: 4,
          column: 12,
          endLine: 4,
          endColumn: 15,
        },
      ],
      output: `
import express from 'express';
express().get('/', async (req, res) => {
  res.status(404).json({ error: 'No such order', ids: [1, id] });
});
`,
    },
    {
      name: 'a status with JSONP',
      code: `
import express from 'express';
express().get('/', async (req, res) => {
  res.jsonp(404, {});
});
`,
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusSent',
          data: { title: 'Express', status: '404 (Not Found)', call: 'jsonp', until: '4' },
          line: 4,
          column: 13,
          endLine: 4,
          endColumn: 16,
        },
      ],
      output: `
import express from 'express';
express().get('/', async (req, res) => {
  res.status(404).jsonp({});
});
`,
    },
    {
      name: 'a status behind content with JSONP',
      code: `
import express from 'express';
express().get('/', async (req, res) => {
  res.jsonp(order, 404);
});
`,
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusIgnored',
          data: { title: 'Express', status: '404 (Not Found)', call: 'jsonp', until: '4' },
          line: 4,
          column: 20,
          endLine: 4,
          endColumn: 23,
        },
      ],
      output: `
import express from 'express';
express().get('/', async (req, res) => {
  res.status(404).jsonp(order);
});
`,
    },
    {
      name: 'a status before a variable, which may be a number and then is the status',
      code: `
import express from 'express';
express().get('/', async (req, res) => {
  res.json(404, order);
});
`,
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusSent',
          data: { title: 'Express', status: '404 (Not Found)', call: 'json', until: '4' },
          line: 4,
          column: 12,
          endLine: 4,
          endColumn: 15,
          suggestions: [
            {
              messageId: 'renewCall',
              output: `
import express from 'express';
express().get('/', async (req, res) => {
  res.status(404).json(order);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a status before a number, which is the status',
      code: `
import express from 'express';
express().get('/', async (req, res) => {
  res.json(404, 5);
});
`,
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusSent',
          data: { title: 'Express', status: '404 (Not Found)', call: 'json', until: '4' },
          line: 4,
          column: 12,
          endLine: 4,
          endColumn: 15,
        },
      ],
    },
    {
      name: 'a status behind what may be a number, which is content',
      code: `
import express from 'express';
express().get('/', async (req, res) => {
  res.json(count, 404);
});
`,
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusIgnored',
          data: { title: 'Express', status: '404 (Not Found)', call: 'json', until: '4' },
          line: 4,
          column: 19,
          endLine: 4,
          endColumn: 22,
        },
      ],
      output: `
import express from 'express';
express().get('/', async (req, res) => {
  res.status(404).json(count);
});
`,
    },
    {
      name: 'a status behind what may be a number, which would be the status',
      code: `
import express from 'express';
express().get('/', async (req, res) => {
  res.send(count, 404);
});
`,
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusIgnored',
          data: { title: 'Express', status: '404 (Not Found)', call: 'send', until: '4' },
          line: 4,
          column: 19,
          endLine: 4,
          endColumn: 22,
          suggestions: [
            {
              messageId: 'renewCall',
              output: `
import express from 'express';
express().get('/', async (req, res) => {
  res.status(404).send(count);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a status before a number that is sent',
      code: `
import express from 'express';
express().get('/', async (req, res) => {
  res.send(404, 5);
});
`,
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusSent',
          data: { title: 'Express', status: '404 (Not Found)', call: 'send', until: '4' },
          line: 4,
          column: 12,
          endLine: 4,
          endColumn: 15,
        },
      ],
    },
    {
      name: 'a status before content that may throw: error.message',
      code: `
import express from 'express';
express().get('/', async (req, res) => {
  res.json(404, { error: error.message });
});
`,
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusSent',
          data: { title: 'Express', status: '404 (Not Found)', call: 'json', until: '4' },
          line: 4,
          column: 12,
          endLine: 4,
          endColumn: 15,
          suggestions: [
            {
              messageId: 'renewCall',
              output: `
import express from 'express';
express().get('/', async (req, res) => {
  res.status(404).json({ error: error.message });
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a status before the result of a call',
      code: `
import express from 'express';
express().get('/', async (req, res) => {
  res.send(404, \`No \${page}\` + help());
});
`,
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusSent',
          data: { title: 'Express', status: '404 (Not Found)', call: 'send', until: '4' },
          line: 4,
          column: 12,
          endLine: 4,
          endColumn: 15,
          suggestions: [
            {
              messageId: 'renewCall',
              output: `
import express from 'express';
express().get('/', async (req, res) => {
  res.status(404).send(\`No \${page}\` + help());
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a status before an object with a spread',
      code: `
import express from 'express';
express().get('/', async (req, res) => {
  res.json(404, { ...order });
  return res.json(404, [...orders]);
});
`,
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusSent',
          data: { title: 'Express', status: '404 (Not Found)', call: 'json', until: '4' },
          line: 4,
          column: 12,
          endLine: 4,
          endColumn: 15,
          suggestions: [
            {
              messageId: 'renewCall',
              output: `
import express from 'express';
express().get('/', async (req, res) => {
  res.status(404).json({ ...order });
  return res.json(404, [...orders]);
});
`,
            },
          ],
        },
        {
          messageId: 'statusSent',
          data: { title: 'Express', status: '404 (Not Found)', call: 'json', until: '4' },
          line: 5,
          column: 19,
          endLine: 5,
          endColumn: 22,
          suggestions: [
            {
              messageId: 'renewCall',
              output: `
import express from 'express';
express().get('/', async (req, res) => {
  res.json(404, { ...order });
  return res.status(404).json([...orders]);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a constant',
      code: `
import express from 'express';
import { StatusCodes } from 'http-status-codes';
express().get('/', (req, res) => {
  if (a) res.send(StatusCodes.NOT_FOUND);
  else res.json(StatusCodes.NOT_FOUND, {});
});
`,
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusSent',
          data: { title: 'Express', status: '404 (Not Found)', call: 'send', until: '4' },
          line: 5,
          column: 19,
          endLine: 5,
          endColumn: 40,
          suggestions: [
            {
              messageId: 'renewCall',
              output: `
import express from 'express';
import { StatusCodes } from 'http-status-codes';
express().get('/', (req, res) => {
  if (a) res.sendStatus(StatusCodes.NOT_FOUND);
  else res.json(StatusCodes.NOT_FOUND, {});
});
`,
            },
          ],
        },
        {
          messageId: 'statusSent',
          data: { title: 'Express', status: '404 (Not Found)', call: 'json', until: '4' },
          line: 6,
          column: 17,
          endLine: 6,
          endColumn: 38,
        },
      ],
      output: `
import express from 'express';
import { StatusCodes } from 'http-status-codes';
express().get('/', (req, res) => {
  if (a) res.send(StatusCodes.NOT_FOUND);
  else res.status(StatusCodes.NOT_FOUND).json({});
});
`,
    },
    {
      name: 'one of two statuses',
      code: `
import express from 'express';
express().get('/', async (req, res) => {
  res.send(isKnown ? 403 : 404, 'No');
});
`,
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusSent',
          data: { title: 'Express', status: '403 (Forbidden)', call: 'send', until: '4' },
          line: 4,
          column: 22,
          endLine: 4,
          endColumn: 25,
          suggestions: [
            {
              messageId: 'renewCall',
              output: `
import express from 'express';
express().get('/', async (req, res) => {
  res.status(isKnown ? 403 : 404).send('No');
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a call in a chain',
      code: `
import express from 'express';
express().get('/', async (req, res) => {
  res.set('A', 'b').json(404, {});
});
`,
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusSent',
          data: { title: 'Express', status: '404 (Not Found)', call: 'json', until: '4' },
          line: 4,
          column: 26,
          endLine: 4,
          endColumn: 29,
        },
      ],
      output: `
import express from 'express';
express().get('/', async (req, res) => {
  res.set('A', 'b').status(404).json({});
});
`,
    },
    {
      name: 'a target that is computed',
      code: `
import express from 'express';
express().get('/', async (req, res) => {
  res.redirect(newUrl(req), 301);
});
`,
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusRejected',
          data: {
            title: 'Express',
            status: '301 (Moved Permanently)',
            call: 'redirect',
            until: '4',
          },
          line: 4,
          column: 29,
          endLine: 4,
          endColumn: 32,
          suggestions: [
            {
              messageId: 'renewCall',
              output: `
import express from 'express';
express().get('/', async (req, res) => {
  res.redirect(301, newUrl(req));
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a target that is a template',
      code: `
import express from 'express';
express().get('/', async (req, res) => {
  res.redirect(\`/new/\${req.params.id}\`, 301);
});
`,
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusRejected',
          data: {
            title: 'Express',
            status: '301 (Moved Permanently)',
            call: 'redirect',
            until: '4',
          },
          line: 4,
          column: 41,
          endLine: 4,
          endColumn: 44,
        },
      ],
      output: `
import express from 'express';
express().get('/', async (req, res) => {
  res.redirect(301, \`/new/\${req.params.id}\`);
});
`,
    },
    {
      name: 'a call with a comment',
      code: `
import express from 'express';
express().get('/', async (req, res) => {
  res.send(404 /* gone */, 'No such page');
});
`,
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusSent',
          data: { title: 'Express', status: '404 (Not Found)', call: 'send', until: '4' },
          line: 4,
          column: 12,
          endLine: 4,
          endColumn: 15,
        },
      ],
    },
    {
      name: 'an optional call',
      code: `
import express from 'express';
express().get('/', async (req, res) => {
  res?.json(404, {});
});
`,
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusSent',
          data: { title: 'Express', status: '404 (Not Found)', call: 'json', until: '4' },
          line: 4,
          column: 13,
          endLine: 4,
          endColumn: 16,
        },
      ],
    },
    {
      name: "a call by a computed name, res['json']",
      code: `
import express from 'express';
express().get('/', async (req, res) => {
  res['json'](404, {});
});
`,
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusSent',
          data: { title: 'Express', status: '404 (Not Found)', call: "'json'", until: '4' },
          line: 4,
          column: 15,
          endLine: 4,
          endColumn: 18,
        },
      ],
    },
  ],
});
