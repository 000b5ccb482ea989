/** Comments that document another route than the one whose path ends as theirs does. */
import { commented, comparedScripts } from './compared-programs.ts';

const express = (text: string) => `
import express from 'express';
import auth from './auth.js';
import { paths } from './paths.js';
const base = '/auth';
const app = express();
const router = express.Router();
const users = express.Router();
${text}`;

const status = commented('/auth/status', 204);
const shown = "router.get('/status', (req, res) => { res.status(200).json({}); });";
const elsewhere = 'export const version = 1;';

comparedScripts('a comment above a statement that registers a path', express, [
  [`${status} router.get('/auth/status', auth.status); ${shown}`, `${status} ${shown}`],
  [`${status} router.get(paths.status, auth.status); ${shown}`, `${status} auth(router); ${shown}`],
  [`${status} router.use('/auth', auth); ${shown}`, `${status} router.use(auth.check); ${shown}`],
  [`${status} router.route('/auth/status').get(auth.status); ${shown}`, `${status} ${shown}`],
  [
    `${status} router.get('/auth/status', auth(auth.status)).get('/status', (req, res) => { res.status(200).json({}); });`,
    `${status} router.get('/auth/other', auth.other).get('/status', (req, res) => { res.status(200).json({}); });`,
  ],
  [
    `router.get('/', auth.all)${status}.get('/auth/status', auth.status).get('/status', (req, res) => { res.status(200).json({}); });`,
    `router.get('/', auth.all)${status}.get('/status', (req, res) => { res.status(200).json({}); });`,
  ],
]);

comparedScripts('a comment elsewhere whose path another registration has', express, [
  [
    `${status} ${elsewhere} router.get('/auth/status', auth.status); ${shown}`,
    `${status} ${elsewhere} router.get('/auth/other', auth.status); ${shown}`,
  ],
  [
    `${status} ${elsewhere} router.get(base + '/status', auth.status); ${shown}`,
    `${status} ${elsewhere} router.post(base + '/status', auth.status); ${shown}`,
  ],
  [
    `${status} ${elsewhere} router.get(\`\${paths.auth}/status\`, auth.status); ${shown}`,
    `${status} ${elsewhere} router.get(\`\${paths.auth}/other\`, auth.status); ${shown}`,
  ],
  [
    `${status} ${elsewhere} router.get(paths.status, auth.status); ${shown}`,
    `${status} ${elsewhere} router.post(paths.status, auth.status); ${shown}`,
  ],
  [
    `${status} ${elsewhere} users.get('/status', auth.status); ${shown}`,
    `${status} ${elsewhere} users.get('/auth', auth.status); ${shown}`,
  ],
  [
    `${status} ${elsewhere} auth.register('/auth/status', auth.status); ${shown}`,
    `${status} ${elsewhere} auth.register('/auth/status'); ${shown}`,
  ],
  [
    `${status} ${elsewhere} router.get('/v1/auth/status', auth.status); ${shown}`,
    `${status} ${elsewhere} router.get('/v1/status/auth', auth.status); ${shown}`,
  ],
  [
    `${status} ${elsewhere} router.get(['/signed', '/auth/status'], auth.status); ${shown}`,
    `${status} ${elsewhere} router.get(['/signed', '/auth'], auth.status); ${shown}`,
  ],
  [
    `${status} ${elsewhere} auth([{ method: 'GET', path: '/auth/status', handler: auth.status }]); ${shown}`,
    `${status} ${elsewhere} auth([{ method: 'POST', path: '/auth/status', handler: auth.status }]); ${shown}`,
  ],
  [
    `${commented('/users/{id}/image', 204)} ${elsewhere} app.get('/users/:id/image', auth.image); router.get('/image', (req, res) => { res.status(200).json({}); });`,
    `${commented('/users/{id}/image', 204)} ${elsewhere} app.get('/users/:id', auth.image); router.get('/image', (req, res) => { res.status(200).json({}); });`,
  ],
  [
    `${status} ${elsewhere} app.get('/auth/status', auth.status); router.get('/auth/status', (req, res) => { res.status(200).json({}); });`,
    `${status} ${elsewhere} app.get('/v1/auth/status', auth.status); router.get('/auth/status', (req, res) => { res.status(200).json({}); });`,
  ],
]);

comparedScripts('a comment elsewhere that contradicts where routers are registered', express, [
  [
    `${status} ${elsewhere} app.use('/users', router); ${shown}`,
    `${status} ${elsewhere} app.use('/auth', router); ${shown}`,
  ],
  [
    `${status} ${elsewhere} app.use('/auth', users); ${shown}`,
    `${status} ${elsewhere} app.use('/users', users); ${shown}`,
  ],
  [
    `${status} ${elsewhere} app.use('/v1/users', auth.check, router); ${shown}`,
    `${status} ${elsewhere} app.use('/v1/auth', auth.check, router); ${shown}`,
  ],
  [
    `${status} ${elsewhere} app.use('/users', router); ${shown}`,
    `${status} ${elsewhere} app.use(paths.auth, router); ${shown}`,
  ],
  [
    `${commented('/orders/{id}/status', 204)} ${elsewhere} app.use('/orders/:id', auth.orders); ${shown}`,
    `${commented('/orders/{id}/status', 204)} ${elsewhere} app.use('/orders/:id', router); ${shown}`,
  ],
]);

comparedScripts(
  'a comment elsewhere that contradicts the prefix of a router',
  (prefix) => `
import { Hono } from 'hono';
const router = new Hono().basePath('${prefix}');
${status}
${elsewhere}
router.get('/status', (c) => c.json({}, 200));`,
  [['/users', '/auth']],
);

comparedScripts('a comment of one item above the route of all', express, [
  [
    `${commented('/users/{id}', 200)} router.get('/', (req, res) => { res.status(206).json([]); });`,
    `${commented('/users', 200)} router.get('/', (req, res) => { res.status(202).json([]); });`,
  ],
]);
