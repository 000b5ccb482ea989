import { describe, expect, it } from 'vitest';
import { mismatches, sitesIn } from '../frameworks/expectations.ts';

const express = "import express from 'express'; const app = express();";

describe('registrations', () => {
  it.each([
    {
      name: 'of one handler for several methods add up',
      code: `${express}
        const save = (req, res) => res.status(200).end(); //~ send 200, PATCH,POST,PUT
        app.put('/a', save); app.post('/b', save); app.patch('/c', save);`,
    },
    {
      name: 'for one method and for all of them mean any',
      code: `${express}
        const save = (req, res) => res.status(200).end(); //~ send 200, any /a
        app.put('/a', save); app.use(save);`,
    },
    {
      name: 'of a function that is declared below',
      code: `${express} app.put('/a', save);
        function save(req, res) { res.status(200).end(); } //~ send 200, PUT /a`,
    },
    {
      name: 'in nested arrays',
      code: `${express} app.put('/a', [check, [save]]);
        function check(req, res, next) { res.status(401).end(); } //~ send 401, PUT /a
        function save(req, res) { res.status(200).end(); } //~ send 200, PUT /a`,
    },
    {
      name: 'through several wrappers',
      code: `${express}
        app.put('/a', first(second(async (req, res) => { res.status(200).end(); }))); //~ send 200, PUT /a, evidence convention`,
    },
    {
      name: 'through a wrapper with other arguments',
      code: `${express}
        app.put('/a', validate({ body: 1 }, (req, res) => { res.status(200).end(); })); //~ send 200, PUT /a`,
    },
    {
      name: 'of a wrapped name',
      code: `${express}
        const save = (req, res) => { res.status(200).end(); }; //~ send 200, PUT /a
        app.put('/a', wrap(save));`,
    },
    {
      name: 'of a bound method of an object',
      code: `${express}
        const users = { save(req, res) { res.status(200).end(); } }; //~ send 200, PUT /a
        app.put('/a', users.save.bind(users));`,
    },
    {
      name: 'of a method that the constructor sets',
      code: `${express}
        class Users {
          constructor() {
            this.save = (req, res) => { res.status(200).end(); }; //~ send 200, PUT /a
            app.put('/a', this.save);
          }
        }`,
    },
    {
      name: 'of the outer function hold for what it contains',
      code: `${express}
        app.put('/a', (req, res) => {
          db.save(() => { process.nextTick(() => res.status(200).end()); }); //~ send 200, PUT /a
        });`,
    },
    {
      name: 'of an inner handler go before those of the outer one',
      code: `${express}
        app.use((req, res) => {
          app.put('/a', (req, res) => { res.status(200).end(); }); //~ send 200, PUT /a
          res.status(404).end(); //~ send 404, any
        });`,
    },
    {
      name: 'with a path that is not written out have none',
      code: `${express}
        app.put(path, (req, res) => { res.status(200).end(); }); //~ send 200, PUT (no path)
        app.put(\`/\${base}\`, (req, res) => { res.status(200).end(); }); //~ send 200, PUT (no path)`,
    },
    {
      name: 'with a path in a template without parts',
      code: `${express}
        app.put(\`/a\`, (req, res) => { res.status(200).end(); }); //~ send 200, PUT /a`,
    },
    {
      name: 'on a router made in a function',
      code: `import { Router } from 'express';
        export function routes() {
          const router = Router();
          router.put('/a', (q, a) => { a.status(200).end(); }); //~ send 200, PUT /a, evidence import
          return router;
        }`,
    },
    {
      name: 'on a router that a parameter has by its type',
      code: `import type { Router } from 'express';
        export function routes(router: Router) {
          router.put('/a', (q, a) => { a.status(200).end(); }); //~ send 200, PUT /a, evidence type
        }`,
    },
    {
      name: 'on a field of a class that has it by its type',
      code: `import { Router } from 'express';
        class Users {
          private router: Router = Router();
          constructor() {
            this.router.put('/a', (q, a) => { a.status(200).end(); }); //~ send 200, PUT /a, evidence import
          }
        }`,
    },
    {
      name: 'on a router that a dynamic import gave',
      code: `const { Router } = await import('express');
        Router().put('/a', (q, a) => { a.status(200).end(); }); //~ send 200, PUT /a, evidence import`,
    },
    {
      name: 'on something that is called like a router need a path',
      code: `router.put('/a', (req, res) => { res.status(200).end(); }); //~ send 200, PUT /a, evidence convention
        cache.put('key', (req, res) => { res.status(200).end(); }); //~ send 200, no route
        cache.put(key, (req, res) => { res.status(200).end(); }); //~ send 200, no route`,
    },
  ])('$name', ({ code }) => {
    expect(mismatches({ code })).toEqual([]);
  });

  it('are not read from shapes where conventions are off', () => {
    const settings = { conventions: false };
    const code = "router.put('/a', (req, res) => { res.status(200).end(); });";
    expect(sitesIn({ code })).toHaveLength(1);
    expect(sitesIn({ code, settings })).toEqual([]);
    expect(
      sitesIn({
        code: `import express from 'express'; const router = express(); ${code}`,
        settings,
      }),
    ).toHaveLength(1);
  });
});

