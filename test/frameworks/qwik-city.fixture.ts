// every: framework qwik-city
import {
  globalAction$,
  routeAction$,
  routeLoader$,
  zod$,
  type RequestEvent,
  type RequestEventLoader,
  type RequestHandler,
} from '@builder.io/qwik-city';
import { ServerError } from '@builder.io/qwik-city/middleware/request-handler';
import { StatusCodes } from 'http-status-codes';
import { notes, store } from './services.ts';

// Endpoints, by the names of their exports

export const onGet: RequestHandler = async ({ params, json, status, headers, redirect, error }) => {
  const note = await notes.find(params.id);
  if (!note) throw json(404, { error: 'No such note' }); //~ send 404, content yes, location no, GET
  if (note.isHidden) throw error(403, 'Not yours'); //~ throw 403, content yes, GET
  if (note.movedTo) throw redirect(301, note.movedTo); //~ send 301, content no, location yes, redirects yes
  headers.set('ETag', note.version);
  status(203); //~ send 203, content unknown, etag unknown
};

export const onPost = async (event) => {
  const note = await notes.add(await event.request.json());
  event.headers.set('Location', `/notes/${note.id}`);
  event.json(StatusCodes.CREATED, note); //~ send 201, content yes, location yes, notation constant, evidence import, POST
};

export async function onDelete({ send, text, html, query }) {
  if (query.has('text')) return text(410, 'Gone'); //~ send 410, content yes, DELETE
  if (query.has('html')) return html(410, '<p>Gone</p>'); //~ send 410, content yes
  if (query.has('whole')) return send(new Response(null, { status: 205 })); //~ send 205, framework fetch-response
  send(204, ''); //~ send 204, content no, DELETE
}

export const onRequest: RequestHandler = async (event) => {
  if (event.method === 'PUT') throw event.error(405, 'Read only'); //~ throw 405, allow no, PUT
  if (event.url.pathname === '/') throw event.redirect(308, '/notes/'); //~ send 308, location yes, any
  if (event.query.has('broken')) throw new ServerError(503, 'Asleep'); //~ throw 503, evidence import
  await event.next();
};

// The redirect's status takes the place of the one before it
export const onPut: RequestHandler = ({ status, redirect }) => {
  status(404); //~ send 404, PUT
  throw redirect(302, '/missing/'); //~ send 302, PUT
};

// Loaders and actions

export const useNote = routeLoader$(async ({ params, status, fail }) => {
  const note = await notes.find(params.id);
  if (!note) status(404); //~ send 404, content unknown, any
  if (note === undefined) return fail(410, { reason: 'gone' }); //~ send 410, content unknown
  return note;
});

export const useSave = routeAction$(async (data, { fail, redirect }) => {
  if (!data.title) return fail(422, { message: 'No title' }); //~ send 422, content unknown, any
  throw redirect(303, '/notes/'); //~ send 303, location yes
}, zod$({}));
export const useLogout = globalAction$((_form, requestEvent) => {
  requestEvent.status(401); //~ send 401, content unknown
});

// Types

export const guard = (event: RequestEvent) => {
  throw event.error(401, 'Who is it?'); //~ throw 401, evidence type, no route
};
export const load = ({ status }: RequestEventLoader) => void status(206); //~ send 206, evidence type

// Functions of the same names

export const read = (event: RequestEvent) => event.status() === 404;
export const other = ({ json, error }) => (json ? json(404, {}) : error(404, 'x'));
store.status(404);
export function shadowed(status: (code: number) => void, fail: (code: number) => void) {
  status(404);
  fail(400);
}
