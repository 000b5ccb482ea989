// every: framework node-http-client, evidence import
import http from 'node:http';
import { get, request, type IncomingMessage } from 'node:https';
import { https } from 'follow-redirects';

http.get('http://example.org', (res) => {
  if (res.statusCode !== 200) res.resume(); //~ compare 200, by !==
});

get('https://example.org', {}, (response) => {
  switch (response.statusCode) {
    case 404: //~ compare 404
      break;
  }
});

const sent = request('https://example.org');
sent.on('response', ({ statusCode }) => {
  if (statusCode && statusCode >= 400) sent.destroy(); //~ compare 400
});
sent.on('error', (error) => error.statusCode === 404);
http.request({}).once('response', onResponse).end();
function onResponse(response) {
  return response.statusCode === 301; //~ compare 301
}

https.get('https://example.org', (res) => res.statusCode === 302); //~ compare 302

export function isMissing(message: IncomingMessage) {
  return message.statusCode === 404; //~ compare 404, framework node-http, evidence type
}

// A message has its status under no other name.
http.get('http://example.org', (res) => res.status === 404);
http.get('http://example.org', (res) => (res) => res.headers.statusCode === 404);
