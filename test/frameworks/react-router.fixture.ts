// every: framework react-router, evidence import
import {
  data,
  isRouteErrorResponse,
  redirect,
  redirectDocument,
  replace,
  useRouteError,
} from 'react-router';

export async function action({ request }: { request: Request }) {
  const form = await request.formData();
  if (!form.get('name')) return data({ error: 'No name' }, { status: 400 }); //~ send 400, content yes, DELETE,PATCH,POST,PUT (no path)
  if (form.has('draft')) return data({ saved: true }, 202); //~ send 202, content yes
  return { status: 405, error: 'No' }; //~ send 405
}

export const loader = () => {
  throw data('Not found', { status: 404, headers: { 'x-missing': '1' } }); //~ send 404, x-missing yes, GET,HEAD (no path)
};

export const moved = () => redirect('/new', 301); //~ send 301, content no, location yes
export const found = () => redirectDocument('/new'); //~ send 302, implied, location yes
export const other = () => replace('/new', { status: 303 }); //~ send 303, location yes

export function ErrorBoundary({ order }: { order: { status: number } }) {
  const error = useRouteError();
  if (order.status === 404) return null;
  if (isRouteErrorResponse(error) && error.status === 404) return 'Not here'; //~ compare 404
  return isRouteErrorResponse(error) && error.data.status === 404 ? error.data : null;
}
