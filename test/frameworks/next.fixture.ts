// every: framework next, evidence import
import { NextResponse, type NextRequest } from 'next/server';
import { NextResponse as Answer } from 'next/server';
import * as server from 'next/server';
import { users } from './services.ts';

export async function GET(request: NextRequest) {
  return NextResponse.json([]); //~ send 200, implied, content yes, GET
}

export async function POST(request: NextRequest) {
  const user = await users.create(await request.json());
  const headers = { Location: `/users/${user.id}` };
  return NextResponse.json(user, { status: 201, headers }); //~ send 201, content yes, location yes, POST
}

export const PUT = async (request: NextRequest) => {
  return NextResponse.json({}, { status: 200 }); //~ send 200, content yes, location no, PUT
};

export async function DELETE() {
  return new NextResponse(null, { status: 204 }); //~ send 204, content no, DELETE
}

export function forms(url: URL, status: number, init: ResponseInit) {
  return [
    new NextResponse('ok'), //~ send 200, implied, content yes, no route
    NextResponse.json({}, { status: 404, statusText: 'No user' }), //~ send 404, phrase 'No user'
    NextResponse.json({}, { statusText: 'Fine' }), //~ send 200, implied, phrase 'Fine'
    new NextResponse('', { status: 204 }), //~ send 204, content yes
    NextResponse.json(null, { status: 204 }), //~ send 204, content yes
    NextResponse.json({}, { status }), //~ send ?
    NextResponse.json({}, init), //~ send ?
    NextResponse.redirect(url), //~ send 307, implied, location yes, redirects yes, content no
    NextResponse.redirect(url, 308), //~ send 308, location yes, redirects yes
    NextResponse.redirect(url, { status: 303 }), //~ send 303, location yes
    NextResponse.redirect(url, { status: 303, headers: { ETag: '"1"' } }), //~ send 303, location yes, etag yes
    NextResponse.redirect(url, { headers: { ETag: '"1"' } }), //~ send 307, implied, location yes, etag yes
    NextResponse.redirect(url, 'replace'), //~ send 307, implied, location yes, redirects yes
    NextResponse.redirect(url, init), //~ send ?, location yes
    Answer.json({}, { status: 404 }), //~ send 404
    server.NextResponse.json({}, { status: 404 }), //~ send 404
    new server.NextResponse(null, { status: 404 }), //~ send 404
    NextResponse.next(),
    NextResponse.rewrite(url),
  ];
}

export function middleware(request: NextRequest) {
  const response = NextResponse.redirect(request.nextUrl); //~ send 307, implied, location yes, etag unknown
  response.headers.set('ETag', '"1"');
  response.cookies.set('seen', '1');
  return response;
}

export async function PATCH() {
  try {
    await users.all();
    return new Response(null, { status: 204 }); //~ send 204, content no, PATCH, framework fetch-response
  } catch {
    return NextResponse.json({ error: 'broken' }, { status: 500 }); //~ send 500, content yes, PATCH
  }
}

// Functions that end the rendering by throwing.
import { forbidden, notFound, permanentRedirect, redirect, unauthorized } from 'next/navigation';

export default function Page({ user }: { user?: { isAdmin: boolean; moved: boolean } }) {
  if (!user) unauthorized(); //~ throw 401, implied, evidence import
  if (!user.isAdmin) forbidden(); //~ throw 403, implied
  if (user.moved) permanentRedirect('/new'); //~ throw 308, implied, location yes
  if (Math.random() > 0.5) redirect('/login'); //~ throw 307, implied, location yes
  notFound(); //~ throw 404, implied
}

export const rewritten = () =>
  NextResponse.rewrite(new URL('https://example.org/'), { status: 202 }); //~ send 202
export const passed = () => NextResponse.next({ status: 206 }); //~ send 206
