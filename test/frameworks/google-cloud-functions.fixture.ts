// every: framework google-cloud-functions, evidence import
import * as functions from '@google-cloud/functions-framework';
import { onRequest } from 'firebase-functions/v2/https';

functions.http('users', (req, res) => {
  if (req.method === 'DELETE') return res.status(204).send(); //~ send 204, content no, DELETE (no path)
  res.sendStatus(405); //~ send 405
});

export const hello = onRequest((_req, res) => {
  res.status(200).send('Hello'); //~ send 200, content yes
});

export const moved = onRequest(async (_request, response) => {
  response.redirect('/new'); //~ send 302, implied, location yes
});
