/**
 * Numbers on errors: some are status codes of HTTP. A file that speaks another protocol, or shows nothing of HTTP, may
 * mean codes of its own.
 */
import { judge, type Verdict } from './verdicts.ts';

/** Ways to give an error a number; each program throws 550 and then 530. */
const forms = {
  'a status that the constructor keeps': `
class TransferError extends Error { constructor(message, status) { super(message); this.status = status; } }
export const fail = () => { throw new TransferError('No such file', 550); };
export const login = () => { throw new TransferError('Not logged in', 530); };`,
  'a status code that the constructor keeps of an object': `
class TransferError extends Error { constructor(options) { super(options.message); this.statusCode = options.statusCode; } }
export const fail = () => new TransferError({ message: 'No such file', statusCode: 550 });`,
  'a superclass that keeps it': `
class TransferError extends Error { constructor(status) { super('Failed'); this.status = status; } }
class Missing extends TransferError { constructor() { super(550); } }
export const fail = () => { throw new Missing(); };`,
  'a property of an error': `
export const fail = () => { const error = new Error('No such file'); error.statusCode = 550; throw error; };`,
  'a property of what is caught': `
export const fail = () => { const e = new Error('Not logged in'); e.status = 530; return e; };`,
  'an object that is thrown': `
export const fail = () => { throw { status: 550, message: 'No such file' }; };`,
  'an imported class': `
import { TransferError } from './errors.js';
export const fail = () => new TransferError('No such file', { statusCode: 550 });`,
  'a property that Object.assign adds': `
export const fail = () => { throw Object.assign(new Error('No such file'), { status: 550 }); };`,
  'a factory': `
function failure(message, status) { const error = new Error(message); error.status = status; return error; }
export const fail = () => { throw failure('No such file', 550); };`,
} as const;

/** Codes that HTTP has as well. */
const registered = {
  'a registered reply': `
class TransferError extends Error { constructor(message, status) { super(message); this.status = status; } }
export const fail = () => { throw new TransferError('Service not available', 421); };`,
};

const packages = [
  ...['nodemailer', 'smtp-server', 'basic-ftp', 'ssh2-sftp-client', 'imapflow', 'node-pop3', 'sip'],
  ...[
    '@grpc/grpc-js',
    'ws',
    'pg',
    'mysql2',
    'mysql2/promise',
    'mongodb',
    'redis',
    'amqplib',
    'mqtt',
  ],
  ...['ldapjs', 'node:child_process', 'child_process', 'node:net', 'knex', 'nntp'],
];

judge(
  'a number on an error beside another protocol',
  packages.flatMap((name) =>
    Object.values(forms).flatMap((code): readonly Verdict[] => [
      { code: `import peer from '${name}';${code}` },
      { code: `import express from 'express';\nconst peer = require('${name}');${code}` },
    ]),
  ),
);

judge(
  'a number on an error of which the file says nothing',
  [...Object.values(forms), ...Object.values(registered)].flatMap((code): readonly Verdict[] => [
    { code },
    { code, dependencies: { express: '^5.0.0' } },
    { code, dependencies: { fastify: '^5.0.0', nodemailer: '^7.0.0' } },
  ]),
);

judge('a name of another protocol, or of an exit status', [
  {
    code: `import express from 'express';
class FtpError extends Error { constructor(message, status) { super(message); this.status = status; } }
throw new FtpError('Not logged in', 530);`,
  },
  {
    code: `import express from 'express';
class SMTPError extends Error { constructor(message, code) { super(message); this.statusCode = code; } }
class Full extends SMTPError { constructor() { super('Mailbox full', 552); } }
throw new Full();`,
  },
  {
    code: `import express from 'express';
const smtpError = new Error('Mailbox full');
smtpError.statusCode = 552;`,
  },
  {
    code: `import express from 'express';
import { GrpcError } from './errors.js';
throw new GrpcError({ status: 499 });`,
  },
  {
    code: `import express from 'express';
class Reply extends Error { constructor(message, status) { super(message); this.status = status; this.responseCode = status; } }
class ReplyError extends Reply {}
throw new Reply('Mailbox full', 552);`,
  },
  {
    code: `import express from 'express';
export function send(cause) { const error = new Error('Mailbox full'); error.status = 552; if (cause.responseCode === 552) throw error; }`,
  },
  {
    code: `import express from 'express';
class Failed extends Error { constructor(exitCode, status) { super('Failed'); this.exitCode = exitCode; this.status = status; } }
class FailedError extends Failed {}
throw new Failed(1, 530);`,
  },
  {
    code: `import express from 'express';
export function main() { const error = new Error('Failed'); error.status = 530; report(error); process.exit(error.status); }`,
  },
]);

