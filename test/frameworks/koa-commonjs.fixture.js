// package: {"koa": "^2.15.0", "koa-router": "^12.0.0"}
// sourceType: commonjs
// every: framework koa
const Koa = require('koa');
const Router = require('koa-router');
const router = new Router();
const called = require('koa-router')();
const app = new Koa();

router.put('/users/:id', async (ctx) => {
  ctx.status = 200; //~ send 200, content yes, PUT /users/:id, evidence import
  ctx.body = {};
});

called.get('/users', async (ctx, next) => {
  ctx.status = 200; //~ send 200, content yes, GET /users, evidence import
  ctx.body = [];
});

app.use(async (ctx) => {
  ctx.status = 404; //~ send 404, content no, any, evidence import
});

exports.update = async (ctx, next) => {
  ctx.status = 200; //~ send 200, content yes, no route, evidence project
  ctx.body = {};
};

module.exports = {
  async remove(ctx) {
    ctx.throw(403, 'Not yours'); //~ throw 403, evidence project
  },
};
