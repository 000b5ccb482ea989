import type { Request, Response, RequestHandler } from 'express';
import type { ServerResponse } from 'node:http';

export interface AppResponse extends Response {
  requestId: string;
}

export type Handler = (incoming: Request, outgoing: AppResponse) => unknown;

export interface RawResponse {
  status: (code: number) => RawResponse;
  end: () => void;
}

export declare function guarded(handler: RequestHandler): void;
export declare function raw(handler: (incoming: unknown, outgoing: ServerResponse) => void): void;
export declare function foreign(handler: (incoming: unknown, outgoing: RawResponse) => void): void;
