// every: framework node-mocks-http, evidence import
import mocks, { createMocks, createResponse } from 'node-mocks-http';
import { expect } from 'vitest';

const response = createResponse();
expect(response.statusCode).toBe(404); //~ expect 404
expect(response._getStatusCode()).toBe(404); //~ expect 404
if (mocks.createResponse().statusCode === 500) throw new Error(); //~ compare 500
const { req, res } = createMocks({ method: 'GET' });
expect(res._getStatusCode()).toEqual(201); //~ expect 201
expect(req.statusCode).toBe(200);
expect(response._getStatusMessage()).toBe('404');
