// every: framework light-my-request, evidence convention
import { server, url } from './server.js';

const described = { method: 'GET', url: '/users' };
let options;
beforeEach(() => {
  options = { method: 'POST', url };
});

it('asks an application of another file', async () => {
  const response = await server.inject({ method: 'PUT', url });
  expect(response.statusCode).toBe(200); //~ expect 200, no route
  const { statusCode } = await server.inject('/users');
  if (statusCode === 404) return; //~ compare 404
  expect((await server.inject(described)).statusCode).toBe(201); //~ expect 201
  await server.inject(options).then((it) => expect(it.statusCode).to.equal(204)); //~ expect 204
});

it('asks for other things', async () => {
  const service = TestBed.inject(Service);
  expect(service.statusCode).toBe(200);
  const named = container.inject('service');
  expect(named.statusCode).toBe(200);
  const made = container.inject({ name: 'service' });
  expect(made.statusCode).toBe(200);
});
