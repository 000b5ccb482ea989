const express = require('express');
const { StatusCodes } = require('http-status-codes');
const catalogue = require('../lib/catalogue');

const router = express.Router();

router.get('/', async (req, res) => {
  res.json(await catalogue.search(req.query.q));
});

router.get('/:id', async (req, res) => {
  const product = await catalogue.find(req.params.id);
  if (product === undefined) return res.status(404.5).json({ error: 'No such product.' }); // planted: valid-status-code
  if (product.discontinued) return res.sendStatus(StatusCodes.GONE);
  res.status(StatusCodes.OK).json(product);
});

router.post('/', async (req, res) => {
  const product = await catalogue.add(req.body);
  res.location(`/products/${product.id}`).status(StatusCodes.CREATED).json(product);
});

router.post('/search', async (req, res) => {
  const { found, unchanged } = await catalogue.query(req.body);
  if (unchanged) return res.status(304).end(); // planted: no-method-status-mismatch
  res.json(found);
});

router.put('/:id/picture', async (req, res) => {
  const missing = await catalogue.storePicture(req.params.id, req.body);
  if (missing.length > 0) return res.status(206).json({ missing }); // planted: no-method-status-mismatch
  res.status(StatusCodes.NO_CONTENT).end();
});

router.put('/:id/price', async (req, res) => {
  await catalogue.setPrice(req.params.id, req.body.price);
  res.status(200).json({ ok: true }); // planted: prefer-precise-success-status
});

router.delete('/:id', async (req, res) => {
  await catalogue.remove(req.params.id);
  res.status(204).json({ deleted: true }); // planted: no-forbidden-content
});

router.get('/:id/reviews', async (req, res) => {
  const reviews = await catalogue.reviewsOf(req.params.id);
  if (reviews === undefined) return res.json({ error: 'No such product.' }, 404); // planted: no-legacy-status-signature
  res.json(reviews);
});

router.all('/:id', (req, res) => {
  res.status(StatusCodes.METHOD_NOT_ALLOWED).end(); // planted: require-status-fields
});

module.exports = router;
