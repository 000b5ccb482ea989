/** Responses that a handler makes for its own use, which answer no request: `await new Response(request.body).text()`. */
import { judge, type Verdict } from './verdicts.ts';

const rules = [
  'prefer-precise-success-status',
  'require-status-fields',
  'require-conditional-request',
  'no-misplaced-status-code',
];

const partial = "new Response('x', { status: 206 })";

const route = (method: string, body: string) =>
  `export async function ${method}(request) { ${body} return new Response(null, { status: 204 }); }`;
const worker = (body: string) =>
  `export default { async fetch(request) { if (request.method === 'PUT') { ${body} } return new Response('x'); } };`;
const hono = (body: string) =>
  `import { Hono } from 'hono';\nnew Hono().put('/', async (c) => { ${body} });`;

const keeping = [
  'const bytes = await new Response(request.body, { status: 206 }).arrayBuffer(); await save(bytes);',
  'await save(await new Response(request.body).text());',
  'const { headers } = new Response(null); log(headers);',
  'const fields = new Response(null).headers; log(fields);',
  'const copy = new Response(request.body).clone(); await save(copy);',
  'assert(new Response(null).ok);',
  'if (new Response(null).status === 404) log(request);',
  `await cache.put(request, ${partial});`,
  `const page = ${partial}; page.headers.set('x', 'y'); await cache.put(request, page);`,
  `let page; page = ${partial}; await cache.put(request, page);`,
  `event.waitUntil(cache.put(request, ok ? ${partial} : new Response(null)));`,
  `pages.push({ page: ${partial} });`,
  'await cache.put(request, new Response(null, { status: 304 }));',
  'await cache.put(request, new Response(null, { status: 405 }));',
  'await cache.put(request, new Response(null, { status: 412 }));',
  'await cache.put(request, new Response(null, { status: 504 }));',
  'try { await save(request); } catch (error) { await cache.put(request, Response.json({ error: error.message })); throw error; }',
];

judge(
  'a response that its handler keeps back',
  [
    ...['PUT', 'OPTIONS', 'POST'].flatMap((method) =>
      keeping.map((body): Verdict => ({ code: route(method, body) })),
    ),
    { code: worker(`await save(await ${partial}.text());`) },
    { code: hono(`await save(await ${partial}.text()); return c.body(null, 204);`) },
    { code: hono("await save(await c.body('x', 206).text()); return c.body(null, 204);") },
    { code: hono("await cache.put(c.req.url, c.body('x', 206)); return c.body(null, 204);") },
    {
      code: `function made(body) { return new Response(body); }\n${route('PUT', 'await save(await made(request.body).text());')}`,
    },
  ],
  rules,
);

const answering = [
  `return ${partial};`,
  `throw ${partial};`,
  `return request.ok ? ${partial} : new Response(null, { status: 400 });`,
  `const page = ${partial}; page.headers.set('x', 'y'); return page;`,
  `let page; if (request.ok) page = ${partial}; else page = new Response(null, { status: 400 }); return page;`,
  `const page = ${partial}; await cache.put(request, page.clone()); return page;`,
  `return withCookies(${partial});`,
  `const page = await withCookies(${partial}); return page;`,
  `return new Promise((resolve) => { resolve(${partial}); });`,
  `return find(request).then(() => ${partial});`,
  `event.respondWith(${partial});`,
];

judge(
  'a response that may be the answer',
  [
    ...answering.map((body): Verdict => ({
      code: route('PUT', body),
      reports: ['no-method-status-mismatch 1'],
    })),
    {
      code: hono("const page = c.body('x', 206); page.headers.set('x', 'y'); return page;"),
      reports: ['no-method-status-mismatch 2'],
    },
    {
      code: `import Hapi from '@hapi/hapi';\nHapi.server().route({ method: 'PUT', path: '/', handler: (request, h) => { const page = h.response('x').code(206); page.header('a', 'b'); return page; } });`,
      reports: ['no-method-status-mismatch 2'],
    },
  ],
  rules,
);

judge(
  'a response that throws wherever it is made',
  [
    ["await save(await new Response('x', { status: 204 }).text());", 'no-forbidden-content 1'],
    ["await save(await new Response('x', { status: '100' }).text());", 'valid-status-code 1'],
  ].map(([body = '', ...reports]) => ({ code: route('PUT', body), reports })),
);
