/** Every adapter of this folder; `npm run test:update` writes this file. */
import type { Framework } from './define-framework.ts';
import boom from './boom.ts';
import express from './express.ts';
import fastify from './fastify.ts';
import fastifyError from './fastify-error.ts';
import fastifySensible from './fastify-sensible.ts';
import fetchResponse from './fetch-response.ts';
import hapi from './hapi.ts';
import httpErrors from './http-errors.ts';
import koa from './koa.ts';
import middy from './middy.ts';
import next from './next.ts';
import nodeHttp from './node-http.ts';
import requestResponse from './request-response.ts';

export const frameworks: readonly Framework[] = [
  boom,
  express,
  fastify,
  fastifyError,
  fastifySensible,
  fetchResponse,
  hapi,
  httpErrors,
  koa,
  middy,
  next,
  nodeHttp,
  requestResponse,
];
