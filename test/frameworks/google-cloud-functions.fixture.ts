// every: framework google-cloud-functions, evidence import
import * as functions from '@google-cloud/functions-framework';
import { http, type HttpFunction } from '@google-cloud/functions-framework';
import * as firebase from 'firebase-functions/v1';
import { https } from 'firebase-functions';
import { onCall, onRequest, type Request } from 'firebase-functions/v2/https';
import { onSchedule } from 'firebase-functions/v2/scheduler';
import { StatusCodes } from 'http-status-codes';
import { orders } from './services.ts';

functions.http('order', async (req, res) => {
  const order = await orders.find(req.query.id);
  if (!order) return res.status(404).json({ message: 'No such order' }); //~ send 404, content yes, location no, any
  if (order.isMoved) return res.redirect(301, order.url); //~ send 301, location yes, redirects yes
  if (order.isOld) return res.redirect('/orders'); //~ send 302, implied, content no, location yes
  if (order.isGone) return res.sendStatus(410); //~ send 410, content no
  if (req.method === 'DELETE') return res.status(StatusCodes.NO_CONTENT).end(); //~ send 204, content no, notation constant, DELETE
  res
    .set('Cache-Control', 'no-store')
    .status(order.isNew ? 201 : 200) //~ send 201, content unknown, cache-control yes; send 200
    .send(order.text);
});

http('imported', (request, response) => {
  response.statusCode = 503; //~ send 503, content yes, retry-after yes, any
  response.setHeader('Retry-After', '30');
  response.end('Later');
});

export const typed: HttpFunction = (req, res) => res.writeHead(403).end(); //~ send 403, content no, evidence type, no route

// Firebase

export const first = firebase.https.onRequest((req, res) => {
  res.status(200).send('Hello'); //~ send 200, content yes, any
});
export const placed = firebase
  .region('europe-west1')
  .runWith({ memory: '256MB' })
  .https.onRequest((req, res) => {
    if (req.method !== 'PUT') return res.status(405).set('Allow', 'PUT').end(); //~ send 405, content no, allow yes
    res.status(200).json({ ok: true }); //~ send 200, content yes, PUT
  });
export const second = onRequest({ cors: true, region: 'europe-west1' }, async (request, reply) => {
  reply.status(400).send('Nothing to do'); //~ send 400, content yes, any
});
export const third = https.onRequest(async (req: Request, res) => {
  res.status(204).send(); //~ send 204, content no, any
});

const required = require('@google-cloud/functions-framework');
required.http('required', (req, res) => res.status(500).send('Broken')); //~ send 500, content yes, any

// Functions for events, which answer no HTTP request

functions.cloudEvent('stored', (event) => event.status(500));
export const call = onCall((request) => ({ status: 404, body: request.data }));
export const nightly = onSchedule('every day 00:00', (event) => event.status(500));
