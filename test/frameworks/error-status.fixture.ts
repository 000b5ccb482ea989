// every: framework error-status
import { StatusCodes } from 'http-status-codes';
import { RemoteError, StorageError } from './errors.js';

// Classes of the file that keep a status, directly or through the class above.
class ApiError extends Error {
  constructor(
    public readonly statusCode: number,
    message: string,
  ) {
    super(message);
  }
}

class NotFound extends ApiError {
  constructor(what: string) {
    super(404, `No ${what}`); //~ throw 404, evidence import
  }
}

class Wrapped extends Error {
  readonly status: number;
  constructor({ status = 500, message = '' }: { status?: number; message?: string }) {
    super(message);
    this.status = status;
  }
}

class Ordered extends ApiError {
  constructor(message: string, code: number) {
    super(code, message);
  }
}

export function check(input: { id?: string }) {
  if (!input.id) throw new ApiError(400, 'No id'); //~ throw 400, evidence import
  if (input.id === '0') throw new NotFound('id');
  if (input.id === '1') return new Wrapped({ status: 409, message: 'Twice' }); //~ throw 409, evidence import
  throw new Ordered('Gone', StatusCodes.GONE); //~ throw 410, notation constant, evidence import
}

class Titled extends ApiError {
  constructor(status: number, title: string) {
    super(status, title);
    this.name = 'Titled';
  }
}

class Plain extends TypeError {
  status;
  constructor(message, status = 500) {
    super(message);
    this.status = status || 500;
  }
}

class Option extends Error {
  httpStatus: number;
  constructor(message: string, options: { httpStatus: number }) {
    super(message);
    this.httpStatus = options.httpStatus;
  }
}

export function more(kind: string) {
  if (kind === 'titled') throw new Titled(409, 'Twice'); //~ throw 409, evidence import
  if (kind === 'plain') throw new Plain('Not yours', 403); //~ throw 403, evidence import
  if (kind === 'default') throw new Plain('Broken');
  if (kind === 'option') throw new Option('Gone', { httpStatus: 410 }); //~ throw 410, evidence import
  if (kind === 'either') throw new ApiError(kind ? 401 : 403, 'No'); //~ throw 401, evidence import; throw 403, evidence import
  return Promise.reject(new ApiError(404, 'Nobody')); //~ throw 404, evidence import
}

// The argument of an imported class is a status if it is a constant or if the property says so.
export const remote = () => new RemoteError(StatusCodes.BAD_GATEWAY, 'No answer'); //~ throw 502, notation constant, evidence convention
export const storage = () => new StorageError({ code: 'X', httpStatusCode: 503 }); //~ throw 503, evidence convention
export const named = () => new RemoteError('Slow', { statusCode: 504 }); //~ throw 504, evidence convention
export const silent = () => [
  new RemoteError('Slow', 500),
  new StorageError({ status: 3 }),
  new RangeError('404'),
];

// Errors that are given a status, and objects that are thrown for one.
export function failing() {
  const error = new Error('Not here') as Error & { status: number };
  error.status = 404; //~ throw 404, evidence import
  if (Math.random() > 0.5) throw error;
  throw { status: 422, message: 'Not this' }; //~ throw 422, evidence convention
}

export function caught(cause: unknown) {
  const error: any = Error('No answer');
  error.statusCode = 502; //~ throw 502, evidence import
  error.cause = cause;
  return error;
}
export const odd = () => {
  throw { status: 'failed' };
};

// Objects that are no errors, and numbers that are no statuses.
export const others = (order: { status: number }, cause: { status: number }) => {
  order.status = 404;
  cause.status = 404;
  return Object.assign(new Map(), { status: 404 });
};
class Job {
  constructor(public status: number) {}
}
export const job = () => new Job(404);

// Errors of another kind.
class Failure extends Error {
  constructor(readonly exitStatus: number) {
    super('Failed');
  }
}
export const exit = () => new Failure(1);
