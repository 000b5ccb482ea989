// every: framework sveltekit, evidence import
import {
  error,
  fail,
  json,
  redirect,
  text,
  type Actions,
  type RequestHandler,
} from '@sveltejs/kit';

declare const articles: { find(slug: string): object | undefined };

export const load = ({ params }: { params: { slug: string } }) => {
  const article = articles.find(params.slug);
  if (!article) error(404, 'No such article'); //~ throw 404
  if (params.slug === 'old') redirect(308, '/new'); //~ throw 308, content no, location yes
  return { article };
};

export const actions: Actions = {
  default: async ({ request }) => {
    const data = await request.formData();
    if (!data.get('title')) return fail(400, { title: 'missing' }); //~ send 400, content yes, POST (no path)
    throw redirect(303, '/articles'); //~ throw 303
  },
};

export const PUT: RequestHandler = async () => json({ ok: true }, { status: 200 }); //~ send 200, content yes, PUT (no path)
export const POST: RequestHandler = async () =>
  text('Created', { status: 201, headers: { location: '/a' } }); //~ send 201, content yes, location yes, POST (no path)
export const GET: RequestHandler = () => json([]); //~ send 200, implied, content yes, GET (no path)
export const DELETE = () => new Response(null, { status: 204 }); //~ send 204, framework fetch-response, content no, DELETE (no path)

// The same names of other modules.
export function log(fail: (code: number) => void) {
  fail(1);
}
