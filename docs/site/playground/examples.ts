/** The programs that the playground begins with, one for each framework. */
import type { Given } from './protocol.ts';

export interface Example {
  readonly title: string;
  /** What it gives; the rest is as in `usual`. */
  readonly given: Pick<Given, 'code'> & Partial<Given>;
}

/** What is given where nobody chose otherwise. */
export const usual: Given = {
  code: '',
  language: 'js',
  preset: 'recommended',
  manifest: '{ "dependencies": {} }\n',
  settings: '',
  rules: '',
};

const listing = (dependencies: Readonly<Record<string, string>>) =>
  `${JSON.stringify({ type: 'module', dependencies }, null, 2)}\n`;

export const examples: readonly [Example, ...Example[]] = [
  {
    title: 'Express',
    given: {
      manifest: listing({ express: '^5.0.0', 'http-status-codes': '^2.3.0' }),
      code: `import express from 'express';

const app = express();

app.delete('/orders/:id', async (req, res) => {
  await remove(req.params.id);
  res.status(204).json({ deleted: true });
});

app.get('/orders/:id', async (req, res) => {
  const order = await find(req.params.id);
  if (!order) return res.status('404').send('No such order');
  res.json(order);
});

app.put('/orders/:id', async (req, res) => {
  await save(req.params.id, req.body);
  res.status(200).end();
});

app.use((error, req, res, next) => {
  res.status(200).json({ error: error.message });
});
`,
    },
  },
  {
    title: 'Koa',
    given: {
      manifest: listing({ koa: '^3.0.0' }),
      code: `import Koa from 'koa';

const app = new Koa();

app.use(async (ctx) => {
  if (ctx.path === '/old') {
    ctx.status = 301;
    ctx.body = 'moved';
    return;
  }
  ctx.status = 304;
  ctx.body = { fresh: true };
});
`,
    },
  },
  {
    title: 'Fastify',
    given: {
      manifest: listing({ fastify: '^5.0.0' }),
      preset: 'strict',
      code: `import Fastify from 'fastify';

const app = Fastify();

app.post(
  '/orders',
  { schema: { response: { 200: { type: 'object' } } } },
  async (request, reply) => {
    const order = await add(request.body);
    return reply.code(201).send(order);
  },
);
`,
    },
  },
  {
    title: 'NestJS',
    given: {
      language: 'ts',
      manifest: listing({ '@nestjs/common': '^11.0.0', '@nestjs/swagger': '^11.0.0' }),
      preset: 'strict',
      code: `import { Controller, Delete, HttpCode, HttpStatus, NotFoundException, Param, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';

@Controller('orders')
export class OrdersController {
  @Post()
  @ApiOkResponse({ description: 'The new order' })
  create() {
    return { id: 1 };
  }

  @Delete(':id')
  @HttpCode(HttpStatus.NO_CONTENT)
  remove(@Param('id') id: string) {
    if (id === '0') throw new NotFoundException();
    return { deleted: true };
  }
}
`,
    },
  },
  {
    title: 'Next.js',
    given: {
      language: 'ts',
      manifest: listing({ next: '^15.0.0' }),
      code: `import { NextResponse } from 'next/server';

export async function DELETE() {
  return NextResponse.json(null, { status: 204 });
}

export async function POST(request: Request) {
  const order = await request.json();
  return NextResponse.json(order, { status: 401 });
}
`,
    },
  },
  {
    title: 'Hono',
    given: {
      language: 'ts',
      manifest: listing({ hono: '^4.0.0' }),
      code: `import { Hono } from 'hono';

const app = new Hono();

app.get('/orders', (c) => c.json({ orders: [] }, 204));
app.post('/orders', (c) => c.redirect('/orders/1', 200));

export default app;
`,
    },
  },
  {
    title: 'node:http',
    given: {
      code: `import { createServer } from 'node:http';

createServer((req, res) => {
  if (req.method === 'PUT') {
    res.writeHead(205);
    res.end('The form was reset.');
    return;
  }
  res.statusCode = 200;
  res.end('hello');
  res.setHeader('x-late', '1');
}).listen(8080);
`,
    },
  },
  {
    title: 'fetch',
    given: {
      code: `export async function load(id) {
  const response = await fetch(\`/orders/\${id}\`);
  if (response.status === '404') return null;
  if (response.status === 204) return response.json();
  return response.json();
}
`,
    },
  },
];
