// every: framework openapi, evidence convention, content no
import express from 'express';
import { listed, update } from './controllers.js';

const app = express();

/**
 * Shows a user.
 *
 * @openapi
 * /users/{id}:
 *   get:
 *     summary: 200 of the users
 *     responses:
 *       200: #~ declare 200, content yes
 *         description: Found
 *         content:
 *           application/json: { schema: { $ref: '#/components/schemas/User' } }
 *       '404': #~ declare 404
 *         description: Not Found
 *       "410": { description: Gone } #~ declare 410
 *       4XX:
 *         description: Refused
 *       default:
 *         $ref: '#/components/responses/Error'
 *       500: { $ref: '#/components/responses/Error' } #~ declare 500, content unknown
 *       503: #~ declare 503, content unknown
 *       x-note: 201
 * @returns {void} 202 - nothing
 */
app.get('/users/:id', async (req, res) => {
  res.json(await find(req.params.id)); // The status is the framework's.
});

/** @swagger { "/users": { "post": { "responses": { "201": { "schema": { "type": "string" } } } } } } */ //~ declare 201, content yes
app.post('/users', (req, res) => {
  res.status(201).json(add(req.body)); //~ send 201, framework express, evidence import, content unknown
});

// @openapi
// /users:
//   get: { responses: { 200: {} } }
app.get('/users', listed);

/* @openapi
 * /users:
 *   get: { responses: { 200: {} } }
 */
app.get('/users/all', listed);

/**
 * @openapi
 * /users/{id}:
 *   put:
 *     responses: { 200: { description: Found
 */
app.put('/users/:id', update);

/**
 * @OpenAPI
 * /users/{id}:
 *   patch: { responses: { 200: {} } }
 */
app.patch('/users/:id', update);

/**
 * Somebody wrote of @openapi here.
 * 404: {}
 * @example
 * { responses: { 404: {} } }
 */
app.delete('/users/:id', update);

/**
 * @openapi
 * components:
 *   responses:
 *     404: { description: A name }
 * paths:
 *   /teams:
 *     get:
 *       responses:
 *         2e2: {} #~ declare 200
 *     parameters:
 *       - { name: id, responses: { 409: {} } }
 * /teams/{id}:
 *   delete: { responses: { 204: {} } } #~ declare 204
 */
