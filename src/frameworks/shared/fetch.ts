/** Rows that the Fetch `Response`, its subclasses and the helpers that make one share. */
import {
  argument,
  code,
  property,
  type WrittenPattern,
  type Runtime,
} from '../language/framework.ts';

/** A response that is whole, and leaves when the program returns it. */
export const toReturn = { whole: true, leaves: 'when returned' } as const;

const initStatus = property(1, 'status');
const likeStatus = { argument: 1, like: 'status' } as const;
const bun = ['bun', 'bun-types', '@types/bun'];
const initPhrase = property(1, 'statusText');
const initFields = { object: property(1, 'headers') };

/** The codes that the redirect helpers of `Response` and its subclasses accept; the helpers check them themselves. */
const redirectStatuses = {
  by: 'runtime',
  only: [301, 302, 303, 307, 308],
} as const satisfies Runtime;

/** The fate of content where a framework makes a `Response` of it, by the class of the runtime. */
export const contentOfResponse = {
  204: 'may throw',
  205: 'may throw',
  304: 'may throw',
} as const satisfies Runtime['content'];

/** Web IDL converts the status to a number before it is checked. */
const convertedStatus = { converts: 'unsigned short' } as const satisfies Runtime;

/** 101 throws (Fetch, 5.5), but Cloudflare accepts it together with a WebSocket, and Bun and Deno accept it always. */
const switching = {
  upgrades: {
    ...property(1, 'webSocket'),
    names: ['bun', 'deno', 'upgrade', 'websocket'],
    listed: bun,
  },
  runtime: { ...convertedStatus, switching: 'throws' },
} as const satisfies Pick<WrittenPattern, 'upgrades' | 'runtime'>;

/**
 * The rows of `Response` and its subclasses: the constructor, `json` and the redirect helper.
 * @param redirected the status of a redirect that names none.
 * @param redirecting the runtime facts of the redirect helper, beside throwing at codes that are no redirect.
 */
export function responseClass<const Value extends string>(
  on: Value,
  redirected: number,
  redirecting: Runtime = {},
) {
  return [
    {
      on,
      ...switching,
      construct: true,
      status: [initStatus, code(200)],
      phrase: initPhrase,
      overlooks: [likeStatus, { ...argument(1), throws: true }],
      content: { ...argument(0), emptyStringIs: 'content', none: 'null' },
      fields: initFields,
      ...toReturn,
    },
    {
      on,
      ...switching,
      call: ['json'],
      status: [initStatus, code(200)],
      // Bun accepts a number as the init.
      overlooks: [likeStatus, { ...argument(1), throws: true, unlisted: bun }],
      phrase: initPhrase,
      content: { always: true, argument: 0 },
      fields: initFields,
      ...toReturn,
    },
    {
      on,
      call: ['redirect'],
      status: [initStatus, argument(1), code(redirected)],
      phrase: initPhrase,
      content: { never: true },
      fields: [{ name: 'location', value: argument(0) }, initFields],
      ...toReturn,
      redirects: true,
      runtime: { ...redirectStatuses, nothing: redirected, ...redirecting },
    },
  ] as const satisfies readonly WrittenPattern<Value>[];
}

/** The runtime facts of the constructor of `Response` (Fetch, 5.5: "initialize a response"). */
export const responseClassRuntime = {
  by: 'Fetch',
  accepts: [200, 599],
  nothing: 200,
  numericString: 'sent',
  fraction: 'truncated',
  interim: 'throws',
  content: { 204: 'throws', 205: 'throws', 304: 'throws' },
  errorContent: 'sent',
  invalidPhrase: 'throws',
} as const satisfies Runtime;

const helper = { ...toReturn, invoke: true } as const;
const jsonHelper = {
  ...helper,
  on: 'json',
  phrase: initPhrase,
  content: { always: true, argument: 0 },
  fields: initFields,
  runtime: responseClassRuntime,
} as const;
const redirectHelper = {
  ...helper,
  on: 'redirect',
  phrase: initPhrase,
  content: { never: true },
  fields: [{ name: 'location', value: argument(0) }, initFields],
  redirects: true,
} as const;

/** `json(value, init)`, where a number is an init with that status, and a string is ignored. */
export const jsonHelpers = [
  {
    ...jsonHelper,
    where: { argument: 1, is: 'text' },
    status: argument(1),
    runtime: { ...responseClassRuntime, numericString: 'ignored' },
  },
  { ...jsonHelper, status: [initStatus, argument(1)], overlooks: [likeStatus] },
] as const satisfies readonly WrittenPattern<'json'>[];

/** `data(value, init)`, which accepts any status; the server that sends the value decides what to do with it. */
export const dataHelpers = [
  {
    on: 'data',
    invoke: true,
    status: [initStatus, argument(1)],
    overlooks: [likeStatus],
    phrase: initPhrase,
    content: { ...argument(0), serialised: true },
    fields: initFields,
    ...toReturn,
  },
] as const satisfies readonly WrittenPattern<'data'>[];

/** `redirect(url, init)`, where a number is an init with that status, and a string throws. */
export const redirectHelpers = [
  {
    ...redirectHelper,
    where: { argument: 1, is: 'text' },
    status: argument(1),
    runtime: { ...responseClassRuntime, nothing: 302, numericString: 'throws' },
  },
  {
    ...redirectHelper,
    status: [initStatus, argument(1), code(302)],
    overlooks: [likeStatus],
    runtime: { ...responseClassRuntime, nothing: 302 },
  },
] as const satisfies readonly WrittenPattern<'redirect'>[];
