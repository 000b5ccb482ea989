// every: framework superagent, evidence import
import request, { agent } from 'superagent';

export async function load() {
  const response = await request
    .get('https://example.org')
    .set('accept', 'x')
    .ok(() => true);
  if (response.status === 404) return null; //~ compare 404
  const { statusCode } = await request('GET', 'https://example.org');
  const kept = await agent().put('https://example.org').send({});
  return statusCode === 304 || kept.status === 409; //~ compare 304; compare 409
}

request.get('https://example.org').end((error, res) => {
  if (error.status === 404) return; //~ compare 404
  if (res.status !== 200) throw error; //~ compare 200
});

request.get('https://example.org').then((res) => res.body.status === 404);
