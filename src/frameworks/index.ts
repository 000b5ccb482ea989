/** Every adapter of this folder; `npm run test:update` writes this file. */
import type { Framework } from './define-framework.ts';
import adonis from './adonis.ts';
import boom from './boom.ts';
import elysia from './elysia.ts';
import errorStatus from './error-status.ts';
import express from './express.ts';
import fastify from './fastify.ts';
import fastifyError from './fastify-error.ts';
import fastifySensible from './fastify-sensible.ts';
import fetchResponse from './fetch-response.ts';
import h3 from './h3.ts';
import hapi from './hapi.ts';
import hono from './hono.ts';
import httpErrors from './http-errors.ts';
import koa from './koa.ts';
import middy from './middy.ts';
import nest from './nest.ts';
import next from './next.ts';
import nextPages from './next-pages.ts';
import nitro from './nitro.ts';
import nodeHttp from './node-http.ts';
import reactRouter from './react-router.ts';
import remix from './remix.ts';
import requestResponse from './request-response.ts';
import sveltekit from './sveltekit.ts';

export const frameworks: readonly Framework[] = [
  adonis,
  boom,
  elysia,
  errorStatus,
  express,
  fastify,
  fastifyError,
  fastifySensible,
  fetchResponse,
  h3,
  hapi,
  hono,
  httpErrors,
  koa,
  middy,
  nest,
  next,
  nextPages,
  nitro,
  nodeHttp,
  reactRouter,
  remix,
  requestResponse,
  sveltekit,
];
