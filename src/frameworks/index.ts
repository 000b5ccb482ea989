/** Every adapter of this folder; `npm run test:update` writes this file. */
import type { Framework } from './define-framework.ts';
import express from './express.ts';
import fetchResponse from './fetch-response.ts';
import koa from './koa.ts';
import next from './next.ts';
import nodeHttp from './node-http.ts';
import requestResponse from './request-response.ts';

export const frameworks: readonly Framework[] = [
  express,
  fetchResponse,
  koa,
  next,
  nodeHttp,
  requestResponse,
];
