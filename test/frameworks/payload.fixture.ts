// package: {"payload": "^3.0.0"}
// every: framework payload, evidence import
import { APIError, Forbidden, NotFound, type Endpoint, type PayloadHandler } from 'payload';
import { ValidationError } from 'payload/errors';
import { StatusCodes } from 'http-status-codes';
import { APIError as OwnError, orders } from './services.ts';

// Errors

export const beforeChange = async ({ data, req }) => {
  if (!data.title) throw new APIError('No title', 422); //~ throw 422, content unknown, no route
  if (!req.user) throw new Forbidden(); //~ throw 403, implied
  if (data.odd) throw new APIError('Odd', StatusCodes.CONFLICT, { odd: true }, true); //~ throw 409, notation constant
  if (data.bad) throw new APIError('Bad'); //~ throw 500, implied
  if (data.wrong) throw new ValidationError({ errors: [] }); //~ throw 400, implied
  return data;
};
export class OrderMissing extends APIError {
  constructor() {
    super('No such order', 404); //~ throw 404
  }
}

// Endpoints

export const endpoints: Endpoint[] = [
  {
    path: '/:id/invoice',
    method: 'put',
    handler: async (req) => {
      const order = await orders.find(req.routeParams.id);
      if (!order) throw new NotFound(); //~ throw 404, implied, PUT /:id/invoice
      return Response.json(order, { status: 202 }); //~ send 202, framework fetch-response, content yes, PUT /:id/invoice
    },
  },
];
export const remove: PayloadHandler = async () => new Response(null, { status: 204 }); //~ send 204, framework fetch-response, content no

// Other classes

export const other = () => new OwnError('Old', 410);
