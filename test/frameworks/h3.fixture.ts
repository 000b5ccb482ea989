// every: framework h3, evidence import
import {
  createError,
  createRouter,
  defineEventHandler,
  type EventHandler,
  getRouterParam,
  HTTPError,
  HTTPResponse,
  noContent,
  readBody,
  redirect,
  sendNoContent,
  sendRedirect,
  setResponseHeader,
  setResponseStatus,
  type H3Event,
} from 'h3';

declare const users: { find(id?: string): object | undefined };

const router = createRouter();

router.get(
  '/users/:id',
  defineEventHandler((event) => {
    const user = users.find(getRouterParam(event, 'id'));
    if (!user) throw createError({ statusCode: 404, statusMessage: 'No such user' }); //~ throw 404, GET /users/:id, phrase 'No such user'
    return user;
  }),
);

router.post(
  '/users',
  defineEventHandler(async (event) => {
    await readBody(event);
    setResponseStatus(event, 201); //~ send 201, content yes, location yes, POST /users
    setResponseHeader(event, 'location', '/users/1');
    return { id: 1 };
  }),
);

router.put(
  '/users/:id',
  defineEventHandler((event) => {
    setResponseStatus(event, 204, 'No Content'); //~ send 204, content yes, PUT /users/:id, phrase 'No Content'
    return { ok: true };
  }),
);

const remove = (event: H3Event) => sendNoContent(event); //~ send 204, implied, content no, DELETE /users/:id
const old = (event: H3Event) => sendRedirect(event, '/new', 301); //~ send 301, content no, location yes, GET /old
const older = (event: H3Event) => sendRedirect(event, '/new'); //~ send 302, implied, location yes
router.delete('/users/:id', remove).get('/old', old).get('/older', older);

export const typed = (event: H3Event) => {
  event.node.res.statusCode = 202; //~ send 202, evidence type
  if (Math.random() > 0.5) throw createError({ status: 409, message: 'Twice' }); //~ throw 409
};

// Version 2
export const newer: EventHandler = (event: H3Event) => {
  event.res.status = 206; //~ send 206, content yes, evidence type, phrase 'A part'
  event.res.statusText = 'A part';
  return 'part';
};
// The value that a helper returns goes to its caller
export function isCached(event: H3Event, tag: string) {
  if (event.headers.get('if-none-match') !== tag) return false;
  event.res.status = 304; //~ send 304, content unknown, evidence type
  return true;
}
export const missing = () => new HTTPError({ status: 404 }); //~ throw 404
export const late = () => new HTTPError('Late', { statusCode: 408 }); //~ throw 408, phrase none
export const short = () => HTTPError.status(410); //~ throw 410
export const moved = () => redirect('/new', 308); //~ send 308, content no, location yes, redirects no
export const nothing = () => noContent(205); //~ send 205, content no
export const none = () => noContent(); //~ send 204, implied, content no
export const whole = () =>
  new HTTPResponse('Created', { status: 201, headers: { location: '/a' } }); //~ send 201, content yes, location yes
export const empty = () => new HTTPResponse(null, { status: 202 }); //~ send 202, content no
// Without a status, the response has that of the event.
export const plain = () => new HTTPResponse('ok');

export const worded = () => new HTTPError('Late', { status: 408, statusText: 'Too late' }); //~ throw 408, phrase 'Too late'
export const answered = () => new HTTPResponse('ok', { status: 202, statusText: 'Later' }); //~ send 202, phrase 'Later'
