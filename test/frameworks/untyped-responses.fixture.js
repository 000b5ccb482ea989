// every: framework request-response, evidence convention
import { PassThrough } from 'node:stream';
import proxy from 'http-proxy';

// A parameter is a response where a status is assigned to it and it is written: of any name by its head, by `end` alone if
// it is called a response.

export const deny = (response) => {
  response.statusCode = 403; //~ send 403, content yes
  response.end('Not yours');
};

function begin(request, stream) {
  stream.statusCode = 405; //~ send 405, allow yes
  stream.setHeader('allow', 'GET');
  stream.end();
}

function end(out) {
  out.writeHead(504); //~ send 504
  out.statusCode = 502; //~ send 502
  out.end(begin.name);
}

// Other objects have a status as well.

export const fail = (error) => {
  error.statusCode = 4040;
  throw error;
};

export const note = (entry) => {
  entry.statusCode = 404;
  entry.save();
};

export const traced = (span, timer) => {
  span.statusCode = 2;
  span.end();
  timer.statusCode = 204;
  timer.end('orders');
};

export const fake = (respond) => {
  const message = new PassThrough();
  message.statusCode = 404;
  message.end('x');
  respond(message);
};

export const read = (message) => {
  if (message.statusCode === 404) message.end();
};

export const stop = (message) => {
  message.statusCode = 404;
  message.emit('end');
};

// A package may call a function with anything.

proxy.on('response', (message) => {
  message.statusCode = 404;
  message.end(end.name);
});
