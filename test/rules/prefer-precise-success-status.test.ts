import rule from '../../rules/prefer-precise-success-status.ts';
import { at, bodyOf, run } from '../rule-tester.ts';

const node = (...statements: readonly string[]) => `
import { createServer } from 'node:http';
createServer((req, res) => {
${bodyOf(statements)}});
`;

const put = {
  methods: 'PUT',
  choices:
    '201 (Created) when it creates, 204 (No Content) when it has nothing to say or 202 (Accepted) when it only queues',
  reference: 'RFC 9110, 9.3.4',
};

const remove = {
  methods: 'DELETE',
  choices: '204 (No Content) when it has nothing to say or 202 (Accepted) when it only queues',
  reference: 'RFC 9110, 9.3.5',
};

run(rule, {
  valid: [
    {
      name: 'PUT that creates, which no-method-status-mismatch reports',
      code: `
app.put("/users/:id", async (req, res) => {
  const user = await users.create(req.body);
  res.status(200).json(user);
});
`,
    },
    {
      name: 'a handler that says 201 of what it creates, and 200 with the rest',
      code: `
app.put("/users/:id", async (req, res) => {
  if (isKnown) return res.status(200).json(await replaced(req));
  res.status(201).json(await added(req));
});
server.route({ method: 'PUT', path: '/tags/{name}', handler: (request, h) => find(request).then((tag) => {
  if (tag) return tag.update().then((changed) => h.response(changed).code(200));
  return create(request).then((made) => h.response(made).code(201));
}) });
`,
    },
    { name: '200 in answer to GET', code: 'app.get("/x", (req, res) => res.status(200).json(x))' },
    {
      name: '200 in answer to GET, through a constant',
      code: `
import { StatusCodes } from 'http-status-codes';
app.get("/x", (req, res) => res.status(StatusCodes.OK).json(x))
`,
    },
    {
      name: '200 in answer to GET, registered on a route',
      code: `
router.route("/x").get(h);
function h(req, res) { res.status(200).json(x); }
`,
    },
    {
      name: '200 in answer to GET, in Koa',
      code: "router.get('/x', (ctx) => { ctx.status = 200; ctx.body = x; });",
    },
    {
      name: '200 in answer to GET, in a Response',
      code: 'export async function GET() { return Response.json(x) }',
    },
    {
      name: '200 in answer to POST',
      code: 'export async function POST() { return Response.json(x) }',
    },
    { name: '200 that the framework implies', code: 'app.put("/x", (req, res) => res.json(x))' },
    {
      name: '200 that the framework implies, in Koa',
      code: "router.put('/x', (ctx) => { ctx.body = x; });",
    },
    { name: 'another status', code: 'app.put("/x", (req, res) => res.status(204).end())' },
    {
      name: 'a status whose value the file does not show',
      code: 'app.put("/x", (req, res) => res.status(result.status).json(x))',
    },
    {
      name: 'one of several values of a variable',
      code: `
app.put("/x", (req, res) => {
  const code = created ? 201 : 200;
  res.status(code).json(x);
});
`,
    },
    {
      name: 'a handler for GET as well',
      code: `
app.route("/x").get(h).put(h);
function h(req, res) { res.status(200).json(x); }
`,
    },
    {
      name: 'a handler for all methods',
      code: 'app.all("/x", (req, res) => res.status(200).end())',
    },
    {
      name: 'middleware',
      code: "app.use((req, res, next) => { if (req.path === '/health') res.status(200).end(); else next(); })",
    },
    {
      name: 'a handler whose route is elsewhere',
      code: 'export const update = (req, res) => res.status(200).json(x);',
    },
    {
      name: 'the branch for GET of a handler for all methods',
      code: node(
        "if (req.method === 'PUT') return update(req, res);",
        'res.statusCode = 200;',
        "res.end('hello');",
      ),
    },
    {
      name: 'a method that the option leaves out',
      code: 'app.put("/x", (req, res) => res.status(200).json(x))',
      options: [{ methods: ['DELETE'] }],
    },
    {
      name: 'one of two methods that the option leaves out',
      code: `
app.route("/x").put(h).delete(h);
function h(req, res) { res.status(200).json(x); }
`,
      options: [{ methods: ['DELETE'] }],
    },
    {
      name: 'content, where the option accepts 200 with it',
      code: 'app.put("/x", (req, res) => res.status(200).json({ id: 1 }))',
      options: [{ allowWithContent: true }],
    },
    {
      name: 'content in Koa, where the option accepts 200 with it',
      code: "router.put('/x', (ctx) => { ctx.status = 200; ctx.body = { id: 1 }; });",
      options: [{ allowWithContent: true }],
    },
    {
      name: 'content in a Response, where the option accepts 200 with it',
      code: 'export async function PUT() { return Response.json(x) }',
      options: [{ allowWithContent: true }],
    },
    {
      name: 'a value that may be content, where the option accepts 200 with it',
      code: 'app.put("/x", (req, res) => res.status(200).json(x))',
      options: [{ allowWithContent: true }],
    },
    {
      name: 'a client, which only receives it',
      code: `
const response = await fetch('/x', { method: 'PUT' });
if (child.status === 200) process.exit(200);
`,
    },
    {
      name: 'a method named status on an object that is no response',
      code: 'app.put("/x", () => order.status(200));',
    },
    {
      name: 'a property named status on an object that is no response',
      code: 'app.put("/x", () => { user.status = 200; });',
    },
  ],
  invalid: [
    {
      name: '200 without content beside a 201, and 200 beside the 201 of another handler',
      code: `
app.put("/users/:id", (req, res) => {
  if (isKnown) return res.status(200).end();
  res.status(201).json(user);
});
app.put("/orders/:id", (req, res) => res.status(200).json(order));
`,
      errors: [
        {
          messageId: 'okEmpty',
          data: { ...put, status: '204 (No Content)' },
          ...at(3, 34, 37),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '204 (No Content)' },
              output: `
app.put("/users/:id", (req, res) => {
  if (isKnown) return res.status(204).end();
  res.status(201).json(user);
});
app.put("/orders/:id", (req, res) => res.status(200).json(order));
`,
            },
          ],
        },
        {
          messageId: 'okImprecise',
          data: put,
          ...at(6, 49, 52),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '201 (Created)' },
              output: `
app.put("/users/:id", (req, res) => {
  if (isKnown) return res.status(200).end();
  res.status(201).json(user);
});
app.put("/orders/:id", (req, res) => res.status(201).json(order));
`,
            },
            {
              messageId: 'useStatus',
              data: { status: '204 (No Content)' },
              output: `
app.put("/users/:id", (req, res) => {
  if (isKnown) return res.status(200).end();
  res.status(201).json(user);
});
app.put("/orders/:id", (req, res) => res.status(204).json(order));
`,
            },
            {
              messageId: 'useStatus',
              data: { status: '202 (Accepted)' },
              output: `
app.put("/users/:id", (req, res) => {
  if (isKnown) return res.status(200).end();
  res.status(201).json(user);
});
app.put("/orders/:id", (req, res) => res.status(202).json(order));
`,
            },
          ],
        },
      ],
    },
    {
      name: 'PUT, a handler without any import',
      code: 'app.put("/x", (req, res) => res.status(200).json(x))',
      errors: [
        {
          messageId: 'okImprecise',
          data: put,
          ...at(1, 40, 43),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '201 (Created)' },
              output: 'app.put("/x", (req, res) => res.status(201).json(x))',
            },
            {
              messageId: 'useStatus',
              data: { status: '204 (No Content)' },
              output: 'app.put("/x", (req, res) => res.status(204).json(x))',
            },
            {
              messageId: 'useStatus',
              data: { status: '202 (Accepted)' },
              output: 'app.put("/x", (req, res) => res.status(202).json(x))',
            },
          ],
        },
      ],
    },
    {
      name: 'PUT, through a constant, which the suggestions keep',
      code: `
import { StatusCodes } from 'http-status-codes';
app.put("/x", (req, res) => res.status(StatusCodes.OK).json(x))
`,
      errors: [
        {
          messageId: 'okImprecise',
          data: put,
          ...at(3, 40, 54),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '201 (Created)' },
              output: `
import { StatusCodes } from 'http-status-codes';
app.put("/x", (req, res) => res.status(StatusCodes.CREATED).json(x))
`,
            },
            {
              messageId: 'useStatus',
              data: { status: '204 (No Content)' },
              output: `
import { StatusCodes } from 'http-status-codes';
app.put("/x", (req, res) => res.status(StatusCodes.NO_CONTENT).json(x))
`,
            },
            {
              messageId: 'useStatus',
              data: { status: '202 (Accepted)' },
              output: `
import { StatusCodes } from 'http-status-codes';
app.put("/x", (req, res) => res.status(StatusCodes.ACCEPTED).json(x))
`,
            },
          ],
        },
      ],
    },
    {
      name: 'PUT, registered on a route, with a handler that is declared below',
      code: `
router.route("/x").put(h);
function h(req, res) { res.status(200).json(x); }
`,
      errors: [
        {
          messageId: 'okImprecise',
          data: put,
          ...at(3, 35, 38),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '201 (Created)' },
              output: `
router.route("/x").put(h);
function h(req, res) { res.status(201).json(x); }
`,
            },
            {
              messageId: 'useStatus',
              data: { status: '204 (No Content)' },
              output: `
router.route("/x").put(h);
function h(req, res) { res.status(204).json(x); }
`,
            },
            {
              messageId: 'useStatus',
              data: { status: '202 (Accepted)' },
              output: `
router.route("/x").put(h);
function h(req, res) { res.status(202).json(x); }
`,
            },
          ],
        },
      ],
    },
    {
      name: 'PUT, in Koa',
      code: "router.put('/x', (ctx) => { ctx.status = 200; ctx.body = x; });",
      errors: [
        {
          messageId: 'okImprecise',
          data: put,
          ...at(1, 42, 45),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '201 (Created)' },
              output: "router.put('/x', (ctx) => { ctx.status = 201; ctx.body = x; });",
            },
            {
              messageId: 'useStatus',
              data: { status: '204 (No Content)' },
              output: "router.put('/x', (ctx) => { ctx.status = 204; ctx.body = x; });",
            },
            {
              messageId: 'useStatus',
              data: { status: '202 (Accepted)' },
              output: "router.put('/x', (ctx) => { ctx.status = 202; ctx.body = x; });",
            },
          ],
        },
      ],
    },
    {
      name: 'PUT, a Response without a status, whose default is 200',
      code: 'export async function PUT() { return Response.json(x) }',
      errors: [
        {
          messageId: 'okImprecise',
          data: put,
          ...at(1, 38, 54),
        },
      ],
    },
    {
      name: 'PUT, a NextResponse with content, for which 204 is no choice',
      code: `
import { NextResponse } from 'next/server';
export async function PUT() { return NextResponse.json(x, { status: 200 }); }
`,
      errors: [
        {
          messageId: 'okImprecise',
          data: put,
          ...at(3, 69, 72),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '201 (Created)' },
              output: `
import { NextResponse } from 'next/server';
export async function PUT() { return NextResponse.json(x, { status: 201 }); }
`,
            },
            {
              messageId: 'useStatus',
              data: { status: '202 (Accepted)' },
              output: `
import { NextResponse } from 'next/server';
export async function PUT() { return NextResponse.json(x, { status: 202 }); }
`,
            },
          ],
        },
      ],
    },
    {
      name: 'PUT, in the branch for it',
      code: node("if (req.method === 'PUT') { res.statusCode = 200; res.end(text); }"),
      errors: [
        {
          messageId: 'okImprecise',
          data: put,
          ...at(4, 48, 51),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '201 (Created)' },
              output: node("if (req.method === 'PUT') { res.statusCode = 201; res.end(text); }"),
            },
            {
              messageId: 'useStatus',
              data: { status: '204 (No Content)' },
              output: node("if (req.method === 'PUT') { res.statusCode = 204; res.end(text); }"),
            },
            {
              messageId: 'useStatus',
              data: { status: '202 (Accepted)' },
              output: node("if (req.method === 'PUT') { res.statusCode = 202; res.end(text); }"),
            },
          ],
        },
      ],
    },
    {
      name: 'PUT that queues its work',
      code: `
app.put("/x", async (req, res) => {
  await imageQueue.add(req.body);
  res.status(200).json({ queued: true });
});
`,
      errors: [
        {
          messageId: 'okQueues',
          data: { methods: 'PUT', status: '202 (Accepted)', reference: 'RFC 9110, 15.3.3' },
          ...at(4, 14, 17),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '202 (Accepted)' },
              output: `
app.put("/x", async (req, res) => {
  await imageQueue.add(req.body);
  res.status(202).json({ queued: true });
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'PUT without content',
      code: 'app.put("/x", (req, res) => res.status(200).end())',
      errors: [
        {
          messageId: 'okEmpty',
          data: { methods: 'PUT', status: '204 (No Content)', reference: 'RFC 9110, 9.3.4' },
          ...at(1, 40, 43),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '204 (No Content)' },
              output: 'app.put("/x", (req, res) => res.status(204).end())',
            },
          ],
        },
      ],
    },
    {
      name: 'DELETE with content',
      code: 'app.delete("/x", (req, res) => res.status(200).json({ deleted: true }))',
      errors: [
        {
          messageId: 'okImprecise',
          data: remove,
          ...at(1, 43, 46),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '202 (Accepted)' },
              output: 'app.delete("/x", (req, res) => res.status(202).json({ deleted: true }))',
            },
          ],
        },
      ],
    },
    {
      name: 'DELETE without content, through a constant',
      code: `
import { HttpStatus } from '@nestjs/common';
app.delete("/x", (req, res) => res.status(HttpStatus.OK).send());
`,
      errors: [
        {
          messageId: 'okEmpty',
          data: { methods: 'DELETE', status: '204 (No Content)', reference: 'RFC 9110, 9.3.5' },
          ...at(3, 43, 56),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '204 (No Content)' },
              output: `
import { HttpStatus } from '@nestjs/common';
app.delete("/x", (req, res) => res.status(HttpStatus.NO_CONTENT).send());
`,
            },
          ],
        },
      ],
    },
    {
      name: 'DELETE without content, a Response',
      code: 'export function DELETE() { return new Response(null, { status: 200 }); }',
      errors: [
        {
          messageId: 'okEmpty',
          data: { methods: 'DELETE', status: '204 (No Content)', reference: 'RFC 9110, 9.3.5' },
          ...at(1, 64, 67),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '204 (No Content)' },
              output: 'export function DELETE() { return new Response(null, { status: 204 }); }',
            },
          ],
        },
      ],
    },
    {
      name: 'DELETE that sends the phrase as content, in Express',
      code: 'app.delete("/x", (req, res) => res.sendStatus(200))',
      errors: [
        {
          messageId: 'okEmpty',
          data: { methods: 'DELETE', status: '204 (No Content)', reference: 'RFC 9110, 9.3.5' },
          ...at(1, 47, 50),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '204 (No Content)' },
              output: 'app.delete("/x", (req, res) => res.sendStatus(204))',
            },
          ],
        },
      ],
    },
    {
      name: 'DELETE that creates a log entry, which does not make it 201',
      code: `
app.delete("/x", async (req, res) => {
  const record = await audits.create(req.body);
  res.status(200).json(record);
});
`,
      errors: [
        {
          messageId: 'okImprecise',
          data: remove,
          ...at(4, 14, 17),
        },
      ],
    },
    {
      name: 'DELETE that queues its work',
      code: `
router.delete('/x', async (ctx) => {
  await enqueue(ctx.params.id);
  ctx.status = 200;
});
`,
      errors: [
        {
          messageId: 'okQueues',
          data: { methods: 'DELETE', status: '202 (Accepted)', reference: 'RFC 9110, 9.3.5' },
          ...at(4, 16, 19),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '202 (Accepted)' },
              output: `
router.delete('/x', async (ctx) => {
  await enqueue(ctx.params.id);
  ctx.status = 202;
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'PUT or DELETE, by one handler: only suggestions that suit both',
      code: `
app.route("/x").put(h).delete(h);
function h(req, res) { res.status(200).json(x); }
`,
      errors: [
        {
          messageId: 'okImprecise',
          data: {
            methods: 'PUT or DELETE',
            choices:
              '204 (No Content) when it has nothing to say or 202 (Accepted) when it only queues',
            reference: 'RFC 9110, 9.3.4',
          },
          ...at(3, 35, 38),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '204 (No Content)' },
              output: `
app.route("/x").put(h).delete(h);
function h(req, res) { res.status(204).json(x); }
`,
            },
            {
              messageId: 'useStatus',
              data: { status: '202 (Accepted)' },
              output: `
app.route("/x").put(h).delete(h);
function h(req, res) { res.status(202).json(x); }
`,
            },
          ],
        },
      ],
    },
    {
      name: 'OPTIONS',
      code: `
import { Router } from 'express';
const router = Router();
router.options('/x', (req, res) => { res.status(200).set('Allow', 'GET, PUT').end(); });
`,
      errors: [
        {
          messageId: 'okEmpty',
          data: { methods: 'OPTIONS', status: '204 (No Content)', reference: 'RFC 9110, 15.3.5' },
          ...at(4, 49, 52),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '204 (No Content)' },
              output: `
import { Router } from 'express';
const router = Router();
router.options('/x', (req, res) => { res.status(204).set('Allow', 'GET, PUT').end(); });
`,
            },
          ],
        },
      ],
    },
    {
      name: 'OPTIONS, from an exported method',
      code: "export const OPTIONS = () => new Response('GET, PUT', { status: 200 });",
      errors: [
        {
          messageId: 'okImprecise',
          data: {
            methods: 'OPTIONS',
            choices: '204 (No Content) when it has nothing to say',
            reference: 'RFC 9110, 15.3.5',
          },
          ...at(1, 65, 68),
        },
      ],
    },
    {
      name: 'a method that the option names',
      code: 'app.delete("/x", (req, res) => res.status(200).json(x))',
      options: [{ methods: ['DELETE'] }],
      errors: [
        {
          messageId: 'okImprecise',
          data: remove,
          ...at(1, 43, 46),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '204 (No Content)' },
              output: 'app.delete("/x", (req, res) => res.status(204).json(x))',
            },
            {
              messageId: 'useStatus',
              data: { status: '202 (Accepted)' },
              output: 'app.delete("/x", (req, res) => res.status(202).json(x))',
            },
          ],
        },
      ],
    },
    {
      name: 'PUT without content, where the option accepts 200 with content',
      code: 'app.put("/x", (req, res) => res.status(200).end())',
      options: [{ allowWithContent: true }],
      errors: [
        {
          messageId: 'okEmpty',
          data: { methods: 'PUT', status: '204 (No Content)', reference: 'RFC 9110, 9.3.4' },
          ...at(1, 40, 43),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '204 (No Content)' },
              output: 'app.put("/x", (req, res) => res.status(204).end())',
            },
          ],
        },
      ],
    },
  ],
});
