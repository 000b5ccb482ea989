// Functions that a CommonJS module exports and calls itself.
// every: framework express, evidence import
const express = require('express');

const app = express();

exports.fail = (answer, code, text) => {
  answer.status(code).json({ text }); //~ send ?
};
module.exports.hide = function (answer) {
  exports.fail(answer, 404, 'Not here'); //~ send 404, content yes
};
app.get('/fail', (req, res) => {
  if (req.query.a) return module.exports.hide(res);
  exports.fail(res, 403, 'No'); //~ send 403, content yes
});

// Given another function, or taken from another file.
exports.replaced = (answer, code) => answer.sendStatus(code);
exports.replaced = require('./answers.js').send;
app.get('/replaced', (req, res) => exports.replaced(res, 404));
