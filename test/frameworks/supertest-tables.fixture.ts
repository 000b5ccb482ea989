// every: framework supertest, evidence import
import request from 'supertest';
import { describe, expect, it, test } from 'vitest';
import { app } from './app.js';

const ask = (path: string) => request(app).get(path);

it.each([
  [404, '/users/1'],
  [410, '/users/2'],
])('answers %i', async (status, path) => {
  const response = await ask(path);
  expect(response.status).toBe(status); //~ expect 404, maybe; expect 410, maybe
});
it.each([401, 403])('answers %i', (status) => ask('/').expect(status)); //~ expect 401, maybe; expect 403, maybe
test.for([[429, '/']])('answers %i', ([status, path]) => ask(path).expect(status)); //~ expect 429
it.each([['/', 428]])('%s', (...row) => ask(row[0]).expect(row[1])); //~ expect 428

test.each([
  { path: '/', status: 200 },
  { path: '/x', status: 204 },
])('$path', async ({ path, status }) => {
  expect((await ask(path)).status).toEqual(status); //~ expect 200, maybe; expect 204, maybe
});

test.each`
  path    | expected
  ${'/'}  | ${301}
  ${'/x'} | ${308}
`('$path', async ({ path, expected }) => {
  expect((await ask(path)).status).toBe(expected); //~ expect 301, maybe; expect 308, maybe
});

for (const code of [405, 406]) it('answers', () => ask('/').expect(code)); //~ expect 405, maybe; expect 406, maybe
[409, 411].forEach((code) => it('answers', () => ask('/').expect(code))); //~ expect 409, maybe; expect 411, maybe

const cases = [
  { path: '/', expected: 412 },
  { path: '/x', expected: 413 },
] as const;
cases.forEach(({ path, expected }) => it(path, () => ask(path).expect(expected))); //~ expect 412, maybe; expect 413, maybe
for (const each of cases) it(each.path, () => ask(each.path).expect(each.expected)); //~ expect 412, maybe; expect 413, maybe
describe.each(cases.filter(({ path }) => path !== ''))('$path', ({ path, expected }) => {
  it('answers', () => ask(path).expect(expected)); //~ expect 412, maybe; expect 413, maybe
});

const codes = { '/': 414, '/x': 415 };
for (const [path, code] of Object.entries(codes)) it(path, () => ask(path).expect(code)); //~ expect 414, maybe; expect 415, maybe
const made = [416, 417].map((status) => ({ path: '/', status }));
for (const { path, status } of made) it(path, () => ask(path).expect(status)); //~ expect 416, maybe; expect 417, maybe

it('answers many', async () => {
  const [first, second] = await Promise.all([ask('/'), ask('/x')]);
  expect(first.status).toBe(201); //~ expect 201
  expect(second.status).toBe(202); //~ expect 202
  const responses = await Promise.all(Array.from({ length: 3 }, () => ask('/')));
  for (const response of responses) expect(response.status).toBe(203); //~ expect 203
  responses.forEach(({ status }) => expect(status).toBe(205)); //~ expect 205
});

// Numbers that are no statuses, and tables that are not seen
it.each([[1, 404]])('counts %i', async (size, limit) => {
  expect((await ask('/')).body.length).toBe(size);
  expect(limit).toBe(404);
});
[200, 404].forEach((size) => expect(size).toBeGreaterThan(1));
for (const [key] of Object.entries({ 200: 'a' })) it(key, () => ask('/').expect(key));
