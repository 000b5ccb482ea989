import type { Request, Response, RequestHandler } from 'express';
import type { FastifyReply } from 'fastify';
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

export interface Holder {
  readonly out: Response;
  readonly maybe?: AppResponse | null;
  readonly raw: RawResponse;
  readonly either: Response | RawResponse;
}
export declare const holder: Holder;
export declare const some: Response | FastifyReply;
export declare const numbered: Response & { status: any };
export declare function current(): Promise<Response>;
export declare function held<Out extends Response>(use: (given: { out: Out }) => void): void;
export declare const all: readonly Response[];
export declare const fetched: globalThis.Response;

export class Presenter {
  protected readonly out: Response = holder.out;
}
export declare function later(): Promise<globalThis.Response>;
