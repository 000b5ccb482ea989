// every: framework azure-functions
import {
  app,
  HttpResponse,
  type HttpHandler,
  type HttpRequest,
  type HttpResponseInit,
  type InvocationContext,
} from '@azure/functions';
import { StatusCodes } from 'http-status-codes';
import { orders, queue } from './services.ts';

// The object that a handler returns is the response.

app.http('order', {
  methods: ['GET', 'HEAD'],
  route: 'orders/{id}',
  authLevel: 'anonymous',
  handler: async (request, context) => {
    const order = await orders.find(request.params.id);
    context.log({ status: 404 });
    if (!order) return { status: 404 }; //~ send 404, content no, location no, evidence import, GET,HEAD orders/{id}
    if (order.isGone) return { status: StatusCodes.GONE, body: '' }; //~ send 410, content yes, notation constant
    if (order.isText) return { status: 203, body: 'An order' }; //~ send 203, content yes
    if (order.isOdd) return { status: order.status, body: order.text }; //~ send ?, content unknown
    return { status: order.isNew ? 201 : 200, jsonBody: { id: order.id } }; //~ send 201, content yes; send 200, content yes
  },
});

app.get('list', async () => ({ jsonBody: await orders.all() }));
app.put('replace', async () => ({ status: 200, jsonBody: null })); //~ send 200, content no, evidence import, PUT
app.post('create', {
  route: 'orders',
  handler: () => ({ status: 201, headers: { Location: '/orders/1' }, jsonBody: { id: 1 } }), //~ send 201, content yes, location yes, POST orders
});
app.deleteRequest('remove', () => ({ status: 204 })); //~ send 204, content no, DELETE

app.http('update', {
  methods: ['PUT', 'PATCH'],
  handler: async (request) => {
    if (request.method === 'PUT') return new HttpResponse({ status: 200, jsonBody: {} }); //~ send 200, content yes, evidence import, PUT
    return new HttpResponse({ status: 202, body: 'Queued', headers: { 'retry-after': '5' } }); //~ send 202, content yes, retry-after yes, PATCH
  },
});

app.http('declared', { methods: ['POST'], handler: declared });

// By the type of the function, or of its result

export const typed: HttpHandler = async () => ({ status: 501, body: 'Later' }); //~ send 501, content yes, evidence type, no route

export async function declared(
  request: HttpRequest,
  context: InvocationContext,
): Promise<HttpResponseInit> {
  const base = { headers: { 'cache-control': 'no-store' } };
  const refused: HttpResponseInit = { status: 403, body: 'No' }; //~ send 403, content yes, evidence type
  if (!request.headers.get('authorization')) return refused;
  return { ...base, status: 200, jsonBody: {} }; //~ send 200, content yes, cache-control unknown, evidence type, POST
}

// Empty, and with the package by its CommonJS name

const functions = require('@azure/functions');
functions.app.get('empty', () => new functions.HttpResponse({ status: 204 })); //~ send 204, content no, evidence import, GET

// Triggers without HTTP, and objects of other functions

app.timer('nightly', { schedule: '0 0 0 * * *', handler: async () => ({ status: 500 }) });
app.storageQueue('orders', {
  queueName: 'orders',
  connection: 'STORAGE',
  handler: async (message) => queue.take(message, { status: 202 }),
});
export const describe = () => ({ status: 404, body: 'Not Found' });
