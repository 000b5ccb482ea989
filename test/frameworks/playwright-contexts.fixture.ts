// every: framework playwright, evidence import
import { test as base, expect, request, chromium } from '@playwright/test';
import { test as own } from './fixtures.js';

const test = base.extend({
  session: async ({ request }, use) => {
    const response = await request.post('/login');
    expect(response.status()).toBe(201); //~ expect 201
    await use(response);
  },
});

let api;
test.beforeAll(async ({ playwright }) => {
  api = await playwright.request.newContext({ baseURL: 'http://localhost' });
});

test('asks', async ({ page, context, request: users, browser }) => {
  expect((await api.get('/users')).status()).toBe(200); //~ expect 200
  const one = await request.newContext();
  expect((await one.fetch('/users')).status()).toEqual(202); //~ expect 202
  const response = await users.get('/users');
  expect([200, 204]).toContain(response.status()); //~ expect 200, maybe; expect 204, maybe
  await test.step('again', async () => {
    const again = await context.request.get('/users');
    expect.soft(again.status()).toBe(304); //~ expect 304
  });
  const opened = await (await browser.newPage()).goto('/');
  expect(opened!.status()).toBe(404); //~ expect 404
  await page.waitForEvent('response', (each) => each.status() === 500); //~ compare 500
  const sent = await page.waitForRequest('/users');
  expect((await sent.response())?.status()).toBe(503); //~ expect 503
  await context.route('/users', (route) => route.fulfill({ status: 418 })); //~ stub 418
});

own('asks with fixtures of the project', async ({ page }) => {
  const response = await page.goto('/');
  expect(response?.status()).toBe(200); //~ expect 200
});

it('launches', async () => {
  const page = await (await chromium.launch()).newPage();
  expect((await page.goto('/'))?.status()).toBe(200); //~ expect 200
});

test('looks at other things', async ({ page }) => {
  await page.waitForEvent('download', (each) => each.status() === 500);
  expect(await page.evaluate('status')).toBe(200);
  expect(page.request.status()).toBe(200);
});
