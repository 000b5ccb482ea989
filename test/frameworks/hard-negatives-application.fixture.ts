// Not a test: nothing says that these are responses.
import { expect, it } from './assertions.js';
import { NextRequest } from 'next/server';
import { app, client, GET, worker } from './app.js';

it('asks an application of another file', async () => {
  const response = await app.request('/users', { method: 'POST' });
  expect(response.status).toBe(201);
  expect((await app.request(`/users/${response.url}`)).status).toBe(200);
  await app.request('http://localhost/').then((it) => expect(it.status).toBe(204));
  const given = await GET(new NextRequest('http://localhost/users'));
  expect(given.status).toBe(404);
  const request = new Request('http://localhost/users');
  const fetched = await worker.fetch(request, {}, {});
  if (fetched.status === 500) throw new Error('failed');
  const { status } = await app.handle(new Request('http://localhost/users'));
  expect(status).toBe(418);
  const users = await client.users.$get({ query: {} });
  expect(users.clone().status).toBe(304);
});

it('asks for other things', async () => {
  const order = await app.request('order');
  expect(order.status).toBe(200);
  const paid = await app.request(order);
  expect(paid.status).toBe(200);
  const job = await worker.fetch('/jobs/1');
  expect(job.status).toBe(200);
  const response = await app.request('/users');
  expect(response.statusCode).toBe(200);
});
