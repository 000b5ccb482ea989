/** Statuses that routes of Koa and Express declare by other packages: those that are sent, and those that are documented. */
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { defaultOf, listedAt, onLoopback, type Ask } from './documents.ts';
import type { Listener } from './runtimes/define-runtime.ts';

const require = createRequire(import.meta.url);

// Node.js warns of a package below koa-joi-router, whose main file has another name than it says.
process.noDeprecation = true;

const packages = {
  koa: require('koa') as unknown,
  'koa-joi-router': require('koa-joi-router') as unknown,
  express: require('express') as unknown,
  'express-openapi': require('express-openapi') as unknown,
};

describe('koa-joi-router', () => {
  const asked = (output: string, statements: string, more = ''): Ask => {
    const program = `
      import Koa from 'koa';
      import Router from 'koa-joi-router';
      const { Joi } = Router;
      const user = { body: Joi.object({ name: Joi.string().required() }) };
      const router = Router();
      const validate = { output: ${output}, ${more} };
      router.route({ method: 'get', path: '/', validate, handler: async (ctx) => { ${statements}; } });
      const app = new Koa();
      app.silent = true;
      export default app.use(router.middleware()).callback();`;
    return onLoopback(defaultOf(program, packages) as Listener);
  };

  it.each([
    ['ctx.status = 201; ctx.body = { count: 1 }', 201],
    ['ctx.status = 418; ctx.body = { count: 1 }', 418],
    ['ctx.status = 418', 418],
    ["ctx.redirect('/users')", 302],
    ['ctx.throw(418)', 418],
    ["throw new Error('Message')", 500],
  ])('sends a status that is not declared: %s', async (statements, status) => {
    expect(await asked('{ 200: user, 404: user }', statements)('/')).toMatchObject({ status });
  });

  it.each([
    ['ctx.body = { count: 1 }', '{ 200: user }'],
    ["ctx.body = { name: 'Ada', count: 1 }", '{ 200: user }'],
    ['ctx.status = 404; ctx.body = { count: 1 }', '{ 404: user }'],
    ['ctx.status = 503; ctx.body = { count: 1 }', "{ 200: user, '400-599': user }"],
    ['ctx.status = 201; ctx.body = { count: 1 }', "{ '200,201': user }"],
    ['ctx.status = 403; ctx.body = { count: 1 }', "{ '200, 400-404': user }"],
    ['ctx.status = 403; ctx.body = { count: 1 }', "{ '*': user }"],
  ])('answers 500 for other content than is declared: %s with %s', async (statements, output) => {
    expect(await asked(output, statements)('/')).toMatchObject({ status: 500 });
  });

  it.each([
    ['', '{ 404: user }', 204],
    ['ctx.status = 404', '{ 404: user }', 204],
    ['ctx.status = 201', '{ 201: user }', 204],
    ['ctx.status = 404', '{ 404: { body: user.body.required() } }', 500],
    ['ctx.status = 404', '{ 404: { headers: Joi.object().unknown() } }', 404],
    ['ctx.throw(404)', '{ 404: user }', 404],
  ])(
    'sends 204 for a declared status that the handler leaves without content: %s with %s',
    async (statements, output, status) => {
      expect(await asked(output, statements)('/')).toMatchObject({ status });
    },
  );

  it.each([
    ['ctx.status = 204', 204],
    ["ctx.status = 204; ctx.body = { name: 'Ada' }", 204],
    // Koa drops the content, and leaves null to be validated.
    ["ctx.body = { name: 'Ada' }; ctx.status = 204", 500],
  ])('sends no content that is declared with 204: %s', async (statements, status) => {
    expect(await asked('{ 204: user }', statements)('/')).toMatchObject({ status });
  });

  it.each(['abc', 'default', '4XX', '99', '600', '1234', '200-600', '200-'])(
    'takes no key that is neither a code from 100 to 599, a range, nor a list: %s',
    (key) => {
      expect(() => asked(`{ '${key}': user }`, '')).toThrow('invalid status code');
    },
  );

  it.each([
    ["{ '200-299': user, 201: user }", 'may not overlap'],
    ["{ '*': user, 200: user }", 'may not overlap'],
    ['{ 204: {} }', 'must have either a body or headers validator'],
  ])('takes no rules like %s', (output, message) => {
    expect(() => asked(output, '')).toThrow(message);
  });

  it.each([
    // It matches no status.
    "{ '404-400': user }",
    '{ 100: user }',
    '{}',
  ])('takes rules that never apply: %s', async (output) => {
    const ask = asked(output, 'ctx.status = 403; ctx.body = { count: 1 }');
    expect(await ask('/')).toMatchObject({ status: 403 });
  });

  it.each([
    ['', 400],
    ['failure: 422', 422],
    ['failure: 404', 404],
    ['failure: 200', 200],
    ['failure: 99', 500],
  ])(
    'answers an invalid request by its option, without a look at the rules: %s',
    async (failure, status) => {
      const ask = asked(
        '{ 404: user }',
        '',
        `query: { page: Joi.string().required() }, ${failure}`,
      );
      expect(await ask('/')).toMatchObject({ status });
    },
  );
});

