/** Handlers of many frameworks, and the places in them that a status can be written at. */

/** A way in which a handler of a framework sends a status. */
export interface Frame {
  readonly title: string;
  /** The imports, and the declarations above the handler. */
  readonly head: string;
  /** The handler's parameters; the tests give it two objects that record calls and assignments. */
  readonly parameters: string;
  /** The declared type of the result. */
  readonly result?: string;
  /** The statement that sends an expression. */
  readonly send: (status: string) => string;
  /** The statement that registers the handler, by which it is recognised in JavaScript. */
  readonly registered?: string;
  /** The types accept some codes only. */
  readonly isStrict?: true;
  /** The handler is recognised by the types of its parameters only. */
  readonly isTyped?: true;
  /** The status stands in an object whose type follows from it. */
  readonly isInferred?: true;
  /** The compiler is slow with its types, so that it is tested with numbers in the call only. */
  readonly isSlow?: true;
  /** Titles of places that are not recognised as a status here. */
  readonly unread?: readonly string[];
}

/** `404 as const`, which takes no name but that of an enum's member. */
export const asserted = 'asserted to be itself';
export const handedOn = 'an argument of a function that hands it on';
const defaultOfParameter = 'a default of a parameter';

export const frames: readonly Frame[] = [
  {
    title: 'Express',
    head: "import express, { type Request, type Response } from 'express';",
    parameters: '_req: Request, res: Response',
    send: (status) => `res.status(${status}).json({});`,
    registered: "express().get('/', answer);",
  },
  {
    title: 'Express, assigned',
    head: "import express, { type Request, type Response } from 'express';",
    parameters: '_req: Request, res: Response',
    send: (status) => `res.statusCode = ${status}; res.end();`,
    registered: "express().get('/', answer);",
  },
  {
    title: 'Express, with the codes in the type',
    head: `import type { Request, Response } from 'express-serve-static-core';
type Answer = Response<any, any, 404 | 409 | 410>;`,
    parameters: '_req: Request, res: Answer',
    send: (status) => `res.status(${status}).end();`,
    isStrict: true,
    isTyped: true,
  },
  {
    title: 'Koa, assigned',
    head: "import Koa, { type Context } from 'koa';",
    parameters: 'ctx: Context',
    send: (status) => `ctx.status = ${status};`,
    registered: 'new Koa().use(answer);',
  },
  {
    title: 'Koa, thrown',
    head: "import Koa, { type Context } from 'koa';",
    parameters: 'ctx: Context',
    send: (status) => `ctx.throw(${status}, 'none');`,
    registered: 'new Koa().use(answer);',
  },
  {
    title: 'Fastify',
    head: "import fastify, { type FastifyReply, type FastifyRequest } from 'fastify';",
    parameters: '_request: FastifyRequest, reply: FastifyReply',
    send: (status) => `reply.code(${status}).send({});`,
    registered: "fastify().get('/', answer);",
  },
  {
    title: 'Fastify, with the codes in the type',
    head: `import type { FastifyReply, FastifyRequest } from 'fastify';
type Answer = FastifyReply<{ Reply: { 404: string; 409: string; 410: string } }>;`,
    parameters: '_request: FastifyRequest, reply: Answer',
    send: (status) => `reply.code(${status}).send('none');`,
    isStrict: true,
    isTyped: true,
  },
  {
    title: 'Hono',
    head: "import { Hono, type Context } from 'hono';",
    parameters: 'c: Context',
    send: (status) => `return c.json({}, ${status});`,
    registered: "new Hono().get('/', answer);",
    isStrict: true,
  },
  {
    title: 'Hono, set',
    head: "import { Hono, type Context } from 'hono';",
    parameters: 'c: Context',
    send: (status) => `c.status(${status}); return c.body('none');`,
    registered: "new Hono().get('/', answer);",
    isStrict: true,
  },
  {
    title: 'Hono, thrown',
    head: "import { HTTPException } from 'hono/http-exception';",
    parameters: '',
    send: (status) => `throw new HTTPException(${status}, { message: 'none' });`,
    isStrict: true,
  },
  {
    title: 'NestJS, thrown',
    head: "import { HttpException } from '@nestjs/common';",
    parameters: '',
    send: (status) => `throw new HttpException('none', ${status});`,
  },
  {
    title: 'NestJS, decorated',
    head: "import 'reflect-metadata';\nimport { HttpCode } from '@nestjs/common';",
    parameters: '',
    send: (status) =>
      `class Answers { @HttpCode(${status}) read() {} }\n  return Reflect.getMetadata('__httpCode__', Answers.prototype.read);`,
    isTyped: true,
  },
  {
    title: 'Fetch',
    head: '',
    parameters: '',
    send: (status) => `return new Response(null, { status: ${status} });`,
  },
  {
    title: 'Fetch, with a result of a declared type',
    head: '',
    parameters: '',
    result: 'Response',
    send: (status) => `return Response.json({}, { headers: {}, status: ${status} });`,
  },
  {
    title: 'Fetch, with an object of its own',
    head: '',
    parameters: '',
    send: (status) => `const init = { status: ${status} };\n  return new Response(null, init);`,
    isInferred: true,
  },
  {
    title: 'Next.js',
    head: "import { NextResponse } from 'next/server';",
    parameters: '',
    send: (status) => `return NextResponse.json({}, { status: ${status} });`,
  },
  {
    title: 'h3, thrown',
    head: "import { HTTPError } from 'h3';",
    parameters: '',
    send: (status) => `throw new HTTPError({ status: ${status}, message: 'none' });`,
  },
  {
    title: 'Elysia',
    head: "import { status as send } from 'elysia';",
    parameters: '',
    send: (status) => `return send(${status}, 'none');`,
  },
  {
    title: 'Elysia, with the codes in a schema',
    head: "import { Elysia, t } from 'elysia';",
    parameters: '',
    send: (status) =>
      `const response = { 404: t.String(), 409: t.String(), 410: t.String() };\n  return new Elysia().get('/', ({ status: send }) => send(${status}, 'none'), { response }).handle(new Request('http://localhost/'));`,
    isStrict: true,
    isSlow: true,
  },
  {
    title: 'node:http',
    head: "import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';",
    parameters: '_req: IncomingMessage, res: ServerResponse',
    send: (status) => `res.writeHead(${status}).end();`,
    registered: 'createServer(answer);',
  },
  {
    title: 'Azure Functions, with a result of a declared type',
    head: "import { app, type HttpResponseInit } from '@azure/functions';",
    parameters: '',
    result: 'HttpResponseInit',
    send: (status) => `return { status: ${status}, body: 'none' };`,
    registered: "app.http('answer', { handler: answer });",
    unread: [handedOn, defaultOfParameter],
  },
  {
    title: 'Azure Functions',
    head: "import { app } from '@azure/functions';",
    parameters: '',
    send: (status) => `return { status: ${status}, body: 'none' };`,
    registered: "app.http('answer', { handler: answer });",
    isInferred: true,
    unread: [handedOn, defaultOfParameter],
  },
];

