// sourceType: commonjs
// every: framework koa, evidence import
const Koa = require('koa');
const router = require('koa-joi-router');
const { users } = require('./users.js');

const { Joi } = router;
const api = router();
const made = new router();

// The context in its handlers is Koa's

api.route({
  method: 'put',
  path: '/users/:id',
  validate: {
    body: { name: Joi.string() },
    type: 'json',
    output: {
      '200,201': { body: { id: Joi.number() } },
      204: { headers: Joi.object() }, //~ declare 204, content no
      404: { body: Joi.object() }, //~ declare 404, content unknown
      '400-499': { body: Joi.any() },
      '*': { body: Joi.any() },
    },
  },
  handler: async (ctx) => {
    ctx.status = 201; //~ send 201, content yes, PUT /users/:id
    ctx.body = { id: 1 };
  },
});

api.route([
  {
    method: ['get', 'head'],
    path: '/users',
    validate: { output: { 206: { body: Joi.array() } } }, //~ declare 206
    handler: [
      async (ctx, next) => {
        if (!ctx.get('authorization')) ctx.throw(401); //~ throw 401
        await next();
      },
      async (ctx) => {
        ctx.status = 206; //~ send 206
        ctx.body = await users.list();
      },
    ],
  },
]);

const output = { 200: { body: Joi.object() } }; //~ declare 200, content unknown
made
  .get('/users/:id', { validate: { output } }, async (ctx) => {
    ctx.status = 200; //~ send 200, GET /users/:id
    ctx.body = {};
  })
  .del('/users/:id', (ctx) => {
    ctx.status = 204; //~ send 204, DELETE /users/:id
  });

new Koa().use(api.middleware()).use(made.middleware());

// Objects of the same look

exports.rules = { validate: { output: { width: 200, height: 404 } } };
exports.mock = { validate: { output: { 200: 'ok', 404: [] } } };
exports.answers = { validate: { output: { 200: { status: 'ok' } } } };
exports.output = { output: { 404: { body: 'x' } } };
