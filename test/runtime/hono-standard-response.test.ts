import { Hono, type Context } from 'hono';
import { describe, expect, it } from 'vitest';
import { claimsOn } from './claims.ts';

// In a file by itself: in hono.test.ts, Hono's server for Node.js replaces the global Response.
describe('Hono on a standard Response', () => {
  const calls: readonly (readonly [
    string,
    (c: Context, status: never) => Response | Promise<Response>,
  ])[] = [
    ["c.json('content', S)", (c, status) => c.json('content', status)],
    ["c.text('content', S)", (c, status) => c.text('content', status)],
    ["c.html('<p>', S)", (c, status) => c.html('<p>', status)],
    ["c.body('content', S)", (c, status) => c.body('content', status)],
    ["c.newResponse('content', S)", (c, status) => c.newResponse('content', status)],
    ["c.text('', S)", (c, status) => c.text('', status)],
    ["c.html('', S)", (c, status) => c.html('', status)],
    ["c.body('', S)", (c, status) => c.body('', status)],
    ["c.newResponse('', S)", (c, status) => c.newResponse('', status)],
  ];

  it.each([204, 205, 304].flatMap((status) => calls.map((call) => [status, ...call] as const)))(
    'throws a TypeError for content with %i: %s',
    async (status, text, call) => {
      const thrown: unknown[] = [];
      const app = new Hono()
        .get('/', (c) => call(c, status as never))
        .onError((error, c) => {
          thrown.push(error);
          return c.text('failed');
        });
      expect(await (await app.request('/')).text()).toBe('failed');
      expect(thrown).toEqual([expect.any(TypeError)]);
      const program = `const { Hono } = require('hono');
        new Hono().get('/', (c) => ${text.replace('S', String(status))});`;
      expect(claimsOn(program).findings).toEqual(['contentMayThrow']);
    },
  );
});
