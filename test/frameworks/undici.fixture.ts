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

mock.get('https://example.org').intercept({ path: '/' }).reply(500, { reason: 'x' }); //~ stub 500, content yes
mock
  .get('https://example.org')
  .intercept({ path: '/' })
  .reply(() => ({ statusCode: 502, data: 'x' })); //~ stub 502, content yes
mock.get('https://example.org').intercept({ path: '/' }).reply('404'); //~ stub 404, notation string
mock.reply(404);

export function prepare(agent: { get: Function }) {
  agent.get('https://example.org').intercept({ method: 'GET', path: '/' }).reply(404, 'x'); //~ stub 404, evidence convention
  agent.get('https://example.org').reply(404, 'x');
}
