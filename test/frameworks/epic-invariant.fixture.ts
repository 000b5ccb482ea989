// every: framework epic-invariant, evidence import
import { invariant, invariantResponse } from '@epic-web/invariant';
import { StatusCodes } from 'http-status-codes';
import { invariantResponse as ownInvariant, notes, users } from './services.ts';

export async function loader({ request, params }) {
  const user = await users.find(params.id);
  invariantResponse(user, 'No such user', { status: 404 }); //~ send 404, content yes, location no, phrase none
  invariantResponse(params.id, 'No id'); //~ send 400, implied, content yes
  invariantResponse(user.isActive, () => `${user.name} left`, { status: StatusCodes.GONE }); //~ send 410, content unknown, notation constant
  const code = user.isKnown ? 403 : 401;
  invariantResponse(user.isOwner, 'Not yours', { status: code }); //~ send 403, maybe; send 401, maybe
  invariantResponse(request.headers.get('x-key'), 'Slow down', {
    status: 429, //~ send 429, retry-after yes
    headers: { 'Retry-After': '60' },
  });
  invariantResponse(user.isOdd, 'Odd', { statusText: 'Odd', status: 409 }); //~ send 409, phrase 'Odd'
  // Neither is an init with a status, so that 400 is sent.
  invariantResponse(user.notes, 'No notes', 404); //~ send 404; send 400, implied
  invariantResponse(user.notes, 'No notes', { statusCode: 404 }); //~ send 404; send 400, implied
  invariantResponse(user.notes, 'No notes', notes.init(404)); //~ send ?
  return Response.json(user, { status: 203 }); //~ send 203, framework fetch-response
}

// Functions of the same names, and one without a response

invariant(users.count > 404, 'Too few');
ownInvariant(users, 'No users', { status: 404 });
export function shadowed(
  invariantResponse: (found: unknown, message: string, init: object) => void,
) {
  invariantResponse(users, 'No users', { status: 404 });
}
