// every: evidence import
import express from 'express';
import { Hono } from 'hono';
import createError from 'http-errors';
import restify from 'restify';
import { json } from '@remix-run/node';

// A code that stands in for an unknown value is the status wherever one alone would be.

const hono = new Hono();

hono.get('/', (c) => c.json({}, c.get('code') || 500)); //~ send ?; send 500
hono.get('/text', (c) => {
  const code = c.get('code') ?? 404;
  return c.text('x', code); //~ send ?; send 404, maybe
});
hono.get('/body', (c) => c.body(null, { status: c.get('code') || 500 })); //~ send ?; send 500
// An object with options, or a status.
hono.get('/init', (c) => c.json({}, c.get('init'))); //~ send ?

const app = express();

app.get('/', (req, res, next) => {
  next({ status: req.code || 500 }); //~ throw ?; throw 500
});

const server = restify.createServer();

server.get('/', (req, res, next) => {
  res.send(req.code || 500, { error: 'x' }); //~ send ?, content yes; send 500, content yes
  next();
});
server.get('/order', (req, res, next) => {
  res.send(req.order || {});
  next();
});

export const action = () => json({}, action.code || 400); //~ send ?; send 400

export const fail = (error) => {
  throw createError(error.status || 500, 'x'); //~ throw ?; throw 500
};
