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

// Lambda@Edge wants text.
export const edge = () => ({ status: '302', statusDescription: 'Found', headers: {} });
export const paths = ['/users', { responses: ['404'] }];

// Objects by code that document no response: what a mock, a recorder, a bot or a survey answers, and translations.
export const mocked = { path: '/users', response: { 200: 'A list', 404: 'Nothing' } };
export const stubbed = { method: 'GET', responses: { 299: '{}', 404: () => null } };
export const listed = { description: 'Two answers', responses: [{ status: 299 }, { status: 404 }] };
export const recorded = {
  description: 'Loads a user',
  response: { 299: [{ id: 1 }] },
  responses: { 299: { body: '{"id":1}', latency: 12 }, 404: { body: '', latency: 3 } },
};
export const bot = { tags: ['greeting'], responses: { 101: 'Hello', 102: 'Good morning' } };
export const survey = {
  summary: 'How was it?',
  responses: { 100: { label: 'Good', votes: 12 }, 999: { label: 'Bad', votes: 1 } },
};
export const counted = {
  description: 'By code',
  responses: { 299: 12, 404: 3 },
  response: { 299: 1 },
};
export const translated = { messages: { 404: 'Nicht gefunden', 299: 'Seltsam' } };
export const axios = { interceptors: { response: { use: () => 404 } }, response: { status: 299 } };
export const labelled = { summary: 'Labels', responses: { ok: 200, missing: 404 } };
export const ports = { schema: { response: { port: 299 } }, validate: { output: { width: 299 } } };
export const grid = { validate: { output: { 299: { width: 1 } } }, commonResponses: { 299: 'x' } };

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
