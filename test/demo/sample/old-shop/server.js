const express = require('express');
const orders = require('./orders');

const app = express();

app.get('/orders/:id', async (req, res) => {
  const order = await orders.find(req.params.id);
  if (order === undefined) return res.json({ error: 'No such order.' }, 404); // planted: no-deprecated-status-signature
  res.json(order);
});

module.exports = app;
