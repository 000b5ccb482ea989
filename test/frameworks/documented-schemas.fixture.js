// package: {"elysia": "^1.4.0", "@ts-rest/core": "^3.52.0"}
// every: evidence project, no route
// Documents in files of their own, which import nothing of the frameworks that the project lists.
import { user } from './user.js';

export const showUser = {
  response: {
    200: user, //~ declare 200, framework elysia
    404: null, //~ declare 404, framework elysia
  },
};

export const contract = {
  path: '/users/:id',
  responses: { 201: user }, //~ declare 201, framework ts-rest
};

export const mock = { response: { 200: 'ok' } };
