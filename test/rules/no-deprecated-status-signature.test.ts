import rule from '../../rules/no-deprecated-status-signature.ts';
import { at, bodyOf, run } from '../rule-tester.ts';

const express = (
  ...statements: readonly string[]
) => `import { count, error, id, order, own } from './orders.js';
import express from 'express';
express().get('/', async (req, res) => {
${bodyOf(statements)}});
`;

const notFound = { title: 'Express', status: '404 (Not Found)', until: '4' };

const moved = { title: 'Express', status: '301 (Moved Permanently)', until: '4' };

const later = {
  ignored: 'ignore it there and send the status that was set before, or 200 (OK)',
  content: 'send the number as the content, with the status that was set before, or 200 (OK)',
  throws: 'throw',
};

/** The report of the last place of a status in a redirect. */
const redirected = (call: string, status: string) => ({
  messageId: 'statusDeprecated' as const,
  data: { later: later.throws, ...moved, call: 'redirect' },
  ...at(4, 3 + call.lastIndexOf(status), 3 + call.lastIndexOf(status) + status.length),
});

/** The report of a 404 behind content. */
const behind = (call: string) => ({
  messageId: 'statusDeprecated' as const,
  data: { later: later.ignored, ...notFound, call: 'json' },
  ...at(4, 3 + call.indexOf('404'), 6 + call.indexOf('404')),
});

