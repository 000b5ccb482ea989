// every: framework trpc, evidence import, notation word
import * as trpc from '@trpc/server';
import { initTRPC, TRPCError } from '@trpc/server';
import { TRPCClientError } from '@trpc/client';
import { LimitError, posts, type Context } from './posts.js';

const { TRPCError: RequiredError } = require('@trpc/server');

const t = initTRPC.context<Context>().create();

export const isSignedIn = t.middleware(({ ctx, next }) => {
  if (!ctx.user) throw new TRPCError({ code: 'UNAUTHORIZED' }); //~ throw 401
  if (!ctx.user.isPaying) throw new RequiredError({ code: 'PAYMENT_REQUIRED' }); //~ throw 402
  return next({ ctx });
});

export const router = t.router({
  show: t.procedure.query(async ({ input, ctx }) => {
    const post = await posts.find(input);
    if (!post) throw new TRPCError({ code: 'NOT_FOUND', message: `No post ${input}` }); //~ throw 404
    if (post.isHidden)
      throw new trpc.TRPCError({
        code: ctx.user ? 'FORBIDDEN' : `UNAUTHORIZED`, //~ throw 403; throw 401
        message: 'Not yours',
      });
    return post;
  }),
  create: t.procedure.mutation(async ({ input }) => {
    try {
      return await posts.create(input);
    } catch (cause) {
      if (posts.isDuplicate(cause)) throw new TRPCError({ code: 'CONFLICT', cause }); //~ throw 409
      const code = 'INTERNAL_SERVER_ERROR';
      throw new TRPCError({ code, cause }); //~ throw 500
    }
  }),
});

export function check(code: 'NOT_FOUND' | 'FORBIDDEN', stopped: boolean) {
  if (stopped) throw new TRPCError({ code: 'CLIENT_CLOSED_REQUEST' }); //~ throw 499
  if (posts.isBusy) throw new TRPCError({ code: 'TOO_MANY_REQUESTS' }); //~ throw 429
  if (posts.isOdd) throw new TRPCError({ code: 'UNPROCESSABLE_CONTENT' }); //~ throw 422
  if (posts.isNew) throw new TRPCError({ code: 'METHOD_NOT_SUPPORTED' }); //~ throw 405
  throw new TRPCError({ code }); //~ throw ?, notation none
}

class TeapotError extends TRPCError {
  constructor() {
    super({ code: 'NOT_IMPLEMENTED', message: 'Tea only' }); //~ throw 501
  }
}
export const tea = () => new TeapotError();

// The same words in other objects

export const limit = () => new LimitError({ code: 'TOO_MANY_REQUESTS' });
export const client = () => new TRPCClientError('NOT_FOUND');
export const isMissing = (error: TRPCError) => error.code === 'NOT_FOUND';
export const answer = { code: 'NOT_FOUND', status: 404 };
