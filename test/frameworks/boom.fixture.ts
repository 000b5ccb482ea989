// package: {"@hapi/boom": "^10.0.0"}
// every: framework boom, evidence import
import Boom from '@hapi/boom';
import * as boom from '@hapi/boom';
import { boomify, isBoom, notFound } from '@hapi/boom';
import OldBoom from 'boom';
import { StatusCodes } from 'http-status-codes';
import Joi from 'joi';
import { codeOf, users } from './services.ts';

const required = require('@hapi/boom');
const { badData } = require('@hapi/boom');

// Named errors, thrown or returned

export async function show(id: string) {
  const user = await users.find(id);
  if (!user) throw Boom.notFound('No such user'); //~ throw 404, implied, content unknown, location no
  if (user.isHidden) return Boom.forbidden(); //~ throw 403, implied
  if (user.isGone) return boom.resourceGone('Gone', { id }); //~ throw 410, implied
  if (user.isTeapot) return required.teapot(); //~ throw 418, implied
  if (user.isOdd) throw badData('Odd', user.errors); //~ throw 422, implied
  if (user.isSlow) throw Boom.clientTimeout(); //~ throw 408, implied
  if (user.isBig) throw Boom.entityTooLarge(); //~ throw 413, implied
  if (user.isBanned) throw Boom.illegal('Court order'); //~ throw 451, implied
  if (user.isBusy) throw Boom.serverUnavailable(); //~ throw 503, implied
  if (user.isBroken) throw Boom.badImplementation('Broken', user.error); //~ throw 500, implied
  if (user.isOld) throw new Boom.badRequest('Old'); //~ throw 400, implied
  return user.isKnown ? user : notFound(); //~ throw 404, implied
}

export function fields(scheme?: string) {
  if (scheme) throw Boom.unauthorized('Expired', scheme); //~ throw 401, implied, www-authenticate yes
  if (scheme === '') throw Boom.unauthorized(null, 'Bearer', { realm: 'shop' }); //~ throw 401, implied, www-authenticate yes
  if (scheme === null) throw Boom.unauthorized('Sign in first'); //~ throw 401, implied, www-authenticate no
  throw Boom.unauthorized(); //~ throw 401, implied, www-authenticate no
}

export function methods(allowed: string[]) {
  if (allowed.length > 0) throw Boom.methodNotAllowed('No', null, allowed); //~ throw 405, implied, allow yes
  throw Boom.methodNotAllowed('No'); //~ throw 405, implied, allow no
}

export function later() {
  const error = Boom.tooManyRequests('Slowly'); //~ throw 429, implied, retry-after unknown
  error.output.headers['retry-after'] = '60';
  throw error;
}

// A status in the options

export function constructed(message: string, error: Error) {
  if (message === 'a') throw new Boom.Boom('Locked', { statusCode: 423 }); //~ throw 423
  if (message === 'b') throw new boom.Boom('Locked', { statusCode: StatusCodes.LOCKED, data: {} }); //~ throw 423, notation constant
  if (message === 'c') throw new Boom.Boom(message, { statusCode: error ? 409 : 422 }); //~ throw 409; throw 422
  if (message === 'd') throw new Boom.Boom('Broken'); //~ throw 500, implied
  if (message === 'e') throw new Boom.Boom('Broken', { data: error }); //~ throw 500, implied
  if (message === 'f') throw new Boom.Boom('Odd', { statusCode: codeOf(error) }); //~ throw ?
  if (message === 'g') throw new Boom.Boom(error);
  throw new Boom.Boom(message);
}

export function wrapped(error: Error) {
  if (isBoom(error)) return boomify(error);
  if (error.name === 'CastError') throw Boom.boomify(error, { statusCode: 400 }); //~ throw 400
  if (error.name === 'Quiet') throw boomify(error, { statusCode: 404, override: false }); //~ throw 404
  if (error.name === 'Named') throw Boom.boomify(error, { message: 'Broken' });
  throw Boom.boomify(error);
}

export function internal(error: Error) {
  if (error.name === 'Upstream') throw Boom.internal('Upstream', error, 502); //~ throw 502
  throw Boom.internal('Broken', error); //~ throw 500, implied
}

// Boom before its seventh version

export function old(error: Error) {
  if (error.name === 'a') throw OldBoom.create(404, 'No such user'); //~ throw 404
  if (error.name === 'b') throw OldBoom.wrap(error, 400); //~ throw 400
  if (error.name === 'c') throw OldBoom.wrap(error);
  if (error.name === 'd') throw OldBoom.notFound(); //~ throw 404, implied
  throw new OldBoom('Taken', { statusCode: 409 }); //~ throw 409
}

// Other objects of the same name

export const schema = Joi.object({ password: Joi.forbidden(), age: Joi.number().conflict('born') });

export function others(api: { notFound(): void; boomify(e: Error, o: object): void }) {
  api.notFound();
  api.boomify(new Error('x'), { statusCode: 200 });
  return Boom.isBoom(api, 404);
}
