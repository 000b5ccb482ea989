// every: framework supertest, evidence convention
import { setup } from './setup.js';

const app = setup();
let url;

it('asks by an agent of another file', async () => {
  await app.request.post('/users').send({}).set('accept', 'x').expect(201); //~ expect 201, no route
  await app.request.get(url).expect('content-type', /json/).expect(200); //~ expect 200
  const { body } = await app.agents.admin.delete(`/users/${url}`).expect(204); //~ expect 204
  const response = await app.request.put('/users').expect(404, {}); //~ expect 404
  expect(response.status).toBe(404); //~ expect 404
  expect(body.status).toBe(404);
});

it('asks other things', async () => {
  const users = await app.store.get('/users');
  expect(users.status).toBe(200);
  app.store.get('/users').expects(200);
  app.store.find('/users').expect(200);
  expect(app.store.get('/users')).toBe(200);
});
