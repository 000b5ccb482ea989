// every: evidence name, framework named-status
// file: users.test.ts
import { expect, it } from 'vitest';
import { check, send, service } from './elsewhere.js';

const retryableStatusCodes = [408, 429]; //~ stub 408; stub 429
let expectedStatus;
expectedStatus = 404; //~ expect 404

it('answers', async () => {
  service.mockResolvedValue({ $metadata: { httpStatusCode: 200 } }); //~ stub 200
  service.fails({ statusCode: 503, message: 'x' }); //~ stub 503
  await check('/', { expectedStatus: [200, 404] }); //~ expect 200; expect 404
  expect(await send()).toEqual({ statusCode: 204 }); //~ stub 204
  await expect(send()).rejects.toMatchObject({ status: 409, body: { status: 200 } }); //~ expect 409
  expect(service).toHaveBeenCalledWith(expect.objectContaining({ status: 410 })); //~ expect 410
  check({ exitStatusCode: 200, status: 404, orderStatus: 200, statusCode: 277 });
});
