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

// What a function of another kind returns is no handler.

function count(order) {
  order.each((one, other) => {
    other.status(404);
  });
  return order.total;
}
app.get('/count', count(app));
