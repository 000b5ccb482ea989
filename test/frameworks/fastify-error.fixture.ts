// package: {"fastify": "^5.0.0", "@fastify/error": "^4.0.0"}
// every: framework fastify-error, evidence import
import createError from '@fastify/error';
import { createError as make, FastifyError } from '@fastify/error';
import { StatusCodes } from 'http-status-codes';
import { createError as ownError, codes } from './services.ts';

const required = require('@fastify/error');

export const NotFoundError = createError('APP_NOT_FOUND', 'No such %s', 404); //~ throw 404, content unknown, no route
export const TakenError = make('APP_TAKEN', 'Taken', StatusCodes.CONFLICT, TypeError); //~ throw 409, notation constant
export const GoneError = required('APP_GONE', 'Gone', 410); //~ throw 410
export const LockedError = required.createError('APP_LOCKED', 'Locked', codes.locked); //~ throw ?
export const BrokenError = createError('APP_BROKEN', 'Broken'); //~ throw 500, implied

export class InvalidError extends createError('APP_INVALID', 'Invalid', 400) {} //~ throw 400

export const errors = {
  TooLarge: createError<[number]>('APP_TOO_LARGE', 'More than %d bytes', 413), //~ throw 413
};

// An instance of such a class has no status of its own, and other objects have the same name

export function fail(kind: string): FastifyError {
  if (kind === 'own') return ownError('APP_OWN', 'Own', 404);
  return new NotFoundError(kind);
}
