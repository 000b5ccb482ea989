// every: framework fetch, evidence import
import { expect } from 'vitest';
import { should } from 'chai';

const Status = { TEAPOT: 418 };

it('answers', async () => {
  const response = await fetch('https://example.org');
  expect(response.status).toBe(404); //~ expect 404, notation number, by nothing
  expect(response.status).toEqual(Status.TEAPOT); //~ expect 418, notation constant
  expect(response.status).toStrictEqual(200); //~ expect 200
  expect(response.status).not.toBe(500); //~ expect 500
  expect(response.status, 'the status').toBe(201); //~ expect 201
  expect.soft(response.status).toBe(202); //~ expect 202
  expect(response).toHaveProperty('status', 203); //~ expect 203
  expect(response).toMatchObject({ ok: true, status: 204 }); //~ expect 204
  expect(response.status).to.equal(205); //~ expect 205
  expect(response.status).to.be.equal(206); //~ expect 206
  expect(response.status).to.not.eql(300); //~ expect 300
  expect(response.status).to.eq(301); //~ expect 301
  expect(response).to.have.property('status', 302); //~ expect 302
  expect(response).to.have.status(303); //~ expect 303
  response.status.should.equal(304); //~ expect 304
  response.should.have.property('status', 307); //~ expect 307
  expect(response.status).toBe('404'); //~ expect 404, notation string
  expect(response.status).toBe(should); //~ expect ?
  expect(404).toBe(response.status); //~ expect 404
  expect(response.status).toBeOneOf([200, 201]); //~ expect 200, maybe; expect 201, maybe
  expect([202]).toContain(response.status); //~ expect 202, maybe
  expect(response.status).to.be.oneOf([Status.TEAPOT]); //~ expect 418, maybe
  expect([204]).to.include(response.status); //~ expect 204, maybe
});

// Expectations on other values than the status, or on no single code

it('is silent', async () => {
  const response = await fetch('https://example.org');
  const content = await response.json();
  expect(content.status).toBe(404);
  expect(content).toHaveProperty('status', 404);
  expect(content).toMatchObject({ status: 404 });
  expect(content).to.have.status(404);
  expect(response).toHaveProperty('size', 404);
  expect(response).toMatchObject({ size: 404 });
  expect(response.ok).toBe(404);
  expect(response).toBe(404);
  expect(response.status).toBeLessThan(300);
  expect([404]).toContain(content.status);
  expect(content.status).toBeOneOf([404]);
  expect(response.status).toBeDefined();
  content.status.should.equal(404);
  content.should.have.status(404);
  expect(response.status / 100).toBe(200);
});

function own(expect) {
  const response = fetch('https://example.org');
  expect(response.status).toBe(404);
}
