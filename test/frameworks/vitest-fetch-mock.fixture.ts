// every: framework vitest-fetch-mock, evidence import
import createFetchMock from 'vitest-fetch-mock';
import { vi } from 'vitest';

const fetchMocker = createFetchMock(vi);
fetchMocker.enableMocks();
fetchMocker.mockResponse('{}', { status: 204 }); //~ stub 204, content yes
fetchMocker.mockResponseOnce(JSON.stringify({}), { status: 404 }); //~ stub 404, content yes
fetchMocker.doMockIf('/x', 'x', { status: 502 }); //~ stub 502, content yes
fetchMocker.mockResponse((request) => ({ body: request.url, status: 400 })); //~ stub 400
fetchMocker.mockAbort();
