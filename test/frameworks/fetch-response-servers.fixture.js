// every: framework fetch-response, evidence import
import { StatusCodes } from 'http-status-codes';
import { orders, page } from './services.js';

// Cloudflare Workers: the default export answers requests, alarms and queues

export default {
  async fetch(request, env, context) {
    const { pathname } = new URL(request.url);
    if (pathname === '/ws') {
      const [client, server] = Object.values(new WebSocketPair());
      server.accept();
      return new Response(null, { status: 101, webSocket: client }); //~ send 101, content no, any
    }
    if (request.method === 'PUT') {
      context.waitUntil(orders.put(await request.json()));
      return Response.json({ ok: true }, { status: 202 }); //~ send 202, content yes, location no, PUT
    }
    if (request.method === 'DELETE') return new Response(null, { status: StatusCodes.NO_CONTENT }); //~ send 204, content no, DELETE
    return new globalThis.Response('No such page', { status: 404 }); //~ send 404, content yes, any
  },
  async scheduled(event) {
    event.status = 500;
  },
};

// Deno

Deno.serve(() => new Response('Hello', { status: 203 })); //~ send 203, content yes, any
Deno.serve({ port: 8000 }, async (incoming) => {
  if (incoming.method !== 'PUT') return self.Response.json({}, { status: 405 }); //~ send 405, content yes
  return new Response(await page(incoming), { status: 200, headers: { etag: '"1"' } }); //~ send 200, content unknown, etag yes, PUT
});
Deno.serve({ handler: respond, hostname: '::' });

function respond(request) {
  return Response.redirect(new URL('/new', request.url), 308); //~ send 308, content no, location yes, any
}

// Bun, and service workers

Bun.serve({
  fetch(request) {
    if (request.method === 'POST') return new Response('Queued', { status: 202 }); //~ send 202, content yes, POST
    return new self.Response(null, { status: 404 }); //~ send 404, content no, any
  },
  routes: {
    '/orders/:id': {
      PUT: async (request) => Response.json(await request.json(), { status: 200 }), //~ send 200, content yes, PUT /orders/:id
    },
    '/health': () => new Response('ok', { status: 203 }), //~ send 203, content yes, any /health
  },
});
self.addEventListener('fetch', (event) => {
  event.respondWith(new Response('Offline', { status: 503, headers: { 'retry-after': '60' } })); //~ send 503, content yes, retry-after yes
});

// Other objects of the same names

export function answered(self, window) {
  self.Response.json({}, { status: 404 });
  return new window.Response(null, { status: 404 });
}
Deno.exit(404);
