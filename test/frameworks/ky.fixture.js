// every: framework ky, evidence import
import ky from 'ky';

const api = ky.create({ throwHttpErrors: false });

export async function load() {
  const response = await api.get('https://example.org');
  if (response.status === 404) return null; //~ compare 404
  const { status } = await ky('https://example.org');
  const content = await ky.get('https://example.org').json();
  return status === 304 || content.status === 404 || response.statusCode === 404; //~ compare 304
}
