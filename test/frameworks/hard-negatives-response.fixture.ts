// A `Response` of the program's own, or of another package.
import { Response as UndiciResponse } from 'undici';

class Response {
  readonly status: number;
  constructor(body: unknown, init: { status: number }) {
    this.status = init.status;
  }
  static json(body: unknown, status: number) {
    return new Response(body, { status });
  }
}

export function answer() {
  return [
    new Response('x', { status: 204 }),
    new Response(null, { status: 999 }),
    Response.json({}, 204),
    new UndiciResponse('x', { status: 204 }),
  ];
}

export function shadowed(Response: new (body: string, init: object) => unknown) {
  return new Response('x', { status: 204 });
}
