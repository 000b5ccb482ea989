/**
 * Calls of Express 3, such as `res.send(404, 'content')`: the answers of versions 4 and 5 to them, and to the rule's
 * edits.
 */
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../../src/index.ts';
import { express } from './runtimes/express.ts';
import { testOf } from './runtimes/define-runtime.ts';
import { serverOf } from './servers.ts';

const express4 = testOf(express, 'express', 4);
const express5 = testOf(express, 'express', 5);
const { program } = express4;

const config: Linter.Config = {
  plugins: { 'http-status': plugin },
  languageOptions: { sourceType: 'commonjs' },
  settings: { 'http-status': { versions: { express: 4 } } },
  rules: { 'http-status/no-deprecated-status-signature': 'error' },
};

/** The program after the rule's fix or suggestion. */
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
  "res.redirect('/u', '301')",
  'res.redirect("/u", `301`)',
  // These have content that 204 and 205 drop, or a status that redirects nobody, before the fix and after it.
  "res.send(204, 'x')",
  "res.send('x', 205)",
  'res.json(204, {})',
  "res.redirect('/u', 404)",
  "res.set('A', 'b').json(404, {})",
];
const suggested = ['res.send(404)', 'res.send(204)', 'res.redirect(String(1), 301)'];
describe('calls of Express 3', () => {
  const servers = { 4: serverOf(express4), 5: serverOf(express5) };
  const received = async (version: 4 | 5, text: string) =>
    (await servers[version].ask(text)).replace(/^Date: .*$/mu, '');

  it.each([...fixed, ...suggested])(
    'are answered by version 4 as the edited program is: %s',
    async (call) => {
      const text = program(call);
      const { text: output, isFixed } = renewed(text);
      expect(isFixed).toBe(fixed.includes(call));
      expect(await received(4, output)).toBe(await received(4, text));
    },
  );

  it.each([...fixed, ...suggested])(
    'lose their status in version 5, and keep it as the rule writes them: %s',
    async (call) => {
      const text = program(call);
      const sent = /^HTTP\/1\.1 (\d+)/u.exec(await received(4, text))?.[1];
      const { text: output } = renewed(text);
      expect(await received(5, text)).toMatch(
        call.includes('redirect') ? /^HTTP\/1\.1 500/u : /^HTTP\/1\.1 200/u,
      );
      expect(await received(5, output)).toMatch(new RegExp(`^HTTP/1\\.1 ${sent} `, 'u'));
    },
  );

  it('are deprecated by version 4, which says so of each', async () => {
    const told: string[] = [];
    const note = ({ message }: Error) => told.push(message);
    const deprecated = process.on.bind(process) as (name: string, listener: typeof note) => void;
    deprecated('deprecation', note);
    // A form is told of once in each line. Behind the first one the response has left, and takes no field.
    const forms = [...fixed, ...suggested].filter((call) => !call.startsWith('res.set'));
    const lines = forms.map((call) => `try { ${call}; } catch {}`);
    await servers[4].ask(program(`\n\n${lines.join('\n')}`));
    process.removeListener('deprecation', note);
    expect(told).toHaveLength(lines.length);
  });

  it.each([
    ["res.send('404', 'x')", 404, 200],
    ["res.send('x', '404')", 500, 200],
    ["res.json('404', {})", 404, 200],
    ["res.json({}, '404')", 500, 200],
    ["res.jsonp('404', {})", 404, 200],
    ["res.jsonp({}, '404')", 500, 200],
    ["res.redirect('301', '/u')", 500, 500],
  ])('are none where a string is the status: %s', async (call, in4, in5) => {
    expect(() => renewed(program(call))).toThrow('Nothing to correct');
    expect(await received(4, program(call))).toMatch(new RegExp(`^HTTP/1\\.1 ${in4} `, 'u'));
    expect(await received(5, program(call))).toMatch(new RegExp(`^HTTP/1\\.1 ${in5} `, 'u'));
  });

  it("cannot be swapped with a string, which version 4 takes for the target: res.redirect('/u', moved)", async () => {
    const text = program("const moved = '301'; res.redirect('/u', moved)");
    expect(await received(4, text)).toMatch(/^HTTP\/1\.1 301/u);
    expect(await received(4, program("res.redirect('301', '/u')"))).toMatch(/^HTTP\/1\.1 500/u);
    expect(() => renewed(text)).toThrow('Nothing to correct');
  });

  it.each(["res.send(204, 'x')", "res.send('x', 205)", 'res.json(204, {})'])(
    'keep content that is dropped, which is reported then: %s',
    (call) => {
      const { text } = renewed(program(call));
      const rules: Linter.RulesRecord = { 'http-status/no-forbidden-content': 'error' };
      const messages = new Linter().verify(text, { ...config, rules });
      expect(messages.map(({ messageId }) => messageId)).toEqual(['contentDropped']);
    },
  );

  it('are answered with another type by the edited program if a type was set before: res.send(404)', async () => {
    const before = program("res.type('json'); res.send(404)");
    expect(await received(4, renewed(before).text)).not.toBe(await received(4, before));
  });

  it('cannot be rewritten for every version where both arguments are numbers', async () => {
    const text = program('res.send(404, 500)');
    expect(await received(4, text)).toMatch(/^HTTP\/1\.1 404/u);
    expect(await received(4, program('res.status(404).send(500)'))).toMatch(/^HTTP\/1\.1 500/u);
    expect(() => renewed(text)).toThrow('Nothing to correct');
  });
});
