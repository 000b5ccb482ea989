const { spawnSync } = require('node:child_process');

/** Numbers and names that look like status codes, but are none. */
exports.dispatch = (order, courier) => {
  const child = spawnSync('print-label', [order.id]);
  if (child.status === 200) return false;

  courier.status(209);
  courier.status('delayed').send(order);
  order.status = 204;
  order.body = { printed: true };
  setTimeout(() => courier.poll(order), 404);
  return child.status === 0;
};
