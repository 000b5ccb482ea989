// every: framework got, evidence import
import got from 'got';

const api = got.extend({ throwHttpErrors: false });

export async function load() {
  const { statusCode } = await api('https://example.org');
  if (statusCode === 404) return null; //~ compare 404
  const response = await got.post('https://example.org', { json: {} });
  if (response.statusCode !== 201) return response.body.statusCode === 404; //~ compare 201
  const content = await got('https://example.org').json();
  return content.statusCode === 404 || response.status === 404;
}

got.stream('https://example.org').on('response', (response) => response.statusCode === 206); //~ compare 206
got.stream('https://example.org').on('error', (error) => error.statusCode === 404);
