// every: framework openapi-fetch, evidence import
import createClient from 'openapi-fetch';

const url = 'https://example.org';

const openapi = createClient<object>({ baseUrl: url });
openapi.use({ onResponse: ({ response }) => response.status === 401 }); //~ compare 401
export async function openapiStatus() {
  const { data, error, response } = await openapi.GET('/users');
  if (response.status === 404 || data.status === 404 || error.status === 404) return 1; //~ compare 404
  return openapi.POST('/users').then((result) => result.response.status === 201); //~ compare 201
}
