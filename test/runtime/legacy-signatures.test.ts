/** Calls of Express in an older form: what each version makes of them, and of what the rule writes in their place. */
import { createRequire } from 'node:module';
import { Linter } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import plugin from '../../src/index.ts';
import { program } from './cases.ts';
import { startServer, type Server } from './servers.ts';

const require = createRequire(import.meta.url);

const config = {
  plugins: { 'http-status': plugin },
  languageOptions: { sourceType: 'commonjs' },
  settings: { 'http-status': { versions: { express: 4 } } },
  rules: { 'http-status/no-legacy-status-signature': 'error' },
} as const;

/** What the rule writes in the place of an older form. */
function renewed(text: string): { readonly text: string; readonly isFixed: boolean } {
  const [message] = new Linter().verify(text, config);
  const fix = message?.fix ?? message?.suggestions?.[0]?.fix;
  if (fix === undefined) throw new Error(`Nothing to correct in ${text}.`);
  return {
    text: text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1]),
    isFixed: message?.fix !== undefined,
  };
}

const fixed = [
  "res.send(404, 'content')",
  "res.send('content', 404)",
  'res.send(404, { a: 1 })',
  'res.send(404, null)',
  'res.send(404, true)',
  'res.send(404, [])',
  'res.send(204, {})',
  'res.json(404, { a: 1 })',
  "res.json('content', 404)",
  'res.json(5, 404)',
  // The second number is the status.
  'res.json(404, 500)',
  'res.json(undefined, 404)',
  'res.jsonp(404, { a: 1 })',
  'res.jsonp({ a: 1 }, 404)',
  "res.redirect('/u', 301)",
  "res.set('A', 'b').json(404, {})",
];
const suggested = ['res.send(404)', 'res.send(204)', 'res.redirect(String(1), 301)'];
describe('older forms of Express', () => {
  const servers = new Map<number, Server>();
  beforeAll(async () => {
    servers.set(4, await startServer({ express: require('express-4') as unknown }));
    servers.set(5, await startServer({ express: require('express') as unknown }));
  });
  afterAll(async () => {
    for (const server of servers.values()) await server.close();
  });
  const received = async (version: number, text: string) =>
    ((await servers.get(version)?.ask(text)) ?? '').replace(/^Date: .*$/mu, '');

  it.each([...fixed, ...suggested])(
    'are taken by version 4 as the rule writes them: %s',
    async (call) => {
      const text = program('express', call);
      const { text: output, isFixed } = renewed(text);
      expect(isFixed).toBe(fixed.includes(call));
      expect(await received(4, output)).toBe(await received(4, text));
    },
  );

  it.each([...fixed, ...suggested])(
    'are not taken by version 5, but so written: %s',
    async (call) => {
      const text = program('express', call);
      const sent = /^HTTP\/1\.1 (\d+)/u.exec(await received(4, text))?.[1];
      const { text: output } = renewed(text);
      expect(await received(5, text)).toMatch(
        call.includes('redirect') ? /^HTTP\/1\.1 500/u : /^HTTP\/1\.1 200/u,
      );
      expect(await received(5, output)).toMatch(new RegExp(`^HTTP/1\\.1 ${sent} `, 'u'));
    },
  );

  it('depend on what was set before where a text is made of the status', async () => {
    const before = program('express', "res.type('json'); res.send(404)");
    expect(await received(4, renewed(before).text)).not.toBe(await received(4, before));
  });

  it('have no present form that every version takes, where both arguments are numbers', async () => {
    const text = program('express', 'res.send(404, 500)');
    expect(await received(4, text)).toMatch(/^HTTP\/1\.1 404/u);
    expect(await received(4, program('express', 'res.status(404).send(500)'))).toMatch(
      /^HTTP\/1\.1 500/u,
    );
    expect(() => renewed(text)).toThrow('Nothing to correct');
  });
});
