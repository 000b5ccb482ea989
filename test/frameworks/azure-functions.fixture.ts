// every: framework azure-functions, evidence import
import { app, HttpResponse, type HttpRequest, type HttpResponseInit } from '@azure/functions';

app.http('users', {
  methods: ['PUT'],
  route: 'users/{id}',
  handler: async (request) => {
    if (!request.params['id']) return { status: 400, body: 'No id' }; //~ send 400, content yes, PUT users/{id}
    return { status: 204 }; //~ send 204, content no, PUT users/{id}
  },
});

app.get('list', {
  route: 'users',
  handler: () => ({ status: 206, jsonBody: [], headers: { 'content-range': 'users 0-0/1' } }), //~ send 206, content-range yes, GET users
});

export async function create(_request: HttpRequest): Promise<HttpResponseInit> {
  return { status: 201, body: 'Created' }; //~ send 201, evidence type, content yes
}

export const gone = () => new HttpResponse({ status: 410, body: 'Gone' }); //~ send 410, content yes

// Anybody's result.
export const other = () => ({ status: 7 });
