/** Content with 204 that may be empty: `res.status(204).send(undefined)`. */
import { judge } from './verdicts.ts';

const imports = `import { PassThrough, Readable as Source } from 'node:stream';
import stream from 'node:stream';
import { PDFStream } from './pdf.js';
`;

const nothing = [
  'new Uint8Array(0)',
  'new Uint8Array()',
  'new Uint8Array([])',
  'new Uint8ClampedArray(0)',
  'new Float64Array(0)',
  'new BigInt64Array(0)',
  'new ArrayBuffer(0)',
  'new DataView(new ArrayBuffer(0))',
  'new Buffer(0)',
  'Buffer.alloc(0)',
  'Buffer.from([])',
  "Buffer.from('')",
  'new Blob()',
  'new Blob([])',
  "new Blob([''])",
  'new FormData()',
  'new URLSearchParams()',
  'new String()',
  'String()',
  "''.concat()",
  '``',
  "`${''}`",
  'new PassThrough()',
  'new Source({ read() { this.push(null); } })',
  'new stream.Readable()',
  'new ReadableStream()',
  'new PDFStream()',
  'new (class extends Uint8Array {})(0)',
  'new globalThis.Uint8Array(0)',
  'Source.from([])',
];

judge('content that may be empty', [
  ...nothing.map((content) => ({
    code: `import express from 'express';\n${imports}express().get('/g', (req, res) => { res.status(204).send(${content}); });`,
  })),
  ...nothing.map((content) => ({
    code: `import Koa from 'koa';\n${imports}new Koa().use((ctx) => { ctx.status = 204; ctx.body = ${content}; });`,
  })),
  {
    code: `import express from 'express';\nclass Nothing extends Uint8Array {}\nexpress().get('/g', (req, res) => { res.status(204).send(new Nothing(0)); });`,
  },
  {
    code: `import express from 'express';\nconst Bytes = Uint8Array;\nexpress().get('/g', (req, res) => { const none = new Bytes(0); res.status(204).send(none); });`,
  },
]);

judge('content of Fastify that may be empty', [
  ...['new Uint8Array(0)', 'new PassThrough()', 'Buffer.alloc(0)'].map((content) => ({
    code: `import Fastify from 'fastify';\n${imports}Fastify().get('/g', async (request, reply) => { reply.code(204).send(${content}); });`,
  })),
]);

judge('content that is not empty', [
  ...['new User()', 'new Map()', "'x'", '{}', '[]', '`a${b}`', 'new Date()'].map((content) => ({
    code: `import express from 'express';\nexpress().get('/g', (req, res) => { res.status(204).send(${content}); });`,
    reports: ['no-forbidden-content 2'],
  })),
  // Response throws at content with 204, even at content of length 0.
  ...['new Uint8Array(0)', 'new Blob()', 'new ReadableStream()', "''"].map((content) => ({
    code: `export const GET = () => new Response(${content}, { status: 204 });`,
    reports: ['no-forbidden-content 1'],
  })),
]);
