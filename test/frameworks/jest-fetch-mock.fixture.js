// every: framework jest-fetch-mock, evidence import
// package: {"jest-fetch-mock": "4"}
import mocked from 'jest-fetch-mock';

mocked.mockResponse('{}', { status: 404, statusText: 'Not Found' }); //~ stub 404, content yes, phrase 'Not Found'
mocked.mockResponseOnce('', { status: 204 }).once('x', { status: 500 }); //~ stub 204, content yes; stub 500
mocked.mockResponseIf('/x', '{}', { status: 401 }); //~ stub 401, content yes
mocked.mockResponses(['x', { status: 403 }], ['y']); //~ stub 403, content yes
mocked.mockResponseOnce(async (request) => ({ body: request.url, status: 409 })); //~ stub 409, content unknown
mocked.mockResponse(() => Promise.resolve({ status: 503 })); //~ stub 503, content no
mocked.mockReject(new Error('404'));
mocked.mockResponse('{}');

fetchMock.mockResponseOnce('{}', { status: 418 }); //~ stub 418, evidence project
fetch.mockResponseOnce('{}', { status: 418 }); //~ stub 418, evidence convention
fetch.mockResponseIf('/x', () => ({ body: 'x', status: 429 })); //~ stub 429, evidence convention
fetch.mockResponse({ status: 404 });
