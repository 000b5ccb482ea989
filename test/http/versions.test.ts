import { connect, constants, createServer, type ServerHttp2Stream } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';

import { statusCodes } from '../../src/http/status-codes.ts';
import { unsupportedCodes, unsupportedIn, type HttpVersion } from '../../src/http/versions.ts';
import { foundingTable } from './founding-table.ts';

const codesOf = (version: HttpVersion) =>
  [...statusCodes.keys()].filter((code) => unsupportedIn(version, code) !== undefined);

describe('unsupportedCodes', () => {
  it('keep all codes out of HTTP/1.0 that its specifications do not list', () => {
    const listed = [...statusCodes.values()].filter(({ firstVersion }) => firstVersion === '1.0');
    const supported = [...statusCodes.keys()].filter((code) => !codesOf('1.0').includes(code));
    expect(supported).toEqual(listed.map(({ code }) => code));
  });

  it('agree with the corrected version column of the founding table', () => {
    const later = foundingTable.filter(({ firstVersion }) => firstVersion !== '1.0');
    expect(codesOf('1.0')).toEqual(expect.arrayContaining(later.map(({ code }) => code)));
    expect(later.length).toBeGreaterThan(20);
  });

  it.each([
    { version: '1.1', codes: [] },
    { version: '2', codes: [101, 426] },
    { version: '3', codes: [101, 426] },
  ] as const)('keep $codes out of HTTP/$version', ({ version, codes }) => {
    expect(codesOf(version)).toEqual(codes);
  });

  it.each([
    { code: 100, version: '1.0', level: 'MUST', section: '15.2' },
    { code: 303, version: '1.0', level: 'convention', section: '6.1.1' },
    { code: 101, version: '2', level: 'convention', section: '8.6' },
    { code: 101, version: '3', level: 'convention', section: '4.5' },
    { code: 426, version: '2', level: 'MUST', section: '8.2.2' },
    { code: 426, version: '3', level: 'MUST', section: '4.2' },
  ] as const)('cite $section for $code in HTTP/$version', ({ code, version, level, section }) => {
    expect(unsupportedIn(version, code)).toMatchObject({ level, reference: { section } });
  });

  it.each([
    { code: 103, instead: [] },
    { code: 203, instead: [200] },
    { code: 205, instead: [204] },
    { code: 206, instead: [] },
    { code: 303, instead: [302] },
    { code: 307, instead: [302] },
    { code: 308, instead: [301] },
    { code: 405, instead: [400] },
    { code: 410, instead: [404] },
    { code: 451, instead: [403] },
    { code: 504, instead: [502] },
    { code: 507, instead: [500] },
  ])('offer $instead for $code in HTTP/1.0', ({ code, instead }) => {
    expect(unsupportedIn('1.0', code)?.instead).toEqual(instead);
  });

  it('have one row for a code and a version, and offer what the version supports', () => {
    const cells = unsupportedCodes.flatMap(({ codes, version }) =>
      codes.map((code) => `${version} ${code}`),
    );
    expect(new Set(cells).size).toBe(cells.length);
    for (const { version, instead } of unsupportedCodes)
      for (const code of instead) expect(unsupportedIn(version, code)).toBeUndefined();
  });

  it('give a reason that fits into a message', () => {
    expect(unsupportedCodes.filter(({ because }) => !/^\S.*[^.]$/.test(because))).toEqual([]);
  });
});

describe('HTTP/2 as Node.js speaks it', () => {
  /** The result of an answer to a stream: the code of the error that it throws, or the status that arrives. */
  async function answerTo(respond: (stream: ServerHttp2Stream) => void): Promise<unknown> {
    let refusal: unknown = null;
    const server = createServer();
    server.on('stream', (stream: ServerHttp2Stream) => {
      try {
        respond(stream);
      } catch (error) {
        refusal = (error as { code: unknown }).code;
        stream.respond({ ':status': constants.HTTP_STATUS_INTERNAL_SERVER_ERROR });
      }
      stream.end();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const client = connect(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const request = client.request({ ':path': '/' });
    const [headers] = (await once(request, 'response')) as [{ ':status': number }];
    client.destroy();
    server.close();
    return refusal ?? headers[':status'];
  }

  it('throws at 101', async () => {
    expect(
      await answerTo((stream) => {
        // eslint-disable-next-line http-status/valid-status-code -- the test shows that it throws
        stream.respond({ ':status': constants.HTTP_STATUS_SWITCHING_PROTOCOLS });
      }),
    ).toBe('ERR_HTTP2_STATUS_INVALID');
  });

  it('throws at the Upgrade field, which 426 requires', async () => {
    const refused = await answerTo((stream) => {
      stream.respond({ ':status': constants.HTTP_STATUS_UPGRADE_REQUIRED, upgrade: 'TLS/1.3' });
    });
    expect(refused).toBe('ERR_HTTP2_INVALID_CONNECTION_HEADERS');
  });

  it('sends 505', async () => {
    const sent = await answerTo((stream) => {
      stream.respond({ ':status': constants.HTTP_STATUS_HTTP_VERSION_NOT_SUPPORTED });
    });
    expect(sent).toBe(505);
  });
});
