// every: framework mock-function, evidence convention
import axios from 'axios';
import { vi, type Mock } from 'vitest';

vi.mocked(axios.get).mockResolvedValue({ status: 200, data: {} }); //~ stub 200, content yes
(axios.post as Mock).mockResolvedValueOnce({ data: '', status: 201 }); //~ stub 201, content no
(axios.post as Mock).mockRejectedValue({ response: { status: 409, data: { id: 1 } } }); //~ stub 409, content yes
vi.spyOn(globalThis, 'fetch').mockReturnValue(Promise.resolve({ ok: false, status: 404 })); //~ stub 404
globalThis.fetch = vi.fn(() => Promise.resolve({ ok: false, status: 500, json: async () => ({}) })); //~ stub 500, content no
globalThis.fetch = vi.fn().mockImplementation(async () => ({ status: 503, headers: {} })); //~ stub 503
sinon.stub(client, 'get').resolves({ status: 304, headers: {}, body: '' }); //~ stub 304
client.get = jest.fn((url) => ({ status: url ? 200 : 404, text: () => 'x', statusText: 'OK' })); //~ stub 200; stub 404

// The name of the function tells, or nothing does, and then no more than the status is looked at.
vi.mocked(axios.get).mockResolvedValue({ status: 204, data: {} }); //~ stub 204, content yes
client.get.mockResolvedValue({ status: 204, data: {} }); //~ stub 204, content unknown

// No responses.
client.get.mockResolvedValue({ status: 1, data: {} });
client.get = jest.fn(() => ({ status: 1000, body: {} }));
load.mockResolvedValue({ status: 200 });
load.mockResolvedValue({ status: 'active', data: {} });
load.mockRejectedValue({ status: 404 });
load.mockResolvedValue({ data: { status: 404 } });
load.mockReturnValue(404);
child.returns({ status: 1 });

// Standard responses for a mock.
vi.mocked(fetch).mockResolvedValueOnce(new Response(null, { status: 404 })); //~ stub 404, framework fetch-response, evidence import
vi.fn(async () => new Response('x', { status: 500 })); //~ stub 500, framework fetch-response, evidence import
vi.fn().mockImplementation(() => Promise.resolve(Response.json({}, { status: 201 }))); //~ stub 201, framework fetch-response, evidence import
export const GET = () => new Response('x', { status: 200 }); //~ send 200, framework fetch-response, evidence import
