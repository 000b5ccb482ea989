// every: framework fetch, evidence import
const { assert } = chai;

it('answers', async () => {
  const response = await fetch('https://example.org');
  expect(response.status).toBe(404); //~ expect 404
  chai.expect(response.status).to.equal(410); //~ expect 410
  assert.strictEqual(response.status, 411); //~ expect 411
});
