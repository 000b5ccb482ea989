import { describe, expect, it } from 'vitest';
import { claimed } from './agreement.ts';
import { observeCall } from './observe.ts';
import { functions } from './runtimes/functions.ts';

const http2 = functions.filter(({ framework }) => framework === 'node-http2');

describe.each(http2)('$framework', (test) => {
  it.each([
    'res.writeHead(S); res.end()',
    'res.statusCode = S; res.end()',
    "res.stream.respond({ ':status': S }); res.stream.end()",
    "res.stream.additionalHeaders({ ':status': S }); res.end()",
  ])('rejects 101, as is reported: %s', async (api) => {
    const program = test.program(api.replace('S', '101'));
    const { answer } = await observeCall(test, { program, hasContent: false });
    expect(answer).toBe('rejected');
    expect(claimed(test, program).findings).toEqual(['switchingRejected']);
  });

  it('takes 103 before the final status', async () => {
    const program = test.program("res.stream.additionalHeaders({ ':status': 103 }); res.end()");
    expect((await observeCall(test, { program, hasContent: false })).answer).toBe(200);
    expect(claimed(test, program).findings).toEqual([]);
  });
});
