import { createRequire } from 'node:module';
import { defineRuntime, type Listener } from './define-runtime.ts';

const require = createRequire(import.meta.url);

const versions = [
  { version: 4, module: require('express-4') as unknown },
  { version: 5, module: require('express') as unknown },
];

/** Express 4, and Express 5. */
export const express = versions.map(({ version, module }) =>
  defineRuntime({
    framework: 'express',
    version,
    packages: { express: module },
    isExact: true,
    apis: [
      'res.status(S).send()',
      "res.status(S).send('content')",
      'res.status(S).json()',
      "res.status(S).json('content')",
      'res.status(S).end()',
      "res.status(S).end('content')",
      'res.sendStatus(S)',
      "res.redirect(S, '/')",
      'res.statusCode = S; res.end()',
      "res.statusCode = S; res.end('content')",
      "res.statusCode = S; res.send('content')",
      "res.status(S); res.write('content'); res.end()",
      'res.writeHead(S); res.end()',
      "res.writeHead(S).end('content')",
    ],
    plain: 'res.send()',
    program: (statements) => `
    const express = require('express');
    const app = express();
    app.get('/', (req, res) => { ${statements}; });
    module.exports = app;`,
    asked: { listener: (app: Listener) => app },
  }),
);
