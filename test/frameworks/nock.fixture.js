// every: framework nock, evidence import
import nock from 'nock';

nock('https://example.org').get('/').reply(200, { id: 1 }); //~ stub 200
nock('https://example.org').persist().post('/users', {}).query(true).times(2).reply(201); //~ stub 201

const scope = nock('https://example.org');
scope
  .get('/a')
  .reply(404) //~ stub 404
  .put('/b')
  .reply(() => [500, 'x'])
  .delete('/c')
  .replyWithFile(204, 'x'); //~ stub 204

scope.get('/d').reply((uri) => [200, uri]);
scope.get('/e').reply(status);
scope.get('/f').replyWithError({ status: 404 });
scope.reply(404);
other.get('/g').reply(404);
