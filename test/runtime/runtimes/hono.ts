import { createRequire } from 'node:module';
import { defineRuntime, type Listener } from './define-runtime.ts';

const require = createRequire(import.meta.url);

const { getRequestListener } = require('@hono/node-server') as {
  readonly getRequestListener: (fetch: unknown) => Listener;
};

export const hono = defineRuntime({
  framework: 'hono',
  packages: {
    hono: require('hono') as unknown,
    'hono/http-exception': require('hono/http-exception') as unknown,
  },
  apis: [
    "return c.json('content', S)",
    "return c.text('content', S)",
    "return c.html('content', S)",
    'return c.body(null, S)',
    "return c.body('content', { status: N })",
    "c.status(S); return c.text('content')",
    "return c.redirect('/', N)",
    'throw new HTTPException(N)',
  ],
  plain: "return c.text('content')",
  program: (statements) => `
    const { Hono } = require('hono');
    const { HTTPException } = require('hono/http-exception');
    const app = new Hono();
    app.get('/', (c) => { ${statements}; });
    module.exports = app;`,
  asked: { listener: ({ fetch }: { readonly fetch: unknown }) => getRequestListener(fetch) },
});
