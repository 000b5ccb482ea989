// The status of a response of one's own, looked at.
import { createServer } from 'node:http';
import Koa from 'koa';

const koa = new Koa();
koa.use(async (ctx, next) => {
  await next();
  if (ctx.status === 404 && !ctx.body) return; //~ compare 404, by ===, framework koa, evidence import, any
  if (ctx.state.status === 404 || ctx.request.status === 404) return;
});

createServer((request, response) => {
  if (response.statusCode < 300) response.end(); //~ compare 300, by <, framework node-http
  if (response.status < 300) response.end();
});
