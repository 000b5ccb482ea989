// package: {"express": "^4.18.0"}
// sourceType: commonjs
// every: framework express
'use strict';

const express = require('express');
const { Router } = require('express');
const { StatusCodes } = require('http-status-codes');
const controllers = require('./controllers');
const db = require('./db');

const app = (module.exports = express());
const other = require('express')();
const router = express.Router();
const named = Router({ mergeParams: true });
const created = new express.Router();

app.get('/', function (req, res) {
  res.status(200).send('ok'); //~ send 200, content yes, GET /, evidence import
});

other.put('/', function (req, res) {
  res.status(200).send('ok'); //~ send 200, content yes, PUT /, evidence import
});

router.put('/users/:id', controllers.authenticate, function (req, res) {
  res.status(StatusCodes.NO_CONTENT).end(); //~ send 204, content no, PUT /users/:id, evidence import, notation constant
});

named.delete('/users/:id', (req, res) => res.sendStatus(204)); //~ send 204, content no, DELETE /users/:id, evidence import

created.post('/users', (req, res) => {
  res.status(201).json({ id: 1 }); //~ send 201, content yes, location no, POST /users, evidence import
});

router
  .route('/users')
  .get(function (req, res) {
    res.status(200).json([]); //~ send 200, GET /users, evidence import
  })
  .post(create)
  .all(function (req, res) {
    res.set('Allow', 'GET, POST').status(405).end(); //~ send 405, allow yes, content no, any /users, evidence import
  });

function create(req, res, next) {
  db.insert(req.body, function (error, user) {
    if (error) return next(error);
    res.status(201).json({ id: user.id }); //~ send 201, content yes, location unknown, POST /users, evidence import
  });
}

app.use(function (error, req, res, next) {
  if (res.headersSent) return next(error);
  res.status(500).send('Something broke'); //~ send 500, content yes, any, evidence import
});

// Controllers, whose routes are elsewhere: known by the shape and by the package.json

exports.update = function (req, res) {
  res.status(200).json({}); //~ send 200, content yes, no route, evidence project
};

exports.remove = async (req, res, next) => {
  res.status(204).end(); //~ send 204, content no, no route, evidence project
};

module.exports.show = (request, response) => {
  response.status(200).json({}); //~ send 200, content yes, no route, evidence project
};

module.exports = {
  list: (req, res) => res.status(200).json([]), //~ send 200, content yes, no route, evidence project
  async replace(req, res) {
    res.status(200).json({}); //~ send 200, content yes, no route, evidence project
  },
};

function onError(error, req, res, next) {
  res.status(500).json({ error: 'broken' }); //~ send 500, content yes, no route, evidence project
}

module.exports.onError = onError;

module.exports.unused = (_req, res) => {
  res.status(404).end(); //~ send 404, content no, evidence project
};

module.exports.routes = function (server) {
  server.put('/orders/:id', (req, res) => {
    res.status(200).json({}); //~ send 200, PUT /orders/:id, evidence project
  });
};
