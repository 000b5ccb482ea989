// package: {"@hapi/hapi": "^21.0.0"}
// every: framework hapi, evidence project
const { users } = require('./services.js');

const update = async (request, h) => {
  const user = await users.replace(request.params.id, request.payload);
  return h.response({ id: user.id }).code(200); //~ send 200, content yes, PUT /users/{id}
};

exports.plugin = {
  name: 'users',
  register: async (server) => {
    server.route([
      { method: 'PUT', path: '/users/{id}', handler: update },
      {
        method: 'post',
        path: '/users',
        options: {
          handler: async (request, h) => h.response({ id: 1 }).code(201), //~ send 201, content yes, location no, POST /users
          validate: {
            failAction: (request, h, error) => h.response({ error }).code(400).takeover(), //~ send 400, content yes
          },
        },
      },
      {
        method: 'DELETE',
        path: '/users/{id}',
        config: { handler: (_, h) => h.response().code(204) }, //~ send 204, content no, DELETE /users/{id}
      },
    ]);
  },
};

exports.helper = (h, message) => h.response(message).code(404);
