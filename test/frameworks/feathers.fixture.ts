// package: {"@feathersjs/feathers": "^5.0.0"}
// every: framework feathers, evidence import
import { BadRequest, errors, FeathersError, NotFound } from '@feathersjs/errors';
import * as feathersErrors from '@feathersjs/errors';
import type { HookContext, NextFunction, Params } from '@feathersjs/feathers';
import { StatusCodes } from 'http-status-codes';
import { Forbidden } from './errors.js';
import { find, isOld, jobs } from './messages.js';

const { Conflict, GeneralError } = require('@feathersjs/errors');
const TooManyRequests = require('@feathersjs/errors').TooManyRequests;

// Errors that bear the name of their status, and one that takes it as an argument

export class MessageService {
  async get(id: string, params: Params) {
    if (!id) throw new BadRequest('No id', { id }); //~ throw 400, implied
    const message = await find(id);
    if (!message) throw new NotFound(`No message ${id}`); //~ throw 404, implied
    if (!params.user) throw new errors.NotAuthenticated('Sign in'); //~ throw 401, implied
    if (message.isPaid) throw new feathersErrors.PaymentError(); //~ throw 402, implied
    if (message.isGone) throw new feathersErrors.errors.Gone(); //~ throw 410, implied
    return message;
  }

  async create(data: { text?: string; size: number }) {
    if (!data.text) return Promise.reject(new errors.Unprocessable('No text')); //~ throw 422, implied
    if (data.text === 'again') throw new Conflict('There is one'); //~ throw 409, implied
    if (data.size > 9) throw new TooManyRequests('Slower', { retryAfter: 9 }); //~ throw 429, implied
    throw isOld ? new feathersErrors.Timeout() : new GeneralError('Broken'); //~ throw 408, implied; throw 500, implied
  }

  async update(status: number) {
    if (isOld) throw new FeathersError('Tea', 'Teapot', 418, 'teapot', {}); //~ throw 418
    if (status > 500)
      throw new FeathersError('Full', 'Full', StatusCodes.INSUFFICIENT_STORAGE, 'full', {}); //~ throw 507, notation constant
    throw new errors.FeathersError('Any', 'Any', status, 'any', {}); //~ throw ?
  }
}

class Locked extends FeathersError {
  constructor(message: string) {
    super(message, 'Locked', 423, 'locked', {}); //~ throw 423
  }
}
export const locked = () => new Locked('Wait');

class NoMessage extends NotFound {}
export const none = () => new NoMessage('None'); //~ throw 404, implied

// Hooks set the status of the service's response

export async function accept(context: HookContext) {
  context.http.status = 202; //~ send 202, evidence type, content unknown, location unknown
  await jobs.add(context.data);
}

export const around = async (context: HookContext, next: NextFunction) => {
  await next();
  if (context.http) context.http.status = context.result ? 200 : StatusCodes.NO_CONTENT; //~ send 200, evidence type; send 204, evidence type, notation constant
};

export const redirect = () => async (context: HookContext) => {
  context.statusCode = 303; //~ send 303, evidence type, content unknown
  return context;
};

export const untyped = async (context) => {
  context.result = context.data;
  context.statusCode = 201; //~ send 201, evidence project
};

// Errors, contexts and statuses of other packages

export const refused = () => new Forbidden('No');
class BadGateway extends Error {}
export const broken = () => new BadGateway('Down');
export const draw = (context) => {
  context.statusCode = 404;
  context.fill = 'red';
};
export const paint = (canvas: { http: { status: number } }) => {
  canvas.http.status = 404;
};
export const read = (context: HookContext) => context.http?.status === 404;
