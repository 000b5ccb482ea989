// Comparisons that look impossible and are not.
import { get, type IncomingMessage, type ServerResponse } from 'node:http';
import axios, { type AxiosInstance } from 'axios';
import type { Order } from './orders.js';

const url = 'https://example.org';

// Edge runtimes give 101 for a connection that was upgraded.
export async function upgraded(request: Request) {
  const response = await fetch(request);
  if (response.status === 101) return response; //~ compare 101
  return response.status < 200 ? null : response; //~ compare 200
}

// Unregistered codes between two services of one project, and opaque responses.
export async function invalid() {
  const { status } = await fetch(url);
  if (status === 999 || status === 600 || status === 0) return; //~ compare 999; compare 600; compare 0
  return status > 599 && status <= 999; //~ compare 599; compare 999
}

// A proxy may answer CONNECT with any status, and a request has none.
export function proxied(message: IncomingMessage, response: ServerResponse) {
  if (message.statusCode === 100) return; //~ compare 100
  get(url, (got) => got.statusCode === 103); //~ compare 103
  response.statusCode = Number(response.statusCode); //~ send ?
  return response.statusCode === '404'; //~ compare 404
}

// Content with a status, in the place of a response.
const client: AxiosInstance = axios.create();
client.interceptors.response.use((response) => response.data);
export async function paid() {
  const order = await client.get<Order, Order>(url);
  return order.status === 'paid' || order.status === '200'; //~ compare NaN; compare 200
}

export async function converted(fetched: Promise<Response>) {
  const status = String((await fetch(url)).status);
  if (status === '404' || `${(await fetched).status}` === '404') return;
  const { status: code } = await fetch(url);
  if (code == '404' || code >= '500') return; //~ compare 404; compare 500
  return (code as unknown as string) === '404'; //~ compare 404
}

// The response may be undefined.
export async function tried() {
  const response = await fetch(url).catch(() => null);
  if (response?.status >= 0 || response?.status < 1000) return; //~ compare 0; compare 1000
  if (!response?.status || !(response.status === 200)) return; //~ compare 200
  return response.status === 404 ? 410 : response.status === 410 && 404; //~ compare 404; compare 410
}

// Each comparison is on another response.
export async function compared(one: Response, other: Response) {
  if (one.status === 201 && other.status === 404) return; //~ compare 201; compare 404
  if (one.status !== 201 || other.status !== 404) return; //~ compare 201; compare 404
  return (await fetch(url)).status === 503 && (await fetch(url)).status === 201; //~ compare 503; compare 201
}

// A word is the fallback, and a number that is no status.
export const told = async () => (await fetch(url)).status === 404 || 'missing' || 30; //~ compare 404
