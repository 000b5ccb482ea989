// every: framework openapi, evidence convention, no route
import { HttpStatus } from './codes.js';
import { common, failed } from './responses.js';

// An operation, told by another of its properties

export const show = {
  operationId: 'showUser',
  parameters: [{ name: 'id', in: 'path' }],
  responses: {
    200: { description: 'The user', content: { 'application/json': { schema: {} } } }, //~ declare 200, text 'The user', content unknown
    '404': { description: 'No such user' }, //~ declare 404, text 'No such user', content no
    [410]: { description: `Gone`, content: {} }, //~ declare 410, text 'Gone', content no
    [HttpStatus.CONFLICT]: { description: 'Taken' },
    '4XX': { description: 'Another mistake' },
    default: failed,
  },
};

export const remove = {
  summary: 'Removes a user',
  responses: {
    '204': { description: 'Removed' }, //~ declare 204, content no
    401: { $ref: '#/components/responses/Unauthorized' }, //~ declare 401, text none
    403: failed('Not yours'), //~ declare 403, text none, content unknown
    ...common,
  },
};

// Version 2 has a schema where version 3 has content

export const list = {
  tags: ['users'],
  responses: { 200: { description: 'Users', schema: { type: 'array' } } }, //~ declare 200, content yes
};

// Responses that stand by themselves, which several operations share

const missing = { description: 'No such user', content: { 'text/plain': {} } };
const shared = {
  404: missing, //~ declare 404, text 'No such user', content unknown
  500: { description: 'Broken', 'x-alarm': true }, //~ declare 500, text 'Broken', content no
};
export const update = {
  description: 'Updates a user',
  responses: {
    200: { description: 'Updated' }, //~ declare 200
    ...shared,
  },
};

export const replace = { description: 'Replaces a user', responses: { ...shared } };
export const rename = { description: 'Renames a user', responses: shared };

const responses = {
  202: { description: 'Queued' }, //~ declare 202
} as const;
export const queue = { deprecated: true, responses };

// express-openapi reads a document that is assigned to the handler

export function GET(request: object, answer: { json(content: object): void }) {
  answer.json({});
}
GET.apiDoc = {
  summary: 'Users',
  responses: { 200: { description: 'Users' }, 503: { description: 'Later' } }, //~ declare 200; declare 503
};

export const paths = {
  '/users': {
    get: {
      operationId: 'listUsers',
      responses: { 206: { description: 'A page of users' } }, //~ declare 206
    },
  },
};

// Nothing tells that these are operations, or that they are documented

export const alone = { responses: { 200: { description: 'What?' } } };
export const bot = { description: 'Greets', responses: { 101: 'Hello', 102: 'Good morning' } };
export const empty = { summary: 'Nothing', responses: {} };
export const words = { summary: 'By name', responses: { ok: { description: '200' } } };
export const recorded = { tags: ['slow'], responses: { 404: { status: 404, body: 'None' } } };
const filled: Record<number, object> = { 404: {} };
filled[405] = {};
export const changed = { summary: 'More of them', responses: filled };
