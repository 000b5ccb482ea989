// every: framework fetch, evidence import
import assert, { deepEqual, strictEqual as same } from 'node:assert/strict';
import { assert as chai } from 'chai';
import test from 'ava';
import { it as node } from 'node:test';
import { test as tap } from 'tap';

test('answers', async (t) => {
  const { status } = await fetch('https://example.org');
  assert.equal(status, 200); //~ expect 200, no route
  assert.strictEqual(status, 201, 'the status'); //~ expect 201
  assert.deepEqual(status, 202); //~ expect 202
  assert.notEqual(status, 500); //~ expect 500
  chai.equal(status, 203); //~ expect 203
  same(status, 204); //~ expect 204
  deepEqual(status, 205); //~ expect 205
  t.is(status, 206); //~ expect 206
  assert(status === 404); //~ compare 404
  assert.equal(404, status); //~ expect 404
  const response = await fetch('https://example.org');
  assert.partialDeepStrictEqual(response, { ok: true, status: 404 }); //~ expect 404
  t.like(response, { status: 405 }); //~ expect 405
  chai.oneOf(status, [200, 201]); //~ expect 200, maybe; expect 201, maybe
  chai.include([202], status); //~ expect 202, maybe
});

tap.test('answers', async (t) => {
  const response = await fetch('https://example.org');
  t.equal(response.status, 207); //~ expect 207
  t.test('within', (inner) => inner.same(response.status, 208)); //~ expect 208
});

node('answers', async (t) => {
  t.assert.strictEqual((await fetch('https://example.org')).status, 209); //~ expect 209
});

// Assertions on the content, or with the status in another place.

test('is silent', async (t) => {
  const response = await fetch('https://example.org');
  const content = await response.json();
  assert.equal(content.status, 404);
  assert.equal(response, 404);
  assert.deepEqual(content, { status: 404 });
  assert.deepEqual(response, { size: 404 });
  assert.ok(response.status);
  t.is(content.status, 404);
  t.log(response.status, 404);
});

export const given = async (assert, t) => {
  const response = await fetch('https://example.org');
  assert.equal(response.status, 404);
  t.equal(response.status, 404);
};
