// package: {"sails": "^1.5.0"}
// sourceType: commonjs
// every: framework sails, evidence project
'use strict';

const User = require('../models/User');
const cart = require('../services/cart');

module.exports = {
  show: async function (req, res) {
    if (!req.param('id')) return res.badRequest('No id'); //~ send 400, implied, content yes
    const user = await User.findOne(req.param('id'));
    if (!user) return res.notFound(); //~ send 404, implied, content no
    if (user.isHidden) return res.status(403).json({ error: 'No' }); //~ send 403, content yes
    return res.ok(user); //~ send 200, implied, content unknown
  },

  create: async (req, res) => {
    const user = await User.create(req.body).fetch();
    if (!user) return res.serverError(new Error('Broken')); //~ send 500, implied, content yes
    res.set('Location', `/user/${user.id}`);
    return res.status(201).json({ id: user.id }); //~ send 201, content yes, location yes
  },

  async remove(req, res) {
    if (!req.session.userId) return res.forbidden({ error: 'Sign in' }); //~ send 403, implied, content yes
    await User.destroyOne(req.param('id'));
    return res.sendStatus(204); //~ send 204, content no
  },

  moved(req, res) {
    if (req.param('old')) return res.redirect(301, '/new'); //~ send 301, location yes
    if (req.param('bad')) return res.badRequest(); //~ send 400, implied, content no
    return res.redirect('/new'); //~ send 302, implied, location yes
  },

  // A handler whose methods other frameworks have, too, is of no framework
  plain(req, res) {
    res.status(404).json({}); //~ send 404, content yes, framework request-response, evidence convention
  },
};

// A policy
module.exports.isSignedIn = async function (req, res, proceed) {
  if (req.session.userId) return proceed();
  return res.forbidden(); //~ send 403, implied, content no
};

module.exports.total = (order, item) => {
  cart.ok(order);
  item.notFound();
};
