// every: evidence name, framework named-status
import { send } from './elsewhere.js';
import { strict as assert } from 'node:assert';
import { expect, it } from 'vitest';

export async function load(client) {
  const response = await client.load();
  if (response.status === 200 || response.statusCode === 404) return; //~ compare 200; compare 404
  const createdRes = await send();
  if (createdRes.status >= 400 && createdRes.status < 500) return; //~ compare 400; compare 500
  const [first, otherResponse] = await Promise.all([send(), send()]);
  if (otherResponse.status === 204) return first; //~ compare 204
  const { status, statusCode } = await send();
  return status === 404 || statusCode === 201; //~ compare 404; compare 201
}

export async function tried() {
  try {
    await send();
  } catch (error) {
    if (error.status === 404 || error.response?.status === 401) return; //~ compare 404; compare 401
    if (error instanceof Error && 'status' in error && error.status === 503) return; //~ compare 503
    if (error.cause.details.httpStatusCode === 404) return; //~ compare 404
    switch (error.httpStatus) {
      case 409: //~ compare 409
      case 410: //~ compare 410
    }
  }
}

export function titleOf(status: number, lastStatusCode?: number | null) {
  if (lastStatusCode === 304) return ''; //~ compare 304
  switch (status) {
    case 404: //~ compare 404
      return 'missing';
    case 500: //~ compare 500
      return 'failed';
  }
}

const getHttpStatusCode = (error: unknown) => Number(error);
export const isMissing = (error: unknown) => getHttpStatusCode(error) === 404; //~ compare 404

it('is expected', async () => {
  const reply = await send();
  expect(reply.status).toBe(201); //~ expect 201
  expect(reply.statusCode).not.toBe(500); //~ expect 500
  assert.equal(reply.body.statusCode, 404); //~ expect 404
  expect(await send()).toHaveProperty('status', 200);
});
