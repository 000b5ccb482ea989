// every: framework next-pages, evidence type
import type { GetServerSideProps, NextApiHandler, NextApiRequest, NextApiResponse } from 'next';

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'PUT') return res.status(200).json({ ok: true }); //~ send 200, content yes, PUT (no path)
  if (req.method === 'DELETE') return res.status(204).end(); //~ send 204, content no, DELETE (no path)
  if (!req.query.id) return res.redirect('/users'); //~ send 307, implied, content no, location yes, redirects yes
  if (req.query.id === 'old') return res.redirect(308, '/users/new'); //~ send 308, location yes, redirects yes
  res.setHeader('allow', 'PUT, DELETE');
  res.status(405).send('Not this way'); //~ send 405, content yes, allow yes
}

export const teapot: NextApiHandler = (_req, res) => res.status(418).send('Tea'); //~ send 418, content yes, no route

export const getServerSideProps: GetServerSideProps = async ({ params }) => {
  return { redirect: { destination: `/${params?.id}`, statusCode: 303 } }; //~ send 303, evidence import, redirects yes
};
