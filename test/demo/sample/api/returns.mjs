import fastify from 'fastify';
import { parcels } from './parcels.mjs';

const app = fastify();

const schema = { response: { 200: { description: 'The return' } } };

app.post('/returns', { schema }, async (request, reply) => {
  const parcel = await parcels.takeBack(request.body);
  return reply
    .code(201) // planted: no-undeclared-status
    .header('Location', `/returns/${parcel.id}`)
    .send({ parcel });
});

export default app;
