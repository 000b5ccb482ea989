// every: framework request-response, evidence convention
import type { Req, Res } from './types.ts';
import type { AppRequest, AppResponse } from '@/http';

// A type of the project's own may well be a framework's

export function relative(req: Req, res: Res) {
  res.status(200).json({}); //~ send 200, content yes
}

export function aliased(req: AppRequest, res: AppResponse) {
  res.status(200).json({}); //~ send 200
}

export function untyped(req: any, res: any) {
  res.status(200).json({}); //~ send 200
}

export function halfTyped(req: Req, res) {
  res.status(200).json({}); //~ send 200
}
