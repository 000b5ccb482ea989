// Statuses of orders, jobs and the like, and unknown responses: compared, expected and stubbed.
import { expect } from 'vitest';
import assert from 'node:assert';
import { MediaStatus, type Order } from './orders.js';
import { api, response as imported } from './api.js';
import { Subscription } from './subscription.js';

enum Step {
  First = 200,
  Second = 404,
}

export function orders(user: { status: number }, order: Order, status: number, code: number) {
  if (user.status === 404 || order.status === 200) return;
  if (order.status === MediaStatus.AVAILABLE || order.statusCode === 404) return;
  if (status === 404 || code === 404 || status >= 500) return;
  if ([200, 404].includes(status) || [200, 404].includes(order.status)) return;
  switch (order.status) {
    case 200:
    case Step.Second:
  }
  switch (status) {
    case 404:
  }
}

export async function unknownOrigin(client: { get: (path: string) => Promise<Order> }) {
  const response = await client.get('/');
  const { status } = await api.get('/');
  const res = await new Subscription().get('/');
  if (response.status === 404 || status === 404 || res.statusCode === 404) return;
  if (imported.status === 404 || this.response.status === 404) return;
  expect(response.status).toBe(404);
  expect(status).toBe(404);
  expect(res).toHaveProperty('statusCode', 404);
  assert.equal(imported.status, 404);
  client.get('/').reply(404);
}

export async function caught() {
  try {
    await fetch('https://example.org');
  } catch (error) {
    if (error.status === 404 || error.response?.status === 404 || error.statusCode === 404) return;
    if (error instanceof Error && 'status' in error && error.status === 404) return;
    expect(error.status).toBe(404);
  }
  await fetch('https://example.org').catch((error) => error.status === 404);
  await fetch('https://example.org').then(
    () => {},
    (error) => error.status === 404,
  );
}

export async function reused(url: string) {
  let value = await fetch(url);
  value = await value.json();
  if (value.status === 404) return;
  let loaded: Order = await fetch(url);
  loaded = await api.get('/');
  if (loaded.status === 404) return;
  for (const each of [order, await fetch(url)]) if (each.status === 404) return;
}

function either(url: string) {
  return url === '' ? { status: 404 } : fetch(url);
}
export async function mixed(url: string) {
  const response = await either(url);
  if (response.status === 404) return;
  const held = { response: fetch(url), ...api };
  if ((await held.response).status === 404) return;
}

const retried = api.retry(async (url: string) => fetch(url));
export async function wrapped(url: string) {
  const response = await retried(url);
  if (response.status === 404) return;
}

export const process = (child: { status: number }, job: { response: { status: number } }) =>
  child.status === 200 || job.response.status === 404;

expect({ status: 404 }.status).toBe(404);
expect(200).toBe(200);
