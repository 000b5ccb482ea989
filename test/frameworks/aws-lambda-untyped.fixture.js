// sourceType: commonjs
// every: framework aws-lambda, evidence convention
'use strict';

const orders = require('./orders.js');

const STATUS = 404;

// Builders of the answer: the call gives the status.

const reply = (statusCode, content) => ({ statusCode, body: JSON.stringify(content) }); //~ send ?, no route

function failure(statusCode, message) {
  const headers = { 'content-type': 'text/plain' };
  return { statusCode: statusCode || 501, headers, body: message }; //~ send ?, no route; send 501, no route
}

module.exports.list = async (event) => {
  if (!event.queryStringParameters) return reply(400, { error: 'No query' }); //~ send 400
  const answer = reply(200, await orders.list()); //~ send 200
  return answer;
};

module.exports.get = (event, context, callback) => {
  orders
    .get(event.pathParameters.id)
    .then((order) => callback(null, { statusCode: 200, body: JSON.stringify(order) })) //~ send 200, content unknown
    .catch((error) => callback(null, failure(error.statusCode, error.message)));
};

module.exports.remove = (event, context, callback) => callback(null, { statusCode: 204, body: '' }); //~ send 204, content no

module.exports.update = (event, context, cb) => {
  const finish = (error) => {
    cb(null, { statusCode: error.statusCode || 500, headers: {}, body: 'Failed' }); //~ send ?; send 500, content yes
  };
  orders.update(event.body, finish);
};

exports.create = async (event) =>
  orders.create(event.body).then(
    (order) => ({ statusCode: 201, headers: { location: order.path }, body: '' }), //~ send 201, content no, location yes
    () => ({ statusCode: STATUS, body: 'No such shop' }), //~ send 404, notation constant, content yes
  );

const show = async (event) => ({ statusCode: 200, body: 'shown' }); //~ send 200, content yes
exports.show = orders.guarded(show);

exports.redirect = (data, context, callBack) =>
  callBack(null, { statusCode: 302, headers: { location: data.url } }); //~ send 302, location yes

exports.wait = (event) =>
  new Promise((resolve) => {
    setTimeout(() => resolve({ statusCode: 202, body: 'later' }), 100); //~ send 202, content yes
  });

// The callback of a transaction mostly gives the answer.
exports.remove = async (event) =>
  orders.transaction(async (change) => {
    await change.remove(event.id);
    return { statusCode: 404, body: 'x' }; //~ send 404, maybe
  });
exports.count = async (event) => {
  const { statusCode } = await orders.transaction(() => ({ statusCode: 404, body: 'x' }));
  return orders.answer(statusCode);
};

// A function that is no handler may return any object: one with other parameters, one that is not exported, one without
// the members of an answer.

exports.drain = async (event) => {
  for (const record of event.Records) await orders.put(record);
  return { statusCode: 404, body: 'x' };
};
exports.copy = async (event) => {
  const { Records } = event;
  return { statusCode: 404, body: Records[0].id };
};
exports.confirm = async ({ detail }) => ({ statusCode: 404, body: detail.id });

/** @param {import('aws-lambda').ScheduledEvent} event */
exports.tick = async (event) => ({ statusCode: 404, body: event.time });

exports.describe = (response) => ({ statusCode: 404, body: response.text });

exports.measure = (event) => ({ statusCode: 404 });

const count = (event) => ({ statusCode: 404, body: event });
exports.total = () => count(1).statusCode;

exports.forward = (event) => {
  orders.send({ statusCode: 404, body: 'x' });
};
