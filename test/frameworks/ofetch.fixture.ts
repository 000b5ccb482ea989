// every: framework ofetch, evidence import
import { ofetch, FetchError } from 'ofetch';

const url = 'https://example.org';

const api = ofetch.create({
  onResponse({ response }) {
    if (response.status === 401) throw new Error('signed out'); //~ compare 401
  },
  onResponseError: async (context) => {
    if (context.response.status === 402) throw new Error('paid'); //~ compare 402
  },
});
export async function ofetchStatus() {
  const content = await api(url);
  if (content.status === 404) return 1;
  const { status, _data } = await api.raw(url);
  return status === 204 ? null : _data; //~ compare 204
}
export const isOfetchMissing = (error: unknown) =>
  error instanceof FetchError &&
  (error.status === 404 || error.statusCode === 410 || error.response?.status === 411); //~ compare 404; compare 410; compare 411
export const ofetchCaught = () => ofetch(url).catch((error) => error.statusCode === 404); //~ compare 404
