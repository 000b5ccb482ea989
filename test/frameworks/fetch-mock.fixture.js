// every: framework fetch-mock, evidence import
import library, { fetchMock as other } from 'fetch-mock';

library.get('/users', 404).post('/users', { status: 201, body: {} }); //~ stub 404, content no; stub 201, content yes
library
  .mock('/users', { body: { status: 404 } })
  .route('/x', 'text')
  .put('/y', 503); //~ stub 503
library.get('/users', { users: [] });
library.get('/users', 20); //~ stub 20

other.mockGlobal().sticky('/x', { status: 204 }).catch(404); //~ stub 204, content no; stub 404
other.any({ status: 500 }).getAny(418); //~ stub 500; stub 418
other.route({ url: '/x', response: 401 }); //~ stub 401
other.route({ url: '/x', response: { status: 403, body: 'x' } }); //~ stub 403, content yes
other.route('/x', () => ({ status: 410, body: 'x' })); //~ stub 410, content yes
other.route('/x', async () => 409); //~ stub 409
other.route('/x', (url) => url.length);
other.get('/x', { throws: new Error('404') });
