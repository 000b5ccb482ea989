// every: framework undici, evidence import
import { Agent, MockAgent, request, type Dispatcher } from 'undici';
import { request as octokit } from '@octokit/request';

const dispatcher = new Agent();
const mock = new MockAgent();

export async function load() {
  const { statusCode, body } = await request('https://example.org');
  if (statusCode !== 200) return body; //~ compare 200
  const response = await dispatcher.request({ path: '/', method: 'GET' });
  if (response.statusCode === 404) return null; //~ compare 404
  return (await octokit('GET /')).statusCode === 404 || response.status === 404;
}

export const isGone = (response: Dispatcher.ResponseData) => response.statusCode === 410; //~ compare 410, evidence type

mock.get('https://example.org').intercept({ path: '/' }).reply(500, { reason: 'x' }); //~ stub 500
mock
  .get('https://example.org')
  .intercept({ path: '/' })
  .reply(() => ({ statusCode: 500 }));
mock.reply(404);
