// every: framework k6, evidence import
import http from 'k6/http';
import { check, group } from 'k6';

export default function () {
  const res = http.get('https://example.org');
  check(res, {
    'is found': (r) => r.status === 200, //~ compare 200
    'is there': function (r) {
      return r.status == 204; //~ compare 204
    },
  });
  check(http.post('https://example.org', {}), { 'is made': ({ status }) => status === 201 }); //~ compare 201
  if (res.status !== 304) group('again', () => check(http.del('/'), isGone)); //~ compare 304
  const [first] = http.batch([['GET', '/']]);
  const responses = http.batch([['GET', '/']]);
  check(responses[0], { 'is accepted': (r) => r.status === 202 }); //~ compare 202
  http.asyncRequest('GET', '/').then((r) => r.status === 203); //~ compare 203
  check(first, { 'is not seen': (r) => r.size === 200 });
}

const isGone = { 'is gone': (r) => r.status === 410 };

// The checks of other values
export function other(order) {
  check(order, { 'is paid': (it) => it.status === 200 });
  check(http.get('/').json(), { 'is paid': (it) => it.status === 200 });
  group(http.get('/'), { 'is paid': (it) => it.status === 200 });
}