const transfer = `class TransferError extends Error { constructor(message, status) { super(message); this.status = status; } }`;

judge('a file that shows another protocol by other means than a known package', [
  ...[
    `import { SMTPClient } from './lib/smtp-client.js';`,
    `import { connect } from '#ftp/connect';`,
    `import { createClient } from '@redis/client';`,
    `import { client } from '@xmpp/client';`,
    `import mqtt from 'async-mqtt';`,
    `import tls from 'node:tls';`,
    `import { Worker } from 'node:worker_threads';`,
    `import { UserClient } from './proto/user_grpc_pb.js';`,
    `export { send } from 'nodemailer';`,
    `const mail = await import('nodemailer');`,
    `const socket = new WebSocket(address);`,
    `const transport = connect('smtps://mail.example.org');`,
    `const database = connect('mongodb+srv://example.org');`,
    `function sendMail() {}`,
    `class ImapSession {}`,
  ].flatMap((sign): readonly Verdict[] => [
    {
      code: `import express from 'express';\n${sign}\n${transfer}\nthrow new TransferError('x', 552);`,
    },
    { code: `import express from 'express';\n${sign}\nthrow { status: 470, message: 'Odd' };` },
  ]),
  {
    code: `import type { SentMessageInfo } from 'nodemailer';\nimport express from 'express';\n${transfer}\nthrow new TransferError('x', 552);`,
    typescript: true,
  },
  {
    code: `import mail = require('nodemailer');\nimport express from 'express';\n${transfer}\nthrow new TransferError('x', 552);`,
    typescript: true,
  },
  // Names around the number, numbers beside it, and its own name.
  {
    code: `import express from 'express';\nexport class A { smtpReply() { throw { status: 552, message: 'Full' }; } }`,
  },
  {
    code: `import express from 'express';\nfunction run() { class ImapFolder { open() { const e = new Error('x'); e.status = 470; throw e; } } }`,
  },
  {
    code: `import express from 'express';\nthrow { status: 552, enhancedCode: '5.2.2', message: 'Full' };`,
  },
  {
    code: `import express from 'express';\nthrow { status: 470, exitCode: 3, message: 'Failed' };`,
  },
  {
    code: `import express from 'express';\n${transfer}\nexport function f() { const SMTP_FULL = 552; throw new TransferError('Full', SMTP_FULL); }`,
  },
  {
    code: `import express from 'express';\nenum SmtpCode { Full = 552 }\n${transfer}\nthrow new TransferError('Full', SmtpCode.Full);`,
    typescript: true,
  },
  // A word with other meanings does not show HTTP beside another protocol.
  {
    code: `import { Client } from 'basic-ftp';\nclass NotFoundError extends Error { constructor(status) { super('x'); this.status = status; } }\nthrow new NotFoundError(550);`,
  },
  // A program chooses any numbers for a protocol of its own.
  {
    code: `import net from 'node:net';\n${transfer}\nthrow new TransferError('x', 470);\nthrow new TransferError('y', 404);\nthrow new TransferError('z', 418);`,
  },
]);

judge('a number beside numbers that are no status codes', [
  {
    code: `${transfer}\nthrow new TransferError('a', 550, { retryAfter: 500 });\nthrow new TransferError('b', 530, { retryAfter: 404 });`,
  },
  {
    code: `class TransferError extends Error { timeout = 404; constructor(message, status) { super(message); this.status = status; } wait() { return sleep(404); } }\nthrow new TransferError('a', 550);`,
  },
  {
    code: `export const a = () => { throw { status: 550, message: 'a' }; };\nexport const b = () => { throw { status: 530, message: 'b' }; };`,
  },
  {
    code: `export const a = () => { throw { status: 1, message: 'a' }; };\nexport const b = () => { throw { status: 470, message: 'b' }; };`,
  },
  // Reply codes that SMTP and FTP share with HTTP.
  {
    code: `${transfer}\nthrow new TransferError('Syntax error', 500);\nthrow new TransferError('No such user', 550);`,
  },
]);

const unregistered = 'no-unregistered-status-code';
const keeping = `class AppError extends Error { constructor(message, status) { super(message); this.status = status; } }`;