run(rule, {
  valid: [
    {
      name: 'the older forms in version 5, which takes none of them',
      code: express(
        'if (a) res.send(404);',
        "else if (b) res.send(404, 'No such page');",
        'else if (c) res.json({}, 404);',
        "else res.redirect('/new', 301);",
      ),
      settings: { 'http-status': { versions: { express: 5 } } },
    },
    {
      name: 'the older forms in an unknown version',
      code: express("res.send(404, 'No such page');"),
    },
    {
      name: 'signatures that every version takes',
      code: express(
        'if (a) res.sendStatus(404);',
        "else if (b) res.status(404).send('No such page');",
        'else if (c) res.status(404).json({});',
        "else res.redirect(301, '/new');",
      ),
      settings: { 'http-status': { versions: { express: 4 } } },
    },
    {
      name: 'a number by a name of its own, which may be content, in version 4',
      code: express('const limit = 100;', 'res.send(limit);'),
      settings: { 'http-status': { versions: { express: 4 } } },
    },
    ...[
      "res.send('404', 'No such page');",
      "res.send('No such page', '404');",
      "res.json('404', {});",
      "res.json({}, '404');",
      "res.jsonp('404', {});",
      "res.jsonp({}, '404');",
      "res.redirect('301', '/new');",
    ].map((call) => ({
      name: `a string that version 4 does not take for a number: ${call}`,
      code: express(call),
      settings: { 'http-status': { versions: { express: 4 } } },
    })),
    ...[42, 99, 1000].map((status) => ({
      name: `a status that version 4 does not send: ${status}`,
      code: express(`res.redirect('/new', ${status});`),
      settings: { 'http-status': { versions: { express: 4 } } },
    })),
    {
      name: 'the older forms in version 3, of which it is not known what it deprecates',
      code: express(
        'if (a) res.send(404);',
        "else if (b) res.send(404, 'No such page');",
        "else res.redirect('/new', 301);",
      ),
      settings: { 'http-status': { versions: { express: 3 } } },
    },
  ],
  invalid: [
    {
      name: 'a status alone, in version 4',
      code: express('res.send(404);'),
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusDeprecated',
          data: { later: later.content, ...notFound, call: 'send' },
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
      name: 'a status before text, in version 4',
      code: express("res.send(404, 'No such page');"),
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusDeprecated',
          data: { later: later.content, ...notFound, call: 'send' },
          ...at(4, 12, 15),
        },
      ],
      output: express("res.status(404).send('No such page');"),
    },
    {
      name: 'a status behind an object, in version 4',
      code: express('res.json({ error }, 404);'),
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusDeprecated',
          data: { later: later.ignored, ...notFound, call: 'json' },
          ...at(4, 23, 26),
        },
      ],
      output: express('res.status(404).json({ error });'),
    },
    {
      name: 'a status behind a target, in version 4',
      code: express("res.redirect('/new', 301);"),
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusDeprecated',
          data: { later: later.throws, ...moved, call: 'redirect' },
          ...at(4, 24, 27),
        },
      ],
      output: express("res.redirect(301, '/new');"),
    },
    ...["'301'", '`301`'].map((status) => ({
      name: `the number in place of a string, which would be the target: ${status}`,
      code: express(`res.redirect('/new', ${status});`),
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [redirected(`res.redirect('/new', ${status});`, status)],
      output: express("res.redirect(301, '/new');"),
    })),
    ...[
      ["const moved = '301'; res.redirect('/new', moved);", 'moved'],
      ["const codes = { moved: '301' }; res.redirect('/new', codes.moved);", 'codes.moved'],
      ["res.redirect('/new', isGone ? '301' : '302');", "'301'"],
      ["res.redirect('/new', isGone ? 301 : '302');", '301'],
      ["res.redirect('/new', code ?? '301');", "'301'"],
      ["res.redirect('/new', ' 301');", "' 301'"],
    ].map(([call = '', status = '']) => ({
      name: `no correction where the status may be another string: ${call}`,
      code: express(call),
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [redirected(call, status)],
    })),
    ...['{ a: undeclared }', 'undeclared', '[undeclared]', '{ a: late }', 'console'].map(
      (content) => ({
        name: `content with a name that may have no value: ${content}`,
        code: express(`res.json(${content}, 404);`, 'const late = 1;'),
        settings: { 'http-status': { versions: { express: 4 } } },
        errors: [
          {
            ...behind(`res.json(${content}, 404);`),
            suggestions: [
              {
                messageId: 'renewCall' as const,
                output: express(`res.status(404).json(${content});`, 'const late = 1;'),
              },
            ],
          },
        ],
      }),
    ),
    ...['order', 'req', '[own, undefined]', '{ later }', 'help', 'express'].map((content) => ({
      name: `content with names that surely have a value: ${content}`,
      code: express(`res.json(${content}, 404);`, 'var later; function help() {}'),
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [behind(`res.json(${content}, 404);`)],
      output: express(`res.status(404).json(${content});`, 'var later; function help() {}'),
    })),
    {
      name: 'a status that redirects nobody, which stays what it is',
      code: express("res.redirect('/new', 404);"),
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusDeprecated',
          data: { later: later.throws, ...notFound, call: 'redirect' },
          ...at(4, 24, 27),
        },
      ],
      output: express("res.redirect(404, '/new');"),
    },
    {
      name: 'a status behind text',
      code: express("res.send('No such page', 404);"),
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusDeprecated',
          data: { later: later.ignored, ...notFound, call: 'send' },
          ...at(4, 28, 31),
        },
      ],
      output: express("res.status(404).send('No such page');"),
    },
    {
      name: 'a status before an object',
      code: express("res.json(404, { error: 'No such order', ids: [1, id] });"),
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusDeprecated',
          data: { later: later.content, ...notFound, call: 'json' },
          ...at(4, 12, 15),
        },
      ],
      output: express("res.status(404).json({ error: 'No such order', ids: [1, id] });"),
    },
    {
      name: 'a status with JSONP',
      code: express('res.jsonp(404, {});'),
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusDeprecated',
          data: { later: later.content, ...notFound, call: 'jsonp' },
          ...at(4, 13, 16),
        },
      ],
      output: express('res.status(404).jsonp({});'),
    },
    {
      name: 'a status behind content with JSONP',
      code: express('res.jsonp(order, 404);'),
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusDeprecated',
          data: { later: later.ignored, ...notFound, call: 'jsonp' },
          ...at(4, 20, 23),
        },
      ],
      output: express('res.status(404).jsonp(order);'),
    },
    {
      name: 'a status before a variable, which may be a number and then is the status',
      code: express('res.json(404, order);'),
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusDeprecated',
          data: { later: later.content, ...notFound, call: 'json' },
          ...at(4, 12, 15),
          suggestions: [
            {
              messageId: 'renewCall',
              output: express('res.status(404).json(order);'),
            },
          ],
        },
      ],
    },
    {
      name: 'a status before a number, which is the status',
      code: express('res.json(404, 5);'),
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusDeprecated',
          data: { later: later.content, ...notFound, call: 'json' },
          ...at(4, 12, 15),
        },
      ],
    },
    {
      name: 'a status behind what may be a number, which is content',
      code: express('res.json(count, 404);'),
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusDeprecated',
          data: { later: later.ignored, ...notFound, call: 'json' },
          ...at(4, 19, 22),
        },
      ],
      output: express('res.status(404).json(count);'),
    },
    {
      name: 'a status behind what may be a number, which would be the status',
      code: express('res.send(count, 404);'),
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusDeprecated',
          data: { later: later.ignored, ...notFound, call: 'send' },
          ...at(4, 19, 22),
          suggestions: [
            {
              messageId: 'renewCall',
              output: express('res.status(404).send(count);'),
            },
          ],
        },
      ],
    },
    {
      name: 'a status before a number that is sent',
      code: express('res.send(404, 5);'),
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusDeprecated',
          data: { later: later.content, ...notFound, call: 'send' },
          ...at(4, 12, 15),
        },
      ],
    },
    {
      name: 'a status before content that may throw: error.message',
      code: express('res.json(404, { error: error.message });'),
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusDeprecated',
          data: { later: later.content, ...notFound, call: 'json' },
          ...at(4, 12, 15),
          suggestions: [
            {
              messageId: 'renewCall',
              output: express('res.status(404).json({ error: error.message });'),
            },
          ],
        },
      ],
    },
    {
      name: 'a status before the result of a call',
      code: express('res.send(404, `No ${page}` + help());'),
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusDeprecated',
          data: { later: later.content, ...notFound, call: 'send' },
          ...at(4, 12, 15),
          suggestions: [
            {
              messageId: 'renewCall',
              output: express('res.status(404).send(`No ${page}` + help());'),
            },
          ],
        },
      ],
    },
    {
      name: 'a status before an object with a spread',
      code: express('res.json(404, { ...order });', 'return res.json(404, [...orders]);'),
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusDeprecated',
          data: { later: later.content, ...notFound, call: 'json' },
          ...at(4, 12, 15),
          suggestions: [
            {
              messageId: 'renewCall',
              output: express(
                'res.status(404).json({ ...order });',
                'return res.json(404, [...orders]);',
              ),
            },
          ],
        },
        {
          messageId: 'statusDeprecated',
          data: { later: later.content, ...notFound, call: 'json' },
          ...at(5, 19, 22),
          suggestions: [
            {
              messageId: 'renewCall',
              output: express(
                'res.json(404, { ...order });',
                'return res.status(404).json([...orders]);',
              ),
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
          messageId: 'statusDeprecated',
          data: { later: later.content, ...notFound, call: 'send' },
          ...at(5, 19, 40),
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
          messageId: 'statusDeprecated',
          data: { later: later.content, ...notFound, call: 'json' },
          ...at(6, 17, 38),
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
      code: express("res.send(isKnown ? 403 : 404, 'No');"),
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusDeprecated',
          data: {
            later: later.content,
            title: 'Express',
            status: '403 (Forbidden)',
            call: 'send',
            until: '4',
          },
          ...at(4, 22, 25),
          suggestions: [
            {
              messageId: 'renewCall',
              output: express("res.status(isKnown ? 403 : 404).send('No');"),
            },
          ],
        },
      ],
    },
    {
      name: 'a call in a chain',
      code: express("res.set('A', 'b').json(404, {});"),
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusDeprecated',
          data: { later: later.content, ...notFound, call: 'json' },
          ...at(4, 26, 29),
        },
      ],
      output: express("res.set('A', 'b').status(404).json({});"),
    },
    {
      name: 'a target that is computed',
      code: express('res.redirect(newUrl(req), 301);'),
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusDeprecated',
          data: { later: later.throws, ...moved, call: 'redirect' },
          ...at(4, 29, 32),
          suggestions: [
            {
              messageId: 'renewCall',
              output: express('res.redirect(301, newUrl(req));'),
            },
          ],
        },
      ],
    },
    {
      name: 'a target that is a template',
      code: express('res.redirect(`/new/${req.params.id}`, 301);'),
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusDeprecated',
          data: { later: later.throws, ...moved, call: 'redirect' },
          ...at(4, 41, 44),
        },
      ],
      output: express('res.redirect(301, `/new/${req.params.id}`);'),
    },
    {
      name: 'a call with a comment',
      code: express("res.send(404 /* gone */, 'No such page');"),
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusDeprecated',
          data: { later: later.content, ...notFound, call: 'send' },
          ...at(4, 12, 15),
        },
      ],
    },
    {
      name: 'an optional call',
      code: express('res?.json(404, {});'),
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusDeprecated',
          data: { later: later.content, ...notFound, call: 'json' },
          ...at(4, 13, 16),
        },
      ],
    },
    {
      name: "a call by a computed name, res['json']",
      code: express("res['json'](404, {});"),
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'statusDeprecated',
          data: { later: later.content, ...notFound, call: "'json'" },
          ...at(4, 15, 18),
        },
      ],
    },
  ],
});
