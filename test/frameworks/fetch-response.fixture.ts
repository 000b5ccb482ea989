// every: framework fetch-response, evidence import
import { StatusCodes } from 'http-status-codes';
import { audit, users, wrap } from './services.ts';

// Each response leaves at once, so that no statement can change it any more.

// Content: `null` and an absent argument are none, but `''` is content

export function contents(text: string, body: BodyInit | null) {
  return [
    () => new Response(), //~ send 200, implied, content no
    () => new Response(null), //~ send 200, implied, content no
    () => new Response(undefined), //~ send 200, implied, content no
    () => new Response(''), //~ send 200, implied, content yes
    () => new Response('ok'), //~ send 200, implied, content yes
    () => new Response(`${text}`), //~ send 200, implied, content yes
    () => new Response(body), //~ send 200, implied, content unknown
    () => new Response(new Blob([text])), //~ send 200, implied, content yes
    () => new Response(JSON.stringify({ text })), //~ send 200, implied, content yes
    () => new Response(text ? 'ok' : null), //~ send 200, implied, content unknown
    () => new Response('ok', {}), //~ send 200, implied, content yes
    () => new Response('ok', undefined), //~ send 200, implied, content yes
    () => new Response('ok', { headers: { ETag: '"1"' } }), //~ send 200, implied, etag yes, location no
  ];
}

// Status

export function statuses(status: number, init: ResponseInit) {
  const once = { status: 404 }; //~ send 404, content no, notation number
  const twice = { status: 404 };
  twice.status = status;
  const named = 404;
  return [
    () => new Response(null, { status: 204 }), //~ send 204, content no, location no
    () => new Response('No such page', { status: 404, statusText: 'Not Found' }), //~ send 404, content yes, phrase 'Not Found'
    () => new Response(null, { status: StatusCodes.NO_CONTENT }), //~ send 204, notation constant
    () => new Response(null, { status: 204 }), //~ send 204
    () => new Response(null, { status }), //~ send ?
    () => new Response(null, { status: named }), //~ send 404, notation constant
    () => new Response(null, once),
    () => new Response(null, twice), //~ send ?
    () => new Response(null, init), //~ send ?, location unknown
    () => new Response(null, { status: 404, ...init }), //~ send ?, location unknown; send 404, maybe
    () => new Response(null, { ...init, status: 404 }), //~ send 404, location unknown
    () => new Response(null, { status: status ? 404 : 500 }), //~ send 404; send 500
    () => new Response(...([null, { status: 404 }] as const)), //~ send ?, content unknown
  ];
}

// Fields

export function fields(name: string, given: HeadersInit) {
  return [
    () => new Response(null, { status: 201, headers: { Location: '/x' } }), //~ send 201, location yes, etag no
    () => new Response(null, { status: 201, headers: { location: '/x' } }), //~ send 201, location yes
    () => new Response(null, { status: 201, headers: new Headers({ Location: '/x' }) }), //~ send 201, location yes, etag no
    () => new Response(null, { status: 201, headers: new Headers() }), //~ send 201, location no
    () => new Response(null, { status: 201, headers: new Headers(given) }), //~ send 201, location unknown
    () => new Response(null, { status: 201, headers: given }), //~ send 201, location unknown
    () => new Response(null, { status: 201, headers: { [name]: '/x' } }), //~ send 201, location unknown
    () => new Response(null, { status: 201, headers: { ...given, ETag: '"1"' } }), //~ send 201, location unknown, etag yes
  ];
}

export function fieldsLater(path: string) {
  const response = new Response(null, { status: 201 }); //~ send 201, content no, location unknown
  response.headers.set('Location', path);
  return response;
}

export function fieldsBefore(path: string) {
  const headers = new Headers({ ETag: '"1"' });
  headers.set('Location', path);
  return new Response(null, { status: 201, headers }); //~ send 201, location unknown
}

// Static methods

export function statics(url: string, code: number) {
  return [
    () => Response.json({ ok: true }), //~ send 200, implied, content yes
    () => Response.json({ ok: true }, { status: 201 }), //~ send 201, content yes, location no
    () => Response.json(null, { status: 404 }), //~ send 404, content yes
    () => Response.json({}, { status: 405, headers: { Allow: 'GET' } }), //~ send 405, allow yes
    () => Response.redirect(url), //~ send 302, implied, location yes, redirects yes, content no
    () => Response.redirect(url, 301), //~ send 301, location yes, redirects yes, content no
    () => Response.redirect(url, code), //~ send ?, location yes
  ];
}

export function thrown() {
  throw new Response('No such page', { status: 404 }); //~ send 404, content yes, no route
}

// Routes: exported functions that are named after a method

export async function PUT(request: Request) {
  const user = await users.replace(await request.json());
  if (user === null) return new Response(null, { status: 404 }); //~ send 404, PUT
  return Response.json(user, { status: 200 }); //~ send 200, PUT
}

export function POST() {
  return helper();
}
function helper() {
  return Response.json({}, { status: 200 }); //~ send 200, no route
}

export const PATCH = async (request: Request) => {
  const answers = [1, 2].map(() => new Response(null, { status: 200 })); //~ send 200, PATCH
  return answers[0];
};

export const DELETE = wrap(async () => {
  return new Response(null, { status: 204 }); //~ send 204, DELETE
});

async function handler() {
  return Response.json({}, { status: 200 }); //~ send 200, GET,HEAD
}
export { handler as GET, handler as HEAD };

function OPTIONS() {
  return new Response(null, { status: 200 }); //~ send 200, OPTIONS
}
export { OPTIONS };

// One handler for all methods, which it tells apart

export default {
  async fetch(request: Request): Promise<Response> {
    const { method } = request;
    if (request.method === 'PUT') {
      return new Response(null, { status: 200 }); //~ send 200, PUT
    }
    if (method === 'DELETE') return new Response(null, { status: 200 }); //~ send 200, DELETE
    switch (request.method) {
      case 'OPTIONS':
        return new Response(null, { status: 200 }); //~ send 200, OPTIONS
      default:
        audit(request);
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return new Response(null, { status: 405, headers: { Allow: 'GET, HEAD' } }); //~ send 405, allow yes
    }
    return new Response('ok'); //~ send 200, implied, GET,HEAD
  },
};
