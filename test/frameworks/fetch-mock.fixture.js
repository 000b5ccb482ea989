// every: framework fetch-mock, evidence import
// package: {"vitest-fetch-mock": "1"}
import library from 'fetch-mock';

library.get('/users', 404).post('/users', { status: 201, body: {} }); //~ stub 404; stub 201
library
  .mock('/users', { body: { status: 404 } })
  .route('/x', 'text')
  .put('/y', 503); //~ stub 503
library.get('/users', { users: [] });
library.get('/users', 20);

fetchMock.mockResponseOnce('{}', { status: 418 }); //~ stub 418, evidence project
fetchMock.mockResponse('{}');