describe('exported functions named after methods', () => {
  it.each([
    {
      name: 'function',
      code: 'export function PUT() { return new Response(); } //~ send 200, implied, PUT',
    },
    {
      name: 'async function',
      code: 'export async function PUT() { return new Response(); } //~ send 200, implied, PUT',
    },
    { name: 'arrow', code: 'export const PUT = () => new Response(); //~ send 200, implied, PUT' },
    {
      name: 'wrapped arrow',
      code: 'export const PUT = wrap(() => new Response()); //~ send 200, implied, PUT',
    },
    {
      name: 'name',
      code: 'const PUT = () => new Response(); export { PUT }; //~ send 200, implied, PUT',
    },
    {
      name: 'renamed',
      code: 'const f = () => new Response(); export { f as PUT, f as PATCH }; //~ send 200, implied, PATCH,PUT',
    },
    {
      name: 'asserted',
      code: 'export const PUT = (() => new Response()) satisfies Handler; //~ send 200, implied, PUT',
    },
    {
      name: 'several at once',
      code: 'export const GET = () => new Response(), PUT = () => Response.json({}); //~ send 200, implied, GET; send 200, implied, PUT',
    },
    {
      name: 'alias',
      code: 'export const PUT = save; function save() { return new Response(); } //~ send 200, implied, PUT',
    },
    {
      name: 'another name',
      code: 'export const save = () => new Response(); //~ send 200, implied, no route',
    },
    {
      name: 'lower case',
      code: 'export const put = () => new Response(); //~ send 200, implied, no route',
    },
    {
      name: 'not exported',
      code: 'const PUT = () => new Response(); //~ send 200, implied, no route',
    },
    {
      name: 'exported from elsewhere',
      code: "export { f as PUT } from './a.js'; const f = () => new Response(); //~ send 200, implied, no route",
    },
    {
      name: 'default',
      code: 'export default () => new Response(); //~ send 200, implied, no route',
    },
  ])('$name', ({ code }) => {
    expect(mismatches({ code })).toEqual([]);
  });
});

