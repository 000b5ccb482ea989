// every: framework remix, evidence import
import {
  data,
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunction,
} from '@remix-run/node';
import { useRouteError } from '@remix-run/react';
import { typedjson } from 'remix-typedjson';

declare const posts: { find(id?: string): object | undefined };

export const loader: LoaderFunction = ({ params }) => {
  const post = posts.find(params.id);
  if (!post) throw json({ error: 'No such post' }, { status: 404, statusText: 'No post' }); //~ send 404, phrase 'No post', content yes, GET,HEAD (no path)
  if (params.id === '0') throw new Response('Gone', { status: 410 }); //~ send 410, framework fetch-response, content yes, GET,HEAD (no path)
  return json(post);
};

export const action = async ({ request }: ActionFunctionArgs) => {
  if (request.method === 'DELETE') return json({ ok: true }, 200); //~ send 200, content yes, DELETE (no path)
  if (request.method !== 'POST') return { status: 405, body: 'Method not allowed' }; //~ send 405
  if (Math.random() > 0.5)
    return data({ errors: {} }, { status: 422, headers: { 'x-errors': '1' } }); //~ send 422, x-errors yes, phrase none
  return redirect('/posts', 303); //~ send 303, content no, location yes, POST (no path)
};

export const elsewhere = () => redirect('/posts', { status: 301 }); //~ send 301, no route
export const home = () => redirect('/'); //~ send 302, implied, location yes
export const typed = () => typedjson({ ok: true }, { status: 201 }); //~ send 201, content yes

// A status of the project's own is none of HTTP.
export const state = () => ({ status: 3, message: 'Running' });

export function ErrorBoundary() {
  const error = useRouteError() as { status?: number };
  return error.status === 404 ? 'Not here' : 'Broken'; //~ compare 404
}
