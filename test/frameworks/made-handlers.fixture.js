// every: evidence import
import express from 'express';
import { Hono } from 'hono';
import { guard } from './guard.js';

// Handlers that functions of the file make.

const app = express();

function gone(text) {
  return (question, answer) => {
    answer.status(410).send(text); //~ send 410, GET /gone
  };
}
app.get('/gone', gone('This page is gone.'));

const page = (name) => (question, answer) => answer.status(203).render(name); //~ send 203, GET /page
app.get('/page', guard, page('home'));

const hono = new Hono();
const moved = (path) => (context) => context.redirect(path, 308); //~ send 308, GET /old
hono.get('/old', moved('/new'));

// One of several, each of which is a handler.

function shown(isOld, code) {
  if (isOld) return (question, answer) => answer.sendStatus(410); //~ send 410, GET /shown
  return function (question, answer) {
    answer.status(code).end(); //~ send ?
  };
}
app.get('/shown', shown(false, 451)); //~ send 451, maybe

// What a function of another kind returns is no handler.

function perhaps(isOpen) {
  if (!isOpen) return null;
  return (one, other) => other.status(404);
}
app.get('/perhaps', perhaps(true));

function count(order) {
  order.each((one, other) => {
    other.status(404);
  });
  return order.total;
}
app.get('/count', count(app));
