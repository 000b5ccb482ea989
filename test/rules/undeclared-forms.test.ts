/** Answers that reach no client, and statuses that a name holds. */
import { commented, compared } from './compared-pairs.ts';

const express = (statements: string) => `
import express from 'express';
const router = express.Router();
${commented('/a', 200)}
router.get('/a', (req, res) => { ${statements} });`;

compared('an answer to a client that is gone', express, [
  [
    "req.on('close', () => { if (!res.headersSent) res.status(499).end(); }); res.json({});",
    "req.on('end', () => { res.status(408).end(); });",
  ],
  [
    "const stop = () => { res.status(408).end(); }; req.socket.once('close', stop); res.json({});",
    "const stop = () => { res.status(408).end(); }; child.once('close', stop);",
  ],
  [
    "res.addListener('finish', function () { res.status(408).end(); }); res.json({});",
    "res.addListener('timeout', function () { res.status(408).end(); }); res.json({});",
  ],
]);
