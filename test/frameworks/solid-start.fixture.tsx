// package: {"@solidjs/start": "^2.0.0"}
// every: framework solid-start, evidence import
import { action, json, redirect, reload } from '@solidjs/router';
import { HttpStatusCode } from '@solidjs/start';
import type { APIEvent, APIHandler } from '@solidjs/start/server';
import { StatusCodes } from 'http-status-codes';
import { getRequestEvent } from 'solid-js/web';
import { HttpStatusCode as StatusCode } from './components.tsx';
import { users } from './users.ts';

// Endpoints

export async function GET({ params }: APIEvent) {
  const user = await users.find(params.id);
  if (!user) return new Response('No such user', { status: 404 }); //~ send 404, framework fetch-response, content yes, GET
  return user;
}

export const PUT = async ({ response }: APIEvent) => {
  response.status = 204; //~ send 204, evidence type, content unknown, location unknown, PUT (no path)
};

export async function POST(event) {
  const user = await users.create(await event.request.json());
  event.response.status = 201; //~ send 201, location unknown, POST
  event.response.headers.set('Location', `/users/${user.id}`);
  return user;
}

export const DELETE: APIHandler = async (event) => {
  event.response.status = StatusCodes.ACCEPTED; //~ send 202, evidence type, DELETE
  return { queued: true };
};

// Actions and queries

export const save = action(async (form: FormData) => {
  'use server';
  if (!form.get('name')) return json({ error: 'No name' }, { status: 422 }); //~ send 422, content yes, location no, phrase none
  if (form.has('again')) return reload({ status: 202 }); //~ send 202, content no
  if (form.has('kept')) return reload({ revalidate: 'users', headers: { ETag: '"1"' } }); //~ send 200, implied, etag yes
  if (form.has('moved')) throw redirect('/users', { status: 301, headers: { ETag: '"1"' } }); //~ send 301, content no, location yes, etag yes
  if (form.has('seen')) throw redirect('/users', 303); //~ send 303, location yes
  if (form.has('text')) throw redirect('/users', '303'); //~ send 303, notation string
  if (form.has('cached')) throw redirect('/users', { revalidate: 'users' }); //~ send 302, implied, location yes
  throw redirect('/users'); //~ send 302, implied, location yes
});

// An argument that is no init has no status.
export const plain = () => json({ ok: true });
export const numbered = () => json({ ok: true }, 404);

export async function secret() {
  const event = getRequestEvent();
  if (event) event.response.status = 401; //~ send 401, content unknown, www-authenticate unknown
  getRequestEvent()!.response.status = 403; //~ send 403
  return null;
}

// Pages

export default function Missing(props: { gone: boolean }) {
  return (
    <main>
      <HttpStatusCode code={404} /> {/*~ send 404, no route, location unknown */}
      <HttpStatusCode code={props.gone ? 410 : 404} /> {/*~ send 410; send 404 */}
      <StatusCode code={999} />
    </main>
  );
}

export const Gone = () => <HttpStatusCode code={StatusCodes.GONE} text="Gone" />; //~ send 410, content unknown, location unknown, phrase 'Gone'
