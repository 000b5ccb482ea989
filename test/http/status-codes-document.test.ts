import { existsSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';

import { rules } from '../../rules/index.ts';
import { statusCodes } from '../../src/http/status-codes.ts';
import { rulesFor, rulesForAll, watchedCodes } from '../documents/watched-codes.ts';
import { lint } from '../rule-tester.ts';
import { renderStatusCodes } from './status-codes-document.ts';

it('docs/status-codes.md is rendered from the data', async () => {
  const path = new URL('../../docs/status-codes.md', import.meta.url).pathname;
  const style = await resolveConfig(path, { editorconfig: true });
  const text = await format(renderStatusCodes(), { ...style, parser: 'markdown' });
  await expect(text).toMatchFileSnapshot('../../docs/status-codes.md');
});

describe('the links to rules', () => {
  const names = Object.keys(rules);
  const document = renderStatusCodes();

  it('are known for every rule', () => {
    expect(Object.keys(watchedCodes)).toEqual(expect.arrayContaining(names));
  });

  it('name every rule, and lead to its page', () => {
    const linked = [...document.matchAll(/\]\((rules\/[^)]+)\)/g)].map(([, path = '']) => path);
    expect([...new Set(linked)].sort()).toEqual(names.map((name) => `rules/${name}.md`).sort());
    for (const path of linked)
      expect(existsSync(new URL(`../../docs/${path}`, import.meta.url))).toBe(true);
  });

  it('are there for every code, in its row or in the list for all codes', () => {
    expect(rulesForAll(names).length).toBeGreaterThan(0);
    for (const status of statusCodes.values()) {
      const start = document.indexOf(`- **${status.code} ${status.phrase}**`);
      const end = document.indexOf('\n- **', start);
      const item = start < 0 ? '' : document.slice(start, end < 0 ? undefined : end);
      for (const name of rulesFor(status, names)) expect(item).toContain(`[${name}]`);
    }
  });

  const sent = (code: number, method = 'get') =>
    `app.${method}('/orders', async (req, res) => {
      const order = await orders.create(req.body);
      res.status(${code}).json(order);
    });`;

  const thrown = (code: number) =>
    `import { HttpException } from '@nestjs/common';
    throw new HttpException('No', ${code});`;

  it.each([
    { rule: 'no-deprecated-status-code', programs: [sent, thrown] },
    {
      rule: 'no-misplaced-status-code',
      programs: [
        (code: number) => `app.get('/orders', (req, res) => { res.status(${code}).end(); });`,
      ],
    },
    {
      rule: 'require-conditional-request',
      programs: [
        (code: number) => `app.get('/orders', (req, res) => { res.status(${code}).end(); });`,
      ],
    },
    {
      rule: 'require-status-fields',
      options: { also: [401, 415, 429, 451, 503] },
      programs: [sent, (code: number) => sent(code, 'post'), (code: number) => sent(code, 'patch')],
    },
  ])('name $rule for the codes that it reports', ({ rule, options = {}, programs }) => {
    const isReported = (code: number) =>
      programs.some(
        (program) =>
          lint(program(code), { rules: { [`http-status/${rule}`]: ['error', options] } }).length >
          0,
      );
    const all = [...statusCodes.values()];
    const named = all.filter((status) => rulesFor(status, [rule]).length > 0);
    expect(all.filter(({ code }) => isReported(code))).toEqual(named);
  });

  it.each([
    { code: 101, expected: ['no-forbidden-content', 'no-unsupported-status', 'valid-status-code'] },
    { code: 200, expected: ['no-method-status-mismatch', 'prefer-precise-success-status'] },
    { code: 204, expected: ['no-forbidden-content', 'no-method-status-mismatch'] },
    { code: 205, expected: ['no-forbidden-content', 'no-method-status-mismatch'] },
    { code: 418, expected: ['no-deprecated-status-code'] },
  ])('of $code are $expected', ({ code, expected }) => {
    const status = statusCodes.get(code);
    const known = names.filter((name) => typeof watchedCodes[name] === 'function');
    expect(status && rulesFor(status, known)).toEqual(expect.arrayContaining(expected));
  });
});
