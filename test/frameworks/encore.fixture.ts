// every: framework encore, evidence import
import { api, APIError, ErrCode, type RawRequest, type RawResponse } from 'encore.dev/api';
import * as encore from 'encore.dev/api';
import { StatusCodes } from 'http-status-codes';
import { posts, render, stream } from './services.js';

interface Post {
  id: string;
}

// Errors are named after gRPC's codes

export const show = api(
  { method: 'GET', path: '/posts/:id', expose: true },
  async ({ id }: { id: string }): Promise<Post> => {
    if (!id) throw APIError.invalidArgument('No id'); //~ throw 400, implied, GET /posts/:id
    const post = await posts.find(id);
    if (!post) throw APIError.notFound(`No post ${id}`); //~ throw 404, implied, GET /posts/:id
    if (post.isHidden) throw APIError.permissionDenied('Not yours').withDetails({ id }); //~ throw 403, implied
    return post;
  },
);

export const create = api(
  { method: ['POST', 'PUT'], path: '/posts', expose: true, auth: true },
  async (post: Post): Promise<Post> => {
    try {
      return await posts.create(post);
    } catch (error) {
      throw posts.isDuplicate(error)
        ? APIError.alreadyExists('There is one') //~ throw 409, implied, POST,PUT /posts
        : APIError.internal('Not saved', error as Error); //~ throw 500, implied, POST,PUT /posts
    }
  },
);

export const anything = api({ method: '*', path: '/anything' }, async (): Promise<void> => {
  if (posts.isBusy) throw APIError.resourceExhausted('Later'); //~ throw 429, implied, any /anything
  if (posts.isStale) throw encore.APIError.failedPrecondition('Read it first'); //~ throw 400, implied
  throw encore.APIError.unimplemented('Soon'); //~ throw 501, implied
});

export function authenticate(token?: string) {
  if (!token) throw APIError.unauthenticated('Who are you?'); //~ throw 401, implied, no route
  if (posts.isLate) throw APIError.deadlineExceeded('Too late'); //~ throw 504, implied
  if (posts.isGone) throw APIError.dataLoss('Gone'); //~ throw 500, implied
  if (posts.isDown) throw APIError.unavailable('Down'); //~ throw 503, implied
  if (posts.isOver) throw APIError.outOfRange('Past the end'); //~ throw 400, implied
  if (posts.isTorn) throw APIError.aborted('Again'); //~ throw 409, implied
  if (posts.isStopped) throw APIError.canceled('Stopped'); //~ throw 499, implied
  return APIError.unknown('Who knows'); //~ throw 500, implied
}

// Raw endpoints write to a response like Node's

export const hook = api.raw(
  { expose: true, path: '/hook', method: 'POST' },
  async (request, response) => {
    if (!request.headers['x-signature']) {
      response.writeHead(401, { 'WWW-Authenticate': 'Signature' }); //~ send 401, content yes, www-authenticate yes, location no, POST /hook
      response.end('Sign it');
      return;
    }
    response.statusCode = StatusCodes.NO_CONTENT; //~ send 204, notation constant, content no, POST /hook
    response.end();
  },
);

export const page = api.raw({ expose: true, path: '/page', method: 'GET' }, async (req, resp) => {
  resp.setHeader('Content-Type', 'text/html');
  resp.statusCode = posts.isDown ? 503 : 200; //~ send 503, content yes, content-type yes; send 200, content yes, content-type yes
  resp.write(`<!doctype html>${render(req.url)}`);
  resp.end();
});

export const file = api.raw({ expose: true, path: '/file' }, async (_, resp) => {
  resp.writeHead(206); //~ send 206, content unknown, any /file
  stream.pipe(resp);
});

export function refuse(_: RawRequest, response: RawResponse) {
  response.writeHead(405, 'No', { Allow: 'POST' }).end(); //~ send 405, evidence type, content no, allow yes, no route
}

// Words that name no status, and errors of other packages

export const isMissing = (error: APIError) => error.code === ErrCode.NotFound;

class OwnAPIError {
  static notFound = (message: string) => new OwnAPIError(message);
  constructor(readonly message: string) {}
}
export const missing = OwnAPIError.notFound('Nothing here');

export const raw = { raw: (options: object, handler: (a: Post, b: RegExp) => void) => handler };
raw.raw({ path: '/x' }, (request, response) => {
  posts.status = response.test(request.id) ? 404 : 200;
});
