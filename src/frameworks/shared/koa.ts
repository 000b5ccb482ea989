/** The rows of Koa's context, which frameworks that run on Koa share. */
import { argument, assigned, code, type Runtime } from '../language/framework.ts';
import { anyResponse, contextRequest } from './requests.ts';

/** Errors go through http-errors, which knows the codes that Node.js has phrases for. */
const thrown = {
  role: 'throw',
  whole: true,
  runtime: { accepts: [100, 599], nothing: 500, knows: { except: [104, 306], also: [509] } },
} as const;

const both = ['context', 'response'] as const;
const comparisons = [
  'equal',
  'notEqual',
  'strictEqual',
  'notStrictEqual',
  'deepEqual',
  'notDeepEqual',
];

/** Members of the context that read nothing of the request. */
const responding = [
  ...['status', 'message', 'type', 'length', 'etag', 'lastModified', 'throw', 'assert'],
  ...['set', 'append', 'remove', 'vary', 'attachment', 'redirect', 'back', 'respond', 'app'],
];

/** The rows of the response, whose members the context has too: `ctx.status`. */
function responseRows(on: (typeof both)[number]) {
  const redirected = {
    on,
    status: code(302),
    overlooks: [argument(1), { argument: 1, like: 'status' }],
    phrase: { registered: true },
    preserves: [300, 301, 302, 303, 305, 307, 308],
    content: { never: true },
    fields: { name: 'location', value: argument(0) },
    redirects: true,
  } as const;
  return [
    {
      on,
      assign: ['status'],
      status: assigned,
      overlooks: [{ like: 'status' }],
      phrase: { registered: true },
      clears: [304],
      runtime: { nothing: 'throws' },
    },
    { on, assign: ['message'], phrase: assigned, runtime: { invalidPhrase: 'throws' } },
    { on, read: ['status'] },
    {
      on,
      assign: ['body'],
      where: { ...assigned, is: 'nothing' },
      status: code(204),
      preserves: [204, 205, 304],
      ifUnset: true,
      content: { ...assigned, none: 'null' },
    },
    { on, assign: ['body'], content: { ...assigned, none: 'null' } },
    { on, call: ['set', 'append'], arity: 1, fields: { object: argument(0) } },
    { on, call: ['set', 'append'], fields: { name: argument(0), value: argument(1) } },
    { on, assign: ['type'], fields: { name: 'content-type', value: assigned } },
    { ...redirected, call: ['redirect', 'back'] },
    { on, call: ['get', 'is', 'accepts', 'vary'] },
  ] as const;
}

/** The rows of the context and of its response, request and assertions. */
export const contextResponses = [
  ...both.flatMap((on) => responseRows(on)),
  {
    ...thrown,
    on: 'context',
    call: ['throw'],
    where: { argument: 0, is: 'text' },
    status: code(500),
  },
  // An error has its own status, and members of an object are given to one with 500.
  { ...thrown, on: 'context', call: ['throw'], where: { argument: 0, is: 'object' } },
  { ...thrown, on: 'context', call: ['throw'], status: argument(0) },
  { ...thrown, on: 'context', call: ['assert'], status: argument(1) },
  { ...thrown, on: 'assert', call: ['ok'], status: argument(1) },
  { ...thrown, on: 'assert', call: comparisons, status: argument(2) },
] as const;

/** The values of a context that its members are. */
export const contextValues = {
  request: [{ on: 'context', property: 'request' }],
  response: [{ on: 'context', property: 'response' }],
  assert: [{ on: 'context', property: 'assert' }],
} as const;

/** The members of a context by which a handler reads the fields of the request. */
export const contextMembers = {
  context: { ...contextRequest, apart: [...contextRequest.apart, ...responding] },
  request: contextRequest,
  response: anyResponse,
} as const;

/** The members of a context that others called `ctx` do not have. */
export const telling = ['body', 'throw', 'assert', 'request', 'response', 'redirect', 'cookies'];

/** The runtime facts of Koa. */
export const koaRuntime = {
  accepts: [100, 999],
  checks: 'at once',
  numericString: 'throws',
  fraction: 'throws',
  interim: 'unanswered',
  content: { 204: 'dropped', 205: 'dropped', 304: 'dropped' },
  errorContent: 'sent',
} as const satisfies Runtime;
