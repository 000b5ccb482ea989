// every: framework supertest, evidence import
import request from 'supertest';
import type TestAgent from 'supertest/lib/agent';
import { expect, it } from 'vitest';
import { app, Status } from './app.js';

const Local = { MISSING: 404 };
let agent: TestAgent;
const api = request(app);

it('answers', async () => {
  await request(app).get('/users').expect(200); //~ expect 200, notation number, no route
  await request(app).get('/users').set('accept', 'x').send({}).expect(201, { id: 1 }); //~ expect 201
  await request(app).get('/').expect('content-type', /json/).expect(Local.MISSING); //~ expect 404, notation constant
  await agent.delete('/users/1').expect(204); //~ expect 204, evidence type
  const response = await api.post('/users').send({});
  expect(response.status).toBe(422); //~ expect 422
  expect(response.statusCode).toEqual(422); //~ expect 422
  if (response.status === 423) return; //~ compare 423
  const { status } = await api.get('/');
  expect(status).not.toBe(500); //~ expect 500
  const checked = await api.get('/').expect(404); //~ expect 404
  if (checked.status === 405) return; //~ compare 405
  await api.get('/').expect(({ status }) => status === 404); //~ compare 404
});

it('calls back', (done) => {
  api.get('/').expect(418, done); //~ expect 418
  api.get('/').end((error, res) => {
    expect(res.statusCode).toBe(418); //~ expect 418
    if (error.status === 404) done();
  });
});

let server;
beforeEach(() => {
  server = request.agent(app);
});
it('is assigned later', () => server.get('/').expect(403)); //~ expect 403

// A string is the expected content, and an unknown argument may be content or status.
it('expects something else', async () => {
  await api.get('/').expect('200');
  await api.get('/').expect(Status.OK);
  await api.get('/').expect('content-length', 200);
  await api.get('/').expect((res) => res.body.status === 404);
  await app.get('/').expect(200); //~ expect 200, evidence convention
  expect((await api.get('/')).body.status).toBe(404);
});
