// package: {"express": "^5.0.0"}
// every: framework express, evidence import
import express from 'express';
import { pipeline } from 'node:stream/promises';
import { asyncHandler, audit, notify, users, type User } from './services.ts';

const app = express();
const router = express.Router();

// Status and content

app.get('/health', (req, res) => {
  res.status(200).json({ ok: true }); //~ send 200, content yes, location no, GET /health
});

app.get('/health/text', (req, res) => {
  res.status(200).send('ok'); //~ send 200, content yes
});

app.get('/callback', (req, res) => {
  res.status(200).jsonp({ ok: true }); //~ send 200, content yes
});

app.get('/page', (req, res) => {
  res.status(404).render('missing'); //~ send 404, content yes
});

app.get('/file', (req, res) => {
  res.status(200).sendFile('/srv/report.pdf'); //~ send 200, content unknown
});

app.get('/download', (req, res) => {
  res.status(200).download('/srv/report.pdf'); //~ send 200, content unknown
});

app.get('/negotiated', (req, res) => {
  res.status(200).format({ json: () => res.json({}), text: () => res.send('') }); //~ send 200, content unknown
});

app.delete('/users/:id', (req, res) => {
  res.status(204).end(); //~ send 204, content no, DELETE /users/:id
});

app.delete('/sessions/:id', (req, res) => {
  res.status(204).send(); //~ send 204, content no
});

app.delete('/tokens/:id', (req, res) => {
  res.sendStatus(204); //~ send 204, content no
});

app.get('/nothing', (req, res) => {
  if (req.query.kind === 'null')
    res.status(200).send(null); //~ send 200, content no
  else if (req.query.kind === 'undefined')
    res.status(200).send(undefined); //~ send 200, content no
  else if (req.query.kind === 'void')
    res.status(200).send(void 0); //~ send 200, content no
  else if (req.query.kind === 'empty')
    res.status(200).send(''); //~ send 200, content no
  else if (req.query.kind === 'template')
    res.status(200).send(``); //~ send 200, content no
  else if (req.query.kind === 'json')
    res.status(200).json(); //~ send 200, content no
  else res.status(200).json(null); //~ send 200, content unknown
});

app.get('/something', async (req, res) => {
  const user: User | null = await users.find(req.query.id);
  const text = 'ok';
  const options = { none: false };
  if (req.query.kind === 'zero')
    res.status(200).json(0); //~ send 200, content yes
  else if (req.query.kind === 'false')
    res.status(200).json(false); //~ send 200, content yes
  else if (req.query.kind === 'array')
    res.status(200).json([]); //~ send 200, content yes
  else if (req.query.kind === 'new')
    res.status(200).send(new Map()); //~ send 200, content yes
  else if (req.query.kind === 'template')
    res.status(200).send(`id ${req.query.id}`); //~ send 200, content yes
  else if (req.query.kind === 'perhaps')
    res.status(200).send(`${req.query.id}`); //~ send 200, content unknown
  else if (req.query.kind === 'named')
    res.status(200).send(text); //~ send 200, content yes
  else if (req.query.kind === 'object')
    res.status(200).send(options); //~ send 200, content yes
  else if (req.query.kind === 'text')
    res.status(200).send(JSON.stringify({ text })); //~ send 200, content yes
  else if (req.query.kind === 'either')
    res.status(200).send(user ? 'yes' : 'no'); //~ send 200, content yes
  else if (req.query.kind === 'or')
    res.status(200).send(user ? 'yes' : undefined); //~ send 200, content unknown
  else if (req.query.kind === 'call')
    res.status(200).send(await users.all()); //~ send 200, content unknown
  else res.status(200).json(user); //~ send 200, content unknown
});

app.get('/stream', async (req, res) => {
  res.status(200).write('first'); //~ send 200, content yes
  res.end();
});

app.get('/stream/end', async (req, res) => {
  res.status(200); //~ send 200, content yes
  res.write('first');
  res.write('second');
  res.end('last');
});

app.get('/stream/pipe', async (req, res) => {
  res.status(200); //~ send 200, content unknown
  await pipeline(users.stream(), res);
});

app.get('/stream/piped', (req, res) => {
  res.status(200); //~ send 200, content unknown
  users.stream().pipe(res);
});

// Methods that Express inherits from node:http

