// every: framework fetch, evidence import
import nodeFetch, { type Response as NodeResponse } from 'node-fetch';
import { fetch as undiciFetch } from 'undici';
import { NOT_FOUND } from './codes.js';

const url = 'https://example.org/users';
const Gone = { GONE: 410 } as const;

export async function load(id: string) {
  const response = await fetch(`${url}/${id}`);
  if (response.status === 404) return null; //~ compare 404, by ===, notation number, no route
  if (410 == response.status) return null; //~ compare 410, by ==
  if (response.status !== Gone.GONE) return null; //~ compare 410, by !==, notation constant
  if (response?.status != 200) return null; //~ compare 200, by !=
  if ((response.status as number) === 201) return null; //~ compare 201
  if (response['status'] === 202) return null; //~ compare 202
  if (response.status >= 300 && response.status < 400) return null; //~ compare 300, by >=; compare 400, by <
  if (response.status > 599 || 100 <= response.status) return null; //~ compare 599, by >; compare 100, by <=
  if (response.status === '404') return null; //~ compare 404, notation string
  if (response.status === NOT_FOUND) return null; //~ compare ?
  if (response.status === (id ? 403 : 401)) return null; //~ compare 403; compare 401
  return response.json();
}

export async function named() {
  const { status } = await fetch(url);
  const { status: code, ok } = await nodeFetch(url);
  const response = await undiciFetch(url);
  const other = response.status;
  if (status === 404 || code === 410 || other === 500) return ok; //~ compare 404; compare 410; compare 500
  let late;
  try {
    late = await fetch(url);
  } catch {
    late = undefined;
  }
  if (late?.status === 429) return true; //~ compare 429
  let cached = null;
  cached = await globalThis.fetch(url);
  return cached.clone().status === 304; //~ compare 304
}

export async function switched() {
  const response = await fetch(url);
  switch (response.status) {
    case 200: //~ compare 200, by case
    case 201: //~ compare 201, by case
      return true;
    case Gone.GONE: //~ compare 410, by case, notation constant
      return null;
    default:
      return false;
  }
}

const accepted = [200, 204]; //~ compare 200, by includes; compare 204, by includes
export async function listed() {
  const response = await fetch(url);
  if ([301, 302].includes(response.status)) return null; //~ compare 301, by includes; compare 302, by includes
  return accepted.includes(response.status) || accepted.includes(response.status);
}

export const chained = () =>
  fetch(url)
    .then((response) => {
      if (response.status === 404) throw new Error('missing'); //~ compare 404
      return response.json();
    })
    .then((answer) => answer.status === 404);

export const destructured = () => fetch(url).then(({ status }) => status === 204); //~ compare 204
export const handled = () => fetch(url).then(isMissing);
function isMissing(response) {
  return response.status === 404; //~ compare 404
}

export function annotated(response: Response, other: NodeResponse, both: Response = response) {
  if (response.status === 503) return other.status === 504; //~ compare 503, evidence type; compare 504, evidence type
  const parsed: Response = JSON.parse('{}');
  return parsed.status === 502 || both.status === 500; //~ compare 502, evidence type; compare 500, evidence type
}

function request(path: string) {
  if (path === '') return null;
  return fetch(`${url}/${path}`);
}
const clients = () => ({ ask: fetch(url) });
export async function wrapped() {
  const response = await request('1');
  const { ask } = clients();
  const set = clients();
  return response.status === 404 || (await ask).status === 410 || (await set.ask).status === 411; //~ compare 404; compare 410; compare 411
}

export const made = () => new Response(null).status === 200; //~ send 200, implied, framework fetch-response; compare 200

// Comparisons without a code, and objects that are no responses

export async function silent(fetcher: typeof fetch, init: { fetch: typeof fetch }, order: Order) {
  const response = await fetch(url);
  const other = await fetch(url);
  if (response.status === undefined || response.status == null) return;
  if (response.status === other.status) return;
  if (response.statusText === 'OK' || response.ok === true) return;
  if (Math.floor(response.status / 100) === 4) return;
  if (response.status + 1 === 405) return;
  const content = await response.json();
  if (content.status === 404 || (await response.json()).status === 404) return;
  if ((await fetcher(url)).status === 404 || (await init.fetch(url)).status === 404) return;
  if (order.status === 404) return;
  for (const each of [response, order]) if (each.status === 404) return;
}

export function shadowed(fetch: (url: string) => { status: number }) {
  return fetch(url).status === 404;
}

interface Order {
  status: number;
}
namespace Own {
  class Response {
    status = 404;
  }
  export const isMissing = (response: Response) => response.status === 404;
}
export const { isMissing: ownMissing } = Own;
