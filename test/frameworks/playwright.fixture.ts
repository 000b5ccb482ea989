// every: framework playwright, evidence import
import { expect, test, type APIResponse, type Page, type Route } from '@playwright/test';

test('answers', async ({ page, request }) => {
  const response = await page.goto('/');
  expect(response?.status()).toBe(200); //~ expect 200
  const posted = await request.post('/users', { data: {} });
  expect(posted.status()).toEqual(201); //~ expect 201
  if (posted.status() === 409) return; //~ compare 409
  await page.waitForResponse((each) => each.url() === '/' && each.status() === 204); //~ compare 204
  page.on('response', (each) => each.status() >= 400); //~ compare 400
  page.on('request', (each) => each.status() >= 400);
  await page.route('/users', (route) => route.fulfill({ status: 503, body: 'x' })); //~ stub 503, content yes
  await page.route('/users', (route) => route.fulfill({ body: 'x' }));
});

test.only('is given a page', async ({ page }) => reload(page));
async function reload(page: Page) {
  const response = await page.request.get('/');
  return response.status() === 304; //~ compare 304, evidence type
}

export const isMissing = (response: APIResponse) => response.status() === 404; //~ compare 404, evidence type
export const fulfil = (route: Route) => route.fulfill({ status: 404 }); //~ stub 404, evidence type

// Not called, it is a function.
export const uncalled = (response: APIResponse) => response.status === 404;
test('counts', async ({ page }) => {
  expect(await page.locator('x').count()).toBe(200);
  expect(page.status()).toBe(200);
});
