// every: framework chai-http, evidence import
import * as chai from 'chai';
import { request } from 'chai-http';

const { expect, assert } = chai;
const extended = chai.use(request);

it('answers', async () => {
  const res = await request(app).get('/').set('accept', 'x');
  expect(res).to.have.status(200); //~ expect 200
  expect(res).not.to.have.status(404); //~ expect 404
  res.should.have.status(201); //~ expect 201
  expect(res.status).to.equal(202); //~ expect 202
  assert.equal(res.statusCode, 203); //~ expect 203
  const other = await extended.request(app).put('/');
  other.status.should.equal(204); //~ expect 204
});

it('calls back', (done) => {
  chai.request
    .execute(app)
    .get('/')
    .end((error, res) => {
      expect(res).to.have.status(404); //~ expect 404
      expect(error).to.have.status(404);
      expect(app).to.have.status(404);
      expect(request(app)).to.have.status(404);
      done();
    });
});
