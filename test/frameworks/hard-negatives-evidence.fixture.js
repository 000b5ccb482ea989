// Status codes in content, in conditions and in gateways, as they should be.
// every: framework express
import express from 'express';
import { StatusCodes } from 'http-status-codes';
import { logger } from './logger.js';

const app = express();

app.get('/deliveries/:id', async (req, res) => {
  const delivery = await deliveries.find(req.params.id);
  res.json({ code: 503, name: delivery.name, status: delivery.status });
});

app.get('/bins', (req, res) => res.json({ status: 'ok', code: 0, message: 'fine' }));

app.get('/jobs/:id', async (req, res) => {
  const job = await jobs.find(req.params.id);
  const problem = { status: job.status, detail: job.message };
  res.status(job.status).json(problem); //~ send ?
});

app.post('/graph', async (req, res) => {
  res.json({ errors: [{ message: 'No such field.' }], status: 400 });
});

app.get('/pictures/:id', (req, res) => {
  res.set('ETag', picture.tag);
  if (req.fresh) {
    res.status(StatusCodes.NOT_MODIFIED).end(); //~ send 304
    return;
  }
  const { range } = req.headers;
  if (range) {
    res.set('Content-Range', picture.rangeOf(range));
    res.status(StatusCodes.PARTIAL_CONTENT).send(picture.part(range)); //~ send 206, content-range yes
  } else res.send(picture.all);
});

app.put('/pictures/:id', (req, res) => {
  const expected = req.header('If-Match');
  if (expected !== undefined && expected !== picture.tag)
    return res.sendStatus(StatusCodes.PRECONDITION_FAILED); //~ send 412
  res.sendStatus(StatusCodes.NO_CONTENT); //~ send 204
});

app.get('/rates', async (req, res) => {
  try {
    const answer = await fetch('https://bank.example/rates');
    if (!answer.ok)
      return res.status(StatusCodes.BAD_GATEWAY).json({ error: 'The bank does not answer.' }); //~ send 502
    res.json(await answer.json());
  } catch (error) {
    logger.warn(error);
    res.status(StatusCodes.GATEWAY_TIMEOUT).json({ error: 'The bank does not answer in time.' }); //~ send 504
  }
});
