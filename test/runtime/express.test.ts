import { describe, expect, it } from 'vitest';
import { claimed } from './agreement.ts';
import { receive } from './observe.ts';
import { express } from './runtimes/express.ts';
import { serverOf } from './servers.ts';

describe.each(express)('$name', (test) => {
  const server = serverOf(test);
  const received = (statements: string) => receive(server, test.program(statements));

  it('sends the reason phrase as the content with sendStatus', async () => {
    expect(await received('res.sendStatus(200)')).toMatchObject({ content: 'OK' });
  });

  it('replaces every status by that of redirect', async () => {
    const statements = "res.status(301).redirect('/')";
    const { sites } = claimed(test, test.program(statements));
    const redirects = sites.filter(({ status }) => status.kind === 'implied');
    expect(redirects).toMatchObject([{ status: { code: 302 } }]);
    expect(await received(statements)).toMatchObject({ status: 302 });
  });
});
