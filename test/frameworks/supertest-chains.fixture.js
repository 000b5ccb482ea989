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

class Api {
  get(path) {
    return { expect: (status) => this.plan(path, status) };
  }
}
const api = new Api();
const pages = new Map();
const store = { get: () => ({ expect: () => true }) };

it('asks objects of its own', () => {
  api.get('/users').expect(200);
  new Api().get('/users').expect(200);
  pages.get('/users').expect(200);
  store.get('/users').expect(200);
});

it('asks by keys', () => {
  app.mock.get('key').expect(404);
  app.mock.get(`key-${url}`).expect(404);
  app.mock.get().expect(404);
  app.mock.get(1).expect(404);
  app.mock.put({ id: 1 }).expect(404);
  app.mock.put(() => url).expect(404);
});
