const { StatusCodes } = require('http-status-codes');
const orders = require('../lib/orders');

exports.create = async (req, res) => {
  const order = await orders.place(req.body);
  if (order.outOfStock) return res.status(StatusCodes.CONFLICT).json({ error: 'Out of stock.' });
  if (order.partly) return res.status(209).json(order); // planted: no-unregistered-status-code
  return res.status(StatusCodes.CREATED).location(`/orders/${order.id}`).json(order);
};

exports.show = async (req, res) => {
  const order = await orders.find(req.params.id);
  if (!order) return res.status(StatusCodes.NOT_FOUND).json({ error: 'No such order.' });
  return res.json(order);
};

exports.replace = async (req, res) => {
  const sessionExpired = orders.isExpired(req.session);
  if (sessionExpired) return res.status(419).json({ error: 'Session expired.' }); // planted: no-unregistered-status-code
  return res.json(await orders.replace(req.params.id, req.body));
};

exports.cancel = async (req, res) => {
  await orders.cancel(req.params.id);
  return res.status(StatusCodes.NO_CONTENT).send();
};

exports.showOld = (req, res) => {
  res.status(StatusCodes.MOVED_PERMANENTLY).redirect(`/orders/${req.params.id}`); // planted: no-overridden-status
};

exports.track = async (req, res) => {
  const parcel = await orders.parcelOf(req.params.id);
  if (!parcel) res.status(StatusCodes.NOT_FOUND).json({ error: 'No parcel yet.' });
  res.json(parcel); // planted: no-response-after-send
};
