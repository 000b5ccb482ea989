/** Rows for reading the fields of a request, which several adapters share. */
import type { RequestMembers } from '../language/framework.ts';

/** Members of requests that read no fields, under the names of all frameworks. */
const apart = [
  ...['method', 'url', 'originalUrl', 'baseUrl', 'path', 'pathname', 'href', 'hostname', 'host'],
  ...['protocol', 'secure', 'ip', 'ips', 'query', 'querystring', 'search', 'params', 'body'],
  ...['user', 'session', 'cookies', 'signedCookies', 'file', 'files', 'id', 'log', 'route'],
] as const;

/** Members of a request for its stream. */
const streaming = ['on', 'once', 'pipe', 'setEncoding', 'complete', 'aborted', 'socket'] as const;

const conditions = ['If-None-Match', 'If-Modified-Since'] as const;

/** The request of Node.js. */
export const nodeRequest = {
  holding: ['headers', 'headersDistinct'],
  apart: [...apart, ...streaming],
} as const satisfies RequestMembers;

/** The members that Express and its relatives add to Node's request. */
const handlerRequest = {
  ...nodeRequest,
  asking: ['get', 'header'],
  looking: { fresh: conditions, stale: conditions, range: ['Range'] },
} as const satisfies RequestMembers;

/** The request of Koa and its context. */
export const contextRequest = {
  holding: ['headers', 'header'],
  asking: ['get'],
  looking: { fresh: conditions, stale: conditions },
  apart,
} as const satisfies RequestMembers;

/** The request of the Fetch standard, with the members that frameworks add. */
export const fetchRequest = {
  holding: ['headers'],
  apart: [
    ...apart,
    ...['json', 'text', 'formData', 'arrayBuffer', 'blob', 'bytes', 'bodyUsed', 'signal'],
    ...['nextUrl', 'geo', 'cf'],
  ],
} as const satisfies RequestMembers;

/** Only the member `req` of a response leads to the request. */
export const anyResponse = { apart: 'any' } as const satisfies RequestMembers;

/** The tables for handlers with a request and a response. */
export const handlerMembers = { request: handlerRequest, response: anyResponse } as const;
