/** Functions that run before a handler: in a list with it, and registered for its path before it. */
import { commented, comparedScripts } from './compared-programs.ts';

const express = (text: string) => `
import express from 'express';
import { auth, created, validate } from './middleware.js';
const router = express.Router();
const other = express.Router();
const set = (req, res, next) => { res.status(201); next(); };
${text}`;

const document = commented('/a', 201, 'post');
const both = document.replace('ok }', 'ok }\n *       202: { description: later }');
const show = '(req, res) => { res.json({ a: 1 }); }';
const answer = '(req, res) => { res.status(201).json({ a: 1 }); }';

comparedScripts('a list of handlers', express, [
  [`${document} router.post('/a', [set, ${show}]);`, `${document} router.post('/a', [${show}]);`],
  [
    `${document} router.post('/a', [auth, ${show}]);`,
    `${document} router.post('/a', [${show}], { strict: true });`,
  ],
  [
    `${document} router.post('/a', [[auth, created], ${show}]);`,
    `${document} router.post('/a', [[${show}]]);`,
  ],
  [
    `const all = [validate(auth), ${show}]; ${document} router.post('/a', all);`,
    `const all = [${show}]; ${document} router.post('/a', all);`,
  ],
  [`${both} router.post('/a', [auth, ${answer}]);`, `${both} router.post('/a', [${answer}]);`],
]);

const joi = (handler: string) => `
import Router from 'koa-joi-router';
import { created } from './middleware.js';
const router = Router();
router.route({ method: 'post', path: '/a', validate: { output: { 201: { body: Joi.any() } } }, handler: ${handler} });`;

comparedScripts('a list of handlers in an object', joi, [
  [
    '[created, async (ctx) => { ctx.body = { a: 1 }; }]',
    '[async (ctx) => { ctx.body = { a: 1 }; }]',
  ],
]);

comparedScripts('a function that is registered before a handler', express, [
  [
    `router.post('/a', created); ${document} router.post('/a', ${show});`,
    `router.put('/a', created); ${document} router.post('/a', ${show});`,
  ],
  [
    `router.post('/a', set); ${document} router.post('/a', ${show});`,
    `router.post('/b', set); ${document} router.post('/a', ${show});`,
  ],
  [
    `router.post('/a', (req, res, next) => { res.status(201); next(); }); ${document} router.post('/a', ${show});`,
    `other.post('/a', (req, res, next) => { res.status(201); next(); }); ${document} router.post('/a', ${show});`,
  ],
  [
    `${document} router.route('/a').post(auth).post(${show});`,
    `${document} router.route('/a').get(auth).post(${show});`,
  ],
  [
    `router.post('/a', auth); ${both} router.post('/a', ${answer});`,
    `${both} router.post('/a', ${answer}); router.post('/a', auth);`,
  ],
]);
