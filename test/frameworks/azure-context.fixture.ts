// every: framework azure-context
import type { AzureFunction, Context, HttpRequest } from '@azure/functions';
import { StatusCodes } from 'http-status-codes';
import { orders } from './services.ts';

// The response is the object that the context is given.

const order: AzureFunction = async function (context, request) {
  const found = await orders.find(request.params.id);
  if (!found) {
    context.res = { status: 404 }; //~ send 404, content no, location no, evidence type
    return;
  }
  if (found.isGone) {
    context.res = { status: StatusCodes.GONE, body: 'Gone', headers: { 'x-order': '1' } }; //~ send 410, content yes, x-order yes, notation constant
    return;
  }
  context.res = { status: found.isNew ? 201 : 200, body: found }; //~ send 201, content unknown; send 200, content unknown
};
export default order;

export async function declared(context: Context, request: HttpRequest): Promise<void> {
  if (request.method === 'PUT') context.res.status = 405; //~ send 405, evidence type
  context.res = { body: 'An order' };
  context.bindings = { status: 404 };
}

// Another context, and an object that is no response.
export function other(context: { res: { status: number } }, order: { res: object }) {
  context.res = { status: 404 };
  order.res = { status: 404 };
}
