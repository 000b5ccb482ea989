/** Frameworks whose responses are, or wrap, those of `node:http`. */
import type { Family, Form, Method } from './demands.ts';
import {
  chainedForms,
  exported,
  digits,
  guarded,
  nodeForms,
  noRedirects,
  redirectedByOthers,
  routed,
  statusFirst,
  unclearDigits,
} from './forms.ts';

const expressRoutes = routed("import express from 'express';\nconst app = express();", 'req, res');
const handlerForms = (except: Form['except'] = {}) => [
  ...chainedForms('res', except),
  ...nodeForms('res'),
  statusFirst('res'),
];

/** A class with a decorated method. The statements are its body, unless they declare the method themselves. */
function controller(head: readonly string[], parameters: string, names: Record<Method, string>) {
  return (statements: string, method: Method): string =>
    [
      ...head,
      `@${names[method]}('/')`,
      statements.startsWith('@') ? statements : `find(${parameters}) { ${statements} }`,
      '}',
    ].join('\n');
}

export const nodeFamilies: readonly Family[] = [
  {
    framework: 'node-http',
    program: guarded(
      "import { createServer } from 'node:http';\ncreateServer(",
      'req, res',
      'req.method',
      ');',
    ),
    forms: nodeForms('res'),
    cannot: { ...digits, ...noRedirects },
  },
  {
    framework: 'node-http2',
    program: guarded(
      "import { createServer } from 'node:http2';\ncreateServer(",
      'req, res',
      'req.method',
      ');',
    ),
    forms: nodeForms('res'),
    cannot: { ...digits, ...noRedirects },
  },
  {
    framework: 'express',
    version: 4,
    program: expressRoutes,
    forms: handlerForms(digits),
    cannot: digits,
  },
  {
    framework: 'express',
    version: 5,
    program: expressRoutes,
    forms: handlerForms(),
    cannot: {},
  },
  {
    framework: 'tinyhttp',
    program: routed("import { App } from '@tinyhttp/app';\nconst app = new App();", 'req, res'),
    forms: [
      ...chainedForms('res', digits),
      ...nodeForms('res'),
      { redirect: (status) => `res.redirect('/new', ${status});` },
    ],
    cannot: digits,
  },
  {
    framework: 'medusa',
    program: exported(
      "import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';",
      'req: MedusaRequest, res: MedusaResponse',
    ),
    forms: handlerForms(digits),
    cannot: digits,
  },
  {
    framework: 'request-response',
    program: routed('', 'req, res'),
    forms: [...chainedForms('res', unclearDigits), ...nodeForms('res')],
    cannot: {
      ...unclearDigits,
      'a redirection to redirect with': 'which argument is the status differs between the servers',
    },
  },
  {
    framework: 'google-cloud-functions',
    program: guarded(
      "import { http } from '@google-cloud/functions-framework';\nhttp('name', ",
      'req, res',
      'req.method',
      ');',
    ),
    forms: handlerForms(unclearDigits),
    cannot: unclearDigits,
  },
  {
    framework: 'next-pages',
    program: guarded(
      "import type { NextApiRequest, NextApiResponse } from 'next';\nexport const handler = ",
      'req: NextApiRequest, res: NextApiResponse',
      'req.method',
      ';',
    ),
    forms: [
      {
        plain: (status) => `res.status(${status}).end();`,
        content: (status) => `res.status(${status}).json({ name: 'content' });`,
        field: (status, name, value) =>
          `res.setHeader('${name}', '${value}'); res.status(${status}).end();`,
        except: digits,
      },
      ...nodeForms('res'),
      statusFirst('res'),
    ],
    cannot: digits,
  },
  {
    framework: 'sails',
    listed: 'sails',
    program: guarded(
      'module.exports.find = ',
      'req, res',
      'req.method',
      '\nmodule.exports.none = (req, res) => res.notFound();',
    ),
    forms: [
      ...chainedForms('res', unclearDigits),
      ...nodeForms('res'),
      {
        redirect: (status) =>
          `if (!req.query.id) return res.badRequest(); res.redirect(${status}, '/new');`,
      },
    ],
    cannot: unclearDigits,
  },
  {
    framework: 'restify',
    program: routed(
      "import restify from 'restify';\nconst app = restify.createServer();",
      'req, res, next',
      { any: 'use' },
    ),
    forms: [
      {
        plain: (status) => `res.send(${status});`,
        content: (status) => `res.send(${status}, { name: 'content' });`,
        field: (status, name, value) => `res.header('${name}', '${value}'); res.send(${status});`,
        redirect: (status) => `res.redirect(${status}, '/new', next);`,
        except: { 'a number': 'a string is the content' },
      },
      { plain: (status) => `res.status(${status}); res.end();` },
      ...nodeForms('res'),
    ],
    cannot: {},
  },
  {
    framework: 'polka',
    program: routed(
      "import polka from 'polka';\nimport send from '@polka/send';\nconst app = polka();",
      'req, res',
    ),
    forms: [
      {
        plain: (status) => `send(res, ${status});`,
        content: (status) => `send(res, ${status}, 'content');`,
        field: (status, name, value) => `send(res, ${status}, '', { '${name}': '${value}' });`,
        except: digits,
      },
      ...nodeForms('res'),
    ],
    cannot: { ...digits, ...noRedirects },
  },
  {
    framework: 'encore',
    program: (statements, method) =>
      [
        "import { api } from 'encore.dev/api';",
        `export const raw = api.raw({ path: '/', method: '${method === 'any' ? '*' : method.toUpperCase()}' }, (req, res) => {`,
        statements,
        '});',
      ].join('\n'),
    forms: nodeForms('res'),
    cannot: { ...digits, ...noRedirects },
  },
  {
    framework: 'nest',
    program: controller(
      [
        "import { All, Controller, Get, HttpCode, HttpException, Post, QueryMethod, Redirect, Res } from '@nestjs/common';",
        "@Controller('pets') export class Pets {",
      ],
      '@Res() res',
      { get: 'Get', post: 'Post', query: 'QueryMethod', any: 'All' },
    ),
    forms: [
      {
        plain: (status) => `@HttpCode(${status}) find() {}`,
        content: (status) => `@HttpCode(${status}) find() { return { name: 'content' }; }`,
        redirect: (status) => `@Redirect('/new', ${status}) find() {}`,
      },
      {
        plain: (status) => `throw new HttpException('Message', ${status});`,
        except: redirectedByOthers,
      },
      ...handlerForms(unclearDigits),
    ],
    cannot: {},
  },
  {
    framework: 'routing-controllers',
    program: controller(
      [
        "import { All, Controller, Get, HttpCode, HttpError, OnUndefined, Post, Res } from 'routing-controllers';",
        "@Controller('/pets') export class Pets {",
      ],
      '@Res() res',
      { get: 'Get', post: 'Post', query: 'All', any: 'All' },
    ),
    forms: [
      {
        plain: (status) => `@HttpCode(${status}) find() { return found; }`,
        content: (status) => `@HttpCode(${status}) find() { return { name: 'content' }; }`,
        except: unclearDigits,
      },
      { plain: (status) => `@OnUndefined(${status}) find() {}`, except: unclearDigits },
      {
        plain: (status) => `throw new HttpError(${status}, 'Message');`,
        except: { ...redirectedByOthers, ...unclearDigits },
      },
      ...handlerForms(unclearDigits),
    ],
    cannot: unclearDigits,
  },
  {
    framework: 'tsoa',
    program: controller(
      [
        "import { Controller, Get, Post, Res, Route, SuccessResponse, TsoaResponse } from 'tsoa';",
        "@Route('pets') export class Pets extends Controller {",
      ],
      '@Res() respond: TsoaResponse<number, unknown>',
      { get: 'Get', post: 'Post', query: 'Get', any: 'Get' },
    ),
    forms: [
      {
        plain: (status) => `respond(${status}, undefined);`,
        content: (status) => `respond(${status}, { name: 'content' });`,
        field: (status, name, value) => `respond(${status}, undefined, { '${name}': '${value}' });`,
        except: unclearDigits,
      },
      // One controller may serve all requests, so that its fields and content before are unknown.
      { plain: (status) => `this.setStatus(${status});`, except: unclearDigits },
      { plain: (status) => `@SuccessResponse(${status}) find() {}`, except: unclearDigits },
    ],
    cannot: { ...unclearDigits, ...noRedirects },
  },
  {
    framework: 'adonis',
    program: routed(
      "import app from '@adonisjs/core/services/router';\nimport type { HttpContext } from '@adonisjs/core/http';",
      '{ response }: HttpContext',
      { any: 'any' },
    ),
    forms: [
      {
        plain: (status) => `response.status(${status}).send(null);`,
        content: (status) => `response.status(${status}).send({ name: 'content' });`,
        field: (status, name, value) =>
          `response.header('${name}', '${value}').status(${status}).send(null);`,
        redirect: (status) => `response.redirect().status(${status}).toPath('/new');`,
        except: digits,
      },
      {
        plain: (status) => `response.abort(null, ${status});`,
        redirect: (status) => `response.redirect('/new', false, ${status});`,
        except: { ...digits, ...redirectedByOthers },
      },
    ],
    cannot: digits,
  },
];
