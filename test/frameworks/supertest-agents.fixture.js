// every: framework supertest, evidence import
import request, { agent } from 'supertest';
import { app, start } from './app.js';

const admin = agent(app).auth('user', 'secret').set('accept', 'x').host('example.org');
const clients = { guest: request(app) };
const context = {};
let later, held;
beforeEach(async () => {
  later = request.agent(await start());
  context.agent = request(app);
  held = { agent: request(app) };
});

class Client {
  agent = request.agent(app);
  list() {
    return this.agent.get('/users').expect(200); //~ expect 200
  }
}

async function login(name) {
  const session = request.agent(app);
  await session.post('/login').send({ name }).expect(201); //~ expect 201
  return session;
}
const create = (user) => request(app).post('/users').send(user);

it('asks', async () => {
  await admin.get('/users').auth('user', 'secret').type('json').expect(200); //~ expect 200
  await clients.guest.get('/users').expect(401); //~ expect 401
  await later.get('/users').expect(403); //~ expect 403
  await context.agent.get('/users').expect(404); //~ expect 404
  await held.agent.get('/users').expect(405); //~ expect 405
  const session = await login('me');
  await session.get('/users').expect(406); //~ expect 406
  await create({}).expect(409); //~ expect 409
  const sent = request(app).get('/users');
  await sent.set('accept', 'x').expect('content-type', /json/).expect(410, {}); //~ expect 410
  for await (const one of [later.get('/users').expect(411)]) console.log(one); //~ expect 411
  const { status } = await create({});
  expect(status).toBe(412); //~ expect 412
});

it('calls back', (done) => {
  later.get('/users').expect(200, { id: 1 }, done); //~ expect 200
  later.get('/users').end((error, res) => {
    expect(res).to.have.property('status', 200); //~ expect 200
    done(error);
  });
  later.get('/users').expect((res) => {
    if (res.status !== 202) throw new Error('not accepted'); //~ compare 202
  });
});