/** A place of a status in a handler. */
export interface Place {
  readonly title: string;
  /** Declarations above the handler, with names that end in `$`. */
  readonly above?: string;
  readonly body: (send: Frame['send']) => string;
  /** No other type follows from that of the number, so that the fix may write a constant. */
  readonly isFixed?: true;
  /** Any number may be sent, which does not compile where only some codes are accepted. */
  readonly isWide?: true;
  /** The place exists in TypeScript only. */
  readonly isTyped?: true;
  /** The place is not recognised as a status in any frame. */
  readonly isUnread?: true;
}

/** The handlers may send `404`, `409` and `410`. */
const places: readonly Place[] = [
  { title: 'by itself', body: (send) => send('404'), isFixed: true },
  {
    title: 'an arm of a condition',
    body: (send) => send('given.isNew ? 409 : 404'),
    isFixed: true,
  },
  {
    title: 'an arm of a condition in another',
    body: (send) => send('given.isNew ? 409 : given.isOld ? (given.isOdd ? 404 : 409) : 410'),
    isFixed: true,
  },
  {
    title: 'a default behind ??',
    body: (send) => send('given.known ?? 404'),
    isFixed: true,
  },
  {
    title: 'a default behind ||, with conditions in it',
    body: (send) => send('given.known || (given.isNew ? 409 : 404)'),
    isFixed: true,
  },
  {
    title: handedOn,
    body: (send) => `const give = (status: Code) => { ${send('status')} };
  return given.isNew ? give(404) : give(409);`,
    isFixed: true,
  },
  {
    title: asserted,
    body: (send) => send('404 as const'),
    isFixed: true,
    isTyped: true,
  },
  {
    title: 'that satisfies a type',
    body: (send) => send('404 satisfies Code'),
    isTyped: true,
  },
  {
    title: 'asserted to be any number',
    body: (send) => send('404 as number'),
    isTyped: true,
    isWide: true,
  },
  {
    title: 'of a declared variable that is given another',
    body: (send) => `let status: Code = 404;
  if (given.isNew) status = 409;
  ${send('status')}`,
    isTyped: true,
  },
  {
    title: 'of a variable',
    body: (send) => `let status = 404;
  if (given.isNew) status = 409;
  ${send('status')}`,
    isWide: true,
  },
  {
    title: 'of a variable that is given any number',
    body: (send) => `let status = 404;
  if (given.isNew) status = given.any;
  ${send('status')}`,
    isWide: true,
  },
  {
    title: 'of a constant that is compared',
    body: (send) => `const status = given.isNew ? 409 : 404;
  if (status === 404) given.log('none');
  ${send('status')}`,
  },
  {
    title: 'of a variable that is exported',
    above: `export let exported$ = 404;
export const change$ = () => { exported$ = given.any; };`,
    body: (send) => send('exported$'),
    isWide: true,
  },
  {
    title: defaultOfParameter,
    body: (send) => `const give = (status = 404) => { ${send('status')} };
  return given.isNew ? give() : give(given.any);`,
    isWide: true,
  },
  {
    title: 'a field of a class',
    body: (
      send,
    ) => `class Own { status = 404; give() { const { status } = this; ${send('status')} } }
  class Other extends Own { override status = 409; }
  return given.isNew ? new Own().give() : new Other().give();`,
    isWide: true,
    isUnread: true,
  },
];

