// package: {"http-errors": "^2.0.0"}
// every: framework http-errors, evidence import
import express from 'express';
import createError, { isHttpError, NotFound, type HttpError } from 'http-errors';
import { StatusCodes } from 'http-status-codes';
import * as httpErrors from 'http-errors';
import { codeOf, createHttpError as ownError, isMember, users } from './services.ts';

const createHttpError = require('http-errors');
const app = express();

// The status comes first, as a number

app.get('/users/:id', async (req, res, next) => {
  const user = await users.find(req.params.id);
  if (!user) return next(createError(404)); //~ throw 404, content unknown, GET /users/:id
  if (user.isHidden) return next(createError(403, 'Not yours')); //~ throw 403
  if (user.isGone) throw createError(410, `User ${user.id} is gone`, { expose: true }); //~ throw 410
  if (user.isLocked) throw createHttpError(423, 'Locked'); //~ throw 423, location no
  if (user.isBusy) throw httpErrors.default(503, 'Busy'); //~ throw 503
  next(createError(user.isNew ? 409 : 422)); //~ throw 409; throw 422
});

export function constants(isOwner: boolean) {
  const status = isOwner ? 404 : 403;
  if (isOwner) throw createError(StatusCodes.CONFLICT, 'Taken'); //~ throw 409, notation constant
  throw createError(status, 'No'); //~ throw 404, maybe; throw 403, maybe
}

export function fields(after: number) {
  if (after > 60) throw createError(429, 'Slowly', { headers: { 'Retry-After': after } }); //~ throw 429, retry-after yes, location no
  if (after > 30) throw createError(503, { headers: { 'retry-after': '30' } }); //~ throw 503, retry-after yes
  throw createError(429, 'Slowly', users.options); //~ throw 429, retry-after unknown
}

export function later() {
  const error = createError(401, 'Who are you?'); //~ throw 401, www-authenticate unknown
  error.headers = { 'www-authenticate': 'Basic' };
  throw error;
}

// Without a status it is 500

export function broken(message: string) {
  if (message === '') throw createError(); //~ throw 500, implied
  if (message === 'x') throw createError('Broken'); //~ throw 500, implied
  if (message === 'y') throw createError(`Broken: ${message}`); //~ throw 500, implied
  if (message === 'z') throw createError('404'); //~ throw 500, implied
}

// The argument is an error or unknown, and may have a status of its own

export function wrapped(error: Error & { status: number }, options: object) {
  if (isMember(error)) throw createError(error);
  if (isHttpError(error)) throw createError(error, { expose: false });
  if (error.message === '') throw createError('Broken', error);
  if (error.message === 'x') throw createError('Broken', { cause: error });
  throw createError(codeOf(error), 'Broken', options);
}

// Named errors

export function named(kind: string): HttpError {
  if (kind === 'called') return createError.NotFound('No such user'); //~ throw 404, implied
  if (kind === 'constructed') return new createError.NotFound('No such user'); //~ throw 404, implied
  if (kind === 'imported') throw new NotFound(); //~ throw 404, implied
  if (kind === 'namespace') throw new httpErrors.ImATeapot(); //~ throw 418, implied
  if (kind === 'long') throw createHttpError.URITooLong(); //~ throw 414, implied
  throw new createHttpError.InternalServerError(); //~ throw 500, implied
}

export const { Conflict, Gone } = createError;
export const conflict = () => new Conflict('Taken'); //~ throw 409, implied

// Other objects of the same name

export function others(factory: { NotFound(): Error; createError(status: number): Error }) {
  if (createError.isHttpError(factory)) return ownError(404);
  if (factory instanceof createError.NotFound) return factory.NotFound();
  return factory.createError(404);
}
