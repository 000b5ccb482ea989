// every: framework analog, evidence import
import { fail, json, redirect, type PageServerAction } from '@analogjs/router/server/actions';
import { readFormData } from 'h3';
import { StatusCodes } from 'http-status-codes';
import { fail as failed, letters, redirect as go } from './services.ts';

export async function action({ event }: PageServerAction) {
  const form = await readFormData(event);
  if (!form.get('email')) return fail(422, { email: 'No address' }); //~ send 422, content yes, location no, no route
  if (form.get('text')) return json({ ok: true }); //~ send 200, implied, content yes
  if (form.get('sent'))
    return json({ ok: true }, { status: StatusCodes.ACCEPTED, statusText: 'Sent' }); //~ send 202, content yes, phrase 'Sent'
  if (form.get('moved')) return redirect('/moved', 301); //~ send 301, content no, location yes, redirects yes
  if (form.get('seen')) return redirect('/seen', { status: 303 }); //~ send 303, location unknown, redirects yes
  if (form.get('twice')) return json({ ok: false }, 409); //~ send 409; send 200, implied
  await letters.add(form);
  return redirect('/'); //~ send 302, implied, content no, location yes
}

// Other functions

failed(422, {});
go('/', 301);
export const plain = (fail: (code: number) => void) => fail(404);
