// every: framework pactum, evidence import
import pactum, { e2e, spec } from 'pactum';

it('asks', async () => {
  await spec().get('/users').expectStatus(200); //~ expect 200, no route
  await pactum.spec().post('/users').withJson({}).expectStatus(201).expectJson({ status: 404 }); //~ expect 201
  await pactum.flow('users').get('/users').expectStatus(202); //~ expect 202
  await e2e('users').step('first').spec().get('/users').expectStatus(203); //~ expect 203
  const request = spec().get('/users');
  const response = await request.toss();
  expect(response.statusCode).toBe(204); //~ expect 204
  request.response().to.have.status(204); //~ expect 204
});

pactum.mock.addInteraction({
  request: { method: 'GET', path: '/users' },
  response: { status: 404 }, //~ stub 404
});

it('says no status', async () => {
  await spec().get('/users').expectResponseTime(200).expectJson({ status: 200 });
  await spec().get('/users').withRequestTimeout(404).retry(500);
});
