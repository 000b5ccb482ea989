// every: framework request-response, evidence convention
import { asyncHandler, audit, users } from './services.js';

// Handlers of an unknown framework, which their shape and the methods of the response give away

export function show(req, res) {
  res.status(200).json({}); //~ send 200, content yes, location no, no route
}

export const update = async (req, res, next) => {
  res.status(200).send('ok'); //~ send 200, content yes
};

export default async function handler(request, response) {
  if (request.method === 'PUT') return response.status(200).json({}); //~ send 200, content yes, PUT
  return response.status(405).end(); //~ send 405, content no, no route
}

export const remove = (_req, res) => res.sendStatus(204); //~ send 204, content no

export const onError = (error, req, res, next) => {
  res.status(500).json({ message: 'broken' }); //~ send 500, content yes
};

export const plain = (req, res) => {
  res.statusCode = 404; //~ send 404, content yes
  res.setHeader('Content-Type', 'text/plain');
  res.end('No such page');
};

export const head = (req, res) => {
  res.writeHead(200, { ETag: '"1"' }); //~ send 200, content no, etag yes, location no
  res.end();
};

export const redirected = (req, res) => {
  res.redirect('/new'); //~ send 302, implied, location yes
};

export const named = (req, res) => {
  res.status(201).set('Location', '/x').type('json').cookie('a', 'b').send({}); //~ send 201, content yes, location yes
};

export const page = (req, res) => res.status(404).render('missing'); //~ send 404, content yes

export const written = (req, res) => {
  res.status(200); //~ send 200, content yes
  res.write('first');
  res.end();
};

export const handlers = {
  show: (req, res) => res.status(200).json({}), //~ send 200, content yes
  async update(req, res) {
    res.status(200).json({}); //~ send 200, content yes
  },
  remove: asyncHandler(async (req, res) => {
    res.status(204).end(); //~ send 204, content no
  }),
};

export class UserController {
  show(req, res) {
    res.status(200).json({}); //~ send 200
  }
  update = async (req, res) => {
    res.status(200).json({}); //~ send 200
  };
  static remove(req, res) {
    res.status(204).end(); //~ send 204
  }
}

// Errors for the error handler

export const failing = (req, res, next) => {
  if (!req.body) return next({ status: 400, message: 'No body' }); //~ throw 400
  if (!req.user) return next({ statusCode: 401 }); //~ throw 401
  next({ message: 'Nothing is said' });
};

// Registrations on an unknown object count if they have a path

export class Routes {
  constructor(router) {
    this.router = router;
    this.router.put('/users/:id', this.update.bind(this));
    this.router.get('/users', (req, res) => {
      res.status(200).json([]); //~ send 200, GET /users
    });
  }
  update(req, res) {
    res.status(200).json({}); //~ send 200, PUT /users/:id
  }
}

export function register(server) {
  server.post('/orders', audit, (req, res) => {
    res.status(201).json({}); //~ send 201, POST /orders
  });
  server.route('/orders/:id').put((req, res) => {
    res.status(200).json({}); //~ send 200, PUT /orders/:id
  });
  server
    .route('/carts/:id')
    .get(audit)
    .delete(async (req, res) => {
      res.status(204).end(); //~ send 204, DELETE /carts/:id
    });
  server.delete(
    '/orders/:id',
    asyncHandler(async (req, res) => {
      res.status(204).end(); //~ send 204, DELETE /orders/:id
    }),
  );
  server.all('*', (req, res) => res.status(404).end()); //~ send 404, any *
  server.use((req, res) => res.status(404).end()); //~ send 404, no route
}

// Content and fields are unknown once the response escapes

export const escaped = async (req, res, next) => {
  if (req.query.helper) {
    res.status(200); //~ send 200, content unknown
    audit(res);
  } else if (req.query.method) {
    res.status(200).badge(); //~ send 200, content unknown
  } else if (req.query.stored) {
    res.status(200); //~ send 200, content unknown
    users.current = res;
  } else {
    res.status(200); //~ send 200, content unknown
    next();
  }
};

export const returned = (req, res) => {
  return res.status(404); //~ send 404, content unknown
};

// Destructured from one object, the names `req` and `res` together show a handler.
export const search = async (context) => {
  const { req, res } = context;
  if (!req.query.q) return res.status(400).json({ error: 'What?' }); //~ send 400, evidence convention, content yes
  return res.sendStatus(204); //~ send 204, content no
};
export const paint = ({ res }) => res.status('painting');
