// package: {"astro": "^7.0.0"}
// every: framework astro, evidence type
import type { APIContext, APIRoute, AstroGlobal, MiddlewareHandler } from 'astro';
import { ActionError, defineAction } from 'astro:actions';
import { defineMiddleware } from 'astro:middleware';
import { StatusCodes } from 'http-status-codes';
import { users } from './users.ts';

// Endpoints

export const GET: APIRoute = ({ params, redirect }) => redirect(`/users/${params.id}`); //~ send 302, implied, content no, location yes, redirects yes, GET (no path)

export const POST: APIRoute = async (context) => {
  await users.create(await context.request.formData());
  return context.redirect('/users', 303); //~ send 303, content no, location yes, POST (no path)
};

export async function PUT({ redirect }) {
  return redirect('/users', StatusCodes.SEE_OTHER); //~ send 303, evidence import, PUT
}

export const PATCH = async ({ request }: APIContext) =>
  Response.json(await request.json(), { status: 202 }); //~ send 202, framework fetch-response, evidence import, content yes, PATCH

export const ALL: APIRoute = ({ request }) =>
  request.method === 'DELETE'
    ? new Response(null, { status: 204 }) //~ send 204, framework fetch-response, evidence import, content no, DELETE
    : new Response('Not this way', { status: 405 }); //~ send 405, framework fetch-response, evidence import, any

// Middleware

export const onRequest = defineMiddleware((context, next) => {
  if (context.url.pathname === '/old') return context.redirect('/new', 301); //~ send 301, evidence import, location yes, any
  return next();
});

export const guard: MiddlewareHandler = async ({ locals, redirect }, next) =>
  locals.user ? next() : redirect(locals.isNew ? '/join' : '/login', locals.isApp ? 307 : 302); //~ send 307; send 302

// Actions

export const server = {
  like: defineAction({
    handler: async ({ id }, context) => {
      if (!context.locals.user) throw new ActionError({ code: 'UNAUTHORIZED' }); //~ throw 401, evidence import, notation word
      if (!(await users.find(id))) throw new ActionError({ code: 'NOT_FOUND', message: id }); //~ throw 404, evidence import
      throw new ActionError({ code: 'CONTENT_TOO_LARGE' }); //~ throw 413, evidence import
      throw new ActionError({ code: 'UNPROCESSABLE_CONTENT' }); //~ throw 422, evidence import
      throw new ActionError({ code: 'NETWORK_AUTHENTICATION_REQUIRED' }); //~ throw 511, evidence import
      throw new ActionError({ code: 'PAYLOAD_TOO_LARGE' }); //~ throw ?, evidence import
    },
  }),
};

// The script at the top of a page, between its dashes

Astro.response.status = 404; //~ send 404, evidence project, content unknown
Astro.response.status = users.moved ? 301 : 410; //~ send 301, evidence project, location unknown; send 410, evidence project
Astro.response.headers.set('Location', '/new');
if (!Astro.locals.user) Astro.redirect('/login'); //~ send 302, implied, evidence project, location yes

export function missing(astro: AstroGlobal) {
  astro.response.status = 404; //~ send 404, content unknown, location unknown
  return astro.rewrite('/404');
}

// The same names on other objects.

class ActionErrors {}
new ActionErrors({ code: 'NOT_FOUND' });
router.redirect('/new', 1);
