/** What is generated for docs/hosts.md and docs/llms.txt, and what they lead to. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { renderHostsDocument } from '../documents/hosts-document.ts';
import { renderLlms } from '../documents/llms.ts';
import type { Rule } from '../documents/rule-page.ts';

const docs = join(import.meta.dirname, '../../docs');

it('docs/hosts.md is up to date', async () => {
  const path = join(docs, 'hosts.md');
  await expect(await renderHostsDocument(readFileSync(path, 'utf8'))).toMatchFileSnapshot(path);
});

it('docs/llms.txt is up to date, and its links lead to pages', async () => {
  const all: readonly Rule[] = Object.values(rules);
  const text = renderLlms(all);
  await expect(text).toMatchFileSnapshot(join(docs, 'llms.txt'));
  const linked = [...text.matchAll(/\]\(([^)]+)\)/gu)].map(([, page = '']) => page);
  expect(linked.length).toBeGreaterThan(all.length);
  expect(linked.filter((page) => !existsSync(join(docs, page)))).toEqual([]);
});
