/** Which members of errors may be missing where they are used for a status, and which the program has looked at before. */
import { describe, expect, it } from 'vitest';
import { sitesIn } from '../frameworks/expectations.ts';

const express = "import express from 'express';\nconst app = express();\n";
const app = (statements: string) =>
  `${express}app.get('/', async (req, res) => { ${statements} });`;
const caught = (statements: string) => app(`try { await run(); } catch (error) { ${statements} }`);

/** The reason for the first status of a program that is unknown and has no fallback. */
function reasonIn(code: string): string | undefined {
  const [status] = sitesIn({ code }).flatMap(({ status: each }) =>
    each.kind === 'unknown' && !each.hasFallback ? [each] : [],
  );
  return status?.reason();
}

describe('a member that an error may lack', () => {
  it.each([
    'res.status(error.status).end();',
    'res.sendStatus(error.statusCode);',
    'res.status((error as any).status).end();',
    'res.status((error as Error).status).end();',
    'res.status((error as Error as any).status!).end();',
    'res.status(error?.status).end();',
    'res.status(error.response?.status).end();',
    'res.status(error.output.payload?.status).end();',
    'const { status } = error; res.status(status).end();',
    'const { response } = error; res.status(response?.status).end();',
    'const status = error.status; res.status(status).end();',
    'const failure = error; res.status(failure.status).end();',
    'res.status(error.status || error.statusCode).end();',
    'res.status(isDone ? 200 : error.status).end();',
    'console.error(error); res.status(error.status).end();',
    'logger.warn({ error }, error.status); res.status(error.status).end();',
    'log(error.message); res.status(error.status).end();',
    'const text = getText(error); res.status(error.status).send(text);',
    'if (!error) next(); res.status(error.status).end();',
    'if (error) { res.status(error.status).end(); }',
    'if (error !== undefined) { res.status(error.status).end(); }',
    'if (error instanceof Error) { res.status(error.status).end(); }',
    "if (error.name === 'CastError') { res.end(); return; } res.status(error.status).end();",
    "if (error.name === 'CastError' || error.code === 1) return res.end(); res.status(error.status).end();",
    'if (error instanceof NotFound) throw error; else { res.status(error.status).end(); }',
    'if (error instanceof NotFound) return res.status(404).end(); res.status(error.status).end();',
    'if (res.headersSent) return next(error); res.status(error.status).end();',
    "send('Failed: ' + error.message); res.status(error.status).end();",
    'show(error.message || text); res.status(error.status).end();',
    'console.log(error instanceof HttpError); res.status(error.status).end();',
    'if (isLogged) { send(error.message); } res.status(error.status).end();',
    'if (failed) return handle(error); res.status(error.status).end();',
    "error.message = 'Failed'; res.status(error.status).end();",
    'switch (req.kind) { case 1: res.status(error.status).end(); }',
    'res.status(error.status).end(); error.status = 500;',
    'error.toString(); res.status(error.status).end();',
    'throw new Failure(error); res.status(error.status).end();',
  ])('in a catch clause: %s', (statements) => {
    expect(reasonIn(caught(statements))).toBe('error');
  });

  it.each([
    app('try { await run(); } catch ({ status }) { res.status(status).end(); }'),
    app('try { throw new Error(); } catch (error) { res.status(error.status).end(); }'),
    app('try { throw failure; } catch (error) { res.status(error.status).end(); }'),
    app(
      'try { later(() => { throw new TypeError(); }); } catch (error) { res.status(error.status).end(); }',
    ),
    app('try { throw { message }; } catch (error) { res.status(error.status).end(); }'),
    app("try { throw 'no'; } catch (error) { res.status(error.status).end(); }"),
    app(
      'try { try { run(); } catch (e) { throw e; } } catch (error) { res.status(error.status).end(); }',
    ),
    app(
      'try { const e = new Error(); throw e; } catch (error) { res.status(error.status).end(); }',
    ),
    app(
      'try { if (bad) throw new TypeError(); call(() => { throw new HttpError(404); }); } catch (error) { res.status(error.status).end(); }',
    ),
    app('find().then(check).catch((e) => res.sendStatus(e.status)); function find() {}'),
    app('Promise.reject(new Error()).catch((e) => res.sendStatus(e.status));'),
    app('try { run(); } catch (error: unknown) { res.status((error as any).status).end(); }'),
    app('run().catch((reason) => res.sendStatus(reason.status));'),
    app('run().catch(({ status }) => res.sendStatus(status));'),
    app('run().then(done, (reason) => res.sendStatus(reason.status));'),
    app('read(path, (err, text) => { if (err) return res.status(err.status).end(); });'),
    app(
      'read(path, (err, text) => { if (!err) return res.end(); res.status(err.status).end(); });',
    ),
    app('read(path, (err, text) => { res.status(err ? err.status : 200).end(); });'),
    app('read(path, (err, text) => { if (err || !text) res.status(err?.status).end(); });'),
    app('read(path, (err, text) => { if (err !== null) return res.status(err.status).end(); });'),
    app("stream.on('error', (e) => { res.status(e.status).end(); });"),
    `import { ArgumentsHost, Catch } from '@nestjs/common';
     @Catch() class Filter { catch(exception: any, host: ArgumentsHost) {
       host.switchToHttp().getResponse().status(exception.status).json({});
     } }`,
    'export const fail = (err, req, res, next) => { res.status(err.status).end(); };',
    `import { Request, Response, NextFunction } from 'express';
     export function fail(err: any, req: Request, res: Response, next: NextFunction) { res.status(err.status).end(); }`,
    `import { ErrorRequestHandler } from 'express';
     export const fail: ErrorRequestHandler = (err, req, res, next) => { res.status(err.status).end(); };`,
    `import { NextFunction, Request, Response } from 'express';
     export class Failing { handle(err: Error, _req: Request, res: Response, _next: NextFunction) { res.status((err as any).status).end(); } }`,
    app('try { run(); } catch ({ response: { status } = {} }) { res.status(status).end(); }'),
    `${express}app.use((err, req, res, next) => { res.status(err.status).end(); });`,
    `${express}app.use((err: any, req, res, next) => { res.status(err.status).end(); });`,
    `${express}function handle(err: Error, req, res, next) { res.status(err.status).end(); } app.use(handle);`,
    "import { Hono } from 'hono'; new Hono().onError((err, c) => c.text('x', err.status));",
    "import { Hono } from 'hono'; new Hono().onError((err, c) => c.text('x', { status: err.status }));",
    "import Fastify from 'fastify'; Fastify().setErrorHandler((e, request, reply) => reply.code(e.statusCode).send());",
    `${express}app.use((err, req, res, next) => { try { run(); } catch (error) { error.status = 500; } res.status(err.status).end(); });`,
  ])('%s', (code) => {
    expect(reasonIn(code)).toBe('error');
  });

  it.each([
    caught('res.status(error.code).end();'),
    caught('const { code } = error; res.status(code).end();'),
    app('run().catch(({ code }) => res.sendStatus(code));'),
    "import { Hono } from 'hono'; new Hono().onError((err, c) => c.text('x', err.code));",
  ])('the code, which is another thing: %s', (code) => {
    expect(reasonIn(code)).toBe('error code');
  });
});

