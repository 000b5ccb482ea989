// every: framework supertest, evidence import
import request from 'supertest';
import { expect, it } from 'vitest';
import { app } from './app.js';

const missing = 404;
function check(path: string, status: number) {
  return request(app).get(path).expect(status); //~ expect ?
}
const expectStatus = (response: { status: number }, status: number) => {
  expect(response.status).toBe(status); //~ expect ?
};
async function send(path: string, { status = 200 } = {}) {
  const response = await request(app).post(path);
  if (response.status !== status) throw new Error('unexpected'); //~ compare ?
  return response;
}
const checks = { found: (path: string, status = 200) => check(path, status) };

it('answers', async () => {
  await check('/', 401); //~ expect 401
  await check('/x', missing); //~ expect 404, notation constant
  const response = await request(app).get('/');
  expectStatus(response, 204); //~ expect 204
  await send('/', { status: 409 }); //~ expect 409, maybe
  await checks.found('/', 410); //~ expect 410
});

// What a helper is given besides, and helpers that compare something else
function measure(path: string, size: number) {
  return request(app).get(path).expect('content-length', size);
}
it('measures', () => measure('/', 404));
function read(path: string, text: string) {
  return request(app).get(path).expect(text);
}
it('reads', () => read('/', '404'));
