// every: framework axios-mock-adapter, evidence import
import axios from 'axios';
import MockAdapter from 'axios-mock-adapter';

const mock = new MockAdapter(axios);
mock.onGet('/users').reply(200, []); //~ stub 200, content yes
mock.onPost('/users').replyOnce(503).onAny().reply(500); //~ stub 503, content no; stub 500
mock.onGet('/users').reply((config) => [200, config]); //~ stub 200, content unknown
mock.onGet('/users').replyOnce(async () => [404, { error: 'x' }]); //~ stub 404, content yes
mock.onGet('/users').reply('404', 'x'); //~ stub 404, notation string
mock.onGet('/users').networkError();
mock.reply(404);
