// package: {"express": "^4.21.0", "express-async-handler": "^1.2.0"}
// every: framework express, evidence import
import asyncHandler from 'express-async-handler';
import wrap from 'express-async-wrap';
import { orders, router, wrap as ownWrap } from './services.js';

// @desc Handlers of a file without Express, with other names than those people know

export const show = asyncHandler(async (incoming, answer) => {
  const order = await orders.find(incoming.params.id);
  if (!order) {
    answer.status(404); //~ send 404, content unknown, any (no path)
    throw new Error('No such order');
  }
  answer.status(203).json(order); //~ send 203, content unknown, any (no path)
});

export const add = asyncHandler(async (req, res) => {
  const order = await orders.add(req.body);
  res.location(`/orders/${order.id}`).status(201).end(); //~ send 201, content no, location yes
});

export const check = asyncHandler(async (error, request, response, next) => {
  response.status(500).send(error.message); //~ send 500, content unknown
});

router.put(
  '/orders/:id',
  asyncHandler(async (req, res) => {
    res.status(200).json(await orders.save(req.body)); //~ send 200, content unknown, PUT /orders/:id
  }),
);

const remove = wrap(async (_req, res) => res.sendStatus(204)); //~ send 204, content no, DELETE /orders/:id
router.delete('/orders/:id', remove);

// A function that wraps another kind of handler

export const other = ownWrap(async (job, answer) => answer.status(404));
asyncHandler.status?.(404);