describe("comparisons of the request's method", () => {
  const within = (body: string) => ({
    code: `export default (req, res) => {\n${body}\n};`,
  });

  it.each([
    { name: 'equal', body: "if (req.method === 'PUT') res.status(200).end(); //~ send 200, PUT" },
    {
      name: 'else',
      body: "if (req.method === 'PUT') work(); else res.status(200).end(); //~ send 200, no route",
    },
    {
      name: 'not equal, else',
      body: "if (req.method !== 'PUT') work(); else res.status(200).end(); //~ send 200, PUT",
    },
    {
      name: 'or',
      body: "if (req.method === 'PUT' || req.method === 'PATCH') res.status(200).end(); //~ send 200, PATCH,PUT",
    },
    {
      name: 'or of three',
      body: "if (req.method === 'PUT' || req.method === 'PATCH' || req.method === 'POST') res.status(200).end(); //~ send 200, PATCH,POST,PUT",
    },
    {
      name: 'or with something else',
      body: "if (req.method === 'PUT' || req.url === '/') res.status(200).end(); //~ send 200, no route",
    },
    {
      name: 'and with something else',
      body: "if (req.url === '/' && req.method === 'PUT') res.status(200).end(); //~ send 200, PUT",
    },
    { name: 'and', body: "req.method === 'PUT' && res.status(200).end(); //~ send 200, PUT" },
    {
      name: 'or that skips',
      body: "req.method !== 'PUT' || res.status(200).end(); //~ send 200, PUT",
    },
    {
      name: 'ternary',
      body: "req.method === 'PUT' ? res.status(200).end() : work(); //~ send 200, PUT",
    },
    {
      name: 'ternary around the status',
      body: "res.status(req.method === 'PUT' ? 201 : 200).end(); //~ send 201, PUT; send 200, no route",
    },
    {
      name: 'guard',
      body: "if (req.method !== 'PUT') return;\nres.status(200).end(); //~ send 200, PUT",
    },
    {
      name: 'guard that throws',
      body: "if (req.method !== 'PUT') { throw new Error(); }\nres.status(200).end(); //~ send 200, PUT",
    },
    {
      name: 'guard that does not leave',
      body: "if (req.method !== 'PUT') work();\nres.status(200).end(); //~ send 200, no route",
    },
    {
      name: 'guard in an outer block',
      body: "if (req.method !== 'PUT') return;\nif (req.a) { res.status(200).end(); } //~ send 200, PUT",
    },
    {
      name: 'in a callback',
      body: "if (req.method === 'PUT') db.save(() => res.status(200).end()); //~ send 200, PUT",
    },
    {
      name: 'with two of three excluded',
      body: "if (req.method === 'PUT') return;\nif (req.method === 'POST') return;\nres.status(200).end(); //~ send 200, no route",
    },
    {
      name: 'contradicting',
      body: "if (req.method === 'PUT' && req.method === 'POST') res.status(200).end(); //~ send 200",
    },
    {
      name: 'switch',
      body: "switch (req.method) { case 'PUT': res.status(200).end(); break; default: } //~ send 200, PUT",
    },
    {
      name: 'switch with a block',
      body: "switch (req.method) { case 'PUT': { res.status(200).end(); break; } } //~ send 200, PUT",
    },
    {
      name: 'switch of several',
      body: "switch (req.method) { case 'PUT': case 'PATCH': res.status(200).end(); } //~ send 200, PATCH,PUT",
    },
    {
      name: 'switch that falls through',
      body: "switch (req.method) { case 'PUT': work(); case 'PATCH': res.status(200).end(); } //~ send 200, no route",
    },
    {
      name: 'switch on true',
      body: "switch (true) { case req.method === 'PUT': res.status(200).end(); } //~ send 200",
    },
    {
      name: 'switch on something else',
      body: "switch (req.kind) { case 'PUT': res.status(200).end(); } //~ send 200, no route",
    },
    {
      name: 'a default of a switch',
      body: "switch (req.method) { case 'PUT': break; default: res.status(200).end(); } //~ send 200, no route",
    },
    {
      name: 'not a method',
      body: "if (req.method === 'SAVE') res.status(200).end(); //~ send 200, no route",
    },
    {
      name: 'another object',
      body: "if (form.method === 'PUT') res.status(200).end(); //~ send 200, no route",
    },
    {
      name: 'another property',
      body: "if (req.type === 'PUT') res.status(200).end(); //~ send 200, no route",
    },
  ])('$name', ({ body }) => {
    expect(mismatches(within(body))).toEqual([]);
  });

  it('narrow what the handler is registered for', () => {
    const code = `${express}
      const save = (req, res) => {
        if (req.method === 'PUT') return res.status(200).end(); //~ send 200, PUT /a
        res.status(201).end(); //~ send 201, POST /a
      };
      app.put('/a', save); app.post('/a', save);
      app.all('/b', (req, res) => {
        if (req.method === 'PUT') return res.status(200).end(); //~ send 200, PUT /b
        res.status(201).end(); //~ send 201, any /b
      });`;
    expect(mismatches({ code })).toEqual([]);
  });
});
