// every: framework nock, evidence import
import nock from 'nock';

nock('https://example.org').get('/').reply(200, { id: 1 }); //~ stub 200, content yes
nock('https://example.org').persist().post('/users', {}).query(true).times(2).reply(201); //~ stub 201, content no

const scope = nock('https://example.org');
scope
  .get('/a')
  .reply(404) //~ stub 404
  .put('/b')
  .reply(() => [500, 'x']) //~ stub 500, content yes
  .delete('/c')
  .replyWithFile(204, 'x'); //~ stub 204, content yes

scope.get('/d').reply((uri) => [200, uri]); //~ stub 200, content unknown
scope.get('/d').reply(async () => Promise.resolve([503])); //~ stub 503, content no
scope.get('/d').reply(answer);
function answer(uri, body) {
  return body ? [400, { error: uri }] : [404]; //~ stub 400, content yes; stub 404, content no
}
scope.get('/e').reply('404', 'x'); //~ stub 404, notation string
scope.get('/e').reply(status);
scope.get('/e').reply(200, () => [404, 'x']); //~ stub 200
scope.get('/f').replyWithError({ status: 404 });
scope.reply(404);
other.get('/g').reply(404);
