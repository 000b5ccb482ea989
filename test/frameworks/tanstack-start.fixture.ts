// every: framework tanstack-start, evidence import
import { createFileRoute, notFound, redirect, type Redirect } from '@tanstack/react-router';
import { createServerFn, json } from '@tanstack/react-start';
import { createServerFileRoute, setResponseStatus } from '@tanstack/react-start/server';
import { StatusCodes } from 'http-status-codes';
import { posts, redirect as goTo, session, Page } from './services.ts';

// Routes of pages

export const Route = createFileRoute('/posts/$id')({
  beforeLoad: ({ context }) => {
    if (!context.user) throw redirect({ to: '/login' }); //~ send 307, implied, content no, location yes, redirects yes
    if (context.user.old) throw redirect({ to: '/account', statusCode: 301 }); //~ send 301, location yes
    if (context.user.gone) redirect({ href: '/gone', statusCode: 308, throw: true }); //~ send 308
  },
  loader: async ({ params }) => {
    const post = await posts.find(params.id);
    if (!post) throw notFound(); //~ throw 404, implied
    return post;
  },
  component: Page,
});

// Routes of the server, by method

export const ApiRoute = createFileRoute('/api/posts')({
  server: {
    handlers: {
      GET: async ({ request }) => {
        if (request.headers.get('x-odd')) return new Response('Odd', { status: 404 }); //~ send 404, framework fetch-response, content yes, GET /api/posts
        return json(await posts.all()); //~ send 200, implied, content yes
      },
      PUT: async () => Response.json({}, { status: 200 }), //~ send 200, framework fetch-response, PUT /api/posts
      POST: async ({ request }) => {
        const post = await posts.add(await request.json());
        const headers = { Location: `/posts/${post.id}` };
        return json(post, { status: StatusCodes.CREATED, headers }); //~ send 201, content yes, location yes, notation constant, POST /api/posts
      },
    },
  },
});

export const ServerRoute = createServerFileRoute('/api/drafts')
  .middleware([session])
  .methods({
    DELETE: async () => new Response(null, { status: 204 }), //~ send 204, framework fetch-response, content no, DELETE /api/drafts
    PATCH: () => json({ error: 'No' }, { status: 409, statusText: 'Conflict' }), //~ send 409, phrase 'Conflict', PATCH /api/drafts
  });

// Functions of the server

export const save = createServerFn({ method: 'POST' }).handler(async () => {
  if (!(await session.user())) {
    setResponseStatus(401); //~ send 401, content unknown, www-authenticate unknown
    return { error: 'Who is it?' };
  }
  setResponseStatus(StatusCodes.ACCEPTED, 'Queued'); //~ send 202, phrase 'Queued', location unknown
  return null;
});

// The init has no status.
export const numbered = () => json({}, 404); //~ send 404; send 200, implied
export const other = () => json({}, { statusCode: 404 }); //~ send 404; send 200, implied
export const plain = () => json({}); //~ send 200, implied, content yes

// Other functions

goTo({ to: '/', statusCode: 301 });
export const given = (target: Redirect) => target.options.statusCode === 301;
posts.methods({ GET: () => ({ status: 404 }) });
