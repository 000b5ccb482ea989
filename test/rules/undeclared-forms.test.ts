/** Answers that reach no client, and statuses that a name holds. */
import { commented, comparedScripts } from './compared-programs.ts';

const express = (statements: string) => `
import express from 'express';
const router = express.Router();
${commented('/a', 200)}
router.get('/a', (req, res) => { ${statements} });`;

comparedScripts('an answer to a client that is gone', express, [
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

const sent = 'res.status(status).json({});';

comparedScripts('one of two statuses that a name holds', express, [
  [
    `const status = isNew ? 201 : 200; if (isNew) return next(); ${sent}`,
    `const status = isNew ? 201 : 200; ${sent}`,
  ],
  [
    `const status = isNew ? 201 : 200; check(status); ${sent}`,
    `const status = isNew ? 201 : 200; check(isNew); ${sent}`,
  ],
  [
    `const status = isNew ? 201 : 200; if (isOld) { ${sent} } else { next(); }`,
    `const status = isNew ? (isLate ? 200 : 201) : 200; return ${sent}`,
  ],
  [
    `let status = 200; if (isNew) status = 201; if (!isNew) { ${sent} } else { next(); }`,
    `let status = 200; if (isNew) status = 201; ${sent}`,
  ],
  [
    `let status = 201; if (isNew) { status = 200; } else { status = 200; } ${sent}`,
    `let status = 201; if (isNew) { log(isNew); status = 200; } ${sent}`,
  ],
  [
    `let status = 200; if (isNew) { status = 201; return next(); } ${sent}`,
    `let status = 200; if (isNew) { status = 200; } else { status = 201; } ${sent}`,
  ],
  [
    `let status = 200; if (isNew) { status = 201; status = 200; } ${sent}`,
    `let status; status = 200; if (isNew) status = 201; res.status(201).json({});`,
  ],
]);
