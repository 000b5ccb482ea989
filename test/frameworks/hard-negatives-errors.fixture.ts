// Numbers on errors that are no status codes, and error handlers that do not send them.
import express from 'express';
import polka from 'polka';
import { ParseError } from './errors.js';

// The exit status of a program, and a code of the project's own.
class ExecError extends Error {
  constructor(readonly status: number) {
    super('Failed');
  }
}
enum ErrorCode {
  Parse = 150,
  Lex = 404,
}

export function run(exit: number) {
  if (exit === 1) throw new ExecError(137);
  if (exit === 2) throw new ParseError(ErrorCode.Parse, 'Unexpected end');
  if (exit === 3) throw new ParseError(ErrorCode.Lex, 'Unexpected token');
  if (exit === 4) throw { status: 150, message: 'Failed' };
  const error = new Error('Failed') as Error & { status: number };
  error.status = 127;
  throw error;
}

// An error handler of the project's own sends the code of the error.
const app = express();
app.get('/', (_req, _res, next) => next({ status: 200, message: 'Nothing to do' }));
polka({ onError: (_error, _req, res) => res.end() }).get('/', (_req, _res, next) => {
  next({ code: 11000, message: 'Duplicate key' });
});

// Statuses of errors that have one, or get one first.
app.get('/answered', async (req, res) => {
  const load = (path: string): Promise<unknown> => Promise.reject(new Error(path));
  try {
    await load(req.path);
  } catch (failure) {
    const error = failure as any;
    if (error.response) {
      res.status(error.response.status).end(); //~ send ?
    } else if (error instanceof ParseError) {
      res.status((error as any).status).end(); //~ send ?
    } else if (typeof error.code === 'number') {
      res.status(error.code).end(); //~ send ?
    } else {
      const { statusCode = app.fallback } = error;
      res.status(error.status || statusCode).end(); //~ send ?; send ?
    }
  }
});
app.use((error: any, _req: any, res: any, next: any) => {
  if (!error.status) return next(error);
  res.status(error.status).end(); //~ send ?
});
