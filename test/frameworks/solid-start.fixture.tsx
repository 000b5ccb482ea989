// every: framework solid-start, evidence import
import { json, redirect, reload } from '@solidjs/router';
import { HttpStatusCode } from '@solidjs/start';
import type { APIEvent } from '@solidjs/start/server';

export const PUT = async ({ response }: APIEvent) => {
  response.status = 204; //~ send 204, evidence type, PUT (no path)
};

export const save = () => json({ ok: true }, { status: 201 }); //~ send 201, content yes
export const go = () => redirect('/new', 303); //~ send 303, content no, location yes
export const found = () => redirect('/new'); //~ send 302, implied, location yes
export const again = () => reload({ status: 202 }); //~ send 202

export default function NotFound() {
  return (
    <main>
      <HttpStatusCode code={404} /> {/*~ send 404 */}
      <StatusCode code={999} />
    </main>
  );
}
