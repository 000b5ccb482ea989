// every: framework itty-router, evidence import
import { StatusCodes } from 'http-status-codes';
import {
  AutoRouter,
  createResponse,
  error,
  html,
  json,
  Router,
  status,
  StatusError,
  text,
  type IRequest,
} from 'itty-router';
import { audit, books, renderPage, status as statusOf } from './services.ts';

const router = AutoRouter({
  base: '/api',
  before: [withUser],
  missing: () => error(404, 'No such page'), //~ send 404, content yes, no route, phrase none
});

// Content, as JSON, text, or in the format of a formatter

router
  .get('/books/:id', async ({ params }) => {
    const book = await books.find(params.id);
    return book ?? error(404, { message: 'No such book' }); //~ send 404, content yes, location no, GET /books/:id
  })
  .post('/books', async (request) => {
    const book = await books.add(await request.json());
    return json(book, { status: 201, headers: { location: `/books/${book.id}` } }); //~ send 201, content yes, location yes, POST /books
  })
  .put('/books/:id', () => json(null, { status: 200 })) //~ send 200, content yes, PUT /books/:id
  .patch('/books/:id', () => text('Saved', { status: StatusCodes.ACCEPTED })) //~ send 202, content yes, notation constant, PATCH /books/:id
  .delete('/books/:id', () => status(204, { statusText: 'Burnt' })) //~ send 204, content no, phrase 'Burnt', DELETE /books/:id
  .all('*', () => status(StatusCodes.METHOD_NOT_ALLOWED, { headers: { allow: 'GET' } })); //~ send 405, content no, allow yes, any *

router.get('/pages/:name', async ({ params, query }) => {
  const page = await renderPage(params.name);
  if (query.raw) return html(page, { status: 203 }); //~ send 203, content unknown
  if (query.empty) return html(null, { status: 204 }); //~ send 204, content no
  if (query.default) return html('<p>Hello</p>'); //~ send 200, implied, content yes
  return text('', { status: page ? 200 : 410 }); //~ send 200, content yes; send 410, content yes
});

const csv = createResponse('text/csv');
router.get('/books.csv', () => {
  return csv('id,title\n', { status: 206, headers: { 'content-range': 'rows 0-0/9' } }); //~ send 206, content yes, content-range yes, GET /books.csv
});
router.puppy('/woof', () => json({ good: true }, { status: 200 })); //~ send 200, content yes

// Errors

export const refuse = (code: number, message: string) => error(code, message);
export const failed = (reason: Error) => error(reason);
export const unexplained = () => error(); //~ send 500, implied, content yes
export const explained = (known: boolean) => error(known ? 400 : 500, 'Bad'); //~ send 400; send 500

function withUser(request: IRequest) {
  if (request.method === 'OPTIONS') return status(200); //~ send 200, content no, OPTIONS
  if (!request.headers.get('authorization')) throw new StatusError(401, 'Who is it?'); //~ throw 401, content yes
  if (request.headers.get('x-odd')) throw new StatusError(Number(request.headers.get('x-odd'))); //~ throw ?
  if (request.headers.get('x-bad')) throw new StatusError(); //~ throw 500, implied
}

// CommonJS, and the older routers

const itty = require('itty-router');
const older = Router();
older.put('/old', () => itty.json({}, { status: 200 })); //~ send 200, content yes, PUT /old
itty.IttyRouter().put('/oldest', () => new itty.StatusError(409, { error: 'Twice' })); //~ throw 409, PUT /oldest

// Functions of the same names

export const own = () => statusOf(404);
export const logged = (logger: { error(code: number, text: string): void }) => {
  logger.error(500, 'Broken');
  audit({ status: 500 });
};
export function shadowed(json: (value: unknown, init: { status: number }) => void) {
  json({}, { status: 404 });
}

export default router;