describe('express-openapi', () => {
  const setUp = async (responses: string, statements: string, options = ''): Promise<Ask> => {
    const program = `
      import express from 'express';
      import { initialize } from 'express-openapi';
      const schema = { type: 'object', required: ['name'], properties: { name: { type: 'string' } } };
      const json = { description: 'User', content: { 'application/json': { schema } } };
      const none = { description: 'None' };
      const app = express();
      const answer = (req, res, next) => { ${statements}; };
      const GET = Object.assign((...given) => answer(...given), { apiDoc: { responses: ${responses} } });
      const apiDoc = { openapi: '3.0.0', info: { title: 'Users', version: '1' }, paths: {} };
      const paths = [{ path: '/', module: { GET } }];
      const logger = { ...console, error: () => {}, warn: () => {} };
      export default initialize({ app, apiDoc, paths, logger, ${options} }).then(() => app);`;
    return onLoopback((await defaultOf(program, packages)) as Listener);
  };

  it.each([
    ['res.json({ count: 1 })', 200],
    ['res.status(201).json({})', 201],
    ['res.status(418).json({})', 418],
    ['next(Object.assign(new Error(), { status: 409 }))', 409],
    ['throw new Error()', 500],
  ])(
    'sends a status that is not declared, and documents the declared ones: %s',
    async (statements, status) => {
      const ask = await setUp('{ 200: json, 404: json }', statements);
      expect(await ask('/')).toMatchObject({ status });
      expect(await listedAt(ask, '/api-docs')).toEqual(['200', '404']);
    },
  );

  it.each([
    ['{ 200: json }', '200, { name: "Ada" }', 'undefined'],
    ['{ 200: json }', '200, { count: 1 }', 'The response was not valid.'],
    ['{ 200: json }', '418, {}', 'An unknown status code was used and no default was provided.'],
    ['{ 200: json, default: json }', '418, { count: 1 }', 'The response was not valid.'],
    ["{ 200: json, '4XX': json }", '418, { count: 1 }', 'The response was not valid.'],
    ['{ 204: none }', '204, undefined', 'undefined'],
    ['{ 204: none }', '204, {}', 'The response was not valid.'],
  ])(
    'tells by a method which responses are not as declared: %s, %s',
    async (responses, given, message) => {
      const statements = `res.send(String(res.validateResponse(${given})?.message))`;
      expect(await (await setUp(responses, statements))('/')).toEqual({
        status: 200,
        content: message,
      });
    },
  );

  it.each([
    ['{ 200: none, default: none }', ['200', 'default']],
    ["{ '1XX': none, '4XX': none }", ['1XX', '4XX']],
    ["{ 100: none, 600: none, '6XX': none, 'x-note': none }", ['100', '600', '6XX', 'x-note']],
    ['{ 204: json }', ['204']],
  ])(
    'documents keys that OpenAPI allows, and some that it does not allow: %s',
    async (responses, listed) => {
      const ask = await setUp(responses, 'res.status(204).json({ name: "Ada" })');
      expect(await ask('/')).toEqual({ status: 204, content: '' });
      expect(await listedAt(ask, '/api-docs')).toEqual(listed);
    },
  );

  it.each([
    '{ abc: none }',
    '{ 99: none }',
    '{ 1234: none }',
    "{ '4xx': none }",
    '{ 200: {} }',
    '{}',
    'undefined',
  ])('does not start with %s', async (responses) => {
    await expect(setUp(responses, '')).rejects.toThrow(/was invalid|at least 1 response/u);
  });

  it('starts and documents the keys where it does not validate', async () => {
    const ask = await setUp('{ abc: none }', "res.send('content')", 'validateApiDoc: false');
    expect(await listedAt(ask, '/api-docs')).toEqual(['abc']);
  });

  it('answers 400 for an invalid request, and does not document it', async () => {
    const page = "{ in: 'query', name: 'page', required: true, schema: { type: 'string' } }";
    const ask = await setUp(`{ 200: none }, parameters: [${page}]`, "res.send('content')");
    expect(await ask('/')).toMatchObject({ status: 400 });
    expect(await listedAt(ask, '/api-docs')).toEqual(['200']);
  });

  it.each([
    ['{ get: answer }', ['200']],
    ['{ GET: answer }', ['200']],
    ['{ get: [before, answer] }', ['200']],
    ['{ get: [answer, before] }', ['204']],
    ['{ get: Object.assign([before], answer) }', ['200']],
  ])('takes a function under its method, or the last one of a list: %s', async (module, listed) => {
    const program = `
      import express from 'express';
      import { initialize } from 'express-openapi';
      const app = express();
      const documented = (code) => ({ apiDoc: { responses: { [code]: { description: 'User' } } } });
      const answer = Object.assign((req, res) => { res.end(); }, documented(200));
      const before = Object.assign((req, res, next) => { next(); }, documented(204));
      const apiDoc = { openapi: '3.0.0', info: { title: 'Users', version: '1' }, paths: {} };
      const logger = { ...console, error: () => {}, warn: () => {} };
      const paths = [{ path: '/', module: ${module} }];
      export default initialize({ app, apiDoc, paths, logger }).then(() => app);`;
    const ask = onLoopback((await defaultOf(program, packages)) as Listener);
    expect(await listedAt(ask, '/api-docs')).toEqual(listed);
  });

  const operation = (id: string) => `'/': { get: { ${id} responses: { 200: none } } }`;
  const described = 'Object.assign(answer, { apiDoc: { responses: { 404: none } } })';

  it.each([
    [`paths: [{ path: '/', module: { GET: ${described} } }]`, '', ['404']],
    [`paths: [{ path: '/', module: { get: ${described} } }]`, '', ['404']],
    [`paths: [{ path: '/', module: { default: () => ({ GET: ${described} }) } }]`, '', ['404']],
    [
      `paths: [{ path: '/', module: { GET: [(req, res, next) => next(), ${described}] } }]`,
      '',
      ['404'],
    ],
    [`paths: [{ path: '/', module: { GET: ${described} } }]`, operation(''), ['404']],
    ["paths: [{ path: '/', module: { GET: answer } }]", operation(''), ['200']],
    ["paths: [{ path: '/', module: { GET: answer } }]", '', []],
    [`operations: { show: ${described} }`, operation("operationId: 'show',"), ['200']],
  ])('finds the declaration of %s beside %s', async (handlers, paths, listed) => {
    const program = `
      import express from 'express';
      import { initialize } from 'express-openapi';
      const none = { description: 'None' };
      const answer = (req, res) => res.status(418).end();
      const apiDoc = { openapi: '3.0.0', info: { title: 'Users', version: '1' }, paths: { ${paths} } };
      const app = express();
      export default initialize({ app, apiDoc, ${handlers} }).then(() => app);`;
    const ask = onLoopback((await defaultOf(program, packages)) as Listener);
    expect(await ask('/')).toMatchObject({ status: 418 });
    expect(await listedAt(ask, '/api-docs')).toEqual(listed);
  });
});