app.get('/raw', (req, res) => {
  res.statusCode = 404; //~ send 404, content yes
  res.setHeader('Content-Type', 'text/plain');
  res.end('No such page');
});

app.get('/raw/head', (req, res) => {
  res.writeHead(200, { 'Content-Type': 'text/plain' }).end('ok'); //~ send 200, content yes, content-type yes
});

app.get('/raw/reason', (req, res) => {
  res.writeHead(204, 'No Content', { 'X-Took': '1' }).end(); //~ send 204, content no, x-took yes, content-type no
});

// Fields

app.post('/users', async (req, res) => {
  const user = await users.create(req.body);
  res.status(201).location(`/users/${user.id}`).json({ id: user.id }); //~ send 201, content yes, location yes, POST /users
});

app.post('/fields', (req, res) => {
  if (req.query.by === 'set')
    res.status(201).set('Location', '/x').end(); //~ send 201, location yes
  else if (req.query.by === 'header')
    res.status(201).header('location', '/x').end(); //~ send 201, location yes
  else if (req.query.by === 'object')
    res.status(201).set({ LOCATION: '/x' }).end(); //~ send 201, location yes
  else if (req.query.by === 'append')
    res.status(401).append('WWW-Authenticate', 'Basic').end(); //~ send 401, www-authenticate yes, location no
  else if (req.query.by === 'other')
    res.status(201).set('ETag', '"1"').end(); //~ send 201, etag yes, location no
  else if (req.query.by === 'type')
    res.status(200).type('text').send('x'); //~ send 200, content-type yes
  else if (req.query.by === 'vary')
    res.status(200).vary('Accept').send('x'); //~ send 200, vary yes
  else if (req.query.by === 'cookie')
    res.status(200).cookie('a', 'b').send('x'); //~ send 200, content yes, location no
  else if (req.query.by === 'name')
    res.status(201).set(req.query.name, '/x').end(); //~ send 201, location unknown
  else res.status(405).set('Allow', 'GET, PUT').end(); //~ send 405, allow yes, content no
});

app.post('/fields/spread', (req, res) => {
  res.set({ ...req.query, ETag: '"1"' });
  res.status(201).end(); //~ send 201, location unknown, etag yes
});

app.post('/fields/named', (req, res) => {
  const headers = { Location: '/x' };
  res.status(201).set(headers).end(); //~ send 201, location yes, etag no
});

app.post('/fields/computed', (req, res) => {
  res.set({ [req.query.name]: '/x', ETag: '"1"' });
  res.status(201).end(); //~ send 201, location unknown, etag yes
});

app.post('/fields/parameter', (req, res) => {
  res.status(201).set(req.query).end(); //~ send 201, location unknown
});

app.put('/fields/before', (req, res) => {
  res.set('Location', '/x');
  res.status(201).json({}); //~ send 201, location yes
});

app.put('/fields/between', (req, res) => {
  res.status(201); //~ send 201, location yes, content no
  res.set('Location', '/x');
  res.end();
});

// Redirects

app.get('/old', (req, res) => {
  res.redirect('/new'); //~ send 302, implied, location yes, redirects yes
});

app.get('/older', (req, res) => {
  res.redirect(301, '/new'); //~ send 301, location yes, redirects yes, GET /older
});

app.get('/oldest', (req, res) => {
  res.redirect('/new', 301); //~ send 301, location yes, redirects yes
});

app.get('/template/:id', (req, res) => {
  res.redirect(`/new/${req.params.id}`, 308); //~ send 308, location yes, redirects yes
});

app.get('/overridden', (req, res) => {
  res.status(301).redirect('/new'); //~ send 301, content unknown; send 302, implied, location yes
});

// Errors for the error handler, which sends statuses from 400 to 599

app.put('/errors/:id', (req, res, next) => {
  if (!req.body) return next({ status: 400, message: 'No body' }); //~ throw 400, PUT /errors/:id
  if (!req.body.id) return next({ statusCode: 422 }); //~ throw 422
  if (req.body.id === '0') return next({ status: req.body.isGone ? 410 : 404 }); //~ throw 410; throw 404
  if (req.body.id === '1') return next({ message: 'Nothing is said' });
  if (req.body.id === '2') return next('route');
  next(new Error('Nothing is said'));
});

// Where the status is not known

