import { describe, expect, it } from 'vitest';
import adapter from '../../src/frameworks/koa.ts';
import { claimed } from './agreement.ts';
import { receive } from './observe.ts';
import { koa } from './runtimes/koa.ts';
import { serverOf } from './servers.ts';

describe('Koa', () => {
  const server = serverOf(koa);
  const received = (statements: string) => receive(server, koa.program(statements));

  it.each(['404', 'Not found'])('takes %j for the message of the thrown error', async (text) => {
    const statements = `ctx.throw('${text}')`;
    const response = await received(statements);
    const { sites, findings } = claimed(koa, koa.program(statements));
    expect(response).toMatchObject({ status: 500 });
    expect(sites).toMatchObject([{ status: { kind: 'implied', code: 500 } }]);
    expect(findings).toEqual([]);
  });

  it.each([200, 300, 301, 302, 303, 304, 305, 306, 307, 308, 404])(
    'keeps %i before redirect where the adapter says so',
    async (status) => {
      const redirect = adapter.responses.find(
        (pattern) => 'call' in pattern && pattern.call.includes('redirect'),
      );
      const preserves = redirect !== undefined && 'preserves' in redirect && redirect.preserves;
      const isKept = Array.isArray(preserves) && preserves.includes(status);
      const response = await received(`ctx.status = ${status}; ctx.redirect('/')`);
      expect(response).toMatchObject({ status: isKept ? status : 302 });
    },
  );
});
