/** Libraries of which package.json lists a version without constants: a fix imports the next library. */
import { judge } from './verdicts.ts';

const constants = ['prefer-status-constant'];
const server = `import axios from 'axios';\nimport { createServer } from 'node:http';\ncreateServer((req, res) => { res.statusCode = 404; res.end(); });`;

judge(
  'a project whose axios has no constants',
  ['^0.27.2', '0.21.1', '~1.2.0', '>=0.19'].map((axios) => ({
    code: server,
    dependencies: { axios },
    reports: ['prefer-status-constant 3'],
  })),
  constants,
);

judge(
  'a project that has constants beside such an axios',
  [
    { code: server, dependencies: { axios: '^0.27.2', 'http-status-codes': '^2.3.0' } },
    { code: server, dependencies: { axios: '^1.7.0' } },
  ].map((verdict) => ({ ...verdict, reports: ['prefer-status-constant 3'] })),
  constants,
);
