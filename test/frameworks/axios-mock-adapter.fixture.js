// every: framework axios-mock-adapter, evidence import
import axios from 'axios';
import MockAdapter from 'axios-mock-adapter';

const mock = new MockAdapter(axios);
mock.onGet('/users').reply(200, []); //~ stub 200
mock.onPost('/users').replyOnce(503).onAny().reply(500); //~ stub 503; stub 500
mock.onGet('/users').reply((config) => [200, config]);
mock.onGet('/users').networkError();
mock.reply(404);
