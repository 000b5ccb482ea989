import rule from '../../rules/valid-redirect-status.ts';
import { at, run } from '../rule-tester.ts';

const location = 'clients follow Location with a redirection (3xx) only';

const noRedirect = { because: location, reference: 'RFC 9110, 10.2.2' };

run(rule, {
  valid: [
    {
      name: '305 and 306 that a test makes up',
      code: `
it('does not follow 305', () => follow(new Response(null, { status: 305 })));
vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(null, { status: 306 }));
`,
    },
    { name: 'a redirect', code: "app.get('/', (req, res) => res.redirect('/new'));" },
    ...[301, 302, 303, 307, 308].map((code) => ({
      name: `a redirect with ${code}`,
      code: `
import { Hono } from 'hono';
new Hono().get('/', (c) => c.redirect('/new', ${code}));
`,
    })),
    {
      name: 'a status whose value the file does not show',
      code: `
import express from 'express';
express().get('/', (req, res) => res.redirect(req.query.status, '/new'));
`,
    },
    {
      name: 'one of several values of a variable',
      code: `
import express from 'express';
let code = 200;
if (moved) code = 301;
express().get('/', (req, res) => res.redirect(code, '/new'));
`,
    },
    {
      name: 'an unregistered status, which another rule reports',
      code: `
import express from 'express';
express().get('/', (req, res) => res.redirect(310, '/new'));
`,
    },
    {
      name: '305 as an error, where the error handler may send another status',
      code: `
import { HttpException } from '@nestjs/common';
throw new HttpException('Ask the proxy', 305);
`,
    },
    {
      name: '306 where the API does not know it, which another rule reports',
      code: "router.get('/', (ctx) => ctx.throw(306));",
    },
    {
      name: '305 where the API takes interim statuses only',
      code: `
import { createServer } from 'node:http2';
createServer().on('stream', (stream) => { stream.additionalHeaders({ ':status': 305 }); });
`,
    },
    {
      name: '305 as one of several values of a variable, and on purpose',
      code: `
let code = 200;
if (viaProxy) code = 305;
app.get('/', (req, res) => res.status(code).end());
app.get('/inside', (req, res) => res.status(306).end());
`,
      options: [{ allow: [306] }],
    },
    {
      name: '300 and 304 in responses that no redirect API made',
      code: `
app.get('/', (req, res) => res.status(300).end());
app.get('/same', (req, res) => res.status(304).end());
`,
    },
    {
      name: 'an interim status, which another rule reports',
      code: `
import express from 'express';
express().get('/', (req, res) => res.redirect(103, '/new'));
`,
    },
    {
      name: 'a status that the API rejects, as it takes a few only',
      code: "export const GET = () => Response.redirect('https://example.org/', 200);",
    },
    {
      name: 'a status that the API rejects, as it takes a range only',
      code: `
import { redirect } from '@sveltejs/kit';
export const load = () => redirect(200, '/new');
`,
    },
    {
      name: 'a redirect of a page that the framework rejects',
      code: `
import type { GetServerSideProps } from 'next';
export const getServerSideProps: GetServerSideProps = async () => ({
  redirect: { destination: '/new', statusCode: 200 },
});
`,
      filename: 'file.tsx',
    },
    {
      name: 'a string that the API rejects',
      code: `
import { redirect } from 'react-router';
export const loader = () => redirect('/new', '200');
`,
    },
    {
      name: 'a response with a Location that no redirect made',
      code: "app.post('/', (req, res) => res.status(201).set('Location', '/1').end());",
    },
    {
      name: 'a status that a redirect replaces',
      code: `
import express from 'express';
express().get('/', (req, res) => res.status(401).redirect('/login'));
`,
    },
    {
      name: 'a status that Koa replaces when it redirects',
      code: `
import Koa from 'koa';
new Koa().use((ctx) => {
  ctx.status = 401;
  ctx.redirect('/login');
});
`,
    },
    {
      name: 'a status that is kept by a redirect on some paths only',
      code: `
import Fastify from 'fastify';
Fastify().get('/', (request, reply) => {
  reply.code(404);
  if (moved) return reply.redirect('/new');
  return reply.send('gone');
});
`,
    },
    {
      name: 'a redirect that is a page for browsers as well',
      code: `
import { sendRedirect } from 'h3';
export default (event) => sendRedirect(event, '/login', 401);
`,
    },
    {
      name: 'the signature that Express 5 does not have, where the version is not known',
      code: `
import express from 'express';
express().get('/', (req, res) => res.redirect('/login', 401));
`,
    },
    {
      name: 'a method of that name on an object that is no response',
      code: "browser.redirect(200, '/new');",
    },
    {
      name: 'a status that the option allows',
      code: `
import express from 'express';
express().post('/', (req, res) => res.redirect(201, '/orders/1'));
`,
      options: [{ allow: [201] }],
    },
    { name: '302 in answer to POST', code: "app.post('/', (req, res) => res.redirect('/new'));" },
    ...['get', 'put', 'delete', 'all'].map((method) => ({
      name: `302 in a handler registered with ${method}, where the method of a POST is asked for`,
      code: `app.${method}('/', (req, res) => res.redirect('/new'));`,
      options: [{ allowMethodRewrite: false }] as const,
    })),
    {
      name: '302 in answer to GET and POST, where the method of a POST is asked for',
      code: `
app.route('/').get(send).post(send);
function send(req, res) { res.redirect('/new'); }
`,
      options: [{ allowMethodRewrite: false }],
    },
    {
      name: '302 where no method is known, and the method of a POST is asked for',
      code: "export const send = (req, res) => res.redirect('/new');",
      options: [{ allowMethodRewrite: false }],
    },
    {
      name: '302 where no method is left, and the method of a POST is asked for',
      code: `
app.post('/', (req, res) => {
  if (req.method === 'GET') res.redirect('/new');
});
`,
      options: [{ allowMethodRewrite: false }],
    },
    {
      name: '303 in answer to POST, where the method of a POST is asked for',
      code: `
import express from 'express';
express().post('/', (req, res) => res.redirect(303, '/new'));
`,
      options: [{ allowMethodRewrite: false }],
    },
    {
      name: '302 on an error, where the error handler may send another status',
      code: `
import { HttpException, Post } from '@nestjs/common';
class Orders {
  @Post()
  create() {
    throw new HttpException('Moved', 302);
  }
}
`,
      filename: 'file.ts',
      options: [{ allowMethodRewrite: false }],
    },
  ],
  invalid: [
    {
      name: '305 in a response that no redirect API made',
      code: "app.get('/', (req, res) => res.status(305).location(proxy).end());",
      errors: [
        {
          messageId: 'redirectionWithdrawn',
          data: {
            status: '305 (Use Proxy)',
            because: 'it is deprecated, and browsers do not follow it',
            reference: 'RFC 9110, 15.4.6',
          },
          ...at(1, 39, 42),
        },
      ],
    },
    {
      name: '306 in the constructor of a response',
      code: 'export const GET = () => new Response(null, { status: 306 });',
      errors: [
        {
          messageId: 'redirectionWithdrawn',
          data: {
            status: '306 (Unused)',
            because: 'it is reserved and no longer used',
            reference: 'RFC 9110, 15.4.7',
          },
          ...at(1, 55, 58),
        },
      ],
    },
    {
      name: 'Astro: 200',
      code: `
import type { APIRoute } from 'astro';
export const GET: APIRoute = ({ redirect }) => redirect('/new', 200);
`,
      filename: 'file.ts',
      errors: [
        {
          messageId: 'notRedirected',
          data: { ...noRedirect, title: 'Astro', status: '200 (OK)' },
          ...at(3, 65, 68),
          suggestions: [302, 303].map((code) => ({
            messageId: 'useStatus' as const,
            data: { status: code === 302 ? '302 (Found)' : '303 (See Other)' },
            output: `
import type { APIRoute } from 'astro';
export const GET: APIRoute = ({ redirect }) => redirect('/new', ${code});
`,
          })),
        },
      ],
    },
    {
      name: 'Express: 200',
      code: `
import express from 'express';
express().get('/', (req, res) => res.redirect(200, '/new'));
`,
      errors: [
        {
          messageId: 'notRedirected',
          data: { ...noRedirect, title: 'Express', status: '200 (OK)' },
          ...at(3, 47, 50),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '302 (Found)' },
              output: `
import express from 'express';
express().get('/', (req, res) => res.redirect(302, '/new'));
`,
            },
            {
              messageId: 'useStatus',
              data: { status: '303 (See Other)' },
              output: `
import express from 'express';
express().get('/', (req, res) => res.redirect(303, '/new'));
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Express: a constant in answer to POST',
      code: `
import express from 'express';
import { StatusCodes } from 'http-status-codes';
express().post('/', (req, res) => res.redirect(StatusCodes.CREATED, '/orders/1'));
`,
      errors: [
        {
          messageId: 'notRedirected',
          data: {
            title: 'Express',
            status: '201 (Created)',
            because: 'its Location says where the new resource is, and clients do not go there',
            reference: 'RFC 9110, 15.3.2',
          },
          ...at(4, 48, 67),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '303 (See Other)' },
              output: `
import express from 'express';
import { StatusCodes } from 'http-status-codes';
express().post('/', (req, res) => res.redirect(StatusCodes.SEE_OTHER, '/orders/1'));
`,
            },
            {
              messageId: 'useStatus',
              data: { status: '307 (Temporary Redirect)' },
              output: `
import express from 'express';
import { StatusCodes } from 'http-status-codes';
express().post('/', (req, res) => res.redirect(StatusCodes.TEMPORARY_REDIRECT, '/orders/1'));
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Express: one arm of a ternary',
      code: `
import express from 'express';
express().get('/', (req, res) => res.redirect(req.user ? 302 : 403, '/new'));
`,
      errors: [
        {
          messageId: 'notRedirected',
          data: { ...noRedirect, title: 'Express', status: '403 (Forbidden)' },
          ...at(3, 64, 67),
          suggestions: [302, 303].map((code) => ({
            messageId: 'useStatus' as const,
            data: { status: code === 302 ? '302 (Found)' : '303 (See Other)' },
            output: `
import express from 'express';
express().get('/', (req, res) => res.redirect(req.user ? 302 : ${code}, '/new'));
`,
          })),
        },
      ],
    },
    ...[
      {
        name: 'Fastify: 304',
        title: 'Fastify',
        status: '304 (Not Modified)',
        because: 'it sends the client to the copy that it has',
        reference: 'RFC 9110, 15.4.5',
        code: 304,
        program: (code: number) => `
import Fastify from 'fastify';
Fastify().get('/', (request, reply) => reply.redirect('/new', ${code}));
`,
        column: 63,
      },
      {
        name: 'Fastify: a status that was set before, which it keeps',
        title: 'Fastify',
        status: '200 (OK)',
        because: location,
        reference: 'RFC 9110, 10.2.2',
        code: 200,
        program: (code: number) => `
import Fastify from 'fastify';
Fastify().get('/', (request, reply) => reply.code(${code}).redirect('/new'));
`,
        column: 51,
      },
      {
        name: 'Hono: 300',
        title: 'Hono',
        status: '300 (Multiple Choices)',
        because: 'it leaves the choice to the user, and browsers follow none of the choices',
        reference: 'RFC 9110, 15.4.1',
        code: 300,
        program: (code: number) => `
import { Hono } from 'hono';
new Hono().get('/', (c) => c.redirect('/new', ${code}));
`,
        column: 47,
      },
      {
        name: 'Koa: a redirection that it keeps',
        title: 'Koa',
        status: '305 (Use Proxy)',
        because: 'it is deprecated, and browsers do not follow it',
        reference: 'RFC 9110, 15.4.6',
        code: 305,
        program: (code: number) => `
import Koa from 'koa';
new Koa().use((ctx) => { ctx.status = ${code}; ctx.redirect('/new'); });
`,
        column: 39,
      },
      {
        name: "Koa's router: 404",
        title: 'Koa',
        status: '404 (Not Found)',
        because: location,
        reference: 'RFC 9110, 10.2.2',
        code: 404,
        program: (code: number) => `
import Router from '@koa/router';
new Router().redirect('/old', '/new', ${code});
`,
        column: 39,
      },
      {
        name: 'SvelteKit: 306, which is thrown',
        title: 'SvelteKit',
        status: '306 (Unused)',
        because: 'it is reserved and no longer used',
        reference: 'RFC 9110, 15.4.7',
        code: 306,
        program: (code: number) => `
import { redirect } from '@sveltejs/kit';
export const load = () => redirect(${code}, '/new');
`,
        column: 36,
      },
      {
        name: 'React Router: 200',
        title: 'React Router',
        status: '200 (OK)',
        because: location,
        reference: 'RFC 9110, 10.2.2',
        code: 200,
        program: (code: number) => `
import { redirect } from 'react-router';
export const loader = () => redirect('/new', ${code});
`,
        column: 46,
      },
      {
        name: 'NestJS: 200',
        title: 'NestJS',
        status: '200 (OK)',
        because: location,
        reference: 'RFC 9110, 10.2.2',
        code: 200,
        program: (code: number) => `
import { Get, Redirect } from '@nestjs/common';
class Old { @Get() @Redirect('/new', ${code}) old() {} }
`,
        column: 38,
        filename: 'file.ts',
      },
      {
        name: 'Next.js: 401 from an API route',
        title: 'Next.js Pages Router',
        status: '401 (Unauthorized)',
        because: location,
        reference: 'RFC 9110, 10.2.2',
        code: 401,
        program: (code: number) => `
import type { NextApiRequest, NextApiResponse } from 'next';
export default (req: NextApiRequest, res: NextApiResponse) => res.redirect(${code}, '/login');
`,
        column: 76,
        filename: 'file.ts',
      },
      {
        name: 'hapi: 401',
        title: 'hapi',
        status: '401 (Unauthorized)',
        because: location,
        reference: 'RFC 9110, 10.2.2',
        code: 401,
        program: (code: number) => `
import { server } from '@hapi/hapi';
server().route({ method: 'GET', path: '/', handler: (request, h) => h.redirect('/login').code(${code}) });
`,
        column: 95,
      },
    ].map(({ name, title, status, because, reference, code, program, column, filename }) => ({
      name,
      code: program(code),
      ...(filename === undefined ? {} : { filename }),
      errors: [
        {
          messageId: 'notRedirected' as const,
          data: { title, status, because, reference },
          line: 3,
          column,
          endLine: 3,
          endColumn: column + 3,
          suggestions: [
            { code: 302, status: '302 (Found)' },
            { code: 303, status: '303 (See Other)' },
          ].map((other) => ({
            messageId: 'useStatus' as const,
            data: { status: other.status },
            output: program(other.code),
          })),
        },
      ],
    })),
    {
      name: "the signature that Express 4 has beside today's",
      code: `
import express from 'express';
express().get('/', (req, res) => res.redirect('/login', 401));
`,
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'notRedirected',
          data: { ...noRedirect, title: 'Express', status: '401 (Unauthorized)' },
          ...at(3, 57, 60),
          suggestions: [302, 303].map((code) => ({
            messageId: 'useStatus' as const,
            data: { status: code === 302 ? '302 (Found)' : '303 (See Other)' },
            output: `
import express from 'express';
express().get('/', (req, res) => res.redirect('/login', ${String(code)}));
`,
          })),
        },
      ],
    },
    {
      name: 'a status that the option does not allow',
      code: `
import express from 'express';
express().post('/', (req, res) => res.redirect(200, '/new'));
`,
      options: [{ allow: [201] }],
      errors: [
        {
          messageId: 'notRedirected',
          data: { ...noRedirect, title: 'Express', status: '200 (OK)' },
          ...at(3, 48, 51),
          suggestions: [303, 307].map((code) => ({
            messageId: 'useStatus' as const,
            data: { status: code === 303 ? '303 (See Other)' : '307 (Temporary Redirect)' },
            output: `
import express from 'express';
express().post('/', (req, res) => res.redirect(${code}, '/new'));
`,
          })),
        },
      ],
    },
    {
      name: '301 in answer to POST, where its method is asked for',
      code: `
import express from 'express';
express().post('/', (req, res) => res.redirect(301, '/new'));
`,
      options: [{ allowMethodRewrite: false }],
      errors: [
        {
          messageId: 'methodOpen',
          data: {
            title: 'Express',
            status: '301 (Moved Permanently)',
            choices: '303 (See Other) for GET or 308 (Permanent Redirect) for POST',
            reference: 'RFC 9110, 15.4.2',
          },
          ...at(3, 48, 51),
          suggestions: [303, 308].map((code) => ({
            messageId: 'useStatus' as const,
            data: { status: code === 303 ? '303 (See Other)' : '308 (Permanent Redirect)' },
            output: `
import express from 'express';
express().post('/', (req, res) => res.redirect(${code}, '/new'));
`,
          })),
        },
      ],
    },
    {
      name: 'a redirect without a status in answer to POST, where its method is asked for',
      code: "app.post('/', (req, res) => res.redirect('/new'));",
      options: [{ allowMethodRewrite: false }],
      errors: [
        {
          messageId: 'methodOpen',
          data: {
            title: 'Node.js',
            status: '302 (Found)',
            choices: '303 (See Other) for GET or 307 (Temporary Redirect) for POST',
            reference: 'RFC 9110, 15.4.3',
          },
          ...at(1, 29, 49),
          suggestions: [],
        },
      ],
    },
    ...[
      { statements: "res.status(302).redirect('/new')", place: at(3, 37, 69) },
      { statements: "res.status(302); res.redirect('/new')", place: at(3, 54, 74) },
    ].map(({ statements, place }) => ({
      name: `a redirect with its own status before it, in answer to POST: ${statements}`,
      code: `
import express from 'express';
express().post('/', (req, res) => { ${statements}; });
`,
      options: [{ allowMethodRewrite: false }] as [{ allowMethodRewrite: boolean }],
      errors: [
        {
          messageId: 'methodOpen' as const,
          data: {
            title: 'Express',
            status: '302 (Found)',
            choices: '303 (See Other) for GET or 307 (Temporary Redirect) for POST',
            reference: 'RFC 9110, 15.4.3',
          },
          ...place,
          suggestions: [],
        },
      ],
    })),
    {
      name: '302 in answer to POST by another API, where its method is asked for',
      code: `
export function POST() { return new Response(null, { status: 302, headers: { Location: '/' } }); }
`,
      options: [{ allowMethodRewrite: false }],
      errors: [
        {
          messageId: 'methodOpen',
          data: {
            title: 'Fetch `Response`',
            status: '302 (Found)',
            choices: '303 (See Other) for GET or 307 (Temporary Redirect) for POST',
            reference: 'RFC 9110, 15.4.3',
          },
          ...at(2, 62, 65),
          suggestions: [303, 307].map((code) => ({
            messageId: 'useStatus' as const,
            data: { status: code === 303 ? '303 (See Other)' : '307 (Temporary Redirect)' },
            output: `
export function POST() { return new Response(null, { status: ${code}, headers: { Location: '/' } }); }
`,
          })),
        },
      ],
    },
  ],
});
