// Functions of the file that hand a parameter on as the status: their calls are status sites too.
import type { Request, Response as ExpressResponse } from 'express';

function sendError(res: ExpressResponse, status: number, message: string) {
  res.status(status).json({ message }); //~ send ?, framework express, evidence type
}

export function show(req: Request, res: ExpressResponse) {
  if (!req.params.id) return sendError(res, 400, 'No id'); //~ send 400, framework express, evidence type, content yes
  const status = req.query.gone ? 410 : 404;
  sendError(res, status, 'Not here'); //~ send 410, maybe; send 404, maybe
}

// The whole init object is handed on, by itself or with more fields.
const json = (data: unknown, init?: ResponseInit) => new Response(JSON.stringify(data), init); //~ send ?, framework fetch-response

function withCookie(data: unknown, init: ResponseInit) {
  return json(data, { ...init, headers: { 'set-cookie': 'a=b' } });
}

export function PUT() {
  if (Math.random() > 0.5) return json({ error: 'Bad' }, { status: 422 }); //~ send 422, framework fetch-response, evidence import, PUT (no path)
  return withCookie({ ok: true }, { status: 201 }); //~ send 201, framework fetch-response, evidence import, PUT (no path)
}

// A parameter that a helper checks may not be sent.
function maybeSend(res: ExpressResponse, status: number) {
  if (status) res.status(status); //~ send ?
  res.end();
}

export function remove(_req: Request, res: ExpressResponse) {
  maybeSend(res, 0); //~ send 0, maybe
}

// Nor may one of a helper that returns or throws before.
function failed(res: ExpressResponse, error: unknown, status: number) {
  if (error) res.status(status); //~ send ?
  res.end();
}

function late(res: ExpressResponse, error: unknown, status: number) {
  if (!error) return res.end();
  res.status(status); //~ send ?
  return res.end();
}

function handOver(res: ExpressResponse, status: number) {
  maybeSend(res, status);
}

export function finish(_req: Request, res: ExpressResponse) {
  failed(res, null, 0); //~ send 0, maybe
  late(res, null, 0); //~ send 0, maybe
  handOver(res, 0); //~ send 0, maybe
}

// Methods by `this`, with the status in an object.
class Controller {
  private answer(res: ExpressResponse, { status }: { status: number }) {
    res.sendStatus(status); //~ send ?
  }

  update = (_req: Request, res: ExpressResponse) => {
    this.answer(res, { status: 204 }); //~ send 204
  };
}

// A parameter that is assigned again is not the argument any more, and other functions may have the same name.
function overwritten(res: ExpressResponse, status: number) {
  status = 500;
  res.sendStatus(status); //~ send ?; send 500, maybe
}

export default (_req: Request, res: ExpressResponse, other: Controller & { answer: unknown }) => {
  overwritten(res, 404);
  (other as unknown as { answer(a: unknown, b: unknown): void }).answer(res, { status: 404 });
  return new Controller();
};
