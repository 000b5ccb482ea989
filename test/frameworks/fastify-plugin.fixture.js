// package: {"fastify": "^5.0.0"}
// every: framework fastify
'use strict';

const fp = require('fastify-plugin');
const { users } = require('./services.js');

module.exports = fp(async function (fastify, options) {
  fastify.get('/users', async (request, reply) => {
    reply.code(200).send([]); //~ send 200, content yes, GET /users, evidence import
  });

  fastify.put('/users/:id', async (req, res) => {
    const user = await users.find(req.params.id);
    if (!user) throw fastify.httpErrors.notFound(); //~ throw 404, implied, PUT /users/:id, evidence import
    res.code(200).send({ id: user.id }); //~ send 200, content yes, PUT /users/:id, evidence import
  });

  fastify.addHook('preHandler', async (request, reply) => {
    if (!request.user) return reply.code(401).send({ message: 'Sign in first' }); //~ send 401, content yes, evidence project
  });

  fastify.addHook('onSend', async (request, reply, payload) => {
    reply.code(203); //~ send 203, content unknown, evidence project
    return payload;
  });

  fastify.delete('/users/:id', remove);
});

async function remove(request, reply) {
  return reply.code(204).send(); //~ send 204, content no, DELETE /users/:id, evidence import
}

module.exports.route = {
  method: 'PATCH',
  url: '/users/:id',
  handler: async (request, reply) => {
    return reply.code(200).send({}); //~ send 200, content yes, PATCH /users/:id, evidence project
  },
};

exports.onError = (error, request, reply) => {
  reply.code(500).send({ message: error.message }); //~ send 500, content yes, evidence project
};

exports.other = function (request, reply) {
  reply('x').code(404);
};
