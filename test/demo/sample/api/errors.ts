import type { ErrorRequestHandler } from 'express';
import { StatusCodes } from 'http-status-codes';

const statusOf: Record<string, StatusCodes> = {
  ValidationError: StatusCodes.UNPROCESSABLE_ENTITY,
  Timeout: StatusCodes.GATEWAY_TIMEOUT,
};

/** Turns what a handler threw into an answer. */
export const answerErrors: ErrorRequestHandler = (error: Error, req, res, next) => {
  if (res.headersSent) return next(error);
  res.status(statusOf[error.name] ?? StatusCodes.INTERNAL_SERVER_ERROR);
  res.json({ error: error.message });
};
