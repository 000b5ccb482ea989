// every: framework fetch-response, evidence import
import { serve as listen } from 'bun';
import { serve } from 'https://deno.land/std@0.168.0/http/server.ts';
import { serve as other } from './server.js';

serve(async (incoming) => {
  if (incoming.method === 'PUT') return new Response('Read only', { status: 405 }); //~ send 405, content yes, allow no, PUT
  return new Response(null, { status: 404 }); //~ send 404, content no, any
});

listen({
  routes: {
    '/orders': { POST: async () => Response.json({}, { status: 201 }) }, //~ send 201, location no, POST /orders
    '/static': new Response('Up', { status: 203 }), //~ send 203, no route
  },
  error(failure) {
    return new Response(failure.message, { status: 500 }); //~ send 500, any (no path)
  },
});

// Another function of the name, whose keys say nothing

other({ PUT: () => new Response(null, { status: 204 }) }); //~ send 204, no route
