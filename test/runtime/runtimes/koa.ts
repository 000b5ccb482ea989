import { createRequire } from 'node:module';
import { defineRuntime, type Listener } from './define-runtime.ts';

const require = createRequire(import.meta.url);

export const koa = defineRuntime({
  framework: 'koa',
  packages: {
    koa: require('koa') as unknown,
    '@koa/router': require('@koa/router') as unknown,
  },
  isExact: true,
  apis: [
    'ctx.status = S',
    "ctx.status = S; ctx.body = 'content'",
    "ctx.body = 'content'; ctx.status = S",
    "ctx.response.status = S; ctx.response.body = 'content'",
    'ctx.throw(N)',
    'ctx.assert(false, N)',
  ],
  // Koa answers a conditional GET so: the content is set, then dropped with 304.
  withoutContent: ["ctx.body = 'content'; ctx.status = 304"],
  plain: '',
  program: (statements) => `
    const Koa = require('koa');
    const { Router } = require('@koa/router');
    const router = new Router();
    router.get('/', (ctx) => { ${statements}; });
    const app = new Koa();
    app.silent = true;
    module.exports = app.use(router.routes()).callback();`,
  asked: { listener: (listener: Listener) => listener },
});
