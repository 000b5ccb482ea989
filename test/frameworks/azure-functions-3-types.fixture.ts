// every: framework azure-functions-3, evidence type
import type { AzureFunction, Context, HttpRequest } from '@azure/functions';
import { StatusCodes } from 'http-status-codes';
import { orders } from './services.ts';

export const show: AzureFunction = async function (context, req) {
  context.res = { status: 404, body: 'No such order' }; //~ send 404, content yes
};

export async function declared(context: Context, req: HttpRequest): Promise<void> {
  if (!req.body) {
    context.res = { status: StatusCodes.BAD_REQUEST, body: '' }; //~ send 400, content no, notation constant
    return;
  }
  context.res = { statusCode: await orders.status(req.body), body: 'An order' }; //~ send ?, content yes
}

// A helper that is given the context.

const fail = (context: Context, status: number, text: string): void => {
  context.res = { status, body: { text } }; //~ send ?
};
export const removed: AzureFunction = async (context) => {
  fail(context, 410, 'Gone'); //~ send 410, content yes
};
