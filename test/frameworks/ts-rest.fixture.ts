// every: framework ts-rest, evidence import
import { TsRestResponseError } from '@ts-rest/core';
import { createExpressEndpoints, initServer, type AppRouteImplementation } from '@ts-rest/express';
import { TsRest, TsRestException, TsRestHandler, tsRestHandler } from '@ts-rest/nest';
import { createNextRoute } from '@ts-rest/next';
import { TsRestHttpError, fetchRequestHandler, tsr } from '@ts-rest/serverless/fetch';
import type { ServerInferResponses } from '@ts-rest/core';
import { Controller } from '@nestjs/common';
import { initContract } from '@ts-rest/core';
import { StatusCodes } from 'http-status-codes';
import express from 'express';
import { z } from 'zod';
import { audit, posts, type Post } from './posts.js';

const c = initContract();

// Contracts declare the statuses that a handler may send, and send none
const failures = c.responses({ 500: c.type<Error>() }); //~ declare 500, content unknown
const contract = c.router(
  {
    show: { method: 'GET', path: '/posts/:id', responses: { 200: c.type<Post>(), 404: null } }, //~ declare 200, content unknown; declare 404
    remove: { method: 'DELETE', path: '/posts/:id', responses: { 204: c.noBody(), ...failures } }, //~ declare 204, content no
    nested: { list: { method: 'GET', path: '/posts', responses: { 200: c.type<Post[]>() } } }, //~ declare 200
  },
  { commonResponses: { 401: z.object({}), 403: c.type<Error>() }, pathPrefix: '/v1' }, //~ declare 401, content unknown; declare 403
);

export const search = c.query({
  method: 'GET',
  path: '/search',
  summary: 'Finds posts',
  responses: {
    [StatusCodes.OK]: z.object({ found: z.number() }).strict(), //~ declare 200, notation constant, content yes
    '206': c.otherResponse({ contentType: 'text/plain', body: z.string() }), //~ declare 206
    416: { contentType: 'text/plain', body: c.type<string>() }, //~ declare 416
  },
});
export const save = c.mutation({
  method: 'PUT',
  path: '/',
  body: null,
  responses: { 202: z.any() }, //~ declare 202, content unknown
});

const s = initServer();

export const router = s.router(contract, {
  show: async ({ params: { id } }) => {
    const post = await posts.find(id);
    if (!post) return { status: 404, body: { message: 'No such post' } }; //~ send 404, content yes, location unknown, any
    if (post.isHidden) return { status: StatusCodes.FORBIDDEN, body: null }; //~ send 403, notation constant, content unknown
    return { status: 200 as const, body: post }; //~ send 200, content unknown
  },
  remove: async ({ params, res }) => {
    await posts.remove(params.id);
    res.setHeader('X-Removed', params.id);
    return { status: 204, body: undefined }; //~ send 204, content no, x-removed unknown
  },
  nested: {
    list: {
      middleware: [audit],
      handler: async ({ query }) => ({
        status: query.page > 9 ? 416 : 200, //~ send 416, content unknown; send 200, content unknown
        body: await posts.list(query),
      }),
    },
    count: async () => {
      const counted = await posts.count();
      const counts = counted.map((count) => ({ status: count.ok ? 1 : 2, body: count }));
      return { status: counted.status, body: counts }; //~ send ?
    },
  },
});

export const one = s.route(contract.show, async ({ params }) => {
  const result = { status: 200 as const, body: await posts.find(params.id) }; //~ send 200
  return result;
});

createExpressEndpoints(
  contract,
  { show: async () => ({ status: 501, body: { message: 'Soon' } }) }, //~ send 501, content yes
  express(),
);

export default createNextRoute(contract, {
  // ts-rest does not read these headers.
  create: async () => ({ status: 201, body: { id: 1 }, headers: { location: '/1' } }), //~ send 201, content yes, location unknown
});

export const GET = (request: Request) =>
  fetchRequestHandler({
    request,
    contract,
    router: tsr.router(contract, {
      show: async () => {
        if (posts.isBusy) throw new TsRestHttpError(503, { message: 'Later' }); //~ throw 503
        return { status: 200, body: { id: 1 } }; //~ send 200, content yes
      },
    }),
    options: {},
  });

// Handlers that stand by themselves

export const typed: AppRouteImplementation<typeof contract.show> = async () => ({
  status: 200, //~ send 200, evidence type, content yes
  body: { id: 1 },
});

export async function returned(): Promise<ServerInferResponses<typeof contract.show>> {
  return { status: 404, body: { message: 'None' } }; //~ send 404, evidence type, content yes, no route
}

export const annotated: ServerInferResponses<typeof contract.show> = {
  status: 404, //~ send 404, evidence type
  body: { message: 'None' },
};

// In Nest

@Controller()
export class PostsController {
  @TsRestHandler(contract)
  async handler() {
    return tsRestHandler(contract, {
      show: async ({ params }) => {
        const post = await posts.find(params.id);
        if (!post) throw new TsRestException(contract.show, { status: 404, body: null }); //~ throw 404
        return { status: 200, body: post }; //~ send 200
      },
    });
  }

  @TsRestHandler(contract.remove)
  async remove() {
    return tsRestHandler(contract.remove, async () => ({ status: 204, body: undefined })); //~ send 204, content no
  }

  @TsRest(contract.show)
  async show() {
    if (posts.isBusy) throw new TsRestResponseError(contract.show, { status: 503, body: null }); //~ throw 503
    return { status: 200 as const, body: await posts.list({}) }; //~ send 200, any
  }

  helper() {
    return { status: 404, body: 'No answer' };
  }
}

// Objects that look like a response and are none

export const responses = { 200: 'Post', 404: 'Nothing' };
export const mock = { path: '/posts', responses: { 200: { id: 1 }, 404: {} } };
export const survey = { path: ['first'], responses: { 100: 12, 101: 13 } };
export const other = { show: () => ({ status: 404, body: 'Running' }) };
export const job = async () => ({ status: 500, body: await posts.list({}) });
