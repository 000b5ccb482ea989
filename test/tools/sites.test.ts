import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('npm run sites prints the status sites of a folder', () => {
  const folder = join(import.meta.dirname, '../corpus/sample/checkouts/acme+shop');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'sites.mjs'), folder],
    { encoding: 'utf8' },
  );
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
