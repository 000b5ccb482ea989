// every: framework remix, evidence import
import { Response, type EntryContext } from '@remix-run/node';

declare function render(context: EntryContext, on: { ready(): void; error(): void }): void;

// The entry of a server: an error while the page is rendered gives the status that the response has in the end.
export default function handleRequest(
  request: Request,
  responseStatusCode: number,
  responseHeaders: Headers,
  context: EntryContext,
) {
  return new Promise((resolve) => {
    render(context, {
      ready() {
        const init = { headers: responseHeaders, status: responseStatusCode }; //~ send ?; send 500, maybe
        resolve(new Response(request.url, init));
      },
      error() {
        responseStatusCode = 500;
      },
    });
  });
}

export const missing = () => new Response('Not found', { status: 404 }); //~ send 404, content yes
export const empty = () => new Response(null, { status: 204 }); //~ send 204, content no

// Another class of the same name.
class Own {
  static Response = class {
    constructor(readonly init: { status: number }) {}
  };
}
export const own = new Own.Response({ status: 404 });
