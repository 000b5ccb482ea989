// Functions of the file that are given a response: their parameters are what all calls in the file give them.
// every: framework express, evidence import
import express from 'express';
import { render } from './render.js';
import { Api as Foreign } from './api.js';

const app = express();

function fail(answer, code, text) {
  answer.status(code).json({ text }); //~ send ?
}
const none = (answer) => answer.status(204).end(); //~ send 204, content no, no route
app.get('/fail', (req, res) => fail(res, 404, 'Not here')); //~ send 404, GET /fail
app.delete('/none', (req, res) => none(res));

// Through several functions.
function refuse(answer, text) {
  deny(answer, 403, text); //~ send 403
}
function deny(answer, code, text) {
  fail(answer, code, text);
}
app.put('/refuse', (req, res) => refuse(res, 'No'));

// Methods: static ones, those of `this` and of instances, and of objects.
class Answers {
  static send(answer, code) {
    answer.sendStatus(code); //~ send ?
  }
  miss(answer, code) {
    answer.status(code).end(); //~ send ?
  }
  show = (req, answer) => {
    this.miss(answer, 410); //~ send 410
    this.#hide(answer, 451); //~ send 451
  };
  #hide(answer, code) {
    answer.sendStatus(code); //~ send ?
  }
}
const answers = new Answers();
const shortly = {
  gone(answer) {
    answer.sendStatus(410); //~ send 410
  },
  late: (answer) => answer.sendStatus(408), //~ send 408
};
app.get('/methods', (req, res) => {
  if (req.query.a) return Answers.send(res, 406); //~ send 406
  if (req.query.b) return answers.miss(res, 409); //~ send 409
  if (req.query.c) return new Answers().show(req, res);
  return req.query.d ? shortly.gone(res) : shortly.late(res);
});

// In an object, and with other things in it.
function answerIn({ answer, request: { id } }, code) {
  answer.status(code).json({ id }); //~ send ?
}
app.get('/object', (req, res) => answerIn({ answer: res, request: { id: 1 } }, 422)); //~ send 422

// As a member of a parameter, which all calls in the file give the same.
function failWith(options, code) {
  options.out.status(code).json({}); //~ send ?
}
function takeOut(options) {
  const { out: answer } = options;
  answer.sendStatus(423); //~ send 423
}
function mixed(options) {
  options.out.status(404);
}
function renewed(options) {
  options.out = render(options.out);
  options.out.status(404);
}
app.get('/member', (req, res) => {
  if (req.query.a) return failWith({ req, out: res }, 424); //~ send 424, content yes, location no
  mixed({ out: res });
  mixed({ out: render });
  renewed({ out: res });
  takeOut({ out: res });
});

// An exported function has callers in other files, which have to give it the same.
export function shared(answer) {
  answer.sendStatus(402); //~ send 402
}
function sharedToo(answer) {
  answer.sendStatus(402); //~ send 402
}
export { sharedToo };
app.get('/shared', (req, res) => {
  shared(res);
  sharedToo(res);
});

// What a call leaves away has the value that stands in for it, which is written once.
const late = 411;
// prettier-ignore
function defaulted(answer, code = late) { //~ send 411
  answer.sendStatus(code); //~ send ?
}
// prettier-ignore
function unpacked(answer, { code = 412, body } = {}) { //~ send 412
  answer.status(code).json(body); //~ send ?
}
app.get('/defaults', (req, res) => {
  if (req.query.a) return defaulted(res);
  if (req.query.b) return defaulted(res, undefined);
  if (req.query.c) return defaulted(res, 413); //~ send 413
  if (req.query.d) return unpacked(res);
  if (req.query.e) return unpacked(res, { body: 1 });
  return unpacked(res, { code: 414 }); //~ send 414
});