/** The declarations of the module that every handler imports. */
export const givenTypes = `export type Code = 404 | 409 | 410;
export declare const isNew: boolean;
export declare const isOld: boolean;
export declare const isOdd: boolean;
export declare const known: Code | undefined;
export declare const any: number;
export declare const error: { status?: number };
export declare function log(text: string): void;
`;

/** The places that make sense in a frame. */
export function placesIn({ isStrict, isSlow }: Frame): readonly Place[] {
  return places.filter(
    ({ isWide, isFixed }) => !(isWide && isStrict) && (isFixed === true || !isSlow),
  );
}

/** A module with a handler of the frame for each place, below a comment with the title of the place. */
export function handlersOf(frame: Frame, imports: string): string {
  const { head, parameters, result, send, registered } = frame;
  const handlers = placesIn(frame).map(({ title, above, body }, index) =>
    [
      `// ${title}`,
      above,
      `export const answer = (${parameters})${result ? `: ${result}` : ''} => {`,
      `  ${body(send)}`,
      '};',
      registered,
    ]
      .filter((line) => line !== undefined)
      .join('\n')
      .replaceAll('$', `$${index}`)
      .replaceAll(/\banswer\b/gu, `answer${index}`),
  );
  const start = [head, "import * as given from './given.js';", imports, 'type Code = given.Code;'];
  return `${start.filter((line) => line !== '').join('\n')}\n\n${handlers.join('\n\n')}\n`;
}
