// every: framework express, evidence type
import type { ErrorRequestHandler, NextFunction, Request, RequestHandler, Response } from 'express';
import type { Response as ExpressResponse } from 'express';
import type * as core from 'express-serve-static-core';
import express from 'express';
import type { Session, User } from './types.ts';

interface ApiResponse extends Response {
  readonly took: number;
}
interface DeepResponse extends ApiResponse {
  readonly depth: number;
}
type UserResponse = Response<User>;
type SessionResponse = Response & { locals: Session };
type Reply = UserResponse;

export function plain(req: Request, res: Response) {
  res.status(200).json({}); //~ send 200, content yes, no route
}

export const renamed = async (req: Request, res: ExpressResponse): Promise<void> => {
  res.status(200).json({}); //~ send 200
};

export function qualified(req: express.Request, res: express.Response, next: NextFunction) {
  res.status(200).json({}); //~ send 200
}

export function fromCore(req: core.Request, res: core.Response) {
  res.status(200).json({}); //~ send 200
}

export function extended(req: Request, res: ApiResponse) {
  res.status(200).json({}); //~ send 200
}

export function extendedTwice(req: Request, res: DeepResponse) {
  res.status(200).json({}); //~ send 200
}

export function alias(req: Request, res: UserResponse) {
  res.status(200).json({}); //~ send 200
}

export function aliasOfAlias(req: Request, res: Reply) {
  res.status(200).json({}); //~ send 200
}

export function intersection(req: Request, res: SessionResponse) {
  res.status(200).json({}); //~ send 200
}

export function otherNames(incoming: Request, outgoing: Response) {
  outgoing.status(200).json({}); //~ send 200, content yes
}

// The position does not matter where the type says what the parameter is.
export function sendError(message: string, res: Response) {
  return res.status(500).json({ message }); //~ send 500, content yes
}

export const handler: RequestHandler = (req, res) => {
  res.status(200).json({}); //~ send 200
};

export const generic: RequestHandler<{ id: string }, User> = async (q, a, next) => {
  a.status(200).json({ id: q.params.id }); //~ send 200
};

export const qualifiedHandler: express.Handler = (req, res) => {
  res.status(200).json({}); //~ send 200
};

export const satisfying = ((req, res) => {
  res.status(200).json({}); //~ send 200
}) satisfies RequestHandler;

export const onError: ErrorRequestHandler = (error, req, res, next) => {
  res.status(500).json({ message: 'broken' }); //~ send 500, content yes
};

export class UserController {
  constructor(private readonly users: Map<string, User>) {}

  show: RequestHandler = (req, res) => {
    res.status(200).json({}); //~ send 200
  };

  update(req: Request, res: Response): void {
    res.status(200).json({}); //~ send 200
  }

  private static refuse(this: void, @Res() res: Response) {
    res.status(403).end(); //~ send 403, content no
  }
}

export function optional(req: Request, res?: Response) {
  res?.status(404).end(); //~ send 404, content no
}

export function withDefault(req: Request, res: Response = fallback) {
  res.status(404).end(); //~ send 404
}

export function routed(app: express.Application, router: express.Router, other: express.Express) {
  app.put('/app', (req, res) => res.status(200).json({})); //~ send 200, PUT /app
  router.put('/router', (req, res) => res.status(200).json({})); //~ send 200, PUT /router
  other.put('/express', (req, res) => res.status(200).json({})); //~ send 200, PUT /express
}

// An alias of the parameter is the same response.
export function aliased(req: Request, res: Response) {
  const out = res;
  out.status(404); //~ send 404, content yes
  res.json({});
}
