const express = require('express');
const { StatusCodes } = require('http-status-codes');
const products = require('./routes/products');
const orders = require('./controllers/orders');

const app = express();
app.use(express.json());

app.use((req, res, next) => {
  if (req.headers.authorization === undefined) {
    res.set('WWW-Authenticate', 'Bearer');
    return res.status(StatusCodes.UNAUTHORIZED).json({ error: 'Sign in first.' });
  }
  next();
});

app.use('/products', products);
app.post('/orders', orders.create);
app.get('/orders/:id', orders.show);
app.put('/orders/:id', orders.replace);
app.delete('/orders/:id', orders.cancel);

app.get('/old-catalogue', (req, res) => {
  res.redirect(StatusCodes.MOVED_PERMANENTLY, '/products');
});

app.get('/espresso', (req, res) => {
  res.status(418).json({ error: 'We sell tea.' }); // planted: no-deprecated-status-code
});

app.get('/basket', (req, res) => {
  if (!req.user) return res.redirect(StatusCodes.UNAUTHORIZED, '/login'); // planted: valid-redirect-status
  res.json(req.user.basket);
});

app.get('/export', (req, res) => {
  res.set('Retry-After', '10 minutes'); // planted: no-contradictory-fields
  res.status(StatusCodes.SERVICE_UNAVAILABLE).json({ error: 'The export is running.' });
});

app.get('/opening-hours', (req, res) => {
  if (!req.query.day) return res.json({ status: 400, error: 'No day.' }); // planted: no-status-in-content
  res.json({ day: req.query.day, from: 9, to: 18 });
});

app.post('/newsletter', (req, res) => {
  if (!req.body.email) return res.status(4000).json({ error: 'No address.' }); // planted: valid-status-code
  res.status(StatusCodes.ACCEPTED).json({ subscribed: 'pending' });
});

app.put('/orders/:id/archive', async (req, res) => {
  if (!(await orders.archive(req.params.id))) return res.status(StatusCodes.NOT_FOUND); // planted: no-unfinished-response
  res.status(StatusCodes.NO_CONTENT).end();
});

app.get('/coupons', async (req, res) => {
  try {
    res.json(await orders.coupons(req.query.of));
  } catch (error) {
    res.json({ error: error.message }); // planted: no-success-status-on-error
  }
});

app.use((req, res) => {
  res.status('4o4').send('There is no such page.'); // planted: valid-status-code
});

app.use((error, req, res, next) => {
  res.status(error.status).json({ error: 'Something went wrong.' }); // planted: no-undefined-status
});

app.listen(3000);
