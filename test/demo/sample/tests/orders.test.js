const request = require('supertest');
const app = require('../server.js');

it('has no order 0', async () => {
  request(app).get('/orders/0').expect(404); // planted: no-lost-status-assertion
});
