// every: framework trpc, evidence import, notation word
import { TRPCError } from '@trpc/server';

export function check(user: { isAdmin: boolean } | undefined, code: 'NOT_FOUND') {
  if (!user) throw new TRPCError({ code: 'UNAUTHORIZED' }); //~ throw 401
  if (!user.isAdmin) throw new TRPCError({ code: 'FORBIDDEN', message: 'Admins only' }); //~ throw 403
  if (Math.random() > 0.5) throw new TRPCError({ code }); //~ throw ?, notation none
  throw new TRPCError({ code: 'TOO_MANY_REQUESTS' }); //~ throw 429
}
