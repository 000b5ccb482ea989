// package: {"express": "^5.0.0", "koa": "^3.0.0", "@apollo/client": "^4.0.0", "node-fetch": "^3.0.0"}
// In a project that has both frameworks: a parameter named res without the shape of a handler, or with another type, is no response.
import { Response } from 'node-fetch';
import type { Context } from '@apollo/client';
import { render, order, user } from './services.ts';

export const made = new Response('x', { status: 204 });

export function graph(context: Context) {
  context.status = 204;
  context.body = 'x';
}

export function typed(ctx: CanvasRenderingContext2D) {
  ctx.status = 204;
  ctx.body = 'x';
}

export function other(status: number, res: string) {
  order.status(999).json({});
  user.status = 999;
  render({ status: 999 }, res);
}

export const later = (callback) => callback(null, { statusCode: 999 });
