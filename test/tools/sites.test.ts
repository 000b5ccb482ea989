import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

function printed(folder: string) {
  return spawnSync(process.execPath, [join(import.meta.dirname, 'sites.mjs'), folder], {
    encoding: 'utf8',
  });
}

it('npm run sites prints the status sites of a folder', () => {
  const folder = join(import.meta.dirname, '../corpus/sample/checkouts/acme+shop');
  const { status, stdout, stderr } = printed(folder);
  expect(stderr).toBe('3 files, 0 could not be parsed, 0 crashed the analysis.\n');
  expect(status).toBe(0);
  const sites = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as object);
  expect(sites).toMatchObject([
    { path: 'client.ts', line: 3, role: 'compare', framework: 'fetch', code: 404 },
    { path: 'server.js', line: 9, role: 'send', framework: 'express', code: 404 },
    { path: 'server.js', line: 15, role: 'send', framework: 'express', code: 204 },
  ]);
});

it('npm run sites prints the statuses in content', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sites-'));
  const lines = [
    "import express from 'express';",
    'const app = express();',
    "app.get('/', (req, res) => res.status(409).json({ status: 409, message: 'Twice' }));",
    "app.get('/a', (req, res) => res.json({ error: { code: 404, message: 'No such order' } }));",
    "app.get('/b', (req, res) => res.status(200).json({ status: 3, order: { status: 404 } }));",
  ];
  writeFileSync(join(folder, 'server.js'), lines.join('\n'));
  const { stdout } = printed(folder);
  rmSync(folder, { recursive: true });
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { line: number; code: number; in?: string });
  expect(rows.map(({ line, code, in: place }) => [line, code, place ?? 'response'])).toEqual([
    [3, 409, 'response'],
    [3, 409, 'content'],
    [4, 404, 'content'],
    [5, 200, 'response'],
  ]);
});
