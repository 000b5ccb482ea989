import { StatusCodes } from 'http-status-codes';
import { images } from '../lib/images';

export default {
  async fetch(request: Request): Promise<Response> {
    const image = await images.read(new URL(request.url).pathname);

    if (image === undefined)
      return new Response('No such image.', { status: StatusCodes.NOT_FOUND });
    if (request.headers.get('If-None-Match') === image.tag) {
      return new Response('', { status: StatusCodes.NOT_MODIFIED }); // planted: no-forbidden-content
    }
    if (request.method === 'DELETE') {
      await images.remove(image);
      return new Response(null, { status: StatusCodes.NO_CONTENT });
    }
    if (image.pending) return new Response('Come back later.', { status: 999 }); // planted: valid-status-code

    return new Response(image.bytes, { headers: { ETag: image.tag } });
  },
};