// A call is a response: its status and content, and the fields and the end of the function.
function send(answer, code, body) {
  answer.set('Location', '/').status(code).json(body); //~ send ?, content unknown
}
function sendNothing(answer, code) {
  if (code === 204) return answer.status(code).end(); //~ send ?
  answer.status(code).json({}); //~ send ?
}
function sendSome(answer, code, body) {
  if (body)
    answer.status(code).json(body); //~ send ?
  else answer.status(code).json({}); //~ send ?
}
function prepare(answer, code) {
  answer.status(code); //~ send ?
}
const sendMore = (answer, code, body = {}) => send(answer, code, body);
app.post('/joined', (req, res) => {
  if (req.query.a) return send(res, 201, { id: 1 }); //~ send 201, content yes, location yes, etag no, POST /joined
  if (req.query.b) return send(res, 204, undefined); //~ send 204, content no
  if (req.query.c) return send(res, 200, req.body); //~ send 200, content unknown
  if (req.query.d) return sendMore(res, 203); //~ send 203, content yes, location yes
  if (req.query.e) return sendMore(res, 205, ''); //~ send 205, content unknown
  if (req.query.f) return sendNothing(res, 204); //~ send 204, maybe
  if (req.query.g) return sendSome(res, 206, req.body); //~ send 206, content unknown
  if (req.query.h) return sendSome(res, 206); //~ send 206, content unknown
  res.set('ETag', '"1"');
  prepare(res, 202); //~ send 202, content yes, etag yes, location no
  res.json({});
});

// Nothing is known of a call behind which the function may go on, and of one whose value may be the response.
async function later(answer, code) {
  await render();
  answer.status(code).json({}); //~ send ?
}
function chained(answer, code) {
  return answer.status(code); //~ send ?
}
function recursive(answer, code) {
  if (code > 500) return recursive(answer, 500);
  answer.status(code).json({});
}
app.get('/unclear', async (req, res) => {
  if (req.query.a) return void later(res, 201); //~ send 201, content yes, location unknown
  if (req.query.b) return await later(res, 202); //~ send 202, content yes
  if (req.query.c) return recursive(res, 203);
  chained(res, 204).json({}); //~ send 204, content unknown
});

// Functions in a handler, and those that make a response: the content of the function, or what the call gives for it.
app.get('/closure', (req, res) => {
  const answer = (code, message) => {
    res.status(code).json({ message }); //~ send ?
  };
  const answerWith = (code, body) => {
    res.status(code).send(body); //~ send ?
  };
  if (req.query.a) return answer(404, 'Not here'); //~ send 404, content yes, location no
  if (req.query.b) return answerWith(404, undefined); //~ send 404, content no
  return answerWith(404, req.body); //~ send 404, content unknown
});
const made = (body, code = 200) => new Response(JSON.stringify(body), { status: code }); //~ send ?, framework fetch-response; send 200, framework fetch-response
export const GET = ({ url }) => {
  if (url === '/a') return made({ url }, 201); //~ send 201, framework fetch-response, content yes, location unknown
  if (url === '/b') return made('', 202); //~ send 202, framework fetch-response, content yes
  return made(url);
};

// Functions that make a handler.
const statusPage = (code) => (req, answer) => answer.status(code).send('Sorry'); //~ send ?
function statusOrNext(code, header) {
  const handler = (req, answer, next) => {
    if (req.get(header)) return next();
    answer.sendStatus(code); //~ send ?
  };
  return handler;
}
function eitherPage(code, isShort) {
  if (isShort) return (req, answer) => answer.sendStatus(code); //~ send ?
  return (req, answer) => answer.status(code).send('Sorry'); //~ send ?
}
app.get('/page', statusPage(404)); //~ send 404, content yes, location unknown
app.use(statusOrNext(401, 'Authorization')); //~ send 401, maybe
app.use(eitherPage(500, true)); //~ send 500, content unknown, maybe

// What is handed to other code may be called with other things, and so may a function with several callers.
function handed(answer) {
  answer.status(404);
}
function applied(answer) {
  answer.status(404);
}
function bound(answer) {
  answer.status(404);
}
function several(answer) {
  answer.status(404);
}
function spread(answer) {
  answer.status(404);
}
function around(answer) {
  if (answer.next) around(answer.next);
  answer.status(404);
}
let assigned = (answer) => answer.status(404);
class Open {
  handed(answer) {
    answer.status(404);
  }
  replaced(answer) {
    answer.status(404);
  }
  overridden(answer) {
    answer.status(404);
  }
  run(req, res) {
    this.handed(res);
    this.replaced(res);
    this.overridden(res);
    render(this.handed);
  }
}
class Below extends Open {
  overridden(order) {
    order.status(404);
  }
}
new Open().replaced = render;
app.get('/silent', (req, res) => {
  handed(res);
  applied.call(null, res);
  bound.bind(null, res)();
  several(res);
  several(render());
  spread(...[res]);
  around(res);
  assigned = render;
  assigned(res);
  Foreign.miss(res, 404);
  new Open().run(req, res);
  new Below().run(req, res);
});
render(handed);