app.get('/proxy', async (req, res) => {
  const answer = await fetch('http://upstream');
  res.status(answer.status).end(); //~ send ?, content no
});

app.get('/spread', (req, res) => {
  res.status(...req.query.codes).end(); //~ send ?
});

app.get('/none', (req, res) => {
  res.status().end(); //~ send ?, content no
});

// Routes

app
  .route('/items')
  .get(listItems)
  .put((req, res) => {
    res.status(200).json({}); //~ send 200, PUT /items
  });

function listItems(req: express.Request, res: express.Response) {
  res.status(200).json([]); //~ send 200, GET /items, evidence type
}

const saveItem = (req, res) => {
  res.status(200).json({}); //~ send 200, POST,PUT /items/:id
};
router.put('/items/:id', saveItem);
router.post('/items/:id', saveItem);

router.patch('/items/:id', audit, [notify, patchItem]);
function patchItem(req, res) {
  res.status(200).json({}); //~ send 200, PATCH /items/:id
}

router.put(
  '/wrapped',
  asyncHandler(async (req, res) => {
    res.status(200).json({}); //~ send 200, PUT /wrapped, evidence project
  }),
);

const wrapped = asyncHandler(async (req, res) => {
  res.status(200).json({}); //~ send 200, DELETE /wrapped, evidence project
});
router.delete('/wrapped', wrapped);

router.all('/all', (req, res) => {
  res.status(200).json({}); //~ send 200, any /all
});

app.use('/api', (req, res, next) => {
  res.status(404).json({}); //~ send 404, any /api
});

app.use((req, res) => {
  res.status(404).json({}); //~ send 404, any
});

app.use((error, req, res, next) => {
  res.status(500).json({ message: error.message }); //~ send 500, content yes, any
});

app.get(/^\/users\/\d+$/, (req, res) => {
  res.status(200).json({}); //~ send 200, GET
});

app.get(['/a', '/b'], (req, res) => {
  res.status(200).json({}); //~ send 200, GET
});

app.put('/destructured/:id', ({ params }, res) => {
  res.status(200).json({ id: params.id }); //~ send 200, PUT /destructured/:id
});

app.put('/other-names', (q, a) => {
  a.status(200).json({ q: q.query }); //~ send 200, content yes, PUT /other-names
});

app.put('/function', function (req, res) {
  res.status(200).json({}); //~ send 200, PUT /function
});

app
  .get('/chained', (req, res) => res.status(200).json({})) //~ send 200, GET /chained
  .put('/chained', (req, res) => res.status(200).json({})); //~ send 200, PUT /chained

const handlers = {
  replace(req, res) {
    res.status(200).json({}); //~ send 200, PUT /object
  },
  remove: async (req, res) => {
    res.status(204).end(); //~ send 204, DELETE /object
  },
};
router.put('/object', handlers.replace);
router.delete('/object', handlers.remove);

export class ItemRoutes {
  readonly router = express.Router();

  constructor() {
    this.router.get('/bound', this.show.bind(this));
    this.router.put('/bound', this.update);
    this.router.delete('/bound', (req, res) => {
      res.status(204).end(); //~ send 204, content no, DELETE /bound
    });
  }

  show(req, res) {
    res.status(200).json({}); //~ send 200, GET /bound
  }

  update = async (req, res) => {
    res.status(200).json({}); //~ send 200, PUT /bound
  };
}

export class OrderRoutes {
  router;
  constructor() {
    this.router = express.Router();
    this.router.put('/orders/:id', this.update.bind(this));
  }
  async update(req, res) {
    res.status(200).json({}); //~ send 200, PUT /orders/:id
  }
}

// Reason phrases

app.get('/phrases', (req, res) => {
  res.statusMessage = 'No such order';
  res.status(404).json({}); //~ send 404, phrase 'No such order'
});

app.get('/phrases/moved', (req, res) => {
  res.statusMessage = 'Over there';
  res.redirect('/new'); //~ send 302, implied, phrase 'Over there'
});

// Wrappers that the types of a parenthesis, an assertion or an optional chain put around an expression

app.get('/wrappers', (req, res) => {
  (res as express.Response).status(200).json({}); //~ send 200, content yes
  res!.status(201 as number).json({}); //~ send 201
  res?.status?.(202)?.json({}); //~ send 202
});
