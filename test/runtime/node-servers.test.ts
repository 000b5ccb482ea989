/** How the frameworks on Node's own server send a response: when, without content to HEAD, and after an interim status. */
import { describe, expect, it } from 'vitest';
import { frameworks } from '../../src/frameworks/index.ts';
import { receive } from './observe.ts';
import { express } from './runtimes/express.ts';
import { koa } from './runtimes/koa.ts';
import { nodeServer } from './runtimes/node-http.ts';
import { serverOf, type Question } from './servers.ts';

const ofExpress = {
  late: 'res.send(); res.status(404)',
  leaves: 'at its end',
  content: "res.send('content')",
  interim: 'res.status(102).end()',
} as const;

describe.each([
  {
    test: nodeServer,
    late: 'res.end(); res.statusCode = 404',
    leaves: 'at its end',
    content: "res.end('content')",
    interim: 'res.writeHead(102).end()',
  },
  ...express.map((test) => ({ test, ...ofExpress })),
  {
    test: koa,
    late: "ctx.body = 'content'; ctx.status = 404",
    leaves: 'on return',
    content: "ctx.body = 'content'",
    interim: 'ctx.status = 102',
  },
] as const)('$test.name', ({ test, late, leaves, content, interim }) => {
  const server = serverOf(test);
  const received = (statements: string, question?: Question) =>
    receive(server, test.program(statements), question);

  it(`sends a response ${leaves}`, async () => {
    const adapter = frameworks.find((each) => each.name === test.framework);
    expect(adapter?.leaves).toBe(leaves);
    expect(await received(late)).toMatchObject(
      leaves === 'on return' ? { status: 404, content: 'content' } : { status: 200 },
    );
  });

  it('answers HEAD without the content', async () => {
    const response = await received(content, { method: 'HEAD' });
    expect(response).toMatchObject({ status: 200, content: '' });
  });

  it('lets the client wait behind an interim status', async () => {
    const asked = performance.now();
    expect(await received(interim, { patience: 250 })).toBeNull();
    expect(performance.now() - asked).toBeGreaterThan(200);
  });
});
