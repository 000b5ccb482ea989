const express = require('express');
const { StatusCodes } = require('http-status-codes');

const app = express();
const orders = new Map();

app.get('/orders/:id', (req, res) => {
  const order = orders.get(req.params.id);
  if (!order) return res.status(404).json({ error: 'There is no such order.' });
  return res.json(order);
});

app.delete('/orders/:id', (req, res) => {
  orders.delete(req.params.id);
  res.status(StatusCodes.NO_CONTENT).json({ deleted: req.params.id });
});

module.exports = app;
