// every: framework hono, evidence import
// Deno's specifiers name a registry before the package and a version behind it.
import { Hono } from 'jsr:@hono/hono@^4';
import { createFactory } from 'npm:hono@4.4.7/factory';
import type { Context } from 'https://esm.sh/hono@4.4.7';
import { HTTPException } from 'npm:/hono/http-exception';
import { Hono as Honored } from 'npm:honored@4';
import express from 'npm:express@4.18.2';
import { orders } from './services.ts';

const app = new Hono();
app.get('/orders/:id', async (c) => {
  const order = await orders.find(c.req.param('id'));
  if (!order) return c.json({ error: 'No such order' }, 404); //~ send 404, content yes, GET /orders/:id
  if (order.isHidden) throw new HTTPException(403); //~ throw 403
  return c.json(order);
});
createFactory().createMiddleware((c) => c.body(null, 204)); //~ send 204, content no
export const teapot = (c: Context) => c.text('Tea', 418); //~ send 418, content yes, evidence type

express().put('/orders', (_req, res) => {
  res.sendStatus(202); //~ send 202, framework express, PUT /orders
});

// Another package
new Honored().get((c) => c.json({}, 404));
