// package: {"hono": "^4.0.0", "@hapi/hapi": "^21.0.0", "fastify": "^5.0.0", "elysia": "^1.4.0", "nitropack": "^2.13.0", "sails": "^1.5.0", "aws-lambda": "^1.0.0"}
// Calls that look like the API of a framework and are none, in a project that has all these frameworks.
import Joi from 'joi';
import * as M from './sdk/matchers.js';
import { db } from './db.js';

// Matchers of a generated SDK take a code first.
export const matchers = [M.json(200, Joi.object()), M.jsonErr([404, 500], Joi.any())];

// A schema that forbids, a query, a log, a process.
export const schema = Joi.object({ secret: Joi.any().forbidden(), status: Joi.number() });
export const save = () => db.update({ status: 200 }).where({ code: 404 });
export const log = (logger: { info(data: object): void }) => logger.info({ statusCode: 99 });
export class Task {
  status = 0;
  code = 1;
  fail() {
    this.status = 999;
  }
}

// Lambda@Edge wants text, and documents name what they describe by code.
export const edge = () => ({ status: '302', statusDescription: 'Found', headers: {} });
export const document = { responses: { 200: {}, '404': {}, '4XX': {}, default: {} } };
export const paths = { '/users': { put: { responses: { '299': { description: 'Odd' } } } } };

// Names of one letter, sockets and timers.
export const draw = (
  c: { text(text: string, size: number): void },
  h: { code(n: number): void },
) => {
  c.text('Title', 700);
  h.code(13);
};
export const close = (socket: { close(code: number): void; send(n: number): void }) => {
  socket.send(404);
  socket.close(1000);
};
setTimeout(() => undefined, 500);
