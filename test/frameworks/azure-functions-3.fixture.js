// every: framework azure-functions-3, evidence convention
import { orders } from './services.js';

// The response is left on the context.

module.exports = async function (context, req) {
  context.log('An order is asked for.');
  const order = await orders.find(req.query.id);
  if (!order) {
    context.res = { status: 404, body: 'No such order' }; //~ send 404, content yes
    return;
  }
  if (order.isGone) {
    context.res = { statusCode: 410 }; //~ send 410, content no
    return;
  }
  if (order.isNew) {
    context.res = { status: 201, headers: { Location: '/orders/1' } }; //~ send 201, content unknown, location yes
    context.res.body = order;
    return;
  }
  context.res = { body: order }; //~ send 200, implied
};

exports.answer = async (context, req) => {
  if (req.body.isBad) return context.res.status(422).send('Bad'); //~ send 422, content yes
  context.res.status = 202; //~ send 202
};

exports.done = function (context, req) {
  context.res = { status: 503 }; //~ send 503, content no, retry-after no
  context.done();
};

// What is no handler, and no response.

exports.describe = (order, context) => {
  context.res = { status: 404 };
};
const draw = (context, req) => {
  context.res = { status: 404 };
};
exports.drawn = (canvas) => draw(canvas.context, canvas.req);
exports.given = async (context, req) => {
  context.response = { status: 404 };
  context.res = await orders.answer(req); //~ send ?
};
