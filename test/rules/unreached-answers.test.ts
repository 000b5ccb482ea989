/** Answers in code that never runs, or where no client hears them, and which no route has to declare. */
import { compared } from './compared-programs.ts';

const fastify = (text: string) => `
import fastify from 'fastify';
const app = fastify();
const LEGACY = false;
const BETA = process.env.BETA === 'yes';
app.get('/', { schema: { response: { 200: User } } }, async (request, reply) => {
  ${text}
});`;

compared('an answer behind a condition', fastify, [
  [
    'if (LEGACY) return reply.code(410).send({}); return { ok: true };',
    'if (BETA) return reply.code(410).send({}); return { ok: true };',
  ],
  [
    'return !LEGACY ? { ok: true } : reply.code(410).send({});',
    'return !BETA ? { ok: true } : reply.code(410).send({});',
  ],
  [
    'if (!LEGACY) return { ok: true }; reply.code(410); return {};',
    'if (!BETA) return { ok: true }; reply.code(410); return {};',
  ],
  [
    'if (BETA && LEGACY) { return reply.code(410).send({}); } return { ok: true };',
    'if (BETA || LEGACY) { return reply.code(410).send({}); } return { ok: true };',
  ],
  [
    'if (reply.sent) return reply.code(500).send({}); return { ok: true };',
    'if (job.sent) return reply.code(500).send({}); return { ok: true };',
  ],
  [
    'if (!reply.sent) return { ok: true }; return reply.code(500).send({});',
    'if (reply.sent) return reply; return reply.code(500).send({});',
  ],
  [
    'if (reply.raw.headersSent) { reply.code(500); } return { ok: true };',
    'if (!reply.raw.headersSent) { reply.code(500); } return { ok: true };',
  ],
]);

compared('an answer of a function in a handler', fastify, [
  [
    'const gone = () => reply.code(410).send({}); return { ok: true };',
    'const gone = () => reply.code(410).send({}); if (BETA) return gone(); return { ok: true };',
  ],
  [
    'function gone() { return reply.code(410).send({}); } return { ok: true };',
    'function gone() { return reply.code(410).send({}); } return gone();',
  ],
  [
    'const answers = { gone: () => reply.code(410).send({}) }; return { ok: true };',
    'const answers = { gone: () => reply.code(410).send({}) }; return answers.gone();',
  ],
  [
    "request.raw.on('error', () => reply.code(502).send({})); return { ok: true };",
    "upstream.on('error', () => reply.code(502).send({})); return reply;",
  ],
]);

const unanswered = (text: string) => `
import fastify from 'fastify';
const app = fastify();
app.get('/', { schema: { response: { 200: User, 201: User, 410: Gone } } }, async (request, reply) => {
  ${text}
});`;

compared('a success beside an answer of a function in a handler', unanswered, [
  [
    'const made = () => reply.code(201).send({}); return { ok: true };',
    'const made = () => reply.code(201).send({}); return made();',
  ],
  [
    'const made = () => reply.code(201).send({}); return find();',
    'return reply.code(201).send(find());',
  ],
]);

const preset = (text: string) => `
import fastify from 'fastify';
import { context } from './context.js';
fastify().post('/', { schema: { response: { 201: User } } }, async (request, reply) => {
  ${text}
});`;

compared('a status that is given to an object of another file', preset, [
  ["context.get('reply').code(201); return { id: 1 };", "context.get('reply'); return { id: 1 };"],
  ["context.get('reply').statusCode = 201; return { id: 1 };", 'return { id: 1 };'],
]);

const extending = (text: string) => `
import { Controller, NotFoundException, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { Base } from './base';
${text}`;

compared('a class whose base may declare errors for it', extending, [
  [
    "@Controller('users') class Users extends Base { @Post() @ApiCreatedResponse() add() { if (!found) throw new NotFoundException(); return {}; } }",
    "@Controller('users') class Users { @Post() @ApiCreatedResponse() add() { if (!found) throw new NotFoundException(); return {}; } }",
  ],
  [
    "@Controller('users') class Users extends Base { @Post() @ApiCreatedResponse() add() { return {}; } }",
    "@Controller('users') class Users extends Base { @Post() @ApiOkResponse() add() { return {}; } }",
  ],
]);
