// every: framework polka, evidence import
import polka from 'polka';
import send from '@polka/send';

polka()
  .get('/users/:id', (req, res) => {
    res.statusCode = 404; //~ send 404, content yes, GET /users/:id
    res.end('No such user');
  })
  .put('/users/:id', (_req, res) => {
    send(res, 204); //~ send 204, content no, PUT /users/:id
  })
  .post('/users', (_req, res) => {
    send(res, 201, { id: 1 }, { location: '/users/1' }); //~ send 201, content yes, location yes, POST /users
  })
  .delete('/users/:id', (_req, res, next) => {
    if (Math.random() > 0.5) return next({ code: 409, message: 'Busy' }); //~ throw 409
    res.writeHead(202).end(); //~ send 202, content no, DELETE /users/:id
  });