describe('a member that an error may have, for all that is known', () => {
  it.each([
    'res.status(error).end();',
    'res.status(error.getStatus()).end();',
    'res.status(error.response.status).end();',
    'const { response } = error; res.status(response.status).end();',
    'const { response: { status } } = error; res.status(status).end();',
    'res.status((error as HttpError).status).end();',
    'res.status((<HttpError>error).status).end();',
    'const failure: HttpError = error; res.status(failure.status).end();',
    'const { status }: HttpError = error; res.status(status).end();',
    'res.status(error.status ?? 500).end();',
    'res.status(error.status || 500).end();',
    'res.status(error.status || error.statusCode || 500).end();',
    'res.status(error.status ? error.status : 500).end();',
    'const status = error.status ? error.status : 500; res.status(status).end();',
    'const { status = 500 } = error; res.status(status).end();',
    'const status = error.status ?? 500; res.status(status).end();',
    'let status = error.status; if (!status) status = 500; res.status(status).end();',
    'let status = 500; if (error.status) status = error.status; res.status(status).end();',
    'let { status } = error; status ??= 500; res.status(status).end();',
    'const { status } = error; if (status) res.status(status).end();',
    'const { status } = error; if (!status) return next(error); res.status(status).end();',
    'if (!error.status) error.status = 500; res.status(error.status).end();',
    'error.status = error.status || 500; res.status(error.status).end();',
    'error.status ??= 500; res.status(error.status).end();',
    "error['status'] = 500; res.status(error.status).end();",
    'error[key] = 500; res.status(error.status).end();',
    'Object.assign(error, { status: 500 }); res.status(error.status).end();',
    'normalise(error); res.status(error.status).end();',
    'error = normalise(error); res.status(error.status).end();',
    'error.fill(); res.status(error.status).end();',
    'check(error.status); res.status(error.status).end();',
    'assert(error instanceof HttpError); res.status(error.status).end();',
    'assert(isHttpError(error)); res.status(error.status).end();',
    "assert.ok(error.name === 'HttpError' && isKnown); res.status(error.status).end();",
    'invariant(!(error instanceof TypeError)); res.status(error.status).end();',
    'if (error.status) res.status(error.status).end();',
    'if (error && error.status) res.status(error.status).end();',
    'if (error.status > 399) { res.status(error.status).end(); }',
    "if (typeof error.status === 'number') { res.status(error.status).end(); }",
    "if (typeof error.status !== 'number') return next(error); res.status(error.status).end();",
    "if (typeof error.status === 'undefined') return next(error); res.status(error.status).end();",
    'if (error.status === undefined) return next(error); res.status(error.status).end();',
    "if ('status' in error) res.status(error.status).end();",
    'if (error instanceof HttpError) res.status(error.status).end();',
    'if (!(error instanceof HttpError)) throw error; res.status(error.status).end();',
    'if (isAxiosError(error)) res.status(error.status).end();',
    'if (!isHttpError(error)) { next(error); return; } res.status(error.status).end();',
    'if (axios.isAxiosError(error) && error.response) { res.status(error.response?.status).end(); }',
    'if (error.isOperational) { res.status(error.status).end(); }',
    "if (error.name === 'HttpError') { res.status(error.status).end(); }",
    "if (error.name !== 'HttpError') return next(error); res.status(error.status).end();",
    "if (error.name === 'HttpError') { send(); } else { throw error; } res.status(error.status).end();",
    'const isKnown = error instanceof HttpError; if (isKnown) res.status(error.status).end();',
    'const { name } = error; if (name === known) { res.status(error.status).end(); }',
    'error instanceof HttpError ? res.status(error.status).end() : next(error);',
    'isHttpError(error) && res.status(error.status).end();',
    'switch (error.name) { case "HttpError": res.status(error.status).end(); }',
    'switch (true) { case error instanceof HttpError: res.status(error.status).end(); }',
    'switch (error.name) { case "CastError": return; } res.status(error.status).end();',
    'if (error.name === known) return; else if (!error.status) return; res.status(error.status).end();',
  ])('in a catch clause: %s', (statements) => {
    expect(reasonIn(caught(statements)) ?? '').not.toMatch(/^error/u);
  });

  it.each([
    app(
      'try { if (bad) throw new HttpError(404); } catch (error) { res.status(error.status).end(); }',
    ),
    app('try { throw createError(404); } catch (error) { res.status(error.status).end(); }'),
    app(
      'try { const e = new Error(); e.status = 404; throw e; } catch (error) { res.status(error.status).end(); }',
    ),
    ...[
      'throw { status: 404 };',
      'throw { ...failure };',
      'throw await read(response);',
      'const response = await fetch(url); if (!response.ok) throw response;',
      'throw bad ? new HttpError(400) : new HttpError(404);',
      'await Promise.reject({ status: 404 });',
      'await all.map((each) => { if (!each) throw new HttpError(404); });',
      'await new Promise((resolve, reject) => { reject({ status: 404 }); });',
      'await find(); async function find() { throw new HttpError(404); }',
      'const find = () => { throw new HttpError(404); }; await (() => find())();',
    ].map((statements) =>
      app(`try { ${statements} } catch (error) { res.status(error.status).end(); }`),
    ),
    ...[
      'fetch(url).then((r) => { if (!r.ok) throw r; })',
      'fetch(url).then((r) => (r.ok ? r.json() : Promise.reject(r)))',
      'new Promise((resolve, reject) => reject({ status: 404 })).then(show)',
      'find().then(show)',
      'find()',
      'found.then(show)',
      'found',
    ].map((promise) =>
      app(
        `const found = find(); ${promise}.catch((r) => res.sendStatus(r.status)); function find() { return run().catch(() => { throw { status: 404 }; }); }`,
      ),
    ),
    `${express}class Users { async find() { throw new HttpError(404); }
       async show(req, res) { try { await this.find(); } catch (e) { res.status(e.status).end(); } } }
     app.get('/', new Users().show);`,
    "import Koa from 'koa'; new Koa().use(async (ctx) => { try { ctx.throw(404); } catch (e) { ctx.status = e.status; } });",
    "import { error, json } from '@sveltejs/kit'; export async function GET() { try { error(404); } catch (e) { return json({}, { status: e.status }); } }",
    app('try { run(); } catch ({ response: { status } }) { res.status(status).end(); }'),
    'exports.fail = (err, req, res) => { res.status(err.status).end(); };',
    "import { Response } from 'express'; export const fail = (err: any, res: Response) => { res.status(err.status).end(); };",
    app('errors.map((error) => res.status(error.status));'),
    app('run((error, text) => res.status(error.status));'),
    app('run().then((error) => res.status(error.status));'),
    app('const error = make(); res.status(error.status).end();'),
    `${express}app.use((err: HttpError, req, res, next) => { res.status(err.status).end(); });`,
    `${express}app.use((err: NodeJS.ErrnoException, req, res, next) => { res.status(err.code).end(); });`,
    `${express}app.use((err, req, res, next) => { err.status ??= 500; next(err); });
     app.use((error, req, res, next) => { res.status(error.status).end(); });`,
    `${express}function fail(err, req, res, next) { res.status(err.status).end(); }
     app.get('/', (req, res, next) => fail({ status: 404 }, req, res, next)); app.use(fail);`,
    `${express}function fail(res, status = 500) { res.status(status).end(); }
     app.get('/', (req, res) => { run().catch((error) => fail(res, error.status)); });`,
    "import { Hono } from 'hono'; new Hono().onError((err, c) => c.text('x', { headers: {} }));",
    "import { Hono } from 'hono'; new Hono().onError((err, c) => c.text('x', err.options));",
  ])('%s', (code) => {
    expect(reasonIn(code) ?? '').not.toMatch(/^error/u);
  });
});

describe('a status that is left away', () => {
  it.each([
    [
      "import express from 'express'; express().get('/', (req, res) => res.status().end());",
      'missing',
    ],
    [
      "import express from 'express'; express().get('/', (req, res) => res.writeHead());",
      'missing',
    ],
    ["import Koa from 'koa'; new Koa().use((ctx) => ctx.throw());", undefined],
    ["import { Hono } from 'hono'; new Hono().get('/', (c) => c.json({}));", undefined],
  ])('%s', (code, reason) => {
    expect(reasonIn(code)).toBe(reason);
  });
});

describe('a status is given because of an error', () => {
  it.each([
    [app('try { run(); } catch { res.status(undefined).end(); }'), true],
    [app('run().catch(() => res.status(undefined).end());'), false],
    [app('run().catch((reason) => res.status(undefined).end());'), true],
    [`${express}app.use((err, req, res, next) => res.status(undefined).end());`, true],
    [app('res.status(undefined).end();'), false],
  ])('%s: %s', (code, isForError) => {
    const [site] = sitesIn({ code });
    expect(site?.status.kind === 'unknown' && site.status.isForError()).toBe(isForError);
  });
});
