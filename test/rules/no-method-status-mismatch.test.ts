import rule from '../../rules/no-method-status-mismatch.ts';
import { run } from '../rule-tester.ts';

run(rule, {
  valid: [
    {
      name: 'a status that the method may have',
      code: "router.get('/files/:id', (req, res) => res.status(206).send(part));",
    },
    { name: 'a conditional GET', code: "router.get('/', (ctx) => { ctx.status = 304; });" },
    {
      name: 'a false precondition on a PUT',
      code: 'export function PUT() { return new Response(null, { status: 412 }); }',
    },
    {
      name: '226 in answer to POST, which no specification forbids',
      code: "app.post('/', (req, res) => res.status(226).send(delta));",
    },
    {
      name: 'a handler for several methods, one of which may have the status',
      code: `
app.route('/files/:id').get(send).put(send);
function send(req, res) { res.status(206).send(part); }
`,
    },
    {
      name: 'a handler that another handler calls, for another method',
      code: `
app.put('/files/:id', send);
app.get('/files/:id', (req, res) => send(req, res));
function send(req, res) { res.status(206).send(part); }
`,
    },
    {
      name: 'a handler for all methods',
      code: "app.all('/', (req, res) => res.status(304).end());",
    },
    {
      name: 'middleware',
      code: 'app.use((req, res, next) => { if (fresh(req)) res.status(304).end(); else next(); });',
    },
    {
      name: 'a handler whose route is elsewhere',
      code: 'export const update = (req, res) => res.status(304).end();',
    },
    {
      name: 'a branch for another method',
      code: `
import { createServer } from 'node:http';
createServer((req, res) => {
  if (req.method === 'POST') return create(req, res);
  res.statusCode = 304;
  res.end();
});
`,
    },
    {
      name: 'a status that comes from elsewhere',
      code: "router.put('/', (req, res) => res.status(status).end());",
    },
    {
      name: 'one of several values of a name',
      code: `
router.put('/', (req, res) => {
  const code = partial ? 206 : 200;
  res.status(code).end();
});
`,
    },
    {
      name: 'a thrown status: Koa makes an error of it',
      code: "router.put('/', (ctx) => ctx.throw(416));",
    },
    {
      name: 'a PUT that says what it creates',
      code: "router.put('/users/:id', async (req, res) => res.status(201).json(await users.create(req.body)));",
    },
    {
      name: 'a PUT that creates and leaves the status to the framework',
      code: "router.put('/users/:id', async (req, res) => res.json(await users.create(req.body)));",
    },
    {
      name: 'a POST that creates, for which 201 is not demanded',
      code: "router.post('/users', async (req, res) => res.status(200).json(await users.create(req.body)));",
    },
    {
      name: 'a PUT that may create or update',
      code: `
router.put('/users/:id', async (req, res) => {
  const known = await users.find(req.params.id);
  const user = known ? await users.update(req.body) : await users.create(req.body);
  res.status(200).json(user);
});
`,
    },
    {
      name: 'a PUT that makes a record of something else on the way',
      code: `
router.put('/users/:id', async (req, res) => {
  await audits.create(req.user);
  res.status(200).json(user);
});
`,
    },
    {
      name: 'a PUT that fails after it tried to create',
      code: `
router.put('/users/:id', async (req, res) => {
  const user = await users.create(req.body);
  res.status(409).json(user);
});
`,
    },
    {
      name: 'a comparison',
      code: "if (request.method === 'PUT' && response.status === 206) warn();",
    },
    {
      name: 'a property named status on something that is no response',
      code: "router.put('/', () => { job.status = 304; });",
    },
  ],
  invalid: [
    {
      name: '206 in answer to PUT',
      code: "router.put('/files/:id', (req, res) => res.status(206).end());",
      errors: [
        {
          messageId: 'statusImpossible',
          data: {
            status: '206 (Partial Content)',
            methods: 'PUT',
            because: 'a PUT that was carried out is answered with 201, 200 or 204',
            reference: 'RFC 9110, 9.3.4',
            level: 'MUST',
          },
          line: 1,
          column: 51,
          endLine: 1,
          endColumn: 54,
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '204 (No Content)' },
              output: "router.put('/files/:id', (req, res) => res.status(204).end());",
            },
            {
              messageId: 'useStatus',
              data: { status: '200 (OK)' },
              output: "router.put('/files/:id', (req, res) => res.status(200).end());",
            },
          ],
        },
      ],
    },
    {
      name: '206 in answer to PUT with content, for which 204 is no choice',
      code: "router.put('/files/:id', (req, res) => res.status(206).json({ a: 1 }));",
      errors: [
        {
          messageId: 'statusImpossible',
          data: {
            status: '206 (Partial Content)',
            methods: 'PUT',
            because: 'a PUT that was carried out is answered with 201, 200 or 204',
            reference: 'RFC 9110, 9.3.4',
            level: 'MUST',
          },
          line: 1,
          column: 51,
          endLine: 1,
          endColumn: 54,
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '200 (OK)' },
              output: "router.put('/files/:id', (req, res) => res.status(200).json({ a: 1 }));",
            },
          ],
        },
      ],
    },
    {
      name: '206 in answer to a PUT that creates',
      code: "router.put('/files/:id', async (req, res) => res.status(206).json(await files.create(req.body)));",
      errors: [
        {
          messageId: 'statusImpossible',
          data: {
            status: '206 (Partial Content)',
            methods: 'PUT',
            because: 'a PUT that was carried out is answered with 201, 200 or 204',
            reference: 'RFC 9110, 9.3.4',
            level: 'MUST',
          },
          line: 1,
          column: 57,
          endLine: 1,
          endColumn: 60,
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '201 (Created)' },
              output:
                "router.put('/files/:id', async (req, res) => res.status(201).json(await files.create(req.body)));",
            },
          ],
        },
      ],
    },
    {
      name: '205 in answer to PUT, from an exported method',
      code: 'export function PUT() { return new Response(null, { status: 205 }); }',
      errors: [
        {
          messageId: 'statusImpossible',
          data: {
            status: '205 (Reset Content)',
            methods: 'PUT',
            because: 'a PUT that was carried out is answered with 201, 200 or 204',
            reference: 'RFC 9110, 9.3.4',
            level: 'MUST',
          },
          line: 1,
          column: 61,
          endLine: 1,
          endColumn: 64,
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '204 (No Content)' },
              output: 'export function PUT() { return new Response(null, { status: 204 }); }',
            },
            {
              messageId: 'useStatus',
              data: { status: '200 (OK)' },
              output: 'export function PUT() { return new Response(null, { status: 200 }); }',
            },
          ],
        },
      ],
    },
    {
      name: '304 in answer to POST, through a constant',
      code: `
import { StatusCodes } from 'http-status-codes';
app.post('/', (req, res) => res.status(StatusCodes.NOT_MODIFIED).end());
`,
      errors: [
        {
          messageId: 'statusImpossible',
          data: {
            status: '304 (Not Modified)',
            methods: 'POST',
            because:
              'a false precondition on a method that is not a retrieval is answered with 412',
            reference: 'RFC 9110, 13.1.2',
            level: 'MUST',
          },
          line: 3,
          column: 40,
          endLine: 3,
          endColumn: 64,
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '412 (Precondition Failed)' },
              output: `
import { StatusCodes } from 'http-status-codes';
app.post('/', (req, res) => res.status(StatusCodes.PRECONDITION_FAILED).end());
`,
            },
          ],
        },
      ],
    },
    {
      name: '304 in answer to PUT or DELETE, by one handler',
      code: `
app.route('/').put(keep).delete(keep);
function keep(req, res) { res.status(304).end(); }
`,
      errors: [
        {
          messageId: 'statusImpossible',
          data: {
            status: '304 (Not Modified)',
            methods: 'PUT or DELETE',
            because:
              'a false precondition on a method that is not a retrieval is answered with 412',
            reference: 'RFC 9110, 13.1.2',
            level: 'MUST',
          },
          line: 3,
          column: 38,
          endLine: 3,
          endColumn: 41,
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '412 (Precondition Failed)' },
              output: `
app.route('/').put(keep).delete(keep);
function keep(req, res) { res.status(412).end(); }
`,
            },
          ],
        },
      ],
    },
    {
      name: '304 in answer to PATCH, Koa',
      code: `
import Router from '@koa/router';
new Router().patch('/', (ctx) => { ctx.status = 304; });
`,
      errors: [
        {
          messageId: 'statusImpossible',
          data: {
            status: '304 (Not Modified)',
            methods: 'PATCH',
            because:
              'a false precondition on a method that is not a retrieval is answered with 412',
            reference: 'RFC 9110, 13.1.2',
            level: 'MUST',
          },
          line: 3,
          column: 49,
          endLine: 3,
          endColumn: 52,
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '412 (Precondition Failed)' },
              output: `
import Router from '@koa/router';
new Router().patch('/', (ctx) => { ctx.status = 412; });
`,
            },
          ],
        },
      ],
    },
    {
      name: '304 in answer to POST, in the branch for it',
      code: `
import { createServer } from 'node:http';
createServer((req, res) => {
  if (req.method !== 'POST') return read(req, res);
  res.statusCode = 304;
  res.end();
});
`,
      errors: [
        {
          messageId: 'statusImpossible',
          data: {
            status: '304 (Not Modified)',
            methods: 'POST',
            because:
              'a false precondition on a method that is not a retrieval is answered with 412',
            reference: 'RFC 9110, 13.1.2',
            level: 'MUST',
          },
          line: 5,
          column: 20,
          endLine: 5,
          endColumn: 23,
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '412 (Precondition Failed)' },
              output: `
import { createServer } from 'node:http';
createServer((req, res) => {
  if (req.method !== 'POST') return read(req, res);
  res.statusCode = 412;
  res.end();
});
`,
            },
          ],
        },
      ],
    },
    {
      name: '412 in answer to OPTIONS, Next.js',
      code: `
import { NextResponse } from 'next/server';
export const OPTIONS = () => NextResponse.json({ a: 1 }, { status: 412 });
`,
      errors: [
        {
          messageId: 'statusImpossible',
          data: {
            status: '412 (Precondition Failed)',
            methods: 'OPTIONS',
            because: 'the method selects no representation, so its preconditions are ignored',
            reference: 'RFC 9110, 13.2.1',
            level: 'MUST',
          },
          line: 3,
          column: 68,
          endLine: 3,
          endColumn: 71,
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '400 (Bad Request)' },
              output: `
import { NextResponse } from 'next/server';
export const OPTIONS = () => NextResponse.json({ a: 1 }, { status: 400 });
`,
            },
            {
              messageId: 'useStatus',
              data: { status: '403 (Forbidden)' },
              output: `
import { NextResponse } from 'next/server';
export const OPTIONS = () => NextResponse.json({ a: 1 }, { status: 403 });
`,
            },
          ],
        },
      ],
    },
    {
      name: '416 in answer to DELETE',
      code: "router.delete('/files/:id', (req, res) => res.sendStatus(416));",
      errors: [
        {
          messageId: 'statusImpossible',
          data: {
            status: '416 (Range Not Satisfiable)',
            methods: 'DELETE',
            because: 'only GET and QUERY define range handling',
            reference: 'RFC 9110, 14.2',
            level: 'MUST',
          },
          line: 1,
          column: 58,
          endLine: 1,
          endColumn: 61,
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '400 (Bad Request)' },
              output: "router.delete('/files/:id', (req, res) => res.sendStatus(400));",
            },
          ],
        },
      ],
    },
    {
      name: '206 in answer to HEAD',
      code: 'export function HEAD() { return new Response(null, { status: 206 }); }',
      errors: [
        {
          messageId: 'statusImpossible',
          data: {
            status: '206 (Partial Content)',
            methods: 'HEAD',
            because: 'only GET and QUERY define range handling',
            reference: 'RFC 9110, 14.2',
            level: 'MUST',
          },
          line: 1,
          column: 62,
          endLine: 1,
          endColumn: 65,
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '200 (OK)' },
              output: 'export function HEAD() { return new Response(null, { status: 200 }); }',
            },
          ],
        },
      ],
    },
    {
      name: 'a PUT that creates and answers 200',
      code: `
router.put('/users/:id', async (req, res) => {
  const user = await users.create(req.body);
  res.status(200).json(user);
});
`,
      errors: [
        {
          messageId: 'creationUnstated',
          data: {
            created: '201 (Created)',
            status: '200 (OK)',
            reference: 'RFC 9110, 9.3.4',
            level: 'MUST',
          },
          line: 4,
          column: 14,
          endLine: 4,
          endColumn: 17,
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '201 (Created)' },
              output: `
router.put('/users/:id', async (req, res) => {
  const user = await users.create(req.body);
  res.status(201).json(user);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a PUT that creates and answers 200, through a constant, in Koa',
      code: `
import status from 'http-status';
router.put('/users/:id', async (ctx) => {
  ctx.status = status.OK;
  ctx.body = await users.insertOne(ctx.request.body);
});
`,
      errors: [
        {
          messageId: 'creationUnstated',
          data: {
            created: '201 (Created)',
            status: '200 (OK)',
            reference: 'RFC 9110, 9.3.4',
            level: 'MUST',
          },
          line: 4,
          column: 16,
          endLine: 4,
          endColumn: 25,
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '201 (Created)' },
              output: `
import status from 'http-status';
router.put('/users/:id', async (ctx) => {
  ctx.status = status.CREATED;
  ctx.body = await users.insertOne(ctx.request.body);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a PUT that creates and answers 200, which a Response states without a word',
      code: `
export async function PUT(request) {
  return Response.json(await users.create(await request.json()));
}
`,
      errors: [
        {
          messageId: 'creationUnstated',
          data: {
            created: '201 (Created)',
            status: '200 (OK)',
            reference: 'RFC 9110, 9.3.4',
            level: 'MUST',
          },
          line: 3,
          column: 10,
          endLine: 3,
          endColumn: 65,
        },
      ],
    },
  ],
});
