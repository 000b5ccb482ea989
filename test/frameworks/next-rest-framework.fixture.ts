// every: framework next-rest-framework, evidence import, no route
import { route, routeOperation } from 'next-rest-framework';
import { z } from 'zod';
import { HttpStatus } from './codes.js';

export const { GET, POST } = route({
  getTodos: routeOperation({ method: 'GET' }).outputs([
    { status: 200, contentType: 'application/json', body: z.array(z.string()) }, //~ declare 200
  ]),
  createTodo: routeOperation({ method: 'POST' })
    .input({ contentType: 'application/json', body: z.object({ name: z.string() }) })
    .outputs([
      { status: 201, contentType: 'application/json', body: z.string() }, //~ declare 201
      { status: HttpStatus.UNAUTHORIZED, contentType: 'application/json', body: z.string() },
    ]),
});

// Other objects with a status

export const todo = { status: 299, name: 'Write' };
export const upload = { status: 3, contentType: 'image/png' };
export const file = { contentType: 'application/json', size: 12 };
