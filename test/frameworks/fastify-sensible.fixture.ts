// package: {"fastify": "^5.0.0", "@fastify/sensible": "^6.0.0"}
// every: framework fastify-sensible, evidence import
import sensible, { httpErrors } from '@fastify/sensible';
import { StatusCodes } from 'http-status-codes';
import { codeOf, httpErrors as ownErrors, users } from './services.ts';

const required = require('@fastify/sensible');

export async function show(id: string) {
  const user = await users.find(id);
  if (!user) throw httpErrors.notFound('No such user'); //~ throw 404, implied, content unknown
  if (user.isHidden) throw sensible.httpErrors.forbidden(); //~ throw 403, implied
  if (user.isLong) throw required.httpErrors.uriTooLong(); //~ throw 414, implied
  if (user.isTeapot) throw httpErrors.imateapot(); //~ throw 418, implied
  if (user.isTaken) throw httpErrors.createError(409, 'Taken'); //~ throw 409
  if (user.isLocked) throw httpErrors.getHttpError(StatusCodes.LOCKED); //~ throw 423, notation constant
  if (user.isOdd) throw httpErrors.getHttpError(codeOf(user)); //~ throw ?
  if (user.isBroken) throw httpErrors.createError(user.error);
  if (user.isOther) throw ownErrors.notFound();
  return user;
}
