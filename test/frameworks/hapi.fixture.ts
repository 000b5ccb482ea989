// package: {"@hapi/hapi": "^21.0.0"}
// every: framework hapi, evidence import
import Hapi, {
  type Lifecycle,
  type Request,
  type ResponseObject,
  type ResponseToolkit,
} from '@hapi/hapi';
import { StatusCodes } from 'http-status-codes';
import Joi from 'joi';
import { audit, users, type Toolkit } from './services.ts';

const server = Hapi.server({ port: 3000 });
const constructed = new Hapi.Server();
const required = require('@hapi/hapi').server();

// Status and content

server.route({
  method: 'GET',
  path: '/users/{id}',
  handler: async (request, h) => {
    const user = await users.find(request.params.id);
    if (!user) return h.response({ message: 'No such user' }).code(404); //~ send 404, content yes, location no, GET /users/{id}
    if (user.isHidden) return h.response().code(StatusCodes.FORBIDDEN); //~ send 403, content no, notation constant
    if (user.isOdd) return h.response('odd').code(user.status); //~ send ?, content yes
    return h.response(user).code(user.isNew ? 201 : 200); //~ send 201, content unknown; send 200
  },
});

server.route({
  method: 'DELETE',
  path: '/users/{id}',
  options: {
    auth: 'session',
    handler: async (request, h) => {
      await users.remove(request.params.id);
      return h.response().code(204); //~ send 204, content no, DELETE /users/{id}
    },
  },
});

server.route([
  {
    method: ['PUT', 'PATCH'],
    path: '/nothing',
    handler: (request, h) => {
      if (request.query.kind === 'null') return h.response(null).code(200); //~ send 200, content no, PATCH,PUT /nothing
      if (request.query.kind === 'empty') return h.response('').code(200); //~ send 200, content no
      return h.response('ok').code(200); //~ send 200, content yes
    },
  },
]);

server.route({
  method: '*',
  path: '/{any*}',
  handler: (request, h) => h.response('No such page').type('text/plain').code(404), //~ send 404, content yes, content-type yes, any /{any*}
});

constructed.route({
  method: 'PUT',
  path: '/named',
  handler: (request, h) => {
    const response = h.response({ ok: true });
    response.code(202); //~ send 202, content yes, retry-after yes, PUT /named
    response.header('Retry-After', '30');
    return response;
  },
});

required.route({
  method: 'PUT',
  path: '/assigned',
  handler: (request, h) => {
    const response = h.response({ ok: true });
    response.statusCode = 203; //~ send 203, content yes, PUT /assigned
    return response;
  },
});

server.route({
  method: 'GET',
  path: '/page',
  handler: (request, h) => h.view('missing').code(404), //~ send 404, content yes
});

server.route({
  method: 'GET',
  path: '/handed',
  handler: (request, h) => {
    const response = h.response({}).code(200); //~ send 200, content unknown, location unknown
    audit(response);
    return response;
  },
});

server.route({
  method: 'GET',
  path: '/last-wins',
  handler: (request, h) => h.response({}).code(404).code(200), //~ send 404; send 200, content yes
});

// Fields

server.route({
  method: 'POST',
  path: '/users',
  handler: async (request, h) => {
    if (request.query.by === 'created') return h.response({ id: 1 }).created('/users/1'); //~ send 201, implied, content yes, location yes, POST /users
    if (request.query.by === 'location') return h.response().code(201).location('/users/1'); //~ send 201, content no, location yes
    if (request.query.by === 'header') return h.response().header('Location', '/x').code(201); //~ send 201, location yes
    if (request.query.by === 'other') return h.response({}).code(201).etag('1').takeover(); //~ send 201, location no, etag yes
    return h.response({ id: 1 }).code(201).state('last', '1'); //~ send 201, content yes, location no
  },
});

// Redirects

server.route({ method: 'GET', path: '/old', handler: (request, h) => h.redirect('/new') }); //~ send 302, implied, location yes, redirects yes, content no, GET /old

// Extensions

server.ext('onPreResponse', (request, h) => {
  if (request.response.isBoom) return h.response({ message: 'Broken' }).code(500); //~ send 500, content yes
  return h.continue;
});

// Types

export const typed: Lifecycle.Method = (r, toolkit) => toolkit.response({}).code(200); //~ send 200, content yes, evidence type, no route

export function annotated(r: Request, toolkit: ResponseToolkit) {
  return toolkit.response({ path: r.path }).code(200); //~ send 200, content yes, evidence type
}

export async function qualified(r: Hapi.Request, h: Hapi.ResponseToolkit): Promise<ResponseObject> {
  return h.response({ path: r.path }).code(StatusCodes.OK); //~ send 200, content yes, evidence type
}

// Other objects of the same name

export const own = (request: Request, h: Toolkit) => h.html(404);

export function render(h) {
  return h.response('div').code(404);
}

// A redirect has its own status until another replaces it.
server.route({
  method: 'GET',
  path: '/old',
  handler: (_request, h) => {
    if (Math.random() > 0.5) return h.redirect('/new').code(301); //~ send 301, content no, location yes, redirects yes
    if (Math.random() > 0.5) return h.redirect('/new').permanent(); //~ send 301, implied, location yes
    return h.redirect('/new'); //~ send 302, implied, location yes
  },
});

// Reason phrases

server.route({
  method: 'GET',
  path: '/phrases',
  handler: (request, h) => h.response({}).message('No such user').code(404), //~ send 404, phrase 'No such user'
});

// Responses that a route declares

server.route({
  method: 'PUT',
  path: '/declared',
  options: {
    plugins: {
      'hapi-swagger': {
        responses: {
          201: { description: 'Created', schema: Joi.object() }, //~ declare 201, text 'Created', content unknown
          '400': { description: 'Wrong' }, //~ declare 400, text 'Wrong', content no
          default: { description: 'Another answer' },
        },
      },
    },
    response: {
      schema: Joi.object(),
      status: {
        201: Joi.object({ id: Joi.number() }), //~ declare 201, content yes
        [StatusCodes.NOT_FOUND]: Joi.any(), //~ declare 404, notation constant, content unknown
        409: false, //~ declare 409
        422: true, //~ declare 422
      },
    },
    handler: (request, h) => h.response({ id: 1 }).code(201), //~ send 201, PUT /declared
  },
});

// Objects of the same look.
export const recorded = { response: { status: 404, body: 'None' } };
export const counted = { response: { status: { ok: 200 } } };
export const plugins = { plugins: { 'hapi-swagger': { responses: { ok: {} } } } };
