// package: {"restify": "^11.1.0", "restify-errors": "^8.0.2"}
// sourceType: commonjs
// every: framework restify
'use strict';

const errs = require('restify-errors');
const socket = require('./socket');

// In a project that has Restify, the shape is enough

exports.show = function (req, res, next) {
  if (!req.params.id) return next(new errs.MissingParameterError('id')); //~ throw 409, implied, evidence import
  if (req.params.id === '0') return next(errs.makeErrFromCode(404, 'Nobody')); //~ throw 404, evidence import
  res.send(200, { id: req.params.id }); //~ send 200, content yes, evidence project
  return next();
};

exports.remove = (req, res, next) => {
  res.status(204); //~ send 204, content no, evidence project
  res.end();
  next();
};

module.exports.routes = (server) => {
  server.put('/orders/:id', (req, res, next) => {
    res.json(200, { ok: true }); //~ send 200, content yes, PUT /orders/:id, evidence project
    next();
  });
};

exports.notify = (client, message) => socket.send(200, message);
