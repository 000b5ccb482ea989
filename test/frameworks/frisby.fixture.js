// every: framework frisby, evidence import
import * as frisby from 'frisby';
import one from 'frisby';

it('asks', async () => {
  await frisby.get('/users').expect('status', 200); //~ expect 200, no route
  await frisby.post('/users', {}).timeout(10).expect('status', 201).expectNot('status', 500); //~ expect 201; expect 500
  await frisby.setup({}).del('/users/1').expect('header', 'etag').expect('status', 204); //~ expect 204
  const res = await one.fetch('/users').expect('json', { status: 404 });
  expect(res.status).toBe(202); //~ expect 202
  return frisby.get('/users').then((response) => response.status === 304); //~ compare 304
});

it('says no status', async () => {
  await frisby.get('/users').expect('responseTime', 200);
  await frisby.get('/users').expect('bodyContains', 404);
  await frisby.globalSetup({ status: 200 });
});