judge('a number on an error that is a status code of HTTP', [
  // A framework, its types, a handler, a constant.
  {
    code: `import express from 'express';\n${keeping}\nthrow new AppError('Odd', 470);`,
    reports: [`${unregistered} 3`],
  },
  {
    code: `import type { Request } from 'express';\n${keeping}\nthrow new AppError('Odd', 470);`,
    typescript: true,
    reports: [`${unregistered} 3`],
  },
  {
    code: `import http from 'node:http';\nexport const f = () => { throw { status: 470, message: 'Odd' }; };`,
    reports: [`${unregistered} 2`],
  },
  {
    code: `app.use((err, req, res, next) => { res.status(err.status).end(); });\n${keeping}\nthrow new AppError('Odd', 470);`,
    reports: ['no-undefined-status 1', `${unregistered} 3`],
  },
  {
    code: `${keeping}\nrouter.get('/x', async (req, res) => { throw new AppError('Odd', 470); });`,
    reports: [`${unregistered} 2`],
  },
  {
    code: `router.get('/x', (req, res, next) => {\nconst error = new Error('Odd');\nerror.status = 470;\nnext(error); });`,
    reports: [`${unregistered} 3`],
  },
  {
    code: `import { StatusCodes } from 'http-status-codes';\n${keeping}\nthrow new AppError('Odd', 470);`,
    reports: [`${unregistered} 3`],
  },
  // A name.
  {
    code: `class HttpError extends Error { constructor(message, status) { super(message); this.status = status; } }\nthrow new HttpError('Odd', 470);`,
    reports: [`${unregistered} 2`],
  },
  {
    code: `class HTTPException extends Error { constructor(message, status) { super(message); this.status = status; } }\nclass Odd extends HTTPException { constructor() { super('Odd', 470); } }`,
    reports: [`${unregistered} 2`],
  },
  {
    code: `import { HttpError } from './errors.js';\nthrow new HttpError({ status: 470 });`,
    reports: [`${unregistered} 2`],
  },
  {
    code: `import { StorageError } from './errors.js';\nthrow new StorageError({ httpStatusCode: 470 });`,
    reports: [`${unregistered} 2`],
  },
  {
    code: `import pg from 'pg';\nclass HttpError extends Error { constructor(message, status) { super(message); this.status = status; } }\nthrow new HttpError('Odd', 470);`,
    reports: [`${unregistered} 3`],
  },
  {
    code: `class NotFoundError extends Error { constructor(status) { super('x'); this.status = status; } }\nthrow new NotFoundError(470);`,
    reports: [`${unregistered} 2`],
  },
  // Registered codes of the same class, or of other thrown objects.
  {
    code: `${keeping}\nthrow new AppError('Odd', 470);\nthrow new AppError('None', 404);`,
    reports: [`${unregistered} 2`],
  },
  {
    code: `import pg from 'pg';\n${keeping}\nthrow new AppError('Odd', 470);\nthrow new AppError('None', 404);`,
    reports: [`${unregistered} 3`],
  },
  {
    code: `class ApiError extends Error { statusCode = 404; constructor(status) { super('x'); this.statusCode = status; } }\nthrow new ApiError(470);`,
    reports: [`${unregistered} 2`],
  },
  {
    code: `import { AppError } from './errors.js';\nexport const a = () => new AppError({ status: 404 });\nexport const b = () => new AppError({ status: 470 });`,
    reports: [`${unregistered} 3`],
  },
  {
    code: `export const a = () => { throw { status: 404, message: 'None' }; };\nexport const b = () => { throw { status: 470, message: 'Odd' }; };`,
    reports: [`${unregistered} 2`],
  },
  {
    code: `const CODES = { missing: 404, odd: 470 };\n${keeping}\nthrow new AppError('Odd', CODES.odd);`,
    reports: [`${unregistered} 3`],
  },
  {
    code: `enum Code { Missing = 404, Odd = 470 }\n${keeping}\nthrow new AppError('Odd', Code.Odd);`,
    typescript: true,
    reports: [`${unregistered} 3`],
  },
  {
    code: `${keeping}\nthrow new AppError('Failed', 500);\nthrow new AppError('Odd', 470);`,
    reports: [`${unregistered} 3`],
  },
  {
    code: `import net from 'node:net';\nimport express from 'express';\n${keeping}\nthrow new AppError('None', 404);\nthrow new AppError('Odd', 470);`,
    reports: [`${unregistered} 5`],
  },
  // A store that is named after a database is a part of the server.
  {
    code: `import express from 'express';\nimport store from 'connect-redis';\n${keeping}\nthrow new AppError('Odd', 470);`,
    reports: [`${unregistered} 4`],
  },
  // A registered code shows HTTP by itself, unless another protocol has it.
  {
    code: `${keeping}\nthrow new AppError('Teapot', 418);`,
    reports: ['no-deprecated-status-code 2'],
  },
  {
    code: `import pg from 'pg';\n${keeping}\nthrow new AppError('Teapot', 418);`,
    reports: ['no-deprecated-status-code 3'],
  },
  // A program that may end with an exit status elsewhere.
  {
    code: `import express from 'express';\n${keeping}\nprocess.on('SIGTERM', () => { process.exitCode = 1; });\nthrow new AppError('Odd', 470);`,
    reports: [`${unregistered} 4`],
  },
]);
