// sourceType: commonjs
const request = require('request');
const supertest = require('supertest');
const { rest } = require('msw');
const $ = require('jquery');

// Clients: the argument of their callbacks is a received response

request('http://example.org', function (error, response, body) {
  if (response.statusCode === 404) response.statusCode = 999; //~ compare 404, framework request
  response.status(999);
});

request.get('http://example.org', (error, response) => {
  response.statusCode = 999;
});

require('http').get('http://example.org', (res) => {
  res.statusCode = 999;
  res.setHeader('x', 'y');
});

supertest('http://example.org')
  .get('/x')
  .end((error, res) => {
    res.status(999);
  });

fetch('http://example.org').then((res) => {
  if (res.status === 404) res.status = 999; //~ compare 404
  return res.json(200);
});

// Mocks of version 1, whose response is a function

rest.get('/users', (req, res, ctx) => res(ctx.status(200), ctx.json([]))); //~ stub 200
rest.put('/users/:id', (req, res, ctx) => {
  return res(ctx.status(201), ctx.json({})); //~ stub 201
});

// Pages

$.ajax('/x', {
  statusCode: {
    404: function () {},
  },
}).done(function (data, text, jqXHR) {
  jqXHR.status = 999;
});

const xhr = new XMLHttpRequest();
xhr.status = 999;

// Functions with two parameters of other names, and promises

new Promise((res, rej) => {
  res.status(999);
});

[1].reduce((total, res) => total + res.status(999), 0);

exports.compare = (a, res) => res.status(999).end();

const res = { status: (code) => ({ json: () => code }) };
res.status(999).json();

function Thing() {
  this.status = 404;
  this.body = 'x';
}
exports.Thing = Thing;
