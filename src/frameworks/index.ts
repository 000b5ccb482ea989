import type { Framework } from './define-framework.ts';
import express from './express.ts';
import fetchResponse from './fetch-response.ts';
import koa from './koa.ts';
import next from './next.ts';
import nodeHttp from './node-http.ts';
import requestResponse from './request-response.ts';

/** Every adapter; those that claim less come later, since the first that recognises a value has it. */
export const frameworks: readonly Framework[] = [
  express,
  koa,
  next,
  nodeHttp,
  fetchResponse,
  requestResponse,
];
