// package: {"astro": "^7.0.0"}
// every: framework astro, evidence type
import type { APIContext, APIRoute } from 'astro';
import { ActionError } from 'astro:actions';

export const GET: APIRoute = ({ redirect }) => redirect('/new'); //~ send 302, implied, content no, location yes, GET (no path)
export const POST: APIRoute = (context) => context.redirect('/new', 303); //~ send 303, content no, location yes, POST (no path)
export const ALL: APIRoute = () => new Response('No', { status: 405 }); //~ send 405, framework fetch-response, evidence import, any

export function onRequest(context: APIContext) {
  if (!context.locals) throw new ActionError({ code: 'UNAUTHORIZED' }); //~ throw 401, evidence import, notation word
}

Astro.response.status = 404; //~ send 404, evidence project
