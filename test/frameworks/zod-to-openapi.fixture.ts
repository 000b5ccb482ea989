// every: framework zod-to-openapi, no route
import { OpenAPIRegistry } from '@asteasolutions/zod-to-openapi';
import { described } from './described.js';

const registry = new OpenAPIRegistry();

registry.registerPath({
  method: 'get',
  path: '/users',
  responses: { 200: { description: 'Users' }, 299: { description: 'Odd' } }, //~ declare 200, evidence import; declare 299, evidence import
});
registry.registerPath({
  method: 'put',
  tags: ['users'],
  responses: { 202: { description: 'Put' } }, //~ declare 202, evidence import
});
registry.registerPath(described);

export function documentUsers(given: OpenAPIRegistry) {
  given.registerPath({ method: 'post', responses: { 201: { description: 'Added' } } }); //~ declare 201, evidence type
}
