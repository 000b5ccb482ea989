// package: {"@middy/core": "^6.0.0", "@middy/util": "^6.0.0"}
// every: framework middy, evidence import
import middy from '@middy/core';
import httpErrorHandler from '@middy/http-error-handler';
import { createError, getInternal, HttpError } from '@middy/util';
import { getReasonPhrase, StatusCodes } from 'http-status-codes';
import { createError as ownError, orders } from './services.ts';

const util = require('@middy/util');

const handler = async (event: { pathParameters: { id: string } }) => {
  const order = await orders.find(event.pathParameters.id);
  if (!order) throw createError(404, 'No such order'); //~ throw 404, content unknown
  if (order.isHidden) throw createError(StatusCodes.FORBIDDEN, 'Not yours', { expose: false }); //~ throw 403, notation constant
  if (order.isOld) throw util.createError(410, 'Gone'); //~ throw 410
  if (order.isLate) throw new HttpError(order.isPaid ? 409 : 402, 'Late'); //~ throw 409; throw 402
  if (order.isOdd) throw createError(order.status, getReasonPhrase(order.status)); //~ throw ?
  return order;
};

export const main = middy(handler).use(httpErrorHandler());

export const audit = () => ({
  before: async (request: { internal: object }) => {
    const { user } = await getInternal(['user'], request);
    if (user === undefined) throw createError(401, 'Sign in first'); //~ throw 401
    if (user.isBlocked) throw ownError(403, 'Blocked');
  },
});
