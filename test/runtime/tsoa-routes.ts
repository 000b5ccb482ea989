/** Controllers of tsoa: the document and the routes that it generates from their text. */
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express, { type ErrorRequestHandler, type Express } from 'express';
import ts from 'typescript';
import { runDecorated, type ApiDocument } from './declared.ts';
import { failure } from './servers.ts';

const require = createRequire(import.meta.url);
const tsoa = require('tsoa') as Readonly<Record<string, unknown>> & {
  readonly generateRoutes: (config: object, options: object) => Promise<unknown>;
  readonly generateSpec: (config: object, options: object) => Promise<unknown>;
};

const head = `
  import { Controller, Delete, Get, Hidden, Post, Query, Res, Response, Route, SuccessResponse, type TsoaResponse }
    from 'tsoa';
  interface One { a: number }
  interface Two { b: string }
  enum Codes { Missing = 404 }
  const gone = 410;
  class Teapot extends Error { status = 418 }`;

/** What tsoa makes of controllers. */
interface Built {
  readonly document: ApiDocument;
  readonly app: Express;
}

const failed: ErrorRequestHandler = (error: { readonly status?: number }, _, response, next) => {
  if (response.headersSent) next(error);
  else response.sendStatus(error.status ?? failure);
};

/** The document and the routes that tsoa generates for controllers. @throws {Error} where it refuses them. */
export async function built(controllers: string): Promise<Built> {
  const folder = mkdtempSync(join(tmpdir(), 'tsoa-'));
  symlinkSync(
    join(import.meta.dirname, '../../node_modules'),
    join(folder, 'node_modules'),
    'junction',
  );
  const entryFile = join(folder, 'controllers.ts');
  writeFileSync(entryFile, head + controllers);
  const shared = { entryFile, noImplicitAdditionalProperties: 'ignore' };
  const options = {
    experimentalDecorators: true,
    strict: true,
    target: ts.ScriptTarget.ES2022,
    types: [],
  };
  try {
    await tsoa.generateSpec({ ...shared, outputDirectory: folder, specVersion: 3 }, options);
    const target = { routesDir: folder, middleware: 'express', bodyCoercion: true };
    await tsoa.generateRoutes({ ...shared, ...target }, options);
    const read = (name: string) => readFileSync(join(folder, name), 'utf8');
    const packages = { tsoa, '@tsoa/runtime': tsoa };
    const routes = runDecorated(read('routes.ts'), {
      ...packages,
      './controllers': runDecorated(head + controllers, packages),
    }) as unknown as { readonly RegisterRoutes: (app: Express) => void };
    const app = express();
    routes.RegisterRoutes(app);
    app.use(failed);
    return { document: JSON.parse(read('swagger.json')) as ApiDocument, app };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
